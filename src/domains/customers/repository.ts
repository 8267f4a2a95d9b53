/** Which column each filter and sort key of the contract's list is, and what finds customers by words. */
import { list } from '../../contract/list.ts';
import { customers } from './entity.ts';

export const listCustomers = list(
  'listCustomers',
  customers,
  {
    status: 'status',
    email: 'email',
    created_at: 'created_at',
  },
  { search: 'search_customers' },
);
