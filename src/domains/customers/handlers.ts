/** The Customers operations. */
import type { HandlersFor } from '../../contract/handler.ts';
import { created, noContent, ok } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import { exported } from '../../contract/stream.ts';
import { view } from '../../contract/view.ts';
import { AppError } from '../../errors.ts';
import { emit, emitLast } from '../../events/emit.ts';
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

  createCustomer: async ({ body, tx }) =>
    created(await emitLast(tx, 'customer.created', async (db) => customer.show(await customers.insert(db, { id: uuidv7(), email: body.email, name: body.name ?? null, status: body.status })))),

  getCustomer: async ({ params, db }) => ok(customer.show(found(await customers.find(db, ids.CustomerId.decode(params.customer_id))))),

  updateCustomer: async ({ params, body, tx }) => {
    const updated = customer.show(found(await customers.update(tx, ids.CustomerId.decode(params.customer_id), body)));
    emit(tx, 'customer.updated', updated);
    return ok(updated);
  },

  deleteCustomer: async ({ params, tx }) => {
    const id = ids.CustomerId.decode(params.customer_id);
    const [before] = await Promise.all([customers.lock(tx, id), customers.remove(tx, id)]);
    emit(tx, 'customer.deleted', customer.show(found(before)));
    return noContent();
  },

  listDeletedCustomers: async ({ query, db }) => page(await listDeletedCustomers(db, query), deletedCustomer),

  restoreCustomer: async ({ params, tx }) => {
    const id = ids.CustomerId.decode(params.customer_id);
    const [present, row] = await Promise.all([customers.find(tx, id), customers.restore(tx, id)]);
    const restored = customer.show(found(row));
    if (!present) emit(tx, 'customer.restored', restored);
    return ok(restored);
  },
};

function found<Found>(row: Found | undefined): Found {
  if (!row) throw new AppError('not-found', 'There is no such customer.');
  return row;
}
