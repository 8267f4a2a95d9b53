/**
 * pg-boss on the same Postgres. Enqueueing joins the caller's transaction; an attempt is one transaction
 * with its completion inside, so a worker that dies half-way has done nothing.
 */
import pg from 'pg';
import type { Db as IDatabase } from 'pg-boss';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { APP_ROLE, sessionOptions } from '../database/data-source.ts';
import type { Transaction } from '../database/transaction.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { AnyJob, Job } from './job.ts';

const SCHEMA = 'pgboss';

/** A worker killed with -9 is noticed after a missed heartbeat or two, not after the job's whole time limit. */
const QUEUE_OPTIONS = { notify: true, retryLimit: 5, retryDelay: 1, retryBackoff: true, heartbeatSeconds: 10, expireInSeconds: 300, deleteAfterSeconds: 7 * 86_400 };
/** A notification wakes a worker at once; what becomes due later (a retry) is found by asking. */
const WORK_OPTIONS = { transactional: true, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 } as const;
const WORKERS_PER_QUEUE = 2;

export interface Jobs {
  /** Ready to enqueue; `work` also to run jobs. */
  start(options: { work: boolean }): Promise<void>;
  /** Lets running jobs end, then stops. */
  stop(): Promise<void>;
}

export interface JobsOptions {
  database: Database;
  /** For the dedicated LISTEN connection. */
  url: string;
  jobs: readonly AnyJob[];
  mailer: Mailer;
  appUrl: string;
  logger: Logger;
}

/** What pg-boss runs its statements on while a job's transaction is open: that very transaction. */
interface JobDatabase extends IDatabase {
  transaction: Transaction;
}

export function createJobs({ database, url, jobs, mailer, appUrl, logger }: JobsOptions): Jobs {
  const boss = new PgBoss({
    db: adapter(database, url),
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    schedule: false,
    useListenNotify: true,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  boss.on('error', (error) => logger.error({ err: error }, 'pg-boss'));
  boss.on('warning', (warning) => logger.warn({ warning }, 'pg-boss'));

  database.beforeCommit((transaction) => {
    if (transaction.outbox.length === 0) return undefined;
    const entries = transaction.outbox.splice(0);
    const queues = Map.groupBy(entries, (entry) => entry.queue);
    const db: IDatabase = { executeSql: (text, values) => transaction.sql(text, values) };
    return Promise.all([...queues].map(([queue, batch]) => boss.insert(queue, batch.map(({ payload }) => ({ data: payload })), { db })));
  });

  async function attempt(job: Job<object>, payload: object, db: IDatabase): Promise<void> {
    const { transaction } = db as JobDatabase;
    transaction.actAs({ tenantId: (payload as { tenantId?: string }).tenantId ?? null, actor: job.name });
    const startedAt = performance.now();
    try {
      await job.run({ tx: transaction, mailer, appUrl, logger }, payload);
      logger.info({ job: job.name, ...idsOf(payload), milliseconds: Math.round(performance.now() - startedAt) }, 'job done');
    } catch (error) {
      logger.error({ job: job.name, ...idsOf(payload), err: error }, 'job failed');
      throw error;
    }
  }

  return {
    async start({ work }) {
      await boss.start();
      if (!work) return;
      for (const job of jobs as unknown as readonly Job<object>[]) {
        for (let worker = 0; worker < WORKERS_PER_QUEUE; worker++) {
          const id: string = await boss.work<object, undefined, typeof WORK_OPTIONS>(job.name, WORK_OPTIONS, async ([delivery], db) => {
            // Where there was one job there may be another: ask again at once, not after the interval.
            boss.notifyWorker(id);
            await attempt(job, delivery!.data, db);
          });
        }
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  };
}

/** What the log may know of a payload: ids are no personal data, and all else might be. */
function idsOf(payload: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(payload).filter(([name]) => name.endsWith('Id')));
}

/** Creates pg-boss's tables and our queues as the owner, and lets the service's role use them. */
export async function installJobs(ownerUrl: string, jobs: readonly AnyJob[]): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, schedule: false, supervise: false, max: 1 });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const { name } of jobs) {
      await boss.createQueue(name, QUEUE_OPTIONS);
      await boss.updateQueue(name, QUEUE_OPTIONS);
    }
    const db = boss.getDb();
    await db.executeSql(`GRANT USAGE ON SCHEMA ${SCHEMA} TO ${APP_ROLE}`);
    await db.executeSql(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO ${APP_ROLE}`);
    await db.executeSql(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO ${APP_ROLE}`);
    await db.executeSql(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO ${APP_ROLE}`);
  } finally {
    await boss.stop({ graceful: false });
  }
}

function adapter(database: Database, url: string): IDatabase {
  return {
    async executeSql(text, values) {
      const transaction = database.begin({});
      return runOwn(transaction, text, values);
    },
    async beginTransaction() {
      const transaction = database.begin({});
      const db: JobDatabase = { transaction, executeSql: (text, values) => transaction.sql(text, values) };
      return { db, commit: () => transaction.commit(), rollback: () => transaction.rollback() };
    },
    listen: (channel, onNotification, onReconnect) => listen(url, channel, onNotification, onReconnect),
  };
}

async function runOwn(transaction: Transaction, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  try {
    const result = await transaction.sql(text, values);
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}

/** A connection of its own for LISTEN, opened again, with growing patience, whenever it is lost. */
async function listen(url: string, channel: string, onNotification: (payload: string) => void, onReconnect: () => void): Promise<{ close(): Promise<void> }> {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let attempts = 0;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, options: sessionOptions(0), application_name: 'deed-listener', keepAlive: true });
    next.on('notification', ({ payload }) => onNotification(payload ?? ''));
    next.on('error', () => undefined);
    await next.connect();
    await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    next.on('end', again);
    client = next;
    attempts = 0;
    onReconnect();
  }

  function again(): void {
    if (closed || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      connect().catch(again);
    }, Math.min(30_000, 250 * 2 ** attempts++));
  }

  await connect();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
