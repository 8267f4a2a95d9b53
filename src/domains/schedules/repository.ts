/** The statements of schedules. */
import type { Queryable, Statement } from '../../database/statement.ts';
import { serviceWide } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import type { ScheduleEntity } from './entity.ts';
import { schedules } from './entity.ts';

export type ScheduleRow = Row<ScheduleEntity>;

const { selection } = schedules;
const ONE = `SELECT ${selection} FROM schedules WHERE id = $1::uuid`;

const ALL = serviceWide(`SELECT ${selection} FROM schedules ORDER BY name`);
const LOCK = serviceWide(`${ONE} FOR UPDATE`);
const FIND: Statement = { ...serviceWide(ONE), locking: LOCK };
const INSERT = serviceWide(
  `INSERT INTO schedules (id, name, job, payload, cron, time_zone, paused, next_run_at, created_by, updated_by)
   SELECT $2::uuid, $3, $4, $5::jsonb, $6, $7, $8::boolean, $9::timestamptz, $10, $10 WHERE (SELECT count(*) FROM schedules) < $1::integer RETURNING ${selection}`,
);
const UPDATE = serviceWide(
  `UPDATE schedules SET name = $2, payload = $3::jsonb, cron = $4, time_zone = $5, paused = $6::boolean, next_run_at = $7::timestamptz, updated_by = $8, updated_at = now() WHERE id = $1::uuid RETURNING ${selection}`,
);
const REMOVE = serviceWide('DELETE FROM schedules WHERE id = $1::uuid RETURNING id');
const RAN = serviceWide(`UPDATE schedules SET last_run_at = now() WHERE id = $1::uuid RETURNING ${selection}`);
/** Each process looks; whoever locks the row has the turn, and the others pass it by. */
const DUE = serviceWide(`SELECT ${selection} FROM schedules WHERE next_run_at <= now() ORDER BY next_run_at LIMIT 1 FOR UPDATE SKIP LOCKED`);
const ADVANCE = serviceWide('UPDATE schedules SET last_run_at = now(), next_run_at = $2::timestamptz WHERE id = $1::uuid');
const PAUSE = serviceWide('UPDATE schedules SET paused = true, next_run_at = NULL WHERE id = $1::uuid');

async function one(db: Queryable, query: Statement, values: unknown[]): Promise<ScheduleRow | undefined> {
  const [row] = await db.rows(query, values);
  return row && schedules.decode(row);
}

export const allSchedules = async (db: Queryable): Promise<ScheduleRow[]> => (await db.rows(ALL, [])).map(schedules.decode);
export const findSchedule = (db: Queryable, id: string): Promise<ScheduleRow | undefined> => one(db, FIND, [id]);
export const lockSchedule = (db: Queryable, id: string): Promise<ScheduleRow | undefined> => one(db, LOCK, [id]);
export const removeSchedule = async (db: Queryable, id: string): Promise<boolean> => (await db.rows(REMOVE, [id])).length > 0;
export const noteRun = (db: Queryable, id: string): Promise<ScheduleRow | undefined> => one(db, RAN, [id]);
export const dueSchedule = (db: Queryable): Promise<ScheduleRow | undefined> => one(db, DUE, []);

export async function advance(db: Queryable, id: string, next: Date): Promise<void> {
  await db.rows(ADVANCE, [id, next.toISOString()]);
}

export async function pause(db: Queryable, id: string): Promise<void> {
  await db.rows(PAUSE, [id]);
}

/** What people decide about a schedule. */
export type Settings = Pick<ScheduleRow, 'name' | 'payload' | 'cron' | 'time_zone' | 'paused'>;

/** Undefined where there are `most` already. */
export function insertSchedule(db: Queryable, most: number, id: string, job: string, { name, payload, cron, time_zone, paused }: Settings, next: Date | null): Promise<ScheduleRow | undefined> {
  return one(db, INSERT, [most, id, name, job, JSON.stringify(payload), cron, time_zone, paused, next?.toISOString() ?? null, db.actor]);
}

export function updateSchedule(db: Queryable, id: string, { name, payload, cron, time_zone, paused }: Settings, next: Date | null): Promise<ScheduleRow | undefined> {
  return one(db, UPDATE, [id, name, JSON.stringify(payload), cron, time_zone, paused, next?.toISOString() ?? null, db.actor]);
}
