/**
 * Keyset lists: a page starts after the last row of the page before, by the sort keys and the id, so a
 * page costs the same at any depth and rows that come and go meanwhile neither repeat nor go missing.
 */
import type { Batches, Queryable, RawRow, Reader, Statement } from './statement.ts';
import { personal, statement, unnamed } from './statement.ts';
import type { Table } from './table.ts';
import { ownerOf } from './table.ts';

export type Operator = 'eq' | 'gt' | 'gte' | 'lt' | 'lte';

/** A filterable or sortable field: its column, and how a public value becomes the column's. */
export interface FieldColumn {
  column: string;
  toColumn?: (value: string) => string;
  /** For what another table knows: the condition, with the parameter that is compared. `$1` is the owner here, too. */
  where?: (parameter: string) => string;
}

export interface Selection {
  filters: { field: string; operator: Operator; value: unknown }[];
  /** None: by relevance if it is a search, else by id. */
  sort: { field: string; descending: boolean }[];
  /** Words; only rows that they find are in the list. */
  search?: string | undefined;
}

export interface ListRequest extends Selection {
  limit: number;
  /**
   * A position made by an earlier page; the pipeline has checked that it is ours and fits this list. It is
   * JSON: the way on (`n`ext or `p`rev; in capitals the row at the position belongs to the page), then the
   * sort keys of a row.
   */
  position?: string | undefined;
  /** Count all matches too: one more statement, whose cost grows with the matches. */
  total: boolean;
}

export interface Page {
  /** As Postgres sent them; a view shows them. */
  rows: RawRow[];
  next: string | null;
  prev: string | null;
  total: number | null;
}

interface Shape {
  page: Statement;
  count: Statement;
  sortColumns: number[];
}

/**
 * Filters, sorts, limits and ways make millions of shapes, and each that is kept costs memory here and,
 * as prepared statements, on every connection. Those that a service lives on come first; what comes after
 * this many is written and planned anew for each request.
 */
const MOST_SHAPES = 100;

/** What a search function answers beside the id. */
const RELEVANCE = 'relevance';

const SYMBOLS: Record<Operator, string> = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' };

export interface KeysetList {
  page: (db: Queryable, request: ListRequest) => Promise<Page>;
  /** Every row that the pages would have, in their order. */
  all: (db: Reader, selection: Selection) => Batches;
}

