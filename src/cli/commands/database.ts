/** Commands about the database: its tables, its data, and a way in. */
import type { Group } from '../command.ts';
import { UsageError, wholeNumber } from '../command.ts';

const EVEN_IN_PRODUCTION = { 'even-in-production': { about: 'without it, production is refused' } };
const MANY = 1_000_000_000;

export const database: Group = {
  migrate: {
    summary: 'Run pending migrations',
    details: 'Each runs in a transaction of its own, in the order of their time stamps. Processes that migrate at the same time wait for each other.',
    example: 'migrate',
    run: async () => (await import('../migrate.ts')).runMigrations(),
  },
  'migrate status': {
    summary: 'Which migrations have run',
    example: 'migrate status',
    run: async () => (await import('../migrate.ts')).status(),
  },
  'migrate revert': {
    summary: 'Undo the newest migration that has run',
    example: 'migrate revert',
    run: async () => (await import('../migrate.ts')).revert(),
  },
  migration: {
    summary: 'Write a new, empty migration',
    operands: [{ name: 'NAME', about: 'what it does, in small letters with dashes' }],
    example: 'migration add-customer-notes',
    run: async ({ operands: [name] }) => (await import('../migration.ts')).newMigration(name!),
  },
  seed: {
    summary: 'Make up tenants, customers and invoices, as many as wanted',
    details: 'Every tenant is new, with a member of each role, and has its share of the customers and invoices, spread over two years. Run twice, it adds. The same seed makes up the same names, amounts and fates; ids, and the emails of the members, are new. No mail is sent, and the audit log tells of nothing that did not happen.',
    options: {
      tenants: { value: 'COUNT', about: 'how many tenants (1)' },
      customers: { value: 'COUNT', about: 'how many customers, in all (1000)' },
      invoices: { value: 'COUNT', about: 'how many invoices, in all (five for each customer); there must be customers' },
      seed: { value: 'NUMBER', about: 'which of all the possible worlds (1)' },
      ...EVEN_IN_PRODUCTION,
    },
    example: 'seed --tenants 3 --customers 10000 --invoices 50000',
    run: async (given) => {
      const tenants = wholeNumber(given, 'tenants', { least: 1, most: 100_000, fallback: 1 });
      const customers = wholeNumber(given, 'customers', { least: 0, most: MANY, fallback: 1000 });
      const invoices = wholeNumber(given, 'invoices', { least: 0, most: MANY, fallback: customers * 5 });
      if (invoices > 0 && customers < tenants) throw new UsageError('Invoices need a customer in each tenant: --customers must be as many as --tenants at least.');
      return (await import('../seed.ts')).seed({ tenants, customers, invoices, seed: wholeNumber(given, 'seed', { least: 0, most: 4_294_967_295, fallback: 1 }), evenInProduction: given.options['even-in-production'] === true });
    },
  },
  shell: {
    summary: 'A prompt with the service within reach: its database and its operations',
    details: 'Work in a tenant is under row-level security and rolled back, unless it is done by `commit`, which leaves an entry in the audit log. Operations are called as whoever signs in. A script that is piped in is run instead, and 1 is its exit code when it throws.',
    options: EVEN_IN_PRODUCTION,
    example: `shell <<< "await signIn('owner@example.com', 'correct horse battery staple'); console.log(await call('listCustomers'))"`,
    run: async ({ options }) => (await import('../shell.ts')).shell({ evenInProduction: options['even-in-production'] === true }),
  },
};
