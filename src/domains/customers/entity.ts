/** The customers table, and what its constraints mean to a client. */
import { EntitySchema } from 'typeorm';
import type { Constraints } from '../../database/errors.ts';
import { table } from '../../database/table.ts';

export interface CustomerEntity {
  tenant_id: string;
  id: string;
  email: string;
  name: string | null;
  status: 'active' | 'inactive';
  created_at: Date;
  updated_at: Date;
}

export const Customer = new EntitySchema<CustomerEntity>({
  name: 'customers',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    email: { type: 'citext' },
    name: { type: 'text', nullable: true },
    status: { type: 'text', default: 'active' },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    updated_at: { type: 'timestamptz', default: () => 'now()' },
  },
});

export const customers = table(Customer);

export const constraints: Constraints = {
  customers_tenant_email_key: { code: 'email-taken', detail: 'Another customer has this email.', pointer: '#/email' },
};
