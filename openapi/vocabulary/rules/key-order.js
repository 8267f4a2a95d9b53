// Every operation reads in the same order: what it is, who may call it, what goes in, what comes out.
import { operations } from '../read.js';

const ORDER = [
  'operationId',
  'tags',
  'summary',
  'description',
  'externalDocs',
  'deprecated',
  'x-',
  'security',
  'parameters',
  'requestBody',
  'responses',
  'callbacks',
];
const rank = (key) => ORDER.indexOf(key.startsWith('x-') ? 'x-' : key);

export default () =>
  operations(({ operation }, ctx) => {
    const keys = Object.keys(operation).filter((key) => rank(key) >= 0);
    const late = keys.findIndex((key, index) => index > 0 && rank(key) < rank(keys[index - 1]));
    const audience = keys.filter((key) => key.startsWith('x-')).indexOf('x-audience');
    if (late > 0) {
      const order = ORDER.join(', ').replace('x-', 'x-…');
      const message = `Put \`${keys[late]}\` before \`${keys[late - 1]}\`. The order is ${order}.`;
      ctx.report({ message, location: ctx.location.child(keys[late]).key() });
    } else if (audience > 0) {
      ctx.report({
        message: 'Put `x-audience` first of the x- keys.',
        location: ctx.location.child('x-audience').key(),
      });
    }
  });
