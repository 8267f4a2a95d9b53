/**
 * Fastify 5 with its usual plugins on: token, security headers, CORS, rate limit in memory, request id, access log, schemas.
 * `fastify` and `fastifyTuned` differ in what they pass in here: the database, the check of the token, the logger.
 */
import { randomUUID } from 'node:crypto';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import jwt from '@fastify/jwt';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, type FastifyServerOptions } from 'fastify';
import { createSchema, getSchema, healthSchema, listSchema, type CreateBody, type ListQuery } from './fastifySchemas.ts';
import { customerCursor, jwtSecret, listQuery, port, sql, toPage, type Customer } from './shared.ts';

declare module '@fastify/jwt' {
  interface FastifyJWT { user: { sub: string; tenant_id: string; exp: number } }
}

export interface Choices {
  server: FastifyServerOptions;
  query: (name: string, text: string, values: unknown[]) => Promise<{ rows: Customer[] }>;
  /** Sets `request.user` or throws. */
  authenticate: (request: FastifyRequest) => Promise<unknown> | undefined;
  /** Instead of Fastify's own two lines per request. */
  accessLog?: (request: FastifyRequest, reply: FastifyReply) => void;
}

export async function serve({ server, query, authenticate, accessLog }: Choices): Promise<void> {
  const app = Fastify({ requestIdHeader: 'x-request-id', genReqId: () => randomUUID(), ...server }) as unknown as FastifyInstance;
  await app.register(helmet);
  await app.register(cors, { origin: ['https://app.example.com'] });
  // The limit counts every request and is never reached: what is measured is its work.
  await app.register(rateLimit, { max: 1_000_000_000, timeWindow: '1 minute' });
  // A buffer is as near to a KeyObject as the plugin lets one come.
  await app.register(jwt, { secret: Buffer.from(jwtSecret()), verify: { algorithms: ['HS256'] } });
  app.addHook('onSend', async (request, reply) => { reply.header('x-request-id', request.id); });
  if (accessLog !== undefined) app.addHook('onResponse', async (request, reply) => accessLog(request, reply));

  app.get('/health/live', { schema: healthSchema }, async () => ({ status: 'ok' }));

  await app.register(async (guarded) => {
    guarded.addHook('onRequest', async (request) => authenticate(request));

    guarded.get<{ Params: { id: string } }>('/customers/:id', { schema: getSchema }, async (request, reply) => {
      const { rows } = await query('get', sql.get, [request.user.tenant_id, request.params.id]);
      return rows[0] ?? reply.code(404).send({ error: 'not found' });
    });

    guarded.get<{ Querystring: ListQuery }>('/customers', { schema: listSchema }, async (request, reply) => {
      const { limit, cursor } = request.query;
      const statement = listQuery(request.user.tenant_id, limit, cursor);
      if (statement === undefined) return reply.code(400).send({ error: 'not a cursor' });
      const { rows } = await query(cursor === undefined ? 'firstPage' : 'nextPage', statement.text, statement.values);
      return toPage(rows, limit, customerCursor);
    });

    guarded.post<{ Body: CreateBody }>('/customers', { schema: createSchema }, async (request, reply) => {
      const { email, name } = request.body;
      const { rows } = await query('create', sql.create, [request.user.tenant_id, email, name]);
      return reply.code(201).send(rows[0]);
    });
  }, { prefix: '/api/v1' });

  await app.listen({ port, host: '127.0.0.1' });
}
