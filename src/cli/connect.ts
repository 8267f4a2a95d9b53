/** What the commands work on: the configured database, as its owner or as the service knows it. */
import type { Config } from '../config/read.ts';
import { loadConfig } from '../config/sources.ts';
import type { Database } from '../database/database.ts';
import { connectDatabase } from '../database/database.ts';
import { openDatabaseServer } from '../database/server.ts';
import { constraints } from '../domains/index.ts';

/** Its address, with the rights of its owner. `read`: the configuration, where somebody has read it before. */
export async function onDatabase<Result>(work: (url: string, config: Config) => Promise<Result>, read?: Config): Promise<Result> {
  const config = read ?? (await loadConfig());
  const server = await openDatabaseServer(config);
  try {
    return await work(server.url, config);
  } finally {
    await server.stop();
  }
}

interface ServiceOptions {
  config?: Config;
  /** Done before it is connected to. */
  first?: (url: string, config: Config) => Promise<unknown>;
}

/** With the rights of the service: row-level security holds. */
export function onService<Result>(work: (database: Database, config: Config) => Promise<Result>, { config: read, first }: ServiceOptions = {}): Promise<Result> {
  return onDatabase(async (url, config) => {
    await first?.(url, config);
    const database = await connectDatabase({ url, poolSize: 1, laneConnections: 1, statementTimeoutMilliseconds: config.DATABASE_STATEMENT_TIMEOUT, constraints, onError: (error) => console.error(error.message) });
    try {
      return await work(database, config);
    } finally {
      await database.close();
    }
  }, read);
}
