/**
 * The peers' table and its rows. Times have milliseconds, because the peers print them from JavaScript dates
 * and a keyset cursor must say exactly what the row says. Neighbouring rows belong to different tenants, as in life.
 */
import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Setting } from './servers/server.ts';

const hex = createHash('md5').update('tenant-0').digest('hex');
/** The tenant that all load asks for: md5('tenant-0') read as a uuid, as the SQL below makes it. */
export const firstTenantId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

export async function seedPeers({ databaseUrl, rows, tenants }: Setting): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`
      create table customers (
        tenant_id uuid not null,
        id uuid not null default gen_random_uuid(),
        email text not null,
        name text not null,
        status text not null default 'active',
        created_at timestamptz(3) not null default now(),
        created_by text not null default 'usr_01k6fkdt80e618j2xs82fpx44c',
        updated_at timestamptz(3) not null default now(),
        updated_by text not null default 'usr_01k6fkdt80e618j2xs82fpx44c'
      )`);
    await client.query(`
      insert into customers (tenant_id, email, name, created_at, updated_at)
      select md5('tenant-' || n % $2)::uuid, 'customer-' || n || '@example.com', 'Customer Number ' || n,
        timestamptz '2025-01-01 00:00:00Z' + n * interval '1.234 seconds', timestamptz '2025-02-01 00:00:00Z' + n * interval '1.234 seconds'
      from generate_series(1, $1::int) n`, [rows, tenants]);
    await client.query('alter table customers add primary key (tenant_id, id), add unique (tenant_id, email)');
    await client.query('create index on customers (tenant_id, created_at desc, id desc)');
    await client.query('vacuum (analyze) customers');
  } finally {
    await client.end();
  }
}
