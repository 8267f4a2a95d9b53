/** Loaded into a process before the service: the task `add` does as its numbers say, so that a model knows what should become of it. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../src/errors.ts';
import { kinds } from '../src/domains/tasks/kinds.ts';
import { GiveUp } from '../src/jobs/job.ts';
import { behaviours } from './P23-model.ts';

/** A folder of the proof's, by which its workers know: whoever takes up a task that another has failed must not fail it again. */
const memory = process.env.DEED_MEMORY!;

/** False the first time. */
function hasFailed(task: number): boolean {
  const mark = join(memory, String(task));
  if (existsSync(mark)) return true;
  writeFileSync(mark, '');
  return false;
}

kinds.add = async ({ x, y }, { signal, progress }) => {
  const behaviour = behaviours[x % behaviours.length]!;
  const seconds = x % 7 / 10;
  progress(50, behaviour);
  switch (behaviour) {
    case 'heeds':
      await sleep(seconds * 1000, undefined, { signal });
      break;
    case 'is deaf':
      await sleep(seconds * 1000);
      break;
    case 'fails once':
      await sleep(50);
      if (hasFailed(x)) break;
      throw new Error('half-way');
    case 'fails':
      throw new AppError('unknown-customer', 'There is no such customer.');
    case 'gives up':
      throw new GiveUp('There is no use.');
    case 'is quick':
      break;
  }
  return { sum: x + y };
};
