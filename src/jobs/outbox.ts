/**
 * Enqueueing a job is a note in the caller's transaction. The notes are written to pg-boss just before
 * COMMIT, so a job exists if and only if the rows it is about do.
 */
import type { Scope, Transaction } from '../database/transaction.ts';
import type { TraceContext } from '../telemetry/trace-context.ts';
import { uuidv7 } from '../ids.ts';
import type { Job } from './job.ts';

/** What a job carries: what it is about, in whose name it runs, and the request it comes from. */
export interface Envelope extends TraceContext {
  payload: object;
  tenantId: string | null;
  userId: string | null;
  requestId: string | null;
}

export interface OutboxEntry {
  queue: string;
  id: string;
  envelope: Envelope;
  priority: number;
  startAfter: Date | undefined;
}

export type Outbox = OutboxEntry[];

export interface EnqueueOptions {
  /** UUID of the job; one that exists already is not enqueued again. */
  id?: string;
  /** Instead of the job's own: of two that wait, the higher one runs first. */
  priority?: number;
  /** Not before. */
  startAfter?: Date;
  /** In whose name it runs, where that is not whom the transaction acts for. */
  scope?: Pick<Scope, 'tenantId' | 'userId'>;
}

/** The UUID of the job. Throws where the payload is not what the job declares. */
export function enqueue<Payload extends object>(transaction: Transaction, job: Job<Payload>, payload: Payload, options: EnqueueOptions = {}): string {
  const { id = uuidv7(), priority = job.priority ?? 0, startAfter, scope = transaction } = options;
  const { requestId, traceparent, tracestate } = transaction.origin ?? { requestId: null, traceparent: null };
  const envelope: Envelope = { payload: job.payload.parse(payload), tenantId: scope.tenantId ?? null, userId: scope.userId ?? null, requestId, traceparent, ...(tracestate !== undefined && { tracestate }) };
  transaction.outbox.push({ queue: job.name, id, envelope, priority, startAfter });
  return id;
}
