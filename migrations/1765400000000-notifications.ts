/**
 * Notifications of people in their tenants. They hang on the membership: with it they are gone, whichever way it ends, so
 * no list has to ask whether somebody still belongs there. A person sees their own, whatever the tenant they act in;
 * what acts for a tenant and for nobody, such as the job that tells its members, sees those of the tenant.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const CURRENT_TENANT = `(SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid)`;
const CURRENT_USER_ID = `(SELECT NULLIF(current_setting('app.user_id', true), '')::uuid)`;
const OWN = `(tenant_id = ${CURRENT_TENANT} AND ${CURRENT_USER_ID} IS NULL) OR user_id = ${CURRENT_USER_ID}`;

/** Since when a notification is past its time. One that nobody reads is, too, after a while. */
const PAST = `coalesce(read_at, created_at + interval '275 days')`;

const CLEAN = 'clean_notifications(keep_seconds double precision, most integer)';

/** What `activity` was about, before each kind was chosen by itself. */
const KINDS = ['invoice_paid', 'invoice_voided', 'member_joined', 'member_left', 'role_changed'];

export class Notifications1765400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE events ADD actor text`);
    await runner.query(`CREATE TABLE notifications (
      tenant_id uuid NOT NULL,
      user_id uuid NOT NULL,
      id uuid NOT NULL,
      kind text NOT NULL,
      title text NOT NULL,
      body text NOT NULL,
      subject_type text NOT NULL,
      subject_id text NOT NULL,
      data jsonb NOT NULL,
      created_at timestamptz NOT NULL,
      read_at timestamptz,
      unread boolean NOT NULL GENERATED ALWAYS AS (read_at IS NULL) STORED,
      PRIMARY KEY (tenant_id, user_id, id),
      CONSTRAINT notifications_membership_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES memberships (tenant_id, user_id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE INDEX notifications_own_idx ON notifications (user_id, id)`);
    await runner.query(`CREATE INDEX notifications_created_idx ON notifications (user_id, created_at, id)`);
    await runner.query(`CREATE INDEX notifications_unread_idx ON notifications (user_id, unread, created_at, id)`);
    await runner.query(`ALTER TABLE notifications ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE notifications FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY notifications_own ON notifications USING (${OWN}) WITH CHECK (${OWN})`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON notifications TO deed_app`);

    await runner.query(`CREATE VIEW notifiable_members WITH (security_invoker = true) AS
      SELECT m.tenant_id, m.user_id, m.role, u.notification_preferences AS preferences
      FROM memberships m JOIN users u ON u.id = m.user_id WHERE u.deleted_at IS NULL AND u.disabled_at IS NULL`);
    await runner.query(`GRANT SELECT ON notifiable_members TO deed_app`);

    const quiet = KINDS.map((kind) => `'${kind}', '{"email": false}'::jsonb`).join(', ');
    await runner.query(`UPDATE users SET notification_preferences = notification_preferences - 'activity' ||
      CASE WHEN notification_preferences #>> '{activity,email}' = 'false' THEN jsonb_build_object(${quiet}) ELSE '{}' END WHERE notification_preferences ? 'activity'`);

    await this.#createCleanUp(runner);
  }

  /** No policy lets a job of the whole service through everybody's rows: it calls a function that sees what is past its time. */
  async #createCleanUp(runner: QueryRunner): Promise<void> {
    await runner.query(`DO $$ BEGIN CREATE ROLE deed_housekeeping NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    await runner.query(`GRANT SELECT, DELETE ON notifications TO deed_housekeeping`);
    await runner.query(`CREATE POLICY notifications_housekeeping ON notifications TO deed_housekeeping USING (${PAST} < now())`);
    await runner.query(`CREATE FUNCTION ${CLEAN} RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      WITH gone AS (DELETE FROM notifications WHERE ctid = ANY (ARRAY(
        SELECT past.ctid FROM notifications AS past WHERE ${PAST} < now() - make_interval(secs => greatest(keep_seconds, 0)) LIMIT most)) RETURNING 1)
      SELECT count(*) FROM gone $$`);
    // To become the owner a role must be able to create here, for this moment alone.
    await runner.query(`GRANT CREATE ON SCHEMA public TO deed_housekeeping`);
    await runner.query(`GRANT deed_housekeeping TO CURRENT_USER`);
    await runner.query(`ALTER FUNCTION clean_notifications OWNER TO deed_housekeeping`);
    await runner.query(`REVOKE deed_housekeeping FROM CURRENT_USER`);
    await runner.query(`REVOKE CREATE ON SCHEMA public FROM deed_housekeeping`);
    await runner.query(`REVOKE ALL ON FUNCTION clean_notifications FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION clean_notifications TO deed_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT deed_housekeeping TO CURRENT_USER`);
    await runner.query(`DROP FUNCTION clean_notifications`);
    await runner.query(`REVOKE deed_housekeeping FROM CURRENT_USER`);
    // Whoever turned off one kind at least has turned off what others do.
    await runner.query(`UPDATE users SET notification_preferences = (notification_preferences - ARRAY[${KINDS.map((kind) => `'${kind}'`).join(', ')}]) ||
      CASE WHEN ${KINDS.map((kind) => `notification_preferences #>> '{${kind},email}' = 'false'`).join(' OR ')} THEN '{"activity": {"email": false}}'::jsonb ELSE '{}' END`);
    await runner.query(`DROP VIEW notifiable_members`);
    await runner.query(`DROP TABLE notifications`);
    await runner.query(`ALTER TABLE events DROP actor`);
  }
}
