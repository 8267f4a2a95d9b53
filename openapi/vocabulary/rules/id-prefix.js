// Ids are a prefix and a UUIDv7 in base 32. The pattern agrees with `x-id-prefix`, and no two kinds share a prefix.
import { nameOf } from '../read.js';

export default () => {
  const owners = new Map();
  return {
    Schema(schema, ctx) {
      const prefix = schema['x-id-prefix'];
      const report = (message, key) => ctx.report({ message, location: ctx.location.child(key) });
      if (prefix === undefined) {
        if (/\[0-7\]\[0-9a-hjkmnp-tv-z\]/.test(schema.pattern))
          report('Add `x-id-prefix`, and refer to the schema by name.', 'pattern');
        return;
      }
      const pattern = `^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`;
      if (schema.pattern !== pattern)
        report(
          `Write the pattern as \`${pattern}\`, or correct the prefix.`,
          schema.pattern ? 'pattern' : 'x-id-prefix',
        );
      if (!nameOf(ctx.location)?.endsWith('Id')) report('Name a schema of an id `…Id`.', 'x-id-prefix');
      if (owners.has(prefix))
        report(`\`${prefix}\` is the prefix of ${owners.get(prefix)} already. Choose another.`, 'x-id-prefix');
      owners.set(prefix, nameOf(ctx.location));
    },
  };
};
