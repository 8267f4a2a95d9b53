/** Queries about sessions. Each is of the one person whose id the transaction, or the credential, has. */
import { list } from '../../contract/list.ts';
import type { Queryable } from '../../database/statement.ts';
import { personal } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import { userOf } from '../../database/table.ts';
import type { DeviceEntity } from './entity.ts';
import { devices, liveSessions } from './entity.ts';

export const listSessions = list('listSessions', liveSessions, {});
export const listDevices = list('listDevices', devices, {});

const LIVE = `s.user_id = t.user_id AND s.id = t.session_id AND s.revoked_at IS NULL AND s.expires_at > now()`;

const USE_TOKEN = personal(
  `UPDATE refresh_tokens t SET used_at = now() FROM sessions s
   WHERE t.user_id = $1::uuid AND t.token_hash = $2 AND t.used_at IS NULL AND t.expires_at > now() AND ${LIVE} RETURNING t.session_id`,
);
/** `t` was used before; within the grace the one that followed may be asked for again, unless that one was used, too. */
const USED_TOKEN = personal(
  `SELECT t.session_id, t.used_at > now() - make_interval(secs => $4) AND EXISTS (SELECT FROM sessions s WHERE ${LIVE})
     AND EXISTS (SELECT FROM refresh_tokens n WHERE n.user_id = t.user_id AND n.token_hash = $3 AND n.used_at IS NULL AND n.expires_at > now())
   FROM refresh_tokens t WHERE t.user_id = $1::uuid AND t.token_hash = $2 AND t.used_at IS NOT NULL`,
);
/** A token lives so many seconds, and never longer than its session. */
const ADD_TOKEN = personal(
  `INSERT INTO refresh_tokens (user_id, id, session_id, token_hash, expires_at)
   SELECT s.user_id, $2::uuid, s.id, $4, least(s.expires_at, now() + make_interval(secs => $5)) FROM sessions s WHERE s.user_id = $1::uuid AND s.id = $3::uuid RETURNING id`,
);
const CONTINUE = personal(
  `UPDATE sessions SET last_used_at = now(), address = $3, user_agent = $4, acting_tenant_id = $5::uuid
   WHERE user_id = $1::uuid AND id = $2::uuid RETURNING methods::text, extract(epoch FROM authenticated_at) * 1000`,
);
const ACTING_IN = personal(`SELECT acting_tenant_id FROM sessions WHERE user_id = $1::uuid AND id = $2::uuid`);
const REAUTHENTICATE = personal(
  `UPDATE sessions SET authenticated_at = now(), methods = (SELECT jsonb_agg(DISTINCT method) FROM jsonb_array_elements(methods || $3::jsonb) AS known (method))
   WHERE user_id = $1::uuid AND id = $2::uuid AND revoked_at IS NULL AND expires_at > now() RETURNING methods::text, extract(epoch FROM authenticated_at) * 1000`,
);
const END_ALL = personal(
  `UPDATE sessions SET revoked_at = now()
   WHERE user_id = $1::uuid AND ($2::uuid IS NULL OR id <> $2::uuid) AND revoked_at IS NULL AND expires_at > now() RETURNING id`,
);
const END_ONE = personal(`UPDATE sessions SET revoked_at = now() WHERE user_id = $1::uuid AND id = $2::uuid AND revoked_at IS NULL AND expires_at > now() RETURNING id`);
/** The session that a refresh token, used or not, keeps going, while it acts in this tenant. */
const SESSION_OF_TOKEN = personal(
  `SELECT s.id FROM refresh_tokens t JOIN sessions s ON ${LIVE} WHERE t.user_id = $1::uuid AND t.token_hash = $2 AND s.acting_tenant_id = $3::uuid`,
);
const END_OF_DEVICE = personal(`UPDATE sessions SET revoked_at = now() WHERE user_id = $1::uuid AND device_id = $2::uuid AND revoked_at IS NULL RETURNING id`);
const DEVICE_BY_TOKEN = personal(`UPDATE devices SET last_seen_at = now(), user_agent = $3, address = $4 WHERE user_id = $1::uuid AND token_hash = $2 RETURNING ${devices.selection}`);
const OTHER_DEVICES = personal(`SELECT id FROM devices WHERE user_id = $1::uuid AND id <> $2::uuid LIMIT 1`);
const KNOWS_DEVICE = personal(`SELECT id FROM devices WHERE user_id = $1::uuid AND token_hash = $2`);

