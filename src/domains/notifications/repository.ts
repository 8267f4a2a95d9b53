/** Queries about notifications: a person's own, and those that tell the members of a tenant, however many, in one statement. */
import { list } from '../../contract/list.ts';
import type { Queryable, Statement } from '../../database/statement.ts';
import { personal, statement } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import { tenantOf, userOf } from '../../database/table.ts';
import { ids } from '../../ids.ts';
import type { NotificationEntity, NotificationKind } from './entity.ts';
import { notifications } from './entity.ts';
import type { Channels, Telling } from './kinds.ts';

export const listNotifications = list('listNotifications', notifications, {
  unread: 'unread',
  kind: 'kind',
  tenant_id: { column: 'tenant_id', toColumn: (id) => ids.TenantId.decode(id) },
  created_at: 'created_at',
});

const COUNT = personal(`SELECT count(*) FROM notifications WHERE user_id = $1::uuid AND unread AND ($2::uuid IS NULL OR tenant_id = $2::uuid)`);
const READ = personal(`UPDATE notifications SET read_at = coalesce(read_at, now()) WHERE user_id = $1::uuid AND id = $2::uuid RETURNING ${notifications.selection}`);
const UNREAD = personal(`UPDATE notifications SET read_at = NULL WHERE user_id = $1::uuid AND id = $2::uuid RETURNING ${notifications.selection}`);
const READ_UNTIL = personal(`UPDATE notifications SET read_at = now() WHERE user_id = $1::uuid AND unread AND created_at <= $2::timestamptz AND ($3::uuid IS NULL OR tenant_id = $3::uuid)`);
const NEWEST = personal(`SELECT ${notifications.selection} FROM notifications WHERE user_id = $1::uuid ORDER BY created_at DESC, id DESC LIMIT 10000`);

/** Until the transaction ends nobody else tells the tenant's members anything. */
const ONE_BY_ONE = statement(`SELECT pg_advisory_xact_lock(hashtextextended('notifications ' || $1::uuid, 0))`);
/** `$2`: the kind, `$3`: roles that hear of it, `$4`: somebody it concerns, `$5`: roles that may, `$6`: who did it, `$7`: whether it is told to who has chosen nothing. */
const told = (channel: keyof Channels): string =>
  `FROM notifiable_members WHERE tenant_id = $1::uuid AND (role = ANY ($3::text[]) OR (user_id = $4::uuid AND role = ANY ($5::text[]))) AND user_id IS DISTINCT FROM $6::uuid
   AND coalesce((preferences #>> ARRAY[$2::text, '${channel}'])::boolean, $7::boolean)`;
const TELL = statement(
  `INSERT INTO notifications (tenant_id, user_id, id, kind, title, body, subject_type, subject_id, data, created_at)
   SELECT tenant_id, user_id, $8::uuid, $2::text, $9, $10, $11, $12, $13::jsonb, (SELECT clock_timestamp()) ${told('in_app')} ON CONFLICT DO NOTHING`,
);
const MAILED = statement(`SELECT user_id ${told('email')}`);
const IS_MAILED = statement(`SELECT user_id ${told('email')} AND user_id = $8::uuid`);

/** Who is told something of a kind, on one of its channels. */
export interface Audience {
  kind: NotificationKind;
  /** Roles that hear of it. */
  roles: readonly string[];
  /** uuid of somebody whom it concerns, and the roles that they must have one of. */
  concerned: string | null;
  concernedRoles: readonly string[];
  /** uuid of who did it. */
  actor: string | null;
  /** For who has chosen nothing. */
  channels: Channels;
}

const valuesOf = (db: Queryable, { kind, roles, concerned, concernedRoles, actor, channels }: Audience, channel: keyof Channels): unknown[] => [tenantOf(db), kind, roles, concerned, concernedRoles, actor, channels[channel]];

/** Tells everybody who is not told yet. One event after the other, so that they are seen in the order of their times. */
export async function tell(db: Queryable, audience: Audience, eventId: string, { title, body, subject_type, subject_id, data }: Telling): Promise<void> {
  await db.rows(ONE_BY_ONE, [tenantOf(db)]);
  await db.rows(TELL, [...valuesOf(db, audience, 'in_app'), eventId, title, body, subject_type, subject_id, JSON.stringify(data)]);
}

/** uuids of those who want a mail. */
export async function mailedAudience(db: Queryable, audience: Audience): Promise<string[]> {
  return (await db.rows(MAILED, valuesOf(db, audience, 'email'))).map(([id]) => id!);
}

export async function isMailed(db: Queryable, audience: Audience, userId: string): Promise<boolean> {
  return (await db.rows(IS_MAILED, [...valuesOf(db, audience, 'email'), userId])).length > 0;
}

/** `tenantId`: only there; null for everywhere. */
export async function countUnread(db: Queryable, tenantId: string | null): Promise<number> {
  const [row] = await db.rows(COUNT, [userOf(db), tenantId]);
  return Number(row![0]);
}

export const markRead = (db: Queryable, id: string): Promise<Row<NotificationEntity> | undefined> => one(db, READ, id);
export const markUnread = (db: Queryable, id: string): Promise<Row<NotificationEntity> | undefined> => one(db, UNREAD, id);

async function one(db: Queryable, query: Statement, id: string): Promise<Row<NotificationEntity> | undefined> {
  const [row] = await db.rows(query, [userOf(db), id]);
  return row && notifications.decode(row);
}

export async function markReadUntil(db: Queryable, until: string, tenantId: string | null): Promise<void> {
  await db.rows(READ_UNTIL, [userOf(db), until, tenantId]);
}

/** The newest ten thousand. */
export async function newestNotifications(db: Queryable): Promise<Row<NotificationEntity>[]> {
  return (await db.rows(NEWEST, [userOf(db)])).map((row) => notifications.decode(row));
}
