/** Queries about people. `users` belongs to no tenant and to no policy: every statement names whom it means. */
import type { Queryable } from '../../database/statement.ts';
import { statement } from '../../database/statement.ts';

/** What is asked before somebody is let in. */
export interface Account {
  id: string;
  email: string;
  passwordHash: string | null;
  verified: boolean;
  disabled: boolean;
}

const ACCOUNT = `SELECT id, email, password_hash, email_verified_at IS NOT NULL, disabled_at IS NOT NULL FROM users WHERE deleted_at IS NULL AND`;
const BY_EMAIL = statement(`${ACCOUNT} email = $1`);
const BY_ID = statement(`${ACCOUNT} id = $1::uuid`);
const SET_HASH = statement(`UPDATE users SET password_hash = $2 WHERE id = $1::uuid`);
const INSERT = statement(`INSERT INTO users (id, email, password_hash, email_verified_at) VALUES ($1::uuid, $2, $3, CASE WHEN $4::boolean THEN now() END)`);

export const accountByEmail = (db: Queryable, email: string): Promise<Account | undefined> => one(db, BY_EMAIL, email);
export const accountById = (db: Queryable, id: string): Promise<Account | undefined> => one(db, BY_ID, id);

async function one(db: Queryable, query: typeof BY_EMAIL, value: string): Promise<Account | undefined> {
  const [row] = await db.rows(query, [value]);
  return row && { id: row[0]!, email: row[1]!, passwordHash: row[2] ?? null, verified: row[3] === 't', disabled: row[4] === 't' };
}

/** The same password in another hash; nothing else about the person changes. */
export async function setPasswordHash(db: Queryable, id: string, passwordHash: string): Promise<void> {
  await db.rows(SET_HASH, [id, passwordHash]);
}

export async function insertUser(db: Queryable, user: { id: string; email: string; passwordHash: string | null; verified: boolean }): Promise<void> {
  await db.rows(INSERT, [user.id, user.email, user.passwordHash, user.verified]);
}
