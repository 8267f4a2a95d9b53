/**
 * A lock that cannot go stale. SQLite's exclusive lock is a kernel lock on the file: the kernel lets go
 * of it when the process ends in whatever way, kill -9 included, so there is no dead owner to detect.
 */
import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Lock {
  release(): void;
}

const busy = 5;

export function tryLock(path: string): Lock | undefined {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    // Who can open the file can lock it.
    chmodSync(path, 0o600);
    database.exec('BEGIN EXCLUSIVE');
  } catch (err) {
    database.close();
    if ((err as { errcode?: number }).errcode === busy) return undefined;
    throw err;
  }
  return { release: () => database.close() };
}

/** Waits for the lock until `givenUp` says that nobody wants it any more. */
export async function waitForLock(path: string, givenUp: () => boolean): Promise<Lock | undefined> {
  while (!givenUp()) {
    const lock = tryLock(path);
    if (lock) return lock;
    await sleep(25);
  }
  return undefined;
}
