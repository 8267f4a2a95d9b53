/** What a proof is: a promise, its figure, and a run that counts where the service does not keep it. */
import type { Server, StartOptions } from './processes.ts';

export interface Outcome {
  /** How many acts were tried: never fewer than the size asked for, or the proof counts as not run. */
  n: number;
  /** One line for each time the promise was broken. */
  failures: string[];
  /** What a reader of the table may want to know: figures measured, the store used. */
  notes: string[];
}

export type SizeName = 'small' | 'usual' | 'full';

export interface Proof {
  id: string;
  promise: string;
  /** What the promise says in numbers. */
  figure: string;
  /** How many of the thing counted: for every run of the tests, by default, and as promised. */
  sizes: Record<SizeName, number>;
  run(size: number, tools: Tools): Promise<Outcome>;
}

export interface Tools {
  /** A migrated database of the proof's own, on a real Postgres: its URL, as the superuser who owns it. */
  database(): Promise<string>;
  /** A real server process, ready to answer; it is killed when the proof has ended, however that ends. */
  start(databaseUrl: string, options?: StartOptions): Promise<Server>;
  /** Tells the operator how far the proof is. */
  progress(done: number, total: number, what: string): void;
}

/** Runs `work` for 0 … count-1, so many at once, and waits for all; the first error ends it. */
export async function each(count: number, atOnce: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const workers = Array.from({ length: Math.min(count, atOnce) }, async () => {
    for (let index = next++; index < count; index = next++) await work(index);
  });
  await Promise.all(workers);
}
