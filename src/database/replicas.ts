/**
 * Streaming replicas for reads that may see a state of a moment ago. Twice a second each is asked how far it has come: what
 * the primary had written before a certain moment, by the clock of this process alone, is there as soon as the replica has
 * replayed as far. Who reads says since when nothing may be missing, and a replica that is not known to have all of that is
 * not asked: not while it lags, nor when it is silent, nor after the primary has started anew. What fails there is asked
 * of the primary.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import { inTime } from '../in-time.ts';
import { Lanes } from './lanes.ts';
import type { Send } from './send.ts';
import type { RawRow } from './statement.ts';

const LOOK_MILLISECONDS = 500;
const PATIENCE_MILLISECONDS = 1000;
const FAILURES_TOLD_MILLISECONDS = 1000;
/** What took too long there would take as long again on the primary. */
const TOOK_TOO_LONG = '57014';

/** Where the primary is; another process behind our connection means that it was away. */
const PRIMARY = `SELECT pg_current_wal_flush_lsn() - '0/0'::pg_lsn, pg_backend_pid(), (SELECT system_identifier FROM pg_control_system())`;
/** Where a replica is, that it is one, and that policies hold there for who we are. */
const REPLICA = `SELECT coalesce(pg_last_wal_replay_lsn() - '0/0'::pg_lsn, 0), pg_is_in_recovery(), (SELECT system_identifier FROM pg_control_system()),
(SELECT rolsuper OR rolbypassrls OR pg_has_role(oid, (SELECT relowner FROM pg_class WHERE oid = 'customers'::regclass), 'USAGE') FROM pg_roles WHERE rolname = current_user)`;

export interface ReplicaEvents {
  /** A replica is not used from now on, and why; or, with null, that it is again. */
  onTurn: (replica: string, reason: string | null) => void;
  /** A read that failed there is asked of the primary; told once a second at most. */
  onFailure: (replica: string, error: Error) => void;
}

export interface ReplicasOptions extends ReplicaEvents {
  /** How to connect to the primary, and to each replica, for reads. */
  primary: ClientConfig;
  replicas: ClientConfig[];
  laneConnections: number;
  /** How reads leave. */
  send?: Send;
  /** One that is further behind counts as not used. */
  mostLagMilliseconds: number;
}

export class Replicas {
  readonly #all: Replica[];
  readonly #positions: Lanes;
  #next = 0;

  constructor(options: ReplicasOptions) {
    this.#positions = new Lanes(options.primary, 1, () => this.#all.forEach((replica) => replica.forget()));
    this.#all = options.replicas.map((config) => new Replica(config, this.#positions, options));
  }

  /** Rows that miss nothing committed before `since`; null where no replica is known to have them, or it failed. */
  async read(since: number, name: string | undefined, text: string, values: readonly unknown[]): Promise<RawRow[] | null> {
    for (let tried = 0; tried < this.#all.length; tried++) {
      const replica = this.#all[this.#next++ % this.#all.length]!;
      if (replica.completeUntil >= since) return replica.read(name, text, values);
    }
    return null;
  }

  /** Throws unless each of them is used. */
  probe(): Promise<void> {
    return this.#all.every(({ isUsed }) => isUsed) ? Promise.resolve() : Promise.reject(new Error('A replica is not used.'));
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((replica) => replica.close()));
    await this.#positions.close();
  }
}

class Replica {
  /** It has all that was committed before this moment of `performance.now()`. */
  completeUntil = -Infinity;
  isUsed = true;
  readonly #name: string;
  readonly #options: ReplicasOptions;
  readonly #primary: Lanes;
  readonly #reads: Lanes;
  /** A connection of its own: no look shall wait behind somebody's read. */
  readonly #looks: Lanes;
  readonly #looking: Promise<void>;
  readonly #closed = new AbortController();
  /** Where the primary was, and when that was asked: what the replica has yet to reach. */
  #ahead: { position: number; askedAt: number }[] = [];
  #primaryProcess: string | null = null;
  /** Since when it may have been unknown how far it is. */
  #unknownSince = performance.now();
  #failureToldAt = -Infinity;

