/** The account of who was invited: theirs, or a new one. That they have the link proves that the email is theirs. */
import { statement } from '../../database/statement.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { uuidv7 } from '../../ids.ts';
import { requireGoodPassword } from '../access/password-rules.ts';
import { hashPassword } from '../access/passwords.ts';
import { accountByEmail } from './repository.ts';

/** What a new account begins with. */
export interface Newcomer {
  password: string | undefined;
  givenName: string | null;
  familyName: string | null;
}

const INSERT = statement(
  `INSERT INTO users (id, email, password_hash, given_name, family_name, email_verified_at) VALUES ($1::uuid, $2, $3, $4, $5, now())
   ON CONFLICT (email) WHERE deleted_at IS NULL DO NOTHING RETURNING id`,
);
const CLAIM = statement(
  `UPDATE users SET password_hash = $2, given_name = coalesce($3, given_name), family_name = coalesce($4, family_name), email_verified_at = now(), updated_at = now()
   WHERE id = $1::uuid AND email_verified_at IS NULL`,
);

/**
 * `claimed`: the account was there, and nobody had shown that the email is theirs. Whoever registered it may have been
 * somebody else, who knows its password: it gets another. Throws `password-required` without one.
 */
export async function accountOfInvited(tx: Transaction, email: string, { password, givenName, familyName }: Newcomer): Promise<{ id: string; claimed: boolean }> {
  const known = await accountByEmail(tx, email);
  if (known?.verified) return { id: known.id, claimed: false };
  if (password === undefined) {
    const fault = { pointer: '#/password', code: 'required', detail: 'is required for a new account' };
    throw new AppError('password-required', 'Choose a password for your account.', { errors: [fault] });
  }
  requireGoodPassword({ password, pointer: '#/password', secondFactor: false, own: [email, givenName ?? '', familyName ?? ''] });
  const passwordHash = await hashPassword(password);
  if (known) {
    await tx.rows(CLAIM, [known.id, passwordHash, givenName, familyName]);
    return { id: known.id, claimed: true };
  }
  const [made] = await tx.rows(INSERT, [uuidv7(), email, passwordHash, givenName, familyName]);
  // Somebody registered the email at this very moment: now there is an account to look at.
  return made ? { id: made[0]!, claimed: false } : accountOfInvited(tx, email, { password, givenName, familyName });
}
