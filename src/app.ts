/** The composition root: from configuration and database to a server and its jobs. What the domains work with is made in `domains/services.ts`. */
import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { operations } from '../generated/operations.ts';
import * as serializers from '../generated/serializers.js';
import * as validators from '../generated/validators.js';
import { rateLimitPolicies } from '../generated/vocabulary.ts';
import { createBackground } from './background.ts';
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
import { createTruth } from './contract/truth.ts';
import type { Database } from './database/database.ts';
import { vaultChecks } from './domains/health/checks.ts';
import type { Health } from './domains/health/service.ts';
import { createHealth } from './domains/health/service.ts';
import { consumers, createHandlers, jobs, schedulable } from './domains/index.ts';
import { createSchedules } from './domains/schedules/service.ts';
import { createServices } from './domains/services.ts';
import { createRecorder } from './events/recorder.ts';
import type { Jobs } from './jobs/runtime.ts';
import { memoryStore } from './limits/memory.ts';
import { createWriters } from './limits/writers.ts';
import { createOutgoing } from './outgoing/client.ts';
import { createGuard } from './outgoing/guard.ts';
import type { Resolve } from './outgoing/resolver.ts';
import { dnsResolver } from './outgoing/resolver.ts';
import type { Overload } from './overload.ts';
import { createOverload } from './overload.ts';
import { createApiServer, sendAway } from './server.ts';
import type { Shared } from './shared.ts';
import { openShared } from './shared.ts';
import { openMetrics } from './telemetry/counted.ts';
import { UNCOUNTED } from './telemetry/meter.ts';
import type { Telemetry } from './telemetry/open.ts';
import { openTelemetry } from './telemetry/open.ts';
import type { ReadMetrics } from './telemetry/port.ts';
import { traced } from './telemetry/tracer.ts';
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
  /** Ends the jobs first. */
  close(): Promise<void>;
}

/** Connects to the database and builds the service; listens to nothing and runs no job yet. */
export async function createApp(options: AppOptions): Promise<App> {
  const telemetry = await openTelemetry(options.config, options.logger);
  let shared: Shared | undefined;
  try {
    shared = await openShared({ ...options, tracer: telemetry.tracer });
    return await compose(options, telemetry, shared);
  } catch (error) {
    await shared?.close();
    await telemetry.close();
    throw error;
  }
}

async function compose({ config, logger, databaseUrl, secrets, publicUrl, resolve = dnsResolver() }: AppOptions, telemetry: Telemetry, shared: Shared): Promise<App> {
  const { tracer, report } = telemetry;
  const { database, store, changes } = shared;
  const strictTransport = publicUrl.startsWith('https:');
  const problemTypeBase = `${publicUrl}/problems/`;
  const vault = createVault(secrets.secretKey, config.SECRET_KEY_PREVIOUS);
  const truth = createTruth({
    validators: config.checkResponses || config.RESPONSE_CHECK_PERCENT > 0 ? await import('../generated/response-validators.js') : null,
    loud: config.checkResponses,
    samplePercent: config.RESPONSE_CHECK_PERCENT,
    logger,
  });
  const overload = createOverload({
    load: database.load,
    connections: { statements: 2 * config.DATABASE_LANE_CONNECTIONS, transactions: config.DATABASE_POOL_SIZE },
    waitMilliseconds: config.OVERLOAD_DATABASE_WAIT,
    loopMilliseconds: config.OVERLOAD_LOOP_DELAY,
    logger,
  });
  const metrics = await openMetrics(config, { jobs, database: () => database.use(), overload: () => ({ waiting: database.load.waiting, refused: overload.refused }), truth, logger });
  const meter = metrics?.meter ?? UNCOUNTED;
  const readMetrics = metrics?.read ?? null;

  // Events write down what happened and enqueue; the jobs' own hook, which comes after, writes these jobs.
  const recorder = createRecorder({ database, consumers, truth, changes });
  const outgoing = createOutgoing(createGuard({ resolve, insecure: config.local, allowedPrivate: config.outgoingAllowedPrivate }), undefined, tracer);
  const schedules = createSchedules(schedulable);
  const background = createBackground({ config, logger, database, databaseUrl, vault, outgoing, schedules, metrics, appUrl: config.APP_URL ?? publicUrl, telemetry });
  const writers = database.replicas ? createWriters(store, config.DATABASE_REPLICA_LAG, (error) => logger.warn({ err: error }, 'that something was written was not noted for readers')) : null;
  if (writers) database.beforeCommit(writers.beforeCommit);

  let draining = false;
  const health = createHealth([...shared.checks, ...(await vaultChecks(config))], () => draining);
  const origins = createOrigins(config.corsOrigins, strictTransport);
  const { services, authenticator } = createServices({ config, logger, database, store, changes, vault, jwtPrivateKey: secrets.jwtPrivateKey, publicUrl, problemTypeBase, origins, guard: outgoing, recorder, schedules, health, readMetrics });
  const handlers = createHandlers(services) as unknown as Record<string, AnyHandler>;
  const mocks = config.mockMissingHandlers ? await (await import('./contract/mock.ts')).createMocks(operations, handlers) : {};
  checkHandlers(operations, handlers, mocks);

  const hosts = config.allowedHosts.length > 0 ? config.allowedHosts : [new URL(publicUrl).hostname];
  const limiter = createLimiter(rateLimitPolicies, { service: store, process: memoryStore() }, config.RATE_LIMIT_FACTOR, meter);
  const respond = createRespond({ logger, report, problemTypeBase, origins, strictTransport, meter });
  const pipeline = createPipeline({
    contract: { operations, validators, serializers },
    handlers,
    mocks,
    database,
    authenticator,
    origins,
    hosts: hostCheck(config.adminHost === null ? hosts : [...hosts, config.adminHost]),
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
      await background.stop();
      metrics?.close();
      overload.close();
      background.close();
      await shared.close();
      await telemetry.close();
    },
  };
}
