// Answers have one shape each: the serializer writes it without trying alternatives, and clients need no guess.
import { mediaOf, operations, reachableFrom, responsesOf, schemaOf } from '../read.js';

export default () => {
  const seen = new Map();
  return {
    ...operations(({ operation }, ctx) => {
      for (const response of responsesOf(operation, ctx)) {
        for (const media of mediaOf(response)) reachableFrom(schemaOf(media, ctx), ctx, seen);
      }
    }),
    Root: {
      leave(_, { report }) {
        for (const { node, location } of seen.values()) {
          for (const key of ['anyOf', 'oneOf', 'not', 'if'].filter((name) => node[name])) {
            report({
              message: `Write one shape without \`${key}\`; for null use \`type: [string, 'null']\`.`,
              location: location.child(key).key(),
            });
          }
        }
      },
    },
  };
};
