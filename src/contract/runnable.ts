/** What each operation runs: the handler of its domain or, for a batch, the operations of its items. */
import type { Database } from '../database/database.ts';
import type { Handle, Perform, Runnable } from './act.ts';
import { createPerform } from './act.ts';
import { createBatch } from './batch.ts';
import type { AnyHandler, Contract } from './pipeline.ts';
import { replyRenderer } from './reply.ts';
import type { Respond } from './respond.ts';
import type { Truth } from './truth.ts';

export interface RunnableOptions {
  contract: Contract;
  handlers: Readonly<Record<string, AnyHandler>>;
  database: Database;
  respond: Respond;
  truth: Truth;
}

export type Prepared = Runnable & { perform: Perform };

/** By operationId. */
export function prepareRunnables({ contract, handlers, database, respond, truth }: RunnableOptions): ReadonlyMap<string, Prepared> {
  const prepared = new Map<string, Prepared>();
  const operations = Object.values(contract.operations);
  // Readers come before what is held against them, and the parts before the batch.
  const order = [operations.filter(({ precondition, batch }) => !precondition && !batch), operations.filter(({ precondition }) => precondition), operations.filter(({ batch }) => batch)];
  for (const operation of order.flat()) {
    const handle = operation.batch
      ? createBatch({ operation, parts: new Map(Object.entries(operation.batch).map(([action, id]) => [action, prepared.get(id)!])), translate: database.translate, problemOf: respond.document })
      : (handlers[operation.operationId] as Handle);
    const runnable: Runnable = { operation, handle, renderer: replyRenderer(operation, contract.serializers, truth) };
    const reader = operation.precondition ? prepared.get(operation.precondition.reader)! : null;
    prepared.set(operation.operationId, { ...runnable, perform: createPerform(runnable, reader) });
  }
  return prepared;
}
