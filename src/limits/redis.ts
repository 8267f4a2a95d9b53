/**
 * Counts that all processes share, in Redis. One script adds to all the counts of a request at once, and
 * Redis forgets them when their window ends. Without Redis nothing is let through: hits fail at once, and
 * the connection comes back by itself. Only one Redis server is supported, not a cluster: the keys of a
 * request have no slot in common.
 */
import { AppError } from '../errors.ts';
import type { Redis } from '../redis.ts';
import type { RateLimitStore } from './store.ts';

export function redisStore(redis: Redis): RateLimitStore {
  return {
    hit: (counts, cost, marks) => redis.client.hit(counts, cost, marks).catch(refuse),
    // One that was away may have forgotten: it keeps nothing on disk.
    remembersSince: () => redis.connectedAt,
  };
}

function refuse(cause: unknown): never {
  throw new AppError('unavailable', 'Requests cannot be counted now, and none passes uncounted. Try again shortly.', { cause, retryAfterSeconds: 1 });
}
