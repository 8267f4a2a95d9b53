/**
 * Refusing early what could not be answered in time. Two things say that the process is past its capacity: a turn of the
 * event loop that has lasted too long, and more work waiting for Postgres than it gets done in the time anybody shall wait.
 * How much that is, is measured while there is a queue: so the limit is a length, follows what the machine can do, and
 * does not flap. Whoever asks pays for two comparisons.
 */
import type { Logger } from 'pino';
import type { Load } from './database/load.ts';
import { AppError } from './errors.ts';

/** Those who are refused in one moment shall not come back in one. */
const RETRY_AFTER_SECONDS = [1, 2, 3];
const REFUSALS = RETRY_AFTER_SECONDS.map((retryAfterSeconds) => new AppError('unavailable', 'The service has more to do than it can. Try again shortly.', { retryAfterSeconds }));

/** What is thrown at whoever is refused; made beforehand, as an error costs more than the rest of the refusal. */
export const tooBusy = (): AppError => REFUSALS[Math.floor(Math.random() * REFUSALS.length)]!;

export interface Overload {
  /** Whether a request that begins now would have to wait too long; who is told so is counted. */
  refuses(): boolean;
  /** Requests refused since the start. */
  readonly refused: number;
  close(): void;
}

export interface OverloadOptions {
  load: Load;
  /** To Postgres; as much as keeps all of them busy is no queue. */
  connections: number;
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

export function createOverload({ load, connections, waitMilliseconds, loopMilliseconds, logger }: OverloadOptions): Overload {
  const noQueue = Math.max(NO_QUEUE, 2 * connections);
  const most = waitMilliseconds === 0 ? Number.POSITIVE_INFINITY : MOST;
  const longest = loopMilliseconds === 0 ? Number.POSITIVE_INFINITY : loopMilliseconds;
  let limit = most;
  let turnedAt = performance.now();
  let answered = load.answered;
  let queued = false;
  /** Done in a millisecond while there is a queue, which is as fast as it goes; none without a queue. */
  let pace: number | undefined;
  let refused = 0;
  let told = 0;
  let tellAt = 0;

  function tick(): void {
    const now = performance.now();
    const elapsed = Math.max(1, now - turnedAt);
    const done = load.answered - answered;
    turnedAt = now;
    answered = load.answered;
    const wasQueued = queued;
    queued = load.waiting >= noQueue;
    if (!queued) pace = undefined;
    else if (wasQueued) pace = pace === undefined ? done / elapsed : pace + WEIGHT * (done / elapsed - pace);
    limit = pace === undefined || waitMilliseconds === 0 ? most : Math.min(most, Math.max(noQueue, Math.round(pace * waitMilliseconds)));
    if (refused > told && now >= tellAt) {
      logger.warn({ refused: refused - told, waiting: load.waiting, limit }, 'overloaded: requests were refused');
      told = refused;
      tellAt = now + LOG_MILLISECONDS;
    }
  }

  const timer = setInterval(tick, TICK_MILLISECONDS).unref();
  return {
    refuses() {
      if (load.waiting < limit && performance.now() - turnedAt < longest) return false;
      refused++;
      return true;
    },
    get refused() {
      return refused;
    },
    close: () => clearInterval(timer),
  };
}
