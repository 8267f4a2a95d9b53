/**
 * Removes what is past its time. The functions are in the migrations: each sees the rows of one table whose time is over,
 * and no others. How long they are kept beyond that is decided here, for all of them.
 */
import { z } from 'zod/mini';
import { serviceWide } from '../../database/statement.ts';
import type { JobContext } from '../../jobs/job.ts';
import { defineJob } from '../../jobs/job.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Seconds that a row is kept after its time is over. Sessions take their refresh tokens along. */
export const KEPT_SECONDS = {
  one_time_tokens: DAY,
  refresh_tokens: DAY,
  sessions: 30 * DAY,
  idempotency_keys: 0,
  registrations: DAY,
  pre_registrations: 30 * DAY,
  external_logins: HOUR,
  revocations: HOUR,
  mail_counts: HOUR,
  oauth_assertions: HOUR,
  tasks: 30 * DAY,
  customers: 90 * DAY,
  notifications: 90 * DAY,
  mails: 90 * DAY,
  events: 30 * DAY,
  webhook_deliveries: 30 * DAY,
} as const;

/** Rows that one transaction deletes: it holds no lock for long. */
const MOST_AT_ONCE = 1000;

export const cleanUp = defineJob({
  name: 'cleanUp',
  payload: z.strictObject({}),
  concurrency: 1,
  expireInSeconds: 3600,
  run: (context) => removePast(context, MOST_AT_ONCE),
});

/** Each batch is a transaction of its own: what is done stays done, and the next attempt goes on from there. */
export async function removePast({ apart, signal, logger }: Pick<JobContext, 'apart' | 'signal' | 'logger'>, mostAtOnce: number): Promise<void> {
  for (const [table, seconds] of Object.entries(KEPT_SECONDS)) {
    const clean = serviceWide(`SELECT clean_${table}($1::double precision, $2::integer)`);
    let removed = 0;
    for (let last = mostAtOnce; last === mostAtOnce; removed += last) {
      signal.throwIfAborted();
      const [row] = await apart((tx) => tx.rows(clean, [seconds, mostAtOnce]));
      last = Number(row![0]);
    }
    if (removed > 0) logger.info({ table, removed }, 'rows past their time are gone');
  }
}
