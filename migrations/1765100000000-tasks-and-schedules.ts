/**
 * Tasks, schedules, and the role that cleans up. Jobs of the whole service have no tenant, and no policy lets them through
 * everybody's rows. What they need of others' rows they do by functions that run as `deed_housekeeping`: it logs in
 * nowhere, sees what is past its time and which tenants there are, and nothing else. How long what is past is still kept, the caller says.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cleaningOf, createCleaning, createRole, dropFunctions, giveFunctions, HOUSEKEEPING, keepTenantsApart } from './privileges.ts';

/** Since when a row is past its time: null for one that is not over yet. */
const PAST: Record<string, string> = {
  one_time_tokens: 'expires_at',
  refresh_tokens: 'expires_at',
  sessions: 'least(expires_at, revoked_at)',
  idempotency_keys: 'expires_at',
  registrations: 'expires_at',
  pre_registrations: 'CASE WHEN confirmed_at IS NULL THEN coalesce(token_expires_at, created_at) END',
  external_logins: 'expires_at',
  revocations: 'expires_at',
  mail_counts: 'ends_at',
  oauth_assertions: 'expires_at',
  tasks: 'finished_at',
  customers: 'deleted_at',
};
/** Rows that others still point at stay. */
const KEPT: Record<string, string> = { customers: 'NOT EXISTS (SELECT FROM invoices WHERE invoices.tenant_id = past.tenant_id AND invoices.customer_id = past.id)' };
/** Those without policies belong to nobody. */
const OWNED = ['one_time_tokens', 'refresh_tokens', 'sessions', 'idempotency_keys', 'oauth_assertions', 'tasks', 'customers'];

export class TasksAndSchedules1765100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE tasks (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      type text NOT NULL,
      input jsonb NOT NULL,
      status text NOT NULL DEFAULT 'PENDING' CONSTRAINT tasks_status_check CHECK (status IN ('PENDING', 'STARTED', 'RETRY', 'SUCCESS', 'FAILURE', 'REVOKED')),
      progress smallint NOT NULL DEFAULT 0,
      message text,
      attempts integer NOT NULL DEFAULT 0,
      result jsonb,
      problem jsonb,
      created_at timestamptz NOT NULL DEFAULT now(),
      created_by text,
      started_at timestamptz,
      finished_at timestamptz,
      updated_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT tasks_finished_check CHECK ((status IN ('SUCCESS', 'FAILURE', 'REVOKED')) = (finished_at IS NOT NULL)),
      CONSTRAINT tasks_outcome_check CHECK ((status = 'SUCCESS') = (result IS NOT NULL) AND (status = 'FAILURE') = (problem IS NOT NULL))
    )`);
    await runner.query(`CREATE INDEX tasks_created_idx ON tasks (tenant_id, created_at, id)`);
    await runner.query(`CREATE INDEX tasks_updated_idx ON tasks (tenant_id, updated_at, id)`);
    await keepTenantsApart(runner, ['tasks']);

    await runner.query(`CREATE TABLE schedules (
      id uuid PRIMARY KEY,
      name text NOT NULL CONSTRAINT schedules_name_key UNIQUE,
      job text NOT NULL,
      payload jsonb NOT NULL DEFAULT '{}',
      cron text NOT NULL,
      time_zone text NOT NULL,
      paused boolean NOT NULL DEFAULT false,
      next_run_at timestamptz,
      last_run_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      created_by text,
      updated_at timestamptz NOT NULL DEFAULT now(),
      updated_by text,
      CONSTRAINT schedules_next_check CHECK (paused = (next_run_at IS NULL))
    )`);
    await runner.query(`CREATE INDEX schedules_due_idx ON schedules (next_run_at) WHERE next_run_at IS NOT NULL`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON schedules TO deed_app`);
    // Each begins with its next turn; a first start is no reason to report on yesterday.
    const tomorrow = `(date_trunc('day', now() AT TIME ZONE 'UTC') + interval '1 day') AT TIME ZONE 'UTC'`;
    await runner.query(`INSERT INTO schedules (id, name, job, cron, time_zone, next_run_at) VALUES
      (gen_random_uuid(), 'Daily report', 'mailDailyReports', '0 6 * * *', 'UTC', ${tomorrow} + interval '6 hours'),
      (gen_random_uuid(), 'Clean-up', 'cleanUp', '30 3 * * *', 'UTC', ${tomorrow} + interval '3.5 hours'),
      (gen_random_uuid(), 'Lost tasks', 'endLostTasks', '* * * * *', 'UTC', date_trunc('minute', now()) + interval '1 minute')`);

    await this.#createHousekeeping(runner);
  }

  async #createHousekeeping(runner: QueryRunner): Promise<void> {
    await createRole(runner, HOUSEKEEPING);
    await runner.query(`GRANT SELECT, DELETE ON ${Object.keys(PAST).join(', ')} TO ${HOUSEKEEPING}`);
    for (const table of OWNED) await runner.query(`CREATE POLICY ${table}_housekeeping ON ${table} TO ${HOUSEKEEPING} USING (${PAST[table]} < now())`);
    await runner.query(`GRANT SELECT (tenant_id, customer_id) ON invoices TO ${HOUSEKEEPING}`);
    await runner.query(`CREATE POLICY invoices_housekeeping ON invoices FOR SELECT TO ${HOUSEKEEPING} USING (true)`);
    await runner.query(`GRANT SELECT (id) ON tenants TO ${HOUSEKEEPING}`);
    await runner.query(`CREATE POLICY tenants_housekeeping ON tenants FOR SELECT TO ${HOUSEKEEPING} USING (true)`);
    await runner.query(`CREATE POLICY tasks_unfinished ON tasks FOR SELECT TO ${HOUSEKEEPING} USING (finished_at IS NULL)`);

    for (const [table, past] of Object.entries(PAST)) await createCleaning(runner, table, past, KEPT[table]);
    const shows = 'LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS';
    await runner.query(`CREATE FUNCTION tenants_after(after uuid, most integer) RETURNS SETOF uuid ${shows} $$ SELECT id FROM tenants WHERE after IS NULL OR id > after ORDER BY id LIMIT most $$`);
    // Of tasks that are named, whose they are: nobody learns of one whose id they do not know.
    await runner.query(`CREATE FUNCTION unfinished_tasks(tenants uuid[], ids uuid[]) RETURNS TABLE (tenant_id uuid, id uuid) ${shows} $$
      SELECT tasks.tenant_id, tasks.id FROM unnest(tenants, ids) AS named (tenant_id, id) JOIN tasks USING (tenant_id, id) WHERE finished_at IS NULL $$`);
    await giveFunctions(runner, HOUSEKEEPING, FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropFunctions(runner, HOUSEKEEPING, FUNCTIONS);
    for (const table of OWNED) await runner.query(`DROP POLICY ${table}_housekeeping ON ${table}`);
    await runner.query(`DROP POLICY invoices_housekeeping ON invoices`);
    await runner.query(`DROP POLICY tenants_housekeeping ON tenants`);
    await runner.query(`DROP TABLE tasks, schedules`);
    const rest = Object.keys(PAST).filter((table) => table !== 'tasks');
    await runner.query(`REVOKE ALL ON ${rest.join(', ')} FROM ${HOUSEKEEPING}`);
    await runner.query(`REVOKE SELECT (tenant_id, customer_id) ON invoices FROM ${HOUSEKEEPING}`);
    await runner.query(`REVOKE SELECT (id) ON tenants FROM ${HOUSEKEEPING}`);
  }
}

const FUNCTIONS = [...Object.keys(PAST).map(cleaningOf), 'tenants_after', 'unfinished_tasks'];
