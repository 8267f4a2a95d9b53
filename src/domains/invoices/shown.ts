/** Invoices as the API and the events show them, and what they are over as people read it. */
import type { components } from '../../../generated/types.ts';
import { view } from '../../contract/view.ts';
import type { Row } from '../../database/table.ts';
import { ids } from '../../ids.ts';
import type { InvoiceEntity, InvoiceItemEntity } from './entity.ts';
import { invoiceItems, invoices } from './entity.ts';

export type InvoiceWithItems = Row<InvoiceEntity> & { items: Row<InvoiceItemEntity>[] };

export const summary = view('InvoiceSummary', invoices, { id: ids.InvoiceId, customer_id: ids.CustomerId });
const item = view('InvoiceItem', invoiceItems, {});

export function toInvoice({ items, ...row }: InvoiceWithItems): components['schemas']['Invoice'] {
  return { ...summary.show(row), items: items.map((line) => item.show(line)) };
}

/** 1250 EUR → `€12.50`; how many minor units there are is the currency's matter. */
export function inWords(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
