/** Stand-ins for the operations behind the account pages, at addresses of their own: the pages take theirs from what they are given. */
import type { Operation } from '../../src/contract/operation.ts';
import { accountPageDeclarations } from '../../src/account/pages.ts';

export const accountOperations: Record<string, Operation> = Object.fromEntries(
  Object.entries(accountPageDeclarations).map(([page, { operationId }]) => {
    const operation: Operation = {
      operationId, method: 'POST', path: `/stub/${page}`, tag: 'Auth', audience: 'public', security: [], rateLimit: { policies: ['login'], cost: 1 },
      parameters: [], body: { required: true, mediaTypes: ['application/json'], maxBytes: 1024 }, responses: { 204: { mediaTypes: [], headers: [] } }, problemTypes: [],
    };
    return [operationId, operation];
  }),
);
