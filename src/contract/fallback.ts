/** What no operation answers: addresses nobody has, errors of pages outside the contract, bytes that are no request. */
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { AppError } from '../errors.ts';
import { openExchange } from './exchange.ts';
import { asAppError, problemReply } from './problem.ts';
import type { Respond } from './respond.ts';
import { NOT_KEPT, SECURITY_HEADERS } from './respond.ts';

/** Bytes that are not HTTP, or headers that are too large or too slow: Node's parser gave up before there was a request. */
export function refuseBrokenRequests(server: Server, problemTypeBase: string): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return socket.destroy();
    const requestId = randomUUID();
    const slow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
    const { body, headers } = problemReply(new AppError('malformed-request', slow ? 'The request took too long to arrive.' : 'This is not a request in HTTP/1.1.'), requestId, problemTypeBase);
    const fixed = Object.fromEntries([NOT_KEPT, ...pairs(SECURITY_HEADERS)]) as Record<string, string>;
    const lines = Object.entries({ ...fixed, ...headers, 'X-Request-Id': requestId, 'Content-Length': String(Buffer.byteLength(body)), Connection: 'close' });
    socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
  });
}

/** Of a flat list of names and values. */
const pairs = (flat: readonly string[]): string[][] => flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1]!]] : []));

export function notFound(respond: Respond): [RequestHandler, ErrorRequestHandler] {
  return [
    (req, res) => respond.problem(openExchange(req, res), new AppError('not-found', 'There is nothing at this address.')),
    (error: unknown, req, res, _next) => {
      const broken = error instanceof URIError ? new AppError('malformed-request', 'The address is not valid percent-encoded UTF-8.') : asAppError(error);
      respond.problem(openExchange(req, res), broken);
    },
  ];
}
