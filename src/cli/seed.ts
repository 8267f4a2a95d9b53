/** `seed`: tenants with members, customers and invoices, at any size, through the same tables and policies as requests. */
import { randomBytes } from 'node:crypto';
import { roles } from '../../generated/vocabulary.ts';
import { loadConfig } from '../config/sources.ts';
import type { Database } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import type { Transaction } from '../database/transaction.ts';
import { hashPassword } from '../domains/access/passwords.ts';
import { customers } from '../domains/customers/entity.ts';
import { jobs } from '../domains/index.ts';
import { invoiceItems, invoices } from '../domains/invoices/entity.ts';
import { inNumbers, takeNumbers } from '../domains/invoices/repository.ts';
import { createTenant } from '../domains/tenants/signup.ts';
import { ids } from '../ids.ts';
import { onService } from './connect.ts';
import { DEMO_PASSWORD } from './demo.ts';
import type { Progress } from './progress.ts';
import { showProgress } from './progress.ts';
import type { Billed, SeededInvoice } from './seed/make.ts';
import { makeCustomers, makeInvoices, tenantName } from './seed/make.ts';
import type { Random } from './seed/random.ts';
import { createRandom } from './seed/random.ts';

const ROLES = Object.keys(roles) as (keyof typeof roles)[];
/** Rows of one statement: more are no faster, and have more parameters than Postgres takes. */
const BATCH = 1000;

export interface Amounts {
  tenants: number;
  /** In all, spread over the tenants. */
  customers: number;
  invoices: number;
  seed: number;
  evenInProduction: boolean;
}

export async function seed({ evenInProduction, ...amounts }: Amounts): Promise<number> {
  const config = await loadConfig();
  if (config.production && !evenInProduction) {
    console.error('This is production, and these people do not exist. Say --even-in-production if you mean it.');
    return 1;
  }
  return onService(async (database) => {
    const started = performance.now();
    // Where strangers can reach it, nobody shall have a password that is written down here.
    const password = config.local ? DEMO_PASSWORD : randomBytes(18).toString('base64url');
    const { rows, logins } = await fill(database, amounts, password);
    const seconds = (performance.now() - started) / 1000;
    console.log(`${rows} rows in ${seconds.toFixed(1)} s (${Math.round(rows / seconds)}/s): ${amounts.tenants} tenants, ${amounts.customers} customers, ${amounts.invoices} invoices`);
    console.log(`Log in as, with the password ${password}:\n${logins.map((login) => `  ${login}`).join('\n')}`);
    return 0;
  }, { config, first: async (url) => config.runMigrations && migrate(url, jobs) });
}

async function fill(database: Database, amounts: Omit<Amounts, 'evenInProduction'>, password: string): Promise<{ rows: number; logins: string[] }> {
  const random = createRandom(amounts.seed);
  const passwordHash = hashPassword(password);
  const counted = { rows: 0 };
  const logins: string[] = [];
  const progress = showProgress('seed', amounts.customers + amounts.invoices);
  let done = 0;
  for (let index = 0; index < amounts.tenants; index++) {
    const share = (total: number): number => Math.floor((total * (index + 1)) / amounts.tenants) - Math.floor((total * index) / amounts.tenants);
    const name = tenantName(random);
    const domain = `${name.toLowerCase().replaceAll(' ', '-')}-${Date.now().toString(36)}${index}.example`;
    const email = (role: string): string => `${role}@${domain}`;
    const { tenantId, userIds } = await createTenant(database, name, ROLES.map((role) => ({ email: email(role), password, role })), () => passwordHash);
    counted.rows += 1 + 2 * ROLES.length;
    logins.push(`${email('owner')}  ${name}`);
    const tenant: SeededTenant = { database, random, tenantId, actors: userIds.map((id) => ids.UserId.encode(id)), now: Date.now(), counted, told: (rows) => progress.at((done += rows)) };
    const known = await addCustomers(tenant, share(amounts.customers));
    await addInvoices(tenant, share(amounts.invoices), known);
  }
  progress.end();
  return { rows: counted.rows, logins };
}

interface SeededTenant {
  database: Database;
  random: Random;
  tenantId: string;
  /** Public ids of its members. */
  actors: string[];
  now: number;
  counted: { rows: number };
  told: Progress['at'];
}

/** Each batch is a transaction, and somebody's work. */
const write = ({ database, random, tenantId, actors }: SeededTenant, work: (tx: Transaction) => Promise<void>): Promise<void> => database.transaction({ tenantId, actor: random.pick(actors) }, work);

async function addCustomers(tenant: SeededTenant, count: number): Promise<Billed[]> {
  const billed: Billed[] = [];
  for (const batch of batches(makeCustomers(tenant.random, count, { now: tenant.now, deletedBy: tenant.actors[0]! }))) {
    // The first customer of a tenant stays, so that there is always somebody to bill.
    if (billed.length === 0) Object.assign(batch[0]!, { deleted_at: null, deleted_by: null });
    await write(tenant, async (tx) => void (await customers.insertMany(tx, batch)));
    for (const { id, created_at, deleted_at } of batch) billed.push({ id, since: Date.parse(created_at), until: deleted_at === null ? Infinity : Date.parse(deleted_at) });
    tenant.counted.rows += batch.length;
    tenant.told(batch.length);
  }
  return billed;
}

async function addInvoices(tenant: SeededTenant, count: number, billed: Billed[]): Promise<void> {
  for (const batch of batches(makeInvoices(tenant.random, count, { now: tenant.now, customers: billed }))) {
    const lines = batch.flatMap(({ items }) => items);
    await write(tenant, async (tx) => {
      await invoices.insertMany(tx, await numbered(tx, batch));
      for (const some of batches(lines)) await invoiceItems.insertMany(tx, some);
    });
    tenant.counted.rows += batch.length + lines.length;
    tenant.told(batch.length);
  }
}

/** In the order in which they were made, without a gap. */
async function numbered(tx: Transaction, batch: SeededInvoice[]): Promise<object[]> {
  let next = await takeNumbers(tx, batch.filter(({ isNumbered }) => isNumbered).length);
  return batch.map(({ isNumbered, items: _, ...invoice }) => ({ ...invoice, number: isNumbered ? inNumbers(next++) : null }));
}

function* batches<Item>(items: Iterable<Item>): Generator<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
