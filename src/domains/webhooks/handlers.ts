/** The Webhooks operations. */
import type { HandlersFor } from '../../contract/handler.ts';
import { created, noContent, ok } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import { view } from '../../contract/view.ts';
import { ids } from '../../ids.ts';
import { attempts, deliveries, endpoints } from './entity.ts';
import { listDeliveries, listEndpoints, logOf } from './repository.ts';
import type { Webhooks } from './service.ts';
import { noDelivery, noEndpoint } from './service.ts';

const endpoint = view('WebhookEndpoint', endpoints, { id: ids.WebhookEndpointId });
const delivery = view('WebhookDelivery', deliveries, { id: ids.WebhookDeliveryId, webhook_endpoint_id: ids.WebhookEndpointId, event_id: ids.EventId });
const attempt = view('WebhookAttempt', attempts, {});

const endpointIn = (params: { webhook_endpoint_id: string }): string => ids.WebhookEndpointId.decode(params.webhook_endpoint_id);
const deliveryIn = (params: { webhook_delivery_id: string }): string => ids.WebhookDeliveryId.decode(params.webhook_delivery_id);
const accepted = <Body>(body: Body): { status: 202; body: Body } => ({ status: 202, body });

type EndpointOperations = 'listWebhookEndpoints' | 'createWebhookEndpoint' | 'getWebhookEndpoint' | 'updateWebhookEndpoint' | 'deleteWebhookEndpoint' | 'rotateWebhookSecret' | 'testWebhookEndpoint' | 'replayWebhookDeliveries';
type DeliveryOperations = 'listWebhookDeliveries' | 'getWebhookDelivery' | 'replayWebhookDelivery';

export function webhookHandlers(webhooks: Webhooks): HandlersFor<EndpointOperations | DeliveryOperations> {
  return {
    listWebhookEndpoints: async ({ query, db }) => page(await listEndpoints(db, query), endpoint),

    createWebhookEndpoint: async ({ body, tx }) => {
      const made = await webhooks.create(tx, body);
      return created({ ...endpoint.show(made.endpoint), secret: made.secret });
    },

    getWebhookEndpoint: async ({ params, db }) => {
      const found = await endpoints.find(db, endpointIn(params));
      if (!found) throw noEndpoint();
      return ok(endpoint.show(found));
    },

    updateWebhookEndpoint: async ({ params, body, tx }) => ok(endpoint.show(await webhooks.update(tx, endpointIn(params), body))),

    deleteWebhookEndpoint: async ({ params, tx }) => {
      await webhooks.remove(tx, endpointIn(params));
      return noContent();
    },

    rotateWebhookSecret: async ({ params, body, tx }) => {
      const rotated = await webhooks.rotate(tx, endpointIn(params), body.overlap_seconds);
      return ok({ ...endpoint.show(rotated.endpoint), secret: rotated.secret });
    },

    testWebhookEndpoint: async ({ params, tx }) => accepted(delivery.show(await webhooks.test(tx, endpointIn(params)))),

    replayWebhookDeliveries: async ({ params, body, tx }) => accepted({ replayed: await webhooks.replayAll(tx, endpointIn(params), body.since) }),

    listWebhookDeliveries: async ({ query, db }) => page(await listDeliveries(db, query), delivery),

    getWebhookDelivery: async ({ params, db }) => {
      const found = await deliveries.find(db, deliveryIn(params));
      if (!found) throw noDelivery();
      const log = await logOf(db, found);
      return ok({ ...delivery.show(found), log: log.map((row) => attempt.show(row)) });
    },

    replayWebhookDelivery: async ({ params, tx }) => accepted(delivery.show(await webhooks.replay(tx, deliveryIn(params)))),
  };
}
