/** node:http and pg with prepared statements and a pool, as one writes it by hand; nothing else on. */
import pg from 'pg';
import { serve } from './bareHttp.ts';
import { customerCursor, databaseUrl, fixedTenantId, listQuery, sql, toPage, type Customer } from './shared.ts';

const pool = new pg.Pool({ connectionString: databaseUrl });
pool.on('error', console.error);
const tenantId = fixedTenantId();

serve({
  get: async (id) => {
    const result = await pool.query<Customer>({ name: 'get', text: sql.get, values: [tenantId, id] });
    return result.rows[0] && JSON.stringify(result.rows[0]);
  },
  list: async (limit, cursor) => {
    const query = listQuery(tenantId, limit, cursor);
    if (query === undefined) throw new Error('not a cursor');
    const result = await pool.query<Customer>({ name: cursor === undefined ? 'firstPage' : 'nextPage', ...query });
    return JSON.stringify(toPage(result.rows, limit, customerCursor));
  },
  create: async (email, name) => {
    const result = await pool.query<Customer>({ name: 'create', text: sql.create, values: [tenantId, email, name] });
    return JSON.stringify(result.rows[0]);
  },
});
