/**
 * `Idempotency-Key`: the reply is stored in the transaction of its effect, so a key has one effect or
 * none, whatever crashes. A lock that the transaction holds says "in flight"; it cannot be left behind.
 */
import { createHash } from 'node:crypto';
import { statement } from '../database/statement.ts';
import type { Transaction } from '../database/transaction.ts';
import { AppError } from '../errors.ts';
import type { Operation } from './operation.ts';
import type { Principal } from './principal.ts';
import type { ReplyHeaders } from './reply.ts';

const LOCK = statement(`SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0))`);
const FIND = statement(
  `SELECT payload_hash, status, headers::text, body FROM idempotency_keys
   WHERE tenant_id = $1::uuid AND principal_id = $2::uuid AND operation_id = $3 AND key = $4 AND expires_at > now()`,
);
const STORE = statement(
  `INSERT INTO idempotency_keys (tenant_id, principal_id, operation_id, key, payload_hash, status, headers, body, created_at, expires_at)
   VALUES ($1::uuid, $2::uuid, $3, $4, $5, $6, $7, $8, now(), now() + make_interval(secs => $9))
   ON CONFLICT (tenant_id, principal_id, operation_id, key) DO UPDATE SET payload_hash = excluded.payload_hash, status = excluded.status,
     headers = excluded.headers, body = excluded.body, created_at = excluded.created_at, expires_at = excluded.expires_at`,
);

export interface StoredReply {
  status: number;
  headers: ReplyHeaders;
  body: string | null;
}

export interface IdempotentCall {
  operation: Operation;
  principal: Principal;
  key: string;
  /** Digest of the path and the validated body: what the key stands for. */
  payloadHash: string;
}

export function payloadHash(path: string, body: unknown): string {
  return createHash('sha256').update(`${path}\n${JSON.stringify(body) ?? ''}`).digest('base64url');
}

/** The reply stored under this key, or null when the caller holds the key now and must do the work. */
export async function claim(transaction: Transaction, call: IdempotentCall): Promise<StoredReply | null> {
  const { principal, operation, key } = call;
  const scope = [principal.tenantId, principal.id, operation.operationId, key];
  // Two statements, not one: the second sees what was committed before the lock was free.
  const [lock, found] = await Promise.all([transaction.rows(LOCK, [scope.join(' ')]), transaction.rows(FIND, scope)]);
  const stored = found[0];
  if (stored) {
    if (stored[0] !== call.payloadHash) {
      throw new AppError('idempotency-key-reused', 'This Idempotency-Key was used with another payload. Choose a new key for a new request.');
    }
    return { status: Number(stored[1]), headers: JSON.parse(stored[2]!) as ReplyHeaders, body: stored[3] ?? null };
  }
  if (lock[0]![0] !== 't') {
    throw new AppError('idempotency-in-flight', 'The first request with this Idempotency-Key is still running.', { retryAfterSeconds: 1 });
  }
  return null;
}

export async function store(transaction: Transaction, call: IdempotentCall, reply: StoredReply): Promise<void> {
  const { principal, operation, key } = call;
  const values = [principal.tenantId, principal.id, operation.operationId, key, call.payloadHash, reply.status, JSON.stringify(reply.headers), reply.body];
  await transaction.rows(STORE, [...values, operation.idempotency!.ttlSeconds]);
}
