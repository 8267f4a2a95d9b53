/** Queries about the second factor. Each is of the one person whose id the transaction, or the credential, has. */
import type { Queryable, RawRow } from '../../database/statement.ts';
import { personal } from '../../database/statement.ts';
import { userOf } from '../../database/table.ts';

/** The secret of an authenticator, sealed; it counts once it is confirmed. */
export interface Factor {
  sealed: string;
  confirmed: boolean;
}

const FIND = personal(`SELECT to_char(confirmed_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), (SELECT count(*) FROM recovery_codes c WHERE c.user_id = f.user_id AND used_at IS NULL) FROM two_factor f WHERE user_id = $1::uuid AND confirmed_at IS NOT NULL`);
const LOCK = personal(`SELECT secret, confirmed_at IS NOT NULL FROM two_factor WHERE user_id = $1::uuid FOR UPDATE`);
const PROPOSE = personal(
  `INSERT INTO two_factor AS factor (user_id, secret) VALUES ($1::uuid, $2)
   ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, created_at = now(), last_step = NULL WHERE factor.confirmed_at IS NULL RETURNING user_id`,
);
/** Of one step at most one code is accepted, whatever for, and afterwards none of a step before it. */
const ACCEPT = personal(
  `UPDATE two_factor SET last_step = $2::bigint, secret = $4, confirmed_at = coalesce(confirmed_at, now())
   WHERE user_id = $1::uuid AND secret = $3 AND (last_step IS NULL OR last_step < $2::bigint) RETURNING user_id`,
);
const REMOVE = personal(`DELETE FROM two_factor WHERE user_id = $1::uuid`);
const ADD_CODES = personal(`INSERT INTO recovery_codes (user_id, id, digest) SELECT $1::uuid, given.id, given.digest FROM unnest($2::uuid[], $3::text[]) AS given (id, digest)`);
const REMOVE_CODES = personal(`DELETE FROM recovery_codes WHERE user_id = $1::uuid`);
const USE_CODE = personal(`UPDATE recovery_codes SET used_at = now() WHERE user_id = $1::uuid AND digest = ANY ($2::text[]) AND used_at IS NULL RETURNING id`);
const CODES_LEFT = personal(`SELECT count(*) FROM recovery_codes WHERE user_id = $1::uuid AND used_at IS NULL`);

const happened = async (rows: Promise<RawRow[]>): Promise<boolean> => (await rows).length > 0;

/** Undefined while none is in force. */
export async function factorInForce(db: Queryable): Promise<{ confirmedAt: string; recoveryCodesLeft: number } | undefined> {
  const [row] = await db.rows(FIND, [userOf(db)]);
  return row && { confirmedAt: row[0]!, recoveryCodesLeft: Number(row[1]) };
}

/** Holds it: whatever a code is for, those of one person are looked at one after the other. */
export async function lockFactor(db: Queryable): Promise<Factor | undefined> {
  const [row] = await db.rows(LOCK, [userOf(db)]);
  return row && { sealed: row[0]!, confirmed: row[1] === 't' };
}

/** False where one is in force. */
export const proposeFactor = (db: Queryable, sealed: string): Promise<boolean> => happened(db.rows(PROPOSE, [userOf(db), sealed]));

/** False where a code of this step or a later one was accepted before. From the first on the factor is in force; `sealedAnew` is kept from here on. */
export const acceptStep = (db: Queryable, { sealed }: Factor, step: number, sealedAnew: string): Promise<boolean> => happened(db.rows(ACCEPT, [userOf(db), step, sealed, sealedAnew]));

export async function removeFactor(db: Queryable): Promise<void> {
  await db.rows(REMOVE_CODES, [userOf(db)]);
  await db.rows(REMOVE, [userOf(db)]);
}

export async function replaceCodes(db: Queryable, codes: { id: string; digest: string }[]): Promise<void> {
  await db.rows(REMOVE_CODES, [userOf(db)]);
  await db.rows(ADD_CODES, [userOf(db), codes.map(({ id }) => id), codes.map(({ digest }) => digest)]);
}

/** How many are left; undefined where the code is none of them. */
export async function spendRecoveryCode(db: Queryable, digests: string[]): Promise<number | undefined> {
  if (!(await happened(db.rows(USE_CODE, [userOf(db), digests])))) return undefined;
  return Number((await db.rows(CODES_LEFT, [userOf(db)]))[0]![0]);
}
