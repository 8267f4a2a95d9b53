// Objects are named schemas with a place of their own, so that types, validators and people have a word for each.
import { isObject, nameOf } from '../read.js';

const MOVE = 'Move this schema to schemas/<domain>.yaml, and refer to it by name.';

export default () => ({
  MediaType(media, ctx) {
    if (!media.schema || media.schema.$ref) return;
    ctx.report({ message: MOVE, location: ctx.location.child('schema').key() });
  },
  Schema(schema, ctx) {
    const name = nameOf(ctx.location);
    const isOfMediaType = /\/content\/[^/]+\/schema$/.test(ctx.location.pointer);
    if (name === undefined && isObject(schema) && !isOfMediaType) {
      ctx.report({ message: MOVE, location: ctx.location.key() });
    } else if (name !== undefined && !/^[A-Z][A-Za-z0-9]*$/.test(name)) {
      ctx.report({ message: `Write the name \`${name}\` in PascalCase.`, location: ctx.location.key() });
    }
  },
});
