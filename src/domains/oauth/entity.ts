/** Programs that get access tokens by themselves, and the assertions they have used. */
import type { JsonWebKey } from 'node:crypto';
import { EntitySchema } from 'typeorm';
import type { Permission } from '../../../generated/vocabulary.ts';
import { table } from '../../database/table.ts';

export type ClientAlgorithm = 'ES256' | 'RS256' | 'PS256';

/** A public key by which a client says who it is, and the one algorithm it may be used with. */
export type ClientKey = JsonWebKey & { kid: string; alg: ClientAlgorithm };

export interface OAuthClientEntity {
  tenant_id: string;
  id: string;
  name: string;
  scopes: Permission[];
  /** None where the client signs. */
  secret_hash: string | null;
  previous_secret_hash: string | null;
  previous_secret_expires_at: Date | null;
  /** None where the client has a secret. */
  keys: ClientKey[];
  /** Tokens of an earlier version are refused. */
  version: number;
  created_at: Date;
  created_by: string | null;
  last_used_at: Date | null;
  deleted_at: Date | null;
  deleted_by: string | null;
}

export const OAuthClient = new EntitySchema<OAuthClientEntity>({
  name: 'oauth_clients',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    scopes: { type: 'jsonb' },
    secret_hash: { type: 'text', nullable: true },
    previous_secret_hash: { type: 'text', nullable: true },
    previous_secret_expires_at: { type: 'timestamptz', nullable: true },
    keys: { type: 'jsonb', default: [] },
    version: { type: 'bigint', default: 1 },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    created_by: { type: 'text', nullable: true },
    last_used_at: { type: 'timestamptz', nullable: true },
    deleted_at: { type: 'timestamptz', nullable: true, select: false },
    deleted_by: { type: 'text', nullable: true, select: false },
  },
});

export interface OAuthAssertionEntity {
  tenant_id: string;
  client_id: string;
  jti_hash: string;
  expires_at: Date;
}

export const OAuthAssertion = new EntitySchema<OAuthAssertionEntity>({
  name: 'oauth_assertions',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    client_id: { type: 'uuid', primary: true },
    jti_hash: { type: 'text', primary: true },
    expires_at: { type: 'timestamptz' },
  },
});

export const oauthClients = table(OAuthClient);