  constructor(config: ClientConfig, primary: Lanes, options: ReplicasOptions) {
    const { host, port } = new URL(config.connectionString!);
    this.#name = port ? host : `${host}:5432`;
    this.#options = options;
    this.#primary = primary;
    const patient = { ...config, connectionTimeoutMillis: PATIENCE_MILLISECONDS };
    this.#reads = new Lanes(patient, options.laneConnections, () => undefined, undefined, options.send);
    this.#looks = new Lanes(patient, 1, () => undefined);
    this.#looking = this.#look();
  }

  async read(name: string | undefined, text: string, values: readonly unknown[]): Promise<RawRow[] | null> {
    try {
      return await this.#reads.run(name, text, values);
    } catch (error) {
      if ((error as { code?: string }).code === TOOK_TOO_LONG) throw error;
      // One that falls takes many along.
      if (performance.now() - this.#failureToldAt > FAILURES_TOLD_MILLISECONDS) {
        this.#failureToldAt = performance.now();
        this.#options.onFailure(this.#name, error as Error);
      }
      return null;
    }
  }

  async close(): Promise<void> {
    this.#closed.abort();
    await this.#looking;
    await Promise.all([this.#reads.close(), this.#looks.close()]);
  }

  async #look(): Promise<void> {
    while (!this.#closed.signal.aborted) {
      const trouble = await this.#measure().catch((error: Error) => {
        // Who waits for an answer from there gets it from the primary.
        this.#reads.cut();
        this.#looks.cut();
        this.forget();
        return error.message;
      });
      this.#turn(trouble ?? this.#lag());
      await sleep(LOOK_MILLISECONDS, undefined, { signal: this.#closed.signal }).catch(() => undefined);
    }
  }

  /** What is wrong, where it answers something wrong; throws where it does not answer. */
  async #measure(): Promise<string | null> {
    const askedAt = performance.now();
    const primary = await inTime(this.#primary.run(undefined, PRIMARY, []), PATIENCE_MILLISECONDS).catch(() => null);
    if (primary) {
      const [position, process, system] = primary[0]!;
      if (process !== this.#primaryProcess) this.forget();
      this.#primaryProcess = process!;
      this.#ahead.push({ position: Number(position), askedAt });
      const [replayed, isReplica, ofSystem, isPowerful] = (await inTime(this.#looks.run(undefined, REPLICA, []), PATIENCE_MILLISECONDS))[0]!;
      if (isReplica !== 't' || ofSystem !== system || isPowerful !== 'f') {
        this.forget();
        return isPowerful === 't' ? 'its role is not bound by row-level security' : 'it is no replica of the database';
      }
      const reached = this.#ahead.filter(({ position: ahead }) => ahead <= Number(replayed));
      this.#ahead.splice(0, reached.length);
      this.completeUntil = reached.at(-1)?.askedAt ?? this.completeUntil;
    } else {
      this.forget();
      await inTime(this.#looks.run(undefined, REPLICA, []), PATIENCE_MILLISECONDS);
    }
    return null;
  }

  /** The primary was away, and may have forgotten who has written: only what is asked from now on counts. Or it is the replica that was. */
  forget(): void {
    this.#ahead = [];
    this.completeUntil = -Infinity;
    this.#unknownSince = performance.now();
  }

  #lag(): string | null {
    return performance.now() - Math.max(this.completeUntil, this.#unknownSince) > this.#options.mostLagMilliseconds ? 'it is too far behind the primary' : null;
  }

  /** Told once, when it changes. */
  #turn(reason: string | null): void {
    if (this.isUsed === (reason === null) || this.#closed.signal.aborted) return;
    this.isUsed = reason === null;
    this.#options.onTurn(this.#name, reason);
  }
}
