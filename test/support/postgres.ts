/**
 * One real Postgres for the whole run, with a template database that is migrated once; each test file
 * works on a clone of its own. Nothing here survives a crash, and nothing needs to: fsync is off.
 */
import { resolve } from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/database/migrate.ts';
import type { EmbeddedPostgres } from '../../src/database/embedded/launcher.ts';
import { startEmbeddedPostgres } from '../../src/database/embedded/launcher.ts';
import { jobs } from '../../src/domains/index.ts';
import { eventually } from './eventually.ts';

const PREFIX = `deed_test_${process.pid}`;
const TEMPLATE = `${PREFIX}_template`;

let server: EmbeddedPostgres | undefined;
let clones = 0;
let template: Promise<void> | undefined;

async function running(): Promise<EmbeddedPostgres> {
  return (server ??= await startEmbeddedPostgres({ directory: resolve('.deed/test-postgres'), durable: false }));
}

interface Kept {
  url: string;
  client: pg.Client;
}

/** Connections that nobody uses now, those of long ago first: to make one costs more than most of what is asked through it. */
const kept: Kept[] = [];
const MOST_KEPT = 8;

/** As the superuser, on the server's own database unless another is named. */
export async function asSuperuser<Result>(work: (client: pg.Client) => Promise<Result>, url?: string): Promise<Result> {
  const target = url ?? (await running()).url;
  const client = (await keptFor(target)) ?? (await connected(target));
  let result: Result;
  try {
    result = await work(client);
  } catch (error) {
    await client.end();
    throw error;
  }
  kept.push({ url: target, client });
  if (kept.length > MOST_KEPT) await kept.shift()!.client.end();
  return result;
}

/** One that is as if it were new; undefined where there is none, or none that lives. */
async function keptFor(url: string): Promise<pg.Client | undefined> {
  const place = kept.findLastIndex((one) => one.url === url);
  if (place < 0) return undefined;
  const [{ client }] = kept.splice(place, 1) as [Kept];
  // Whoever had it may have left settings and a transaction behind, and its server may be gone.
  const isGood = await client.query('DISCARD ALL').then(() => true, () => false);
  if (isGood) return client;
  await client.end();
  return keptFor(url);
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // One that is cut while nobody uses it is noticed when somebody wants to; whoever uses it hears of it by their query.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export function databaseUrl(postgres: EmbeddedPostgres, database: string): string {
  const url = new URL(postgres.url);
  url.pathname = `/${database}`;
  return url.href;
}

/** Every table that holds what people own whatever the tenant, and its column that says whose it is. */
export async function personalTables(url: string): Promise<{ name: string; owner: string }[]> {
  const text = `SELECT c.relname AS name, 'user_id' AS owner FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'f') AND NOT c.relispartition
      AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'user_id' AND NOT attisdropped) AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'tenant_id' AND NOT attisdropped) ORDER BY 1`;
  return asSuperuser(async (client) => (await client.query<{ name: string; owner: string }>(text)).rows, url);
}

/** Every table that holds rows of tenants, and its column that says whose they are; `tenants` itself is one. */
export async function tenantTables(url: string): Promise<{ name: string; owner: string }[]> {
  const text = `SELECT c.relname AS name, CASE c.relname WHEN 'tenants' THEN 'id' ELSE 'tenant_id' END AS owner
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'f') AND NOT c.relispartition
      AND (c.relname = 'tenants' OR EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'tenant_id' AND NOT attisdropped)) ORDER BY 1`;
  return asSuperuser(async (client) => (await client.query<{ name: string; owner: string }>(text)).rows, url);
}

/** Every view that does not run with the rights of who asks: through it the policies of its tables would not hold. */
export async function leakingViews(url: string): Promise<string[]> {
  const text = `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND (c.relkind = 'm' OR (c.relkind = 'v'
      AND NOT EXISTS (SELECT FROM pg_options_to_table(c.reloptions) WHERE option_name = 'security_invoker' AND option_value::boolean))) ORDER BY 1`;
  return asSuperuser(async (client) => (await client.query<{ name: string }>(text)).rows.map(({ name }) => name), url);
}

/** Until so many sessions of the database wait for a lock. Asked outside of any transaction: within one, each look shows what the first has shown. */
export async function lockAwaited(url: string, sessions: number): Promise<void> {
  const text = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await eventually(`${sessions} sessions wait`, () => asSuperuser(async (client) => (await client.query(text)).rows.length >= sessions, url));
}

/** An empty database; migrations have not run on it. */
export async function emptyDatabase(): Promise<string> {
  const name = `${PREFIX}_${++clones}`;
  await asSuperuser((client) => client.query(`CREATE DATABASE ${name}`));
  return databaseUrl(await running(), name);
}

/** A migrated database of the caller's own. */
export async function migratedDatabase(): Promise<string> {
  await (template ??= makeTemplate());
  const name = `${PREFIX}_${++clones}`;
  await asSuperuser((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`));
  return databaseUrl(await running(), name);
}

async function makeTemplate(): Promise<void> {
  const postgres = await running();
  await asSuperuser(async (client) => {
    // What earlier runs left, whatever ended them; another run may be under way beside this one.
    const { rows } = await client.query<{ datname: string }>(`SELECT datname FROM pg_database WHERE datname ~ '^deed_test_'`);
    for (const { datname } of rows) if (!isRunning(Number(datname.split('_')[2]))) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${TEMPLATE}`);
  });
  await migrate(databaseUrl(postgres, TEMPLATE), jobs);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export async function mochaGlobalTeardown(): Promise<void> {
  await Promise.all(kept.splice(0).map(({ client }) => client.end()));
  await server?.stop();
}
