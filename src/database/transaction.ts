/**
 * The unit of work: rows, jobs and the idempotent reply of one request (or of one job attempt) commit
 * together or not at all. It begins with its first statement, and BEGIN, the tenant and that statement
 * travel in one round trip: the client pipelines, so nothing waits for an answer it does not need.
 */
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { ClientBase, PoolClient, QueryResult } from 'pg';
import pg from 'pg';
import type { EventType, NotedEvent } from '../events/event.ts';
import type { Outbox } from '../jobs/outbox.ts';
import type { Lanes } from './lanes.ts';
import type { Load } from './load.ts';
import type { Queryable, RawRow, Statement } from './statement.ts';
import type { TraceContext } from '../telemetry/trace-context.ts';
import type { Entry } from './audit-log.ts';
import { APPEND, entryValues, NO_TENANT, randomChain } from './audit-log.ts';
import { cork } from './cork.ts';
import type { Send } from './send.ts';
import { refuseUnavailable } from './lanes.ts';
import { textRows } from './text-rows.ts';

/** Whose rows the policies let through: a tenant's, and a person's own. */
export interface Scope {
  tenantId?: string | null;
  userId?: string | null;
  /** Public id of who acts; rows remember it as `created_by`, `updated_by`, `deleted_by`. */
  actor?: string | null;
}

/** The request that a unit of work comes from: logs tell by it what belongs together. */
export interface Origin extends TraceContext {
  requestId: string;
  /** What says already that this writes; see `limits/writers.ts`. */
  marked?: readonly string[];
}

export type BeforeCommit = (transaction: Transaction) => Promise<unknown> | undefined;

/** Whether anybody in the tenant listens to such events; as of at most a second ago. */
export type IsHeard = (tenantId: string, type: EventType) => Promise<boolean>;

/** What others have to do with every transaction; they may come after the first. */
export interface Hooks {
  beforeCommit: BeforeCommit[];
  isHeard: IsHeard | undefined;
  /** Rows lie on several nodes (Citus): what a transaction says of its scope must go along to each. */
  distributed: boolean;
  load: Load;
}

export interface TransactionOptions {
  origin?: Origin | null;
  whole?: boolean;
}

export class Transaction implements Queryable {
  /** Jobs to enqueue; they are written just before COMMIT. */
  readonly outbox: Outbox = [];
  /** Events to write down just before COMMIT; see `events/emit.ts`. */
  readonly events: NotedEvent[] = [];
  /** What makes the entries for the audit log, written with COMMIT or with `last`; that one tells the id of its row. */
  entries: ((insertedId?: string) => Entry)[] = [];
  readonly origin: Origin | null;
  readonly #dataSource: DataSource;
  readonly #lanes: Lanes;
  readonly #send: Send;
  readonly #hooks: Hooks;
  #scope: Scope;
  #runner: QueryRunner | undefined;
  #client: PoolClient | undefined;
  #begun: Promise<PoolClient> | undefined;
  /** The first failure of a statement nobody awaits (BEGIN, the scope). */
  #failure: unknown;
  #settled = false;
  readonly #committed: (() => void)[] = [];
  /** Leave together with COMMIT. */
  readonly #closing: { statement: Statement; values: readonly unknown[]; answered: (rows: RawRow[]) => void }[] = [];
  /** Its last statement was its only one, and has committed by itself. */
  #alone = false;

  /** More than the statements commits here, so none may be a transaction by itself. */
  readonly #whole: boolean;

  constructor(dataSource: DataSource, lanes: Lanes, send: Send, scope: Scope, hooks: Hooks, { origin, whole = false }: TransactionOptions) {
    this.origin = origin ?? null;
    // A statement that brings its own tenant inserts from another node than the one that asks the policy.
    this.#whole = whole || hooks.distributed;
    this.#dataSource = dataSource;
    this.#lanes = lanes;
    this.#send = send;
    this.#scope = scope;
    this.#hooks = hooks;
  }

  get tenantId(): string | null {
    return this.#scope.tenantId ?? null;
  }

  get userId(): string | null {
    return this.#scope.userId ?? null;
  }

  get actor(): string | null {
    return this.#scope.actor ?? null;
  }

  /** Whether there is anything to commit. */
  get isUsed(): boolean {
    return this.#begun !== undefined || this.outbox.length > 0 || this.events.length > 0 || this.entries.length > 0 || this.#closing.length > 0;
  }

