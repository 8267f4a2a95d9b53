/** Tenants, and who belongs to them in which role. */
import { EntitySchema } from 'typeorm';
import type { Role } from '../../../generated/vocabulary.ts';

export const Tenant = new EntitySchema<{ id: string; name: string; created_at: Date }>({
  name: 'tenants',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    created_at: { type: 'timestamptz', default: () => 'now()' },
  },
});

export interface MembershipEntity {
  tenant_id: string;
  user_id: string;
  role: Role;
  /** Grows with every change; access tokens name the one that they were made from. */
  version: number;
  created_at: Date;
  updated_at: Date;
}

export const Membership = new EntitySchema<MembershipEntity>({
  name: 'memberships',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    user_id: { type: 'uuid', primary: true },
    role: { type: 'text' },
    version: { type: 'bigint', default: () => '(extract(epoch FROM clock_timestamp()) * 1000)::bigint' },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    updated_at: { type: 'timestamptz', default: () => 'now()' },
  },
});
