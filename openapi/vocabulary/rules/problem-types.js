// Problem codes come from the register at the root, and stand where a response with their status can carry them.
import { mediaOf, operations, registerOf, responsesOf } from '../read.js';

export default () => {
  let register;
  const seen = new Set();

  /** The status of a code, reported where it has none. */
  const statusOf = (code, location, ctx) => {
    if (!register[code]) {
      const message = `There is no problem code \`${code}\`. Add it to the register in common/problems.yaml.`;
      ctx.report({ message, location });
    }
    return register[code] && String(register[code].status);
  };

  const checkResponse = ({ status, node, location }, isOAuth, ctx) => {
    const id = `${status} ${location.absolutePointer}`;
    const isProblem = mediaOf({ node, location }).some(({ name }) => name === 'application/problem+json');
    if (seen.has(id) || !(isProblem || (isOAuth && /^[45]/.test(status)))) return;
    seen.add(id);
    if (!node['x-problem-types']) {
      const message = 'List the problem codes this response can carry: `x-problem-types: [not-found]`, or `[]`.';
      ctx.report({ message, location: location.key() });
    }
    node['x-problem-types']?.forEach((code, index) => {
      const at = location.child(['x-problem-types', index]);
      const own = statusOf(code, at, ctx);
      if (own === undefined || own === status) return;
      ctx.report({ message: `\`${code}\` has status ${own}, and this response is used for ${status}.`, location: at });
    });
  };

  return {
    Root(root, ctx) {
      register = registerOf(root, ctx);
    },
    ...operations(({ operation }, ctx) => {
      const isOAuth = operation['x-error-format'] === 'oauth';
      for (const response of responsesOf(operation, ctx)) checkResponse(response, isOAuth, ctx);
      operation['x-problem-types']?.forEach((code, index) => {
        const at = ctx.location.child(['x-problem-types', index]);
        const status = statusOf(code, at, ctx);
        if (status === undefined || operation.responses?.[status]) return;
        ctx.report({ message: `\`${code}\` needs a response \`'${status}'\` here.`, location: at });
      });
    }),
  };
};
