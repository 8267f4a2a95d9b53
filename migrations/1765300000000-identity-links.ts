/**
 * Logging in at a provider for what a logged-in person wants: to link an identity, or to prove anew who they are. Such
 * a login belongs to the session that began it in place of a browser. What is linked so need not have an email.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdentityLinks1765300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE identities ALTER COLUMN email DROP NOT NULL`);
    await runner.query(`ALTER TABLE external_logins
      ALTER COLUMN browser_hash DROP NOT NULL,
      ADD COLUMN purpose text NOT NULL DEFAULT 'login',
      ADD COLUMN begun_by uuid,
      ADD COLUMN begun_in uuid,
      ADD CONSTRAINT external_logins_purpose_check CHECK (purpose IN ('login', 'link', 'step-up')),
      ADD CONSTRAINT external_logins_bound_check CHECK (CASE purpose
        WHEN 'login' THEN browser_hash IS NOT NULL AND begun_by IS NULL AND begun_in IS NULL
        ELSE browser_hash IS NULL AND begun_by IS NOT NULL AND begun_in IS NOT NULL AND code_challenge IS NOT NULL END)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM external_logins WHERE purpose <> 'login'`);
    await runner.query(`ALTER TABLE external_logins DROP COLUMN purpose, DROP COLUMN begun_by, DROP COLUMN begun_in, ALTER COLUMN browser_hash SET NOT NULL`);
    // Its policies would hide the rows from the owner of the table.
    await runner.query(`ALTER TABLE identities NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`UPDATE identities SET email = '' WHERE email IS NULL`);
    await runner.query(`ALTER TABLE identities FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE identities ALTER COLUMN email SET NOT NULL`);
  }
}
