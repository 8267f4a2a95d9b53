/** Events that somebody in the tenant listens to, and the webhook endpoints that do, with the log of what was sent to them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepTenantsApart } from './privileges.ts';

const TABLES = ['events', 'webhook_endpoints', 'webhook_deliveries', 'webhook_attempts'];

export class Events1765250000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE events (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      type text NOT NULL,
      data jsonb NOT NULL,
      occurred_at timestamptz NOT NULL,
      request_id text,
      PRIMARY KEY (tenant_id, id)
    )`);
    await runner.query(`CREATE TABLE webhook_endpoints (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      url text NOT NULL,
      description text,
      event_types jsonb NOT NULL,
      enabled boolean NOT NULL DEFAULT true,
      disabled_reason text CONSTRAINT webhook_endpoints_reason_check CHECK (disabled_reason IN ('manual', 'gone', 'failing')),
      disabled_at timestamptz,
      consecutive_failures integer NOT NULL DEFAULT 0,
      failing_since timestamptz,
      sealed_secret text NOT NULL,
      previous_sealed_secret text,
      overlap_ends_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      created_by text,
      updated_at timestamptz NOT NULL DEFAULT now(),
      updated_by text,
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT webhook_endpoints_disabled_check CHECK (enabled = (disabled_reason IS NULL) AND enabled = (disabled_at IS NULL))
    )`);
    await runner.query(`CREATE TABLE webhook_deliveries (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      webhook_endpoint_id uuid NOT NULL,
      event_id uuid NOT NULL,
      event_type text NOT NULL,
      status text NOT NULL DEFAULT 'pending' CONSTRAINT webhook_deliveries_status_check CHECK (status IN ('pending', 'succeeded', 'failed')),
      attempts integer NOT NULL DEFAULT 0,
      round integer NOT NULL DEFAULT 0,
      round_started_at timestamptz,
      last_status_code integer,
      next_attempt_at timestamptz DEFAULT now(),
      created_at timestamptz NOT NULL DEFAULT now(),
      completed_at timestamptz,
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT webhook_deliveries_event_key UNIQUE (tenant_id, webhook_endpoint_id, event_id),
      CONSTRAINT webhook_deliveries_endpoint_fkey FOREIGN KEY (tenant_id, webhook_endpoint_id) REFERENCES webhook_endpoints (tenant_id, id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE INDEX webhook_deliveries_created_idx ON webhook_deliveries (tenant_id, created_at, id)`);
    await runner.query(`CREATE INDEX webhook_deliveries_endpoint_idx ON webhook_deliveries (tenant_id, webhook_endpoint_id, created_at, id)`);
    await runner.query(`CREATE INDEX webhook_deliveries_failed_idx ON webhook_deliveries (tenant_id, webhook_endpoint_id, created_at, id) WHERE status = 'failed'`);
    await runner.query(`CREATE TABLE webhook_attempts (
      tenant_id uuid NOT NULL,
      webhook_delivery_id uuid NOT NULL,
      number integer NOT NULL,
      attempted_at timestamptz NOT NULL,
      duration_milliseconds integer NOT NULL,
      status_code integer,
      answer text,
      error text,
      PRIMARY KEY (tenant_id, webhook_delivery_id, number),
      CONSTRAINT webhook_attempts_delivery_fkey FOREIGN KEY (tenant_id, webhook_delivery_id) REFERENCES webhook_deliveries (tenant_id, id) ON DELETE CASCADE
    )`);
    await keepTenantsApart(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}
