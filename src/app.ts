/** The composition root: the only place that constructs things. */
import { randomUUID } from 'node:crypto';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { Logger } from 'pino';
import { operations } from '../generated/operations.ts';
import * as serializers from '../generated/serializers.js';
import * as validators from '../generated/validators.js';
import { rateLimitPolicies } from '../generated/vocabulary.ts';
import type { Config } from './config.ts';
import { addressReader } from './contract/address.ts';
import { checkHandlers } from './contract/bind.ts';
import { createCursorSigner } from './contract/cursor.ts';
import { createLimiter, memoryStore } from './contract/limit.ts';
import type { AnyHandler, Contract } from './contract/pipeline.ts';
import { createPipeline } from './contract/pipeline.ts';
import { asAppError } from './contract/problem.ts';
import { createRespond, openExchange } from './contract/respond.ts';
import { refuseBrokenRequests } from './contract/fallback.ts';
import type { Database } from './database/database.ts';
import { connectDatabase } from './database/database.ts';
import { postgresStore } from './database/rate-limit-store.ts';
import { statement } from './database/statement.ts';
import type { Access } from './domains/access/service.ts';
import { createAccess } from './domains/access/service.ts';
import { createTokens } from './domains/access/tokens.ts';
import { createHealth } from './domains/health/service.ts';
import { constraints, createHandlers, jobs } from './domains/index.ts';
import { DOCS_PATH } from './docs/path.ts';
import type { Jobs } from './jobs/runtime.ts';
import { createJobs } from './jobs/runtime.ts';
import { createConsoleMailer } from './mail/mailer.ts';

export interface AppOptions {
  config: Config;
  logger: Logger;
  databaseUrl: string;
  secrets: { jwtPrivateKey: string; secretKey: string };
  publicUrl: string;
}

export interface App {
  server: Server;
  database: Database;
  jobs: Jobs;
  access: Access;
  /** Readiness answers 503 from here on, while requests under way go on. */
  drain(): void;
  close(): Promise<void>;
}

const ALIVE = statement('SELECT 1');

/** Connects to the database and builds the service; listens to nothing and runs no job yet. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, logger, databaseUrl } = options;
  const database = await connectDatabase({
    url: databaseUrl,
    poolSize: config.DATABASE_POOL_SIZE,
    laneConnections: config.DATABASE_LANE_CONNECTIONS,
    statementTimeoutMilliseconds: config.DATABASE_STATEMENT_TIMEOUT,
    constraints,
    onError: (error) => logger.warn({ reason: error.message }, 'a database connection was lost'),
  });
  try {
    return await compose(options, database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function compose({ config, logger, databaseUrl, secrets, publicUrl }: AppOptions, database: Database): Promise<App> {
  const mailer = createConsoleMailer(config.EMAIL_FROM, logger);
  const jobRuntime = createJobs({ database, url: databaseUrl, jobs, mailer, logger });
  const tokens = createTokens({ privateKey: secrets.jwtPrivateKey, issuer: publicUrl, ttlSeconds: config.ACCESS_TOKEN_TTL });
  const access = createAccess({ database, tokens, refreshTtlSeconds: config.REFRESH_TOKEN_TTL });

  let draining = false;
  const health = createHealth([{ name: 'database', probe: () => database.reader(null).rows(ALIVE, []) }], () => draining);

  const written = createHandlers({ access, health, docsPath: config.docsEnabled ? DOCS_PATH : null }) as unknown as Record<string, AnyHandler>;
  const mocks = config.mockMissingHandlers ? await (await import('./contract/mock.ts')).mockHandlers(operations, written) : {};
  const handlers = { ...written, ...mocks };
  checkHandlers(operations, handlers);

  const contract: Contract = {
    operations,
    validators,
    serializers,
    responseValidators: config.checkResponses ? await import('../generated/response-validators.js') : null,
  };
  const problemTypeBase = `${publicUrl}/problems/`;
  const respond = createRespond({ logger, problemTypeBase, corsOrigins: config.corsOrigins, strictTransport: publicUrl.startsWith('https:') });
  const pipeline = createPipeline({
    contract,
    handlers,
    database,
    authenticator: access,
    limiter: createLimiter(rateLimitPolicies, config.RATE_LIMIT_STORE === 'postgres' ? (policy, window) => postgresStore(database, policy, window) : memoryStore, config.RATE_LIMIT_FACTOR),
    cursors: createCursorSigner(secrets.secretKey),
    respond,
    logger,
    addressOf: addressReader(config.TRUST_PROXY),
  });
  // Operations come first and on the bare listener: Express changes the prototype of every request, and that
  // alone costs as much as the rest of the way. It is loaded when somebody first asks for something else.
  let web: Promise<RequestListener> | undefined;
  const listener: RequestListener = (req, res) =>
    pipeline(req, res, () => {
      web ??= import('./web.ts').then(({ createWeb }) => createWeb({ respond, docs: config.docsEnabled }));
      web.then((handle) => handle(req, res)).catch((error: unknown) => respond.problem(openExchange(req, res, randomUUID), asAppError(error)));
    });
  // Node's own defaults let a slow client hold a socket for minutes.
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000, keepAliveTimeout: 65_000, requireHostHeader: false }, listener);
  // Node would refuse what it does not expect, and a missing Host, without a problem document.
  server.on('checkExpectation', listener);
  refuseBrokenRequests(server, problemTypeBase);
  return {
    server,
    database,
    jobs: jobRuntime,
    access,
    drain: () => void (draining = true),
    close: () => database.close(),
  };
}
