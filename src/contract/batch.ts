/**
 * A batch has no handler of its own: `x-batch` says which operation each item is, and the items run one
 * after the other in the request's transaction, each in a savepoint. An item's answer, and its entry in
 * the audit log, are what they would have been for a request of its own.
 */
import type { Database } from '../database/database.ts';
import { AppError } from '../errors.ts';
import type { Perform } from './act.ts';
import type { Audit } from './audit.ts';
import type { Asked } from './exchange.ts';
import type { Operation } from './operation.ts';
import { asAppError, statusOf } from './problem.ts';
import type { Respond } from './respond.ts';

export interface BatchPart {
  operation: Operation;
  perform: Perform;
  audit: Audit;
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
  /** The operation behind each action. */
  parts: ReadonlyMap<string, BatchPart>;
  translate: Database['translate'];
  problemOf: Respond['document'];
}

export function createBatch({ parts, translate, problemOf }: BatchOptions): Perform {
  return async (tx, asked, _ifMatch, context) => {
    const { atomic, items } = context.body as { atomic: boolean; items: Item[] };
    const results: ItemResult[] = [];
    for (const [index, item] of items.entries()) {
      const { operation, perform, audit } = parts.get(item.action)!;
      const params = Object.fromEntries(operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => [name, item.id!]));
      const own: Asked = { ...asked, pathParameters: params, given: { path: params, query: {}, header: {}, body: item.data } };
      try {
        const { status, body } = await tx.savepoint(() => perform(tx, own, item.if_match, { ...context, params, query: {}, body: item.data }));
        results.push({ status, data: body });
      } catch (thrown) {
        const error = asAppError(translate(thrown));
        const status = statusOf(error);
        // What is our fault, or passes with time, is no verdict on the item: nothing is done.
        if (status >= 500) throw thrown;
        if (atomic) throw asFaultOf(index, error);
        tx.entries.push(() => audit.refused(own, error));
        results.push({ status, problem: problemOf(error, context.requestId) });
      }
    }
    return { status: 200, body: { data: results } };
  };
}

/** The problem of the whole request, with the places of its faults as the request has them. */
function asFaultOf(index: number, error: AppError): AppError {
  const place = `#/items/${index}`;
  const errors = error.errors?.map((fault) => (fault.pointer ? { ...fault, pointer: `${place}/data${fault.pointer.slice(1)}` } : { ...fault, pointer: place }));
  const detail = `Item ${index}, counted from 0: ${error.message}`;
  return new AppError(error.code, detail, { cause: error, errors: errors ?? [{ pointer: place, code: error.code, detail: error.message }] });
}
