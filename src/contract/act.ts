/**
 * An unsafe request: one transaction that holds its precondition, what the handler does, the reply kept
 * under its `Idempotency-Key`, and the entry in the audit log. All of it commits, or none.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import { hasLostARace } from '../database/errors.ts';
import type { Transaction } from '../database/transaction.ts';
import { AppError } from '../errors.ts';
import type { Audit } from './audit.ts';
import { checkOwner, concealing, isExempt } from './authz.ts';
import { checkMatch } from './conditional.ts';
import type { Asked } from './exchange.ts';
import type { IdempotentCall } from './idempotency.ts';
import { claim, payloadHash, store } from './idempotency.ts';
import type { Operation } from './operation.ts';
import type { Values } from './parameters.ts';
import type { Principal } from './principal.ts';
import { scopeOf } from './principal.ts';
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

export interface Call {
  asked: Asked;
  path: string;
  headers: Values;
  context: HandlerContext;
}

/** Does what the operation is, within the request's transaction, and notes it for the audit log. */
export type Perform = (tx: Transaction, asked: Asked, ifMatch: string | undefined, context: HandlerContext) => Promise<HandlerReply>;

/** The last failure is 503, and the client's to try again. */
const MOST_ATTEMPTS = 4;
/** Before the second attempt at most; those who met shall not meet again. */
const PAUSE_MILLISECONDS = 20;

export interface Reader {
  handle: Handle;
  renderer: ReplyRenderer;
}

export interface Readers {
  /** Answers what `If-Match` is held against. */
  precondition: Reader | null;
  /** Answers what `x-authz` is held against. */
  authz: Reader | null;
}

export function createPerform({ precondition, authz }: Operation, handle: Handle, audit: Audit, readers: Readers): Perform {
  const perform: Perform = async (tx, asked, ifMatch, context) => {
    if (precondition?.required && ifMatch === undefined) throw new AppError('precondition-required', 'Send If-Match with the ETag of the resource, or * for whatever is there.');
    if (readers.precondition && ifMatch !== undefined && ifMatch !== '*') checkMatch(ifMatch, readers.precondition.renderer.render(await shown(readers.precondition, tx, context), null));
    const place = tx.entries.push((insertedId) => audit.inserted(asked, insertedId!)) - 1;
    const reply = await handle({ ...context, tx });
    tx.entries[place] = () => audit.done(asked, reply);
    return reply;
  };
  const reader = readers.authz;
  if (!authz || !reader) return perform;
  return (tx, asked, ifMatch, context) => {
    if (isExempt(authz, context.principal)) return perform(tx, asked, ifMatch, context);
    return concealing(async () => {
      // First of all: a precondition that fails would tell that the thing is there.
      checkOwner(authz, context.principal, await shown(reader, tx, context));
      return perform(tx, asked, ifMatch, context);
    });
  };
}

/** What the reader answers, from within the transaction and with the row locked. */
async function shown({ handle }: Reader, tx: Transaction, context: HandlerContext): Promise<HandlerReply> {
  return handle({ ...context, query: {}, body: undefined, db: tx.locking });
}

/** Prepared once for an operation; called for each of its requests. */
export function createAct(operation: Operation, perform: Perform, renderer: ReplyRenderer, database: Database, audit: Audit): (call: Call) => Promise<RenderedReply> {
  return ({ asked, path, headers, context }) => {
    const { principal, body } = context;
    const key = headers['idempotency-key'] as string | undefined;
    if (operation.idempotency?.required && key === undefined) throw new AppError('idempotency-key-required', 'Send an Idempotency-Key header.');
    const idempotent: IdempotentCall | null = key !== undefined && principal ? { operation, principal, key, payloadHash: payloadHash(path, body) } : null;
    return again(() => database.transaction(scopeOf(principal), async (tx) => {
      const stored = idempotent && (await claim(tx, idempotent));
      if (stored) return { ...stored, headers: { ...stored.headers, 'Idempotency-Replayed': 'true' } };
      try {
        const rendered = renderer.render(await perform(tx, asked, headers['if-match'] as string | undefined, context), null);
        if (idempotent) await store(tx, idempotent, rendered);
        return rendered;
      } catch (error) {
        // Only what keeps its effects commits after all.
        tx.entries = [() => audit.refused(asked, error as AppError)];
        throw error;
      }
    }, asked));
  };
}

/**
 * What lost a race against another transaction begins anew, with a fresh transaction and all its notes: of what came before,
 * nothing has happened. That is so because no handler of a change does anything outside its transaction: jobs do.
 */
async function again<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !hasLostARace(error)) throw error;
      await sleep(Math.random() * attempt * PAUSE_MILLISECONDS);
    }
  }
}
