/** Webhook endpoints: made, changed, given new secrets, tested; and what was sent to them, sent again. */
import type { components } from '../../../generated/types.ts';
import type { Row } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import type { Recorder } from '../../events/recorder.ts';
import { ids, uuidv7 } from '../../ids.ts';
import type { Guard } from '../../outgoing/guard.ts';
import { AddressRefused, NameUnknown } from '../../outgoing/guard.ts';
import type { Vault } from '../../vault.ts';
import type { WebhookDeliveryEntity, WebhookEndpointEntity } from './entity.ts';
import { deliveries, endpoints } from './entity.ts';
import { enqueueAttempt, newDelivery } from './jobs.ts';
import { countEndpoints, replayFailed } from './repository.ts';
import { secretContext, TEST_EVENT } from './sending.ts';
import { newSecret } from './signature.ts';

type Schemas = components['schemas'];
type Endpoint = Row<WebhookEndpointEntity>;
type Delivery = Row<WebhookDeliveryEntity>;

/** Each event is sent to so many at most. Of those who create at once one more than one may come through. */
export const MOST_ENDPOINTS = 100;
const MOST_REPLAYED = 1000;

export interface ShownOnce {
  endpoint: Endpoint;
  secret: string;
}

export interface Webhooks {
  create(tx: Transaction, given: Schemas['WebhookEndpointCreate']): Promise<ShownOnce>;
  update(tx: Transaction, id: string, change: Schemas['WebhookEndpointUpdate']): Promise<Endpoint>;
  remove(tx: Transaction, id: string): Promise<void>;
  /** The secret of before signs for so many seconds more; one from an earlier rotation ends. */
  rotate(tx: Transaction, id: string, overlapSeconds: number): Promise<ShownOnce>;
  test(tx: Transaction, id: string): Promise<Delivery>;
  replay(tx: Transaction, deliveryId: string): Promise<Delivery>;
  /** How many. */
  replayAll(tx: Transaction, id: string, since: string): Promise<number>;
}

export interface WebhooksOptions {
  guard: Guard;
  vault: Vault;
  recorder: Recorder;
}

export function createWebhooks({ guard, vault, recorder }: WebhooksOptions): Webhooks {
  /** Before the transaction has begun: names are asked for elsewhere. One that nobody knows yet is looked up again when something is sent. */
  async function refuseWrongUrl(url: string): Promise<void> {
    try {
      await guard.check(url);
    } catch (error) {
      if (error instanceof NameUnknown) return;
      if (!(error instanceof AddressRefused)) throw error;
      throw new AppError('url-refused', `Nothing is sent to this URL: it ${error.message}.`, { errors: [{ pointer: '#/url', code: 'url', detail: error.message }] });
    }
  }

  const listenersChange = (tx: Transaction): void => {
    const tenantId = tx.tenantId!;
    tx.onceCommitted(() => recorder.forget(tenantId));
  };

  return {
    async create(tx, { url, description = null, event_types }) {
      await refuseWrongUrl(url);
      if ((await countEndpoints(tx)) >= MOST_ENDPOINTS) throw new AppError('too-many-webhook-endpoints', `A tenant has ${MOST_ENDPOINTS} webhook endpoints at most.`);
      const [id, secret] = [uuidv7(), newSecret()];
      const endpoint = await endpoints.insert(tx, { id, url, description, event_types: asJson(event_types), sealed_secret: vault.seal(secret, secretContext(id)) });
      listenersChange(tx);
      return { endpoint, secret };
    },

    async update(tx, id, { enabled, event_types, ...plain }) {
      if (plain.url !== undefined) await refuseWrongUrl(plain.url);
      const before = await lockEndpoint(tx, id);
      const change: Partial<Endpoint> = { ...plain, ...(event_types && { event_types: asJson(event_types) }), ...(enabled !== undefined && enabled !== before.enabled && (enabled ? ENABLED : disabledByHand())) };
      if (Object.keys(change).length === 0) return before;
      listenersChange(tx);
      return (await endpoints.update(tx, id, change))!;
    },

    async remove(tx, id) {
      if (!(await endpoints.remove(tx, id))) throw noEndpoint();
      listenersChange(tx);
    },

    async rotate(tx, id, overlapSeconds) {
      const before = await lockEndpoint(tx, id);
      const secret = newSecret();
      const overlap = overlapSeconds === 0 ? { previous_sealed_secret: null, overlap_ends_at: null } : { previous_sealed_secret: before.sealed_secret, overlap_ends_at: new Date(Date.now() + overlapSeconds * 1000).toISOString() };
      const endpoint = await endpoints.update(tx, id, { sealed_secret: vault.seal(secret, secretContext(id)), ...overlap });
      return { endpoint: endpoint!, secret };
    },

    async test(tx, id) {
      const { url } = await lockEndpoint(tx, id);
      await refuseWrongUrl(url);
      const event = await recorder.write(tx, TEST_EVENT, { webhook_endpoint_id: ids.WebhookEndpointId.encode(id) });
      const delivery = await deliveries.insert(tx, newDelivery(id, event));
      enqueueAttempt(tx, delivery);
      return delivery;
    },

    async replay(tx, deliveryId) {
      const delivery = await deliveries.lock(tx, deliveryId);
      if (!delivery) throw noDelivery();
      if (delivery.status === 'pending') return delivery;
      if (delivery.event_type !== TEST_EVENT) await refuseDisabled(tx, delivery.webhook_endpoint_id);
      const again = await deliveries.update(tx, deliveryId, { status: 'pending', round: 0, next_attempt_at: new Date().toISOString(), completed_at: null });
      enqueueAttempt(tx, delivery);
      return again!;
    },

    async replayAll(tx, id, since) {
      await refuseDisabled(tx, id);
      const again = await replayFailed(tx, id, since, MOST_REPLAYED);
      for (const delivery of again) enqueueAttempt(tx, delivery);
      return again.length;
    },
  };
}

const ENABLED = { enabled: true, disabled_reason: null, disabled_at: null, consecutive_failures: 0, failing_since: null };
const disabledByHand = (): Partial<Endpoint> => ({ enabled: false, disabled_reason: 'manual', disabled_at: new Date().toISOString() });

async function lockEndpoint(tx: Transaction, id: string): Promise<Endpoint> {
  const endpoint = await endpoints.lock(tx, id);
  if (!endpoint) throw noEndpoint();
  return endpoint;
}

async function refuseDisabled(tx: Transaction, id: string): Promise<void> {
  const { enabled } = await lockEndpoint(tx, id);
  if (!enabled) throw new AppError('webhook-endpoint-disabled', 'The endpoint is disabled. Enable it first.');
}

/** A JSON column takes JSON text. */
const asJson = <Value>(value: Value): Value => JSON.stringify(value) as unknown as Value;

export const noEndpoint = (): AppError => new AppError('not-found', 'There is no such webhook endpoint.');
export const noDelivery = (): AppError => new AppError('not-found', 'There is no such webhook delivery.');
