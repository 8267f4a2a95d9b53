/** The Invoices operations. */
import type { components } from '../../../generated/types.ts';
import type { HandlersFor } from '../../contract/handler.ts';
import { created, ok } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import type { Row } from '../../database/table.ts';
import { ids } from '../../ids.ts';
import type { InvoiceEntity } from './entity.ts';
import { listInvoices } from './repository.ts';
import type { InvoiceWithItems } from './service.ts';
import { changeStatus, createInvoice, findInvoice } from './service.ts';

export const invoiceHandlers: HandlersFor<'listInvoices' | 'createInvoice' | 'getInvoice' | 'payInvoice' | 'voidInvoice'> = {
  listInvoices: async ({ query, db }) => page(await listInvoices(db, query), toSummary),

  createInvoice: async ({ body, tx }) =>
    created(toInvoice(await createInvoice(tx, { customerId: ids.CustomerId.decode(body.customer_id), currency: body.currency, items: body.items }))),

  getInvoice: async ({ params, db }) => ok(toInvoice(await findInvoice(db, ids.InvoiceId.decode(params.invoice_id)))),

  payInvoice: async ({ params, tx }) => ok(toInvoice(await changeStatus(tx, ids.InvoiceId.decode(params.invoice_id), 'paid', ['open']))),

  voidInvoice: async ({ params, tx }) => ok(toInvoice(await changeStatus(tx, ids.InvoiceId.decode(params.invoice_id), 'void', ['pending', 'open']))),
};

function toSummary({ tenant_id: _tenant, ...row }: Row<InvoiceEntity>): components['schemas']['InvoiceSummary'] {
  return { ...row, id: ids.InvoiceId.encode(row.id), customer_id: ids.CustomerId.encode(row.customer_id) };
}

function toInvoice({ items, ...row }: InvoiceWithItems): components['schemas']['Invoice'] {
  return { ...toSummary(row), items: items.map(({ sku, description, qty, unit_amount, amount }) => ({ sku, description, qty, unit_amount, amount })) };
}
