/** The Tasks operations. */
import type { components } from '../../../generated/types.ts';
import { problems } from '../../../generated/vocabulary.ts';
import type { HandlersFor } from '../../contract/handler.ts';
import { ok } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import { view } from '../../contract/view.ts';
import type { Row } from '../../database/table.ts';
import { ids } from '../../ids.ts';
import type { TaskEntity } from './entity.ts';
import { tasks } from './entity.ts';
import { listTasks } from './repository.ts';
import { cancelTask, createTask, findTask } from './service.ts';

const summary = view('TaskSummary', tasks, { id: ids.TaskId });

/** `problemTypeBase` + code is the address of a problem's documentation. */
export function taskHandlers(problemTypeBase: string): HandlersFor<'listTasks' | 'createTask' | 'getTask' | 'cancelTask'> {
  function show(row: Row<TaskEntity>): components['schemas']['Task'] {
    const { problem, result } = row;
    return { ...summary.show(row), result, problem: problem && { type: problemTypeBase + problem.code, title: problems[problem.code].title, status: problems[problem.code].status, ...problem } };
  }

  return {
    listTasks: async ({ query, db }) => page(await listTasks(db, query), summary),

    createTask: async ({ body, tx }) => ({ status: 202, body: show(await createTask(tx, body)) }),

    getTask: async ({ params, db }) => ok(show(await findTask(db, ids.TaskId.decode(params.task_id)))),

    cancelTask: async ({ params, tx }) => ok(show(await cancelTask(tx, ids.TaskId.decode(params.task_id)))),
  };
}
