// Every string, array and number has bounds, so that no value is a surprise to the database or to memory, and integers of
// more than 32 bits say so, as generated clients in Go and Java have smaller ones.
import { hasType } from '../read.js';

const LARGEST_INT32 = 2 ** 31 - 1;
const FIXED_FORMATS = ['date', 'date-time', 'time', 'uuid'];

export default () => ({
  Schema(schema, ctx) {
    if (schema.enum || schema.const !== undefined) return;
    const need = (ok, what) => ok || ctx.report({ message: `Add ${what}.`, location: ctx.location.key() });
    if (hasType(schema, 'string')) {
      need(schema.maxLength !== undefined || FIXED_FORMATS.includes(schema.format), '`maxLength`, or an `enum`');
    }
    if (hasType(schema, 'array')) need(schema.maxItems !== undefined, '`maxItems`');
    if (hasType(schema, 'integer', 'number')) {
      need(schema.minimum !== undefined || schema.exclusiveMinimum !== undefined, '`minimum`');
      need(schema.maximum !== undefined || schema.exclusiveMaximum !== undefined, '`maximum`');
    }
    if (hasType(schema, 'integer') && !hasType(schema, 'string')) need(!(schema.maximum > LARGEST_INT32) || schema.format === 'int64', '`format: int64`');
  },
});
