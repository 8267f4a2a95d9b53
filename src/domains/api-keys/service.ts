/** API keys: made, given new secrets, revoked, and recognised. */
import type { Permission } from '../../../generated/vocabulary.ts';
import { createCache } from '../../cache/cache.ts';
import type { Changes } from '../../cache/changes.ts';
import type { Principal } from '../../contract/principal.ts';
import type { Database } from '../../database/database.ts';
import type { Row } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { uuidv7 } from '../../ids.ts';
import type { Credential } from '../access/credential.ts';
import { newCredential, parseCredential } from '../access/credential.ts';
import { refuseMoreThanHeld } from '../access/scopes.ts';
import type { ApiKeyEntity } from './entity.ts';
import { apiKeys } from './entity.ts';
import { findApiKeyByHash } from './repository.ts';

const PREFIX = 'deed_';
/** `last_used_at` is exact to the minute; writing it with every request would cost more than the request. */
const LAST_USED_GRAIN_MILLISECONDS = 60_000;

/** Less than the second in which what is revoked is over; a key is looked up, and perhaps written, in what is left. */
const REMEMBER_MILLISECONDS = 900;
const MOST_REMEMBERED = 10_000;

export interface ApiKeys {
  /** The caller that a key stands for. */
  authenticate(secret: string): Promise<Principal>;
  /** The secret of before works for so many seconds more; one from an earlier rotation ends. */
  rotate(tx: Transaction, caller: Caller, id: string, overlapSeconds: number): Promise<ShownOnce>;
  revoke(tx: Transaction, id: string): Promise<void>;
}

interface Known {
  principal: Principal;
  /** In milliseconds since 1970, infinite where it does not end. */
  endsAt: number;
}

export function createApiKeys(database: Database, changes: Changes): ApiKeys {
  /** By the digest of the secret. Only what is good is remembered. */
  const known = createCache<Known>({ most: MOST_REMEMBERED, milliseconds: REMEMBER_MILLISECONDS, shared: { name: 'api-keys', changes } });

  async function find({ ownerId: tenantId, hash }: Credential): Promise<Known> {
    const key = await findApiKeyByHash(database.reader(tenantId), hash);
    if (!key || key.revoked_at || isPast(key.expires_at)) throw invalid();
    if (!key.last_used_at || Date.now() - Date.parse(key.last_used_at) > LAST_USED_GRAIN_MILLISECONDS) {
      await database.transaction({ tenantId }, (tx) => apiKeys.update(tx, key.id, { last_used_at: new Date().toISOString() }));
    }
    const principal: Principal = { kind: 'apiKey', id: key.id, tenantId, permissions: new Set(key.scopes), sessionId: null, authenticatedAt: null, expiresAt: null };
    const ends = [key.expires_at, hash === key.previous_secret_hash ? key.overlap_ends_at : null].filter((time) => time !== null);
    return { principal, endsAt: Math.min(...ends.map((time) => Date.parse(time))) };
  }

  /** Both secrets of a key that has changed. */
  function forgetOnceCommitted(tx: Transaction, { secret_hash, previous_secret_hash }: Row<ApiKeyEntity>): void {
    tx.onceCommitted(() => [secret_hash, previous_secret_hash].forEach((hash) => hash !== null && known.forget(hash)));
  }

  return {
    async authenticate(secret) {
      const credential = parseCredential(PREFIX, secret);
      if (!credential) throw invalid();
      const { principal, endsAt } = await known.get(credential.hash, () => find(credential));
      if (endsAt <= Date.now()) throw invalid();
      return principal;
    },

    async rotate(tx, caller, id, overlapSeconds) {
      const key = await lockApiKey(tx, id);
      refuseMoreThanHeld(caller, key.scopes);
      if (key.revoked_at || isPast(key.expires_at)) throw new AppError('api-key-ended', 'The API key was revoked or has expired. Make a new one.');
      const { secret, hash } = newCredential(PREFIX, caller.tenantId);
      const previous = overlapSeconds === 0 ? null : { hash: key.secret_hash, until: new Date(Date.now() + overlapSeconds * 1000).toISOString() };
      const rotated = await apiKeys.update(tx, id, { secret_hash: hash, last_four: secret.slice(-4), previous_secret_hash: previous?.hash ?? null, overlap_ends_at: previous?.until ?? null });
      forgetOnceCommitted(tx, key);
      return { key: rotated!, secret };
    },

    async revoke(tx, id) {
      const key = await lockApiKey(tx, id);
      if (key.revoked_at) return;
      await apiKeys.update(tx, id, { revoked_at: new Date().toISOString() });
      forgetOnceCommitted(tx, key);
    },
  };
}

type Caller = Pick<Principal, 'permissions' | 'tenantId'>;

export interface ShownOnce {
  key: Row<ApiKeyEntity>;
  secret: string;
}

export async function createApiKey(
  tx: Transaction,
  caller: Caller,
  { name, scopes, expiresAt }: { name: string; scopes: Permission[]; expiresAt: string | undefined },
): Promise<ShownOnce> {
  refuseMoreThanHeld(caller, scopes);
  const { secret, hash } = newCredential(PREFIX, caller.tenantId);
  const key = await apiKeys.insert(tx, {
    id: uuidv7(),
    name,
    // A JSON column takes JSON text.
    scopes: JSON.stringify(scopes) as unknown as Permission[],
    secret_hash: hash,
    last_four: secret.slice(-4),
    expires_at: expiresAt ?? null,
  });
  return { key, secret };
}

async function lockApiKey(tx: Transaction, id: string): Promise<Row<ApiKeyEntity>> {
  const key = await apiKeys.lock(tx, id);
  if (!key) throw noApiKey();
  return key;
}

const invalid = (): AppError => new AppError('invalid-api-key', 'The API key is unknown, expired or revoked.');

export const noApiKey = (): AppError => new AppError('not-found', 'There is no such API key.');

const isPast = (time: string | null): boolean => time !== null && Date.parse(time) <= Date.now();
