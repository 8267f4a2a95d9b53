/** What other domains may ask of customers. */
import type { Queryable } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import type { CustomerEntity } from './entity.ts';
import { customers } from './entity.ts';

export function findCustomer(db: Queryable, id: string): Promise<Row<CustomerEntity> | undefined> {
  return customers.find(db, id);
}
