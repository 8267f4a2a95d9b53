/**
 * Which access tokens are refused before they expire. A token tells what it hangs on (its session, its
 * membership, its client), each with a version; a revocation names the least version that is still good.
 * Every process reads what is new when a token is to be verified, at most once in half a second, and
 * verifies nothing on knowledge older than a second: asked anew, and if that fails, refused with 503. One that hears of a revocation
 * takes what it knows for stale at once.
 */
import type { Changes } from '../../cache/changes.ts';
import type { Database } from '../../database/database.ts';
import type { Queryable } from '../../database/statement.ts';
import { statement } from '../../database/statement.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';

/** What a token hangs on, and the version of it that the token was made from. */
export type Hold = readonly [key: string, version: number];

export interface Revocations {
  /** Whether what is known is recent enough; looks for more in the background where it soon is not. */
  fresh(): boolean;
  /** Resolves once it is; rejects with `unavailable` when the database cannot be asked. */
  refresh(): Promise<void>;
  refuses(holds: readonly Hold[]): boolean;
  /** From COMMIT on, tokens that hang on one of these keys with a version below the one beside it are refused. */
  revoke(tx: Transaction, revoked: readonly Hold[]): Promise<void>;
}

/** Above every version: nothing that hangs on the key is good any more. */
export const ALL = Number.MAX_SAFE_INTEGER;

const STALE_MILLISECONDS = 1000;
const REFRESH_MILLISECONDS = 500;
const PRUNE_MILLISECONDS = 60_000;

/** The clock of the database decides when one has served its time; `$1` is the longest life of a token. */
const REVOKE = statement(
  `INSERT INTO revocations AS known (key, min_version, expires_at) SELECT key, min_version, now() + make_interval(secs => $1) FROM unnest($2::text[], $3::bigint[]) AS given (key, min_version)
   ON CONFLICT (key) DO UPDATE SET min_version = greatest(known.min_version, excluded.min_version), expires_at = greatest(known.expires_at, excluded.expires_at), written_by = pg_current_xact_id()`,
);
/** `horizon`: every transaction before it has ended, and is seen here. */
const NEWS = statement(
  `SELECT pg_snapshot_xmin(pg_current_snapshot())::text, key, min_version, (extract(epoch FROM expires_at - now()) * 1000)::bigint
   FROM (SELECT 1) AS always LEFT JOIN revocations ON written_by >= $1::xid8 AND expires_at > now()`,
);

export function createRevocations(database: Database, tokenTtlSeconds: number, changes: Changes): Revocations {
  const least = new Map<string, { version: number; until: number }>();
  const db: Queryable = database.reader(null);
  let horizon = '0';
  let asOf = Number.NEGATIVE_INFINITY;
  let heardAt = Number.NEGATIVE_INFINITY;
  let pruneAt = 0;
  let asking: Promise<void> | undefined;

  async function ask(): Promise<void> {
    const askedAt = performance.now();
    const rows = await db.rows(NEWS, [horizon]);
    for (const [, key, version, milliseconds] of rows) if (key) learn(key, Number(version), askedAt + Number(milliseconds));
    horizon = rows[0]![0]!;
    asOf = askedAt;
    if (askedAt > pruneAt) {
      pruneAt = askedAt + PRUNE_MILLISECONDS;
      for (const [key, { until }] of least) if (until < askedAt) least.delete(key);
    }
  }

  function learn(key: string, version: number, until: number): void {
    const known = least.get(key);
    least.set(key, { version: Math.max(version, known?.version ?? 0), until: Math.max(until, known?.until ?? 0) });
  }

  const age = (): number => performance.now() - asOf;
  /** From before something happened that others have told of. */
  const isOutdated = (): boolean => asOf <= heardAt;
  changes.hear('revocations', () => void (heardAt = performance.now()));

  /** Those who come while it is asked wait for the same answer. */
  const refresh = (): Promise<void> => (asking ??= ask().finally(() => (asking = undefined)));

  return {
    async refresh() {
      const cameAt = performance.now();
      await refresh();
      // The answer that was on its way may be of long ago. What is asked from here on is recent enough, whatever is told meanwhile.
      if (age() >= STALE_MILLISECONDS || (isOutdated() && asOf < cameAt)) await refresh();
      if (age() >= STALE_MILLISECONDS) throw new AppError('unavailable', 'Nobody can say now whether the access token is revoked. Try again shortly.', { retryAfterSeconds: 1 });
    },
    fresh() {
      const aged = age();
      // Whoever comes when it is stale asks again, and hears what is wrong.
      if (aged > REFRESH_MILLISECONDS && !asking) refresh().catch(() => undefined);
      return aged < STALE_MILLISECONDS && !isOutdated();
    },
    refuses: (holds) => least.size > 0 && holds.some(([key, version]) => version < (least.get(key)?.version ?? 0)),
    async revoke(tx, revoked) {
      if (revoked.length === 0) return;
      const lifeSeconds = tokenTtlSeconds + 60;
      await tx.rows(REVOKE, [lifeSeconds, revoked.map(([key]) => key), revoked.map(([, version]) => version)]);
      tx.onceCommitted(() => {
        for (const [key, version] of revoked) learn(key, version, performance.now() + lifeSeconds * 1000);
        changes.tell('revocations');
      });
    },
  };
}

export const sessionHold = (sessionId: string, version = 0): Hold => [`session:${sessionId}`, version];
export const membershipHold = (tenantId: string, userId: string, version: number): Hold => [`membership:${tenantId}:${userId}`, version];
export const clientHold = (clientId: string, version: number): Hold => [`client:${clientId}`, version];
export const tokenHold = (tokenId: string, version = 0): Hold => [`token:${tokenId}`, version];
