/** Queries about people. `users` belongs to no tenant and to no policy: every statement names whom it means. */
import type { components } from '../../../generated/types.ts';
import type { Queryable, RawRow } from '../../database/statement.ts';
import { personal, statement } from '../../database/statement.ts';
import { userOf } from '../../database/table.ts';

/** What is asked before somebody is let in. */
export interface Account {
  id: string;
  email: string;
  passwordHash: string | null;
  verified: boolean;
  disabled: boolean;
}

export interface NewAccount {
  id: string;
  email: string;
  passwordHash: string;
  givenName: string | null;
  familyName: string | null;
  locale: string;
  verified: boolean;
}

/** What somebody has chosen of what they are told; the rest is as it is for everybody. */
export type Choices = components['schemas']['NotificationPreferencesUpdate'];

/** What people say of themselves. */
export interface Profile {
  id: string;
  email: string;
  verified: boolean;
  givenName: string | null;
  familyName: string | null;
  phone: string | null;
  birthDate: string | null;
  locale: string;
  superuser: boolean;
  createdAt: string;
  updatedAt: string;
}

const ACCOUNT = `SELECT id, email, password_hash, email_verified_at IS NOT NULL, disabled_at IS NOT NULL FROM users WHERE deleted_at IS NULL AND`;
const BY_EMAIL = statement(`${ACCOUNT} email = $1`);
const BY_ID = statement(`${ACCOUNT} id = $1::uuid`);
const SET_HASH = statement(`UPDATE users SET password_hash = $2 WHERE id = $1::uuid`);
const INSERT = statement(`INSERT INTO users (id, email, password_hash, email_verified_at) VALUES ($1::uuid, $2, $3, CASE WHEN $4::boolean THEN now() END)`);
const BEGIN = statement(
  `INSERT INTO users (id, email, password_hash, given_name, family_name, locale, email_verified_at) VALUES ($1::uuid, $2, $3, $4, $5, $6, CASE WHEN $7::boolean THEN now() END)
   ON CONFLICT (email) WHERE deleted_at IS NULL DO NOTHING RETURNING id`,
);
/** `$2`: none where it shall stay. */
const VERIFY = statement(
  `UPDATE users SET email_verified_at = coalesce(email_verified_at, now()), password_hash = coalesce($2, password_hash), updated_at = now() WHERE id = $1::uuid AND deleted_at IS NULL AND disabled_at IS NULL RETURNING id`,
);
/** Only where the password is still the one that was looked at. */
const REPLACE_PASSWORD = statement(`UPDATE users SET password_hash = $2, updated_at = now() WHERE id = $1::uuid AND deleted_at IS NULL AND password_hash IS NOT DISTINCT FROM $3 RETURNING id`);
const REPLACE_EMAIL = statement(`UPDATE users SET email = $2, email_verified_at = now(), updated_at = now() WHERE id = $1::uuid AND deleted_at IS NULL RETURNING id`);
/** `.invalid` is nobody's for ever (RFC 2606). */
const ERASE = statement(
  `UPDATE users SET deleted_at = now(), updated_at = now(), email = id || '@deleted.invalid', password_hash = NULL, given_name = NULL, family_name = NULL, phone = NULL, birth_date = NULL,
     locale = 'en', notification_preferences = '{}', email_verified_at = NULL WHERE id = $1::uuid AND deleted_at IS NULL RETURNING id`,
);

const LIST = statement(
  `SELECT id, email, password_hash, email_verified_at IS NOT NULL, disabled_at IS NOT NULL, superuser FROM users WHERE deleted_at IS NULL AND position(lower($1) IN lower(email::text)) > 0 ORDER BY created_at DESC, id DESC LIMIT $2`,
);
const SET_DISABLED = statement(`UPDATE users SET disabled_at = CASE WHEN $2::boolean THEN coalesce(disabled_at, now()) END, updated_at = now() WHERE id = $1::uuid RETURNING id`);
const SET_SUPERUSER = statement(`UPDATE users SET superuser = true, updated_at = now() WHERE id = $1::uuid RETURNING id`);

const UTC = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const PROFILE = `id, email, email_verified_at IS NOT NULL, given_name, family_name, phone, birth_date, locale, superuser, ${UTC('created_at')}, ${UTC('updated_at')}`;
const SELECT_PROFILE = `SELECT ${PROFILE} FROM users WHERE id = $1::uuid AND deleted_at IS NULL`;
const FIND_PROFILE = { ...personal(SELECT_PROFILE), locking: personal(`${SELECT_PROFILE} FOR UPDATE`) };
const CHANGE_PROFILE = personal(
  `UPDATE users SET given_name = $2, family_name = $3, phone = $4, birth_date = $5::date, locale = $6, updated_at = now()
   WHERE id = $1::uuid AND deleted_at IS NULL RETURNING ${PROFILE}`,
);

