/** The Postgres of a run: the one in BENCH_DATABASE_URL, or an embedded one that lives as long as the run. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { parentOf } from './machine.ts';
import { settings } from './settings.ts';

export interface BenchDatabase {
  /** True when this run started it, and so pinned it. */
  own: boolean;
  version: string;
  /** Where Postgres runs on this machine and the system tells: to know its CPU time. */
  postmasterPid: number | undefined;
  /** Makes an empty database of that name, dropping an old one, and gives its address. */
  create: (name: string) => Promise<string>;
  stop: () => Promise<void>;
}

/** The same for every server. Not durable: a disk's mood is not what is compared here. */
const postgresSettings = {
  shared_buffers: '256MB',
  max_connections: '200',
  max_wal_size: '4GB',
  autovacuum: 'off',
};

async function startOwn(): Promise<{ url: string; stop: () => Promise<void> }> {
  const { startEmbeddedPostgres } = await import('../src/database/embedded/launcher.ts');
  const directory = await mkdtemp(join(tmpdir(), 'deed-bench-'));
  // The database runs as an unprivileged user when we are root: let it in.
  await chmod(directory, 0o755);
  const server = await startEmbeddedPostgres({ directory: join(directory, 'postgres'), durable: false, settings: postgresSettings });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function databaseAddress(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs statements one by one, each in its own transaction. */
export async function runSql(url: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

export async function openDatabase(): Promise<BenchDatabase> {
  const given = settings.databaseUrl;
  const server = given === undefined ? await startOwn() : { url: given, stop: async () => {} };
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const answer = await client.query<{ version: string; pid: number; local: boolean }>(
    `select current_setting('server_version') as version, pg_backend_pid() as pid, inet_server_addr() << '127.0.0.0/8' as local`);
  const row = answer.rows[0];
  const postmasterPid = row?.local === true ? parentOf(row.pid) : undefined;
  await client.end();

  return {
    own: given === undefined,
    version: row?.version ?? 'unknown',
    postmasterPid,
    create: async (name) => {
      await runSql(server.url, [`drop database if exists "${name}" with (force)`, `create database "${name}"`]);
      return databaseAddress(server.url, name);
    },
    stop: server.stop,
  };
}
