/** Commands about the contract. */
import type { Group, Option, Operand } from '../command.ts';

const base: Operand = { name: 'BASE', about: 'a commit, a branch, a tag, or a file with a bundled contract; where this branch left the default one without it', optional: true };
const format: Option = { value: 'FORMAT', about: 'text (by default), markdown or json' };

export const contract: Group = {
  'new-resource': {
    summary: 'Write a new resource, from contract to tests',
    details: 'All of it or nothing. docs/new-resource.md goes through one.',
    operands: [
      { name: 'NAME', about: 'singular and in small letters, as in purchase_order' },
      { name: 'FIELDS', about: 'name:string(200) without it', optional: true },
      { name: 'PLURAL', about: 'where it does not follow from the name, as in people', optional: true },
      { name: 'PREFIX', about: 'of ids, where it does not follow from the name', optional: true },
    ],
    grammar: async () => (await import('../new-resource/field.ts')).GRAMMAR,
    example: 'new-resource project "title:string(200) status:enum(open,done)=open customer:ref(customers)?"',
    run: async ({ operands }) => (await import('../new-resource/main.ts')).newResource(operands),
  },
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
