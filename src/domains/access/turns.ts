/**
 * Turns at something that must not be done by too many at once. The queue is bounded twice: by length, so that a
 * flood does not eat the memory, and by time, so that nobody is served who has stopped waiting.
 */
import { AppError } from '../../errors.ts';

export interface TurnsOptions {
  atOnce: number;
  mostWaiting: number;
  patienceSeconds: number;
}

/** Runs `work` when it is its turn, first come, first served; throws `unavailable` when that takes too long. */
export type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function createTurns({ atOnce, mostWaiting, patienceSeconds }: TurnsOptions): TakeTurn {
  /** What starts those who wait. A Set keeps the order, and whoever gives up leaves from anywhere. */
  const waiting = new Set<() => void>();
  let running = 0;

  function turn(): Promise<void> {
    if (waiting.size >= mostWaiting) throw tooBusy();
    return new Promise((resolve, reject) => {
      const start = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.delete(start);
        reject(tooBusy());
      }, patienceSeconds * 1000);
      waiting.add(start);
    });
  }

  /** By then all who wait now have had their turn or have given up. */
  const tooBusy = (): AppError => new AppError('unavailable', 'Too many logins at once. Try again shortly.', { retryAfterSeconds: Math.ceil(patienceSeconds) });

  return async (work) => {
    // Whoever is done gives the turn away, so that it stays taken and nobody slips in.
    if (running >= atOnce) await turn();
    else running++;
    try {
      return await work();
    } finally {
      const [next] = waiting;
      if (next) {
        waiting.delete(next);
        next();
      } else running--;
    }
  };
}