/** `search` names an SQL function from words to `(id uuid, relevance integer)` of rows of the current tenant. */
export function keysetList<Entity extends object>(table: Table<Entity>, fields: Record<string, FieldColumn>, search?: string): KeysetList {
  const columns = new Map([...table.columns, ...table.hidden].map((column) => [column.name, column]));
  const shapes = new Map<string, Shape>();

  function field(name: string): FieldColumn {
    const found = fields[name];
    if (!found || !columns.has(found.column)) throw new Error(`${table.name}: no column for the field ${name}`);
    return found;
  }

  function shapeOf(request: Selection & { limit?: number }, way: string): Shape {
    const key = JSON.stringify([request.filters.map((filter) => [filter.field, filter.operator]), request.sort, request.limit, way, request.search !== undefined]);
    const known = shapes.get(key);
    if (known) return known;
    if (shapes.size >= MOST_SHAPES) return write(request, way, (text) => unnamed(text, table.owner));
    const shape = write(request, way, table.owner === 'user' ? personal : statement);
    shapes.set(key, shape);
    return shape;
  }

  function write(request: Selection & { limit?: number }, way: string, make: (text: string) => Statement): Shape {
    const searched = request.search !== undefined;
    if (searched && search === undefined) throw new Error(`${table.name}: no search`);
    const backward = way.toLowerCase() === 'p';
    const conditions = request.filters.map((filter, index) => {
      const { column, where } = field(filter.field);
      return where ? where(`$${index + 2}`) : `${column} ${SYMBOLS[filter.operator]} $${index + 2}`;
    });
    // The join keeps the policies of the table and the conditions of the list, whatever the function gives.
    const from = searched ? `${table.name} JOIN ${search}($${request.filters.length + 2}) USING (id)` : table.name;
    const where = [`${table.owner}_id = $1::uuid${table.visible}`, ...conditions].join(' AND ');
    const keys: [string, boolean][] = [];
    // Of two keys that name one column the first decides; the second could change nothing.
    for (const { field: name, descending } of request.sort) if (!keys.some(([column]) => column === field(name).column)) keys.push([field(name).column, descending]);
    for (const [column] of keys) {
      if (columns.get(column)!.nullable) throw new Error(`${table.name}.${column} may be null: a list cannot be sorted by it`);
    }
    const byRelevance = searched && keys.length === 0;
    if (byRelevance) keys.push([RELEVANCE, true]);
    // The id makes the order total; it follows the last key, so that one index serves both ways.
    keys.push(['id', keys.at(-1)?.[1] ?? true]);
    // What a row does not show it must still tell, where the next page starts after it.
    const shown = [...table.columns.map(({ name }) => name), ...keys.map(([column]) => column).filter((column) => !table.columns.some(({ name }) => name === column))];
    const order = keys.map(([column, descending]) => `${column} ${descending === backward ? 'ASC' : 'DESC'}`).join(', ');
    const after = way === '' ? '' : ` AND ${afterPosition(keys, backward, way === way.toUpperCase(), request.filters.length + (searched ? 3 : 2))}`;
    // The limit stands in the text: a generic plan that cannot see it takes the wrong index.
    return {
      page: make(`SELECT ${shown.join(', ')} FROM ${from} WHERE ${where}${after} ORDER BY ${order}${request.limit === undefined ? '' : ` LIMIT ${request.limit + 1}`}`),
      count: make(`SELECT count(*) FROM ${from} WHERE ${where}`),
      sortColumns: keys.map(([column]) => shown.indexOf(column)),
    };
  }

  const valuesOf = (db: Queryable, { filters, search }: Selection): unknown[] => [
    ownerOf(db, table.owner),
    ...filters.map((filter) => field(filter.field).toColumn?.(String(filter.value)) ?? filter.value),
    ...(search === undefined ? [] : [search]),
  ];

  async function page(db: Queryable, request: ListRequest): Promise<Page> {
    const [way = '', ...position] = request.position === undefined ? [] : (JSON.parse(request.position) as string[]);
    const backward = way.toLowerCase() === 'p';
    const shape = shapeOf(request, way);
    const values = valuesOf(db, request);
    const [found, counted] = await Promise.all([db.rows(shape.page, [...values, ...position]), request.total ? db.rows(shape.count, values) : undefined]);
    const count = counted ? Number(counted[0]![0]) : null;
    const more = found.length > request.limit;
    if (more) found.pop();
    if (backward) found.reverse();
    const positionAt = (way: 'n' | 'p', row: RawRow | undefined): string | null =>
      row ? JSON.stringify([way, ...shape.sortColumns.map((index) => row[index])]) : null;
    const hasNext = backward || more;
    const hasPrev = backward ? more : request.position !== undefined;
    // Every row of this page went meanwhile: the only way is back, to where the caller came from.
    if (found.length === 0 && way !== '') {
      const back = JSON.stringify([backward ? 'N' : 'P', ...position]);
      return { rows: [], next: backward ? back : null, prev: backward ? null : back, total: count };
    }
    const whole = request.position === undefined && !more;
    return {
      rows: found,
      next: hasNext ? positionAt('n', found.at(-1)) : null,
      prev: hasPrev ? positionAt('p', found[0]) : null,
      total: count ?? (whole ? found.length : null),
    };
  }

  return { page, all: (db, selection) => db.snapshot(shapeOf(selection, '').page.text, valuesOf(db, selection)) };
}

/** `(a, b) < ($4, $5)` where all keys run one way; spelled out key by key where they do not. */
function afterPosition(keys: [string, boolean][], backward: boolean, inclusive: boolean, first: number): string {
  const comparison = (descending: boolean): string => (descending === backward ? '>' : '<');
  const orEqual = inclusive ? '=' : '';
  if (keys.every(([, descending]) => descending === keys[0]![1])) {
    return `(${keys.map(([column]) => column).join(', ')}) ${comparison(keys[0]![1])}${orEqual} (${keys.map((_, index) => `$${first + index}`).join(', ')})`;
  }
  const branches = keys.map(([column, descending], index) => {
    const equal = keys.slice(0, index).map(([earlier], position) => `${earlier} = $${first + position}`);
    return [...equal, `${column} ${comparison(descending)}${index === keys.length - 1 ? orEqual : ''} $${first + index}`].join(' AND ');
  });
  return `(${branches.map((branch) => `(${branch})`).join(' OR ')})`;
}
