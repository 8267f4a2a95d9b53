/** Customers and invoices as they might have come about over two years, in the order in which they did, and without end. */
import { randomUUID } from 'node:crypto';
import type { Row } from '../../database/table.ts';
import type { CustomerEntity } from '../../domains/customers/entity.ts';
import type { InvoiceEntity, InvoiceItemEntity } from '../../domains/invoices/entity.ts';
import type { Random } from './random.ts';
import { CURRENCIES, DOMAINS, FAMILY_NAMES, GIVEN_NAMES, GOODS, TENANT_WORDS, TRADES } from './words.ts';

const DAY = 86_400_000;
const HISTORY_DAYS = 730;
/** The business grows: of equal parts of the history, each has more than the one before. */
const GROWTH = 0.6;

export type SeededCustomer = Pick<Row<CustomerEntity>, 'id' | 'email' | 'name' | 'status' | 'created_at' | 'updated_at' | 'deleted_at' | 'deleted_by'>;
export type SeededInvoice = Omit<Row<InvoiceEntity>, 'created_by' | 'updated_by' | 'number'> & { isNumbered: boolean; items: Row<InvoiceItemEntity>[] };

export const tenantName = (random: Random): string => `${random.pick(TENANT_WORDS)} ${random.pick(TRADES)}`;

/** The time of the `index`th of so many, in milliseconds since 1970. */
function timeOf(random: Random, index: number, count: number, end: number): number {
  return end - HISTORY_DAYS * DAY + Math.floor(HISTORY_DAYS * DAY * ((index + random.next()) / count) ** GROWTH);
}

/** An id as old as its row. What is random in it is new each time, so that nothing is made twice. */
function idAt(time: number): string {
  const digits = time.toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-7${randomUUID().slice(15)}`;
}

const text = (time: number): string => new Date(time).toISOString();
const between = (random: Random, start: number, end: number): number => start + Math.floor(random.next() * Math.max(end - start, 0));
/** `Müller` → `muller`. */
const plain = (name: string): string => name.normalize('NFD').replaceAll(/[^A-Za-z]/g, '').toLowerCase();

/** `deletedBy`: public id of who deletes those that are deleted. */
export function* makeCustomers(random: Random, count: number, { now, deletedBy }: { now: number; deletedBy: string }): Generator<SeededCustomer> {
  for (let index = 0; index < count; index++) {
    const createdAt = timeOf(random, index, count, now);
    const [given, family] = [random.pick(GIVEN_NAMES), random.pick(FAMILY_NAMES)];
    const kind = random.next();
    const name = kind < 0.03 ? null : kind < 0.2 ? `${family} ${random.pick(TRADES)}` : `${given} ${family}`;
    const deletedAt = random.chance(0.03) ? between(random, createdAt, now) : null;
    yield {
      id: idAt(createdAt),
      // The number keeps them apart, whoever has the same name.
      email: `${plain(given)}.${plain(family)}${index + 1}@${random.pick(DOMAINS)}`,
      name,
      status: random.chance(0.12) ? 'inactive' : 'active',
      created_at: text(createdAt),
      updated_at: text(random.chance(0.3) ? between(random, createdAt, deletedAt ?? now) : createdAt),
      deleted_at: deletedAt === null ? null : text(deletedAt),
      deleted_by: deletedAt === null ? null : deletedBy,
    };
  }
}

/** Who may be billed; `until` is when they were deleted. */
export interface Billed {
  id: string;
  since: number;
  until: number;
}

/** `customers` in the order of `since`. None of them pays before there is an invoice, and nobody is billed who is not there. */
export function* makeInvoices(random: Random, count: number, { now, customers }: { now: number; customers: readonly Billed[] }): Generator<SeededInvoice> {
  const currency = random.pick(CURRENCIES);
  let known = 0;
  for (let index = 0; index < count; index++) {
    const createdAt = Math.max(timeOf(random, index, count, now), customers[0]!.since);
    while (known < customers.length && customers[known]!.since <= createdAt) known++;
    const id = idAt(createdAt);
    const items = makeItems(random, id);
    const due = createdAt + random.integer(1, 45) * DAY;
    const fate = random.next();
    const status = fate < 0.04 ? 'void' : due < now && fate < 0.9 ? 'paid' : 'open';
    // Some are given up within seconds, before a job has numbered them.
    const isNumbered = status !== 'void' || random.chance(0.8);
    yield {
      id,
      customer_id: billedAt(random, customers, known, createdAt).id,
      status,
      currency: random.chance(0.95) ? currency : random.pick(CURRENCIES),
      total_amount: items.reduce((sum, { amount }) => sum + amount, 0),
      created_at: text(createdAt),
      updated_at: text(status === 'open' ? createdAt : Math.min(due, now)),
      finalized_at: isNumbered ? text(Math.min(createdAt + random.integer(200, 3000), now)) : null,
      isNumbered,
      items,
    };
  }
}

/** Some customers buy often: the square makes small numbers likely. */
function billedAt(random: Random, customers: readonly Billed[], known: number, time: number): Billed {
  for (let tries = 0; tries < 20; tries++) {
    const candidate = customers[Math.floor(random.next() ** 2 * known)]!;
    if (candidate.until > time) return candidate;
  }
  // The first is never deleted.
  return customers[0]!;
}

function makeItems(random: Random, invoiceId: string): Row<InvoiceItemEntity>[] {
  return Array.from({ length: random.chance(0.5) ? 1 : random.integer(2, 6) }, (_, index) => {
    const [sku, description, unitAmount] = random.pick(GOODS);
    const qty = random.chance(0.6) ? 1 : random.integer(2, 12);
    return { invoice_id: invoiceId, position: index + 1, sku, description: random.chance(0.8) ? description : null, qty, unit_amount: unitAmount, amount: qty * unitAmount };
  });
}
