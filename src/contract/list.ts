/**
 * Lists, from their declaration: the declared `filter[…]` and `sort` parameters become a keyset query.
 * A domain says which column each field is, and the types insist that it says so for every one.
 */
import { operations } from '../../generated/operations.ts';
import type { FieldColumn, Page, Selection } from '../database/keyset.ts';
import { keysetList } from '../database/keyset.ts';
import type { Batches, Queryable, RawRow, Reader } from '../database/statement.ts';
import type { Table } from '../database/table.ts';
import type { Narrowing } from './authz.ts';
import { NARROWING } from './authz.ts';
import type { OperationId, Query } from './handler.ts';
import type { Authz, Operation } from './operation.ts';
import type { PageMeta } from './reply.ts';
import { WrittenPage } from './reply.ts';

type Fields<Key> = Key extends `filter[${infer Field}][${string}]` ? Field : Key extends `filter[${infer Field}]` ? Field : never;
/** The SQL function that searches, of a list whose operation takes `q` and of no other. */
type Search<Id extends OperationId> = 'q' extends keyof Query<Id> ? [how: { search: string }] : [];
type SortKeys<Q> = Q extends { sort?: (infer Key)[] } ? (Key extends `-${infer Field}` ? Field : Key) : never;

/** The columns of every field that the operation's parameters name. */
export type ColumnMap<Id extends OperationId, Column extends string> = {
  [Field in (Fields<keyof Query<Id>> | SortKeys<Query<Id>>) & string]: Column | (FieldColumn & { column: Column });
};

interface ListQuery {
  q?: string;
  cursor?: string;
  limit?: number;
  total?: boolean;
  sort?: string[];
}

export function list<Id extends OperationId, Entity extends object>(
  operationId: Id,
  table: Table<Entity>,
  columns: ColumnMap<Id, keyof Entity & string>,
  ...[how]: Search<Id>
): (db: Queryable, query: Query<Id>) => Promise<Page> {
  const { page } = keysetList(table, fieldsOf(operationId, columns), how?.search);
  const selectionOf = selectionReader(operationId, table);
  return (db, query) => {
    const { limit, cursor, total } = query as ListQuery;
    return page(db, { ...selectionOf(query), limit: limit!, position: cursor, total: total === true });
  };
}

/** The same without pages: every row that matches, for `exported`. */
export function listAll<Id extends OperationId, Entity extends object>(operationId: Id, table: Table<Entity>, columns: ColumnMap<Id, keyof Entity & string>): (db: Reader, query: Query<Id>) => Batches {
  const { all } = keysetList(table, fieldsOf(operationId, columns));
  const selectionOf = selectionReader(operationId, table);
  return (db, query) => all(db, selectionOf(query));
}

const declarationOf = (operationId: OperationId): Operation => operations[operationId];

/** The member of an `x-authz` rule is a field, too, under a name that no parameter has. */
const OWNER = 'x-authz';

function fieldsOf(operationId: OperationId, columns: Record<string, string | FieldColumn>): Record<string, FieldColumn> {
  const { authz } = declarationOf(operationId);
  const declared = Object.entries(columns).map(([field, column]): [string, FieldColumn] => [field, typeof column === 'string' ? { column } : column]);
  return Object.fromEntries([...declared, ...(authz ? [[OWNER, { column: authz.member }] as const] : [])]);
}

function selectionReader<Entity extends object>(operationId: OperationId, table: Table<Entity>): (query: object) => Selection {
  const { list, authz } = declarationOf(operationId);
  const ownerOf = authz ? ownerFilter(operationId, authz, table) : null;
  const { filters } = list!;
  return (query) => {
    const given = query as ListQuery & Record<string, unknown>;
    const selected = filters.filter((filter) => given[filter.parameter] !== undefined).map(({ parameter, field, operator }) => ({ field, operator, value: given[parameter] }));
    return {
      filters: ownerOf ? [...selected, ...ownerOf(query)] : selected,
      sort: (given.sort ?? []).map((key) => (key.startsWith('-') ? { field: key.slice(1), descending: true } : { field: key, descending: false })),
      search: given.q,
    };
  };
}

/** The condition that `x-authz` adds for this caller. A query that does not come from the pipeline has none to tell, and is refused. */
function ownerFilter<Entity extends object>(operationId: OperationId, { member }: Authz, { name, columns, hidden }: Table<Entity>): (query: object) => Selection['filters'] {
  const column = [...columns, ...hidden].find((one) => one.name === member);
  if (!column) throw new Error(`${operationId}: x-authz is about ${member}, and the table ${name} has no such column.`);
  return (query) => {
    const narrowing = (query as { [NARROWING]?: Narrowing })[NARROWING];
    if (!narrowing) throw new Error(`${operationId}: give list() the query as the handler received it; it says whose rows to show.`);
    narrowing.applied = true;
    if (!narrowing.owner) return [];
    return [{ field: OWNER, operator: 'eq', value: column.type === 'uuid' ? narrowing.owner.uuid : narrowing.owner.publicId }];
  };
}

/** A page as the contract's lists answer it. The pipeline signs `next` and `prev` and adds the `Link` header. */
export function page<Item>({ rows, next, prev, total }: Page, { write }: { write: (raw: RawRow) => string; show: (row: never) => Item }) {
  let items = '';
  // Appending builds one rope that is flattened once; `join` would flatten every item first.
  for (const row of rows) items += items === '' ? write(row) : `,${write(row)}`;
  return { status: 200 as const, body: new WrittenPage<Item>(items, { next, prev, total }) as unknown as { data: Item[]; meta: PageMeta } };
}
