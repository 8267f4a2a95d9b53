/** Writes answers, at once or as a stream: one `writeHead`, one `end`, every header decided here, and the access log line. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { AppError } from '../errors.ts';
import type { Meter } from '../telemetry/meter.ts';
import { UNCOUNTED } from '../telemetry/meter.ts';
import { challenge } from './challenge.ts';
import type { Exchange } from './exchange.ts';
import type { Origins } from './origins.ts';
import type { ProblemReply } from './problem.ts';
import { oauthReply, problemDocument, problemReply } from './problem.ts';
import type { StreamedReply } from './stream.ts';

export interface RespondOptions {
  logger: Logger;
  problemTypeBase: string;
  origins: Origins;
  /** Browsers are told to insist on TLS; only where the service is reached by it. */
  strictTransport: boolean;
  /** Counts what is answered. */
  meter?: Meter;
  /** How long a client may leave a chunk unread before it is cut; 30 s, since a snapshot is held for it. */
  stallMilliseconds?: number;
}

export interface Respond {
  /** `headers` is a flat list of names and values; a value may be several. */
  send(exchange: Exchange, status: number, headers: (string | string[])[], body: string | null): void;
  problem(exchange: Exchange, error: AppError, headers?: string[]): void;
  /** The same for what is refused in a flood: no line in the log, and no body is waited for. */
  refuse(exchange: Exchange, error: AppError): void;
  /** The problem document of an error that is part of an answer. */
  document: (error: AppError, requestId: string) => object;
  /** Throws what keeps the first chunk from being made; later failures break the transfer off, and are logged here. */
  stream(exchange: Exchange, reply: StreamedReply): Promise<void>;
}

/** Unless the operation declares something else. */
const NOT_KEPT = ['Cache-Control', 'no-store'];

const EXPOSED = 'X-Request-Id, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, RateLimit, RateLimit-Policy, Retry-After, Location, Link, ETag, Content-Disposition, Idempotency-Replayed, Deprecation, Sunset';

/** OWASP REST Security Cheat Sheet, "Security headers": an API answers data, never a page. */
const SECURITY_HEADERS = [
  'Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy', 'same-origin',
  'Referrer-Policy', 'no-referrer',
  'X-Content-Type-Options', 'nosniff',
  'X-Frame-Options', 'DENY',
];

