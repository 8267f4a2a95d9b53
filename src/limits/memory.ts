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

  function mark(key: string, seconds: number | undefined, now: number): Counted[] {
    if (seconds !== undefined) windows.set(key, { hits: 1, endsAt: now + seconds * 1000 });
    const left = (windows.get(key)?.endsAt ?? now) - now;
    return seconds === undefined ? [{ hits: left > 0 ? 1 : 0, milliseconds: Math.max(0, left) }] : [];
  }

  return {
    async hit(counts, cost, marks) {
      // A clock that nobody sets back; whole, or a window could seem to last a hair longer than it does.
      const now = Math.floor(performance.now());
      if (now >= sweepAt) sweep(now);
      const counted = counts.map((count) => add(count, cost, now));
      return marks ? counted.concat(marks.keys.flatMap((key) => mark(key, marks.seconds, now))) : counted;
    },
  };
}
