/**
 * An unsafe request: one transaction that holds what the handler does, the reply kept under its
 * `Idempotency-Key` and the entry in the audit log. All of it commits, or none.
 */
import type { Database } from '../database/database.ts';
import { AppError } from '../errors.ts';
import type { Asked, Audit } from './audit.ts';
import type { IdempotentCall } from './idempotency.ts';
import { claim, payloadHash, store } from './idempotency.ts';
import type { Operation } from './operation.ts';
import type { Values } from './parameters.ts';
import type { Principal } from './principal.ts';
import { actorOf } from './principal.ts';
import type { HandlerReply, RenderedReply, ReplyRenderer } from './reply.ts';

export interface Call {
  asked: Asked;
  path: string;
  headers: Values;
  body: unknown;
  principal: Principal | null;
  /** What the handler receives, but for the transaction. */
  context: object;
}

export type Handle = (context: object) => HandlerReply | Promise<HandlerReply>;

/** Prepared once for an operation; called for each of its requests. */
export function createAct(operation: Operation, handle: Handle, renderer: ReplyRenderer, database: Database, audit: Audit): (call: Call) => Promise<RenderedReply> {
  return ({ asked, path, headers, body, principal, context }) => {
    const key = headers['idempotency-key'] as string | undefined;
    if (operation.idempotency?.required && key === undefined) throw new AppError('idempotency-key-required', 'Send an Idempotency-Key header.');
    const idempotent: IdempotentCall | null = key !== undefined && principal ? { operation, principal, key, payloadHash: payloadHash(path, body) } : null;
    const scope = { tenantId: principal?.tenantId ?? null, actor: principal && actorOf(principal) };
    return database.transaction(scope, async (tx) => {
      const stored = idempotent && (await claim(tx, idempotent));
      if (stored) return { ...stored, headers: { ...stored.headers, 'Idempotency-Replayed': 'true' } };
      tx.entry = (insertedId) => audit.inserted(asked, insertedId!);
      try {
        const reply = await handle({ ...context, tx });
        const rendered = renderer.render(reply, null);
        tx.entry = () => audit.done(asked, reply);
        if (idempotent) await store(tx, idempotent, rendered);
        return rendered;
      } catch (error) {
        // Only what keeps its effects commits after all.
        tx.entry = () => audit.refused(asked, error as AppError);
        throw error;
      }
    });
  };
}
