/**
 * Counts that all processes share, without another server: one upsert for all the counts of a request, on
 * an unlogged table. A crash of the database forgets the counts, which lets callers in, and loses nothing else.
 */
import type { Database } from '../database/database.ts';
import type { Statement } from '../database/statement.ts';
import { statement } from '../database/statement.ts';
import type { Counted, Marks, RateLimitStore } from './store.ts';

const SWEEP_SECONDS = 60;
const SWEEP_ROWS = 1000;
/** Skips what is being counted this moment, so that neither waits for the other. */
const SWEEP = statement(`DELETE FROM rate_limits WHERE key IN
(SELECT key FROM rate_limits WHERE resets_at < now() LIMIT ${SWEEP_ROWS} FOR UPDATE SKIP LOCKED) RETURNING key`);

export function postgresStore(database: Database, onError: (error: unknown) => void): RateLimitStore {
  const statements = new Map<string, Statement>();
  let sweepAt = Date.now();

  /** Callers who never come back leave a row each. Once a minute a request sends somebody to clean, and does not wait. */
  async function sweep(): Promise<void> {
    let removed = SWEEP_ROWS;
    while (removed === SWEEP_ROWS) removed = (await database.transaction({}, (transaction) => transaction.rows(SWEEP, []))).length;
  }

  return {
    async hit(counts, cost, marks) {
      if (Date.now() >= sweepAt) {
        sweepAt = Date.now() + SWEEP_SECONDS * 1000;
        sweep().catch(onError);
      }
      const set = marks?.seconds === undefined ? 0 : marks.keys.length;
      const seen = marks && set === 0 ? marks.keys : [];
      const shape = `${counts.length} ${set} ${seen.length}`;
      let found = statements.get(shape);
      if (!found) statements.set(shape, (found = hitOf(counts.length, set, seen.length)));
      const rows = await database.writer.rows(found, [cost, ...counts.toSorted(byKey).flatMap(({ key, windowSeconds }) => [key, windowSeconds]), ...settings(marks), ...seen]);
      const counted = new Map(rows.map(([key, hits, milliseconds]): [string, Counted] => [key!, { hits: Number(hits), milliseconds: Number(milliseconds) }]));
      return [...counts.map(({ key }) => key), ...seen].map((key) => counted.get(key) ?? { hits: 0, milliseconds: 0 });
    },
  };
}

/** All lock their rows in one order, counts before marks, or two requests could each wait for the other. */
const byKey = (one: { key: string }, other: { key: string }): number => (one.key < other.key ? -1 : 1);
const settings = (marks: Marks | undefined): unknown[] => (marks?.seconds === undefined ? [] : marks.keys.toSorted().flatMap((key) => [key, marks.seconds]));

/**
 * The clock of the database is the only one: processes need not agree on the time. A mark is a row of 1 hit that no
 * count has the key of. One that lasts to within a second as long as asked for is left alone, or a busy tenant's would
 * be written with every request.
 */
function hitOf(counts: number, set: number, seen: number): Statement {
  const row = (index: number, hits: string): string => `($${2 * index + 2}, ${hits}, now() + make_interval(secs => $${2 * index + 3}))`;
  const rows = Array.from({ length: counts + set }, (_, index) => row(index, index < counts ? 'greatest(0, $1::bigint)' : '-1'));
  const hit = `INSERT INTO rate_limits AS current (key, hits, resets_at) VALUES ${rows.join(', ')}
ON CONFLICT (key) DO UPDATE SET
  hits = CASE WHEN excluded.hits < 0 OR current.resets_at <= now() THEN excluded.hits ELSE greatest(0, current.hits + $1::bigint) END,
  resets_at = CASE WHEN excluded.hits < 0 OR current.resets_at <= now() THEN excluded.resets_at ELSE current.resets_at END
WHERE excluded.hits >= 0 OR current.resets_at < excluded.resets_at - interval '1 second'
RETURNING key, hits, (extract(epoch FROM resets_at - clock_timestamp()) * 1000)::bigint AS milliseconds`;
  if (seen === 0) return statement(hit);
  const looked = Array.from({ length: seen }, (_, index) => `$${2 * counts + 2 + index}`);
  return statement(`WITH hit AS (${hit}) SELECT * FROM hit
UNION ALL SELECT key, 1, (extract(epoch FROM resets_at - clock_timestamp()) * 1000)::bigint FROM rate_limits WHERE key IN (${looked.join(', ')}) AND resets_at > now()`);
}
