/** A job: a name, what it needs to know (ids, never rows), and what it does within one transaction. */
import type { Logger } from 'pino';
import type { Transaction } from '../database/transaction.ts';
import type { Mailer } from '../mail/mailer.ts';

export interface JobContext {
  /** Commits together with the job's completion; the tenant of the payload is set. */
  tx: Transaction;
  mailer: Mailer;
  /** Where the pages are that mails lead to, without a slash at its end. */
  appUrl: string;
  logger: Logger;
}

export interface Job<Payload extends object> {
  name: string;
  /** May run again after a crash: what is done already must be left alone. */
  run(context: JobContext, payload: Payload): Promise<void>;
}

export type AnyJob = Job<never>;
