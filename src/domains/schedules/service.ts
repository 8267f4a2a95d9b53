/** What administrators do to schedules, and what the clock does. */
import type { Queryable } from '../../database/statement.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Violation } from '../../errors.ts';
import { AppError } from '../../errors.ts';
import { uuidv7 } from '../../ids.ts';
import type { Job } from '../../jobs/job.ts';
import { enqueue } from '../../jobs/outbox.ts';
import { faultsOf, nextRun } from './cron.ts';
import type { SchedulableName } from './entity.ts';
import type { ScheduleRow, Settings } from './repository.ts';
import { advance, allSchedules, dueSchedule, findSchedule, insertSchedule, lockSchedule, noteRun, pause, removeSchedule, updateSchedule } from './repository.ts';

/** The jobs that the clock may enqueue, by name. */
export type Schedulable = Record<SchedulableName, Job<object>>;

const MOST_SCHEDULES = 100;
/** A turn that comes later than this was missed: it is made up once, and the next is one that is still to come. */
const LATE_MILLISECONDS = 10_000;

/** What came of one look: nothing was due, a job was enqueued, or a schedule could not go on. */
export type Turn = { what: 'none' } | { what: 'enqueued'; schedule: string; jobId: string; dueAt: string } | { what: 'paused'; schedule: string; reason: string };

export interface Schedules {
  all(db: Queryable): Promise<ScheduleRow[]>;
  find(db: Queryable, id: string): Promise<ScheduleRow>;
  create(tx: Transaction, job: SchedulableName, settings: Settings): Promise<ScheduleRow>;
  update(tx: Transaction, id: string, changes: Partial<Settings>): Promise<ScheduleRow>;
  remove(tx: Transaction, id: string): Promise<void>;
  /** The UUID of the job. */
  run(tx: Transaction, id: string): Promise<string>;
  /** Enqueues the job that is due the longest and moves its schedule on: both in this transaction, so that each turn has one run whoever looks. */
  turn(tx: Transaction): Promise<Turn>;
}

export function createSchedules(schedulable: Schedulable): Schedules {
  /** Jobs of the whole service act for nobody, whoever has enqueued them. */
  const start = (tx: Transaction, { job, payload }: ScheduleRow): string => enqueue(tx, schedulable[job], payload, { scope: { tenantId: null, userId: null } });

  function faults(job: SchedulableName, { payload, cron, time_zone: timeZone }: Settings): Violation[] {
    const parsed = schedulable[job].payload.safeParse(payload);
    const unfit = parsed.success ? [] : parsed.error.issues.map(({ path, message }): Violation => ({ pointer: ['#/payload', ...path.map((member) => encodeURIComponent(String(member).replaceAll('~', '~0').replaceAll('/', '~1')))].join('/'), code: 'payload', detail: message }));
    return [...faultsOf(cron, timeZone), ...unfit];
  }

  function check(job: SchedulableName, settings: Settings): void {
    const errors = faults(job, settings);
    if (errors.length > 0) throw new AppError('invalid-schedule', `The schedule could not run: ${errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ')}`.slice(0, 2000), { errors });
  }

  const firstRun = ({ paused, cron, time_zone: timeZone }: Settings): Date | null => (paused ? null : nextRun(cron, timeZone, new Date()));

  return {
    all: allSchedules,

    find: async (db, id) => found(await findSchedule(db, id)),

    async create(tx, job, settings) {
      check(job, settings);
      const made = await insertSchedule(tx, MOST_SCHEDULES, uuidv7(), job, settings, firstRun(settings));
      if (!made) throw new AppError('too-many-schedules', `There are ${MOST_SCHEDULES} schedules already.`);
      return made;
    },

    async update(tx, id, changes) {
      const before = found(await lockSchedule(tx, id));
      const settings = { ...before, ...changes };
      check(before.job, settings);
      return found(await updateSchedule(tx, id, settings, firstRun(settings)));
    },

    async remove(tx, id) {
      if (!(await removeSchedule(tx, id))) throw gone();
    },

    run: async (tx, id) => start(tx, found(await noteRun(tx, id))),

    async turn(tx) {
      const due = await dueSchedule(tx);
      if (!due) return { what: 'none' };
      // It was good when somebody made it; a newer version of the service may know another job, or another payload.
      const [fault] = due.job in schedulable ? faults(due.job, due) : [{ pointer: '#/job', detail: 'there is no such job' }];
      if (fault) {
        await pause(tx, due.id);
        return { what: 'paused', schedule: due.name, reason: `${fault.pointer} ${fault.detail}` };
      }
      const dueAt = due.next_run_at!;
      const next = nextRun(due.cron, due.time_zone, new Date(dueAt));
      const now = new Date();
      await advance(tx, due.id, next.getTime() < now.getTime() - LATE_MILLISECONDS ? nextRun(due.cron, due.time_zone, now) : next);
      return { what: 'enqueued', schedule: due.name, jobId: start(tx, due), dueAt };
    },
  };
}

const gone = (): AppError => new AppError('not-found', 'There is no such schedule.');

function found(schedule: ScheduleRow | undefined): ScheduleRow {
  if (!schedule) throw gone();
  return schedule;
}
