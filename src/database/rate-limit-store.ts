/**
 * Rate limits that all processes share: one upsert for each hit, on an unlogged table. A crash of the
 * database forgets the counts, which lets callers in, and loses nothing else.
 */
import type { ClientRateLimitInfo, Store } from 'express-rate-limit';
import type { Database } from './database.ts';
import { statement } from './statement.ts';

const HIT = statement(`INSERT INTO rate_limits AS current (key, hits, resets_at) VALUES ($1, 1, now() + make_interval(secs => $2))
ON CONFLICT (key) DO UPDATE SET
  hits = CASE WHEN current.resets_at <= now() THEN 1 ELSE current.hits + 1 END,
  resets_at = CASE WHEN current.resets_at <= now() THEN now() + make_interval(secs => $2) ELSE current.resets_at END
RETURNING hits, (extract(epoch FROM resets_at) * 1000)::bigint`);
const UNHIT = statement(`UPDATE rate_limits SET hits = hits - 1 WHERE key = $1 AND hits > 0 RETURNING hits`);
const FORGET = statement(`DELETE FROM rate_limits WHERE key = $1 RETURNING key`);

export function postgresStore(database: Database, policy: string, windowSeconds: number): Store {
  const db = database.reader(null);
  const keyOf = (key: string): string => `${policy}:${key}`;
  return {
    localKeys: false,
    async increment(key): Promise<ClientRateLimitInfo> {
      const [row] = await db.rows(HIT, [keyOf(key), windowSeconds]);
      return { totalHits: Number(row![0]), resetTime: new Date(Number(row![1])) };
    },
    async decrement(key) {
      await db.rows(UNHIT, [keyOf(key)]);
    },
    async resetKey(key) {
      await db.rows(FORGET, [keyOf(key)]);
    },
  };
}
