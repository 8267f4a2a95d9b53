/**
 * People and their sessions. What a person owns (sessions, devices, tokens) belongs to no tenant: its keys
 * lead with `user_id`, and row-level security lets through the rows of `app.user_id` alone. Refresh tokens
 * of before belong to no session, and end.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_TENANT, CURRENT_USER_ID } from './privileges.ts';

const PERSONAL_TABLES = ['devices', 'sessions', 'refresh_tokens', 'one_time_tokens'];

/** Milliseconds since 1970: it grows also for who leaves and comes back. */
const NOW = `(extract(epoch FROM clock_timestamp()) * 1000)::bigint`;

export class Sessions1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // People who are gone keep their row, and their email is free again.
    await runner.query(`ALTER TABLE users
      DROP CONSTRAINT users_email_key,
      ALTER password_hash DROP NOT NULL,
      ADD given_name text,
      ADD family_name text,
      ADD phone text,
      ADD birth_date date,
      ADD locale text NOT NULL DEFAULT 'en',
      ADD notification_preferences jsonb NOT NULL DEFAULT '{}',
      ADD superuser boolean NOT NULL DEFAULT false,
      ADD email_verified_at timestamptz,
      ADD disabled_at timestamptz,
      ADD deleted_at timestamptz,
      ADD updated_at timestamptz NOT NULL DEFAULT now()`);
    await runner.query(`CREATE UNIQUE INDEX users_email_key ON users (email) WHERE deleted_at IS NULL`);
    // Who could log in before may go on.
    await runner.query(`UPDATE users SET email_verified_at = created_at`);
    await runner.query(`ALTER TABLE memberships ADD version bigint NOT NULL DEFAULT ${NOW}, ADD updated_at timestamptz NOT NULL DEFAULT now()`);

    await runner.query(`CREATE TABLE devices (
      user_id uuid NOT NULL REFERENCES users (id),
      id uuid NOT NULL,
      name text NOT NULL,
      token_hash text NOT NULL,
      user_agent text,
      address text,
      created_at timestamptz NOT NULL DEFAULT now(),
      last_seen_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (user_id, id),
      CONSTRAINT devices_user_token_hash_key UNIQUE (user_id, token_hash)
    )`);
    await runner.query(`CREATE TABLE sessions (
      user_id uuid NOT NULL REFERENCES users (id),
      id uuid NOT NULL,
      acting_tenant_id uuid,
      device_id uuid,
      methods jsonb NOT NULL,
      authenticated_at timestamptz NOT NULL DEFAULT now(),
      user_agent text,
      address text,
      created_at timestamptz NOT NULL DEFAULT now(),
      last_used_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz,
      cookie_hash text,
      PRIMARY KEY (user_id, id),
      CONSTRAINT sessions_user_cookie_hash_key UNIQUE (user_id, cookie_hash)
    )`);
    await runner.query(`DROP TABLE refresh_tokens`);
    await runner.query(`CREATE TABLE refresh_tokens (
      user_id uuid NOT NULL,
      id uuid NOT NULL,
      session_id uuid NOT NULL,
      token_hash text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      PRIMARY KEY (user_id, id),
      CONSTRAINT refresh_tokens_user_token_hash_key UNIQUE (user_id, token_hash),
      CONSTRAINT refresh_tokens_session_fkey FOREIGN KEY (user_id, session_id) REFERENCES sessions (user_id, id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE INDEX refresh_tokens_session_idx ON refresh_tokens (user_id, session_id)`);
    await runner.query(`CREATE TABLE one_time_tokens (
      user_id uuid NOT NULL REFERENCES users (id),
      id uuid NOT NULL,
      purpose text NOT NULL,
      token_hash text NOT NULL,
      data jsonb NOT NULL DEFAULT '{}',
      created_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      PRIMARY KEY (user_id, id),
      CONSTRAINT one_time_tokens_user_token_hash_key UNIQUE (user_id, token_hash)
    )`);
    for (const table of PERSONAL_TABLES) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY ${table}_user ON ${table} USING (user_id = ${CURRENT_USER_ID}) WITH CHECK (user_id = ${CURRENT_USER_ID})`);
      await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO deed_app`);
    }

    // Which tokens are refused before their time. Ordered by transaction, so that a process that has read up to
    // a snapshot asks for what was still running then and came after, and misses nothing.
    await runner.query(`CREATE TABLE revocations (
      key text PRIMARY KEY,
      min_version bigint NOT NULL,
      expires_at timestamptz NOT NULL,
      written_by xid8 NOT NULL DEFAULT pg_current_xact_id()
    )`);
    await runner.query(`CREATE INDEX revocations_written_by_idx ON revocations (written_by)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON revocations TO deed_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE revocations, ${[...PERSONAL_TABLES].reverse().join(', ')}`);
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
    await runner.query(`ALTER TABLE refresh_tokens ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE refresh_tokens FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY refresh_tokens_tenant ON refresh_tokens USING (tenant_id = ${CURRENT_TENANT}) WITH CHECK (tenant_id = ${CURRENT_TENANT})`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON refresh_tokens TO deed_app`);
    await runner.query(`ALTER TABLE memberships DROP version, DROP updated_at`);
    await runner.query(`DROP INDEX users_email_key`);
    // Nobody without a password could log in, and nobody who is gone may come back by it.
    await runner.query(`UPDATE users SET password_hash = '' WHERE password_hash IS NULL`);
    await runner.query(`ALTER TABLE users ALTER password_hash SET NOT NULL, DROP given_name, DROP family_name, DROP phone, DROP birth_date, DROP locale,
      DROP notification_preferences, DROP superuser, DROP email_verified_at, DROP disabled_at, DROP deleted_at, DROP updated_at`);
    await runner.query(`ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email)`);
  }
}
