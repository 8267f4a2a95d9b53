/** The columns of the invoices' list and export, and the queries that reach beyond one row. */
import { list, listAll } from '../../contract/list.ts';
import type { Queryable } from '../../database/statement.ts';
import { statement } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import { tenantOf } from '../../database/table.ts';
import { ids } from '../../ids.ts';
import type { InvoiceItemEntity } from './entity.ts';
import { invoiceItems, invoices } from './entity.ts';

const columns = {
  status: 'status',
  customer_id: { column: 'customer_id', toColumn: (id: string) => ids.CustomerId.decode(id) },
  created_at: 'created_at',
  total_amount: 'total_amount',
} as const;

export const listInvoices = list('listInvoices', invoices, columns);
export const allInvoices = listAll('exportInvoices', invoices, columns);

const ITEMS = statement(`SELECT ${invoiceItems.selection} FROM invoice_items WHERE tenant_id = $1::uuid AND invoice_id = $2::uuid ORDER BY position`);
const TAKE_NUMBERS = statement(
  `INSERT INTO invoice_counters AS counter (tenant_id, last_number) VALUES ($1::uuid, $2::integer)
   ON CONFLICT (tenant_id) DO UPDATE SET last_number = counter.last_number + excluded.last_number RETURNING last_number`,
);

export async function findItems(db: Queryable, invoiceId: string): Promise<Row<InvoiceItemEntity>[]> {
  return (await db.rows(ITEMS, [tenantOf(db), invoiceId])).map(invoiceItems.decode);
}

/** The first of so many that follow each other. Holds the tenant's counter until the transaction ends: numbers have no gaps, and one tenant's wait for each other. */
export async function takeNumbers(db: Queryable, count = 1): Promise<number> {
  const [row] = await db.rows(TAKE_NUMBERS, [tenantOf(db), count]);
  return Number(row![0]) - count + 1;
}

/** As it stands on the invoice. */
export const inNumbers = (number: number): string => `INV-${String(number).padStart(6, '0')}`;
