/** One request on its way through the pipeline: what is known of it so far. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Origin } from '../database/transaction.ts';
import { spanIdOf, traceIdOf, traceparentIn } from '../telemetry/trace-context.ts';
import type { DeclaredAudit, Operation } from './operation.ts';
import type { Principal } from './principal.ts';

/** A request's values once they are valid. */
export type Given = Record<keyof DeclaredAudit['keep'], unknown>;

/** What an audit entry says of its request. Apart from the exchange, since whatever holds an act would else hold its socket, too. */
export interface Asked extends Origin {
  /** As they stand in the address, not yet validated. */
  pathParameters: Readonly<Record<string, string | undefined>>;
  given: Given | null;
}

export interface Exchange {
  req: IncomingMessage;
  res: ServerResponse;
  requestId: string;
  startedAt: number;
  operation: Operation | null;
  principal: Principal | null;
  /** What its deprecated operation announces. */
  announced: readonly string[];
  asked: Asked;
  /** None until a limit has counted the request. */
  limitHeaders: readonly string[];
  /** The request has a span of ours: `asked.traceparent` names it, and no longer that of the caller. */
  isTraced: boolean;
}

const REQUEST_ID = /^[A-Za-z0-9._~-]{1,128}$/;

/** The caller's `X-Request-Id` where it is well formed, else one of our own. */
export function openExchange(req: IncomingMessage, res: ServerResponse): Exchange {
  const given = req.headers['x-request-id'];
  const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
  return { req, res, requestId, startedAt: performance.now(), operation: null, principal: null, announced: [], asked: { requestId, traceparent: traceparentIn(req.headers.traceparent), pathParameters: {}, given: null }, limitHeaders: [], isTraced: false };
}

/** What every line of the log says of the request it is about. */
export interface Told {
  requestId: string;
  traceId?: string;
  spanId?: string;
  operationId?: string;
  tenantId?: string;
  principalId?: string;
}

/** The same as far as a unit of work knows it. */
export function toldOfOrigin({ requestId, traceparent }: Origin): Told {
  return { requestId, ...(traceparent !== null && { traceId: traceIdOf(traceparent) }) };
}

export function toldOf({ asked, operation, principal, isTraced }: Exchange): Told {
  return {
    ...toldOfOrigin(asked),
    ...(isTraced && { spanId: spanIdOf(asked.traceparent!) }),
    operationId: operation?.operationId,
    tenantId: principal?.tenantId,
    principalId: principal?.id,
  };
}
