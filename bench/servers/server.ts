/** What the harness must know about a server to start it, ask it and compare it. One object of this shape per server. */

export interface Setting {
  /** A database of the server's own, empty at first, on the Postgres of this run. */
  databaseUrl: string;
  rows: number;
  tenants: number;
}

export interface Server {
  /** As in BENCH_ONLY and in the tables. */
  name: string;
  description: string;
  /** The database it works in; servers that name the same one share it. */
  database: string;
  /** False for a peer that asks for no token and checks no body. */
  guarded: boolean;
  /** Why it cannot run in this checkout; undefined when it can. */
  missing?: () => string | undefined;
  /** Once before it is first started: schema and rows. */
  prepare?: (setting: Setting) => Promise<void>;
  /** Program and arguments; PORT and DATABASE_URL are in its environment. */
  command: string[];
  environment?: Record<string, string>;
  /** A bearer token, once it is up. */
  token: (baseUrl: string) => Promise<string | undefined>;
  /** The address of the page behind the given one: what `meta` of a list answer says, as a query string. */
  nextPage: (meta: Record<string, unknown>) => string | undefined;
  /** SQL that takes away the customers that load has created (their emails begin with "load-"), between slices. */
  cleanUpSql: string[];
}

/** Paths are the same for every server. */
export const paths = {
  health: '/health/live',
  customers: '/api/v1/customers',
  list: '/api/v1/customers?limit=50',
} as const;

export const createdEmailPrefix = 'load-';

export type OperationName = 'health' | 'get' | 'list' | 'create';
export const operationNames: OperationName[] = ['health', 'get', 'list', 'create'];
