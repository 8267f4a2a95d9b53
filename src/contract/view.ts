/**
 * How a table's row is shown as a schema of the contract: members that are named like columns are those
 * columns, ids get their public form, and what the schema does not declare is not shown. Lists and
 * exports are written straight from the text Postgres sent, without an object in between: on a page of
 * fifty rows that is half of the work.
 */
import type { components } from '../../generated/types.ts';
import { members } from '../../generated/vocabulary.ts';
import type { Row, Table } from '../database/table.ts';
import type { RawRow } from '../database/statement.ts';
import type { IdKind } from '../ids.ts';

type Schemas = components['schemas'];
type SchemaName = keyof Schemas & keyof typeof members;

/** Columns whose values a client must not see as they are: they need an id's public form. */
type Ids<Entity> = { [Column in keyof Entity]?: IdKind };

/** Every member of the schema is a column of the table that can be shown as it is, or an id. */
type Shown<Entity, Name extends SchemaName> = {
  [Member in keyof Schemas[Name]]: Member extends keyof Row<Entity> ? (Row<Entity>[Member] extends Schemas[Name][Member] ? Schemas[Name][Member] : never) : never;
};

export interface View<Entity, Name extends SchemaName> {
  schema: Name;
  show(row: Row<Entity>): Schemas[Name];
  /** The same as JSON text, from a row that nobody has decoded. */
  write(raw: RawRow): string;
  /** The same as a line of CSV (RFC 4180): the members in the order of the schema, an empty cell for null. */
  writeCsv(raw: RawRow): string;
}

export function view<Name extends SchemaName, Entity extends object>(
  name: Name,
  table: Table<Entity>,
  ids: Schemas[Name] extends Shown<Entity, Name> ? Ids<Entity> : never,
): View<Entity, Name> {
  const kinds = ids as Record<string, IdKind | undefined>;
  const shown = members[name].map((member) => {
    const index = table.columns.findIndex((column) => column.name === member);
    const column = table.columns[index];
    if (!column) throw new Error(`The schema ${name} has the member ${member}, and the table ${table.name} no such column.`);
    return { member, index, column, kind: kinds[member] };
  });

  const value = shown.map(({ member, column, kind }) => {
    const encoded = `kinds.${member}.encode(row.${member})`;
    return `${JSON.stringify(member)}: ${kind ? (column.nullable ? `(row.${member} === null ? null : ${encoded})` : encoded) : `row.${member}`}`;
  });
  const text = shown.map(({ member, index, column, kind }, position) => {
    const raw = `raw[${index}]`;
    const written = kind ? [QUOTE, `kinds.${member}.encode(${raw})`, QUOTE] : WRITTEN[column.type]?.(raw);
    if (!written) throw new Error(`${table.name}.${member}: no way to write type ${column.type} as JSON.`);
    return [constant(`${position === 0 ? '{' : ','}${JSON.stringify(member)}:`), ...(column.nullable ? [`(${raw} === null ? 'null' : ${sum(written)})`] : written)];
  });
  const cells = shown.map(({ member, index, column, kind }, position) => {
    const raw = `raw[${index}]`;
    const written = sum(kind ? [`kinds.${member}.encode(${raw})`] : (CELLS[column.type] ?? textCell)(raw));
    return [constant(position === 0 ? '' : ','), column.nullable ? `(${raw} === null ? '' : ${written})` : written];
  });
  // Names are those of our own contract and entities.
  const functions = [`show: (row) => ({ ${value.join(', ')} })`, `write: (raw) => ${sum([...text.flat(), constant('}')])}`, `writeCsv: (raw) => ${sum([...cells.flat(), constant('\r\n')])}`];
  return compile(`schema: ${constant(name)}, ${functions.join(', ')}`, kinds) as View<Entity, Name>;
}

const constant = (text: string): string => JSON.stringify(text);
const QUOTE = constant('"');

/** Joins JavaScript expressions with `+`; neighbouring constants become one, since each `+` allocates. */
function sum(parts: string[]): string {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.startsWith('"') && part.startsWith('"')) joined[joined.length - 1] = constant((JSON.parse(last) as string) + (JSON.parse(part) as string));
    else joined.push(part);
  }
  return joined.join(' + ');
}

const asIs = (raw: string): string[] => [raw];
const quoted = (raw: string): string[] => [QUOTE, `escape(${raw})`, QUOTE];

const textCell = (raw: string): string[] => [`cell(${raw})`];
const truth = (raw: string): string[] => [`(${raw} === 't' ? 'true' : 'false')`];
/** `2025-11-01 10:00:00.123456+00` → RFC 3339; sessions run in UTC. */
const time = (raw: string): string[] => [`${raw}.slice(0, 10)`, constant('T'), `${raw}.slice(11, -3)`, constant('Z')];

/** Postgres text → cells of CSV for what cannot be a formula; a negative number is a number. Everything else is text. */
const CELLS: Record<string, (raw: string) => string[]> = { uuid: asIs, integer: asIs, bigint: asIs, 'double precision': asIs, boolean: truth, timestamptz: time };

/** Postgres text → JSON, as expressions to add up. */
const WRITTEN: Record<string, (raw: string) => string[]> = {
  uuid: (raw) => [QUOTE, raw, QUOTE],
  text: quoted,
  citext: quoted,
  char: quoted,
  date: quoted,
  smallint: asIs,
  integer: asIs,
  bigint: asIs,
  'double precision': asIs,
  jsonb: asIs,
  boolean: truth,
  timestamptz: (raw) => [QUOTE, ...time(raw), QUOTE],
};

const NEEDS_ESCAPE = /["\\\u0000-\u001f\ud800-\udfff]/;

function escape(text: string): string {
  return NEEDS_ESCAPE.test(text) ? JSON.stringify(text).slice(1, -1) : text;
}

const NEEDS_QUOTES = /[",\r\n]/;

/** What spreadsheets take for the beginning of a formula, in full width too (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function compile(body: string, kinds: object): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  return new Function('kinds', 'escape', 'cell', `return { ${body} };`)(kinds, escape, cell) as unknown;
}
