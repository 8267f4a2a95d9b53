/** Where Postgres is: the one that DATABASE_URL names, or an embedded one in the data directory. */
import { resolve } from 'node:path';
import pg from 'pg';
import type { Config } from '../config/read.ts';
import { ConfigError } from '../config/read.ts';

const PATIENCE_MILLISECONDS = 10_000;

export interface DatabaseServer {
  url: string;
  stop(): Promise<void>;
}

/** Throws a ConfigError where Postgres does not answer, or does not let us in. */
export async function openDatabaseServer(config: Config): Promise<DatabaseServer> {
  if (config.DATABASE_URL) {
    await knock(config.DATABASE_URL);
    return { url: config.DATABASE_URL, stop: () => Promise.resolve() };
  }
  const { startEmbeddedPostgres } = await import('./embedded/launcher.ts');
  return startEmbeddedPostgres({ directory: resolve(config.DATA_DIRECTORY, 'postgres') });
}

async function knock(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MILLISECONDS });
  // One that is lost just now is lost to whoever connects next, too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    // A refused connection may have a code and no message.
    throw new ConfigError([`DATABASE_URL: the Postgres at ${client.host}:${client.port} cannot be used: ${message || code}`]);
  }
}
