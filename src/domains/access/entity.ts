/** Tenants, their members, and the credentials that act for them. */
import { EntitySchema } from 'typeorm';
import type { Permission, Role } from '../../../generated/vocabulary.ts';
import { table } from '../../database/table.ts';

export const Tenant = new EntitySchema<{ id: string; name: string; created_at: Date }>({
  name: 'tenants',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    created_at: { type: 'timestamptz', default: () => 'now()' },
  },
});

export interface UserEntity {
  id: string;
  email: string;
  password_hash: string;
  created_at: Date;
}

export const User = new EntitySchema<UserEntity>({
  name: 'users',
  columns: {
    id: { type: 'uuid', primary: true },
    email: { type: 'citext', unique: true },
    password_hash: { type: 'text' },
    created_at: { type: 'timestamptz', default: () => 'now()' },
  },
});

export const Membership = new EntitySchema<{ tenant_id: string; user_id: string; role: Role; created_at: Date }>({
  name: 'memberships',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    user_id: { type: 'uuid', primary: true },
    role: { type: 'text' },
    created_at: { type: 'timestamptz', default: () => 'now()' },
  },
});

export interface ApiKeyEntity {
  tenant_id: string;
  id: string;
  name: string;
  scopes: Permission[];
  secret_hash: string;
  last_four: string;
  created_at: Date;
  expires_at: Date | null;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

export const ApiKey = new EntitySchema<ApiKeyEntity>({
  name: 'api_keys',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    scopes: { type: 'jsonb' },
    secret_hash: { type: 'text' },
    last_four: { type: 'text' },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    expires_at: { type: 'timestamptz', nullable: true },
    last_used_at: { type: 'timestamptz', nullable: true },
    revoked_at: { type: 'timestamptz', nullable: true },
  },
});

export interface RefreshTokenEntity {
  tenant_id: string;
  id: string;
  family_id: string;
  user_id: string;
  token_hash: string;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
  revoked_at: Date | null;
}

export const RefreshToken = new EntitySchema<RefreshTokenEntity>({
  name: 'refresh_tokens',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    family_id: { type: 'uuid' },
    user_id: { type: 'uuid' },
    token_hash: { type: 'text' },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    expires_at: { type: 'timestamptz' },
    used_at: { type: 'timestamptz', nullable: true },
    revoked_at: { type: 'timestamptz', nullable: true },
  },
});

export const apiKeys = table(ApiKey);
export const refreshTokens = table(RefreshToken);
