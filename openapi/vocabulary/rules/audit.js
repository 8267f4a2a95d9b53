// Operations that change something leave an entry in the audit log.
import { isUnsafe, operations, parametersOf } from '../read.js';

export default () =>
  operations(({ operation, method }, ctx) => {
    const audit = operation['x-audit'];
    if (isUnsafe(method) && audit === undefined) {
      ctx.report({
        message: 'Add `x-audit: {event: thing.done, resource: thing, id: $response.body#/id}`.',
        location: ctx.location.key(),
      });
    }
    const name = /^\$request\.path\.(.+)$/.exec(audit?.id ?? '')?.[1];
    if (!name || parametersOf(operation, ctx).some(({ node }) => node.in === 'path' && node.name === name)) return;
    ctx.report({ message: `There is no path parameter \`${name}\`.`, location: ctx.location.child(['x-audit', 'id']) });
  });
