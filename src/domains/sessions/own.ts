/** How people see their sessions and devices, all of what is kept of them, and how that is forgotten. */
import type { components } from '../../../generated/types.ts';
import { view } from '../../contract/view.ts';
import type { Queryable } from '../../database/statement.ts';
import { personal } from '../../database/statement.ts';
import { userOf } from '../../database/table.ts';
import { ids } from '../../ids.ts';
import { devices, sessions } from './entity.ts';

export const session = view('Session', sessions, { id: ids.SessionId, device_id: ids.DeviceId });
export const device = view('Device', devices, { id: ids.DeviceId });

const ALL_SESSIONS = personal(`SELECT ${sessions.selection} FROM sessions WHERE user_id = $1::uuid ORDER BY created_at DESC, id DESC LIMIT 10000`);
const ALL_DEVICES = personal(`SELECT ${devices.selection} FROM devices WHERE user_id = $1::uuid ORDER BY created_at DESC, id DESC LIMIT 10000`);
const FORGET_DEVICES = personal(`DELETE FROM devices WHERE user_id = $1::uuid`);
const FORGET_ADDRESSES = personal(`UPDATE sessions SET address = NULL, user_agent = NULL WHERE user_id = $1::uuid`);

export async function sessionsAndDevices(db: Queryable): Promise<{ sessions: components['schemas']['Session'][]; devices: components['schemas']['Device'][] }> {
  const [ofSessions, ofDevices] = await Promise.all([ALL_SESSIONS, ALL_DEVICES].map((all) => db.rows(all, [userOf(db)])));
  return { sessions: ofSessions!.map((row) => session.show(sessions.decode(row))), devices: ofDevices!.map((row) => device.show(devices.decode(row))) };
}

/** Of who leaves for good: where they came from, and with what. */
export async function forgetClients(db: Queryable): Promise<void> {
  await Promise.all([FORGET_DEVICES, FORGET_ADDRESSES].map((forget) => db.rows(forget, [userOf(db)])));
}
