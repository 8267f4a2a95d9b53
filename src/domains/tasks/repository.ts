/**
 * The tasks' list, and the steps in a task's life. Each step is one UPDATE that names the statuses it may begin from and
 * the attempt that takes it, so that of two that come at once one is too late, and nothing final ever changes.
 */
import { list } from '../../contract/list.ts';
import { SCHEMA } from '../../jobs/statements.ts';
import type { Queryable, Statement } from '../../database/statement.ts';
import { serviceWide, statement } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import { tenantOf } from '../../database/table.ts';
import type { Failure, TaskEntity } from './entity.ts';
import { tasks } from './entity.ts';

export const listTasks = list('listTasks', tasks, { status: 'status', type: 'type', created_at: 'created_at', updated_at: 'updated_at' });

const UNFINISHED = `status IN ('PENDING', 'STARTED', 'RETRY')`;
const TASK = 'tenant_id = $1::uuid AND id = $2::uuid';
/** Still on, and nobody has begun again since. */
const ATTEMPT = `${TASK} AND status = 'STARTED' AND attempts = $3`;

/** Also of one that is `STARTED`, where the attempt before has died. */
const BEGIN = statement(
  `UPDATE tasks SET status = 'STARTED', attempts = $3, progress = 0, message = NULL, started_at = now(), updated_at = now()
   WHERE ${TASK} AND ${UNFINISHED} AND attempts < $3 RETURNING ${tasks.selection}`,
);
const NOTE = statement(`UPDATE tasks SET progress = $4, message = $5, updated_at = now() WHERE ${ATTEMPT} RETURNING id`);
const IS_ON = statement(`SELECT id FROM tasks WHERE ${ATTEMPT}`);
const SUCCEED = statement(`UPDATE tasks SET status = 'SUCCESS', progress = 100, result = $4, finished_at = now(), updated_at = now() WHERE ${ATTEMPT} RETURNING id`);
const RETRY = statement(`UPDATE tasks SET status = 'RETRY', updated_at = now() WHERE ${ATTEMPT} RETURNING id`);
const FAIL = statement(`UPDATE tasks SET status = 'FAILURE', problem = $4, finished_at = now(), updated_at = now() WHERE ${ATTEMPT} RETURNING id`);
const REVOKE = statement(`UPDATE tasks SET status = 'REVOKED', finished_at = now(), updated_at = now() WHERE ${TASK} AND ${UNFINISHED} RETURNING ${tasks.selection}`);
const END_LOST = statement(`UPDATE tasks SET status = 'FAILURE', problem = $3, finished_at = now(), updated_at = now() WHERE ${TASK} AND ${UNFINISHED} RETURNING id`);
/** Their jobs have failed for good, and they do not know it yet. */
const LOST = serviceWide(
  `SELECT lost.tenant_id, lost.id FROM (SELECT array_agg((data->>'tenantId')::uuid), array_agg(id) FROM ${SCHEMA}.job WHERE name = $1 AND state IN ('failed', 'cancelled')) AS failed (tenants, ids),
     unfinished_tasks(failed.tenants, failed.ids) AS lost LIMIT $2`,
);

/** One attempt at a task. */
export interface Attempt {
  taskId: string;
  number: number;
}

const one = async (db: Queryable, query: Statement, values: unknown[]): Promise<Row<TaskEntity> | undefined> => {
  const [row] = await db.rows(query, [tenantOf(db), ...values]);
  return row && tasks.decode(row);
};
const happens = async (db: Queryable, query: Statement, { taskId, number }: Attempt, ...values: unknown[]): Promise<boolean> => (await db.rows(query, [tenantOf(db), taskId, number, ...values])).length > 0;

/** The task, now `STARTED`; undefined where it is over, or a later attempt has begun. */
export const begin = (db: Queryable, { taskId, number }: Attempt): Promise<Row<TaskEntity> | undefined> => one(db, BEGIN, [taskId, number]);
/** False where the attempt is not on any more. */
export const note = (db: Queryable, attempt: Attempt, progress: number, message: string | null): Promise<boolean> => happens(db, NOTE, attempt, progress, message);
export const isOn = (db: Queryable, attempt: Attempt): Promise<boolean> => happens(db, IS_ON, attempt);
export const succeed = (db: Queryable, attempt: Attempt, result: object): Promise<boolean> => happens(db, SUCCEED, attempt, JSON.stringify(result));
export const retry = (db: Queryable, attempt: Attempt): Promise<boolean> => happens(db, RETRY, attempt);
export const fail = (db: Queryable, attempt: Attempt, failure: Failure): Promise<boolean> => happens(db, FAIL, attempt, JSON.stringify(failure));
/** Undefined where its status is final, or there is no such task. */
export const revoke = (db: Queryable, taskId: string): Promise<Row<TaskEntity> | undefined> => one(db, REVOKE, [taskId]);

export interface Lost {
  tenantId: string;
  taskId: string;
}

export async function lostTasks(db: Queryable, jobName: string, most: number): Promise<Lost[]> {
  return (await db.rows(LOST, [jobName, most])).map(([tenantId, taskId]) => ({ tenantId: tenantId!, taskId: taskId! }));
}

/** In the tenant's own transaction. */
export const endLost = async (db: Queryable, taskId: string, failure: Failure): Promise<boolean> => (await db.rows(END_LOST, [tenantOf(db), taskId, JSON.stringify(failure)])).length > 0;
