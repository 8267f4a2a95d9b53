/** The composition root: from configuration and database to a server and its jobs. What the domains work with is made in `domains/services.ts`. */
import cluster from 'node:cluster';
import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { operations } from '../generated/operations.ts';
import * as serializers from '../generated/serializers.js';
import * as validators from '../generated/validators.js';
import { problems, rateLimitPolicies } from '../generated/vocabulary.ts';
import { createBackground } from './background.ts';
import type { Changes } from './cache/changes.ts';
import { ALONE } from './cache/changes.ts';
import type { Config } from './config/read.ts';
import { addressReader } from './contract/address.ts';
import { checkHandlers } from './contract/bind.ts';
import { createCursorSigner } from './contract/cursor.ts';
import { hostCheck, hostOfOperation } from './contract/host.ts';
import { createLimiter } from './contract/limit.ts';
import { createOrigins } from './contract/origins.ts';
import { createPipeline } from './contract/pipeline.ts';
import type { Authenticator } from './contract/principal.ts';
import { createRespond } from './contract/respond.ts';
import type { AnyHandler } from './contract/runnable.ts';
import type { Truth } from './contract/truth.ts';
import { createTruth } from './contract/truth.ts';
import type { Database } from './database/database.ts';
import { connectDatabase } from './database/database.ts';
import { databaseChecks } from './domains/health/checks.ts';
import type { Check, Health } from './domains/health/service.ts';
import { createHealth } from './domains/health/service.ts';
import { constraints, consumers, createHandlers, jobs, schedulable } from './domains/index.ts';
import { createSchedules } from './domains/schedules/service.ts';
import { createServices } from './domains/services.ts';
import type { Telemetry } from './telemetry/open.ts';
import { openTelemetry } from './telemetry/open.ts';
import { traced } from './telemetry/tracer.ts';
import { createRecorder } from './events/recorder.ts';
import type { Jobs } from './jobs/runtime.ts';
import { memoryStore } from './limits/memory.ts';
import { postgresStore } from './limits/postgres.ts';
import type { RateLimitStore } from './limits/store.ts';
import { createWriters } from './limits/writers.ts';
import { createOutgoing } from './outgoing/client.ts';
import { createGuard } from './outgoing/guard.ts';
import type { Resolve } from './outgoing/resolver.ts';
import { dnsResolver } from './outgoing/resolver.ts';
import type { Overload } from './overload.ts';
import { createOverload } from './overload.ts';
import type { Redis } from './redis.ts';
import { createApiServer, sendAway } from './server.ts';
import { write } from './telemetry/families.ts';
import { UNCOUNTED } from './telemetry/meter.ts';
import type { Metrics, MetricsOptions } from './telemetry/metrics.ts';
import type { ReadMetrics } from './telemetry/port.ts';
import { createVault } from './vault.ts';

export interface AppOptions {
  config: Config;
  logger: Logger;
  databaseUrl: string;
  secrets: { jwtPrivateKey: string; secretKey: string };
  publicUrl: string;
  /** Finds the addresses that webhooks are sent to; by DNS where there is none. */
  resolve?: Resolve;
}

export interface App {
  server: Server;
  database: Database;
  jobs: Jobs;
  authenticator: Authenticator;
  health: Health;
  /** What is counted, as text; null where nothing is. */
  readMetrics: ReadMetrics | null;
  overload: Overload;
  telemetry: Telemetry;
  /** Readiness answers 503 from here on, and every answer sends its client away, while requests go on. */
  drain(): { quietMilliseconds: () => number };
  close(): Promise<void>;
}

/** Connects to the database and builds the service; listens to nothing and runs no job yet. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, logger, databaseUrl } = options;
  const telemetry = await openTelemetry(config, logger);
  const database = await connectDatabase({
    tracer: telemetry.tracer,
    url: databaseUrl,
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
    onError: (error) => logger.warn({ reason: error.message }, 'a database connection was lost'),
  });
  let shared: Shared | undefined;
  try {
    shared = await share(options, database);
    return await compose(options, database, shared, telemetry);
  } catch (error) {
    shared?.redis?.close();
    await database.close();
    await telemetry.close();
    throw error;
  }
}

/** What processes have in common beside the database. */
interface Shared {
  store: RateLimitStore;
  changes: Changes;
  redis: Redis | null;
}

/** Redis is loaded where it is used: nobody else waits for it. */
async function share({ config, logger }: AppOptions, database: Database): Promise<Shared> {
  const store = config.rateLimitStore === 'memory' ? memoryStore() : postgresStore(database, (error) => logger.warn({ err: error }, 'rate limits that have ended were not removed'));
  if (config.REDIS_URL === undefined) return { store, changes: ALONE, redis: null };
  const [{ createRedis }, { redisStore }, { redisChanges }] = await Promise.all([import('./redis.ts'), import('./limits/redis.ts'), import('./cache/redis.ts')]);
  const isNeeded = config.rateLimitStore === 'redis';
  const redis = createRedis({ url: config.REDIS_URL, isNeeded, logger });
  const changes = redisChanges(redis);
  await redis.connect();
  return { store: isNeeded ? redisStore(redis) : store, changes, redis };
}

