/** The composition root: the only place that constructs things. */
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { Logger } from 'pino';
import { operations } from '../generated/operations.ts';
import * as serializers from '../generated/serializers.js';
import * as validators from '../generated/validators.js';
import { rateLimitPolicies } from '../generated/vocabulary.ts';
import type { Config } from './config/read.ts';
import { addressReader } from './contract/address.ts';
import { checkHandlers } from './contract/bind.ts';
import { createCursorSigner } from './contract/cursor.ts';
import { openExchange } from './contract/exchange.ts';
import { createLimiter } from './contract/limit.ts';
import { hostCheck, hostOfOperation } from './contract/host.ts';
import { createOrigins } from './contract/origins.ts';
import { createPipeline } from './contract/pipeline.ts';
import { asAppError } from './contract/problem.ts';
import { createRespond } from './contract/respond.ts';
import type { AnyHandler, Contract } from './contract/runnable.ts';
import { createTruth } from './contract/truth.ts';
import { refuseBrokenRequests } from './contract/fallback.ts';
import type { Authenticator } from './contract/principal.ts';
import type { Database } from './database/database.ts';
import { connectDatabase } from './database/database.ts';
import { statement } from './database/statement.ts';
import { createKeyring } from './domains/access/keys.ts';
import { createLockout } from './domains/access/lockout.ts';
import { createRevocations } from './domains/access/revocations.ts';
import { createTokens } from './domains/access/tokens.ts';
import { createVault } from './vault.ts';
import { authenticateApiKey } from './domains/api-keys/service.ts';
import { createClientAuthentication } from './domains/oauth/authentication.ts';
import { addressOf } from './domains/oauth/metadata.ts';
import { createOAuthClients } from './domains/oauth/service.ts';
import { createClientTokens } from './domains/oauth/tokens.ts';
import type { Check } from './domains/health/service.ts';
import { createHealth } from './domains/health/service.ts';
import { constraints, consumers, createHandlers, jobs, schedulable } from './domains/index.ts';
import { createExternalLogin } from './domains/external-login/service.ts';
import { createClock } from './domains/schedules/clock.ts';
import { createSchedules } from './domains/schedules/service.ts';
import { createBrowserSessions } from './domains/sessions/browser.ts';
import { createSessions } from './domains/sessions/service.ts';
import { bearerIn, createInvitations, createMembers } from './domains/tenants/service.ts';
import { createTwoFactor } from './domains/two-factor/service.ts';
import { createWebhooks } from './domains/webhooks/service.ts';
import { DOCS_PATH } from './docs/path.ts';
import { AppError } from './errors.ts';
import { createRecorder } from './events/recorder.ts';
import type { JobServices } from './jobs/job.ts';
import type { Jobs } from './jobs/runtime.ts';
import { createJobs } from './jobs/runtime.ts';
import { memoryStore } from './limits/memory.ts';
import { postgresStore } from './limits/postgres.ts';
import type { RateLimitStore } from './limits/store.ts';
import { createMailer } from './domains/mail/ledger.ts';
import { createMailTracking } from './domains/mail/tracking.ts';
import { createProvider } from './mail/providers.ts';
import { SUPPORT } from './mail/support.ts';
import { createReceivers } from './mail/tracking.ts';
import { createOutgoing } from './outgoing/client.ts';
import { createGuard } from './outgoing/guard.ts';
import type { Resolve } from './outgoing/resolver.ts';
import { dnsResolver } from './outgoing/resolver.ts';

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
  let store: RateLimitStore | undefined;
  try {
    store = await openStore(options, database);
    return await compose(options, database, store);
  } catch (error) {
    store?.close?.();
    await database.close();
    throw error;
  }
}

/** Redis is loaded where it is used: nobody else waits for it. */
async function openStore({ config, logger }: AppOptions, database: Database): Promise<RateLimitStore> {
  switch (config.rateLimitStore) {
    case 'memory':
      return memoryStore();
    case 'postgres':
      return postgresStore(database, (error) => logger.warn({ err: error }, 'rate limits that have ended were not removed'));
    case 'redis':
      return (await import('./limits/redis.ts')).redisStore(config.REDIS_URL!, logger);
  }
}

