/** Which column each filter and sort key of the contract's list is. */
import { list } from '../../contract/list.ts';
import { customers } from './entity.ts';

export const listCustomers = list('listCustomers', customers, {
  status: 'status',
  email: 'email',
  created_at: 'created_at',
});
