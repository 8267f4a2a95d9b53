/** Which column each filter and sort key of the contract's list and export is. */
import { list, listAll } from '../../contract/list.ts';
import { customers } from './entity.ts';

const columns = { status: 'status', email: 'email', created_at: 'created_at' } as const;

export const listCustomers = list('listCustomers', customers, columns);
export const allCustomers = listAll('exportCustomers', customers, columns);
