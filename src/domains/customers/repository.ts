/** Which column each filter and sort key of the contract's lists and exports is, and what finds customers by words. */
import { list, listAll } from '../../contract/list.ts';
import { customers, deletedCustomers } from './entity.ts';

const columns = {
  status: 'status',
  email: { column: 'email_key', toColumn: (email: string) => email.toLowerCase() },
  created_at: 'created_at',
} as const;

export const listCustomers = list('listCustomers', customers, columns, { search: 'search_customers' });
export const allCustomers = listAll('exportCustomers', customers, columns);
export const listDeletedCustomers = list('listDeletedCustomers', deletedCustomers, { deleted_at: 'deleted_at' });
