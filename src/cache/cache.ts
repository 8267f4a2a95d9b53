/**
 * Answers that are asked for again and again, remembered by each process. An answer is as old as its question: what is kept is the promise, from the
 * moment it is asked, so that those who come meanwhile share it, no answer is older than it may be, and one that was on its way
 * when `forget` was called is given to those who wait and to nobody after them.
 */
import type { Changes } from './changes.ts';
import { createMemory } from './memory.ts';

export interface Cache<Value> {
  /** What is known, or what `find` finds; a failure is everybody's who waits, and is not remembered. */
  get(key: string, find: () => Promise<Value>): Promise<Value>;
  /** To be called once the change has committed (`tx.onceCommitted`): who asks from here on sees it. Other processes do when they hear of it, or when the time is over. */
  forget(key: string): void;
}

export interface CacheOptions {
  /** Entries. */
  most: number;
  /** An answer's life, from its question on. */
  milliseconds: number;
  /** What is forgotten here is forgotten by all processes, each of which calls it `name`. Keys are told: they have nothing secret in them. */
  shared?: { name: string; changes: Changes };
}

export function createCache<Value>({ most, milliseconds, shared }: CacheOptions): Cache<Value> {
  const known = createMemory<Promise<Value>>(most);
  shared?.changes.hear(shared.name, (key) => (key === null ? known.clear() : known.forget(key)));
  return {
    get(key, find) {
      const before = known.get(key);
      if (before) return before;
      const asked = find();
      known.set(key, asked, milliseconds);
      // Whoever asked hears of it; the next one asks again.
      asked.catch(() => void (known.get(key) === asked && known.forget(key)));
      return asked;
    },
    forget(key) {
      known.forget(key);
      shared?.changes.tell(shared.name, key);
    },
  };
}
