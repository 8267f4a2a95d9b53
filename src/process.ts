/** One process from start to end: configuration, database, role, signals, and leaving in the right order. */
import cluster from 'node:cluster';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setImmediate as immediately, setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { App } from './app.ts';
import { createApp } from './app.ts';
import { keepProcesses } from './cluster.ts';
import type { Config } from './config/read.ts';
import { ConfigError } from './config/read.ts';
import { load } from './config/sources.ts';
import type { OpenVault } from './config/vault/open.ts';
import { migrate } from './database/migrate.ts';
import { openDatabaseServer } from './database/server.ts';
import { MAILS_PATH } from './docs/path.ts';
import { jobs } from './domains/index.ts';
import type { Listener } from './listen.ts';
import { listen } from './listen.ts';
import { loadSecrets } from './secrets.ts';
import { openLogFile } from './telemetry/log-file.ts';
import { createLogger } from './telemetry/log.ts';
import { createTelemetryServer } from './telemetry/port.ts';

const ROLES = ['api', 'worker', 'migrate'] as const;
type Role = (typeof ROLES)[number];

/** Runs until `asked` resolves, whenever that was; a start is brought to its end first. */
export async function run(args: string[], asked: Promise<unknown>): Promise<void> {
  const [given, ...more] = args;
  if (more.length > 0 || (given !== undefined && !ROLES.includes(given as Role))) {
    console.error(`usage: node src/main.ts [${ROLES.join('|')}]\nWithout a role the process serves the API and runs the jobs.`);
    process.exitCode = 2;
    return;
  }
  try {
    await start(given as Role | undefined, asked);
  } catch (error) {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exitCode = 1;
  } finally {
    // One of several would wait for more from the process that started it.
    cluster.worker?.disconnect();
  }
}

async function start(role: Role | undefined, asked: Promise<unknown>): Promise<void> {
  const { config, vault } = await load();
  try {
    await startWith(config, vault, role, asked);
  } finally {
    await vault?.lease.release();
  }
}

async function startWith(config: Config, vault: OpenVault | null, role: Role | undefined, asked: Promise<unknown>): Promise<void> {
  if (role === undefined && config.WEB_CONCURRENCY > 1) throw new ConfigError(['WEB_CONCURRENCY: several processes only serve; start `node src/main.ts api`, and a worker beside it.']);
  const logger = createLogger(config.LOG_LEVEL, openLogFile(), cluster.isWorker ? { pid: process.pid } : undefined);
  if (vault && vault.unknown.length > 0) logger.warn({ keys: vault.unknown }, 'the secret in Vault has keys that are no variables of this service');
  vault?.lease.keep(logger);
  const server = await openDatabaseServer(config);
  let app: App | undefined;
  let telemetry: Server | undefined;
  try {
    if (role === 'migrate' || (config.runMigrations && cluster.isPrimary)) {
      for (const name of await migrate(server.url, jobs)) logger.info({ migration: name }, 'migrated');
    }
    if (role === 'migrate') return;
    const secrets = await loadSecrets(config);
    if (role === 'api' && config.WEB_CONCURRENCY > 1 && cluster.isPrimary) {
      if (config.metricsEnabled) (await import('./telemetry/cluster.ts')).collectFromProcesses();
      return await keepProcesses(config, asked, logger);
    }
    app = await createApp({ config, logger, databaseUrl: server.url, secrets, publicUrl: config.PUBLIC_URL ?? `http://localhost:${config.PORT}` });
    endByFaults(app, logger);
    await app.jobs.start({ work: role !== 'api' && workedOn(config.WORKER_QUEUES) });
    const listener = role === 'worker' ? undefined : await serve(app.server, config, 'PORT', 'Deed listens');
    if (config.METRICS_PORT !== undefined) {
      telemetry = createTelemetryServer({ health: app.health, read: app.readMetrics, logger });
      await serve(telemetry, config, 'METRICS_PORT', 'Telemetry is');
    }
    if (role === undefined && config.ENVIRONMENT === 'development') await welcome(app, config);
    logger.info({ role: role ?? 'all', environment: config.ENVIRONMENT }, 'ready');
    await asked;
    await leave(app, listener, config.shutdownDelaySeconds, logger);
  } catch (error) {
    await app?.close();
    throw error;
  } finally {
    telemetry?.closeAllConnections();
    telemetry?.close();
    await server.stop();
    logger.flush();
  }
}

