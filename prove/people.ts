/** Tenants and their owners, written straight into the database, and tokens that the servers believe. */
import pg from 'pg';
import type { Role } from '../generated/vocabulary.ts';
import { createTokens } from '../src/domains/access/tokens.ts';
import { uuidv7 } from '../src/ids.ts';
import { jwtPrivateKey, PUBLIC_URL } from './processes.ts';

const tokens = createTokens({ privateKey: jwtPrivateKey, issuer: PUBLIC_URL, ttlSeconds: 3600 });

export interface Tenant {
  id: string;
  ownerId: string;
  /** Headers that act as its owner. */
  owner: { authorization: string };
}

export async function newTenant(databaseUrl: string): Promise<Tenant> {
  const [id, ownerId] = [uuidv7(), uuidv7()];
  await asSuperuser(databaseUrl, async (client) => {
    await client.query(`INSERT INTO tenants (id, name) VALUES ($1, 'Proof')`, [id]);
    await client.query(`INSERT INTO users (id, email, password_hash) VALUES ($1, $2, 'nobody logs in with this')`, [ownerId, `${ownerId}@example.com`]);
    await client.query(`INSERT INTO memberships (tenant_id, user_id, role) VALUES ($1, $2, 'owner')`, [id, ownerId]);
  });
  return { id, ownerId, owner: tokenOf({ id, ownerId }, 'owner') };
}

/** Headers of the tenant's owner, as if they had this role. */
export function tokenOf({ id, ownerId }: Pick<Tenant, 'id' | 'ownerId'>, role: Role): Tenant['owner'] {
  return { authorization: `Bearer ${tokens.sign({ userId: ownerId, tenantId: id, role })}` };
}

/** On the proof's database as the superuser, whom no policy holds: what lies there is what he sees. */
export async function asSuperuser<Result>(databaseUrl: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function rowsOf<Row extends object>(databaseUrl: string, text: string, values: unknown[] = []): Promise<Row[]> {
  return asSuperuser(databaseUrl, async (client) => (await client.query(text, values)).rows as Row[]);
}

/** `{tenant_id: column}` of every table that holds rows of tenants; `tenants` itself is one. */
export function tenantTables(databaseUrl: string): Promise<{ name: string; owner: string }[]> {
  return rowsOf(databaseUrl, `SELECT c.relname AS name, CASE c.relname WHEN 'tenants' THEN 'id' ELSE 'tenant_id' END AS owner
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'f', 'm', 'v') AND NOT c.relispartition
      AND (c.relname = 'tenants' OR EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'tenant_id' AND NOT attisdropped)) ORDER BY 1`);
}
