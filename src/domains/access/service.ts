/** Logging in, staying logged in, and API keys. */
import type { Permission, Role } from '../../../generated/vocabulary.ts';
import type { Authenticator, Principal } from '../../contract/principal.ts';
import { actorOf } from '../../contract/principal.ts';
import type { Database } from '../../database/database.ts';
import type { Queryable } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { uuidv7 } from '../../ids.ts';
import { newCredential, parseCredential } from './credential.ts';
import type { ApiKeyEntity } from './entity.ts';
import { apiKeys, refreshTokens } from './entity.ts';
import { checkPassword } from './passwords.ts';
import { findApiKeyByHash, findMemberships, findRefreshToken, findRole, findUserByEmail, revokeFamily, useRefreshToken } from './repository.ts';
import type { Tokens } from './tokens.ts';

const API_KEY_PREFIX = 'deed_';
const REFRESH_TOKEN_PREFIX = 'deedr_';
/** `last_used_at` is exact to the minute; writing it with every request would cost more than the request. */
const LAST_USED_GRAIN_MILLISECONDS = 60_000;

export interface Session {
  accessToken: string;
  refreshToken: string;
  expiresInSeconds: number;
  tenantId: string;
  userId: string;
}

export interface AccessOptions {
  database: Database;
  tokens: Tokens;
  refreshTtlSeconds: number;
}

export interface Access extends Authenticator {
  login(db: Queryable, tx: Transaction, given: { email: string; password: string; tenantId: string | undefined }): Promise<Session>;
  refresh(tx: Transaction, refreshToken: string): Promise<Session>;
  createApiKey(tx: Transaction, caller: Principal, given: { name: string; scopes: Permission[]; expiresAt: string | undefined }): Promise<{ key: Row<ApiKeyEntity>; secret: string }>;
  revokeApiKey(tx: Transaction, id: string): Promise<void>;
}

export function createAccess({ database, tokens, refreshTtlSeconds }: AccessOptions): Access {
  async function openSession(tx: Transaction, familyId: string, userId: string, tenantId: string, role: Role): Promise<Session> {
    const { secret, hash } = newCredential(REFRESH_TOKEN_PREFIX, tenantId);
    const expiresAt = new Date(Date.now() + refreshTtlSeconds * 1000).toISOString();
    await refreshTokens.insert(tx, { id: uuidv7(), family_id: familyId, user_id: userId, token_hash: hash, expires_at: expiresAt });
    return { accessToken: tokens.sign({ userId, tenantId, role }), refreshToken: secret, expiresInSeconds: tokens.ttlSeconds, tenantId, userId };
  }

  return {
    bearer: (token) => tokens.verify(token),

    async apiKey(secret) {
      const credential = parseCredential(API_KEY_PREFIX, secret);
      const db = credential && database.reader(credential.tenantId);
      const key = credential && db && (await findApiKeyByHash(db, credential.hash));
      if (!key || key.revoked_at || (key.expires_at && Date.parse(key.expires_at) <= Date.now())) {
        throw new AppError('invalid-api-key', 'The API key is unknown, expired or revoked.');
      }
      if (!key.last_used_at || Date.now() - Date.parse(key.last_used_at) > LAST_USED_GRAIN_MILLISECONDS) {
        await database.transaction({ tenantId: credential.tenantId }, (tx) => apiKeys.update(tx, key.id, { last_used_at: new Date().toISOString() }));
      }
      return { kind: 'apiKey', id: key.id, tenantId: credential.tenantId, permissions: new Set(key.scopes) };
    },

    /** Unknown accounts, wrong passwords and foreign tenants get one and the same answer. */
    async login(db, tx, { email, password, tenantId }) {
      const user = await findUserByEmail(db, email);
      if (!(await checkPassword(user?.passwordHash, password)).matches || !user) throw wrongCredentials();
      tx.actAs({ userId: user.id });
      const memberships = await findMemberships(tx, user.id);
      const chosen = tenantId ? memberships.find((membership) => membership.tenantId === tenantId) : memberships[0];
      if (!chosen) throw wrongCredentials();
      tx.actAs({ tenantId: chosen.tenantId, actor: actorOf({ kind: 'user', id: user.id }) });
      return openSession(tx, uuidv7(), user.id, chosen.tenantId, chosen.role);
    },

    async refresh(tx, refreshToken) {
      const credential = parseCredential(REFRESH_TOKEN_PREFIX, refreshToken);
      if (!credential) throw wrongRefreshToken({ keepsEffects: false });
      tx.actAs({ tenantId: credential.tenantId });
      const used = await useRefreshToken(tx, credential.hash);
      if (!used) {
        const known = await findRefreshToken(tx, credential.hash);
        // Somebody holds a token that was spent: nobody can say who the thief is, so all of the family end.
        if (known?.used_at) await revokeFamily(tx, known.family_id);
        throw wrongRefreshToken({ keepsEffects: known !== undefined });
      }
      tx.actAs({ tenantId: credential.tenantId, actor: actorOf({ kind: 'user', id: used.user_id }) });
      const role = await findRole(tx, used.user_id);
      if (!role) throw wrongRefreshToken({ keepsEffects: true });
      return openSession(tx, used.family_id, used.user_id, credential.tenantId, role);
    },

    async createApiKey(tx, caller, { name, scopes, expiresAt }) {
      const missing = scopes.filter((scope) => !caller.permissions.has(scope));
      if (missing.length > 0) throw new AppError('scope-not-granted', `You cannot give what you do not have: ${missing.join(', ')}.`);
      const { secret, hash } = newCredential(API_KEY_PREFIX, caller.tenantId);
      const key = await apiKeys.insert(tx, {
        id: uuidv7(),
        name,
        // A JSON column takes JSON text.
        scopes: JSON.stringify(scopes) as unknown as Permission[],
        secret_hash: hash,
        last_four: secret.slice(-4),
        expires_at: expiresAt === undefined ? null : inUtc(expiresAt),
      });
      return { key, secret };
    },

    async revokeApiKey(tx, id) {
      const key = await apiKeys.lock(tx, id);
      if (!key) throw new AppError('not-found', 'There is no such API key.');
      if (!key.revoked_at) await apiKeys.update(tx, id, { revoked_at: new Date().toISOString() });
    },
  };
}

/** An offset can push a moment out of the years that RFC 3339 can write in UTC. */
function inUtc(time: string): string {
  const year = new Date(time).getUTCFullYear();
  if (year >= 1 && year <= 9999) return time;
  const detail = 'must lie between the years 1 and 9999 in UTC';
  throw new AppError('invalid-request', 'The expiry is out of range.', { errors: [{ pointer: '#/expires_at', code: 'range', detail }] });
}

function wrongCredentials(): AppError {
  return new AppError('invalid-credentials', 'Email and password do not belong together.');
}

/** Of a token that was never ours there are no effects, and the tenant in it is only claimed. */
function wrongRefreshToken({ keepsEffects }: { keepsEffects: boolean }): AppError {
  return new AppError('invalid-refresh-token', 'The refresh token is unknown, expired, used or revoked. Log in again.', { keepsEffects });
}
