// Who may call an operation is written on the operation, also where the answer is everybody.
import { operations } from '../read.js';

export default () =>
  operations(({ operation }, ctx) => {
    if (!Array.isArray(operation.security)) {
      ctx.report({
        message: 'Say who may call this: `security: []` for everybody, or a list of schemes with permissions.',
        location: ctx.location.key(),
      });
      return;
    }
    operation.security.forEach((requirement, index) => {
      const count = Object.keys(requirement).length;
      const isOption = count === 0 && index > 0 && index === operation.security.length - 1;
      if (count === 1 || isOption) return;
      ctx.report({
        message: 'Name one scheme in each alternative; `{}` at the end makes them optional. For everybody write `security: []`.',
        location: ctx.location.child(['security', index]),
      });
    });
  });
