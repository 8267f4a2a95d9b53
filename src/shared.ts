/** What processes have in common: the database, where requests are counted, and what they tell each other. Redis is loaded where it is used. */
import type { Logger } from 'pino';
import type { Changes } from './cache/changes.ts';
import { ALONE } from './cache/changes.ts';
import type { Config } from './config/read.ts';
import type { Database } from './database/database.ts';
import { connectDatabase } from './database/database.ts';
import { databaseChecks } from './domains/health/checks.ts';
import type { Check } from './domains/health/service.ts';
import { constraints, jobs } from './domains/index.ts';
import { memoryStore } from './limits/memory.ts';
import { postgresStore } from './limits/postgres.ts';
import type { RateLimitStore } from './limits/store.ts';
import type { Tracer } from './telemetry/tracer.ts';

export interface SharedOptions {
  config: Config;
  logger: Logger;
  databaseUrl: string;
  tracer: Tracer | null;
}

export interface Shared {
  database: Database;
  store: RateLimitStore;
  changes: Changes;
  /** Whether all of it is well. */
  checks: Check[];
  close(): Promise<void>;
}

export async function openShared(options: SharedOptions): Promise<Shared> {
  const database = await openDatabase(options);
  try {
    return await openBeside(database, options);
  } catch (error) {
    await database.close();
    throw error;
  }
}

function openDatabase({ config, logger, databaseUrl: url, tracer }: SharedOptions): Promise<Database> {
  return connectDatabase({
    url,
    poolSize: config.DATABASE_POOL_SIZE,
    laneConnections: config.DATABASE_LANE_CONNECTIONS,
    statementTimeoutMilliseconds: config.DATABASE_STATEMENT_TIMEOUT,
    lockTimeoutMilliseconds: config.DATABASE_LOCK_TIMEOUT,
    poolTimeoutMilliseconds: config.DATABASE_POOL_TIMEOUT,
    replicas: {
      urls: config.DATABASE_REPLICA_URL,
      mostLagMilliseconds: config.DATABASE_REPLICA_LAG,
      onTurn: (replica, reason) => (reason === null ? logger.info({ replica }, 'a replica is used again') : logger.warn({ replica, reason }, 'a replica is not used')),
      onFailure: (replica, error) => logger.warn({ replica, reason: error.message }, 'a read that failed on a replica is asked of the primary'),
    },
    constraints,
    tracer,
    onError: (error) => logger.warn({ reason: error.message }, 'a database connection was lost'),
  });
}

async function openBeside(database: Database, { config, logger }: SharedOptions): Promise<Shared> {
  const checks = databaseChecks(database, jobs.map(({ name }) => name));
  const storeApart = (): RateLimitStore => (config.rateLimitStore === 'memory' ? memoryStore() : postgresStore(database, (error) => logger.warn({ err: error }, 'rate limits that have ended were not removed')));
  if (config.REDIS_URL === undefined) return { database, store: storeApart(), changes: ALONE, checks, close: () => database.close() };
  const [{ createRedis }, { redisStore }, { redisChanges }] = await Promise.all([import('./redis.ts'), import('./limits/redis.ts'), import('./cache/redis.ts')]);
  const isNeeded = config.rateLimitStore === 'redis';
  const redis = createRedis({ url: config.REDIS_URL, isNeeded, logger });
  const changes = redisChanges(redis);
  await redis.connect();
  return {
    database,
    store: isNeeded ? redisStore(redis) : storeApart(),
    changes,
    checks: [...checks, { name: isNeeded ? 'rate-limits' : 'cache', isNeeded, probe: () => redis.probe() }],
    close() {
      redis.close();
      return database.close();
    },
  };
}
