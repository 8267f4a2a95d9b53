/** The Schedules operations, for administrators. */
import type { components } from '../../../generated/types.ts';
import type { HandlersFor } from '../../contract/handler.ts';
import { created, noContent, ok } from '../../contract/handler.ts';
import { ids } from '../../ids.ts';
import type { ScheduleRow } from './repository.ts';
import type { Schedules } from './service.ts';

type ScheduleOperations = 'listSchedules' | 'createSchedule' | 'getSchedule' | 'updateSchedule' | 'deleteSchedule' | 'runSchedule';

export function scheduleHandlers(schedules: Schedules): HandlersFor<ScheduleOperations> {
  return {
    listSchedules: async ({ db }) => ok({ schedules: (await schedules.all(db)).map(show) }),

    createSchedule: async ({ body: { job, payload = {}, ...settings }, tx }) => created(show(await schedules.create(tx, job, { ...settings, payload }))),

    getSchedule: async ({ params, db }) => ok(show(await schedules.find(db, uuidOf(params)))),

    updateSchedule: async ({ params, body, tx }) => ok(show(await schedules.update(tx, uuidOf(params), body))),

    deleteSchedule: async ({ params, tx }) => {
      await schedules.remove(tx, uuidOf(params));
      return noContent();
    },

    runSchedule: async ({ params, tx }) => ({ status: 202, body: { schedule_id: params.schedule_id, job_id: await schedules.run(tx, uuidOf(params)) } }),
  };
}

const uuidOf = ({ schedule_id: id }: { schedule_id: string }): string => ids.ScheduleId.decode(id);

const show = (row: ScheduleRow): components['schemas']['Schedule'] => ({ ...row, id: ids.ScheduleId.encode(row.id) });
