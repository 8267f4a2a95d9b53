/** The HTTP server: operations first, everything else after them, and no patience with slow clients. */
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { openExchange } from './contract/exchange.ts';
import { refuseBrokenRequests } from './contract/fallback.ts';
import type { Pipeline } from './contract/pipeline.ts';
import { asAppError } from './contract/problem.ts';
import { AppError } from './errors.ts';
import type { WebOptions } from './web.ts';

/** Node's own defaults let a slow client hold a socket for minutes. */
const PATIENCE = { headersTimeout: 5_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000, keepAliveTimeout: 65_000 };

export function createApiServer(pipeline: Pipeline, web: WebOptions, problemTypeBase: string): Server {
  const listener = createListener(pipeline, web);
  const server = createServer({ ...PATIENCE, requireHostHeader: false }, listener);
  // Node would refuse what it does not expect, and a missing Host, without a problem document.
  server.on('checkExpectation', listener);
  refuseBrokenRequests(server, problemTypeBase);
  return server;
}

/**
 * Operations come first and on the bare listener: Express changes the prototype of every request, and that
 * alone costs as much as the rest of the way. It is loaded when somebody first asks for something else.
 */
function createListener(pipeline: Pipeline, options: WebOptions): RequestListener {
  const { respond } = options;
  let web: Promise<RequestListener> | undefined;
  return (req, res) => {
    if (req.headers.host === undefined && req.httpVersion !== '1.0') return respond.problem(openExchange(req, res), new AppError('malformed-request', 'Send a Host header.'));
    pipeline(req, res, () => {
      web ??= import('./web.ts').then(({ createWeb }) => createWeb(options));
      web.then((handle) => handle(req, res)).catch((error: unknown) => respond.problem(openExchange(req, res), asAppError(error)));
    });
  };
}
