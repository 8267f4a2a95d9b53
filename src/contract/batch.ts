/**
 * A batch has no handler of its own: `x-batch` says which operation each item is, and the items run one
 * after the other in the request's transaction, each in a savepoint. An item's answer is what it would
 * have been answered as a request of its own.
 */
import type { Database } from '../database/database.ts';
import type { Transaction } from '../database/transaction.ts';
import { AppError } from '../errors.ts';
import type { Handle, HandlerContext, Perform } from './act.ts';
import type { Operation } from './operation.ts';
import { asAppError, statusOf } from './problem.ts';
import type { Respond } from './respond.ts';

export interface BatchPart {
  operation: Operation;
  perform: Perform;
}

interface Item {
  action: string;
  id?: string;
  if_match?: string;
  data?: unknown;
}

interface ItemResult {
  status: number;
  data?: unknown;
  problem?: object;
}

export interface BatchOptions {
  operation: Operation;
  /** The operation behind each action. */
  parts: ReadonlyMap<string, BatchPart>;
  translate: Database['translate'];
  problemOf: Respond['document'];
}

export function createBatch({ operation, parts, translate, problemOf }: BatchOptions): Handle {
  return async (given) => {
    const { tx, ...context } = given as HandlerContext & { tx: Transaction };
    const { atomic, items } = context.body as { atomic: boolean; items: Item[] };
    const results: ItemResult[] = [];
    for (const [index, item] of items.entries()) {
      const { operation: act, perform } = parts.get(item.action)!;
      const params = Object.fromEntries(act.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => [name, item.id]));
      try {
        const { status, body } = await tx.savepoint(() => perform(tx, item.if_match, { ...context, params, query: {}, body: item.data }));
        results.push({ status, data: body });
      } catch (thrown) {
        const error = asAppError(translate(thrown));
        const status = statusOf(error);
        // What is our fault, or passes with time, is no verdict on the item: nothing is done.
        if (status >= 500) throw thrown;
        if (atomic) throw asFaultOf(index, error);
        results.push({ status, problem: problemOf(error, context.requestId) });
      }
    }
    return { status: Number(Object.keys(operation.responses)[0]), body: { data: results } };
  };
}

/** The problem of the whole request, with the places of its faults as the request has them. */
function asFaultOf(index: number, error: AppError): AppError {
  const place = `#/items/${index}`;
  const errors = error.errors?.map((fault) => (fault.pointer ? { ...fault, pointer: `${place}/data${fault.pointer.slice(1)}` } : { ...fault, pointer: place }));
  const detail = `Item ${index}, counted from 0: ${error.message}`;
  return new AppError(error.code, detail, { cause: error, errors: errors ?? [{ pointer: place, code: error.code, detail: error.message }] });
}
