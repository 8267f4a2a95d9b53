/** The second factor of a person: the authenticator's sealed secret, and codes for the day it is gone. Both are the person's own. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_USER_ID } from './privileges.ts';

const PERSONAL_TABLES = ['two_factor', 'recovery_codes'];

export class TwoFactor1764800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // In force once it is confirmed. `last_step` is the step of the newest code that was accepted: none up to it is again.
    await runner.query(`CREATE TABLE two_factor (
      user_id uuid PRIMARY KEY REFERENCES users (id),
      secret text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      confirmed_at timestamptz,
      last_step bigint
    )`);
    await runner.query(`CREATE TABLE recovery_codes (
      user_id uuid NOT NULL REFERENCES users (id),
      id uuid NOT NULL,
      digest text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      used_at timestamptz,
      PRIMARY KEY (user_id, id),
      CONSTRAINT recovery_codes_user_digest_key UNIQUE (user_id, digest)
    )`);
    for (const table of PERSONAL_TABLES) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY ${table}_user ON ${table} USING (user_id = ${CURRENT_USER_ID}) WITH CHECK (user_id = ${CURRENT_USER_ID})`);
      await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO deed_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${PERSONAL_TABLES.join(', ')}`);
  }
}
