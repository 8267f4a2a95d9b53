/** What each operation runs: the handler of its domain or, for a batch, the operations of its items. */
import type { ValidateFunction } from 'ajv';
import type { Database } from '../database/database.ts';
import { AppError } from '../errors.ts';
import type { Handle, Perform } from './act.ts';
import { createPerform } from './act.ts';
import type { Audit } from './audit.ts';
import { createAudit } from './audit.ts';
import { guarded } from './authz.ts';
import { createBatch } from './batch.ts';
import type { Mock } from './mock.ts';
import type { Operation } from './operation.ts';
import type { HandlerReply, ReplyRenderer } from './reply.ts';
import { replyRenderer } from './reply.ts';
import type { Respond } from './respond.ts';
import type { Truth } from './truth.ts';

/** A handler as it is called; `handler.ts` has the types its author sees. */
export type AnyHandler = (context: never) => HandlerReply | Promise<HandlerReply>;

export interface Contract {
  operations: Readonly<Record<string, Operation>>;
  validators: Record<string, ValidateFunction>;
  serializers: Record<string, (value: unknown) => string>;
}

export interface RunnableOptions {
  contract: Contract;
  handlers: Readonly<Record<string, AnyHandler>>;
  /** What answers in development where there is no handler yet. */
  mocks?: Readonly<Record<string, Mock>>;
  database: Database;
  respond: Respond;
  truth: Truth;
}

export interface Runnable {
  operation: Operation;
  /** None where the operation is a batch. */
  handle: Handle;
  /** Answers in the handler's place; then nothing is done, and nothing is noted. */
  mock: Mock | null;
  renderer: ReplyRenderer;
  /** How a change is made and noted; null where nothing is changed. */
  act: { perform: Perform; audit: Audit } | null;
}

/** By operationId. */
export function prepareRunnables({ contract, handlers, mocks = {}, database, respond, truth }: RunnableOptions): ReadonlyMap<string, Runnable> {
  const prepared = new Map<string, Runnable>();
  const operations = Object.values(contract.operations);
  // Readers come before what is held against them, and the parts before the batch.
  const needsReader = ({ precondition, authz }: Operation): boolean => precondition !== undefined || authz?.on === 'reader';
  const order = [operations.filter((operation) => !needsReader(operation) && !operation.batch), operations.filter(needsReader), operations.filter(({ batch }) => batch)];

  function performOf(operation: Operation, audit: Audit): Perform {
    if (!operation.batch) {
      const { precondition, authz } = operation;
      const readers = { precondition: precondition ? prepared.get(precondition.reader)! : null, authz: authz?.on === 'reader' ? prepared.get(authz.reader)! : null };
      return createPerform(operation, handlers[operation.operationId] as Handle, audit, readers);
    }
    const parts = Object.entries(operation.batch).map(([action, operationId]) => {
      const part = prepared.get(operationId)!;
      return [action, { operation: part.operation, ...part.act! }] as const;
    });
    return createBatch({ parts: new Map(parts), translate: database.translate, problemOf: respond.document });
  }

  for (const operation of order.flat()) {
    const { operationId, authz } = operation;
    const mock = mocks[operationId] ?? null;
    const handle = mock ? nothingYet : handlers[operationId] as Handle;
    const audit = operation.audit && !mock ? createAudit(operation, contract.validators[`${operationId}_path`]) : null;
    prepared.set(operationId, {
      operation,
      handle: authz && authz.on !== 'reader' ? guarded(operationId, authz, handle) : handle,
      mock,
      renderer: replyRenderer(operation, contract.serializers, truth),
      act: audit && { perform: performOf(operation, audit), audit },
    });
  }
  return prepared;
}

/** What a change is held against, where only the change has its handler. */
const nothingYet: Handle = () => {
  throw new AppError('not-found', 'Whether there is such a thing is for an operation to say that has no handler yet.');
};
