/**
 * What Postgres refuses, in the contract's words. Each domain lists its named constraints beside its
 * tables; there is no check-then-insert anywhere, the constraint is the check.
 */
import type { ProblemCode } from '../../generated/vocabulary.ts';
import { AppError } from '../errors.ts';
import { isConnectionLoss } from './lanes.ts';

/**
 * Constraint name → the problem it means, what to tell the client, and the member at fault. A foreign
 * key has two sides: with ` (referenced)` after its name it is the row that others still point at.
 */
export type Constraints = Record<string, Meaning>;

export interface Meaning {
  code: ProblemCode;
  detail: string;
  pointer?: string;
}

/** What a broken constraint tells the client; a rule that means the same throws this too. */
export function violation({ code, detail, pointer }: Meaning, cause?: unknown): AppError {
  return new AppError(code, detail, { cause, errors: pointer ? [{ pointer, code, detail }] : undefined });
}

interface PostgresError extends Error {
  code?: string;
  constraint?: string;
  detail?: string;
}

const INTEGRITY_VIOLATION = /^23/;
/** Text that the contract's format admits and the type does not: the year 0, an offset of a day, a number too large. */
const OUT_OF_RANGE = /^220(03|07|08|09)$/;
const RESTRICT_VIOLATION = '23001';
/** Deadlocks and serialization failures: the same request may well succeed. */
const TRANSACTION_ROLLBACK = /^40/;
/** Serialization failures and deadlocks: another transaction went before this one, of which nothing has happened. */
const LOST_A_RACE = ['40001', '40P01'];
const LOCK_NOT_AVAILABLE = '55P03';
const TOO_MANY_CONNECTIONS = '53300';
const QUERY_CANCELED = '57014';

/** Whether the same transaction, run again from its beginning, may well succeed. */
export function hasLostARace(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) if (LOST_A_RACE.includes((one as PostgresError).code ?? '')) return true;
  return false;
}

export function toAppError(error: unknown, constraints: Constraints): unknown {
  const driverError = ((error as { driverError?: unknown }).driverError ?? error) as PostgresError;
  const { code = '', constraint, detail = '' } = driverError;
  if (INTEGRITY_VIOLATION.test(code) && constraint) {
    const referenced = code === RESTRICT_VIOLATION || detail.includes('still referenced');
    const known = constraints[referenced ? `${constraint} (referenced)` : constraint];
    if (known) return violation(known, error);
  }
  if (error instanceof AppError) return error;
  if (OUT_OF_RANGE.test(code)) return new AppError('invalid-request', 'A time or a number in the request is out of the range that can be kept.', { cause: error });
  if (code === LOCK_NOT_AVAILABLE || code === TOO_MANY_CONNECTIONS || code === QUERY_CANCELED || TRANSACTION_ROLLBACK.test(code) || isConnectionLoss(driverError)) {
    return new AppError('unavailable', 'The service is busy or its database is away. Try again shortly.', { cause: error, retryAfterSeconds: 1 });
  }
  return error;
}
