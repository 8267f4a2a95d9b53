// What every answer tells stands once, at the root; an answer lists what it adds. What is created or moved tells where.
import { operations, responsesOf } from '../read.js';

export default () => {
  let common = [];
  return {
    Root(root, ctx) {
      common = root['x-response-headers'] ?? [];
      if (common.includes('X-Request-Id') && common.every((name) => root.components?.headers?.[name])) return;
      ctx.report({
        message: 'Name `X-Request-Id` and the limits in `x-response-headers`, each as it stands in `components/headers`.',
        location: ctx.location.key(),
      });
    },
    ...operations(({ operation }, ctx) => {
      for (const { status, node, location } of responsesOf(operation, ctx)) {
        for (const name of Object.keys(node.headers ?? {}).filter((header) => common.includes(header))) {
          ctx.report({
            message: `Delete \`${name}\`: every answer carries it, as \`x-response-headers\` says.`,
            location: location.child(['headers', name]).key(),
          });
        }
        if (!/^30[12378]$/.test(status) || node.headers?.Location) continue;
        ctx.report({
          message: "Add the header `Location: {$ref: '../common/headers.yaml#/Location'}`.",
          location: location.key(),
        });
      }
    }),
  };
};
