/**
 * A job: a name, what it needs to know (ids, never rows), how it is run, and what it does within one transaction.
 * The payload's schema holds at both ends: what does not fit is never enqueued, and never run.
 */
import type { Logger } from 'pino';
import type { z } from 'zod/mini';
import type { Queryable } from '../database/statement.ts';
import type { Scope, Transaction } from '../database/transaction.ts';
import type { Mailer, Outbound } from '../mail/mailer.ts';
import type { Outgoing } from '../outgoing/client.ts';
import type { Meter } from '../telemetry/meter.ts';
import type { Vault } from '../vault.ts';

/** What jobs may use; `app.ts` has made it. */
export interface JobServices {
  mailer: Mailer;
  /** How the mails of the ledger leave. */
  outbound: Outbound;
  /** For what is sent to addresses that users gave. */
  outgoing: Outgoing;
  vault: Vault;
  meter: Meter;
  /** Where the pages are that mails lead to, without a slash at its end. */
  appUrl: string;
}

export interface JobContext extends JobServices {
  /**
   * Begins with its first statement, commits together with the job's completion, and only while this attempt is the
   * newest: what an attempt does that was given up is rolled back. Acts for whom the job was enqueued by.
   */
  tx: Transaction;
  /** Reads of the same tenant and person outside the transaction: what is slow (a call to somebody else) comes after these and before `tx`. */
  db: Queryable;
  /** A transaction of its own, for whom the job acts or whom `scope` names: it commits when `work` is done, whatever becomes of the attempt. For what others shall see meanwhile, and what must be known after a crash. */
  apart: <Result>(work: (own: Transaction) => Promise<Result>, scope?: Scope) => Promise<Result>;
  jobId: string;
  /** 1 for the first, and one more for each that follows. */
  attempt: number;
  /** No other follows: what fails now has failed for good. */
  isLast: boolean;
  /** Aborts when the time is up, when somebody else has the job, and when the process must leave. */
  signal: AbortSignal;
  logger: Logger;
}

/** How a job is run. What is left out is as `DEFAULTS` says. */
export interface JobOptions {
  /** Of two that wait, the higher one runs first. */
  priority: number;
  /** Attempts at once, in each process. */
  concurrency: number;
  /** Claimed beyond those that run, so that none waits for the next claim. */
  prefetch: number;
  /** An attempt that takes longer is given up. */
  expireInSeconds: number;
  /** How often it is tried again. After the last it goes to the dead letters. */
  retries: number;
  /** Before the first retry; doubles with each, with jitter. */
  retryDelaySeconds: number;
  mostRetryDelaySeconds: number;
}

export const DEFAULTS: JobOptions = { priority: 0, concurrency: 4, prefetch: 4, expireInSeconds: 300, retries: 5, retryDelaySeconds: 1, mostRetryDelaySeconds: 3600 };

export interface Job<Payload extends object> extends Partial<JobOptions> {
  name: string;
  payload: z.ZodMiniType<Payload>;
  /** May run again after a crash: its transaction has then left nothing, and what it did elsewhere must bear it. */
  run(context: JobContext, payload: Payload): Promise<void>;
}

/** The payload's type follows from its schema. */
export function defineJob<Payload extends object>(job: Job<Payload>): Job<Payload> {
  return job;
}

/** What the list of jobs holds: each has a payload of its own. */
export interface AnyJob extends Partial<JobOptions> {
  name: string;
}

/** To be tried again after this many seconds, whatever the back-off says: somebody else has asked for it. */
export class TryAgainLater extends Error {
  readonly seconds: number;

  constructor(seconds: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TryAgainLater';
    this.seconds = Math.max(1, Math.ceil(seconds));
  }
}

/** Trying again would change nothing: it goes to the dead letters at once. */
export class GiveUp extends Error {
  override readonly name = 'GiveUp';
}
