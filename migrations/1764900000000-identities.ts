/**
 * Accounts at other providers that people log in with, and logins there that are under way. An identity is its
 * user's; before the user is known, a login sees the one that it names in `app.identity`, and no other.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_USER_ID } from './privileges.ts';

const NAMED_IDENTITY = `(SELECT NULLIF(current_setting('app.identity', true), ''))`;

export class Identities1764900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE identities (
      user_id uuid NOT NULL REFERENCES users (id),
      id uuid NOT NULL,
      provider text NOT NULL,
      subject text NOT NULL,
      email text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      last_used_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (user_id, id),
      CONSTRAINT identities_provider_subject_key UNIQUE (provider, subject)
    )`);
    await runner.query(`ALTER TABLE identities ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE identities FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY identities_user ON identities USING (user_id = ${CURRENT_USER_ID}) WITH CHECK (user_id = ${CURRENT_USER_ID})`);
    await runner.query(`CREATE POLICY identities_named ON identities FOR SELECT USING (provider || ' ' || subject = ${NAMED_IDENTITY})`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON identities TO deed_app`);

    await runner.query(`CREATE TABLE external_logins (
      id uuid PRIMARY KEY,
      provider text NOT NULL,
      state_hash text NOT NULL,
      browser_hash text NOT NULL,
      secrets text NOT NULL,
      return_to text NOT NULL,
      code_challenge text,
      returned_at timestamptz,
      code_hash text,
      person jsonb,
      created_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      CONSTRAINT external_logins_state_hash_key UNIQUE (state_hash),
      CONSTRAINT external_logins_code_hash_key UNIQUE (code_hash)
    )`);
    await runner.query(`CREATE INDEX external_logins_expires_at_idx ON external_logins (expires_at)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON external_logins TO deed_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE external_logins, identities`);
    // Nobody without a password could log in any other way; that they have none stays true.
  }
}
