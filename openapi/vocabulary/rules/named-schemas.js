// Objects are named schemas with their own place, so that types, validators and people have a word for each.
import { isObject, nameOf } from '../read.js';

export default () => ({
  Schema(schema, ctx) {
    const name = nameOf(ctx.location);
    if (isObject(schema) && name === undefined) {
      ctx.report({
        message: 'Move this object to schemas/<domain>.yaml, and refer to it by name.',
        location: ctx.location.key(),
      });
    } else if (name !== undefined && !/^[A-Z][A-Za-z0-9]*$/.test(name)) {
      ctx.report({ message: `Write the name \`${name}\` in PascalCase.`, location: ctx.location.key() });
    }
  },
});
