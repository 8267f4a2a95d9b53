/** What migrations say alike: whose rows the policies let through, and functions that run as a role of their own. */
import type { QueryRunner } from 'typeorm';

/** In a sub-select, so that a statement asks once and not for each row. */
export const CURRENT_TENANT = `(SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid)`;
export const CURRENT_USER_ID = `(SELECT NULLIF(current_setting('app.user_id', true), '')::uuid)`;

/** The service sees and changes rows of the current tenant, and no others. */
export async function keepTenantsApart(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY ${table}_tenant ON ${table} USING (tenant_id = ${CURRENT_TENANT}) WITH CHECK (tenant_id = ${CURRENT_TENANT})`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO deed_app`);
  }
}

/** Databases of one server share their roles, and another may have made it. */
export async function createRole(runner: QueryRunner, role: string): Promise<void> {
  await runner.query(`DO $$ BEGIN CREATE ROLE ${role} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
}

/**
 * The service alone may call them, and they run as the role. Who may call them is said while they are still ours. A login
 * without superuser rights gives a function only to a role it can become and that may create in the schema; neither lasts.
 */
export async function giveFunctions(runner: QueryRunner, role: string, functions: readonly string[]): Promise<void> {
  for (const name of functions) {
    await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO deed_app`);
  }
  await runner.query(`GRANT ${role} TO CURRENT_USER`);
  await runner.query(`GRANT CREATE ON SCHEMA public TO ${role}`);
  for (const name of functions) await runner.query(`ALTER FUNCTION ${name} OWNER TO ${role}`);
  await runner.query(`REVOKE CREATE ON SCHEMA public FROM ${role}`);
  await runner.query(`REVOKE ${role} FROM CURRENT_USER`);
}

export async function dropFunctions(runner: QueryRunner, role: string, functions: readonly string[]): Promise<void> {
  await runner.query(`GRANT ${role} TO CURRENT_USER`);
  await runner.query(`DROP FUNCTION ${functions.join(', ')}`);
  await runner.query(`REVOKE ${role} FROM CURRENT_USER`);
}

export const HOUSEKEEPING = 'deed_housekeeping';
export const cleaningOf = (table: string): string => `clean_${table}`;

/** `clean_<table>`, which removes rows whose time (`past`, SQL) has been over for so long, and which `kept` (SQL) lets go; still to be given to HOUSEKEEPING. */
export async function createCleaning(runner: QueryRunner, table: string, past: string, kept?: string): Promise<void> {
  await runner.query(`CREATE FUNCTION ${cleaningOf(table)}(keep_seconds double precision, most integer) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH gone AS (DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
      SELECT past.ctid FROM ${table} AS past WHERE ${past} < now() - make_interval(secs => greatest(keep_seconds, 0))${kept ? ` AND ${kept}` : ''} LIMIT most)) RETURNING 1)
    SELECT count(*) FROM gone $$`);
}

/** Of a table under row-level security housekeeping sees the rows whose time is over. */
export async function showPast(runner: QueryRunner, table: string, past: string): Promise<void> {
  await runner.query(`GRANT SELECT, DELETE ON ${table} TO ${HOUSEKEEPING}`);
  await runner.query(`CREATE POLICY ${table}_housekeeping ON ${table} TO ${HOUSEKEEPING} USING (${past} < now())`);
}
