/** Commands about the contract. */
import type { Group, Option, Operand } from '../command.ts';

const base: Operand = { name: 'BASE', about: 'a commit, a branch, a tag, or a file with a bundled contract; where this branch left the default one without it', optional: true };
const format: Option = { value: 'FORMAT', about: 'text (by default), markdown or json' };

export const contract: Group = {
  routes: {
    summary: 'Every operation: who may call it, its limits, its statuses',
    details: 'The same table as generated/operations.txt.',
    operands: [{ name: 'WORD', about: 'only operations with this in their line, in any case', optional: true }],
    example: 'routes invoices',
    run: async ({ operands: [word] }) => (await import('../routes.ts')).routes(word),
  },
  breaking: {
    summary: 'What of the contract has changed since BASE, and what of it breaks clients',
    details: 'Answers 1 where something breaks, 2 where there is nothing to compare with. docs/breaking-changes.md has the rules, and how to break on purpose.',
    operands: [base],
    options: { format },
    example: 'breaking v1.4.0 --format markdown',
    run: async ({ operands: [name], options }) => (await import('../breaking.ts')).breaking(name, (options.format as string | undefined) ?? 'text'),
  },
  review: {
    summary: 'What a reviewer of the contract wants: lint, what breaks, who may call what',
    operands: [base],
    options: { format },
    example: 'review origin/main',
    run: async ({ operands: [name], options }) => (await import('../review.ts')).review(name, (options.format as string | undefined) ?? 'text'),
  },
};
