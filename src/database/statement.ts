/**
 * A statement is SQL with a name: Postgres parses and plans it once per connection. `$1` is always the
 * tenant. Outside a transaction the statement carries its own tenant: `read` wraps it so that
 * `set_config` runs first, in the same statement, and row-level security sees it. The lateral subquery
 * refers to the setting and OFFSET 0 keeps the planner from dissolving it, so the query inside cannot
 * run before; were it ever to, the policy would see no tenant and give no row.
 */
import { createHash } from 'node:crypto';

export interface Statement {
  name: string;
  text: string;
  readName: string;
  read: string;
  /** A write that brings its own tenant and is a transaction by itself; see `Transaction.last`. */
  alone?: NamedText;
  /** The same with the act's entry for the audit log, whose values follow; the row's id is at `idAt` of its own values. */
  audited?: NamedText & { idAt: number };
}

interface NamedText {
  name: string;
  text: string;
}

/** The columns of a result, in order, and how the text of each becomes a value. */
export interface Queryable {
  readonly tenantId: string | null;
  /** Runs a statement; rows are arrays of Postgres text, in the order of its columns. */
  rows(statement: Statement, values: readonly unknown[]): Promise<RawRow[]>;
}

export type RawRow = (string | null)[];

export function statement(text: string, alone?: string, audited?: { text: string; idAt: number }): Statement {
  const read = `SELECT scoped.* FROM (SELECT set_config('app.tenant_id', ($1::uuid)::text, true) AS id) AS tenant
CROSS JOIN LATERAL (SELECT * FROM (${text}) AS query WHERE tenant.id IS NOT NULL OFFSET 0) AS scoped`;
  return { name: nameOf(text), text, readName: nameOf(read), read, ...(alone && { alone: { name: nameOf(alone), text: alone } }), ...(audited && { audited: { name: nameOf(audited.text), ...audited } }) };
}

/** Postgres truncates statement names at 63 bytes; a digest of the text is short and never collides. */
function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
