/** The HTTP server: operations first, everything else after them, and no patience with slow clients. */
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { openExchange } from './contract/exchange.ts';
import { refuseBrokenRequests } from './contract/fallback.ts';
import type { Pipeline } from './contract/pipeline.ts';
import { asAppError } from './contract/problem.ts';
import { AppError } from './errors.ts';
import type { Overload } from './overload.ts';
import { tooBusy } from './overload.ts';
import type { WebOptions } from './web.ts';

/** Node's own defaults let a slow client hold a socket for minutes. */
const PATIENCE = { headersTimeout: 5_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000, keepAliveTimeout: 65_000 };
/** Longer than any of these, and than any answer takes to begin. */
const LONGEST_SILENCE_MILLISECONDS = 75_000;

export interface ServerOptions {
  problemTypeBase: string;
  overload: Pick<Overload, 'refuses'>;
}

export function createApiServer(pipeline: Pipeline, web: WebOptions, { problemTypeBase, overload }: ServerOptions): Server {
  const listener = createListener(pipeline, web, overload);
  const server = createServer({ ...PATIENCE, requireHostHeader: false }, listener);
  // Node would refuse what it does not expect, and a missing Host, without a problem document.
  server.on('checkExpectation', listener);
  refuseBrokenRequests(server, problemTypeBase);
  cutUnanswered(server, LONGEST_SILENCE_MILLISECONDS);
  return server;
}

/**
 * Blank lines before a request are no request (RFC 9112 section 2.2), and each of them begins Node's waiting anew: so whom
 * nothing was written to for so long is cut, whatever they send.
 */
export function cutUnanswered(server: Server, silenceMilliseconds: number): void {
  const connections = new Map<Socket, { written: number; since: number }>();
  server.on('connection', (socket: Socket) => {
    connections.set(socket, { written: 0, since: performance.now() });
    socket.once('close', () => connections.delete(socket));
  });
  const look = setInterval(() => {
    const now = performance.now();
    for (const [socket, known] of connections) {
      if (socket.bytesWritten !== known.written) Object.assign(known, { written: socket.bytesWritten, since: now });
      else if (now - known.since > silenceMilliseconds) socket.destroy();
    }
  }, silenceMilliseconds / 10).unref();
  server.once('close', () => clearInterval(look));
}

/**
 * Whoever is answered from here on shall come back on another connection, to a process that stays: one that is merely
 * closed when it seems idle may have a request on its way. Tells for how long nobody has come.
 */
export function sendAway(server: Server): { quietMilliseconds: () => number } {
  let heardAt = performance.now();
  server.prependListener('request', (_req: IncomingMessage, res: ServerResponse) => {
    heardAt = performance.now();
    res.setHeader('Connection', 'close');
  });
  return { quietMilliseconds: () => performance.now() - heardAt };
}

/**
 * Operations come first and on the bare listener: Express changes the prototype of every request, and that
 * alone costs as much as the rest of the way. It is loaded when somebody first asks for something else.
 */
function createListener(pipeline: Pipeline, options: WebOptions, overload: Pick<Overload, 'refuses'>): RequestListener {
  const { respond } = options;
  let web: Promise<RequestListener> | undefined;
  return (req, res) => {
    if (req.headers.host === undefined && req.httpVersion !== '1.0') return respond.problem(openExchange(req, res), new AppError('malformed-request', 'Send a Host header.'));
    pipeline(req, res, () => {
      if (overload.refuses(false)) return respond.refuse(openExchange(req, res), tooBusy());
      web ??= import('./web.ts').then(({ createWeb }) => createWeb(options));
      web.then((handle) => handle(req, res)).catch((error: unknown) => respond.problem(openExchange(req, res), asAppError(error)));
    });
  };
}
