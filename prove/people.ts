/** Tenants and their owners, written straight into the database, and tokens that the servers believe. */
import type { Role } from '../generated/vocabulary.ts';
import { newCredential } from '../src/domains/access/credential.ts';
import { REFRESH_TOKEN_PREFIX } from '../src/domains/sessions/service.ts';
import { uuidv7 } from '../src/ids.ts';
import { asSuperuser } from '../test/support/postgres.ts';
import { signedFor, tokensOf } from '../test/support/tokens.ts';
import { jwtPrivateKey, PUBLIC_URL } from './processes.ts';

const tokens = tokensOf(jwtPrivateKey, PUBLIC_URL);

export interface Tenant {
  id: string;
  ownerId: string;
  /** Headers that act as its owner. */
  owner: { authorization: string };
}

export async function newTenant(databaseUrl: string): Promise<Tenant> {
  const [id, ownerId] = [uuidv7(), uuidv7()];
  await asSuperuser(async (client) => {
    await client.query(`INSERT INTO tenants (id, name) VALUES ($1, 'Proof')`, [id]);
    await client.query(`INSERT INTO users (id, email, password_hash) VALUES ($1, $2, 'nobody logs in with this')`, [ownerId, `${ownerId}@example.com`]);
    await client.query(`INSERT INTO memberships (tenant_id, user_id, role) VALUES ($1, $2, 'owner')`, [id, ownerId]);
  }, databaseUrl);
  return { id, ownerId, owner: tokenOf({ id, ownerId }, 'owner') };
}

/** Headers of the tenant's owner, as if they had this role. */
export function tokenOf({ id, ownerId }: Pick<Tenant, 'id' | 'ownerId'>, role: Role): Tenant['owner'] {
  return { authorization: `Bearer ${signedFor(tokens, { userId: ownerId, tenantId: id, role })}` };
}

/** A session of the tenant's owner as a login leaves it, without the price of a password: its first refresh token. */
export async function newSession(databaseUrl: string, { ownerId }: Tenant): Promise<string> {
  const { secret, hash } = newCredential(REFRESH_TOKEN_PREFIX, ownerId);
  const [sessionId, deviceId] = [uuidv7(), uuidv7()];
  await asSuperuser(async (client) => {
    await client.query(`INSERT INTO devices (user_id, id, name, token_hash) VALUES ($1, $2::uuid, 'Proof', $2::text)`, [ownerId, deviceId]);
    await client.query(`INSERT INTO sessions (user_id, id, device_id, methods, expires_at) VALUES ($1, $2, $3, '["pwd"]', now() + interval '1 day')`, [ownerId, sessionId, deviceId]);
    await client.query(`INSERT INTO refresh_tokens (user_id, id, session_id, token_hash, expires_at) VALUES ($1, $2, $3, $4, now() + interval '1 day')`, [ownerId, uuidv7(), sessionId, hash]);
  }, databaseUrl);
  return secret;
}

/** What lies in the proof's database, as the superuser sees it, whom no policy holds. */
export function rowsOf<Row extends object>(databaseUrl: string, text: string, values: unknown[] = []): Promise<Row[]> {
  return asSuperuser(async (client) => (await client.query(text, values)).rows as Row[], databaseUrl);
}
