/** Where Postgres is: the one that DATABASE_URL names, or an embedded one in the data directory. */
import { resolve } from 'node:path';
import type { Config } from '../config/read.ts';

export interface DatabaseServer {
  url: string;
  stop(): Promise<void>;
}

export async function openDatabaseServer(config: Config): Promise<DatabaseServer> {
  if (config.DATABASE_URL) return { url: config.DATABASE_URL, stop: () => Promise.resolve() };
  const { startEmbeddedPostgres } = await import('./embedded/launcher.ts');
  return startEmbeddedPostgres({ directory: resolve(config.DATA_DIRECTORY, 'postgres') });
}
