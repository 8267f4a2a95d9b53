/** What may happen to a task from outside: it is begun, looked at and cancelled. `jobs.ts` has the rest of its life. */
import type { Body } from '../../contract/handler.ts';
import type { Queryable } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { uuidv7 } from '../../ids.ts';
import { enqueue } from '../../jobs/outbox.ts';
import type { TaskEntity } from './entity.ts';
import { tasks } from './entity.ts';
import { runTask } from './jobs.ts';
import { revoke } from './repository.ts';

/** The task is `PENDING`; its job has its id, and commits together with it. */
export async function createTask(tx: Transaction, input: Body<'createTask'>): Promise<Row<TaskEntity>> {
  const id = uuidv7();
  const task = await tasks.insert(tx, { id, type: input.type, input });
  enqueue(tx, runTask, { taskId: id }, { id });
  return task;
}

export async function findTask(db: Queryable, id: string): Promise<Row<TaskEntity>> {
  const task = await tasks.find(db, id);
  if (!task) throw new AppError('not-found', 'There is no such task.');
  return task;
}

/** Its job finds it revoked when it comes to it, or while it works on it. */
export async function cancelTask(tx: Transaction, id: string): Promise<Row<TaskEntity>> {
  const revoked = await revoke(tx, id);
  if (revoked) return revoked;
  const task = await findTask(tx, id);
  if (task.status !== 'REVOKED') throw new AppError('task-finished', `The task has ended with ${task.status}.`);
  return task;
}
