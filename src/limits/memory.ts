/** Counts of this process alone: exact where there is one process, and free. */
import type { Count, Counted, RateLimitStore } from './store.ts';

const SWEEP_MILLISECONDS = 60_000;

export function memoryStore(): RateLimitStore {
  const windows = new Map<string, { hits: number; endsAt: number }>();
  let sweepAt = 0;

  /** Callers who never come back leave a window each. */
  function sweep(now: number): void {
    sweepAt = now + SWEEP_MILLISECONDS;
    for (const [key, { endsAt }] of windows) if (endsAt <= now) windows.delete(key);
  }

  function add({ key, windowSeconds }: Count, cost: number, now: number): Counted {
    let window = windows.get(key);
    if (!window || window.endsAt <= now) windows.set(key, (window = { hits: 0, endsAt: now + windowSeconds * 1000 }));
    window.hits = Math.max(0, window.hits + cost);
    return { hits: window.hits, milliseconds: window.endsAt - now };
  }

  return {
    async hit(counts, cost) {
      // A clock that nobody sets back; whole, or a window could seem to last a hair longer than it does.
      const now = Math.floor(performance.now());
      if (now >= sweepAt) sweep(now);
      return counts.map((count) => add(count, cost, now));
    },
  };
}
