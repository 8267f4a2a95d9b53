/**
 * Notifications of people in their tenants. They hang on the membership: with it they are gone, whichever way it ends, so
 * no list has to ask whether somebody still belongs there. A person sees their own, whatever the tenant they act in;
 * what acts for a tenant and for nobody, such as the job that tells its members, sees those of the tenant.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cleaningOf, createCleaning, CURRENT_TENANT, CURRENT_USER_ID, dropFunctions, giveFunctions, HOUSEKEEPING, showPast } from './privileges.ts';

const OWN = `(tenant_id = ${CURRENT_TENANT} AND ${CURRENT_USER_ID} IS NULL) OR user_id = ${CURRENT_USER_ID}`;

/** Since when a notification is past its time. One that nobody reads is, too, after a while. */
const PAST = `coalesce(read_at, created_at + interval '275 days')`;

const FUNCTIONS = [cleaningOf('notifications')];

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
    await showPast(runner, 'notifications', PAST);
    await createCleaning(runner, 'notifications', PAST);
    await giveFunctions(runner, HOUSEKEEPING, FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropFunctions(runner, HOUSEKEEPING, FUNCTIONS);
    // Whoever turned off one kind at least has turned off what others do.
    await runner.query(`UPDATE users SET notification_preferences = (notification_preferences - ARRAY[${KINDS.map((kind) => `'${kind}'`).join(', ')}]) ||
      CASE WHEN ${KINDS.map((kind) => `notification_preferences #>> '{${kind},email}' = 'false'`).join(' OR ')} THEN '{"activity": {"email": false}}'::jsonb ELSE '{}' END`);
    await runner.query(`DROP VIEW notifiable_members`);
    await runner.query(`DROP TABLE notifications`);
    await runner.query(`ALTER TABLE events DROP actor`);
  }
}
