/**
 * Members as the API shows them, invitations, and API keys whose secret can be changed. The views run with the
 * rights of who asks (`security_invoker`), so the policies of their tables hold through them.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_USER_ID, keepTenantsApart } from './privileges.ts';

export class Tenants1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE tenants ADD updated_at timestamptz NOT NULL DEFAULT now()`);
    // Whoever belongs to a tenant sees its name, whichever one they act in.
    await runner.query(`CREATE POLICY tenants_member ON tenants FOR SELECT USING (id IN (SELECT tenant_id FROM memberships WHERE user_id = ${CURRENT_USER_ID}))`);
    await runner.query(`CREATE INDEX memberships_joined_idx ON memberships (tenant_id, created_at, user_id)`);
    await runner.query(`CREATE VIEW members WITH (security_invoker = true) AS
      SELECT m.tenant_id, m.user_id AS id, u.email, u.given_name, u.family_name, m.role, m.created_at AS joined_at FROM memberships m JOIN users u ON u.id = m.user_id`);
    await runner.query(`CREATE VIEW own_tenants WITH (security_invoker = true) AS
      SELECT m.user_id, m.tenant_id AS id, t.name, m.role, m.created_at AS joined_at, t.created_at, t.updated_at FROM memberships m JOIN tenants t ON t.id = m.tenant_id`);
    await runner.query(`GRANT SELECT ON members, own_tenants TO deed_app`);

    await runner.query(`CREATE TABLE invitations (
      tenant_id uuid NOT NULL REFERENCES tenants (id),
      id uuid NOT NULL,
      email text NOT NULL,
      email_key text NOT NULL GENERATED ALWAYS AS (lower(email)) STORED,
      role text NOT NULL,
      token_hash text,
      created_at timestamptz NOT NULL DEFAULT now(),
      created_by text,
      expires_at timestamptz NOT NULL,
      accepted_at timestamptz,
      revoked_at timestamptz,
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT invitations_tenant_token_hash_key UNIQUE (tenant_id, token_hash)
    )`);
    await runner.query(`CREATE UNIQUE INDEX invitations_open_email_key ON invitations (tenant_id, email_key) WHERE accepted_at IS NULL AND revoked_at IS NULL`);
    await keepTenantsApart(runner, ['invitations']);

    await runner.query(`ALTER TABLE api_keys ADD created_by text, ADD previous_secret_hash text, ADD overlap_ends_at timestamptz`);
    await runner.query(`CREATE INDEX api_keys_previous_secret_idx ON api_keys (tenant_id, previous_secret_hash) WHERE previous_secret_hash IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE api_keys DROP created_by, DROP previous_secret_hash, DROP overlap_ends_at`);
    await runner.query(`DROP TABLE invitations`);
    await runner.query(`DROP VIEW own_tenants, members`);
    await runner.query(`DROP INDEX memberships_joined_idx`);
    await runner.query(`DROP POLICY tenants_member ON tenants`);
    await runner.query(`ALTER TABLE tenants DROP updated_at`);
  }
}