async function compose({ config, logger, databaseUrl, secrets, publicUrl, resolve = dnsResolver() }: AppOptions, database: Database, store: RateLimitStore): Promise<App> {
  const vault = createVault(secrets.secretKey, config.SECRET_KEY_PREVIOUS);
  const truth = createTruth({
    validators: config.checkResponses || config.RESPONSE_CHECK_PERCENT > 0 ? await import('../generated/response-validators.js') : null,
    loud: config.checkResponses,
    samplePercent: config.RESPONSE_CHECK_PERCENT,
    logger,
  });
  // Events write down what happened and enqueue; the jobs' own hook, which comes after, writes these jobs.
  const recorder = createRecorder({ database, consumers, truth });
  const outgoing = createOutgoing(createGuard({ resolve, insecure: config.local, allowedPrivate: config.outgoingAllowedPrivate }));
  const outbound = { provider: createProvider(config.mail, { logger, reveal: config.local }), from: config.mail.from, takesMetadata: config.mail.providers.every(({ name }) => SUPPORT.metadata[name] !== 'no') };
  const services: JobServices = { mailer: createMailer(vault, config.mail.from), outbound, outgoing, vault, appUrl: config.APP_URL ?? publicUrl };
  const jobRuntime = createJobs({ database, url: databaseUrl, jobs, services, logger });
  const schedules = createSchedules(schedulable);
  const clock = createClock({ database, schedules, logger });
  const revocations = createRevocations(database, config.ACCESS_TOKEN_TTL);
  const keyring = createKeyring(secrets.jwtPrivateKey);
  const tokens = createTokens({ keyring, issuer: publicUrl, ttlSeconds: config.ACCESS_TOKEN_TTL, revocations });
  const authentication = createClientAuthentication(database, [publicUrl, addressOf(publicUrl, 'issueOAuthToken')]);
  const { requireVerifiedEmail } = config;
  const lockout = createLockout({ store, vault, factor: config.RATE_LIMIT_FACTOR });
  const twoFactor = createTwoFactor({ vault, lockout });
  const sessions = createSessions({
    tokens,
    revocations,
    refreshTtlSeconds: config.REFRESH_TOKEN_TTL,
    sessionTtlSeconds: config.SESSION_TTL,
    requireVerifiedEmail,
    vault,
    lockout,
    twoFactor,
  });

  const browsers = createBrowserSessions({ database, sessions, sessionTtlSeconds: config.SESSION_TTL, vault });
  const authenticator: Authenticator = {
    bearer: bearerIn(tokens, database),
    apiKey: (key) => authenticateApiKey(database, key),
    client: (id, secret) => authentication.bySecret(id, secret),
    cookie: (value) => browsers.cookie(value),
    csrfToken: (value) => browsers.csrfToken(value),
  };
  const oauth = { clients: createOAuthClients(revocations), clientTokens: createClientTokens({ tokens, revocations, sessions }), authentication, keyring, issuer: publicUrl };
  const strictTransport = publicUrl.startsWith('https:');
  const origins = createOrigins(config.corsOrigins, strictTransport);
  const external = createExternalLogin({
    providers: config.loginProviders,
    insecure: config.local,
    publicUrl,
    appUrl: config.APP_URL ?? publicUrl,
    origins,
    writer: database.writer,
    sessions,
    vault,
    logger,
  });

  const problemTypeBase = `${publicUrl}/problems/`;
  let draining = false;
  const checks: Check[] = [{ name: 'database', probe: () => database.reader(null).rows(ALIVE, []) }];
  if (store.probe) checks.push({ name: 'rate-limits', probe: store.probe });
  const health = createHealth(checks, () => draining);

  const handlers = createHandlers({ sessions, browsers, twoFactor, external, members: createMembers(revocations), invitations: createInvitations((tx) => sessions.endAll(tx)), oauth, mailTracking: createMailTracking(createReceivers(config.mail.tracking), logger), schedules, webhooks: createWebhooks({ guard: outgoing, vault, recorder }), problemTypeBase, requireVerifiedEmail, health, docsPath: config.docsEnabled ? DOCS_PATH : null }) as unknown as Record<string, AnyHandler>;
  const mocks = config.mockMissingHandlers ? await (await import('./contract/mock.ts')).createMocks(operations, handlers) : {};
  checkHandlers(operations, handlers, mocks);

  const contract: Contract = {
    operations,
    validators,
    serializers,
  };
  const respond = createRespond({ logger, problemTypeBase, origins, strictTransport });
  const pipeline = createPipeline({
    contract,
    handlers,
    mocks,
    database,
    authenticator,
    origins,
    hosts: hostCheck([...(config.allowedHosts.length > 0 ? config.allowedHosts : [new URL(publicUrl).hostname]), ...(config.adminHost === null ? [] : [config.adminHost])]),
    hostOf: hostOfOperation(config.adminHost),
    limiter: createLimiter(rateLimitPolicies, { service: store, process: memoryStore() }, config.RATE_LIMIT_FACTOR),
    cursors: createCursorSigner(secrets.secretKey),
    respond,
    truth,
    logger,
    addressOf: addressReader(config.TRUST_PROXY),
  });
  // Operations come first and on the bare listener: Express changes the prototype of every request, and that
  // alone costs as much as the rest of the way. It is loaded when somebody first asks for something else.
  let web: Promise<RequestListener> | undefined;
  const listener: RequestListener = (req, res) => {
    if (req.headers.host === undefined && req.httpVersion !== '1.0') return respond.problem(openExchange(req, res), new AppError('malformed-request', 'Send a Host header.'));
    pipeline(req, res, () => {
      web ??= import('./web.ts').then(({ createWeb }) => createWeb({ respond, operations, docs: config.docsEnabled, reload: config.reloadDocs, mails: config.local }));
      web.then((handle) => handle(req, res)).catch((error: unknown) => respond.problem(openExchange(req, res), asAppError(error)));
    });
  };
  // Node's own defaults let a slow client hold a socket for minutes.
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000, keepAliveTimeout: 65_000, requireHostHeader: false }, listener);
  // Node would refuse what it does not expect, and a missing Host, without a problem document.
  server.on('checkExpectation', listener);
  refuseBrokenRequests(server, problemTypeBase);
  return {
    server,
    database,
    jobs: {
      async start(options) {
        await jobRuntime.start(options);
        if (options.work) clock.start();
      },
      async stop() {
        await clock.stop();
        await jobRuntime.stop();
      },
    },
    authenticator,
    drain: () => void (draining = true),
    async close() {
      outbound.provider.close?.();
      store.close?.();
      await database.close();
    },
  };
}
