// Examples of problems agree with the register and with the response they stand in.
import { follow, mediaOf, operations, registerOf, responsesOf } from '../read.js';

export default () => {
  let register;
  const seen = new Set();
  return {
    Root(root, ctx) {
      register = registerOf(root, ctx);
    },
    ...operations(({ operation }, ctx) => {
      for (const response of responsesOf(operation, ctx)) {
        for (const media of mediaOf(response).filter(({ name }) => name === 'application/problem+json')) {
          for (const [name, node] of Object.entries(media.node.examples ?? {})) {
            const example = follow(ctx, node, media.location.child(['examples', name]));
            if (!example || seen.has(example.location.absolutePointer)) continue;
            seen.add(example.location.absolutePointer);
            const { code, title, status } = example.node.value ?? {};
            const entry = register[code];
            const fault =
              (!entry && `There is no problem code \`${code}\`.`) ||
              (entry.title !== title && `The title of \`${code}\` is "${entry.title}".`) ||
              (entry.status !== status && `The status of \`${code}\` is ${entry.status}.`) ||
              (String(status) !== response.status && `A ${status} is no example for ${response.status}.`);
            if (fault) ctx.report({ message: fault, location: example.location.child('value') });
          }
        }
      }
    }),
  };
};
