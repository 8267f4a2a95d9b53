/**
 * What was mailed, what happened and what was delivered is not kept for ever. As in the migrations of the other tables,
 * a function that runs as `deed_housekeeping` sees the rows whose time is over, and no others.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cleaningOf, createCleaning, dropFunctions, giveFunctions, HOUSEKEEPING, showPast } from './privileges.ts';

/** By table, when a row's time is over; null while something is still to be done. What hangs on it goes with it. */
const PAST: Record<string, string> = {
  mails: `(CASE WHEN status NOT IN ('pending', 'sending') THEN created_at END)`,
  events: 'occurred_at',
  webhook_deliveries: `(CASE WHEN status <> 'pending' THEN created_at END)`,
};
const FUNCTIONS = Object.keys(PAST).map(cleaningOf);

export class Keeping1765500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, past] of Object.entries(PAST)) {
      await runner.query(`CREATE INDEX ${table}_past_idx ON ${table} (${past})`);
      await showPast(runner, table, past);
      await createCleaning(runner, table, past);
    }
    await giveFunctions(runner, HOUSEKEEPING, FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropFunctions(runner, HOUSEKEEPING, FUNCTIONS);
    for (const table of Object.keys(PAST)) {
      await runner.query(`DROP POLICY ${table}_housekeeping ON ${table}`);
      await runner.query(`REVOKE SELECT, DELETE ON ${table} FROM ${HOUSEKEEPING}`);
      await runner.query(`DROP INDEX ${table}_past_idx`);
    }
  }
}
