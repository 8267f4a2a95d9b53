/**
 * One attempt at a job: its transaction, the job's completion in it, and what becomes of it when it fails. Completing
 * is fenced by the attempt's number, so of two workers that hold one job (the first was thought dead) at most one commits.
 */
import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { spanIdOf, traceIdOf } from '../telemetry/trace-context.ts';
import type { Report } from '../telemetry/report.ts';
import type { Span, Tracer } from '../telemetry/tracer.ts';
import { errorTypeOf } from '../telemetry/tracer.ts';
import type { Meter } from '../telemetry/meter.ts';
import { within } from './boss.ts';
import type { Job, JobContext, JobServices } from './job.ts';
import { DEFAULTS, GiveUp, TryAgainLater } from './job.ts';
import type { Envelope } from './outbox.ts';
import { COMPLETE, FORGET_RETRIES, NOT_THE_NEWEST, RETRY_IN } from './statements.ts';
import { traceAttempt } from './tracing.ts';

/** A job that is ours to run until its heart stops. */
export interface Claim {
  id: string;
  retryCount: number;
  retryLimit: number;
  data: Envelope;
}

/** `idle`: it succeeded and has written nothing, so its completion is still due. `settled`: nothing is. */
export type Outcome = 'idle' | 'settled';

/** The attempt has ended, and its job has not: somebody else has it, or will. */
export class Lost extends Error {
  override readonly name = 'Lost';
}

export interface AttemptOptions {
  boss: PgBoss;
  database: Database;
  services: JobServices;
  logger: Logger;
  tracer: Tracer | null;
  /** Null where nobody collects errors. */
  report: Report | null;
  /** Is told of each attempt. */
  meter: Meter;
}

/** Never throws. `controller` aborts the attempt from outside; it aborts itself when its time is up. */
export function attempt(job: Job<object>, claim: Claim, controller: AbortController, options: AttemptOptions): Promise<Outcome> {
  const { tracer } = options;
  return tracer ? traceAttempt(tracer, job.name, claim, (own, span) => run(job, own, controller, options, span)) : run(job, claim, controller, options, null);
}

async function run(job: Job<object>, claim: Claim, controller: AbortController, options: AttemptOptions, span: Span | null): Promise<Outcome> {
  const { database, services } = options;
  const { payload, tenantId, userId, requestId, traceparent, tracestate } = claim.data;
  const told = { job: job.name, jobId: claim.id, attempt: claim.retryCount + 1, ...(tenantId && { tenantId }), ...(requestId && { requestId }), ...(traceparent && { traceId: traceIdOf(traceparent) }), ...(span && { spanId: spanIdOf(span.traceparent) }), ...idsOf(payload) };
  const origin = requestId === null ? null : { requestId, traceparent, ...(tracestate !== undefined && { tracestate }) };
  let child: Logger | undefined;
  // Most jobs ask for neither of these, and there are thousands a second.
  const loggerOf = (): Logger => (child ??= options.logger.child(told));
  const tx = database.begin({ tenantId, userId, actor: job.name }, { origin, whole: true });
  const { signal } = controller;
  const seconds = job.expireInSeconds ?? DEFAULTS.expireInSeconds;
  const timer = setTimeout(() => controller.abort(new Error(`It took longer than ${seconds} seconds.`)), seconds * 1000);
  const startedAt = performance.now();
  try {
    const context: JobContext = { ...services, tx, get db() { return database.reader(tenantId, userId); }, get logger() { return loggerOf(); }, apart: (work, scope = { tenantId, userId, actor: job.name }) => database.transaction(scope, work, origin ?? undefined), jobId: claim.id, attempt: claim.retryCount + 1, isLast: isLast(claim), signal };
    const parsed = job.payload.safeParse(payload);
    if (!parsed.success) throw new GiveUp(`The payload is not what the job declares: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
    await unlessAborted(signal, job.run(context, parsed.data));
    if (tx.isUsed) {
      void tx.closing.rows(COMPLETE, [job.name, claim.id, claim.retryCount]);
      await tx.commit();
    }
    options.meter.attempted(job.name, 'succeeded', performance.now() - startedAt);
    options.logger.info({ ...told, milliseconds: Math.round(performance.now() - startedAt) }, 'job done');
    return tx.isUsed ? 'settled' : 'idle';
  } catch (error) {
    span?.fail(errorTypeOf(error));
    await tx.rollback();
    const isLost = error instanceof Lost || (error as { code?: string }).code === NOT_THE_NEWEST;
    options.meter.attempted(job.name, isLost ? 'lost' : isPermanent(claim, error) ? 'failed' : 'retried', performance.now() - startedAt);
    if (isLost) loggerOf().warn({ reason: messageOf(error) }, 'attempt given up');
    else {
      if (isPermanent(claim, error)) options.report?.(error, told);
      await fail(job, claim, error, options, loggerOf());
    }
    return 'settled';
  } finally {
    clearTimeout(timer);
  }
}

async function fail(job: Job<object>, claim: Claim, error: unknown, { boss, database }: AttemptOptions, logger: Logger): Promise<void> {
  const permanent = isPermanent(claim, error);
  logger[permanent ? 'error' : 'warn']({ err: error }, permanent ? 'job failed for good' : 'job failed, and will be tried again');
  try {
    await database.transaction({}, async (tx) => {
      const which = [job.name, claim.id, claim.retryCount];
      if (error instanceof GiveUp) await tx.rows(FORGET_RETRIES, which);
      if (error instanceof TryAgainLater) await tx.rows(RETRY_IN, [...which, error.seconds]);
      await boss.fail(job.name, claim, { name: nameOf(error), message: messageOf(error) }, { db: within(tx) });
    });
  } catch (failure) {
    logger.error({ err: failure }, 'the failure of a job could not be written down; it is found when its heartbeat has stopped');
  }
}

const isPermanent = (claim: Claim, error: unknown): boolean => error instanceof GiveUp || isLast(claim);
const isLast = ({ retryCount, retryLimit }: Claim): boolean => retryCount >= retryLimit;
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'Error');
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What goes on after the signal finds its transaction settled, and can do no harm there. */
function unlessAborted<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** What the log may know of a payload: ids are no personal data, and all else might be. */
function idsOf(payload: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(payload).filter(([name]) => name.endsWith('Id')));
}
