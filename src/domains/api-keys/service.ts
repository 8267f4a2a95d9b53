/** API keys: made, given new secrets, revoked, and recognised. */
import type { Permission } from '../../../generated/vocabulary.ts';
import type { Principal } from '../../contract/principal.ts';
import type { Database } from '../../database/database.ts';
import type { Row } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { uuidv7 } from '../../ids.ts';
import { newCredential, parseCredential } from '../access/credential.ts';
import { refuseMoreThanHeld } from '../access/scopes.ts';
import type { ApiKeyEntity } from './entity.ts';
import { apiKeys } from './entity.ts';
import { findApiKeyByHash } from './repository.ts';

const PREFIX = 'deed_';
/** `last_used_at` is exact to the minute; writing it with every request would cost more than the request. */
const LAST_USED_GRAIN_MILLISECONDS = 60_000;

/** The caller that a key stands for. */
export async function authenticateApiKey(database: Database, secret: string): Promise<Principal> {
  const credential = parseCredential(PREFIX, secret);
  const key = credential && (await findApiKeyByHash(database.reader(credential.ownerId), credential.hash));
  if (!key || key.revoked_at || isPast(key.expires_at)) {
    throw new AppError('invalid-api-key', 'The API key is unknown, expired or revoked.');
  }
  const tenantId = credential.ownerId;
  if (!key.last_used_at || Date.now() - Date.parse(key.last_used_at) > LAST_USED_GRAIN_MILLISECONDS) {
    await database.transaction({ tenantId }, (tx) => apiKeys.update(tx, key.id, { last_used_at: new Date().toISOString() }));
  }
  return { kind: 'apiKey', id: key.id, tenantId, permissions: new Set(key.scopes), sessionId: null, authenticatedAt: null, expiresAt: null };
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

/** The secret of before works for so many seconds more; one from an earlier rotation ends. */
export async function rotateApiKey(tx: Transaction, caller: Caller, id: string, overlapSeconds: number): Promise<ShownOnce> {
  const key = await lockApiKey(tx, id);
  refuseMoreThanHeld(caller, key.scopes);
  if (key.revoked_at || isPast(key.expires_at)) throw new AppError('api-key-ended', 'The API key was revoked or has expired. Make a new one.');
  const { secret, hash } = newCredential(PREFIX, caller.tenantId);
  const previous = overlapSeconds === 0 ? null : { hash: key.secret_hash, until: new Date(Date.now() + overlapSeconds * 1000).toISOString() };
  const rotated = await apiKeys.update(tx, id, { secret_hash: hash, last_four: secret.slice(-4), previous_secret_hash: previous?.hash ?? null, overlap_ends_at: previous?.until ?? null });
  return { key: rotated!, secret };
}

export async function revokeApiKey(tx: Transaction, id: string): Promise<void> {
  const key = await lockApiKey(tx, id);
  if (!key.revoked_at) await apiKeys.update(tx, id, { revoked_at: new Date().toISOString() });
}

async function lockApiKey(tx: Transaction, id: string): Promise<Row<ApiKeyEntity>> {
  const key = await apiKeys.lock(tx, id);
  if (!key) throw noApiKey();
  return key;
}

export const noApiKey = (): AppError => new AppError('not-found', 'There is no such API key.');

const isPast = (time: string | null): boolean => time !== null && Date.parse(time) <= Date.now();
