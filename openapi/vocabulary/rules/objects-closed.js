// Objects say that they have no other fields, so a misspelt field is refused and a secret column cannot slip out.
import { isObject } from '../read.js';

export default () => ({
  Schema(schema, ctx) {
    if (!isObject(schema)) return;
    const rest = schema.additionalProperties ?? schema.unevaluatedProperties;
    if (rest === false) return;
    if (rest && typeof rest === 'object') {
      if (schema.maxProperties !== undefined) return;
      ctx.report({ message: 'Add `maxProperties`: a map has a size too.', location: ctx.location.key() });
      return;
    }
    ctx.report({ message: 'Add `additionalProperties: false`.', location: ctx.location.key() });
  },
});
