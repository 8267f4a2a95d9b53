/**
 * Rules of ownership (`x-authz`): who lacks the permissions of a rule may touch only what they made, as
 * the rule's member shows it. What somebody may not touch is answered like what is not there, to the word.
 */
import { AppError } from '../errors.ts';
import { NIL } from '../ids.ts';
import type { Handle } from './act.ts';
import type { Authz } from './operation.ts';
import type { Principal } from './principal.ts';
import { actorOf } from './principal.ts';
import type { HandlerReply } from './reply.ts';

/** What a narrowed list is about, on its way through the handler to `list()`; null where the caller may see all. */
export interface Narrowing {
  owner: { publicId: string; uuid: string } | null;
  /** Whether a list has heeded it. */
  applied: boolean;
}

/** Where the query carries it: no parameter can have this name. */
export const NARROWING = Symbol('narrowing');

/** Whom the rule does not concern. */
export const isExempt = ({ unless }: Authz, principal: Principal | null): boolean => principal !== null && unless.some((permission) => (principal.permissions as ReadonlySet<string>).has(permission));

/** Throws where what is shown is not the caller's. */
export function checkOwner(authz: Authz, principal: Principal | null, { body }: HandlerReply): void {
  const owner = (body as Record<string, unknown> | undefined)?.[authz.member];
  if (principal === null || typeof owner !== 'string' || owner !== actorOf(principal)) throw concealed();
}

const concealed = (): AppError => new AppError('not-found', 'There is no such thing, or it is not yours.');

/** Whatever is not found is not found in the same words. */
export async function concealing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof AppError && error.code === 'not-found' ? concealed() : error;
  }
}

/** The handler of a GET, held to its operation's rule: one thing by what is answered, a list by what it is made of. */
export function guarded(operationId: string, authz: Authz, handle: Handle): Handle {
  if (authz.on === 'list') {
    return async (context) => {
      const { principal, query } = context as { principal: Principal | null; query: object };
      const owner = isExempt(authz, principal) ? null : { publicId: principal ? actorOf(principal) : '', uuid: principal?.id ?? NIL };
      const narrowing: Narrowing = { owner, applied: false };
      const reply = await handle({ ...context, query: { ...query, [NARROWING]: narrowing } });
      if (!narrowing.applied) throw new Error(`${operationId} must be read by list(), which knows x-authz.`);
      return reply;
    };
  }
  return (context) => {
    const { principal } = context as { principal: Principal | null };
    if (isExempt(authz, principal)) return handle(context);
    return concealing(async () => {
      const reply = await handle(context);
      checkOwner(authz, principal, reply);
      return reply;
    });
  };
}
