/** Tenants, who belongs to them in which role, and who is invited to. */
import { EntitySchema } from 'typeorm';
import type { Role } from '../../../generated/vocabulary.ts';
import { table } from '../../database/table.ts';

export const Tenant = new EntitySchema<{ id: string; name: string; created_at: Date; updated_at: Date }>({
  name: 'tenants',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    updated_at: { type: 'timestamptz', default: () => 'now()' },
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

/** A view of memberships and users; `id` is the user's. */
export interface MemberEntity {
  tenant_id: string;
  id: string;
  email: string;
  given_name: string | null;
  family_name: string | null;
  role: Role;
  joined_at: Date;
}

const Member = new EntitySchema<MemberEntity>({
  name: 'members',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    email: { type: 'citext' },
    given_name: { type: 'text', nullable: true },
    family_name: { type: 'text', nullable: true },
    role: { type: 'text' },
    joined_at: { type: 'timestamptz' },
  },
});

/** A view of memberships and tenants, for each person their own; `id` is the tenant's. */
export interface OwnTenantEntity {
  user_id: string;
  id: string;
  name: string;
  role: Role;
  joined_at: Date;
  created_at: Date;
  updated_at: Date;
}

const OwnTenant = new EntitySchema<OwnTenantEntity>({
  name: 'own_tenants',
  columns: {
    user_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    role: { type: 'text' },
    joined_at: { type: 'timestamptz' },
    created_at: { type: 'timestamptz' },
    updated_at: { type: 'timestamptz' },
  },
});

export interface InvitationEntity {
  tenant_id: string;
  id: string;
  email: string;
  /** The email in lower case, made by the database. */
  email_key: string;
  role: Role;
  /** None until its mail is written. */
  token_hash: string | null;
  created_at: Date;
  created_by: string | null;
  expires_at: Date;
  accepted_at: Date | null;
  revoked_at: Date | null;
}

export const Invitation = new EntitySchema<InvitationEntity>({
  name: 'invitations',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    email: { type: 'text' },
    email_key: { type: 'text', select: false, insert: false, update: false },
    role: { type: 'text' },
    token_hash: { type: 'text', nullable: true },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    created_by: { type: 'text', nullable: true },
    expires_at: { type: 'timestamptz' },
    accepted_at: { type: 'timestamptz', nullable: true },
    revoked_at: { type: 'timestamptz', nullable: true },
  },
});

export const members = table(Member);
export const ownTenants = table(OwnTenant);
export const invitations = table(Invitation);
