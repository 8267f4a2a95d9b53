/** What the commands work on: the configured database, as its owner or as the service knows it. */
import { loadConfig } from '../config/sources.ts';
import type { Database } from '../database/database.ts';
import { connectDatabase } from '../database/database.ts';
import { openDatabaseServer } from '../database/server.ts';
import { constraints } from '../domains/index.ts';

/** Its address, with the rights of its owner. */
export async function onDatabase<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const server = await openDatabaseServer(await loadConfig());
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

/** With the rights of the service: row-level security holds. `first` is done before it is connected to. */
export function onService<Result>(work: (database: Database) => Promise<Result>, first?: (url: string) => Promise<unknown>): Promise<Result> {
  return onDatabase(async (url) => {
    const config = await loadConfig();
    await first?.(url);
    const database = await connectDatabase({ url, poolSize: 1, laneConnections: 1, statementTimeoutMilliseconds: config.DATABASE_STATEMENT_TIMEOUT, constraints, onError: (error) => console.error(error.message) });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  });
}
