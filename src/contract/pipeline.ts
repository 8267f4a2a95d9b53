/**
 * The life of a request:
 *
 *   match → accept, size, type → authenticate, authorize → rate limit → validate
 *         → [ transaction: idempotency → handler → audit ] → serialize → headers → log
 *
 * Each step reads its orders from the operation's row of the generated table. What depends on the
 * contract alone is prepared at boot, one closure for each operation; a request looks nothing up whose
 * cost grows with the contract. Whatever is refused is refused before anything is written.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ValidateFunction } from 'ajv';
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { AppError } from '../errors.ts';
import { checkAccept } from './accept.ts';
import type { Handle } from './act.ts';
import { createAct } from './act.ts';
import type { Audit } from './audit.ts';
import { createAudit, recordRefusal } from './audit.ts';
import { authenticate } from './authenticate.ts';
import { checkBodyHeaders, readBody } from './body.ts';
import type { CursorSigner } from './cursor.ts';
import { cursorBinding } from './cursor.ts';
import type { Limiter } from './limit.ts';
import type { Operation } from './operation.ts';
import { parameterReader } from './parameters.ts';
import type { Authenticator } from './principal.ts';
import { asAppError } from './problem.ts';
import type { HandlerReply, ListPosition } from './reply.ts';
import { replyRenderer } from './reply.ts';
import type { Exchange, Respond } from './respond.ts';
import { openExchange } from './respond.ts';
import { createRouter } from './router.ts';
import { requestValidator } from './validate.ts';

/** A handler as the pipeline calls it; `handler.ts` has the types its author sees. */
export type AnyHandler = (context: never) => HandlerReply | Promise<HandlerReply>;

export interface Contract {
  operations: Readonly<Record<string, Operation>>;
  validators: Record<string, ValidateFunction>;
  serializers: Record<string, (value: unknown) => string>;
  /** Null where answers are not checked against their schemas. */
  responseValidators: Record<string, ValidateFunction> | null;
}

export interface PipelineOptions {
  contract: Contract;
  handlers: Readonly<Record<string, AnyHandler>>;
  database: Database;
  authenticator: Authenticator;
  limiter: Limiter;
  cursors: CursorSigner;
  respond: Respond;
  logger: Logger;
  /** Address of the client, proxies that are trusted taken into account. */
  addressOf: (req: IncomingMessage) => string;
}

type Run = (exchange: Exchange, path: string, search: string) => Promise<void>;

/** An Express handler; addresses the contract does not have go on to `next`. */
export function createPipeline(options: PipelineOptions): (req: IncomingMessage, res: ServerResponse, next: () => void) => void {
  const { respond } = options;
  const route = createRouter(
    Object.values(options.contract.operations).map((operation) => {
      const audit = operation.audit ? createAudit(operation, options.contract.validators[`${operation.operationId}_path`]) : null;
      return { method: operation.method, path: operation.path, entry: { operation, audit, run: prepare(operation, audit, options) } };
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
    if (req.headers.host === undefined && req.httpVersion !== '1.0') return respond.problem(openExchange(req, res, randomUUID), new AppError('malformed-request', 'A request names its host (RFC 9112, section 3.2).'));
    const match = route(path);
    if (!match && isDecodable(path)) return next();
    const exchange = openExchange(req, res, randomUUID);
    if (!match) return respond.problem(exchange, new AppError('malformed-request', 'The address is not valid percent-encoded UTF-8.'));
    const entry = match.route.entries[req.method!];
    if (!entry) {
      if (req.method === 'OPTIONS') return respond.send(exchange, 204, ['Allow', match.route.allow], null);
      return respond.problem(exchange, new AppError('method-not-allowed', `This address answers ${match.route.allow}.`), ['Allow', match.route.allow]);
    }
    exchange.operation = entry.operation;
    exchange.asked.pathParameters = match.params;
    entry.run(exchange, path, mark < 0 ? '' : url.slice(mark + 1)).catch((error: unknown) => refuse(exchange, entry.audit, error));
  };
}

function prepare(operation: Operation, audit: Audit | null, options: PipelineOptions): Run {
  const { contract, database, limiter, cursors, respond, addressOf } = options;
  const handle = options.handlers[operation.operationId] as Handle;
  const identify = authenticate(operation, options.authenticator);
  const policies = limiter.policiesOf(operation);
  const byAddress = identify === null || policies.some((policy) => policy.partition === 'ip');
  const guessing = [limiter.policy('anonymous')];
  const read = parameterReader(operation);
  const validate = requestValidator(operation.operationId, contract.validators);
  const renderer = replyRenderer(operation, contract.serializers, contract.responseValidators);
  const act = audit && createAct(operation, handle, renderer, database, audit);
  const hasHeaders = operation.parameters.some((parameter) => parameter.in === 'header');
  const produces = [...new Set(Object.values(operation.responses).flatMap((response) => response.mediaTypes))].filter((type) => type !== 'application/problem+json');

  return async (exchange, path, search) => {
    const { req } = exchange;
    checkAccept(req, produces);
    checkBodyHeaders(req, operation.body);

    if (identify) {
      try {
        const identified = identify(exchange);
        if (identified) await identified;
      } catch (error) {
        // Guessing credentials is limited by address, or it would not be limited at all.
        const { headers, exceeded } = await limiter.hit(guessing, 1, null, addressOf(req));
        exchange.limitHeaders = headers;
        throw exceeded ?? error;
      }
    }
    const { principal } = exchange;
    const limited = await limiter.hit(policies, operation.rateLimit.cost, principal, byAddress ? addressOf(req) : '');
    exchange.limitHeaders = limited.headers;
    if (limited.exceeded) throw limited.exceeded;

    const params = read.path(exchange.asked.pathParameters);
    validate.parameters('path', params);
    const query = read.query(search);
    validate.parameters('query', query);
    const headers = hasHeaders ? read.header(req.headers) : {};
    if (hasHeaders) validate.parameters('header', headers);
    const body = operation.body ? await readBody(req, operation.body.maxBytes) : undefined;
    if (body !== undefined || operation.body?.required) validate.body(body);
    exchange.asked.given = { path: params, query, header: headers, body };

    const tenantId = principal?.tenantId ?? null;
    let list: ListPosition | null = null;
    if (operation.list) {
      const binding = cursorBinding(operation.operationId, tenantId, query);
      list = { cursors, binding, path, search };
      if (query.cursor !== undefined) query.cursor = cursors.open(query.cursor as string, binding);
    }
    const context = { params, query, body, principal, requestId: exchange.requestId, db: database.reader(tenantId), prefer: req.headers.prefer };

    const reply = act ? await act({ asked: exchange.asked, path, headers, body, principal, context }) : renderer.render(await handle(context), list);
    respond.send(exchange, reply.status, Object.entries(reply.headers).flat(), reply.body);
  };
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

/** Where answers are checked, a problem the operation does not declare is a fault of ours, and loud. */
function declaredProblem(exchange: Exchange, thrown: unknown, { contract, database }: PipelineOptions): AppError {
  const error = asAppError(database.translate(thrown));
  const { operation } = exchange;
  if (!contract.responseValidators || !operation || operation.problemTypes.includes(error.code)) return error;
  return new AppError('internal-error', `${operation.operationId} failed with ${error.code}, which the contract does not declare for it: ${error.message}`, { cause: error });
}
