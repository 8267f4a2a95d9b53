// Every success tells its request id and what is left of the caller's limits; what is created or moved, where it is.
import { isSuccess, operations, responsesOf } from '../read.js';

const ALWAYS = [
  'X-Request-Id',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'RateLimit',
  'RateLimit-Policy',
];

export default () =>
  operations(({ operation }, ctx) => {
    for (const { status, node, location } of responsesOf(operation, ctx).filter((response) =>
      isSuccess(response.status),
    )) {
      const needed = /^(202|30[12378])$/.test(status) ? [...ALWAYS, 'Location'] : ALWAYS;
      for (const header of needed.filter((name) => !node.headers?.[name])) {
        ctx.report({
          message: `Add the header \`${header}: {$ref: '../common/headers.yaml#/${header}'}\`.`,
          location: location.key(),
        });
      }
    }
  });
