/** Waiting for the thing itself. */
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MILLISECONDS = 20;

/** What `look` finds, as soon as it finds something. */
export async function eventually<Value>(what: string, look: () => Value | undefined | false | Promise<Value | undefined | false>, milliseconds = 15_000): Promise<Value> {
  for (const deadline = performance.now() + milliseconds; performance.now() < deadline; await sleep(POLL_MILLISECONDS)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`Waited ${milliseconds} ms for ${what}.`);
}
