/**
 * Refusing early what could not be answered in time. Two things say that the process is past its capacity: a turn of the
 * event loop that has lasted too long, and more work waiting for Postgres than it gets done in the time anybody shall wait.
 * How much that is, is measured while there is a queue: so the limit is a length, follows what the machine can do, and
 * does not flap. Writes take several turns and a connection of their own, so they are a queue of their own, counted from
 * where they are let in: who reads is not refused for those who write. Whoever asks pays for three comparisons.
 */
import type { Logger } from 'pino';
import { Load } from './database/load.ts';
import { AppError } from './errors.ts';

/** Those who are refused in one moment shall not come back in one. */
const RETRY_AFTER_SECONDS = [1, 2, 3];
const REFUSALS = RETRY_AFTER_SECONDS.map((retryAfterSeconds) => new AppError('unavailable', 'The service has more to do than it can. Try again shortly.', { retryAfterSeconds }));

/** What is thrown at whoever is refused; made beforehand, as an error costs more than the rest of the refusal. */
export const tooBusy = (): AppError => REFUSALS[Math.floor(Math.random() * REFUSALS.length)]!;

export interface Overload {
  /** Whether a request that begins now would have to wait too long, `writes` where it needs a transaction; who is told so is counted. */
  refuses(writes: boolean): boolean;
  /** Writes that were let in and are not done; to be told of each. */
  readonly writes: Load;
  /** Requests refused since the start. */
  readonly refused: number;
  close(): void;
}

export interface OverloadOptions {
  /** What waits for Postgres. */
  load: Load;
  /** To Postgres, for statements and for transactions; as much as keeps all of them busy is no queue. */
  connections: { statements: number; transactions: number };
  /** What may wait for Postgres, in time; 0 for no limit. */
  waitMilliseconds: number;
  /** How long a turn of the event loop may last; 0 for no limit. */
  loopMilliseconds: number;
  logger: Logger;
}

const TICK_MILLISECONDS = 50;
/** So much at once is no queue, however few connections there are. */
const NO_QUEUE = 32;
/** A burst that meets an idle process is let in up to here. */
const MOST = 1000;
/** What the newest tick says counts so much. */
const WEIGHT = 0.3;
const LOG_MILLISECONDS = 1000;

/** How much may wait. */
class Queue {
  readonly #load: Load;
  readonly #waitMilliseconds: number;
  readonly #noQueue: number;
  readonly #most: number;
  #limit: number;
  #answered: number;
  #queued = false;
  /** Done in a millisecond while there is a queue, which is as fast as it goes; none without a queue. */
  #pace: number | undefined;

  constructor(load: Load, connections: number, waitMilliseconds: number) {
    this.#load = load;
    this.#waitMilliseconds = waitMilliseconds;
    this.#noQueue = Math.max(NO_QUEUE, 2 * connections);
    this.#limit = this.#most = waitMilliseconds === 0 ? Number.POSITIVE_INFINITY : MOST;
    this.#answered = load.answered;
  }

  get isFull(): boolean {
    return this.#load.waiting >= this.#limit;
  }

  get told(): { waiting: number; limit: number } {
    return { waiting: this.#load.waiting, limit: this.#limit };
  }

  tick(elapsed: number): void {
    const pace = (this.#load.answered - this.#answered) / elapsed;
    this.#answered = this.#load.answered;
    const wasQueued = this.#queued;
    this.#queued = this.#load.waiting >= this.#noQueue;
    if (!this.#queued) this.#pace = undefined;
    else if (wasQueued) this.#pace = this.#pace === undefined ? pace : this.#pace + WEIGHT * (pace - this.#pace);
    this.#limit = this.#pace === undefined || this.#waitMilliseconds === 0 ? this.#most : Math.min(this.#most, Math.max(this.#noQueue, Math.round(this.#pace * this.#waitMilliseconds)));
  }
}

export function createOverload({ load, connections, waitMilliseconds, loopMilliseconds, logger }: OverloadOptions): Overload {
  const writing = new Load();
  const statements = new Queue(load, connections.statements + connections.transactions, waitMilliseconds);
  const writes = new Queue(writing, connections.transactions, waitMilliseconds);
  const longest = loopMilliseconds === 0 ? Number.POSITIVE_INFINITY : loopMilliseconds;
  let turnedAt = performance.now();
  let refused = 0;
  let told = 0;
  let tellAt = 0;

  function tick(): void {
    const now = performance.now();
    const elapsed = Math.max(1, now - turnedAt);
    turnedAt = now;
    statements.tick(elapsed);
    writes.tick(elapsed);
    if (refused > told && now >= tellAt) {
      logger.warn({ refused: refused - told, statements: statements.told, writes: writes.told }, 'overloaded: requests were refused');
      told = refused;
      tellAt = now + LOG_MILLISECONDS;
    }
  }

  const timer = setInterval(tick, TICK_MILLISECONDS).unref();
  return {
    refuses(isWrite) {
      if (!statements.isFull && !(isWrite && writes.isFull) && performance.now() - turnedAt < longest) return false;
      refused++;
      return true;
    },
    writes: writing,
    get refused() {
      return refused;
    },
    close: () => clearInterval(timer),
  };
}
