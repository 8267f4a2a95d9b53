/**
 * The life of a request:
 *
 *   match → sunset → accept, size, type → authenticate, authorize → rate limit → validate
 *         → [ transaction: idempotency → precondition → handler → audit ] → serialize → not modified? → headers → log
 *
 * Each step reads its orders from the operation's row of the generated table. What depends on the
 * contract alone is prepared at boot, one closure for each operation; a request looks nothing up whose
 * cost grows with the contract. Whatever is refused is refused before anything is written.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { AppError } from '../errors.ts';
import type { Overload } from '../overload.ts';
import { tooBusy } from '../overload.ts';
import type { Span, Tracer } from '../telemetry/tracer.ts';
import { chooseMediaType } from './accept.ts';
import { createAct } from './act.ts';
import type { AdmissionOptions } from './admission.ts';
import { admission } from './admission.ts';
import type { Audit } from './audit.ts';
import { recordRefusal } from './audit.ts';
import { checkBodyHeaders } from './body.ts';
import { notModified } from './conditional.ts';
import type { CursorSigner } from './cursor.ts';
import { cursorBinding } from './cursor.ts';
import type { Exchange } from './exchange.ts';
import { openExchange } from './exchange.ts';
import type { Client } from './handler.ts';
import type { HostCheck, HostOfOperation } from './host.ts';
import { inputReader } from './input.ts';
import { lifecycleHeaders, refuseAfterSunset } from './lifecycle.ts';
import type { Operation } from './operation.ts';
import { asAppError } from './problem.ts';
import type { ListPosition } from './reply.ts';
import { createRouter } from './router.ts';
import type { Runnable, RunnableOptions } from './runnable.ts';
import { prepareRunnables } from './runnable.ts';
import { streamRenderer } from './stream.ts';

export interface PipelineOptions extends RunnableOptions, Omit<AdmissionOptions, 'validators'> {
  /** Refuses hosts that are not ours; null where all are. */
  hosts: HostCheck | null;
  /** Where each operation answers; null where that is everywhere. */
  hostOf: HostOfOperation | null;
  overload: Pick<Overload, 'refuses' | 'writes'>;
  cursors: CursorSigner;
  logger: Logger;
}

type Run = (exchange: Exchange, path: string, search: string) => Promise<void>;

/** An Express handler; addresses the contract does not have go on to `next`. */
export type Pipeline = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

export function createPipeline(options: PipelineOptions): Pipeline {
  const { respond, hosts, hostOf, overload, tracer } = options;
  const route = createRouter(
    [...prepareRunnables(options).values()].map((runnable) => {
      const { operation, act } = runnable;
      return { method: operation.method, path: operation.path, entry: { operation, isProbe: isProbe(operation, options), writes: act !== null, audit: act?.audit ?? null, run: prepare(runnable, options) } };
    }),
  );

  async function refuse(exchange: Exchange, audit: Audit | null, thrown: unknown): Promise<void> {
    const problem = declaredProblem(exchange, thrown, options);
    if (audit) await recordRefusal(options.database, options.logger, audit, exchange, thrown, problem);
    respond.problem(exchange, problem);
  }

  return (req, res, next) => {
    const url = req.url!.startsWith('/') ? req.url! : originForm(req.url!);
    const mark = url.indexOf('?');
    const path = mark < 0 ? url : url.slice(0, mark);
    const match = route(path);
    const misnamed = hosts !== null && !hosts(req, req.url!);
    if (!match && !misnamed && isDecodable(path)) return next();
    const exchange = openExchange(req, res);
    const entry = match?.route.entries[req.method!];
    if (misnamed && !entry?.isProbe) {
      exchange.operation = entry?.operation ?? null;
      return respond.problem(exchange, new AppError('malformed-request', 'This service does not answer for this host.'));
    }
    if (!match) return respond.problem(exchange, new AppError('malformed-request', 'The address is not valid percent-encoded UTF-8.'));
    if (!entry) {
      if (req.method === 'OPTIONS') return respond.send(exchange, 204, ['Allow', match.route.allow], null);
      return respond.problem(exchange, new AppError('method-not-allowed', `This address answers ${match.route.allow}.`), ['Allow', match.route.allow]);
    }
    // As if it were not there.
    if (hostOf !== null && !entry.isProbe && !hostOf(entry.operation, req, req.url!)) return next();
    exchange.operation = entry.operation;
    if (!entry.isProbe && overload.refuses(entry.writes)) return respond.refuse(exchange, tooBusy());
    exchange.asked.pathParameters = match.params;
    const answered = (): Promise<void> => entry.run(exchange, path, mark < 0 ? '' : url.slice(mark + 1)).catch((error: unknown) => refuse(exchange, entry.audit, error));
    const run = entry.writes ? () => overload.writes.during(answered) : answered;
    // Probes come every second, and nobody asks where they have been.
    void (tracer === null || entry.isProbe ? run() : traceRequest(tracer, exchange, run));
  };
}

/** Load balancers ask by address, not by name. */
const isProbe = (operation: Operation, { limiter }: PipelineOptions): boolean => limiter.policiesOf(operation).every(({ scope }) => scope === 'process');