const ids = async (rows: Promise<(string | null)[][]>): Promise<string[]> => (await rows).map(([id]) => id!);

/** The session, when the token was good; of many who come at once exactly one hears it. */
export async function useRefreshToken(db: Queryable, hash: string): Promise<string | undefined> {
  return (await ids(db.rows(USE_TOKEN, [userOf(db), hash])))[0];
}

export async function findUsedToken(db: Queryable, hash: string, nextHash: string, graceSeconds: number): Promise<{ sessionId: string; mayAskAgain: boolean } | undefined> {
  const [row] = await db.rows(USED_TOKEN, [userOf(db), hash, nextHash, graceSeconds]);
  return row && { sessionId: row[0]!, mayAskAgain: row[1] === 't' };
}

export async function sessionOfToken(db: Queryable, hash: string, tenantId: string): Promise<string | undefined> {
  return (await ids(db.rows(SESSION_OF_TOKEN, [userOf(db), hash, tenantId])))[0];
}

export async function addRefreshToken(db: Queryable, token: { id: string; sessionId: string; hash: string; ttlSeconds: number }): Promise<void> {
  await db.rows(ADD_TOKEN, [userOf(db), token.id, token.sessionId, token.hash, token.ttlSeconds]);
}

export interface Proof {
  methods: string[];
  authenticatedAt: Date;
}

const proofOf = (row: (string | null)[] | undefined): Proof | undefined => row && { methods: JSON.parse(row[0]!) as string[], authenticatedAt: new Date(Number(row[1])) };

export async function continueSession(db: Queryable, id: string, client: { address: string; userAgent: string | null }, tenantId: string | null): Promise<Proof | undefined> {
  return proofOf((await db.rows(CONTINUE, [userOf(db), id, client.address, client.userAgent, tenantId]))[0]);
}

/** Somebody proved anew who they are, by these methods. */
export async function reauthenticate(db: Queryable, id: string, methods: string[]): Promise<Proof | undefined> {
  return proofOf((await db.rows(REAUTHENTICATE, [userOf(db), id, JSON.stringify(methods)]))[0]);
}

export async function actingTenant(db: Queryable, id: string): Promise<string | null | undefined> {
  const [row] = await db.rows(ACTING_IN, [userOf(db), id]);
  return row?.[0];
}

/** The sessions that ended. */
export const endSessions = (db: Queryable, exceptId: string | null): Promise<string[]> => ids(db.rows(END_ALL, [userOf(db), exceptId]));
export const endSession = (db: Queryable, id: string): Promise<string[]> => ids(db.rows(END_ONE, [userOf(db), id]));
export const endSessionsOfDevice = (db: Queryable, deviceId: string): Promise<string[]> => ids(db.rows(END_OF_DEVICE, [userOf(db), deviceId]));

export async function seeDevice(db: Queryable, hash: string, client: { address: string; userAgent: string | null }): Promise<Row<DeviceEntity> | undefined> {
  const [row] = await db.rows(DEVICE_BY_TOKEN, [userOf(db), hash, client.userAgent, client.address]);
  return row && devices.decode(row);
}

export const hasOtherDevices = async (db: Queryable, deviceId: string): Promise<boolean> => (await ids(db.rows(OTHER_DEVICES, [userOf(db), deviceId]))).length > 0;

export async function knownDevice(db: Queryable, hash: string): Promise<string | undefined> {
  return (await ids(db.rows(KNOWS_DEVICE, [userOf(db), hash])))[0];
}
