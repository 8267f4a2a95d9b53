/**
 * SQL made once from a TypeORM EntitySchema, for the paths where `find` and `save` cost several times
 * the query itself. Every statement names the owner of its rows (`$1`: the tenant, or the user in tables
 * of people) although row-level security would hold without it: the index wants it, and two locks
 * are better than one.
 */
import type { EntitySchema, EntitySchemaColumnOptions } from 'typeorm';
import { AppError } from '../errors.ts';
import { withEntry } from './audit-log.ts';
import type { Owner, Queryable, RawRow, Statement } from './statement.ts';
import { personal, statement } from './statement.ts';

/**
 * A row as our statements read it: without its owner, whom the caller named, and with times as RFC 3339
 * text with microseconds, never a lossy Date.
 */
export type Row<Entity> = { [Key in keyof Entity as Exclude<Key, Entity extends { user_id: string } ? 'user_id' : 'tenant_id'>]: Date extends Entity[Key] ? Exclude<Entity[Key], Date> | string : Entity[Key] };

export interface Column {
  name: string;
  type: string;
  nullable: boolean;
  /** What makes the value of the column's text; none where the text is the value. */
  decode: ((text: string) => unknown) | null;
}

export interface Table<Entity extends object> {
  name: string;
  owner: Owner;
  columns: Column[];
  /** Columns to filter and sort by that no row shows (`select: false`). */
  hidden: Column[];
  /** What every row in sight fulfils, as SQL; empty where none is ever deleted. */
  visible: string;
  /** `a, b, c`: every column but the owner's, in the order `decode` expects. */
  selection: string;
  decode: (row: RawRow) => Row<Entity>;
  /** The one row with this id that the caller's tenant, or the caller, owns. */
  find(db: Queryable, id: string): Promise<Row<Entity> | undefined>;
  /** Like `find`, and holds the row's lock until the transaction ends. */
  lock(db: Queryable, id: string): Promise<Row<Entity> | undefined>;
  insert(db: Queryable, values: Partial<Row<Entity>>): Promise<Row<Entity>>;
  insertMany(db: Queryable, rows: Partial<Row<Entity>>[]): Promise<Row<Entity>[]>;
  update(db: Queryable, id: string, values: Partial<Row<Entity>>): Promise<Row<Entity> | undefined>;
  /** Deletes the row; where the table has `deleted_at`, only from sight. */
  remove(db: Queryable, id: string): Promise<boolean>;
  /** Brings back what `remove` took from sight. */
  restore(db: Queryable, id: string): Promise<Row<Entity> | undefined>;
}

/** Filled in here and nowhere else, where the table has them. */
const MADE_BY = ['created_by', 'updated_by'];
/** Hidden in rows that are in sight, where they are null. */
const DELETED = ['deleted_at', 'deleted_by'];

