/** An eye on a task that runs: tells others how far it is, and the task when it is cancelled. */
import { setTimeout as sleep } from 'node:timers/promises';

/** A cancelled task notices within this time, and that of a statement. */
const LOOK_MILLISECONDS = 500;

interface News {
  progress: number;
  message: string | null;
}

export interface Watch {
  /** Aborts once the attempt is not on any more. */
  signal: AbortSignal;
  progress: (percent: number, message?: string) => void;
  /** Resolves when nothing is written any more. */
  end(): Promise<void>;
}

export interface WatchOptions {
  /** Whether the attempt is still on; writes down what is new, where something is. */
  look: (news: News | null) => Promise<boolean>;
  onError: (error: unknown) => void;
}

/** The attempt is not on any more: it was cancelled, or somebody else has begun again. */
class NotOn extends Error {
  override readonly name = 'NotOn';
}

export function watch({ look, onError }: WatchOptions): Watch {
  const over = new AbortController();
  const ended = new AbortController();
  let news: News | null = null;

  async function goOn(): Promise<void> {
    while (!ended.signal.aborted) {
      // Once it has ended nothing is to be told: what comes next is final.
      await sleep(LOOK_MILLISECONDS, undefined, { signal: ended.signal }).catch(() => undefined);
      if (ended.signal.aborted) return;
      const told = news;
      news = null;
      try {
        if (await look(told)) continue;
        over.abort(new NotOn('The task was cancelled, or somebody else works on it by now.'));
        return;
      } catch (error) {
        onError(error);
      }
    }
  }

  const going = goOn();
  return {
    signal: over.signal,
    progress: (percent, message) => void (news = { progress: Math.round(Math.min(100, Math.max(0, percent))), message: message?.slice(0, 200) ?? null }),
    async end() {
      ended.abort();
      await going;
    },
  };
}
