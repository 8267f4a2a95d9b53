/** Webhook endpoints, what is delivered to them, and each attempt. */
import { EntitySchema } from 'typeorm';
import type { components } from '../../../generated/types.ts';
import { table } from '../../database/table.ts';
import type { EventType } from '../../events/event.ts';

type Schemas = components['schemas'];

export interface WebhookEndpointEntity {
  tenant_id: string;
  id: string;
  url: string;
  description: string | null;
  event_types: Schemas['EventSelector'][];
  enabled: boolean;
  disabled_reason: Schemas['WebhookDisabledReason'];
  disabled_at: Date | null;
  consecutive_failures: number;
  failing_since: Date | null;
  /** By the vault, for `webhook:<id>`. */
  sealed_secret: string;
  /** From before the last rotation; signs as well until `overlap_ends_at`. */
  previous_sealed_secret: string | null;
  overlap_ends_at: Date | null;
  created_at: Date;
  created_by: string | null;
  updated_at: Date;
  updated_by: string | null;
}

export const WebhookEndpoint = new EntitySchema<WebhookEndpointEntity>({
  name: 'webhook_endpoints',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    url: { type: 'text' },
    description: { type: 'text', nullable: true },
    event_types: { type: 'jsonb' },
    enabled: { type: 'boolean', default: true },
    disabled_reason: { type: 'text', nullable: true },
    disabled_at: { type: 'timestamptz', nullable: true },
    consecutive_failures: { type: 'integer', default: 0 },
    failing_since: { type: 'timestamptz', nullable: true },
    sealed_secret: { type: 'text' },
    previous_sealed_secret: { type: 'text', nullable: true },
    overlap_ends_at: { type: 'timestamptz', nullable: true },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    created_by: { type: 'text', nullable: true },
    updated_at: { type: 'timestamptz', default: () => 'now()' },
    updated_by: { type: 'text', nullable: true },
  },
});

export interface WebhookDeliveryEntity {
  tenant_id: string;
  id: string;
  webhook_endpoint_id: string;
  event_id: string;
  event_type: EventType;
  status: Schemas['WebhookDeliveryStatus'];
  attempts: number;
  /** Attempts since it was made or last replayed: where it stands in the schedule. */
  round: number;
  /** When the first of these began. */
  round_started_at: Date | null;
  last_status_code: number | null;
  next_attempt_at: Date | null;
  created_at: Date;
  completed_at: Date | null;
}

export const WebhookDelivery = new EntitySchema<WebhookDeliveryEntity>({
  name: 'webhook_deliveries',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    webhook_endpoint_id: { type: 'uuid' },
    event_id: { type: 'uuid' },
    event_type: { type: 'text' },
    status: { type: 'text', default: 'pending' },
    attempts: { type: 'integer', default: 0 },
    round: { type: 'integer', default: 0 },
    round_started_at: { type: 'timestamptz', nullable: true },
    last_status_code: { type: 'integer', nullable: true },
    next_attempt_at: { type: 'timestamptz', nullable: true, default: () => 'now()' },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    completed_at: { type: 'timestamptz', nullable: true },
  },
});

export interface WebhookAttemptEntity {
  tenant_id: string;
  webhook_delivery_id: string;
  number: number;
  attempted_at: Date;
  duration_milliseconds: number;
  status_code: number | null;
  answer: string | null;
  error: string | null;
}

export const WebhookAttempt = new EntitySchema<WebhookAttemptEntity>({
  name: 'webhook_attempts',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    webhook_delivery_id: { type: 'uuid', primary: true },
    number: { type: 'integer', primary: true },
    attempted_at: { type: 'timestamptz' },
    duration_milliseconds: { type: 'integer' },
    status_code: { type: 'integer', nullable: true },
    answer: { type: 'text', nullable: true },
    error: { type: 'text', nullable: true },
  },
});

export const endpoints = table(WebhookEndpoint);
export const deliveries = table(WebhookDelivery);
export const attempts = table(WebhookAttempt);