/** After an error that nobody has caught nobody knows what is whole: it is told, and the process ends, with 1; whoever keeps it starts another. */
function endByFaults({ telemetry }: App, logger: Logger): void {
  process.once('uncaughtException', (error, origin) => {
    logger.fatal({ err: error, origin }, 'nobody has caught an error, and the process ends');
    telemetry.report?.(error, { isFatal: true });
    const flushed = new Promise((done) => void logger.flush(done));
    void Promise.allSettled([telemetry.close(), flushed]).then(() => process.exit(1));
  });
}

/** Names of jobs, where a star stands for whatever follows; none means all. */
function workedOn(patterns: readonly string[]): (name: string) => boolean {
  const matches = (name: string, pattern: string): boolean => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern);
  const unknown = patterns.filter((pattern) => !jobs.some(({ name }) => matches(name, pattern)));
  if (unknown.length > 0) throw new ConfigError([`WORKER_QUEUES: there is no job ${unknown.join(', ')}. These are: ${jobs.map(({ name }) => name).join(', ')}`]);
  return (name) => patterns.length === 0 || patterns.some((pattern) => matches(name, pattern));
}

/** In development a new user gets data to look at, and a command that works. */
async function welcome(app: App, config: Config): Promise<void> {
  const { DEMO_EMAIL, DEMO_PASSWORD, seedDemo } = await import('./cli/demo.ts');
  const key = await seedDemo(app.database, resolve(config.DATA_DIRECTORY, 'demo.key'));
  const base = `http://localhost:${(app.server.address() as AddressInfo).port}`;
  const lines = [
    '',
    `  API          ${base}/api/v1`,
    ...(config.docsEnabled ? [`  Swagger UI   ${base}/api/docs`, `  ReDoc        ${base}/api/redoc`, `  Contract     ${base}/api/schema`] : []),
    `  Mails        ${base}${MAILS_PATH}`,
    `  Health       ${base}/health`,
    ...(key ? [`  Login        ${DEMO_EMAIL} / ${DEMO_PASSWORD}`, '', 'Try it:', '', `  curl ${base}/api/v1/customers -H 'X-API-Key: ${key}'`] : []),
    '',
    'Ctrl-C stops it; the data stays.',
  ];
  console.log(lines.join('\n'));
}

async function serve(server: Server, config: Config, name: 'PORT' | 'METRICS_PORT', what: string): Promise<Listener> {
  try {
    const listener = await listen(server, { port: config[name]!, host: config.HOST, maxConnections: config.MAX_CONNECTIONS, many: name === 'PORT' && !config.local });
    // Of several, one says so.
    if ((cluster.worker?.id ?? 1) === 1) console.log(`${what} on http://${config.HOST}:${listener.port}`);
    return listener;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? new ConfigError([`${name}: ${config[name]} is taken; choose another, as in ${name}=${config[name]! + 1}`]) : error;
  }
}

/** Requests under way have this long to end once nobody new is let in; what is left is cut. */
const PATIENCE_MILLISECONDS = 15_000;
/** When nobody has come for so long, nobody will: it is longer than one who was let in waits. */
const QUIET_MILLISECONDS = 300;
/** By then the process is gone, whatever holds it. */
const LONGEST_MILLISECONDS = 23_000;

/** Not ready and no new jobs; everybody is still answered until balancers have noticed; no new connections, requests end, jobs end, database closes. */
async function leave(app: App, listener: Listener | undefined, delaySeconds: number, logger: Logger): Promise<void> {
  const delayMilliseconds = listener ? delaySeconds * 1000 : 0;
  setTimeout(() => {
    logger.warn('something did not end in time, and is cut');
    logger.flush();
    process.exit();
  }, 2 * delayMilliseconds + LONGEST_MILLISECONDS).unref();
  const { quietMilliseconds } = app.drain();
  const rested = app.jobs.rest();
  await sleep(delayMilliseconds);
  // Whoever was sent here before balancers noticed is let in and answered first, which takes a busy process a while.
  for (const until = performance.now() + delayMilliseconds; performance.now() < until && quietMilliseconds() < QUIET_MILLISECONDS; ) await sleep(50);
  // What has arrived is read first: closing a connection would lose it.
  await immediately();
  const closed = listener?.close();
  // One that has had its answer meanwhile is kept for the next request, which nobody here will answer.
  const sweep = setInterval(() => app.server.closeIdleConnections(), 100);
  await Promise.race([closed, sleep(PATIENCE_MILLISECONDS, undefined, { ref: false })]);
  clearInterval(sweep);
  app.server.closeAllConnections();
  await rested;
  await app.close();
}
