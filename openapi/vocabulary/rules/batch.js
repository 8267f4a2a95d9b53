// A batch does what other operations do: nobody may do more by it, and it can be refused for all their reasons.
import { isUnsafe, operations } from '../read.js';

const permissionsOf = (operation) =>
  (operation.security ?? []).flatMap((alternative) =>
    Object.entries(alternative).flatMap(([scheme, permissions]) => permissions.map((one) => `${scheme} ${one}`)),
  );

export default () => {
  const found = new Map();
  const batches = [];

  const check = ({ operation, location }, report) => {
    for (const [action, operationId] of Object.entries(operation['x-batch'])) {
      const part = found.get(operationId);
      const at = location.child(['x-batch', action]);
      if (!part || !isUnsafe(part.method) || part.operation['x-batch']) {
        report({ message: `\`${operationId}\` is no operation that changes one thing.`, location: at });
        continue;
      }
      for (const permission of permissionsOf(part.operation)) {
        if (permissionsOf(operation).includes(permission)) continue;
        report({ message: `Ask for the permission of \`${operationId}\` too: ${permission}.`, location: at });
      }
      for (const code of part.operation['x-problem-types'] ?? []) {
        if (operation['x-problem-types']?.includes(code)) continue;
        report({ message: `Add \`${code}\` to \`x-problem-types\`: \`${operationId}\` can answer it.`, location: at });
      }
    }
  };

  return {
    ...operations(({ operation, method }, ctx) => {
      found.set(operation.operationId, { operation, method });
      if (operation['x-batch']) batches.push({ operation, location: ctx.location });
    }),
    Root: {
      leave(_, { report }) {
        for (const batch of batches) check(batch, report);
      },
    },
  };
};
