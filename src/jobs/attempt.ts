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
import type { Claim } from './claim.ts';
import { isLast } from './claim.ts';
import type { Attempt, NewContext } from './context.ts';
import type { Job } from './job.ts';
import { DEFAULTS, GiveUp, TryAgainLater } from './job.ts';
import { COMPLETE, FORGET_RETRIES, NOT_THE_NEWEST, RETRY_IN } from './statements.ts';
import type { Stop } from './stop.ts';
import { traceAttempt } from './tracing.ts';

/** `idle`: it succeeded and has written nothing, so its completion is still due. `settled`: nothing is. */
export type Outcome = 'idle' | 'settled';

/** The attempt has ended, and its job has not: somebody else has it, or will. */
export class Lost extends Error {
  override readonly name = 'Lost';
}

export interface AttemptOptions {
  boss: PgBoss;
  database: Database;
  logger: Logger;
  newContext: NewContext;
  tracer: Tracer | null;
  /** Null where nobody collects errors. */
  report: Report | null;
  /** Is told of each attempt. */
  meter: Meter;
}

/** Never throws. It is stopped from outside, or by itself when its time is up. */
export function attempt(job: Job<object>, claim: Claim, stop: Stop, options: AttemptOptions): Promise<Outcome> {
  const { tracer } = options;
  return tracer ? traceAttempt(tracer, job.name, claim, (own, span) => run(job, own, stop, options, span)) : run(job, claim, stop, options, null);
}

async function run(job: Job<object>, claim: Claim, stop: Stop, options: AttemptOptions, span: Span | null): Promise<Outcome> {
  const { database, logger, meter, newContext } = options;
  const { payload, tenantId, userId, requestId, traceparent, tracestate } = claim.data;
  const told = toldOf(job, claim, span);
  const origin = requestId === null ? null : { requestId, traceparent, ...(tracestate !== undefined && { tracestate }) };
  const tx = database.begin({ tenantId, userId, actor: job.name }, { origin, whole: true });
  const context = newContext({ job: job.name, claim, told, origin, tx, stop });
  const seconds = job.expireInSeconds ?? DEFAULTS.expireInSeconds;
  const timer = setTimeout(() => stop.now(new Error(`It took longer than ${seconds} seconds.`)), seconds * 1000);
  const startedAt = performance.now();
  try {
    const parsed = job.payload.safeParse(payload);
    if (!parsed.success) throw new GiveUp(`The payload is not what the job declares: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
    await stop.unless(job.run(context, parsed.data));
    if (tx.isUsed) {
      void tx.closing.rows(COMPLETE, [job.name, claim.id, claim.retryCount]);
      await tx.commit();
    }
    meter.attempted(job.name, 'succeeded', performance.now() - startedAt);
    logger.info({ ...told, milliseconds: Math.round(performance.now() - startedAt) }, 'job done');
    return tx.isUsed ? 'settled' : 'idle';
  } catch (error) {
    span?.fail(errorTypeOf(error));
    await tx.rollback();
    const isLost = error instanceof Lost || (error as { code?: string }).code === NOT_THE_NEWEST;
    meter.attempted(job.name, isLost ? 'lost' : isPermanent(claim, error) ? 'failed' : 'retried', performance.now() - startedAt);
    if (isLost) context.logger.warn({ reason: messageOf(error) }, 'attempt given up');
    else {
      if (isPermanent(claim, error)) options.report?.(error, told);
      await fail(job, claim, error, options, context.logger);
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
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'Error');
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Of a payload its ids alone: they are no personal data, and all else might be. */
function toldOf({ name }: Job<object>, { id, retryCount, data }: Claim, span: Span | null): Attempt['told'] {
  const told: Attempt['told'] = { job: name, jobId: id, attempt: retryCount + 1 };
  if (data.tenantId) told.tenantId = data.tenantId;
  if (data.requestId) told.requestId = data.requestId;
  if (data.traceparent) told.traceId = traceIdOf(data.traceparent);
  if (span?.isRecorded) told.spanId = spanIdOf(span.traceparent);
  for (const [key, value] of Object.entries(data.payload)) if (key.endsWith('Id')) told[key] = value;
  return told;
}
