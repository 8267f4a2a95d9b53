/** Queries about people, their tenants and their credentials. */
import type { Role } from '../../../generated/vocabulary.ts';
import { list } from '../../contract/list.ts';
import type { Queryable } from '../../database/statement.ts';
import { statement } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import { tenantOf } from '../../database/table.ts';
import type { ApiKeyEntity, RefreshTokenEntity } from './entity.ts';
import { apiKeys, refreshTokens } from './entity.ts';

export const listApiKeys = list('listApiKeys', apiKeys, {});

const USER_BY_EMAIL = statement(`SELECT id, password_hash FROM users WHERE email = $1`);
const MEMBERSHIPS = statement(`SELECT tenant_id, role FROM memberships WHERE user_id = $1 ORDER BY created_at, tenant_id`);
const ROLE = statement(`SELECT role FROM memberships WHERE tenant_id = $1::uuid AND user_id = $2::uuid`);
const KEY_BY_HASH = statement(`SELECT ${apiKeys.selection} FROM api_keys WHERE tenant_id = $1::uuid AND secret_hash = $2`);
const USE_TOKEN = statement(
  `UPDATE refresh_tokens SET used_at = now()
   WHERE tenant_id = $1::uuid AND token_hash = $2 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now() RETURNING ${refreshTokens.selection}`,
);
const TOKEN_BY_HASH = statement(`SELECT ${refreshTokens.selection} FROM refresh_tokens WHERE tenant_id = $1::uuid AND token_hash = $2`);
const REVOKE_FAMILY = statement(`UPDATE refresh_tokens SET revoked_at = now() WHERE tenant_id = $1::uuid AND family_id = $2::uuid AND revoked_at IS NULL RETURNING id`);

export async function findUserByEmail(db: Queryable, email: string): Promise<{ id: string; passwordHash: string } | undefined> {
  const [row] = await db.rows(USER_BY_EMAIL, [email]);
  return row && { id: row[0]!, passwordHash: row[1]! };
}

/** The tenants of a user, first joined first; the transaction must act as that user. */
export async function findMemberships(db: Queryable, userId: string): Promise<{ tenantId: string; role: Role }[]> {
  return (await db.rows(MEMBERSHIPS, [userId])).map((row) => ({ tenantId: row[0]!, role: row[1] as Role }));
}

export async function findRole(db: Queryable, userId: string): Promise<Role | undefined> {
  const [row] = await db.rows(ROLE, [tenantOf(db), userId]);
  return row?.[0] as Role | undefined;
}

export async function findApiKeyByHash(db: Queryable, hash: string): Promise<Row<ApiKeyEntity> | undefined> {
  const [row] = await db.rows(KEY_BY_HASH, [tenantOf(db), hash]);
  return row && apiKeys.decode(row);
}

/** One conditional update: of many at once, exactly one gets the row. */
export async function useRefreshToken(db: Queryable, hash: string): Promise<Row<RefreshTokenEntity> | undefined> {
  const [row] = await db.rows(USE_TOKEN, [tenantOf(db), hash]);
  return row && refreshTokens.decode(row);
}

export async function findRefreshToken(db: Queryable, hash: string): Promise<Row<RefreshTokenEntity> | undefined> {
  const [row] = await db.rows(TOKEN_BY_HASH, [tenantOf(db), hash]);
  return row && refreshTokens.decode(row);
}

export async function revokeFamily(db: Queryable, familyId: string): Promise<void> {
  await db.rows(REVOKE_FAMILY, [tenantOf(db), familyId]);
}
