/** What all peers that speak SQL themselves have in common: their environment, the queries, the shapes, the cursor. */

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set; the bench starts this file.`);
  return value;
}

export const port = Number(required('PORT'));
export const databaseUrl = required('DATABASE_URL');
export const jwtSecret = (): string => required('BENCH_JWT_SECRET');
/** For peers without authentication. */
export const fixedTenantId = (): string => required('BENCH_TENANT_ID');

const columns = 'id, email, name, status, created_at, created_by, updated_at, updated_by';

export const sql = {
  get: `select ${columns} from customers where tenant_id = $1 and id = $2`,
  firstPage: `select ${columns} from customers where tenant_id = $1 order by created_at desc, id desc limit $2`,
  nextPage: `select ${columns} from customers where tenant_id = $1 and (created_at, id) < ($3, $4)
    order by created_at desc, id desc limit $2`,
  create: `insert into customers (tenant_id, email, name) values ($1, $2, $3) returning ${columns}`,
} as const;

export interface Customer {
  id: string;
  email: string;
  name: string;
  status: string;
  created_at: Date;
  created_by: string;
  updated_at: Date;
  updated_by: string;
}

export interface Page<Row> {
  data: Row[];
  meta: { next: string | null };
}

/** A page's query asks for one row more than the page holds: its presence is the answer to "is there a next one?". */
export function toPage<Row>(rows: Row[], limit: number, cursorOf: (row: Row) => string): Page<Row> {
  if (rows.length <= limit) return { data: rows, meta: { next: null } };
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  return { data, meta: { next: last === undefined ? null : cursorOf(last) } };
}

export function encodeCursor(createdAt: string, id: string): string {
  return Buffer.from(`${createdAt}|${id}`).toString('base64url');
}

export function customerCursor(row: Customer): string {
  return encodeCursor(row.created_at.toISOString(), row.id);
}

/** Time and id of the row the page before ended with, as query parameters; undefined for what is not a cursor. */
export function decodeCursor(cursor: string): [createdAt: string, id: string] | undefined {
  const [createdAt, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  return createdAt === undefined || id === undefined || Number.isNaN(Date.parse(createdAt)) ? undefined : [createdAt, id];
}

/** Query text and values of a list, the first page or a later one. */
export function listQuery(tenantId: string, limit: number, cursor: string | undefined): { text: string; values: unknown[] } | undefined {
  if (cursor === undefined) return { text: sql.firstPage, values: [tenantId, limit + 1] };
  const position = decodeCursor(cursor);
  return position === undefined ? undefined : { text: sql.nextPage, values: [tenantId, limit + 1, ...position] };
}

export const uuidPattern = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
