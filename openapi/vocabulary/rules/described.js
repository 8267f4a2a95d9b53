// Every named schema and every property says in a sentence what it is.
import { nameOf } from '../read.js';

export default () => ({
  Schema(schema, ctx) {
    const isProperty = /\/properties\/[^/]+$/.test(ctx.location.pointer);
    if (schema.description || (!isProperty && nameOf(ctx.location) === undefined)) return;
    ctx.report({ message: 'Add a `description`: one sentence on what this is.', location: ctx.location.key() });
  },
  Header(header, ctx) {
    if (!header.description) ctx.report({ message: 'Add a `description`.', location: ctx.location.key() });
  },
});
