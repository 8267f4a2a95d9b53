/** Tasks of a tenant: what to do, how far it is, and what came of it. */
import { EntitySchema } from 'typeorm';
import type { components } from '../../../generated/types.ts';
import { table } from '../../database/table.ts';
import type { ProblemCode } from '../../../generated/vocabulary.ts';

export type TaskType = components['schemas']['TaskType'];
export type TaskStatus = components['schemas']['TaskStatus'];

/** What is kept of a failure; the rest of the problem document follows from its code. */
export interface Failure {
  code: ProblemCode;
  detail: string;
}

export interface TaskEntity {
  tenant_id: string;
  /** The id of its job, too. */
  id: string;
  type: TaskType;
  input: object;
  status: TaskStatus;
  progress: number;
  message: string | null;
  attempts: number;
  result: Record<string, unknown> | null;
  problem: Failure | null;
  created_at: Date;
  created_by: string | null;
  started_at: Date | null;
  finished_at: Date | null;
  updated_at: Date;
}

export const Task = new EntitySchema<TaskEntity>({
  name: 'tasks',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    type: { type: 'text' },
    input: { type: 'jsonb' },
    status: { type: 'text', default: 'PENDING' },
    progress: { type: 'smallint', default: 0 },
    message: { type: 'text', nullable: true },
    attempts: { type: 'integer', default: 0 },
    result: { type: 'jsonb', nullable: true },
    problem: { type: 'jsonb', nullable: true },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    created_by: { type: 'text', nullable: true },
    started_at: { type: 'timestamptz', nullable: true },
    finished_at: { type: 'timestamptz', nullable: true },
    updated_at: { type: 'timestamptz', default: () => 'now()' },
  },
});

export const tasks = table(Task);
