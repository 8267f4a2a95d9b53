/**
 * Who has just written, so that they read from the primary until replicas have it, whichever process answers. A request that
 * may write sets a mark as it is counted, before it runs; one that only reads looks for marks on the same way, at no cost.
 *
 * There is a mark for the tenant and one for the person. The tenant's means that nobody in it notices that there are replicas:
 * what a colleague, another of one's keys, or a job has done is seen as well. The person's is for what is theirs whatever the tenant.
 */
import type { Scope, Transaction } from '../database/transaction.ts';
import { NO_TENANT } from '../database/audit-log.ts';
import type { Marks, RateLimitStore } from './store.ts';

/** A request that takes longer sets its marks again before it is answered. */
const QUICK_SECONDS = 2;
/** Stores may leave a mark that ends so much sooner. */
const INEXACT_SECONDS = 1;

export interface Writers {
  /** To be set with the hit of a request that may write, or looked at with that of one that reads; in vain where nobody is known. */
  marks(scope: Scope, writes: boolean): Marks;
  /** Once a request has written, before it is answered. */
  written(marks: Marks, startedAt: number): Promise<void> | undefined;
  /** Since when a read may miss nothing, in milliseconds of `performance.now()`. */
  since(): number;
  /** For whatever else writes: jobs, and requests of people who are not known before. */
  beforeCommit: (transaction: Transaction) => Promise<void> | undefined;
}

export function createWriters(store: RateLimitStore, mostLagMilliseconds: number, onError: (error: unknown) => void): Writers {
  const seconds = Math.ceil(mostLagMilliseconds / 1000) + QUICK_SECONDS + INEXACT_SECONDS;
  const set = async (marks: Marks): Promise<void> => void (await store.hit([], 0, marks));
  return {
    marks: (scope, writes) => ({ keys: keysOf(scope), ...(writes && { seconds }) }),
    written: (marks, startedAt) => (performance.now() - startedAt > QUICK_SECONDS * 1000 ? set(marks) : undefined),
    // Who has written before the store began to remember is not to be found in it.
    since: () => Math.max(performance.now() - mostLagMilliseconds, store.remembersSince?.() ?? -Infinity),
    beforeCommit(transaction) {
      if (!transaction.isUsed) return undefined;
      const keys = keysOf(transaction).filter((key) => !transaction.origin?.marked?.includes(key));
      // A store that cannot be reached lets nobody read, and when it can be it remembers since then.
      return keys.length > 0 ? set({ keys, seconds }).catch(onError) : undefined;
    },
  };
}

function keysOf({ tenantId, userId }: Scope): string[] {
  const owners = [tenantId === NO_TENANT ? null : tenantId, userId];
  return owners.filter((owner) => owner !== null && owner !== undefined).map((owner) => `wrote:${owner}`);
}
