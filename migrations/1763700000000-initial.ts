/**
 * The first tables. Every table of a tenant leads its keys with `tenant_id`, so that it can be
 * distributed by it, and forces row-level security, so that a query that forgets its tenant sees nothing.
 * Busy tables have no foreign key to `tenants`: every insert would lock the one row that all inserts of
 * a tenant share, and the tenant comes from a verified credential in any case.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_TENANT, CURRENT_USER_ID, keepTenantsApart } from './privileges.ts';

const TENANT_TABLES = ['memberships', 'customers', 'invoices', 'invoice_items', 'invoice_counters', 'api_keys', 'refresh_tokens', 'idempotency_keys'];

/** In a scalar sub-select it is an init-plan: evaluated once for a statement, not once for a row. */

export class Initial1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS citext`);
    // Roles belong to the whole cluster: another database of it may have made this one already.
    await runner.query(`DO $$ BEGIN CREATE ROLE deed_app NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    await runner.query(`GRANT deed_app TO CURRENT_USER`);

    await runner.query(`CREATE TABLE tenants (
      id uuid PRIMARY KEY,
      name text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    )`);
    await runner.query(`CREATE TABLE users (
      id uuid PRIMARY KEY,
      email citext NOT NULL CONSTRAINT users_email_key UNIQUE,
      password_hash text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    )`);
    await runner.query(`CREATE TABLE memberships (
      tenant_id uuid NOT NULL REFERENCES tenants (id),
      user_id uuid NOT NULL REFERENCES users (id),
      role text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, user_id)
    )`);
    await runner.query(`CREATE INDEX memberships_user_idx ON memberships (user_id, created_at)`);

    await runner.query(`CREATE TABLE customers (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      email citext NOT NULL,
      name text,
      status text NOT NULL DEFAULT 'active' CONSTRAINT customers_status_check CHECK (status IN ('active', 'inactive')),
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT customers_tenant_email_key UNIQUE (tenant_id, email)
    )`);
    await runner.query(`CREATE INDEX customers_created_idx ON customers (tenant_id, created_at, id)`);

    await runner.query(`CREATE TABLE invoices (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      customer_id uuid NOT NULL,
      number text,
      status text NOT NULL DEFAULT 'pending' CONSTRAINT invoices_status_check CHECK (status IN ('pending', 'open', 'paid', 'void')),
      currency text NOT NULL,
      total_amount bigint NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      finalized_at timestamptz,
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT invoices_tenant_number_key UNIQUE (tenant_id, number),
      CONSTRAINT invoices_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id) ON DELETE RESTRICT,
      CONSTRAINT invoices_number_check CHECK ((status IN ('open', 'paid')) <= (number IS NOT NULL))
    )`);
    await runner.query(`CREATE INDEX invoices_created_idx ON invoices (tenant_id, created_at, id)`);
    await runner.query(`CREATE INDEX invoices_total_idx ON invoices (tenant_id, total_amount, id)`);
    await runner.query(`CREATE INDEX invoices_customer_idx ON invoices (tenant_id, customer_id, created_at, id)`);
    await runner.query(`CREATE TABLE invoice_items (
      tenant_id uuid NOT NULL,
      invoice_id uuid NOT NULL,
      position integer NOT NULL,
      sku text NOT NULL,
      description text,
      qty integer NOT NULL CONSTRAINT invoice_items_qty_check CHECK (qty > 0),
      unit_amount bigint NOT NULL CONSTRAINT invoice_items_unit_amount_check CHECK (unit_amount >= 0),
      amount bigint NOT NULL,
      PRIMARY KEY (tenant_id, invoice_id, position),
      CONSTRAINT invoice_items_invoice_fkey FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoices (tenant_id, id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE TABLE invoice_counters (
      tenant_id uuid PRIMARY KEY REFERENCES tenants (id),
      last_number integer NOT NULL
    )`);

    await runner.query(`CREATE TABLE api_keys (
      tenant_id uuid NOT NULL REFERENCES tenants (id),
      id uuid NOT NULL,
      name text NOT NULL,
      scopes jsonb NOT NULL,
      secret_hash text NOT NULL,
      last_four text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz,
      last_used_at timestamptz,
      revoked_at timestamptz,
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT api_keys_tenant_secret_hash_key UNIQUE (tenant_id, secret_hash)
    )`);
    await runner.query(`CREATE TABLE refresh_tokens (
      tenant_id uuid NOT NULL REFERENCES tenants (id),
      id uuid NOT NULL,
      family_id uuid NOT NULL,
      user_id uuid NOT NULL REFERENCES users (id),
      token_hash text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      revoked_at timestamptz,
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT refresh_tokens_tenant_token_hash_key UNIQUE (tenant_id, token_hash)
    )`);
    await runner.query(`CREATE INDEX refresh_tokens_family_idx ON refresh_tokens (tenant_id, family_id)`);

    await runner.query(`CREATE TABLE idempotency_keys (
      tenant_id uuid NOT NULL,
      principal_id uuid NOT NULL,
      operation_id text NOT NULL,
      key text NOT NULL,
      payload_hash text NOT NULL,
      status integer NOT NULL,
      headers jsonb NOT NULL,
      body text,
      created_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      PRIMARY KEY (tenant_id, principal_id, operation_id, key)
    )`);
    await runner.query(`CREATE UNLOGGED TABLE rate_limits (
      key text PRIMARY KEY,
      hits bigint NOT NULL,
      resets_at timestamptz NOT NULL
    )`);

    await keepTenantsApart(runner, TENANT_TABLES);
    await runner.query(`ALTER TABLE tenants ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE tenants FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY tenants_tenant ON tenants USING (id = ${CURRENT_TENANT}) WITH CHECK (id = ${CURRENT_TENANT})`);
    // Whoever logs in has no tenant yet, and may see which ones they belong to.
    await runner.query(`CREATE POLICY memberships_own ON memberships FOR SELECT USING (user_id = ${CURRENT_USER_ID})`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON tenants, users TO deed_app`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits TO deed_app`);
    await runner.query(`GRANT SELECT ON migrations TO deed_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE rate_limits, ${[...TENANT_TABLES].reverse().join(', ')}, users, tenants`);
  }
}
