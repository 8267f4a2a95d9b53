/** Accounts whose email another provider vouches for, so that no link in a mail has to prove it. */
import type { Queryable } from '../../database/statement.ts';
import { statement } from '../../database/statement.ts';
import { uuidv7 } from '../../ids.ts';

const BEGIN = statement(`INSERT INTO users (id, email, email_verified_at) VALUES ($1::uuid, $2, now()) ON CONFLICT (email) WHERE deleted_at IS NULL DO NOTHING RETURNING id`);
const TAKE_OVER = statement(`UPDATE users SET password_hash = NULL, email_verified_at = now(), updated_at = now() WHERE id = $1::uuid AND email_verified_at IS NULL AND deleted_at IS NULL RETURNING id`);

/** An account without a password; false where somebody else has begun one with this email just now. */
export async function beginVouchedAccount(db: Queryable, email: string): Promise<boolean> {
  return (await db.rows(BEGIN, [uuidv7(), email])).length > 0;
}

/** The email is proved, and whoever chose the password had not proved it. False where they have done so just now. */
export async function takeOverAccount(db: Queryable, id: string): Promise<boolean> {
  return (await db.rows(TAKE_OVER, [id])).length > 0;
}
