/** Express 5 and openapi-backend as it comes: it routes, validates requests with ajv, and calls handlers by operationId. */
import { createSecretKey } from 'node:crypto';
import express, { type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';
import { OpenAPIBackend, type Context } from 'openapi-backend';
import pg from 'pg';
import { usualMiddlewares } from './expressMiddlewares.ts';
import { openapiDocument } from './openapiDocument.ts';
import { customerCursor, databaseUrl, jwtSecret, listQuery, port, sql, toPage, type Customer } from './shared.ts';

const pool = new pg.Pool({ connectionString: databaseUrl });
pool.on('error', console.error);
const key = createSecretKey(Buffer.from(jwtSecret()));

function tenantOf(context: Context): string {
  return (context.security?.bearer as { tenant_id: string }).tenant_id;
}

const api = new OpenAPIBackend({
  definition: openapiDocument(Number(process.env.BENCH_PEER_OPERATIONS ?? 4)),
  handlers: {
    health: (_context: Context, _req: Request, res: Response) => res.json({ status: 'ok' }),
    getCustomer: async (context: Context, _req: Request, res: Response) => {
      const { rows } = await pool.query<Customer>(sql.get, [tenantOf(context), context.request.params.id]);
      return rows[0] === undefined ? res.status(404).json({ error: 'not found' }) : res.json(rows[0]);
    },
    listCustomers: async (context: Context, _req: Request, res: Response) => {
      const limit = Number(context.request.query.limit ?? 50);
      const query = listQuery(tenantOf(context), limit, context.request.query.cursor as string | undefined);
      if (query === undefined) return res.status(400).json({ error: 'not a cursor' });
      const { rows } = await pool.query<Customer>(query);
      return res.json(toPage(rows, limit, customerCursor));
    },
    createCustomer: async (context: Context, _req: Request, res: Response) => {
      const { email, name } = context.request.requestBody as { email: string; name: string };
      const { rows } = await pool.query<Customer>(sql.create, [tenantOf(context), email, name]);
      return res.status(201).json(rows[0]);
    },
    validationFail: (context: Context, _req: Request, res: Response) => res.status(400).json({ error: context.validation.errors }),
    unauthorizedHandler: (_context: Context, _req: Request, res: Response) => res.status(401).json({ error: 'unauthorized' }),
    notFound: (_context: Context, _req: Request, res: Response) => res.status(404).json({ error: 'not found' }),
  },
});
api.registerSecurityHandler('bearer', (_context: Context, req: Request) =>
  jwt.verify(req.headers.authorization?.replace('Bearer ', '') ?? '', key, { algorithms: ['HS256'] }));
await api.init();

const app = express();
app.use(usualMiddlewares());
app.use(express.json());
app.use((req, res) => api.handleRequest(
  { method: req.method, path: req.path, query: req.query as Record<string, string>, body: req.body as unknown, headers: req.headers as Record<string, string> },
  req,
  res,
));
app.listen(port, '127.0.0.1');