const SELECT_CHOICES = `SELECT notification_preferences FROM users WHERE id = $1::uuid AND deleted_at IS NULL`;
const FIND_CHOICES = { ...personal(SELECT_CHOICES), locking: personal(`${SELECT_CHOICES} FOR UPDATE`) };
const SET_CHOICES = personal(`UPDATE users SET notification_preferences = $2::jsonb, updated_at = now() WHERE id = $1::uuid AND deleted_at IS NULL`);

export const accountByEmail = (db: Queryable, email: string): Promise<Account | undefined> => one(db, BY_EMAIL, email);
export const accountById = (db: Queryable, id: string): Promise<Account | undefined> => one(db, BY_ID, id);

async function one(db: Queryable, query: typeof BY_EMAIL, value: string): Promise<Account | undefined> {
  const [row] = await db.rows(query, [value]);
  return row && accountOf(row);
}

const accountOf = (row: RawRow): Account => ({ id: row[0]!, email: row[1]!, passwordHash: row[2] ?? null, verified: row[3] === 't', disabled: row[4] === 't' });

/** The newest whose email has this word in it. */
export async function listAccounts(db: Queryable, word: string, most: number): Promise<(Account & { superuser: boolean })[]> {
  return (await db.rows(LIST, [word, most])).map((row) => ({ ...accountOf(row), superuser: row[5] === 't' }));
}

export const setDisabled = (db: Queryable, id: string, disabled: boolean): Promise<boolean> => happened(db.rows(SET_DISABLED, [id, disabled]));
const IS_SUPERUSER = personal(`SELECT superuser FROM users WHERE id = $1::uuid AND deleted_at IS NULL`);

/** Whether the caller runs the service. */
export const isSuperuser = async (db: Queryable): Promise<boolean> => (await db.rows(IS_SUPERUSER, [userOf(db)]))[0]?.[0] === 't';
export const setSuperuser = (db: Queryable, id: string): Promise<boolean> => happened(db.rows(SET_SUPERUSER, [id]));

/** The same password in another hash; nothing else about the person changes. */
export async function setPasswordHash(db: Queryable, id: string, passwordHash: string): Promise<void> {
  await db.rows(SET_HASH, [id, passwordHash]);
}

export async function insertUser(db: Queryable, user: { id: string; email: string; passwordHash: string | null; verified: boolean }): Promise<void> {
  await db.rows(INSERT, [user.id, user.email, user.passwordHash, user.verified]);
}

const happened = async (rows: Promise<RawRow[]>): Promise<boolean> => (await rows).length > 0;

/** False where the email has an account. */
export function beginAccount(db: Queryable, { id, email, passwordHash, givenName, familyName, locale, verified }: NewAccount): Promise<boolean> {
  return happened(db.rows(BEGIN, [id, email, passwordHash, givenName, familyName, locale, verified]));
}

/** The email is proved to be theirs, and where a password comes with that, it is the account's from now on. False where the account is gone or disabled. */
export const verifyAccount = (db: Queryable, id: string, passwordHash: string | null = null): Promise<boolean> => happened(db.rows(VERIFY, [id, passwordHash]));
export const replacePassword = (db: Queryable, id: string, passwordHash: string, former: string | null): Promise<boolean> => happened(db.rows(REPLACE_PASSWORD, [id, passwordHash, former]));
export const replaceEmail = (db: Queryable, id: string, email: string): Promise<boolean> => happened(db.rows(REPLACE_EMAIL, [id, email]));
/** Nothing that says who it was stays, but the id. */
export const eraseAccount = (db: Queryable, id: string): Promise<boolean> => happened(db.rows(ERASE, [id]));

export async function findProfile(db: Queryable): Promise<Profile | undefined> {
  const [row] = await db.rows(FIND_PROFILE, [userOf(db)]);
  return row && profileOf(row);
}

export async function changeProfile(db: Queryable, { givenName, familyName, phone, birthDate, locale }: Profile): Promise<Profile> {
  return profileOf((await db.rows(CHANGE_PROFILE, [userOf(db), givenName, familyName, phone, birthDate, locale]))[0]!);
}

function profileOf(row: RawRow): Profile {
  const [id, email, verified, givenName, familyName, phone, birthDate, locale, superuser, createdAt, updatedAt] = row as string[] & RawRow;
  return {
    id: id!, email: email!, verified: verified === 't', givenName: givenName ?? null, familyName: familyName ?? null, phone: phone ?? null, birthDate: birthDate ?? null, locale: locale!,
    superuser: superuser === 't', createdAt: createdAt!, updatedAt: updatedAt!,
  };
}

export async function findChoices(db: Queryable): Promise<Choices | undefined> {
  const [row] = await db.rows(FIND_CHOICES, [userOf(db)]);
  return row && (JSON.parse(row[0]!) as Choices);
}

export async function setChoices(db: Queryable, choices: Choices): Promise<void> {
  await db.rows(SET_CHOICES, [userOf(db), JSON.stringify(choices)]);
}
