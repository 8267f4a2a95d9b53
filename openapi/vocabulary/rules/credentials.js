// Some credentials can be refused in a way of their own; operations that take them can say so.
import { isUnsafe, operations, responsesOf } from '../read.js';

export default () =>
  operations(({ operation, method }, ctx) => {
    const schemes = (operation.security ?? []).flatMap((alternative) => Object.keys(alternative));
    const codes = [operation, ...responsesOf(operation, ctx).map(({ node }) => node)].flatMap((holder) => holder['x-problem-types'] ?? []);
    const need = (code, when) => {
      if (codes.includes(code)) return;
      ctx.report({ message: `Add \`${code}\` to \`x-problem-types\`: ${when}.`, location: ctx.location.child('security').key() });
    };
    if (schemes.includes('client')) need('invalid-client', 'a client may be unknown');
    if (schemes.includes('cookie') && isUnsafe(method)) need('csrf-failed', 'a cookie alone proves nothing here');
  });
