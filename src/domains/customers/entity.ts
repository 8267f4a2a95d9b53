/** The customers table, and what its constraints mean to a client. */
import { EntitySchema } from 'typeorm';
import type { Constraints } from '../../database/errors.ts';
import { deletedRows, table } from '../../database/table.ts';

export interface CustomerEntity {
  tenant_id: string;
  id: string;
  email: string;
  name: string | null;
  /** The email in lower case, made by the database: what emails are compared by. */
  email_key: string;
  status: 'active' | 'inactive';
  created_at: Date;
  created_by: string | null;
  updated_at: Date;
  updated_by: string | null;
  deleted_at: Date | null;
  deleted_by: string | null;
}

export const Customer = new EntitySchema<CustomerEntity>({
  name: 'customers',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    email: { type: 'text' },
    email_key: { type: 'text', select: false, insert: false, update: false },
    name: { type: 'text', nullable: true },
    status: { type: 'text', default: 'active' },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    created_by: { type: 'text', nullable: true },
    updated_at: { type: 'timestamptz', default: () => 'now()' },
    updated_by: { type: 'text', nullable: true },
    deleted_at: { type: 'timestamptz', nullable: true, select: false },
    deleted_by: { type: 'text', nullable: true, select: false },
  },
});

export const customers = table(Customer);
export const deletedCustomers = deletedRows(customers);

export const constraints: Constraints = {
  customers_tenant_email_key: { code: 'email-taken', detail: 'Another customer has this email.', pointer: '#/email' },
};