function prepare({ operation, handle, mock, renderer, act: change }: Runnable, options: PipelineOptions): Run {
  const { contract: { validators }, database, writers, cursors, respond, truth, addressOf } = options;
  const admit = admission(operation, change !== null, { ...options, validators });
  const readInput = inputReader(operation, validators);
  const act = change && createAct(operation, change.perform, renderer, database, change.audit);
  const stream = streamRenderer(operation, truth);
  const announced = lifecycleHeaders(operation.lifecycle);
  const isPublic = operation.security.length === 0;
  const produces = [...new Set(Object.entries(operation.responses).flatMap(([status, { mediaTypes }]) => (Number(status) < 400 ? mediaTypes : [])))];

  return async (exchange, path, search) => {
    const { req, requestId } = exchange;
    exchange.announced = announced;
    if (operation.lifecycle) refuseAfterSunset(operation.lifecycle);
    const mediaType = chooseMediaType(req, produces);
    checkBodyHeaders(req, operation.body);
    const { tenantId, userId, marks, since } = await admit(exchange);
    const { params, query, headers, body } = await readInput(exchange, search);

    if (mock) {
      const { status, headers: given, body: example } = mock(req.headers.prefer, mediaType);
      return respond.send(exchange, status, Object.entries(given).flat(), example);
    }
    let list: ListPosition | null = null;
    if (operation.list && !stream) {
      const binding = cursorBinding(operation.operationId, tenantId, query);
      list = { cursors, binding, path, search };
      if (query.cursor !== undefined) query.cursor = cursors.open(query.cursor as string, binding);
    }
    const context = { params, query, body, principal: exchange.principal, requestId, mediaType, db: database.reader(tenantId, userId, since), ...(isPublic && { client: clientOf(req, addressOf) }) };

    if (stream) return respond.stream(exchange, stream(await handle(context), mediaType));
    let reply = act ? await act({ asked: exchange.asked, path, headers, context }) : renderer.render(await handle(context), list);
    if (act && marks) await writers!.written(marks, exchange.startedAt);
    if (headers['if-none-match'] !== undefined) reply = notModified(reply, headers['if-none-match'] as string);
    respond.send(exchange, reply.status, Object.entries(reply.headers).flat(), reply.body);
  };
}

/** The span of a request has the operation's name; those who go on with its work are told of it, and no longer of the caller's. */
function traceRequest(tracer: Tracer, exchange: Exchange, run: () => Promise<void>): Promise<void> {
  const { req, res, asked, operation } = exchange;
  const { operationId, method, path } = operation!;
  const tracestate = req.headers.tracestate as string | undefined;
  const attributes = { 'http.request.method': method, 'http.route': path, 'url.scheme': 'encrypted' in req.socket ? 'https' : 'http', 'deed.request_id': exchange.requestId };
  return tracer.enter(operationId, { traceparent: asked.traceparent, ...(tracestate !== undefined && { tracestate }) }, { kind: 'server', attributes }, (span) => {
    asked.traceparent = span.traceparent;
    if (span.tracestate !== undefined) asked.tracestate = span.tracestate;
    exchange.isTraced = span.isRecorded;
    return span.isRecorded ? told(span) : run();
  });

  async function told(span: Span): Promise<void> {
    await run();
    if (exchange.principal) span.set({ 'deed.tenant_id': exchange.principal.tenantId, 'deed.principal_id': exchange.principal.id });
    // One who has gone has had no answer.
    if (res.headersSent) span.set({ 'http.response.status_code': res.statusCode });
    if (res.headersSent ? res.statusCode >= 500 : true) span.fail(res.headersSent ? String(res.statusCode) : 'client-gone');
  }
}

/** Programs name themselves as they like: so much of it is kept. */
const MOST_USER_AGENT = 512;

function clientOf(req: IncomingMessage, addressOf: (req: IncomingMessage) => string): Client {
  return { address: addressOf(req), userAgent: req.headers['user-agent']?.slice(0, MOST_USER_AGENT) ?? null, authorization: req.headers.authorization ?? null, cookies: req.headers.cookie ?? '' };
}

/** RFC 9112 section 3.2.2: a request to us may name the whole address. */
function originForm(target: string): string {
  const url = URL.parse(target);
  return url ? url.pathname + url.search : target;
}

function isDecodable(path: string): boolean {
  if (!path.includes('%')) return true;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** A problem that the operation does not declare is a fault of ours. */
function declaredProblem(exchange: Exchange, thrown: unknown, { truth, database }: PipelineOptions): AppError {
  const error = asAppError(database.translate(thrown));
  const { operation } = exchange;
  if (!operation || operation.problemTypes.includes(error.code)) return error;
  if (!truth.loud) {
    truth.untrue(operation.operationId, `the problem ${error.code}, which the contract does not declare for it`);
    return error;
  }
  return new AppError('internal-error', `${operation.operationId} failed with ${error.code}, which the contract does not declare for it: ${error.message}`, { cause: error });
}
