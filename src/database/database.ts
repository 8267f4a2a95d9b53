/** The one door to Postgres: shared reads, and transactions. Constructed in `app.ts`, closed on shutdown. */
import type { ClientConfig, Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { AppError } from '../errors.ts';
import { createDataSource, sessionOptions } from './data-source.ts';
import type { Constraints } from './errors.ts';
import { toAppError } from './errors.ts';
import type { Tracer } from '../telemetry/tracer.ts';
import { Lanes } from './lanes.ts';
import { Load } from './load.ts';
import type { ReplicaEvents } from './replicas.ts';
import { Replicas } from './replicas.ts';
import type { Send } from './send.ts';
import { sender } from './send.ts';
import { NOTICE_DISCONNECT, Snapshots } from './snapshot.ts';
import type { Queryable, RawRow, Reader, Statement } from './statement.ts';
import { tenantOf } from './table.ts';
import type { BeforeCommit, Hooks, IsHeard, Origin, Scope, TransactionOptions } from './transaction.ts';
import { Transaction } from './transaction.ts';

/** A server that does not answer for so long is away, and nobody waits for it. */
const CONNECT_MILLISECONDS = 5000;

export interface DatabaseOptions {
  url: string;
  poolSize: number;
  /** Pipelined connections for single-statement reads, and as many for writes. */
  laneConnections: number;
  statementTimeoutMilliseconds: number;
  /** How long a statement of a transaction waits for a lock; 5 s where it is not said. */
  lockTimeoutMilliseconds?: number;
  /** How long a transaction waits for a connection; 10 s where it is not said. */
  poolTimeoutMilliseconds?: number;
  /** Where reads may go that may be a moment late; none without. */
  replicas?: ReplicaEvents & { urls: readonly string[]; mostLagMilliseconds: number };
  constraints: Constraints;
  onError: (error: Error) => void;
  tracer?: Tracer | null;
}

export interface Database {
  dataSource: DataSource;
  /** Whether the tables are spread over several nodes, by Citus. */
  distributed: boolean;
  load: Load;
  /**
   * Single-statement reads within one tenant and of one person (or, with null, of tables that belong to neither), and snapshots of a tenant.
   * With `since`, a moment of `performance.now()`, they may come from a replica that has all that was committed before it.
   */
  reader(tenantId: string | null, userId?: string | null, since?: number | null): Reader;
  /** Null where there are none. */
  replicas: Pick<Replicas, 'probe'> | null;
  /** Single statements that write what belongs to no tenant. They are never tried twice: what is lost on the way may have counted. */
  writer: Queryable;
  begin(scope: Scope, options?: TransactionOptions): Transaction;
  /** Runs `work` in a transaction: commits when it resolves, rolls back when it throws (but see `AppError.keepsEffects`). */
  transaction<Result>(scope: Scope, work: (transaction: Transaction) => Promise<Result>, origin?: Origin): Promise<Result>;
  /** Called with each transaction just before its COMMIT; may still write to it. */
  beforeCommit(hook: BeforeCommit): void;
  /** Says for each transaction which events are listened to; without it none are. */
  listeners(isHeard: IsHeard): void;
  translate: (error: unknown) => unknown;
  /** How much of it is in use now. */
  use(): DatabaseUse;
  close(): Promise<void>;
}

/** Connections for transactions; `waiting` are those who want one and have to wait. Statements on the lanes; exports, each with a connection of its own. */
export interface DatabaseUse {
  pool: { connections: number; idle: number; waiting: number; most: number };
  lanes: { reads: number; writes: number };
  exports: number;
}

export async function connectDatabase(options: DatabaseOptions): Promise<Database> {
  const dataSource = createDataSource(options.url, {
    asApp: true,
    poolSize: options.poolSize,
    statementTimeoutMilliseconds: options.statementTimeoutMilliseconds,
    lockTimeoutMilliseconds: options.lockTimeoutMilliseconds,
    poolTimeoutMilliseconds: options.poolTimeoutMilliseconds,
    onError: options.onError,
  });
  await dataSource.initialize();
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  // The pool listens to a connection's errors, then TypeORM does; one that comes as it is handed over would end the process. The next statement fails of it.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const distributed = await refuseTooMuchPower(dataSource);
  const session = (kind: string, extra = ''): ClientConfig => ({
    connectionString: options.url,
    options: sessionOptions(options.statementTimeoutMilliseconds) + extra,
    application_name: `deed-${kind}`,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
  });
  const send = sender(options.tracer ?? null);
  const load = new Load();
  const lanes = (kind: string, extra?: string): Lanes => new Lanes(session(kind, extra), options.laneConnections, options.onError, load, send);
  const reads = lanes('reads');
  // One that waits for somebody's lock must not keep the others waiting behind it.
  const writes = lanes('writes', ' -c lock_timeout=1000');
  const replicas = options.replicas && options.replicas.urls.length > 0 ? replicasOf(options.replicas, session('replicas'), options.laneConnections, send) : null;
  const snapshots = new Snapshots(session('exports', NOTICE_DISCONNECT), distributed, send);
  const hooks: Hooks = { beforeCommit: [], isHeard: undefined, load, distributed };
  const translate = (error: unknown): unknown => toAppError(error, options.constraints);

  function begin(scope: Scope, options: TransactionOptions = {}): Transaction {
    return new Transaction(dataSource, writes, send, scope, hooks, options);
  }

  return {
    dataSource,
    load,
    replicas,
    distributed,
    reader: (tenantId, userId = null, since = null): Reader => ({
      tenantId,
      userId,
      actor: null,
      snapshot(text, values) {
        const tenant = tenantOf(this);
        return (signal) => snapshots.read(tenant, text, values, signal);
      },
      rows({ owner, name: plainName, text: plainText, readName, read }: Statement, values: readonly unknown[]): Promise<RawRow[]> {
        const scoped = Boolean(owner === 'user' ? userId : tenantId);
        const name = scoped ? readName : plainName;
        const text = scoped ? read : plainText;
        if (since === null || !replicas) return reads.read(name, text, values);
        return replicas.read(since, name, text, values).then((found) => found ?? reads.read(name, text, values));
      },
    }),
    writer: { tenantId: null, userId: null, actor: null, rows: ({ name, text }, values) => writes.run(name, text, values) },
    begin,
    async transaction(scope, work, origin) {
      const transaction = begin(scope, { origin: origin ?? null });
      try {
        const result = await work(transaction);
        await transaction.commit();
        return result;
      } catch (error) {
        if (error instanceof AppError && error.keepsEffects) await transaction.commit();
        else await transaction.rollback();
        throw translate(error);
      }
    },
    beforeCommit: (hook) => void hooks.beforeCommit.push(hook),
    listeners: (isHeard) => void (hooks.isHeard = isHeard),
    translate,
    use() {
      const { totalCount, idleCount, waitingCount } = pool;
      return { pool: { connections: totalCount, idle: idleCount, waiting: waitingCount, most: options.poolSize }, lanes: { reads: reads.inFlight, writes: writes.inFlight }, exports: snapshots.running };
    },
    async close() {
      snapshots.close();
      await Promise.all([reads.close(), writes.close(), replicas?.close()]);
      await dataSource.destroy();
    },
  };
}

function replicasOf({ urls, ...options }: NonNullable<DatabaseOptions['replicas']>, primary: ClientConfig, laneConnections: number, send: Send): Replicas {
  return new Replicas({ ...options, primary, replicas: urls.map((connectionString) => ({ ...primary, connectionString })), laneConnections, send });
}

/** A pooler that drops start-up options would leave us as the owner, and policies would not hold. Answers whether Citus is there. */
async function refuseTooMuchPower(dataSource: DataSource): Promise<boolean> {
  const [row] = await dataSource.query<{ role: string; powerful: boolean; owner: boolean; citus: boolean }[]>(
    `SELECT current_user AS role, rolsuper OR rolbypassrls AS powerful, EXISTS (SELECT FROM pg_class WHERE relname = 'customers' AND relowner = r.oid) AS owner, EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') AS citus
     FROM pg_roles r WHERE rolname = current_user`,
  );
  if (!row || row.powerful || row.owner) {
    throw new Error(
      `The database role "${row?.role ?? 'unknown'}" is a superuser, bypasses row-level security or owns the tables: tenants would not be kept apart. ` +
        'Let no connection pooler drop the start-up options that choose the plain role.',
    );
  }
  return row.citus;
}
