/**
 * A statement is SQL, mostly with a name: Postgres then parses and plans it once per connection. `$1` is always the
 * tenant. Outside a transaction the statement carries its own tenant: `read` wraps it so that
 * `set_config` runs first, in the same statement, and row-level security sees it. The lateral subquery
 * refers to the setting and OFFSET 0 keeps the planner from dissolving it, so the query inside cannot
 * run before; were it ever to, the policy would see no tenant and give no row.
 */
import { createHash } from 'node:crypto';

export interface Statement {
  /** None where Postgres shall not keep it. */
  name: string | undefined;
  text: string;
  readName: string | undefined;
  read: string;
  /** A write that brings its own tenant and is a transaction by itself; see `Transaction.last`. */
  alone?: { name: string; text: string };
  /** The same rows, held until the transaction ends; see `Transaction.locking`. */
  locking?: Statement;
}

/** The columns of a result, in order, and how the text of each becomes a value. */
export interface Queryable {
  readonly tenantId: string | null;
  /** Public id of who acts; null where nobody does, as in reads. */
  readonly actor: string | null;
  /** Runs a statement; rows are arrays of Postgres text, in the order of its columns. */
  rows(statement: Statement, values: readonly unknown[]): Promise<RawRow[]>;
}

/** What a request reads with, outside a transaction. */
export interface Reader extends Queryable {
  /** All rows of a SELECT as of one moment, however many; `$1` is the tenant here too. */
  snapshot(text: string, values: readonly unknown[]): Batches;
}

/** Rows that come in batches, once somebody iterates; a batch is good until the next is asked for. Aborting the signal ends them, and what Postgres does for them. */
export type Batches = (signal: AbortSignal) => AsyncIterable<RawRow[]>;

export type RawRow = (string | null)[];

export function statement(text: string, alone?: string): Statement {
  const read = withTenant(text);
  return { name: nameOf(text), text, readName: nameOf(read), read, ...(alone && { alone: { name: nameOf(alone), text: alone } }) };
}

/** For texts without end: parsed and planned anew each time, so that no connection collects them. */
export function unnamed(text: string): Statement {
  return { name: undefined, text, readName: undefined, read: withTenant(text) };
}

function withTenant(text: string): string {
  return `SELECT scoped.* FROM (SELECT set_config('app.tenant_id', ($1::uuid)::text, true) AS id) AS tenant
CROSS JOIN LATERAL (SELECT * FROM (${text}) AS query WHERE tenant.id IS NOT NULL OFFSET 0) AS scoped`;
}

/** Postgres truncates statement names at 63 bytes; a digest of the text is short and never collides. */
function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
