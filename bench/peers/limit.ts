/**
 * The limit: the least that can be done on Node and pg for these answers. node:http, pipelined prepared statements, rows as
 * arrays of text, JSON put together by hand (only email and name can need escaping). Nobody would ship it; it is the ceiling.
 */
import { serve } from './bareHttp.ts';
import { connectPipelined } from './pipelinedPg.ts';
import { encodeCursor, fixedTenantId, listQuery, sql } from './shared.ts';

type Row = [id: string, email: string, name: string, status: string, createdAt: string, createdBy: string, updatedAt: string, updatedBy: string];

const query = await connectPipelined();
const tenantId = fixedTenantId();
const asText = { rowMode: 'array', types: { getTypeParser: () => (text: string) => text } } as const;

/** "2025-01-01 00:00:01.234+00" (the connection's time zone is UTC) to "2025-01-01T00:00:01.234Z". */
function toIso(text: string): string {
  return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
}

function toJson([id, email, name, status, createdAt, createdBy, updatedAt, updatedBy]: Row): string {
  return `{"id":"${id}","email":${JSON.stringify(email)},"name":${JSON.stringify(name)},"status":"${status}"`
    + `,"created_at":"${toIso(createdAt)}","created_by":"${createdBy}","updated_at":"${toIso(updatedAt)}","updated_by":"${updatedBy}"}`;
}

serve({
  get: async (id) => {
    const result = await query<Row>({ name: 'get', text: sql.get, values: [tenantId, id], ...asText });
    return result.rows[0] && toJson(result.rows[0]);
  },
  list: async (limit, cursor) => {
    const statement = listQuery(tenantId, limit, cursor);
    if (statement === undefined) throw new Error('not a cursor');
    const { rows } = await query<Row>({ name: cursor === undefined ? 'firstPage' : 'nextPage', ...statement, ...asText });
    const more = rows.length > limit;
    if (more) rows.pop();
    const last = rows.at(-1);
    const next = more && last !== undefined ? `"${encodeCursor(toIso(last[4]), last[0])}"` : 'null';
    let json = '';
    for (const row of rows) json += json === '' ? toJson(row) : `,${toJson(row)}`;
    return `{"data":[${json}],"meta":{"next":${next}}}`;
  },
  create: async (email, name) => {
    const result = await query<Row>({ name: 'create', text: sql.create, values: [tenantId, email, name], ...asText });
    return toJson(result.rows[0] as Row);
  },
});
