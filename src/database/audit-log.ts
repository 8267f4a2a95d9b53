/**
 * The audit log's statement. A tenant's entries form a fixed number of hash chains, because a chain needs
 * an order, and in a single one every write of the tenant would wait for the COMMIT of the one before. An
 * act goes into any chain: its head moves on and the entry is inserted in one statement, so numbers
 * have no gaps, and the head's row lock is the order.
 *
 *   link = sha256(every column as text)     hash of entry 1 = its link     hash of entry n = sha256(hash of n-1, link of n)
 */
import { NIL } from '../ids.ts';
import { statement } from './statement.ts';

const CHAINS = 16;

/** The tenant of nobody, which no row of `tenants` has: that of users without one, and of acts such as a login that was refused. */
export const NO_TENANT = NIL;

/** One act, but for its tenant and its actor, which the transaction knows. */
export interface Entry {
  id: string;
  operationId: string;
  event: string;
  resource: string;
  resourceId: string | null;
  outcome: 'done' | 'refused' | 'failed';
  status: number;
  code: string | null;
  requestId: string;
  /** JSON text. */
  parameters: string | null;
}

/** The columns a link covers, in the order of the values below; `$1` is the tenant. */
const VALUES = [
  ['tenant_id', 'uuid'], ['chain', 'smallint'], ['id', 'uuid'], ['actor', 'text'], ['operation_id', 'text'], ['event', 'text'], ['resource', 'text'],
  ['resource_id', 'text'], ['outcome', 'text'], ['status', 'smallint'], ['code', 'text'], ['request_id', 'text'], ['parameters', 'jsonb'],
] as const;
const COLUMNS = [...VALUES.map(([column]) => column), 'created_at'].join(', ');

/** The same expression writes and verifies. A moment is microseconds, which no setting of a session changes; JSON tells null from text and one column from the next. */
export const LINK = `sha256(convert_to(json_build_array(${VALUES.map(([column]) => column).join(', ')}, (extract(epoch FROM created_at) * 1000000)::bigint)::text, 'UTF8'))`;

export const randomChain = (): number => Math.floor(Math.random() * CHAINS);

/** All values but the tenant's. */
export function entryValues(entry: Entry, actor: string | null, chain: number): unknown[] {
  const { id, operationId, event, resource, resourceId, outcome, status, code, requestId, parameters } = entry;
  return [chain, id, actor, operationId, event, resource, resourceId, outcome, status, code, requestId, parameters];
}

/** `source` is a CTE that gives one row once the tenant is set; values but the tenant's begin at `$first`. */
function appendTo(source: string, first: number): string {
  return `entry AS MATERIALIZED (
  SELECT ${VALUES.map(([column, type], index) => `$${index === 0 ? 1 : first + index - 1}::${type} AS ${column}`).join(', ')}, now() AS created_at FROM ${source}
), head AS (
  INSERT INTO audit_heads AS head (tenant_id, chain, seq, hash) SELECT tenant_id, chain, 1, ${LINK} FROM entry
  ON CONFLICT (tenant_id, chain) DO UPDATE SET seq = head.seq + 1, hash = sha256(head.hash || excluded.hash) RETURNING seq, hash
), written AS (
  INSERT INTO audit_log (${COLUMNS}, seq, hash) SELECT ${COLUMNS}, seq, hash FROM entry CROSS JOIN (SELECT seq, hash FROM head) AS place
)`;
}

/** Brings its own tenant, so it is good inside a transaction of any scope and alone. */
export const APPEND = statement(`WITH tenant AS MATERIALIZED (SELECT set_config('app.tenant_id', ($1::uuid)::text, true) AS id),
${appendTo('tenant WHERE tenant.id IS NOT NULL', 2)}
SELECT FROM entry`);

/** An insert of one row and the entry of that act, as one statement; the head is locked after the row is in. */
export function withEntry(insert: string, columns: string, values: number): string {
  return `WITH act AS (${insert}),\n${appendTo('act', values + 1)}\nSELECT ${columns} FROM act`;
}
