/** Creates pg-boss's tables and our queues as the owner, and lets the service's role use them. */
import { PgBoss } from 'pg-boss';
import { APP_ROLE } from '../database/data-source.ts';
import { DEAD_LETTERS } from './boss.ts';
import type { AnyJob } from './job.ts';
import { DEFAULTS } from './job.ts';
import { ACTIVE_INDEX, SCHEMA } from './statements.ts';

/** A worker killed with -9 is noticed after a missed heartbeat or two, not after the job's whole time limit. */
const HEARTBEAT_SECONDS = 10;
const KEPT_SECONDS = 7 * 86_400;
const DEAD_LETTERS_KEPT_SECONDS = 60 * 86_400;

export async function installJobs(ownerUrl: string, jobs: readonly AnyJob[]): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, schedule: false, supervise: false, max: 1 });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    const keep = async (name: string, options: object): Promise<void> => void (known.has(name) ? await boss.updateQueue(name, options) : await boss.createQueue(name, options));
    await keep(DEAD_LETTERS, { retryLimit: 0, retentionSeconds: DEAD_LETTERS_KEPT_SECONDS });
    for (const job of jobs) {
      const { retries, retryDelaySeconds, mostRetryDelaySeconds, expireInSeconds } = { ...DEFAULTS, ...job };
      await keep(job.name, {
        notify: true,
        retryLimit: retries,
        retryDelay: retryDelaySeconds,
        retryBackoff: true,
        retryDelayMax: mostRetryDelaySeconds,
        // The attempt gives itself up first; this is for one that cannot.
        expireInSeconds: expireInSeconds + HEARTBEAT_SECONDS,
        heartbeatSeconds: HEARTBEAT_SECONDS,
        deleteAfterSeconds: KEPT_SECONDS,
        deadLetter: DEAD_LETTERS,
      });
    }
    const db = boss.getDb();
    await db.executeSql(ACTIVE_INDEX);
    await db.executeSql(`GRANT USAGE ON SCHEMA ${SCHEMA} TO ${APP_ROLE}`);
    await db.executeSql(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO ${APP_ROLE}`);
    await db.executeSql(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO ${APP_ROLE}`);
    await db.executeSql(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO ${APP_ROLE}`);
  } finally {
    await boss.stop({ graceful: false });
  }
}
