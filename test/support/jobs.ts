/** Waiting for jobs: until none is left to do. */
import { DEAD_LETTERS } from '../../src/jobs/boss.ts';
import { asSuperuser } from './postgres.ts';

const PATIENCE_SECONDS = 15;
const POLL_MILLISECONDS = 10;
const WAITING = `SELECT name, state FROM pgboss.job WHERE state IN ('created', 'retry', 'active') AND start_after <= now() AND name NOT LIKE '\\_\\_pgboss%' AND name <> '${DEAD_LETTERS}' LIMIT 1`;

/** What jobs change stays as it is from here on. */
export async function jobsSettled(databaseUrl: string): Promise<void> {
  await asSuperuser(async (client) => {
    for (const deadline = Date.now() + PATIENCE_SECONDS * 1000; ; ) {
      const { rows } = await client.query<{ name: string; state: string }>(WAITING);
      if (rows.length === 0) return;
      if (Date.now() > deadline) throw new Error(`The job ${rows[0]!.name} is still ${rows[0]!.state} after ${PATIENCE_SECONDS} seconds.`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
    }
  }, databaseUrl);
}
