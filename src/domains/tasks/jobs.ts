/**
 * Runs tasks. What others shall see of a task meanwhile is written beside the job's transaction; that it has succeeded is
 * written in it, so that `SUCCESS` and the job's completion are one.
 */
import { z } from 'zod/mini';
import type { ProblemCode } from '../../../generated/vocabulary.ts';
import { AppError } from '../../errors.ts';
import { defineJob, GiveUp } from '../../jobs/job.ts';
import type { Failure } from './entity.ts';
import type { TaskContext } from './kinds.ts';
import { kinds } from './kinds.ts';
import type { Attempt } from './repository.ts';
import { begin, endLost, fail, isOn, lostTasks, note, retry, succeed } from './repository.ts';
import { watch } from './watch.ts';

/** What its users have to know; the log knows more. */
const OUR_FAULT: Failure = { code: 'internal-error' satisfies ProblemCode, detail: 'The task failed on our side, however often it was tried. Quote its id when you ask about it.' };
/** What is thrown as an AppError is meant for users. */
const failureOf = (error: unknown): Failure => (error instanceof AppError ? { code: error.code, detail: error.message } : OUR_FAULT);

export const runTask = defineJob({
  name: 'runTask',
  payload: z.object({ taskId: z.uuid() }),
  retries: 3,
  // Longer than the longest task.
  expireInSeconds: 900,
  async run(context, { taskId }) {
    const { tx, db, apart, attempt: number, isLast, logger } = context;
    const attempt: Attempt = { taskId, number };

    const task = await apart((own) => begin(own, attempt));
    if (!task) return logger.info('the task is over already');
    const eye = watch({
      look: (news) => (news ? apart((own) => note(own, attempt, news.progress, news.message)) : isOn(db, attempt)),
      onError: (error) => logger.warn({ err: error }, 'how far a task is could not be written down'),
    });
    try {
      const kind: ((input: never, context: TaskContext) => Promise<object>) | undefined = kinds[task.type];
      if (!kind) throw new GiveUp(`There is no task of the type ${task.type}.`);
      const signal = AbortSignal.any([context.signal, eye.signal]);
      const result = await kind(task.input as never, { signal, progress: eye.progress });
      await eye.end();
      if (!(await succeed(tx, attempt, result))) logger.info('the task was cancelled before it was done');
    } catch (error) {
      await eye.end();
      if (eye.signal.aborted) return logger.info('the task was cancelled while it ran');
      const isOver = isLast || error instanceof GiveUp;
      await apart((own) => (isOver ? fail(own, attempt, failureOf(error)) : retry(own, attempt)));
      throw error;
    }
  },
});

const MOST_LOST = 1000;

/** A worker that died at the last attempt could not tell what became of the task: it has failed. */
export const endLostTasks = defineJob({
  name: 'endLostTasks',
  payload: z.strictObject({}),
  concurrency: 1,
  async run({ db, apart, logger, signal }) {
    const lost = await lostTasks(db, runTask.name, MOST_LOST);
    for (const { tenantId, taskId } of lost) {
      signal.throwIfAborted();
      await apart((own) => endLost(own, taskId, OUR_FAULT), { tenantId, actor: 'endLostTasks' });
      logger.warn({ taskId, tenantId }, 'a task was lost with its worker');
    }
  },
});
