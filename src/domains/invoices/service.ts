/** What may happen to an invoice: pending → open → paid, and void from pending or open. */
import { violation } from '../../database/errors.ts';
import type { Queryable } from '../../database/statement.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { emit } from '../../events/emit.ts';
import { uuidv7 } from '../../ids.ts';
import { enqueue } from '../../jobs/outbox.ts';
import { findCustomer } from '../customers/service.ts';
import type { InvoiceEntity } from './entity.ts';
import { invoiceItems, invoices, unknownCustomer } from './entity.ts';
import { finalizeInvoice } from './jobs.ts';
import { findItems } from './repository.ts';
import type { InvoiceWithItems } from './shown.ts';
import { toInvoice } from './shown.ts';

export { inWords } from './shown.ts';

export interface NewInvoice {
  customerId: string;
  currency: string;
  items: { sku: string; qty: number; unit_amount: number; description?: string | null }[];
}

type Status = InvoiceEntity['status'];

/** What is told of an invoice that has become so. */
const TOLD = { paid: 'invoice.paid', void: 'invoice.voided' } as const;

/** The invoice is `pending`; the job that numbers it commits together with it. */
export async function createInvoice(tx: Transaction, { customerId, currency, items }: NewInvoice): Promise<InvoiceWithItems> {
  const id = uuidv7();
  const lines = items.map((item, index) => ({
    invoice_id: id,
    position: index + 1,
    sku: item.sku,
    description: item.description ?? null,
    qty: item.qty,
    unit_amount: item.unit_amount,
    amount: item.qty * item.unit_amount,
  }));
  const total = lines.reduce((sum, line) => sum + line.amount, 0);
  if (!Number.isSafeInteger(total)) throw new AppError('invoice-total-too-large', 'The total of the invoice is larger than can be kept exactly.');
  const [customer, invoice] = await Promise.all([findCustomer(tx, customerId), invoices.insert(tx, { id, customer_id: customerId, currency, total_amount: total })]);
  // One that was deleted keeps its old invoices and gets no new ones.
  if (!customer) throw violation(unknownCustomer);
  const stored = await invoiceItems.insertMany(tx, lines);
  enqueue(tx, finalizeInvoice, { invoiceId: id });
  const created = { ...invoice, items: stored };
  emit(tx, 'invoice.created', toInvoice(created));
  return created;
}

export async function findInvoice(db: Queryable, id: string): Promise<InvoiceWithItems> {
  const [invoice, items] = await Promise.all([invoices.find(db, id), findItems(db, id)]);
  return { ...exists(invoice), items };
}

/** Moves an invoice to `next`, when it stands in one of `from`; its row is locked meanwhile. */
export async function changeStatus(tx: Transaction, id: string, next: keyof typeof TOLD, from: Status[]): Promise<InvoiceWithItems> {
  const { status } = exists(await invoices.lock(tx, id));
  if (!from.includes(status)) throw new AppError('invoice-state', `The invoice is ${status}; only one that is ${from.join(' or ')} can become ${next}.`);
  const [invoice, items] = await Promise.all([invoices.update(tx, id, { status: next }), findItems(tx, id)]);
  const changed = { ...exists(invoice), items };
  emit(tx, TOLD[next], toInvoice(changed));
  return changed;
}

function exists<Found>(invoice: Found | undefined): Found {
  if (!invoice) throw new AppError('not-found', 'There is no such invoice.');
  return invoice;
}
