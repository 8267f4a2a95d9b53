/** Looks for schedules that are due, in each process that works on jobs: none of them has to be the first. */
import type { Logger } from 'pino';
import type { Database } from '../../database/database.ts';
import type { Schedules } from './service.ts';

/** A job is enqueued this late at most, while one process can. */
const LOOK_MILLISECONDS = 500;

export interface Clock {
  start(): void;
  /** Resolves once no turn is under way. */
  stop(): Promise<void>;
}

export function createClock({ database, schedules, logger }: { database: Database; schedules: Schedules; logger: Logger }): Clock {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let stopped = false;

  async function look(): Promise<void> {
    try {
      while (!stopped) {
        const { what, ...turn } = await database.transaction({ actor: 'clock' }, (tx) => schedules.turn(tx));
        if (what === 'none') break;
        if (what === 'enqueued') logger.info(turn, 'a schedule has enqueued its job');
        else logger.error(turn, 'a schedule cannot go on, and is paused');
      }
    } catch (error) {
      logger.error({ err: error }, 'schedules that are due could not be looked for');
    }
  }

  function wait(): void {
    if (stopped) return;
    timer = setTimeout(() => {
      looking = look().finally(wait);
    }, LOOK_MILLISECONDS);
  }

  return {
    start: wait,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
