/** A Postgres that a proof may take away: nobody else's, and one that keeps what it has acknowledged, while the machine stays up. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findNative } from '../src/database/embedded/binaries.ts';
import { openCluster } from '../src/database/embedded/cluster.ts';
import { readPidFile, startPostmaster } from '../src/database/embedded/postmaster.ts';

export interface OwnPostgres {
  /** Of its database, as the superuser; it stays the same however often the server is started. */
  url: string;
  start(): Promise<void>;
  /** As `pg_ctl stop -m immediate`, or `kill -9` of the postmaster: nothing is finished, and nobody is told. */
  stop(signal: 'SIGQUIT' | 'SIGKILL'): Promise<void>;
  remove(): Promise<void>;
}

export async function ownPostgres(): Promise<OwnPostgres> {
  const home = mkdtempSync(join(tmpdir(), 'deed-proof-'));
  chmodSync(home, 0o755);
  const cluster = openCluster(home, findNative(), false);
  const start = () => startPostmaster(cluster, { parameters: { max_connections: '200', timezone: 'UTC', fsync: 'off' }, timeoutSeconds: 60, abandoned: new AbortController().signal });
  let server = await start();
  return {
    url: `postgres://postgres:${cluster.password}@127.0.0.1:${server.port}/postgres`,
    async start() {
      const { port } = server;
      server = await start();
      if (server.port !== port) throw new Error(`Postgres came back on port ${server.port}, and was on ${port}.`);
    },
    async stop(signal) {
      process.kill(readPidFile(cluster.data)!.pid, signal);
      await server.ended;
    },
    async remove() {
      await server.stop();
      await sleep(100);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