export function createRespond({ logger, problemTypeBase, origins, strictTransport, meter = UNCOUNTED, stallMilliseconds = 30_000 }: RespondOptions): Respond {
  const fixed = strictTransport ? [...SECURITY_HEADERS, 'Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] : SECURITY_HEADERS;

  /** Every header of an answer, as the flat list that `writeHead` takes. */
  function allHeaders(exchange: Exchange, headers: (string | string[])[]): (string | string[])[] {
    const all: (string | string[])[] = [...(headers.includes('Cache-Control') ? [] : NOT_KEPT), ...fixed, 'X-Request-Id', exchange.requestId, ...exchange.announced, ...exchange.limitHeaders, ...headers];
    if (origins.any) corsHeaders(exchange.req, all);
    return all;
  }

  function logAccess(exchange: Exchange, status: number, more?: { rows: number; aborted?: true }): void {
    const milliseconds = performance.now() - exchange.startedAt;
    meter.answered(exchange, status, milliseconds);
    logger.info({
      requestId: exchange.requestId,
      operationId: exchange.operation?.operationId,
      method: exchange.req.method,
      status,
      tenantId: exchange.principal?.tenantId,
      principalId: exchange.principal?.id,
      milliseconds: Math.round(milliseconds * 1000) / 1000,
      ...more,
    });
  }

  function send(exchange: Exchange, status: number, headers: (string | string[])[], body: string | null): void {
    const { res } = exchange;
    if (res.headersSent || res.destroyed) return;
    write(exchange, status, headers, body);
    logAccess(exchange, status);
  }

  function write(exchange: Exchange, status: number, headers: (string | string[])[], body: string | null): void {
    const { res } = exchange;
    const all = allHeaders(exchange, headers);
    const bytes = body === null ? 0 : Buffer.byteLength(body);
    if (body !== null) all.push('Content-Length', String(bytes));
    res.writeHead(status, all);
    // Where every character is one byte, Node can copy instead of encode.
    res.end(body ?? undefined, bytes === body?.length ? 'latin1' : 'utf8');
    // What the kernel has not taken waits for the client, and who takes nothing must not be kept.
    if (res.writableLength > 0) cutWhenStalled(res, stallMilliseconds);
  }

  async function stream(exchange: Exchange, { status, headers, chunks }: StreamedReply): Promise<void> {
    const { req, res } = exchange;
    const head = Object.entries(headers).flat();
    if (req.method === 'HEAD') return send(exchange, status, head, null);
    const gone = new AbortController();
    res.once('close', () => gone.abort());
    if (res.closed) gone.abort();
    let rows = 0;
    try {
      for await (const chunk of chunks(gone.signal)) {
        gone.signal.throwIfAborted();
        // Not before there is something to send: until then a failure is still a problem document.
        if (!res.headersSent) res.writeHead(status, allHeaders(exchange, head));
        if (!res.write(chunk.text)) await drained(res, stallMilliseconds);
        rows += chunk.rows;
      }
      if (!res.headersSent) res.writeHead(status, allHeaders(exchange, head));
      res.end();
      logAccess(exchange, status, { rows });
    } catch (error) {
      if (!gone.signal.aborted) {
        if (!res.headersSent) throw error;
        logger.error({ requestId: exchange.requestId, operationId: exchange.operation?.operationId, rows, err: error }, 'a stream broke off');
        // A reset, because a client of HTTP/1.0 would take an orderly end for the end of the file.
        req.socket.resetAndDestroy();
      }
      logAccess(exchange, status, { rows, aborted: true });
    }
  }

  function corsHeaders(req: IncomingMessage, headers: (string | string[])[]): void {
    headers.push('Vary', 'Origin');
    const { origin } = req.headers;
    if (!origin) return;
    if (origins.allows(origin)) headers.push('Access-Control-Allow-Origin', origin, 'Access-Control-Allow-Credentials', 'true');
    else if (origins.everybody) headers.push('Access-Control-Allow-Origin', '*');
    else return;
    headers.push('Access-Control-Expose-Headers', EXPOSED);
    if (req.method === 'OPTIONS' && req.headers['access-control-request-method']) {
      headers.push('Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, PATCH, DELETE', 'Access-Control-Max-Age', '600');
      headers.push('Access-Control-Allow-Headers', 'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-API-Key, X-CSRF-Token, X-Request-Id, X-Tenant-Id');
    }
  }

  const replyOf = (exchange: Exchange, error: AppError): ProblemReply => (exchange.operation?.errorFormat === 'oauth' ? oauthReply(error) : problemReply(error, exchange.requestId, problemTypeBase));

  return {
    send,
    refuse(exchange, error) {
      const { status, headers, body } = replyOf(exchange, error);
      const all = Object.entries(headers).flat();
      if (hasMoreBody(exchange.req)) all.push('Connection', 'close');
      write(exchange, status, all, body);
    },
    document: (error, requestId) => problemDocument(error, requestId, problemTypeBase),
    stream,
    problem(exchange, error, headers = []) {
      const reply = replyOf(exchange, error);
      const { internal, cause } = error;
      meter.refused(exchange, error.code);
      if (reply.status >= 500) logger.error({ requestId: exchange.requestId, operationId: exchange.operation?.operationId, code: error.code, internal, err: cause ?? error }, error.message);
      else if (internal) logger.warn({ requestId: exchange.requestId, code: error.code, internal }, error.message);
      const all = Object.entries(reply.headers).flat();
      if (reply.status === 401) all.push('WWW-Authenticate', challenge(error, exchange));
      // The rest of a refused body is not worth reading.
      if (reply.status === 413) all.push('Connection', 'close');
      send(exchange, reply.status, [...all, ...headers], reply.body);
    },
  };
}

/** A body of this size is mostly there already, and dropping it costs less than another connection. */
const SMALL_BODY = 16_384;

const hasMoreBody = ({ headers }: IncomingMessage): boolean => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > SMALL_BODY;

/** However slowly an answer is taken, it ends. */
function cutWhenStalled(res: ServerResponse, stallMilliseconds: number): void {
  const timer = setTimeout(() => res.destroy(), stallMilliseconds);
  res.once('close', () => clearTimeout(timer));
}

/** Resolves when everything written so far has left, or the client has: who reads nothing for so long is cut. */
function drained(res: ServerResponse, stallMilliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => res.destroy(), stallMilliseconds);
    const done = (): void => {
      clearTimeout(timer);
      res.off('drain', done).off('close', done);
      resolve();
    };
    res.once('drain', done).once('close', done);
  });
}
