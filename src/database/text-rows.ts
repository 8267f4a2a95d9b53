/**
 * Statements whose rows stay what Postgres sends: arrays of text, of which `table.ts` decodes what it needs. A timestamp
 * parsed to a Date and printed again costs a quarter of a list, and loses its microseconds. The driver's own query,
 * told to leave text alone, still has the columns of each answer described, looks for a parser of each and copies what
 * it is given property by property: a quarter of what the service does for a read of one row.
 */
import type { ClientBase } from 'pg';
import pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import type { RawRow } from './statement.ts';

/** Prepared once per connection where it has a name. */
export function textRows(client: ClientBase, name: string | undefined, text: string, values: readonly unknown[]): Promise<RawRow[]> {
  return client.query(new TextRows(name, text, values)).answer;
}

/** What the driver calls its connection, as far as a query writes to it; both records say the text of a statement by its name. */
interface Wire {
  parsedStatements: Record<string, string>;
  submittedNamedStatements: Record<string, string>;
  parse(statement: { name: string | undefined; text: string }): void;
  bind(portal: { statement: string | undefined; values: unknown[] }): void;
  execute(): void;
  sync(): void;
}

/** A pipelined client takes none but the driver's queries, so it is one; but all that follows `submit` is its own. */
class TextRows extends pg.Query {
  readonly answer: Promise<RawRow[]>;
  /** Under these names the driver looks at them, too. */
  readonly name: string | undefined;
  readonly text: string;
  readonly values: unknown[];
  readonly #rows: RawRow[] = [];
  #resolve!: (rows: RawRow[]) => void;
  #reject!: (error: Error) => void;

  constructor(name: string | undefined, text: string, values: readonly unknown[]) {
    super('');
    this.name = name;
    this.text = text;
    this.values = values.map((value): unknown => prepareValue(value));
    this.answer = new Promise<RawRow[]>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    }).catch((error: Error) => {
      // Else it would say which packet came, and not who asked.
      Error.captureStackTrace(error);
      throw error;
    });
  }

  requiresPreparation(): boolean {
    return true;
  }

  /** https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY, without Describe. */
  prepare(wire: Wire): void {
    const { name, text, values } = this;
    if (name === undefined || (wire.parsedStatements[name] ?? wire.submittedNamedStatements[name]) === undefined) {
      wire.parse({ name, text });
      if (name !== undefined) wire.submittedNamedStatements[name] = text;
    }
    wire.bind({ statement: name, values });
    wire.execute();
    wire.sync();
  }

  handleDataRow({ fields }: { fields: RawRow }): void {
    this.#rows.push(fields);
  }

  /** How many there were, the rows tell. */
  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.#resolve(this.#rows);
  }

  handleError(error: Error): void {
    this.#reject(error);
  }
}
