/**
 * Rate limits as the contract declares them: every policy of the operation is counted, and the one
 * closest to its end is told to the client. `src/limits/` has the places where counts are kept.
 *
 * Headers are those of draft-ietf-httpapi-ratelimit-headers (structured fields, RFC 9651) and their
 * widely read X- predecessors. Each policy has one count per caller, so that the draft's optional
 * partition key would tell nobody anything.
 */
import { ipKeyGenerator } from 'express-rate-limit';
import { AppError } from '../errors.ts';
import type { Marks, RateLimitStore } from '../limits/store.ts';
import type { Meter } from '../telemetry/meter.ts';
import { UNCOUNTED } from '../telemetry/meter.ts';
import type { Operation, RateLimitPolicy } from './operation.ts';
import type { Principal } from './principal.ts';

export interface Limited {
  /** Flat header list: X-RateLimit-*, and the draft's RateLimit and RateLimit-Policy. */
  headers: string[];
  exceeded: AppError | null;
  /** Whether a mark stands that was looked at. */
  marked: boolean;
}

export interface Limiter {
  /** Counts one request under every policy given, and on the same way sets or looks at marks. */
  hit(policies: readonly Policy[], cost: number, principal: Principal | null, address: string, marks?: Marks): Promise<Limited>;
  policiesOf(operation: Operation): Policy[];
  policy(name: string): Policy;
}

export interface Policy extends RateLimitPolicy {
  name: string;
  declaration: string;
}

export function createLimiter(declared: Readonly<Record<string, RateLimitPolicy>>, stores: Record<RateLimitPolicy['scope'], RateLimitStore>, factor: number, meter: Meter = UNCOUNTED): Limiter {
  const policies = new Map<string, Policy>();
  for (const [name, policy] of Object.entries(declared)) {
    const quota = policy.quota * factor;
    policies.set(name, { ...policy, quota, name, declaration: `"${name}";q=${quota};w=${policy.windowSeconds}` });
  }

  function policy(name: string): Policy {
    const found = policies.get(name);
    if (!found) throw new Error(`The contract has no rate limit policy "${name}".`);
    return found;
  }

  return {
    policy,
    policiesOf({ operationId, rateLimit }) {
      const applied = rateLimit.policies.map(policy);
      if (new Set(applied.map(({ scope }) => scope)).size !== 1) throw new Error(`${operationId} must have a rate limit, and all of its policies one scope.`);
      const own = applied.find(({ partition }) => partition === 'account');
      if (own) throw new Error(`${operationId} cannot be limited by "${own.name}": whose account a request is about, only its domain knows, and counts there.`);
      return applied;
    },
    async hit(applied, cost, principal, address, marks) {
      const counts = applied.map((one) => ({ key: keyOf(one, principal, address), windowSeconds: one.windowSeconds }));
      const counted = await stores[applied[0]!.scope].hit(counts, cost, marks);
      const limits = applied.map((one, index): Limit => {
        const { hits, milliseconds } = counted[index]!;
        // A window that ends this very moment is over in a second, not now: nobody shall try again at once.
        return { policy: one, exceeded: hits > one.quota, remaining: Math.max(0, one.quota - hits), resetSeconds: Math.max(1, Math.ceil(milliseconds / 1000)) };
      });
      for (const { policy: { name }, exceeded } of limits) if (exceeded) meter.limited(name);
      const { policy: shown, remaining, resetSeconds } = limits.length === 1 ? limits[0]! : limits.toSorted(tightestFirst)[0]!;
      return {
        headers: [
          'X-RateLimit-Limit', String(shown.quota),
          'X-RateLimit-Remaining', String(remaining),
          'X-RateLimit-Reset', String(resetSeconds),
          'RateLimit', `"${shown.name}";r=${remaining};t=${resetSeconds}`,
          'RateLimit-Policy', applied.length === 1 ? shown.declaration : applied.map((one) => one.declaration).join(', '),
        ],
        marked: counted.slice(applied.length).some(({ hits }) => hits > 0),
        exceeded: limits.some(({ exceeded }) => exceeded) ? new AppError('rate-limited', `Too many requests. Try again in ${resetSeconds} seconds.`, { retryAfterSeconds: resetSeconds }) : null,
      };
    },
  };
}

interface Limit {
  policy: Policy;
  exceeded: boolean;
  remaining: number;
  resetSeconds: number;
}

/** Of limits that are used up, the one that lasts longest: until then trying again is in vain. */
function tightestFirst(one: Limit, other: Limit): number {
  return one.remaining / one.policy.quota - other.remaining / other.policy.quota || other.resetSeconds - one.resetSeconds;
}

/** A policy by principal falls back to the address where nobody is known. IPv6 counts by /64, IPv4 written as IPv6 as what it is. */
function keyOf({ name, partition }: Policy, principal: Principal | null, address: string): string {
  if (principal && partition === 'principal') return `${name}:${principal.id}`;
  if (principal && partition === 'tenant') return `${name}:${principal.tenantId}`;
  return `${name}:${address.includes(':') ? ipKeyGenerator(address, 64) : address}`;
}
