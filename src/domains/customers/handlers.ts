/** The Customers operations. */
import type { HandlersFor } from '../../contract/handler.ts';
import { created, noContent, ok } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import { exported } from '../../contract/stream.ts';
import { view } from '../../contract/view.ts';
import { AppError } from '../../errors.ts';
import { ids, uuidv7 } from '../../ids.ts';
import { customers, deletedCustomers } from './entity.ts';
import { allCustomers, listCustomers, listDeletedCustomers } from './repository.ts';

const customer = view('Customer', customers, { id: ids.CustomerId });
const deletedCustomer = view('DeletedCustomer', deletedCustomers, { id: ids.CustomerId });

export const customerHandlers: HandlersFor<
  'listCustomers' | 'exportCustomers' | 'createCustomer' | 'getCustomer' | 'updateCustomer' | 'deleteCustomer' | 'listDeletedCustomers' | 'restoreCustomer'
> = {
  listCustomers: async ({ query, db }) => page(await listCustomers(db, query), customer),

  exportCustomers: ({ query, db }) => exported(allCustomers(db, query), customer),

  createCustomer: async ({ body, tx }) => created(customer.show(await customers.insert(tx.last, { id: uuidv7(), email: body.email, name: body.name ?? null, status: body.status }))),

  getCustomer: async ({ params, db }) => ok(customer.show(found(await customers.find(db, ids.CustomerId.decode(params.customer_id))))),

  updateCustomer: async ({ params, body, tx }) => ok(customer.show(found(await customers.update(tx, ids.CustomerId.decode(params.customer_id), body)))),

  deleteCustomer: async ({ params, tx }) => {
    if (!(await customers.remove(tx, ids.CustomerId.decode(params.customer_id)))) found(undefined);
    return noContent();
  },

  listDeletedCustomers: async ({ query, db }) => page(await listDeletedCustomers(db, query), deletedCustomer),

  restoreCustomer: async ({ params, tx }) => ok(customer.show(found(await customers.restore(tx, ids.CustomerId.decode(params.customer_id))))),
};

function found<Found>(row: Found | undefined): Found {
  if (!row) throw new AppError('not-found', 'There is no such customer.');
  return row;
}
