/**
 * What each type of task does. A new one is a branch of `TaskCreate` in openapi/schemas/tasks.yaml and a function here,
 * which the types then ask for.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Body } from '../../contract/handler.ts';
import type { TaskType } from './entity.ts';

export interface TaskContext {
  /** Aborts when the task is cancelled, and when the attempt must end: stop then. */
  signal: AbortSignal;
  /** How far it is, in percent, and in words; written down twice a second at most. */
  progress: (percent: number, message?: string) => void;
}

type Input<Type extends TaskType> = Extract<Body<'createTask'>, { type: Type }>;
/** Answers the result. May run again after a crash. */
export type TaskKind<Type extends TaskType> = (input: Input<Type>, context: TaskContext) => Promise<Record<string, unknown>>;

const STEPS = 100;
/** Items between two moments in which others have their turn. */
const ITEMS_AT_ONCE = 100;

export const kinds: { [Type in TaskType]: TaskKind<Type> } = {
  add: async ({ x, y }) => ({ sum: x + y }),

  async long_running({ seconds }, { signal, progress }) {
    for (let step = 1; step <= STEPS; step++) {
      await sleep((seconds * 1000) / STEPS, undefined, { signal });
      progress((step * 100) / STEPS, `${((step * seconds) / STEPS).toFixed(1)} of ${seconds} seconds`);
    }
    return { seconds };
  },

  async data_processing({ items }, { signal, progress }) {
    const different = new Set<string | number>();
    let sum = 0;
    for (const [index, item] of items.entries()) {
      different.add(item);
      if (typeof item === 'number') sum += item;
      if ((index + 1) % ITEMS_AT_ONCE > 0) continue;
      progress(((index + 1) * 100) / items.length, `${index + 1} of ${items.length} items`);
      await sleep(0, undefined, { signal });
    }
    return { count: items.length, distinct: different.size, sum };
  },
};
