/**
 * A primary of one's own with a streaming replica, each an embedded Postgres. There is no pg_basebackup, so the replica begins
 * as a copy of the data folder, taken while the primary knows of it. Nothing here survives a crash of the machine.
 */
import { cpSync, chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type pg from 'pg';
import type { EmbeddedPostgres } from '../../src/database/embedded/launcher.ts';
import { startEmbeddedPostgres } from '../../src/database/embedded/launcher.ts';
import { readPidFile } from '../../src/database/embedded/postmaster.ts';
import { migrate } from '../../src/database/migrate.ts';
import { jobs } from '../../src/domains/index.ts';
import { asSuperuser } from './postgres.ts';

/** What the server that is running has made for itself. */
const ITS_OWN = new Set(['postmaster.pid', 'postmaster.opts']);

export interface Replicated {
  primary: EmbeddedPostgres;
  replica: EmbeddedPostgres;
  stopReplica(): Promise<void>;
  /** `recovery_min_apply_delay` of the replica from now on. */
  delay(milliseconds: number): Promise<void>;
  /** Kills the primary as a power cut would, or the replica; the one who keeps it starts it again. */
  kill(which: 'primary' | 'replica'): Promise<void>;
  stop(): Promise<void>;
}

export async function startReplicated(): Promise<Replicated> {
  const folder = mkdtempSync(join(tmpdir(), 'deed-replicated-'));
  chmodSync(folder, 0o755);
  // As in life: what is answered is on its way to the replica, and a crash loses nothing.
  const primary = await startEmbeddedPostgres({ directory: join(folder, 'primary'), settings: { fsync: 'off', max_wal_senders: '4', wal_keep_size: '512MB' } });
  await migrate(primary.url, jobs);
  await copy(primary, folder);
  const { port, password } = new URL(primary.url);
  const replica = await startEmbeddedPostgres({ directory: join(folder, 'replica'), settings: { fsync: 'off', primary_conninfo: `host=127.0.0.1 port=${port} user=postgres password=${password}`, wal_retrieve_retry_interval: '200ms' } });
  return {
    primary,
    replica,
    stopReplica: () => replica.stop(),
    delay: (milliseconds) => asSuperuser(async (client) => {
      await client.query(`ALTER SYSTEM SET recovery_min_apply_delay = '${milliseconds}ms'`).catch(() => undefined);
      await client.query('SELECT pg_reload_conf()');
    }, replica.url),
    kill: async (which) => {
      const data = await asSuperuser(dataOf, (which === 'primary' ? primary : replica).url);
      process.kill(readPidFile(data)!.pid, 'SIGKILL');
    },
    async stop() {
      await replica.stop();
      await primary.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function copy(primary: EmbeddedPostgres, folder: string): Promise<void> {
  await asSuperuser(async (client) => {
    await client.query(`SELECT pg_backup_start('replica', true)`);
    const data = await dataOf(client);
    const target = join(folder, 'replica', 'data');
    cpSync(data, target, { recursive: true, filter: (source) => !ITS_OWN.has(basename(source)) });
    const { labelfile } = (await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)')).rows[0]!;
    writeFileSync(join(target, 'backup_label'), labelfile);
    writeFileSync(join(target, 'standby.signal'), '');
    copyFileSync(join(data, '..', 'password'), join(folder, 'replica', 'password'));
  }, primary.url);
}

const dataOf = async (client: pg.Client): Promise<string> => (await client.query<{ data_directory: string }>('SHOW data_directory')).rows[0]!.data_directory;
