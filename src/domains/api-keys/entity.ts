/** Keys for programs that act for a tenant. */
import { EntitySchema } from 'typeorm';
import type { Permission } from '../../../generated/vocabulary.ts';
import { table } from '../../database/table.ts';

export interface ApiKeyEntity {
  tenant_id: string;
  id: string;
  name: string;
  scopes: Permission[];
  secret_hash: string;
  /** From before the last rotation; good until `overlap_ends_at`. */
  previous_secret_hash: string | null;
  overlap_ends_at: Date | null;
  last_four: string;
  created_at: Date;
  created_by: string | null;
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
    previous_secret_hash: { type: 'text', nullable: true },
    overlap_ends_at: { type: 'timestamptz', nullable: true },
    last_four: { type: 'text' },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    created_by: { type: 'text', nullable: true },
    expires_at: { type: 'timestamptz', nullable: true },
    last_used_at: { type: 'timestamptz', nullable: true },
    revoked_at: { type: 'timestamptz', nullable: true },
  },
});

export const apiKeys = table(ApiKey);
