/** Loaded into a process before the service: the task `add` does as its numbers say, so that a model knows what should become of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../src/errors.ts';
import { kinds } from '../src/domains/tasks/kinds.ts';
import { GiveUp } from '../src/jobs/job.ts';
import { behaviours } from './P23-model.ts';

/** Attempts of this process at tasks that fail once; another process begins to count anew. */
const failed = new Set<number>();

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
      if (failed.has(x)) break;
      failed.add(x);
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