async function compose({ config, logger, databaseUrl, secrets, publicUrl, resolve = dnsResolver() }: AppOptions, database: Database, { store, changes, redis }: Shared, telemetry: Telemetry): Promise<App> {
  const { tracer } = telemetry;
  const vault = createVault(secrets.secretKey, config.SECRET_KEY_PREVIOUS);
  const truth = createTruth({
    validators: config.checkResponses || config.RESPONSE_CHECK_PERCENT > 0 ? await import('../generated/response-validators.js') : null,
    loud: config.checkResponses,
    samplePercent: config.RESPONSE_CHECK_PERCENT,
    logger,
  });
  const metrics = config.metricsEnabled ? await countedBy({ config, logger, database, truth, overload: () => ({ waiting: database.load.waiting, refused: overload.refused }) }) : null;
  const meter = metrics?.meter ?? UNCOUNTED;
  const readMetrics = metrics && (await readerOf(metrics));
  // Events write down what happened and enqueue; the jobs' own hook, which comes after, writes these jobs.
  const recorder = createRecorder({ database, consumers, truth, changes });
  const outgoing = createOutgoing(createGuard({ resolve, insecure: config.local, allowedPrivate: config.outgoingAllowedPrivate }), undefined, tracer);
  const schedules = createSchedules(schedulable);
  const background = createBackground({ config, logger, database, databaseUrl, vault, outgoing, schedules, metrics, appUrl: config.APP_URL ?? publicUrl, telemetry });

  const writers = database.replicas ? createWriters(store, config.DATABASE_REPLICA_LAG, (error) => logger.warn({ err: error }, 'that something was written was not noted for readers')) : null;
  if (writers) database.beforeCommit(writers.beforeCommit);

  let draining = false;
  const checks: Check[] = databaseChecks(database, jobs.map(({ name }) => name));
  if (database.replicas) checks.push({ name: 'replicas', isNeeded: false, probe: () => database.replicas!.probe(), without: 'is not used' });
  if (redis) {
    const isNeeded = config.rateLimitStore === 'redis';
    checks.push({ name: isNeeded ? 'rate-limits' : 'cache', isNeeded, probe: () => redis.probe() });
  }
  // What it had is read; without it only a newer version goes unnoticed.
  if (config.VAULT_ADDR !== undefined) checks.push({ name: 'vault', isNeeded: false, probe: await vaultProbe(config) });
  const health = createHealth(checks, () => draining);

  const strictTransport = publicUrl.startsWith('https:');
  const origins = createOrigins(config.corsOrigins, strictTransport);
  const problemTypeBase = `${publicUrl}/problems/`;
  const { services, authenticator } = createServices({ config, logger, database, store, changes, vault, jwtPrivateKey: secrets.jwtPrivateKey, publicUrl, problemTypeBase, origins, guard: outgoing, recorder, schedules, health, readMetrics });
  const handlers = createHandlers(services) as unknown as Record<string, AnyHandler>;
  const mocks = config.mockMissingHandlers ? await (await import('./contract/mock.ts')).createMocks(operations, handlers) : {};
  checkHandlers(operations, handlers, mocks);

  const overload = createOverload({
    load: database.load,
    connections: config.DATABASE_POOL_SIZE + 2 * config.DATABASE_LANE_CONNECTIONS,
    waitMilliseconds: config.OVERLOAD_DATABASE_WAIT,
    loopMilliseconds: config.OVERLOAD_LOOP_DELAY,
    logger,
  });
  const respond = createRespond({ logger, report: telemetry.report, problemTypeBase, origins, strictTransport, meter });
  const limiter = createLimiter(rateLimitPolicies, { service: store, process: memoryStore() }, config.RATE_LIMIT_FACTOR, meter);
  const pipeline = createPipeline({
    contract: { operations, validators, serializers },
    handlers,
    mocks,
    database,
    authenticator,
    origins,
    hosts: hostCheck([...(config.allowedHosts.length > 0 ? config.allowedHosts : [new URL(publicUrl).hostname]), ...(config.adminHost === null ? [] : [config.adminHost])]),
    hostOf: hostOfOperation(config.adminHost),
    limiter: { ...limiter, hit: traced(tracer, 'rate limit', limiter.hit) },
    overload,
    writers,
    cursors: createCursorSigner(secrets.secretKey),
    respond,
    truth,
    logger,
    tracer,
    addressOf: addressReader(config.TRUST_PROXY),
  });
  const server = createApiServer(pipeline, { respond, operations, strictTransport, docs: config.docsEnabled, reload: config.reloadDocs, mails: config.local }, { problemTypeBase, overload });
  metrics?.watch(server);
  return {
    server,
    database,
    jobs: background,
    authenticator,
    health,
    readMetrics,
    overload,
    telemetry,
    drain() {
      draining = true;
      return sendAway(server);
    },
    async close() {
      metrics?.close();
      overload.close();
      background.close();
      redis?.close();
      await database.close();
      await telemetry.close();
    },
  };
}

/** By configuration alone: of several processes one has the token. */
async function vaultProbe(config: Config): Promise<() => Promise<void>> {
  const [{ createVaultClient }, { serverOf }] = await Promise.all([import('./config/vault/client.ts'), import('./config/vault/settings.ts')]);
  const client = createVaultClient(serverOf(config)!);
  return () => client.probe();
}

async function countedBy({ config, logger, database, truth, overload }: { config: Config; logger: Logger; database: Database; truth: Truth } & Pick<MetricsOptions, 'overload'>): Promise<Metrics> {
  const { createMetrics } = await import('./telemetry/metrics.ts');
  const isAuthFailure = (code: string): boolean => problems[code as keyof typeof problems].status === 401 || code === 'too-many-attempts';
  return createMetrics({ operations, policies: rateLimitPolicies, isAuthFailure, jobs, database: () => database.use(), overload, truth, exemplars: config.METRICS_EXEMPLARS === true, logger });
}

/** One of several processes tells what all have counted. */
async function readerOf(metrics: Metrics): Promise<ReadMetrics> {
  const own = () => metrics.families();
  const all = cluster.isWorker ? (await import('./telemetry/cluster.ts')).askPrimary(own) : own;
  return async (mediaType) => write(await all(), mediaType);
}
