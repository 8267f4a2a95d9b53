/** Values that are random and yet the same every time: one seed makes the whole run, and failures name it. */
import type fc from 'fast-check';
import { sample } from 'fast-check';
import type { Subject } from './document.ts';

/** DEED_SEED runs the same suites with other values; a failure says which seed it had. */
export const SEED = Number(process.env.DEED_SEED ?? 20251101);

const drawn = new Map<string, number>();

/** The next value of an arbitrary; draws under one name follow each other, whatever else is drawn in between. */
export function draw<Value>(name: string, arbitrary: fc.Arbitrary<Value>): Value {
  const count = drawn.get(name) ?? 0;
  drawn.set(name, count + 1);
  return sample(arbitrary, { seed: hash(`${SEED} ${name} ${count}`), numRuns: 1 })[0]!;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193);
  return value | 0;
}

/** For a failure's message: what was sent, and how to send it again. */
export async function telling<Result>(subject: Subject, request: object, work: () => Promise<Result> | Result): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    (error as Error).message += `\n  ${subject.row.method} ${subject.row.path} with ${JSON.stringify(request).slice(0, 2000)}\n  The same values again: DEED_SEED=${SEED}`;
    throw error;
  }
}
