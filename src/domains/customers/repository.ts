/** Which column each filter and sort key of the contract's lists is. */
import { list } from '../../contract/list.ts';
import { customers, deletedCustomers } from './entity.ts';

export const listCustomers = list('listCustomers', customers, {
  status: 'status',
  email: { column: 'email_key', toColumn: (email) => email.toLowerCase() },
  created_at: 'created_at',
});

export const listDeletedCustomers = list('listDeletedCustomers', deletedCustomers, { deleted_at: 'deleted_at' });
