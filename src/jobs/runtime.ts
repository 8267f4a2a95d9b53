/**
 * Jobs on the same Postgres. Enqueueing joins the caller's transaction; an attempt is one transaction with its
 * completion inside, so a worker that dies half-way has done nothing.
 */
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import type { Meter } from '../telemetry/meter.ts';
import { UNCOUNTED } from '../telemetry/meter.ts';
import { createBoss, within } from './boss.ts';
import { contexts } from './context.ts';
import type { Report } from '../telemetry/report.ts';
import type { Span, Tracer } from '../telemetry/tracer.ts';
import type { AnyJob, Job, JobServices } from './job.ts';
import type { OutboxEntry } from './outbox.ts';
import { DUE, SILENT } from './statements.ts';
import type { Worker } from './worker.ts';
import { startWorker } from './worker.ts';
import { messaging } from './tracing.ts';

/** Notifications tell of jobs that are due when they are enqueued; retries, those that become due later and those whose worker has died are looked for. */
const LOOK_MILLISECONDS = 1000;
const STOP_PATIENCE_MILLISECONDS = 18_000;
export interface Jobs {
  /** Ready to enqueue; `work` also to run the jobs whose names it accepts. */
  start(options: { work: false | ((name: string) => boolean) }): Promise<void>;
  /** Claims no more; resolves when what runs has ended. Never rejects. */
  rest(): Promise<void>;
  /** Rests, then enqueues no more either. */
  stop(): Promise<void>;
}

export interface JobsOptions {
  database: Database;
  /** For the dedicated LISTEN connection. */
  url: string;
  jobs: readonly AnyJob[];
  services: JobServices;
  logger: Logger;
  meter?: Meter;
  tracer?: Tracer | null;
  report?: Report | null;
}

export function createJobs({ database, url, jobs, services, logger, meter = UNCOUNTED, tracer = null, report = null }: JobsOptions): Jobs {
  const workers = new Map<string, Worker>();
  const boss = createBoss(database, url, logger, (queue) => {
    if (queue === null) for (const worker of workers.values()) worker.wake();
    else workers.get(queue)?.wake();
  });
  const newContext = contexts({ database, services, logger });
  let looking: NodeJS.Timeout | undefined;
  let resting: Promise<void> | undefined;

  database.beforeCommit((transaction) => {
    if (transaction.outbox.length === 0) return undefined;
    const queues = Map.groupBy(transaction.outbox.splice(0), ({ queue }) => queue);
    const db = within(transaction);
    return Promise.all([...queues].map(([queue, entries]) => {
      const insert = (span: Span | null): Promise<unknown> => boss.insert(queue, entries.map((entry) => toInsert(entry, span)), { db });
      return tracer ? tracer.part(`send ${queue}`, { kind: 'producer', attributes: { ...messaging(queue, 'send'), 'messaging.batch.message_count': entries.length } }, insert) : insert(null);
    }));
  });

  /** Any process may do it, and many at once: a failure is of one attempt, and comes once. */
  async function look(): Promise<void> {
    const db = database.reader(null);
    const names = [...workers.keys()];
    for (const [name, id, retryCount] of await db.rows(SILENT, [names])) {
      const { affected } = (await boss.fail(name!, { id: id!, retryCount: Number(retryCount) }, { message: 'Its worker was heard of no more.' })) as { affected?: number };
      if (affected) logger.warn({ job: name, jobId: id, attempt: Number(retryCount) + 1 }, 'the worker of a job was heard of no more');
    }
    for (const [name] of await db.rows(DUE, [names])) workers.get(name!)?.wake();
  }

  const rest = (): Promise<void> => (resting ??= endWork());

  async function endWork(): Promise<void> {
    clearInterval(looking);
    await Promise.all([...workers.values()].map((worker) => worker.stop(STOP_PATIENCE_MILLISECONDS)));
  }

  return {
    async start({ work }) {
      await boss.start();
      if (!work) return;
      for (const job of jobs as unknown as readonly Job<object>[]) {
        if (work(job.name)) workers.set(job.name, startWorker(job, { boss, database, logger, newContext, meter, tracer, report }));
      }
      for (const worker of workers.values()) worker.wake();
      looking = setInterval(() => void look().catch((error: unknown) => logger.warn({ err: error }, 'jobs that are due could not be looked for')), LOOK_MILLISECONDS);
    },
    rest,
    async stop() {
      await rest();
      await boss.stop({ graceful: false });
    },
  };
}

/** Its attempts go on from the span that has sent it, where there is one. */
function toInsert({ id, envelope, priority, startAfter }: OutboxEntry, span: Span | null): { id: string; data: object; priority: number; startAfter?: Date } {
  const { traceparent, tracestate } = span ?? envelope;
  return { id, data: { ...envelope, traceparent, tracestate }, priority, ...(startAfter && { startAfter }) };
}
