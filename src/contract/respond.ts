/** Writes answers: one `writeHead`, one `end`, every header decided here, and the access log line. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { AppError } from '../errors.ts';
import type { Asked } from './audit.ts';
import type { Operation } from './operation.ts';
import type { Principal } from './principal.ts';
import { problemReply } from './problem.ts';

/** One request on its way through the pipeline. */
export interface Exchange {
  req: IncomingMessage;
  res: ServerResponse;
  requestId: string;
  startedAt: number;
  operation: Operation | null;
  principal: Principal | null;
  asked: Asked;
  /** None until a limit has counted the request. */
  limitHeaders: string[];
}

export interface RespondOptions {
  logger: Logger;
  problemTypeBase: string;
  corsOrigins: readonly string[];
  /** Browsers are told to insist on TLS; only where the service is reached by it. */
  strictTransport: boolean;
}

export interface Respond {
  send(exchange: Exchange, status: number, headers: string[], body: string | null): void;
  problem(exchange: Exchange, error: AppError, headers?: string[]): void;
}

const REQUEST_ID = /^[A-Za-z0-9._~-]{1,128}$/;
const EXPOSED = 'X-Request-Id, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, RateLimit, RateLimit-Policy, Retry-After, Location, Link, Idempotency-Replayed';

/** OWASP REST Security Cheat Sheet, "Security headers": an API answers data, never a page. */
const SECURITY_HEADERS = [
  'Cache-Control', 'no-store',
  'Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy', 'same-origin',
  'Referrer-Policy', 'no-referrer',
  'X-Content-Type-Options', 'nosniff',
  'X-Frame-Options', 'DENY',
];

export function openExchange(req: IncomingMessage, res: ServerResponse, newId: () => string): Exchange {
  const given = req.headers['x-request-id'];
  const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : newId();
  return { req, res, requestId, startedAt: performance.now(), operation: null, principal: null, asked: { requestId, pathParameters: {}, given: null }, limitHeaders: [] };
}

export function createRespond({ logger, problemTypeBase, corsOrigins, strictTransport }: RespondOptions): Respond {
  const fixed = strictTransport ? [...SECURITY_HEADERS, 'Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] : SECURITY_HEADERS;
  const allowed = new Set(corsOrigins);

  function send(exchange: Exchange, status: number, headers: string[], body: string | null): void {
    const { req, res } = exchange;
    if (res.headersSent || res.destroyed) return;
    const all = [...fixed, 'X-Request-Id', exchange.requestId, ...exchange.limitHeaders, ...headers];
    if (allowed.size > 0) corsHeaders(req, all);
    const bytes = body === null ? 0 : Buffer.byteLength(body);
    if (body !== null) all.push('Content-Length', String(bytes));
    res.writeHead(status, all);
    // Where every character is one byte, Node can copy instead of encode.
    res.end(body ?? undefined, bytes === body?.length ? 'latin1' : 'utf8');
    logger.info({
      requestId: exchange.requestId,
      operationId: exchange.operation?.operationId,
      method: req.method,
      status,
      tenantId: exchange.principal?.tenantId,
      principalId: exchange.principal?.id,
      milliseconds: Math.round((performance.now() - exchange.startedAt) * 1000) / 1000,
    });
  }

  function corsHeaders(req: IncomingMessage, headers: string[]): void {
    headers.push('Vary', 'Origin');
    const { origin } = req.headers;
    if (!origin || !allowed.has(origin)) return;
    headers.push('Access-Control-Allow-Origin', origin, 'Access-Control-Expose-Headers', EXPOSED);
    if (req.method === 'OPTIONS' && req.headers['access-control-request-method']) {
      headers.push('Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, PATCH, DELETE', 'Access-Control-Max-Age', '600');
      headers.push('Access-Control-Allow-Headers', 'Authorization, Content-Type, Idempotency-Key, X-API-Key, X-Request-Id');
    }
  }

  return {
    send,
    problem(exchange, error, headers = []) {
      const reply = problemReply(error, exchange.requestId, problemTypeBase);
      const { internal, cause } = error;
      if (reply.status >= 500) logger.error({ requestId: exchange.requestId, operationId: exchange.operation?.operationId, code: error.code, internal, err: cause ?? error }, error.message);
      else if (internal) logger.warn({ requestId: exchange.requestId, code: error.code, internal }, error.message);
      const all = Object.entries(reply.headers).flat();
      // The rest of a refused body is not worth reading.
      if (reply.status === 413) all.push('Connection', 'close');
      send(exchange, reply.status, [...all, ...headers], reply.body);
    },
  };
}
