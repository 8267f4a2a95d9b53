/**
 * Enqueueing a job is a note in the caller's transaction. The notes are written to pg-boss just before
 * COMMIT, so a job exists if and only if the rows it is about do.
 */
import type { Transaction } from '../database/transaction.ts';
import type { Job } from './job.ts';

export interface OutboxEntry {
  queue: string;
  payload: object;
}

export type Outbox = OutboxEntry[];

export function enqueue<Payload extends object>(transaction: Transaction, job: Job<Payload>, payload: Payload): void {
  transaction.outbox.push({ queue: job.name, payload });
}
