/** Queries about webhook endpoints and deliveries. */
import { list } from '../../contract/list.ts';
import type { Queryable } from '../../database/statement.ts';
import { statement } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import { tenantOf } from '../../database/table.ts';
import { ids } from '../../ids.ts';
import type { WebhookAttemptEntity, WebhookDeliveryEntity, WebhookEndpointEntity } from './entity.ts';
import { attempts, deliveries, endpoints } from './entity.ts';

export const listEndpoints = list('listWebhookEndpoints', endpoints, {});
export const listDeliveries = list('listWebhookDeliveries', deliveries, {
  webhook_endpoint_id: { column: 'webhook_endpoint_id', toColumn: (id: string) => ids.WebhookEndpointId.decode(id) },
  event_type: 'event_type',
  status: 'status',
  created_at: 'created_at',
});

const ENABLED = statement(`SELECT ${endpoints.selection} FROM webhook_endpoints WHERE tenant_id = $1::uuid AND enabled`);
const COUNT = statement(`SELECT count(*) FROM webhook_endpoints WHERE tenant_id = $1::uuid`);
const LOG = statement(`SELECT ${attempts.selection} FROM webhook_attempts WHERE tenant_id = $1::uuid AND webhook_delivery_id = $2::uuid AND number <= $3 ORDER BY number DESC LIMIT 50`);
/** Of two who settle one attempt, the second finds that there have been more. */
const SETTLE = statement(
  `UPDATE webhook_deliveries SET attempts = attempts + 1, round = round + 1, round_started_at = CASE WHEN round = 0 THEN $4::timestamptz ELSE round_started_at END,
     status = $5, last_status_code = $6, next_attempt_at = $7, completed_at = CASE WHEN $5 <> 'pending' THEN now() END
   WHERE tenant_id = $1::uuid AND id = $2::uuid AND attempts = $3 AND status = 'pending' RETURNING round_started_at`,
);
const ABANDON = statement(`UPDATE webhook_deliveries SET status = 'failed', next_attempt_at = NULL, completed_at = now() WHERE tenant_id = $1::uuid AND id = $2::uuid AND attempts = $3 AND status = 'pending'`);
const NOTE_SUCCESS = statement(`UPDATE webhook_endpoints SET consecutive_failures = 0, failing_since = NULL WHERE tenant_id = $1::uuid AND id = $2::uuid AND consecutive_failures > 0`);
const NOTE_FAILURE = statement(
  `UPDATE webhook_endpoints SET consecutive_failures = consecutive_failures + 1, failing_since = coalesce(failing_since, $3::timestamptz)
   WHERE tenant_id = $1::uuid AND id = $2::uuid RETURNING failing_since <= $4::timestamptz`,
);
const REPLAY = statement(
  `UPDATE webhook_deliveries SET status = 'pending', round = 0, next_attempt_at = now(), completed_at = NULL WHERE tenant_id = $1::uuid AND id IN (
     SELECT id FROM webhook_deliveries WHERE tenant_id = $1::uuid AND webhook_endpoint_id = $2::uuid AND status = 'failed' AND created_at >= $3 ORDER BY created_at, id LIMIT $4 FOR UPDATE SKIP LOCKED
   ) RETURNING id, attempts`,
);

export async function enabledEndpoints(db: Queryable): Promise<Row<WebhookEndpointEntity>[]> {
  return (await db.rows(ENABLED, [tenantOf(db)])).map(endpoints.decode);
}

export async function countEndpoints(db: Queryable): Promise<number> {
  const [row] = await db.rows(COUNT, [tenantOf(db)]);
  return Number(row![0]);
}

/** The newest attempts that a delivery tells of, last first: there may have been another since it was read. */
export async function logOf(db: Queryable, delivery: Row<WebhookDeliveryEntity>): Promise<Row<WebhookAttemptEntity>[]> {
  return (await db.rows(LOG, [tenantOf(db), delivery.id, delivery.attempts])).map(attempts.decode);
}

export interface Settlement {
  /** Attempts before this one. */
  before: number;
  attemptedAt: string;
  status: WebhookDeliveryEntity['status'];
  statusCode: number | null;
  nextAttemptAt: Date | null;
}

/** When the round began, as Postgres writes it; undefined where somebody else has settled this attempt. */
export async function settle(db: Queryable, deliveryId: string, { before, attemptedAt, status, statusCode, nextAttemptAt }: Settlement): Promise<string | undefined> {
  const [row] = await db.rows(SETTLE, [tenantOf(db), deliveryId, before, attemptedAt, status, statusCode, nextAttemptAt?.toISOString() ?? null]);
  return row?.[0] ?? undefined;
}

/** Not sent, and not to be sent. */
export async function abandon(db: Queryable, { id, attempts: before }: Row<WebhookDeliveryEntity>): Promise<void> {
  await db.rows(ABANDON, [tenantOf(db), id, before]);
}

export async function noteSuccess(db: Queryable, endpointId: string): Promise<void> {
  await db.rows(NOTE_SUCCESS, [tenantOf(db), endpointId]);
}

/** Whether nothing has got through since `roundStartedAt`. */
export async function noteFailure(db: Queryable, endpointId: string, attemptedAt: string, roundStartedAt: string): Promise<boolean> {
  const [row] = await db.rows(NOTE_FAILURE, [tenantOf(db), endpointId, attemptedAt, roundStartedAt]);
  return row?.[0] === 't';
}

/** Those that are pending again, oldest first, with the attempts that were made. */
export async function replayFailed(db: Queryable, endpointId: string, since: string, most: number): Promise<{ id: string; attempts: number }[]> {
  return (await db.rows(REPLAY, [tenantOf(db), endpointId, since, most])).map(([id, made]) => ({ id: id!, attempts: Number(made) }));
}