  /** From here on the policies let through the rows of `scope`. */
  actAs(scope: Scope): void {
    this.#refuseWhenSettled();
    const before = this.#scope;
    this.#scope = scope;
    const unchanged = (scope.tenantId ?? null) === (before.tenantId ?? null) && (scope.userId ?? null) === (before.userId ?? null);
    if (this.#client && !unchanged) this.#unawaited(setScope(this.#client, scope, this.#hooks.distributed));
  }

  async rows(statement: Statement, values: readonly unknown[]): Promise<RawRow[]> {
    const client = this.#client ?? (await this.#begin());
    this.#refuseWhenSettled();
    return this.#send.rows(client, statement.name, statement.text, values);
  }

  /**
   * For the statement that a unit of work ends with. When it is also the first, and no job or event waits to be
   * written, it is a transaction by itself and needs no BEGIN, no COMMIT and no connection of its own:
   * a plain insert then costs one round trip on a shared lane. Nothing may follow it, and what is thrown
   * after it cannot take it back.
   */
  get last(): Queryable {
    return {
      tenantId: this.tenantId,
      userId: this.userId,
      actor: this.actor,
      rows: (statement, values) => {
        const { alone, audited } = statement;
        if (this.#whole || this.#begun || this.outbox.length > 0 || this.events.length > 0 || !alone || this.entries.length > 1 || (this.entries.length > 0 && !audited)) return this.rows(statement, values);
        this.#refuseWhenSettled();
        const [make] = this.entries;
        const entry = make && audited ? { ...audited, values: entryValues(make(String(values[audited.idAt])), this.actor, randomChain()) } : null;
        this.#settled = this.#alone = true;
        return entry ? this.#lanes.run(entry.name, entry.text, [...values, ...entry.values]) : this.#lanes.run(alone.name, alone.text, values);
      },
    };
  }

  /**
   * For statements that nobody waits for before COMMIT: they leave together with it, and are answered then. Where one
   * fails, nothing has happened.
   */
  get closing(): Queryable {
    const rows = (statement: Statement, values: readonly unknown[]): Promise<RawRow[]> => {
      this.#refuseWhenSettled();
      return new Promise((answered) => void this.#closing.push({ statement, values, answered }));
    };
    return { tenantId: this.tenantId, userId: this.userId, actor: this.actor, rows };
  }

  /** Whether such an event of this tenant would be written down. */
  async isHeard(type: EventType): Promise<boolean> {
    return this.tenantId !== null && (await this.#hooks.isHeard?.(this.tenantId, type)) === true;
  }

  /** Finds like any other, and holds what it finds: nobody changes it before this transaction has ended. */
  get locking(): Queryable {
    return { tenantId: this.tenantId, userId: this.userId, actor: this.actor, rows: (statement, values) => this.rows(statement.locking ?? statement, values) };
  }

  /** Work that can be taken back alone: when it throws, its statements, its jobs and its entries have not happened, and the rest goes on. */
  async savepoint<Result>(work: () => Promise<Result>): Promise<Result> {
    const jobs = this.outbox.length;
    const told = this.events.length;
    const noted = this.entries.length;
    const closing = this.#closing.length;
    await this.sql('SAVEPOINT work');
    try {
      const result = await work();
      await this.sql('RELEASE SAVEPOINT work');
      return result;
    } catch (error) {
      this.outbox.length = jobs;
      this.events.length = told;
      this.entries.length = noted;
      this.#closing.length = closing;
      await this.sql('ROLLBACK TO SAVEPOINT work');
      throw error;
    }
  }

  /** Plain SQL with the driver's own types and rows as objects: what pg-boss expects of its database. */
  async sql(text: string, values?: unknown[], name?: string): Promise<QueryResult> {
    const client = this.#client ?? (await this.#begin());
    this.#refuseWhenSettled();
    return this.#send.query(client, { text, ...(values && { values }), ...(name !== undefined && { name }) });
  }

  /** TypeORM on this very transaction, for code where its comfort is worth its cost. */
  async manager(): Promise<EntityManager> {
    if (!this.#client) await this.#begin();
    return this.#runner!.manager;
  }

  async commit(): Promise<void> {
    if (this.#alone && this.outbox.length === 0 && this.events.length === 0) return;
    this.#refuseWhenSettled();
    for (const hook of this.#hooks.beforeCommit) {
      const pending = hook(this);
      if (pending) await pending;
    }
    // One chain for all: two transactions can then not hold a chain each and wait for the other's.
    const chain = randomChain();
    const entries = this.entries.map((make) => ({ name: APPEND.name, text: APPEND.text, values: [this.tenantId ?? NO_TENANT, ...entryValues(make(), this.actor, chain)] }));
    if (this.#closing.length > 0) await this.#begin();
    this.#settled = true;
    if (!this.#client) {
      for (const { name, text, values } of entries) await this.#lanes.run(name, text, values);
      return this.#tellCommitted();
    }
    try {
      // They leave together: others wait for the head of the entry's chain until COMMIT.
      const client = this.#client;
      const closing = this.#closing.map(async ({ statement: { name, text }, values, answered }) => answered(await this.#send.rows(client, name, text, values)));
      const appended = entries.map(({ name, text, values }) => this.#send.rows(client, name, text, values));
      const [{ command }] = await Promise.all([this.#send.query(client, { text: 'COMMIT' }), ...closing, ...appended]);
      // Postgres answers ROLLBACK to the COMMIT of a failed transaction, without an error.
      if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`, { cause: this.#failure });
      await this.#release();
    } catch (error) {
      await this.#discard(error);
      throw error;
    }
    this.#tellCommitted();
  }

  /** For what this process remembers of the database: called once the transaction has committed, before anybody is answered. */
  onceCommitted(tell: () => void): void {
    this.#committed.push(tell);
  }

  #tellCommitted(): void {
    for (const tell of this.#committed) tell();
  }

  /** Never throws: it is the error path already, and the caller has the error that matters. */
  async rollback(): Promise<void> {
    if (this.#settled) return;
    this.#settled = true;
    // A statement may still be waiting for its connection; it then finds the transaction settled.
    const client = this.#client ?? (this.#begun && (await this.#begun.catch(() => undefined)));
    if (!client) return;
    try {
      await client.query('ROLLBACK');
      await this.#release();
    } catch (error) {
      await this.#discard(error);
    }
  }

  #begin(): Promise<PoolClient> {
    return (this.#begun ??= this.#open());
  }

  async #open(): Promise<PoolClient> {
    this.#refuseWhenSettled();
    const runner = this.#dataSource.createQueryRunner('master');
    const { load } = this.#hooks;
    load.begin();
    const client = (await runner.connect().catch((error: unknown) => {
      load.end();
      return refuseUnavailable(error);
    })) as PoolClient;
    // TypeORM takes part in this transaction: its own nested ones become savepoints.
    Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
    this.#runner = runner;
    cork(client);
    this.#unawaited(client.query('BEGIN'));
    this.#unawaited(setScope(client, this.#scope, this.#hooks.distributed));
    this.#client = client;
    return client;
  }

  #unawaited(query: Promise<unknown>): void {
    query.catch((error: unknown) => (this.#failure ??= error));
  }

  #refuseWhenSettled(): void {
    if (this.#settled) throw new Error('the transaction has ended; a statement came too late');
  }

  async #release(): Promise<void> {
    await this.#runner!.release();
    this.#hooks.load.end();
  }

  /** A connection in an unknown state must not serve anybody else. */
  async #discard(error: unknown): Promise<void> {
    this.#hooks.load.end();
    // TypeORM's `release()` has no word for "broken"; this is what it calls itself when a client breaks.
    const runner = this.#runner as unknown as { releasePostgresConnection(error: unknown): Promise<void> } | undefined;
    await runner?.releasePostgresConnection(error);
  }
}

/** What tells the policies of the current transaction whose rows to let through. */
export function setScope(client: ClientBase, { tenantId, userId }: Scope, distributed: boolean): Promise<unknown> {
  cork(client);
  // Of settings, Citus takes along what SET LOCAL sets, and nothing else.
  if (distributed) return client.query(`SET LOCAL app.tenant_id = ${pg.escapeLiteral(tenantId ?? '')}; SET LOCAL app.user_id = ${pg.escapeLiteral(userId ?? '')}`);
  return textRows(client, 'set-scope', `SELECT set_config('app.tenant_id', $1, true), set_config('app.user_id', $2, true)`, [tenantId ?? '', userId ?? '']);
}
