// An operation can succeed: it answers something in 2xx, or sends the client on.
import { operations } from '../read.js';

export default () =>
  operations(({ operation }, ctx) => {
    if (Object.keys(operation.responses ?? {}).some((status) => /^(2..|30[12378])$/.test(status))) return;
    ctx.report({ message: 'Add the answer to a request that succeeds.', location: ctx.location.child('responses').key() });
  });
