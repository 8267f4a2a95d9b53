/** How a statement leaves: together with others of the same turn, and, where somebody traces, as a span of its own. */
import type { ClientBase, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { Attributes, SpanStart, Tracer } from '../telemetry/tracer.ts';
import { cork } from './cork.ts';
import type { RawRow } from './statement.ts';
import { textRows } from './text-rows.ts';

export interface Send {
  rows(client: ClientBase, name: string | undefined, text: string, values: readonly unknown[]): Promise<RawRow[]>;
  /** With the driver's own types, and rows as objects. */
  query<Row extends QueryResultRow>(client: ClientBase, query: QueryConfig): Promise<QueryResult<Row>>;
}

export const plain: Send = {
  rows(client, name, text, values) {
    cork(client);
    return textRows(client, name, text, values);
  },
  query(client, query) {
    cork(client);
    return client.query(query);
  },
};

/** Of statements whose text is made anew each time only the last are remembered. */
const MOST_KNOWN = 2000;

export function sender(tracer: Tracer | null): Send {
  if (!tracer) return plain;
  const known = new Map<string, SpanStart & { name: string }>();
  function spanned<Result>(name: string | undefined, text: string, work: () => Promise<Result>): Promise<Result> {
    let start = known.get(text);
    if (!start) {
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(text, (start = spanOf(name, text)));
    }
    return tracer!.leaf(start.name, start, work);
  }
  return {
    rows: (client, name, text, values) => (tracer.isRecording() ? spanned(name, text, () => plain.rows(client, name, text, values)) : plain.rows(client, name, text, values)),
    query: (client, query) => (tracer.isRecording() ? spanned(query.name, query.text, () => plain.query(client, query)) : plain.query(client, query)),
  };
}

/** What it does to which table, and its name at Postgres. Neither its text nor, least of all, its values. */
function spanOf(name: string | undefined, text: string): SpanStart & { name: string } {
  const summary = summaryOf(text);
  const attributes: Attributes = { 'db.system.name': 'postgresql', 'db.operation.name': summary.split(' ')[0]!, 'db.query.summary': summary, ...(name !== undefined && { 'deed.statement': name }) };
  return { name: summary, kind: 'client', attributes };
}

/** Before the statement proper: whose it is (`withOwner`), and parts with names. */
const LED_IN = /^\s*SELECT scoped\.\* FROM .*?CROSS JOIN LATERAL \(SELECT \* FROM \(/s;
const VERB = /\b(INSERT INTO|UPDATE|DELETE FROM|SELECT|DECLARE|COMMIT|ROLLBACK|RELEASE|SAVEPOINT)\b/i;

/** As in `UPDATE customers`: low in cardinality, as the conventions want it (`db.query.summary`). */
function summaryOf(text: string): string {
  const inner = text.replace(LED_IN, '');
  const [, verb] = VERB.exec(inner) ?? [];
  if (verb === undefined) return /^\s*(\w+)/.exec(inner)?.[1]?.toUpperCase() ?? 'statement';
  // A statement with several parts is called by what it changes, where it changes something.
  const changed = /\b(INSERT INTO|UPDATE|DELETE FROM)\s+(?:ONLY\s+)?("?[\w.]+"?)/i.exec(inner);
  if (changed) return `${changed[1]!.split(' ')[0]!.toUpperCase()} ${changed[2]!.replaceAll('"', '')}`;
  const [, table] = /\bFROM\s+("?[a-z_][\w.]*"?)(?!\s*\()/i.exec(inner) ?? [];
  return table === undefined ? verb.toUpperCase() : `${verb.toUpperCase()} ${table.replaceAll('"', '')}`;
}
