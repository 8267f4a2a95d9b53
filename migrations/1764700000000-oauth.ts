/** OAuth clients, and which of their assertions have been used. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepTenantsApart } from './privileges.ts';

const TABLES = ['oauth_clients', 'oauth_assertions'];

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
    await keepTenantsApart(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}
