/** OAuth clients, and which of their assertions have been used. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['oauth_clients', 'oauth_assertions'];
const CURRENT_TENANT = `(SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid)`;

export class Oauth1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE oauth_clients (
      tenant_id uuid NOT NULL REFERENCES tenants (id),
      id uuid NOT NULL,
      name text NOT NULL,
      scopes jsonb NOT NULL,
      secret_hash text,
      previous_secret_hash text,
      previous_secret_expires_at timestamptz,
      keys jsonb NOT NULL DEFAULT '[]',
      version bigint NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      created_by text,
      last_used_at timestamptz,
      deleted_at timestamptz,
      deleted_by text,
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT oauth_clients_one_way CHECK ((secret_hash IS NULL) = (jsonb_array_length(keys) > 0))
    )`);
    // What has been used once is forgotten when it would be refused for its age.
    await runner.query(`CREATE TABLE oauth_assertions (
      tenant_id uuid NOT NULL,
      client_id uuid NOT NULL,
      jti_hash text NOT NULL,
      expires_at timestamptz NOT NULL,
      PRIMARY KEY (tenant_id, client_id, jti_hash),
      CONSTRAINT oauth_assertions_client_fkey FOREIGN KEY (tenant_id, client_id) REFERENCES oauth_clients (tenant_id, id) ON DELETE CASCADE
    )`);
    for (const table of TABLES) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY ${table}_tenant ON ${table} USING (tenant_id = ${CURRENT_TENANT}) WITH CHECK (tenant_id = ${CURRENT_TENANT})`);
      await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO deed_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}
