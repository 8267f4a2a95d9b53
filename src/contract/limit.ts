/**
 * Rate limits as the contract declares them: every policy of the operation is counted, and the one
 * closest to its end is told to the client. Counting is express-rate-limit's, in its stores.
 */
import type { Store } from 'express-rate-limit';
import { ipKeyGenerator, MemoryStore } from 'express-rate-limit';
import { AppError } from '../errors.ts';
import type { Operation, RateLimitPolicy } from './operation.ts';
import type { Principal } from './principal.ts';

/** Where a policy's hits are counted. */
export type StoreFactory = (policy: string, windowSeconds: number) => Store;

export interface Limited {
  /** Flat header list: X-RateLimit-*, and the draft's RateLimit and RateLimit-Policy. */
  headers: string[];
  exceeded: AppError | null;
}

export interface Limiter {
  /** Counts one request under every policy given. */
  hit(policies: readonly Policy[], cost: number, principal: Principal | null, address: string): Promise<Limited>;
  policiesOf(operation: Operation): Policy[];
  policy(name: string): Policy;
}

export interface Policy extends RateLimitPolicy {
  name: string;
  store: Store;
  declaration: string;
}

export const memoryStore: StoreFactory = (_policy, windowSeconds) => {
  const store = new MemoryStore();
  store.init({ windowMs: windowSeconds * 1000 } as Parameters<MemoryStore['init']>[0]);
  return store;
};

export function createLimiter(declared: Readonly<Record<string, RateLimitPolicy>>, storeFor: StoreFactory, factor: number): Limiter {
  const policies = new Map<string, Policy>();
  for (const [name, policy] of Object.entries(declared)) {
    const quota = policy.quota * factor;
    policies.set(name, { ...policy, quota, name, store: storeFor(name, policy.windowSeconds), declaration: `"${name}";q=${quota};w=${policy.windowSeconds}` });
  }

  function policy(name: string): Policy {
    const found = policies.get(name);
    if (!found) throw new Error(`The contract has no rate limit policy "${name}".`);
    return found;
  }

  return {
    policy,
    policiesOf: (operation) => operation.rateLimit.policies.map(policy),
    async hit(applied, cost, principal, address) {
      let tightest: { policy: Policy; remaining: number; resetSeconds: number } | undefined;
      let exceeded = false;
      for (const one of applied) {
        const key = keyOf(one, principal, address);
        let hits = 0;
        let resetTime: Date | undefined;
        for (let count = 0; count < cost; count++) ({ totalHits: hits, resetTime } = await one.store.increment(key));
        const remaining = Math.max(0, one.quota - hits);
        const resetSeconds = Math.max(0, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1000));
        if (hits > one.quota) exceeded = true;
        if (!tightest || remaining / one.quota < tightest.remaining / tightest.policy.quota) tightest = { policy: one, remaining, resetSeconds };
      }
      if (!tightest) throw new Error('An operation without a rate limit must not run.');
      const { policy: shown, remaining, resetSeconds } = tightest;
      return {
        headers: [
          'X-RateLimit-Limit', String(shown.quota),
          'X-RateLimit-Remaining', String(remaining),
          'X-RateLimit-Reset', String(resetSeconds),
          'RateLimit', `"${shown.name}";r=${remaining};t=${resetSeconds}`,
          'RateLimit-Policy', applied.length === 1 ? shown.declaration : applied.map((one) => one.declaration).join(', '),
        ],
        exceeded: exceeded ? new AppError('rate-limited', `Too many requests. Try again in ${resetSeconds} seconds.`, { retryAfterSeconds: resetSeconds }) : null,
      };
    },
  };
}

/** A policy by principal falls back to the address where nobody is known. IPv6 counts by /64. */
function keyOf(policy: Policy, principal: Principal | null, address: string): string {
  if (principal && policy.partition === 'principal') return principal.id;
  if (principal && policy.partition === 'tenant') return principal.tenantId;
  return address.includes(':') ? ipKeyGenerator(address, 64) : address;
}
