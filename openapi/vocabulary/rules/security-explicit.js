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
      if (Object.keys(requirement).length === 1) return;
      ctx.report({
        message: 'Name one scheme in each alternative. For everybody write `security: []`, and nothing beside it.',
        location: ctx.location.child(['security', index]),
      });
    });
  });
