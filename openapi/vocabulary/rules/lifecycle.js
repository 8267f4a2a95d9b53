// A deprecated operation says since when, until when at least, and what to use instead.
import { operations } from '../read.js';

export default () => {
  const ids = new Set();
  const successors = [];
  return {
    ...operations(({ operation }, ctx) => {
      ids.add(operation.operationId);
      const dates = ['x-deprecated-at', 'x-sunset'];
      if (operation.deprecated) {
        for (const key of dates.filter((name) => operation[name] === undefined)) {
          ctx.report({
            message: `Add \`${key}: 2030-01-31\`, a date.`,
            location: ctx.location.child('deprecated').key(),
          });
        }
      } else {
        for (const key of [...dates, 'x-successor'].filter((name) => operation[name] !== undefined)) {
          ctx.report({ message: `\`${key}\` needs \`deprecated: true\`.`, location: ctx.location.child(key).key() });
        }
      }
      if (operation['x-sunset'] !== undefined && !operation.responses?.['410']) {
        ctx.report({
          message: "Add `'410': {$ref: '../common/responses.yaml#/Gone'}`: it is the answer from the sunset on.",
          location: ctx.location.child('responses').key(),
        });
      }
      if (operation['x-sunset'] <= operation['x-deprecated-at']) {
        ctx.report({ message: 'The sunset comes after the deprecation.', location: ctx.location.child('x-sunset') });
      }
      if (operation['x-successor'])
        successors.push({ id: operation['x-successor'], location: ctx.location.child('x-successor') });
    }),
    Root: {
      leave(_, { report }) {
        for (const { id, location } of successors.filter((successor) => !ids.has(successor.id))) {
          report({ message: `There is no operation \`${id}\`.`, location });
        }
      },
    },
  };
};
