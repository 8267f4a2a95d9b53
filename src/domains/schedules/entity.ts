/** Schedules belong to the whole service: no tenant owns them, and `repository.ts` has their statements. */
import { EntitySchema } from 'typeorm';
import type { components } from '../../../generated/types.ts';
import type { Constraints } from '../../database/errors.ts';
import type { Table } from '../../database/table.ts';
import { table } from '../../database/table.ts';

export type SchedulableName = components['schemas']['SchedulableJob'];

export interface ScheduleEntity {
  id: string;
  name: string;
  job: SchedulableName;
  payload: Record<string, unknown>;
  cron: string;
  time_zone: string;
  paused: boolean;
  next_run_at: Date | null;
  last_run_at: Date | null;
  created_at: Date;
  created_by: string | null;
  updated_at: Date;
  updated_by: string | null;
}

export const Schedule = new EntitySchema<ScheduleEntity>({
  name: 'schedules',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    job: { type: 'text' },
    payload: { type: 'jsonb', default: {} },
    cron: { type: 'text' },
    time_zone: { type: 'text' },
    paused: { type: 'boolean', default: false },
    next_run_at: { type: 'timestamptz', nullable: true },
    last_run_at: { type: 'timestamptz', nullable: true },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    created_by: { type: 'text', nullable: true },
    updated_at: { type: 'timestamptz', default: () => 'now()' },
    updated_by: { type: 'text', nullable: true },
  },
});

/** How its rows are read; the statements of `table()` all name an owner. */
export const schedules: Pick<Table<ScheduleEntity>, 'selection' | 'decode'> = table(Schedule);

export const constraints: Constraints = { schedules_name_key: { code: 'schedule-name-taken', detail: 'Another schedule has this name.', pointer: '#/name' } };
