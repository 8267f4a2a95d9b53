/** Fastify tuned by hand: verified tokens remembered, pipelined prepared statements, one buffered log line per request. */
import { pino } from 'pino';
import { serve } from './fastifyApp.ts';
import { connectPipelined } from './pipelinedPg.ts';
import type { Customer } from './shared.ts';

interface Claims { sub: string; tenant_id: string; exp: number }

const query = await connectPipelined();

const rememberMilliseconds = 60_000;
const mostRemembered = 10_000;
const verified = new Map<string, { claims: Claims; until: number }>();

const logger = pino(pino.destination({ sync: false, minLength: 4096 }));

await serve({
  server: { loggerInstance: logger, disableRequestLogging: true },
  query: (name, text, values) => query<Customer & Record<string, unknown>>({ name, text, values }),
  authenticate: (request) => {
    const header = request.headers.authorization ?? '';
    const now = Date.now();
    const known = verified.get(header);
    if (known !== undefined && known.until > now) {
      request.user = known.claims;
      return undefined;
    }
    return request.jwtVerify<Claims>().then((claims) => {
      if (verified.size >= mostRemembered) verified.clear();
      verified.set(header, { claims, until: Math.min(claims.exp * 1000, now + rememberMilliseconds) });
    });
  },
  accessLog: (request, reply) => {
    logger.info({ req: request.id, method: request.method, url: request.url, status: reply.statusCode, ms: reply.elapsedTime }, 'request');
  },
});
