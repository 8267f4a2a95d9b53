// What goes in and what comes out are separate schemas: each can change without breaking the other side.
import { bodyOf, isObject, mediaOf, nameOf, operations, reachableFrom, responsesOf, schemaOf } from '../read.js';

export default () => {
  const requests = new Map();
  const responses = new Map();
  const collect = (holder, into, ctx) => {
    for (const media of mediaOf(holder)) reachableFrom(schemaOf(media, ctx), ctx, into);
  };
  return {
    ...operations(({ operation }, ctx) => {
      collect(bodyOf(operation, ctx), requests, ctx);
      for (const response of responsesOf(operation, ctx)) collect(response, responses, ctx);
    }),
    Root: {
      leave(_, { report }) {
        for (const [id, { node, location }] of responses) {
          if (node.writeOnly) {
            report({ message: 'Take `writeOnly` out, or keep this field out of answers.', location: location.key() });
          }
          if (requests.has(id) && isObject(node)) {
            const name = nameOf(location);
            report({
              message: `\`${name}\` is both sent and answered. Make a schema of its own for each.`,
              location: location.key(),
            });
          }
        }
        for (const { node, location } of requests.values()) {
          if (!node.readOnly) continue;
          report({ message: 'Take the `readOnly` field out of the request schema.', location: location.key() });
        }
      },
    },
  };
};
