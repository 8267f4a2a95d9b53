/** Commands about the contract. */
import type { Group } from '../command.ts';

export const contract: Group = {
  routes: {
    summary: 'Every operation: who may call it, its limits, its statuses',
    details: 'The same table as generated/operations.txt.',
    operands: [{ name: 'WORD', about: 'only operations with this in their line, in any case', optional: true }],
    example: 'routes invoices',
    run: async ({ operands: [word] }) => (await import('../routes.ts')).routes(word),
  },
};
