// Every operation says who it is for; documents are made by that list, so an operation without it would be in none.
import { operations } from '../read.js';

export default () =>
  operations(({ operation }, ctx) => {
    if (operation['x-audience'] !== undefined) return;
    ctx.report({
      message: 'Add `x-audience: public`, `partner`, `admin` or `internal`.',
      location: ctx.location.key(),
    });
  });
