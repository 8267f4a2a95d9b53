/** The Invoices operations. */
import type { HandlersFor } from '../../contract/handler.ts';
import { created, ok } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import { exported } from '../../contract/stream.ts';
import { ids } from '../../ids.ts';
import { allInvoices, listInvoices } from './repository.ts';
import { changeStatus, createInvoice, findInvoice } from './service.ts';
import { summary, toInvoice } from './shown.ts';

export const invoiceHandlers: HandlersFor<'listInvoices' | 'exportInvoices' | 'createInvoice' | 'getInvoice' | 'payInvoice' | 'voidInvoice'> = {
  listInvoices: async ({ query, db }) => page(await listInvoices(db, query), summary),

  exportInvoices: ({ query, db }) => exported(allInvoices(db, query), summary),

  createInvoice: async ({ body, tx }) =>
    created(toInvoice(await createInvoice(tx, { customerId: ids.CustomerId.decode(body.customer_id), currency: body.currency, items: body.items }))),

  getInvoice: async ({ params, db }) => ok(toInvoice(await findInvoice(db, ids.InvoiceId.decode(params.invoice_id)))),

  payInvoice: async ({ params, tx }) => ok(toInvoice(await changeStatus(tx, ids.InvoiceId.decode(params.invoice_id), 'paid', ['open']))),

  voidInvoice: async ({ params, tx }) => ok(toInvoice(await changeStatus(tx, ids.InvoiceId.decode(params.invoice_id), 'void', ['pending', 'open']))),
};
