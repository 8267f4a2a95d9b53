/** What this process remembers for a while, bounded: the oldest goes first, which among lives as short as these is as good as the least used, and free to know. */

export interface Memory<Value> {
  get(key: string): Value | undefined;
  /** In place of what was there. */
  set(key: string, value: Value, milliseconds: number): void;
  forget(key: string): void;
  clear(): void;
}

export function createMemory<Value>(most: number): Memory<Value> {
  // A Map keeps its order of insertion.
  const entries = new Map<string, { value: Value; until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      // A clock that nobody sets back.
      if (performance.now() < entry.until) return entry.value;
      entries.delete(key);
      return undefined;
    },
    set(key, value, milliseconds) {
      entries.delete(key);
      if (entries.size >= most) entries.delete(entries.keys().next().value!);
      entries.set(key, { value, until: performance.now() + milliseconds });
    },
    forget: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  };
}
