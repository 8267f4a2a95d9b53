/** Invoices as the API and the events show them. */
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