export function table<Entity extends object>(schema: EntitySchema<Entity>): Table<Entity> {
  const name = schema.options.tableName ?? schema.options.name;
  // What says both whose it is and in which tenant is the person's.
  const owner: Owner = 'user_id' in schema.options.columns ? 'user' : 'tenant';
  const make = owner === 'user' ? personal : statement;
  const toColumn = ([column, options]: [string, EntitySchemaColumnOptions]): Column => ({
    name: column,
    type: String(options.type),
    nullable: options.nullable === true,
    decode: decoderOf(name, column, options),
  });
  const columns = columnsOf(schema, owner).filter(([, options]) => options.select !== false).map(toColumn);
  const hidden = columnsOf(schema, owner).filter(([, options]) => options.select === false).map(toColumn);
  const decode = rowDecoder<Entity>(columns);
  const selection = columns.map((column) => column.name).join(', ');
  const types = new Map([...columns, ...hidden].map((column) => [column.name, column.type]));
  const shapes = new Map<string, Statement>();

  /** Statements differ by the columns they set; each such shape is written once. */
  function shaped(verb: string, names: string[], write: () => Statement): Statement {
    const key = `${verb} ${names.join()}`;
    let found = shapes.get(key);
    if (!found) {
      for (const column of names) if (!types.has(column)) throw new Error(`${name} has no column ${column}`);
      shapes.set(key, (found = write()));
    }
    return found;
  }

  const keepsDeleted = types.has('deleted_at');
  const visible = keepsDeleted ? ' AND deleted_at IS NULL' : '';
  const byId = `WHERE ${owner}_id = $1::uuid AND id = $2::uuid`;
  const selectOneLocked = make(`SELECT ${selection} FROM ${name} ${byId}${visible} FOR UPDATE`);
  const selectOne: Statement = { ...make(`SELECT ${selection} FROM ${name} ${byId}${visible}`), locking: selectOneLocked };
  const deleteOne = keepsDeleted
    ? make(`UPDATE ${name} SET deleted_at = now(), deleted_by = $3 ${byId}${visible} RETURNING id`)
    : make(`DELETE FROM ${name} ${byId} RETURNING id`);
  const restoreOne = make(`UPDATE ${name} SET deleted_at = NULL, deleted_by = NULL ${byId} RETURNING ${selection}`);
  const madeBy = MADE_BY.filter((column) => types.has(column));

  async function one(db: Queryable, query: Statement, values: unknown[]): Promise<Row<Entity> | undefined> {
    const [row] = await db.rows(query, values);
    return row && decode(row);
  }

  async function insertMany(db: Queryable, rows: Partial<Row<Entity>>[]): Promise<Row<Entity>[]> {
    const given = Object.keys(rows[0] ?? {});
    const names = [...given, ...madeBy];
    const insert = shaped(`insert ${rows.length}`, names, () => {
      const tuples = rows.map((_, row) => `($1::uuid${names.map((_name, index) => `, $${row * names.length + index + 2}`).join('')})`);
      const into = `INSERT INTO ${name} (${[`${owner}_id`, ...names].join(', ')})`;
      // Casts, because a parameter in a subquery has no column to take its type from. The policy's check
      // comes with the row, and the row only after the tenant is set.
      const typed = names.map((column, index) => `$${index + 2}::${types.get(column)}`);
      const alone = `${into} SELECT fresh.* FROM (SELECT set_config('app.tenant_id', ($1::uuid)::text, true) AS id OFFSET 0) AS tenant
CROSS JOIN LATERAL (SELECT ${['$1::uuid', ...typed].join(', ')} WHERE tenant.id IS NOT NULL OFFSET 0) AS fresh RETURNING ${selection}`;
      const text = `${into} VALUES ${tuples.join(', ')} RETURNING ${selection}`;
      if (rows.length > 1 || !names.includes('id') || owner === 'user') return make(text);
      return statement(text, alone, { text: withEntry(alone, selection, names.length + 1), idAt: names.indexOf('id') + 1 });
    });
    const makers = madeBy.map(() => db.actor);
    const values = rows.flatMap((row) => [...given.map((column) => (row as Record<string, unknown>)[column]), ...makers]);
    return (await db.rows(insert, [ownerOf(db, owner), ...values])).map(decode);
  }

  return {
    name,
    owner,
    columns,
    hidden,
    visible,
    selection,
    decode,
    find: (db, id) => one(db, selectOne, [ownerOf(db, owner), id]),
    lock: (db, id) => one(db, selectOneLocked, [ownerOf(db, owner), id]),
    insert: async (db, values) => (await insertMany(db, [values]))[0]!,
    insertMany,
    update: (db, id, values) => {
      const names = Object.keys(values);
      const update = shaped('update', names, () => {
        const assignments = names.map((column, index) => `${column} = $${index + 3}`);
        if (types.has('updated_at')) assignments.push('updated_at = now()');
        if (types.has('updated_by')) assignments.push(`updated_by = $${names.length + 3}`);
        return make(`UPDATE ${name} SET ${assignments.join(', ')} ${byId}${visible} RETURNING ${selection}`);
      });
      const changedBy = types.has('updated_by') ? [db.actor] : [];
      return one(db, update, [ownerOf(db, owner), id, ...names.map((column) => (values as Record<string, unknown>)[column]), ...changedBy]);
    },
    remove: async (db, id) => (await db.rows(deleteOne, [ownerOf(db, owner), id, ...(keepsDeleted ? [db.actor] : [])])).length > 0,
    restore: (db, id) => one(db, restoreOne, [ownerOf(db, owner), id]),
  };
}

