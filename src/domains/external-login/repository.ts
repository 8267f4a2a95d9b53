/** Queries about identities: each is of one person, but for the one that finds out whose it is. */
import { list } from '../../contract/list.ts';
import type { Queryable } from '../../database/statement.ts';
import { personal, statement } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import { userOf } from '../../database/table.ts';
import type { IdentityEntity } from './entity.ts';
import { identities } from './entity.ts';

export const listIdentities = list('listIdentities', identities, {});

/** The policy lets through the one identity that is named; OFFSET 0 keeps the name before the question. */
const OWNER = statement(
  `SELECT found.user_id FROM (SELECT set_config('app.identity', $1::text || ' ' || $2::text, true) AS identity OFFSET 0) AS asked
   CROSS JOIN LATERAL (SELECT user_id FROM identities WHERE asked.identity IS NOT NULL AND provider = $1 AND subject = $2 OFFSET 0) AS found`,
);
/** Until the transaction ends, nobody else begins or links an account for this. */
const HOLD = statement(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`);
const OWN = personal(`SELECT ${identities.selection} FROM identities WHERE user_id = $1::uuid AND provider = $2 AND subject = $3`);
const USED = personal(`UPDATE identities SET last_used_at = now() WHERE user_id = $1::uuid AND provider = $2 AND subject = $3`);
const OTHERS = personal(`SELECT id FROM identities WHERE user_id = $1::uuid AND id <> $2::uuid LIMIT 1`);
const REMOVE_ALL = personal(`DELETE FROM identities WHERE user_id = $1::uuid`);

export async function ownerOfIdentity(db: Queryable, provider: string, subject: string): Promise<string | undefined> {
  return (await db.rows(OWNER, [provider, subject]))[0]?.[0] ?? undefined;
}

export async function ownIdentity(db: Queryable, provider: string, subject: string): Promise<Row<IdentityEntity> | undefined> {
  const [row] = await db.rows(OWN, [userOf(db), provider, subject]);
  return row && identities.decode(row);
}

export async function hold(db: Queryable, what: string): Promise<void> {
  await db.rows(HOLD, [`external-login ${what}`]);
}

export async function noteUse(db: Queryable, provider: string, subject: string): Promise<void> {
  await db.rows(USED, [userOf(db), provider, subject]);
}

export async function hasOtherIdentity(db: Queryable, id: string): Promise<boolean> {
  return (await db.rows(OTHERS, [userOf(db), id])).length > 0;
}

export async function removeIdentities(db: Queryable): Promise<void> {
  await db.rows(REMOVE_ALL, [userOf(db)]);
}
