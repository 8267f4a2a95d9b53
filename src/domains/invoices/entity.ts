/** Invoices, their lines, and the counter that numbers them without gaps. */
import { EntitySchema } from 'typeorm';
import type { Constraints, Meaning } from '../../database/errors.ts';
import { table } from '../../database/table.ts';

export interface InvoiceEntity {
  tenant_id: string;
  id: string;
  customer_id: string;
  number: string | null;
  status: 'pending' | 'open' | 'paid' | 'void';
  currency: string;
  /** Minor units of the currency. */
  total_amount: number;
  created_at: Date;
  created_by: string | null;
  updated_at: Date;
  updated_by: string | null;
  finalized_at: Date | null;
}

export const Invoice = new EntitySchema<InvoiceEntity>({
  name: 'invoices',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    customer_id: { type: 'uuid' },
    number: { type: 'text', nullable: true },
    status: { type: 'text', default: 'pending' },
    currency: { type: 'text' },
    total_amount: { type: 'bigint' },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    created_by: { type: 'text', nullable: true },
    updated_at: { type: 'timestamptz', default: () => 'now()' },
    updated_by: { type: 'text', nullable: true },
    finalized_at: { type: 'timestamptz', nullable: true },
  },
});

export interface InvoiceItemEntity {
  tenant_id: string;
  invoice_id: string;
  position: number;
  sku: string;
  description: string | null;
  qty: number;
  unit_amount: number;
  amount: number;
}

export const InvoiceItem = new EntitySchema<InvoiceItemEntity>({
  name: 'invoice_items',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    invoice_id: { type: 'uuid', primary: true },
    position: { type: 'integer', primary: true },
    sku: { type: 'text' },
    description: { type: 'text', nullable: true },
    qty: { type: 'integer' },
    unit_amount: { type: 'bigint' },
    amount: { type: 'bigint' },
  },
});

export const InvoiceCounter = new EntitySchema<{ tenant_id: string; last_number: number }>({
  name: 'invoice_counters',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    last_number: { type: 'integer' },
  },
});

export const invoices = table(Invoice);
export const invoiceItems = table(InvoiceItem);

export const unknownCustomer: Meaning = { code: 'unknown-customer', detail: 'There is no such customer.', pointer: '#/customer_id' };

export const constraints: Constraints = { invoices_customer_fkey: unknownCustomer };
