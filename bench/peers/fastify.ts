/** Fastify as its documentation teaches it: `logger: true`, jwtVerify, a pg pool with plain parameterised queries. */
import pg from 'pg';
import { serve } from './fastifyApp.ts';
import { databaseUrl, type Customer } from './shared.ts';

const pool = new pg.Pool({ connectionString: databaseUrl });
pool.on('error', console.error);

await serve({
  server: { logger: true },
  query: (_name, text, values) => pool.query<Customer>(text, values),
  authenticate: (request) => request.jwtVerify(),
});
