/**
 * An unsafe request: one transaction that holds its precondition, what the handler does, and the reply
 * kept under its `Idempotency-Key`. All of it commits, or none.
 */
import type { Database } from '../database/database.ts';
import type { Transaction } from '../database/transaction.ts';
import { AppError } from '../errors.ts';
import { checkMatch } from './conditional.ts';
import type { IdempotentCall } from './idempotency.ts';
import { claim, payloadHash, store } from './idempotency.ts';
import type { Operation } from './operation.ts';
import type { Values } from './parameters.ts';
import type { Principal } from './principal.ts';
import { actorOf } from './principal.ts';
import type { HandlerReply, RenderedReply, ReplyRenderer } from './reply.ts';

/** What a handler receives, but for the transaction. */
export interface HandlerContext {
  params: Values;
  query: Values;
  body: unknown;
  principal: Principal | null;
  requestId: string;
}

export type Handle = (context: object) => HandlerReply | Promise<HandlerReply>;

/** An operation that can be run: as a request, as what `If-Match` is held against, as an item of a batch. */
export interface Runnable {
  operation: Operation;
  handle: Handle;
  renderer: ReplyRenderer;
}

export interface Call {
  path: string;
  headers: Values;
  context: HandlerContext;
}

/** Holds the precondition, then does it; called within the request's transaction. */
export type Perform = (tx: Transaction, ifMatch: string | undefined, context: HandlerContext) => Promise<HandlerReply>;

export function createPerform({ operation, handle }: Runnable, reader: Runnable | null): Perform {
  const { precondition } = operation;
  return async (tx, ifMatch, context) => {
    if (precondition?.required && ifMatch === undefined) throw new AppError('precondition-required', 'Send If-Match with the ETag of the resource, or * for whatever is there.');
    if (reader && ifMatch !== undefined && ifMatch !== '*') {
      const reply = await reader.handle({ ...context, query: {}, body: undefined, db: tx.locking });
      checkMatch(ifMatch, reader.renderer.render(reply, null));
    }
    return handle({ ...context, tx });
  };
}

/** Prepared once for an operation; called for each of its requests. */
export function createAct({ operation, renderer, perform }: Runnable & { perform: Perform }, database: Database): (call: Call) => Promise<RenderedReply> {
  return ({ path, headers, context }) => {
    const { principal, body } = context;
    const key = headers['idempotency-key'] as string | undefined;
    if (operation.idempotency?.required && key === undefined) throw new AppError('idempotency-key-required', 'Send an Idempotency-Key header.');
    const idempotent: IdempotentCall | null = key !== undefined && principal ? { operation, principal, key, payloadHash: payloadHash(path, body) } : null;
    const scope = { tenantId: principal?.tenantId ?? null, actor: principal && actorOf(principal) };
    return database.transaction(scope, async (tx) => {
      const stored = idempotent && (await claim(tx, idempotent));
      if (stored) return { ...stored, headers: { ...stored.headers, 'Idempotency-Replayed': 'true' } };
      const rendered = renderer.render(await perform(tx, headers['if-match'] as string | undefined, context), null);
      if (idempotent) await store(tx, idempotent, rendered);
      return rendered;
    });
  };
}
