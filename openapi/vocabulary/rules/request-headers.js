// `x-request-headers` refers to optional headers, and operations do not repeat them.
import { follow, operations, parametersOf } from '../read.js';

export default () => {
  let common = [];
  return {
    Root(root, ctx) {
      common = (root['x-request-headers'] ?? []).flatMap((node, index) => {
        const location = ctx.location.child(['x-request-headers', index]);
        const parameter = follow(ctx, node, location);
        if (!parameter) return [];
        if (parameter.node.in !== 'header' || parameter.node.required) {
          ctx.report({ message: 'Refer to a header that may be left out.', location });
        }
        return [parameter.node.name];
      });
    },
    ...operations(({ operation }, ctx) => {
      for (const { node, location } of parametersOf(operation, ctx)) {
        if (node.in !== 'header' || !common.includes(node.name)) continue;
        ctx.report({ message: `Delete \`${node.name}\`: \`x-request-headers\` declares it.`, location: location.key() });
      }
    }),
  };
};
