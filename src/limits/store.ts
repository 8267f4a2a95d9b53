/** What a place to count requests in must do; `memory.ts`, `postgres.ts` and `redis.ts` are the places. */

/** A key has one count in one window. */
export interface Count {
  key: string;
  windowSeconds: number;
}

/** Notes beside the counts, that last as long as the one who set them last wants; `writers.ts` says what for. */
export interface Marks {
  keys: readonly string[];
  /** For so long from now on they are set; without it they are only looked at. */
  seconds?: number;
}

export interface Counted {
  /** In the current window, this request's cost included. */
  hits: number;
  /** Until the window ends. */
  milliseconds: number;
}

export interface RateLimitStore {
  /**
   * Adds `cost` to each count, at once and never twice; one whose window has ended starts anew. The answer
   * is in the order asked. Throws when it cannot count: what is not counted must not pass.
   *
   * A cost below zero takes back what was counted and shall not count after all. No count falls below zero, so
   * that what was counted in a window that has ended leaves no credit in the next one.
   *
   * Marks are set, or looked at, on the same way. Those that are looked at follow in the answer: `hits` is 1 where one stands.
   */
  hit(counts: readonly Count[], cost: number, marks?: Marks): Promise<Counted[]>;
  /** Marks that were set before this moment of `performance.now()` may be forgotten, as the server may have started anew; absent where none ever are. */
  remembersSince?: () => number;
}
