/**
 * Registrations: accounts that may begin. None exists before somebody follows the link that was mailed to the
 * email, so whoever registers an email of somebody else gets nothing: no account, no answer that differs from any
 * other, no password that would work later.
 *
 * Each registration keeps the password that came with it. An attacker can register the email as well, and the
 * owner cannot tell the mails apart. So where there is more than one registration of an email, or an account that
 * nobody has proved to be theirs, no stored password counts: the link goes through only together with a password,
 * which is then typed by who reads the mails. Sessions and tokens of the unproved account end with that.
 */
import type { Queryable } from '../../database/statement.ts';
import { statement } from '../../database/statement.ts';
import { newCredential, parseCredential } from '../access/credential.ts';

const PREFIX = 'deedg_';
export const REGISTRATION_HOURS = 24;

export interface Registration {
  id: string;
  email: string;
  passwordHash: string;
  givenName: string | null;
  familyName: string | null;
  locale: string;
  tenantName: string | null;
  /** The account begins before its email is verified. */
  opensAtOnce: boolean;
}

const COLUMNS = 'id, email, password_hash, given_name, family_name, locale, tenant_name, opens_at_once';
const INSERT = statement(`INSERT INTO registrations (${COLUMNS}, expires_at) VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, $8::boolean, now() + make_interval(hours => $9))`);
const FIND = statement(`SELECT ${COLUMNS} FROM registrations WHERE id = $1::uuid AND expires_at > now()`);
const NEWEST = statement(`SELECT ${COLUMNS} FROM registrations WHERE email = $1 AND expires_at > now() ORDER BY created_at DESC, id DESC LIMIT 1`);
const SET_TOKEN = statement(`UPDATE registrations SET token_hash = $2 WHERE id = $1::uuid`);
/** All of the email end with the one whose link is followed; of many who follow it at once, one finds them. */
const TAKE = statement(`DELETE FROM registrations WHERE email = (SELECT email FROM registrations WHERE id = $1::uuid AND token_hash = $2 AND expires_at > now()) RETURNING ${COLUMNS}, expires_at > now()`);
const FORGET = statement(`DELETE FROM registrations WHERE email = $1 OR expires_at < now()`);

export async function insertRegistration(db: Queryable, { id, email, passwordHash, givenName, familyName, locale, tenantName, opensAtOnce }: Registration): Promise<void> {
  await db.rows(INSERT, [id, email, passwordHash, givenName, familyName, locale, tenantName, opensAtOnce, REGISTRATION_HOURS]);
}

export const findRegistration = (db: Queryable, id: string): Promise<Registration | undefined> => one(db, FIND, id);
export const newestRegistration = (db: Queryable, email: string): Promise<Registration | undefined> => one(db, NEWEST, email);

async function one(db: Queryable, query: typeof FIND, value: string): Promise<Registration | undefined> {
  const [row] = await db.rows(query, [value]);
  return row && decode(row);
}

/** The token of a new link; the one before is void. */
export async function linkRegistration(db: Queryable, id: string): Promise<string> {
  const { secret, hash } = newCredential(PREFIX, id);
  await db.rows(SET_TOKEN, [id, hash]);
  return secret;
}

export const isRegistrationToken = (token: string): boolean => token.startsWith(PREFIX);

/** The registration of the link, and whether somebody else may have made it; undefined where the link is not good. */
export async function takeRegistration(db: Queryable, token: string): Promise<{ registration: Registration; contested: boolean } | undefined> {
  const credential = parseCredential(PREFIX, token);
  const rows = credential ? await db.rows(TAKE, [credential.ownerId, credential.hash]) : [];
  const own = rows.find(([id]) => id === credential?.ownerId);
  return own && { registration: decode(own), contested: rows.some((row) => row !== own && row.at(-1) === 't') };
}

/** Those of an email that has an account now, and whatever has expired. */
export async function forgetRegistrations(db: Queryable, email: string): Promise<void> {
  await db.rows(FORGET, [email]);
}

function decode(row: (string | null)[]): Registration {
  const [id, email, passwordHash, givenName, familyName, locale, tenantName, opensAtOnce] = row;
  return { id: id!, email: email!, passwordHash: passwordHash!, givenName: givenName ?? null, familyName: familyName ?? null, locale: locale!, tenantName: tenantName ?? null, opensAtOnce: opensAtOnce === 't' };
}
