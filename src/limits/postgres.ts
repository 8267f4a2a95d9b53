/**
 * Counts that all processes share, without another server: one upsert for all the counts of a request, on
 * an unlogged table. A crash of the database forgets the counts, which lets callers in, and loses nothing else.
 */
import type { Database } from '../database/database.ts';
import type { Statement } from '../database/statement.ts';
import { statement } from '../database/statement.ts';
import type { Counted, RateLimitStore } from './store.ts';

const SWEEP_SECONDS = 60;
const SWEEP_ROWS = 1000;
/** Skips what is being counted this moment, so that neither waits for the other. */
const SWEEP = statement(`DELETE FROM rate_limits WHERE key IN
(SELECT key FROM rate_limits WHERE resets_at < now() LIMIT ${SWEEP_ROWS} FOR UPDATE SKIP LOCKED) RETURNING key`);

export function postgresStore(database: Database, onError: (error: unknown) => void): RateLimitStore {
  const statements: Statement[] = [];
  let sweepAt = Date.now();

  /** Callers who never come back leave a row each. Once a minute a request sends somebody to clean, and does not wait. */
  async function sweep(): Promise<void> {
    let removed = SWEEP_ROWS;
    while (removed === SWEEP_ROWS) removed = (await database.transaction({}, (transaction) => transaction.rows(SWEEP, []))).length;
  }

  return {
    async hit(counts, cost) {
      if (Date.now() >= sweepAt) {
        sweepAt = Date.now() + SWEEP_SECONDS * 1000;
        sweep().catch(onError);
      }
      // All lock their rows in one order, or two requests could each wait for the other.
      const ordered = counts.toSorted((one, other) => (one.key < other.key ? -1 : 1));
      const values = ordered.flatMap(({ key, windowSeconds }) => [key, windowSeconds]);
      const rows = await database.writer.rows((statements[counts.length] ??= hitOf(counts.length)), [cost, ...values]);
      const counted = new Map(rows.map(([key, hits, milliseconds]): [string, Counted] => [key!, { hits: Number(hits), milliseconds: Number(milliseconds) }]));
      return counts.map(({ key }) => counted.get(key)!);
    },
  };
}

/** The clock of the database is the only one: processes need not agree on the time. */
function hitOf(counts: number): Statement {
  const fresh = Array.from({ length: counts }, (_, index) => `($${2 * index + 2}, greatest(0, $1::bigint), now() + make_interval(secs => $${2 * index + 3}))`);
  return statement(`INSERT INTO rate_limits AS current (key, hits, resets_at) VALUES ${fresh.join(', ')}
ON CONFLICT (key) DO UPDATE SET
  hits = CASE WHEN current.resets_at <= now() THEN excluded.hits ELSE greatest(0, current.hits + $1::bigint) END,
  resets_at = CASE WHEN current.resets_at <= now() THEN excluded.resets_at ELSE current.resets_at END
RETURNING key, hits, (extract(epoch FROM resets_at - clock_timestamp()) * 1000)::bigint`);
}
