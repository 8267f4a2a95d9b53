/** From an event to its receivers: one job makes the deliveries, and one for each attempt sends it. */
import { z } from 'zod/mini';
import type { Row } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Consumer, Wanted } from '../../events/consumer.ts';
import { eventPayload } from '../../events/consumer.ts';
import { findEvent } from '../../events/entity.ts';
import type { EventType } from '../../events/event.ts';
import { uuidv7 } from '../../ids.ts';
import { defineJob } from '../../jobs/job.ts';
import { enqueue } from '../../jobs/outbox.ts';
import type { WebhookDeliveryEntity, WebhookEndpointEntity } from './entity.ts';
import { attempts, deliveries, endpoints } from './entity.ts';
import { abandon, enabledEndpoints, noteFailure, noteSuccess, settle } from './repository.ts';
import { nextAttempt } from './schedule.ts';
import type { Sent } from './sending.ts';
import { GONE, send, TEST_EVENT } from './sending.ts';

type Endpoint = Row<WebhookEndpointEntity>;
type Delivery = Row<WebhookDeliveryEntity>;

/** Attempts at once in each process, and of these to one endpoint: those that answer slowly leave room for the others. */
const AT_ONCE = 40;
const AT_ONCE_TO_ONE = 8;
const PUT_OFF_MILLISECONDS = [500, 3000] as const;
/** To each endpoint, in this process. */
const underWay = new Map<string, number>();

export const deliverWebhook = defineJob({
  name: 'deliverWebhook',
  /** Attempts are counted: a job that comes late, or twice, finds another number. */
  payload: z.object({ deliveryId: z.uuid(), attempt: z.int() }),
  concurrency: AT_ONCE,
  expireInSeconds: 60,
  async run({ db, tx, outgoing, vault, meter, signal }, { deliveryId, attempt }) {
    const delivery = await deliveries.find(db, deliveryId);
    if (!delivery || delivery.status !== 'pending' || delivery.attempts !== attempt - 1) return;
    const [endpoint, event] = await Promise.all([endpoints.find(db, delivery.webhook_endpoint_id), findEvent(db, delivery.event_id)]);
    if (!endpoint || !event || !(endpoint.enabled || event.type === TEST_EVENT)) return abandon(tx, delivery);
    const others = underWay.get(endpoint.id) ?? 0;
    if (others >= AT_ONCE_TO_ONE) return putOff(tx, delivery);
    underWay.set(endpoint.id, others + 1);
    try {
      const sent = await send(endpoint, event, { outgoing, vault }, signal);
      meter.delivered(sent.answered === null ? 'unreachable' : sent.outcome.error === null ? 'received' : 'refused', sent.outcome.duration_milliseconds);
      await note(tx, endpoint, delivery, sent);
    } finally {
      const left = underWay.get(endpoint.id)! - 1;
      if (left > 0) underWay.set(endpoint.id, left);
      else underWay.delete(endpoint.id);
    }
  },
});

function putOff(tx: Transaction, delivery: Delivery): void {
  const [least, most] = PUT_OFF_MILLISECONDS;
  enqueueAttempt(tx, delivery, new Date(Date.now() + least + Math.random() * (most - least)));
}

export function enqueueAttempt(tx: Transaction, { id, attempts: made }: Pick<Delivery, 'id' | 'attempts'>, startAfter?: Date): void {
  enqueue(tx, deliverWebhook, { deliveryId: id, attempt: made + 1 }, startAfter && { startAfter });
}

/** Writes the attempt down, and what follows from it: the next one, or the end of the delivery or of the endpoint. */
async function note(tx: Transaction, endpoint: Endpoint, delivery: Delivery, { outcome, answered }: Sent): Promise<void> {
  const isReceived = outcome.error === null;
  const isGone = answered?.status === GONE;
  const next = isReceived || isGone || delivery.event_type === TEST_EVENT ? undefined : nextAttempt(delivery.round + 1, answered);
  const roundStartedAt = await settle(tx, delivery.id, {
    before: delivery.attempts,
    attemptedAt: outcome.attempted_at,
    status: isReceived ? 'succeeded' : next ? 'pending' : 'failed',
    statusCode: outcome.status_code,
    nextAttemptAt: next ?? null,
  });
  if (roundStartedAt === undefined) return;
  await attempts.insert(tx, { webhook_delivery_id: delivery.id, number: delivery.attempts + 1, ...outcome });
  if (isReceived) return noteSuccess(tx, endpoint.id);
  const isSilent = await noteFailure(tx, endpoint.id, outcome.attempted_at, roundStartedAt);
  if (next) enqueueAttempt(tx, { id: delivery.id, attempts: delivery.attempts + 1 }, next);
  else if (isGone) await disable(tx, endpoint, 'gone');
  else if (isSilent && delivery.event_type !== TEST_EVENT) await disable(tx, endpoint, 'failing');
}

async function disable(tx: Transaction, { id, enabled }: Endpoint, reason: 'gone' | 'failing'): Promise<void> {
  if (enabled) await endpoints.update(tx, id, { enabled: false, disabled_reason: reason, disabled_at: new Date().toISOString() });
}

export const fanOutWebhooks = defineJob({
  name: 'fanOutWebhooks',
  payload: eventPayload,
  async run({ tx, logger }, { eventId }) {
    const event = await findEvent(tx, eventId);
    if (!event) return logger.warn({ eventId }, 'the event to deliver is gone');
    const receivers = (await enabledEndpoints(tx)).filter(({ event_types: selected }) => selected.includes('*') || selected.includes(event.type));
    if (receivers.length === 0) return;
    const made = await deliveries.insertMany(tx, receivers.map(({ id }) => newDelivery(id, event)));
    for (const delivery of made) enqueueAttempt(tx, delivery);
  },
});

export const newDelivery = (endpointId: string, { id, type }: { id: string; type: EventType }): Partial<Delivery> => ({ id: uuidv7(), webhook_endpoint_id: endpointId, event_id: id, event_type: type });

export const webhookConsumer: Consumer = {
  job: fanOutWebhooks,
  async wants(db): Promise<Wanted> {
    const selected = new Set((await enabledEndpoints(db)).flatMap(({ event_types }) => event_types));
    return selected.has('*') ? 'all' : (selected as Set<EventType>);
  },
};
