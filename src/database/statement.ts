/**
 * A statement is SQL, mostly with a name: Postgres then parses and plans it once per connection. `$1` is always the
 * owner of the rows: a tenant or, for what belongs to a person whatever the tenant, a user. Outside a
 * transaction the statement carries its own owner: `read` wraps it so that `set_config` runs first, in the
 * same statement, and row-level security sees it. The lateral subquery refers to the setting and OFFSET 0
 * keeps the planner from dissolving it, so the query inside cannot run before; were it ever to, the policy
 * would see no owner and give no row.
 */
import { createHash } from 'node:crypto';

export type Owner = 'tenant' | 'user';

export interface Statement {
  /** Whose id `$1` is. */
  owner: Owner;
  /** None where Postgres shall not keep it. */
  name: string | undefined;
  text: string;
  readName: string | undefined;
  read: string;
  /** A write that brings its own tenant and is a transaction by itself; see `Transaction.last`. */
  alone?: NamedText;
  /** The same with the act's entry for the audit log, whose values follow; the row's id is at `idAt` of its own values. */
  audited?: NamedText & { idAt: number };
  /** The same rows, held until the transaction ends; see `Transaction.locking`. */
  locking?: Statement;
}

interface NamedText {
  name: string;
  text: string;
}

/** The columns of a result, in order, and how the text of each becomes a value. */
export interface Queryable {
  readonly tenantId: string | null;
  /** The person whose own rows are in sight, too; null where nobody is known, or a program. */
  readonly userId: string | null;
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

export function statement(text: string, alone?: string, audited?: { text: string; idAt: number }): Statement {
  const read = withOwner(text, 'tenant');
  return { owner: 'tenant', name: nameOf(text), text, readName: nameOf(read), read, ...(alone && { alone: { name: nameOf(alone), text: alone } }), ...(audited && { audited: { name: nameOf(audited.text), ...audited } }) };
}

/** For the rows of a person: `$1` is the user. */
export function personal(text: string): Statement {
  const read = withOwner(text, 'user');
  return { owner: 'user', name: nameOf(text), text, readName: nameOf(read), read };
}

/** For what belongs to the whole service: `$1` is a value like any other, whoever asks. */
export function serviceWide(text: string): Statement {
  const name = nameOf(text);
  return { owner: 'tenant', name, text, readName: name, read: text };
}

/** For texts without end: parsed and planned anew each time, so that no connection collects them. */
export function unnamed(text: string, owner: Owner = 'tenant'): Statement {
  return { owner, name: undefined, text, readName: undefined, read: withOwner(text, owner) };
}

function withOwner(text: string, owner: Owner): string {
  return `SELECT scoped.* FROM (SELECT set_config('app.${owner}_id', ($1::uuid)::text, true) AS id) AS owner
CROSS JOIN LATERAL (SELECT * FROM (${text}) AS query WHERE owner.id IS NOT NULL OFFSET 0) AS scoped`;
}

/** Postgres truncates statement names at 63 bytes; a digest of the text is short and never collides. */
function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
