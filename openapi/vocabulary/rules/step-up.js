// Only people can prove again who they are: no key, no client, and not nobody. And they are told to.
import { operations, responsesOf } from '../read.js';

export default () =>
  operations(({ operation }, ctx) => {
    if (operation['x-step-up'] === undefined) return;
    const at = ctx.location.child('x-step-up').key();
    const isPersonal = (alternative) => 'bearer' in alternative || 'cookie' in alternative;
    if (!operation.security?.length || !operation.security.every(isPersonal)) {
      ctx.report({ message: 'Take only `bearer` and `cookie`: nobody else can step up.', location: at });
    }
    const shared = responsesOf(operation, ctx).filter(({ status }) => status === '401');
    const codes = [operation, ...shared.map(({ node }) => node)].flatMap((holder) => holder['x-problem-types'] ?? []);
    if (codes.includes('step-up-required')) return;
    ctx.report({ message: 'Add `step-up-required` to `x-problem-types`.', location: at });
  });
