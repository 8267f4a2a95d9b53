// Ids are a prefix and a UUIDv7 in base 32. The pattern agrees with `x-id-prefix`, and no two kinds share a prefix.
import { hasType, nameOf } from '../read.js';

const BASE_32 = '[0-7][0-9a-hjkmnp-tv-z]{25}';

export default () => {
  const owners = new Map();
  return {
    Schema(schema, ctx) {
      const prefix = schema['x-id-prefix'];
      const name = nameOf(ctx.location);
      const report = (message, key) => ctx.report({ message, location: ctx.location.child(key) });
      if (prefix === undefined) {
        // What may be null instead is shown, and is no kind of its own.
        if (schema.pattern?.includes(BASE_32) && !hasType(schema, 'null')) report('Add `x-id-prefix`: this is the pattern of an id.', 'pattern');
        return;
      }
      if (schema.pattern !== `^${prefix}_${BASE_32}$`) {
        const place = schema.pattern === undefined ? 'x-id-prefix' : 'pattern';
        report(`Write the pattern as \`^${prefix}_${BASE_32}$\`, or correct the prefix.`, place);
      }
      if (!name?.endsWith('Id')) report('Name the schema of an id `…Id`, and refer to it by name.', 'x-id-prefix');
      if (owners.has(prefix)) report(`\`${prefix}\` is the prefix of ${owners.get(prefix)}.`, 'x-id-prefix');
      owners.set(prefix, name);
    },
  };
};