/** The rows of a table that `remove` took from sight, for lists. */
export function deletedRows<Entity extends { deleted_at: Date | null }>(table: Table<Entity>): Table<Entity & { deleted_at: Date }> {
  const told = table.hidden.filter(({ name }) => DELETED.includes(name));
  const columns = [...table.columns, ...told.map((column) => ({ ...column, nullable: column.name !== 'deleted_at' }))];
  const hidden = table.hidden.filter((column) => !told.includes(column));
  return { ...(table as unknown as Table<Entity & { deleted_at: Date }>), columns, hidden, visible: ' AND deleted_at IS NOT NULL' };
}

/** A tenant's table without a tenant is a mistake of ours: fail before any SQL runs. */
export function tenantOf(db: Queryable): string {
  if (!db.tenantId) throw new AppError('internal-error', 'This operation has no tenant.', { internal: { reason: 'tenant table used without a tenant' } });
  return db.tenantId;
}

/** A person's table without a person is the same mistake. */
export function userOf(db: Queryable): string {
  if (!db.userId) throw new AppError('internal-error', 'This operation has no user.', { internal: { reason: 'a person\'s table used without a person' } });
  return db.userId;
}

export const ownerOf = (db: Queryable, owner: Owner): string => (owner === 'user' ? userOf(db) : tenantOf(db));

/**
 * Writes the function that makes an object of a row: one literal, so that every row has the same shape
 * and the engine sees it. A loop over the columns costs three times as much on a list. Names are columns
 * of our own entities.
 */
function rowDecoder<Entity>(columns: Column[]): (row: RawRow) => Row<Entity> {
  const members = columns.map(({ name, nullable, decode }, index) => {
    const value = decode === null ? `row[${index}]` : nullable ? `row[${index}] === null ? null : decoders[${index}](row[${index}])` : `decoders[${index}](row[${index}])`;
    return `${name}: ${value}`;
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  return new Function('decoders', `return (row) => ({ ${members.join(', ')} });`)(columns.map(({ decode }) => decode)) as (row: RawRow) => Row<Entity>;
}

function columnsOf<Entity>(schema: EntitySchema<Entity>, owner: Owner): [string, EntitySchemaColumnOptions][] {
  return Object.entries(schema.options.columns as Record<string, EntitySchemaColumnOptions>).filter(([name]) => name !== `${owner}_id`);
}

function decoderOf(tableName: string, column: string, options: EntitySchemaColumnOptions): Column['decode'] {
  if (options.array) throw new Error(`${tableName}.${column}: arrays are kept as jsonb`);
  switch (options.type) {
    case 'uuid':
    case 'text':
    case 'citext':
    case 'char':
    case 'bytea':
    case 'date':
      return null;
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'double precision':
      return Number;
    case 'boolean':
      return (text) => text === 't';
    case 'jsonb':
      return (text) => JSON.parse(text) as unknown;
    case 'timestamptz':
      return decodeTime;
    default:
      throw new Error(`${tableName}.${column}: no decoder for type ${String(options.type)}`);
  }
}

/** `2025-11-01 10:00:00.123456+00` (sessions run in UTC) → `2025-11-01T10:00:00.123456Z`. */
function decodeTime(text: string): string {
  return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
}
