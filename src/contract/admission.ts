/** Who calls, whether they may, and whether they may now: before anything of what they send is looked at. */
import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors.ts';
import type { Marks } from '../limits/store.ts';
import type { Writers } from '../limits/writers.ts';
import type { Tracer } from '../telemetry/tracer.ts';
import { traced } from '../telemetry/tracer.ts';
import type { AuthenticateOptions } from './authenticate.ts';
import { authenticate } from './authenticate.ts';
import type { Exchange } from './exchange.ts';
import type { Limiter } from './limit.ts';
import type { Operation } from './operation.ts';
import { scopeOf } from './principal.ts';
import { statusOf } from './problem.ts';

export interface AdmissionOptions extends AuthenticateOptions {
  limiter: Limiter;
  /** Who has just written; null where all reads are of the primary. */
  writers: Writers | null;
  /** Null where nobody traces. */
  tracer: Tracer | null;
  /** Address of the client, proxies that are trusted taken into account. */
  addressOf: (req: IncomingMessage) => string;
}

/** Whose rows the request is about, and of which moment it may read. */
export interface Admitted {
  tenantId: string | null;
  userId: string | null;
  /** To be set again by a request that has written for long; undefined where nobody looks at them. */
  marks: Marks | undefined;
  /** Reads may miss nothing since then; null where they are of the primary. */
  since: number | null;
}

/** Prepared once for an operation. Whoever is known stands in the exchange, also where they are refused. */
export function admission(operation: Operation, writes: boolean, { limiter, writers, tracer, addressOf, ...options }: AdmissionOptions): (exchange: Exchange) => Promise<Admitted> {
  const identifying = authenticate(operation, options);
  const identify = identifying && traced(tracer, 'authenticate', identifying);
  const policies = limiter.policiesOf(operation);
  const ofAddresses = policies.filter(({ partition }) => partition === 'ip');
  const byAddress = identify === null || operation.optional || ofAddresses.length > 0;
  // Guessing credentials is limited by address, or it would not be limited at all.
  const guessing = ofAddresses.length > 0 ? ofAddresses : [limiter.policy('anonymous')];

  async function refusedGuess(exchange: Exchange, error: unknown): Promise<unknown> {
    // That nobody can be looked up now is no guess.
    if (!(error instanceof AppError) || statusOf(error) >= 500) return error;
    const { headers, exceeded } = await limiter.hit(guessing, 1, null, addressOf(exchange.req));
    exchange.limitHeaders = headers;
    return exceeded ?? error;
  }

  return async (exchange) => {
    try {
      const identified = identify?.(exchange);
      if (identified) await identified;
    } catch (error) {
      throw await refusedGuess(exchange, error);
    }
    const { principal } = exchange;
    const { tenantId = null, userId = null } = scopeOf(principal);
    // Of those whom nobody knows, nobody knows either what they have written.
    const marks = writers && principal ? writers.marks({ tenantId, userId }, writes) : undefined;
    if (writes && marks) exchange.asked.marked = marks.keys;
    const { headers, exceeded, marked } = await limiter.hit(policies, operation.rateLimit.cost, principal, byAddress ? addressOf(exchange.req) : '', marks);
    exchange.limitHeaders = headers;
    if (exceeded) throw exceeded;
    return { tenantId, userId, marks, since: writers && marks && !writes && !marked ? writers.since() : null };
  };
}
