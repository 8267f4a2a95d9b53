/** The Customers operations. */
import type { components } from '../../../generated/types.ts';
import type { HandlersFor } from '../../contract/handler.ts';
import { created, noContent, ok } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import type { Row } from '../../database/table.ts';
import { AppError } from '../../errors.ts';
import { ids, uuidv7 } from '../../ids.ts';
import type { CustomerEntity } from './entity.ts';
import { customers } from './entity.ts';
import { listCustomers } from './repository.ts';

export const customerHandlers: HandlersFor<'listCustomers' | 'createCustomer' | 'getCustomer' | 'updateCustomer' | 'deleteCustomer'> = {
  listCustomers: async ({ query, db }) => page(await listCustomers(db, query), toCustomer),

  createCustomer: async ({ body, tx }) => created(toCustomer(await customers.insert(tx, { id: uuidv7(), email: body.email, name: body.name ?? null, status: body.status }))),

  getCustomer: async ({ params, db }) => ok(toCustomer(found(await customers.find(db, ids.CustomerId.decode(params.customer_id))))),

  updateCustomer: async ({ params, body, tx }) => ok(toCustomer(found(await customers.update(tx, ids.CustomerId.decode(params.customer_id), body)))),

  deleteCustomer: async ({ params, tx }) => {
    if (!(await customers.remove(tx, ids.CustomerId.decode(params.customer_id)))) found(undefined);
    return noContent();
  },
};

function toCustomer({ id, email, name, status, created_at, updated_at }: Row<CustomerEntity>): components['schemas']['Customer'] {
  return { id: ids.CustomerId.encode(id), email, name, status, created_at, updated_at };
}

function found<Found>(row: Found | undefined): Found {
  if (!row) throw new AppError('not-found', 'There is no such customer.');
  return row;
}
