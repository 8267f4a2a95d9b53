/** Every migration, oldest first. `make migration NAME=…` writes a new one and lists it here. */
import { Initial1763700000000 } from './1763700000000-initial.ts';
import { CustomersDeleted1764000000000 } from './1764000000000-customers-deleted.ts';
import { CustomerSearch1764100000000 } from './1764100000000-customer-search.ts';

export const migrations = [Initial1763700000000, CustomersDeleted1764000000000, CustomerSearch1764100000000];
