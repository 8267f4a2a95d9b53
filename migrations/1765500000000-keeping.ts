/**
 * What was mailed, what happened and what was delivered is not kept for ever. As in the migrations of the other tables,
 * a function that runs as `deed_housekeeping` sees the rows whose time is over, and no others.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By table, when a row's time is over; null while something is still to be done. What hangs on it goes with it. */
const PAST: Record<string, string> = {
  mails: `(CASE WHEN status NOT IN ('pending', 'sending') THEN created_at END)`,
  events: 'occurred_at',
  webhook_deliveries: `(CASE WHEN status <> 'pending' THEN created_at END)`,
};

export class Keeping1765500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, past] of Object.entries(PAST)) {
      await runner.query(`CREATE INDEX ${table}_past_idx ON ${table} (${past})`);
      await runner.query(`GRANT SELECT, DELETE ON ${table} TO deed_housekeeping`);
      await runner.query(`CREATE POLICY ${table}_housekeeping ON ${table} TO deed_housekeeping USING (${past} < now())`);
      await runner.query(`CREATE FUNCTION clean_${table}(keep_seconds double precision, most integer) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        WITH gone AS (DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
          SELECT past.ctid FROM ${table} AS past WHERE ${past} < now() - make_interval(secs => greatest(keep_seconds, 0)) LIMIT most)) RETURNING 1)
        SELECT count(*) FROM gone $$`);
    }
    // To become the owner a role must be able to create here, for this moment alone.
    await runner.query(`GRANT CREATE ON SCHEMA public TO deed_housekeeping`);
    await runner.query(`GRANT deed_housekeeping TO CURRENT_USER`);
    for (const table of Object.keys(PAST)) await runner.query(`ALTER FUNCTION clean_${table} OWNER TO deed_housekeeping`);
    await runner.query(`REVOKE deed_housekeeping FROM CURRENT_USER`);
    await runner.query(`REVOKE CREATE ON SCHEMA public FROM deed_housekeeping`);
    for (const table of Object.keys(PAST)) {
      await runner.query(`REVOKE ALL ON FUNCTION clean_${table} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION clean_${table} TO deed_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT deed_housekeeping TO CURRENT_USER`);
    for (const table of Object.keys(PAST)) await runner.query(`DROP FUNCTION clean_${table}`);
    await runner.query(`REVOKE deed_housekeeping FROM CURRENT_USER`);
    for (const table of Object.keys(PAST)) {
      await runner.query(`DROP POLICY ${table}_housekeeping ON ${table}`);
      await runner.query(`REVOKE SELECT, DELETE ON ${table} FROM deed_housekeeping`);
      await runner.query(`DROP INDEX ${table}_past_idx`);
    }
  }
}
