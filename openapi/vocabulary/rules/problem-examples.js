// Examples of errors agree with the register and with the response they stand in.
import { oauthErrorOf } from '../oauth.js';
import { follow, mediaOf, operations, registerOf, responsesOf } from '../read.js';

export default () => {
  let register;
  const seen = new Set();

  const faultOfProblem = ({ code, title, status } = {}, response) => {
    const entry = register[code];
    return (
      (!entry && `There is no problem code \`${code}\`.`) ||
      (entry.title !== title && `The title of \`${code}\` is "${entry.title}".`) ||
      (entry.status !== status && `The status of \`${code}\` is ${entry.status}.`) ||
      (String(status) !== response.status && `A ${status} is no example for ${response.status}.`)
    );
  };

  const faultOfError = ({ error } = {}, { node }, operation) => {
    const codes = [...(node['x-problem-types'] ?? []), ...(operation['x-problem-types'] ?? [])];
    const errors = codes.filter((code) => register[code]).map((code) => oauthErrorOf(register[code]));
    return !errors.includes(error) && `\`${error}\` is the \`error\` of no code that this response can carry.`;
  };

  return {
    Root(root, ctx) {
      register = registerOf(root, ctx);
    },
    ...operations(({ operation }, ctx) => {
      const isOAuth = operation['x-error-format'] === 'oauth';
      for (const response of responsesOf(operation, ctx)) {
        for (const media of mediaOf(response)) {
          const isError = isOAuth && /^[45]/.test(response.status);
          if (media.name !== 'application/problem+json' && !isError) continue;
          for (const [name, node] of Object.entries(media.node.examples ?? {})) {
            const example = follow(ctx, node, media.location.child(['examples', name]));
            if (!example || seen.has(example.location.absolutePointer)) continue;
            seen.add(example.location.absolutePointer);
            const { value } = example.node;
            const fault = isError ? faultOfError(value, response, operation) : faultOfProblem(value, response);
            if (fault) ctx.report({ message: fault, location: example.location.child('value') });
          }
        }
      }
    }),
  };
};
