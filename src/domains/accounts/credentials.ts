/** Another password, another email. Either ends what somebody else might hold: other sessions, and links that were mailed. */
import type { Client } from '../../contract/handler.ts';
import type { Principal } from '../../contract/principal.ts';
import type { Queryable } from '../../database/statement.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { enqueue } from '../../jobs/outbox.ts';
import { invalidLink, redeem, voidTokens } from '../access/one-time-tokens.ts';
import { requireGoodPassword } from '../access/password-rules.ts';
import { checkPassword, hashPassword } from '../access/passwords.ts';
import { hasSecondFactor } from '../two-factor/service.ts';
import { mailEmailChange, mailEmailChanged, mailPasswordChanged } from './jobs.ts';
import type { EndSessions } from './registering.ts';
import { forgetRegistrations } from './registrations.ts';
import type { Account } from './repository.ts';
import { accountById, replaceEmail, replacePassword, verifyAccount } from './repository.ts';

const now = (): string => new Date().toISOString();

/** Whoever reads the mails of the account's address may have it: its email is verified by that. */
export async function resetPassword(tx: Transaction, token: string, password: string, client: Client, endSessions: EndSessions): Promise<void> {
  const { userId } = await redeem(tx, 'reset-password', token);
  const account = await accountById(tx, userId);
  if (!account) throw invalidLink();
  requireGoodPassword({ password, pointer: '#/password', secondFactor: await hasSecondFactor(tx), own: [account.email] });
  if (!(await verifyAccount(tx, userId, await hashPassword(password)))) throw invalidLink();
  await voidTokens(tx);
  await endSessions(tx);
  enqueue(tx, mailPasswordChanged, { userId, at: now(), where: client.address });
}

/** Throws `wrong-password`. Who has none yet chooses the first. */
export async function changePassword(db: Queryable, tx: Transaction, principal: Principal, given: { current: string | undefined; next: string }, endSessions: EndSessions): Promise<void> {
  const account = await ownAccount(db, principal);
  requireGoodPassword({ password: given.next, pointer: '#/new_password', secondFactor: await hasSecondFactor(tx), own: [account.email] });
  await requirePassword(account, given.current, '#/current_password');
  const passwordHash = await hashPassword(given.next);
  if (!(await replacePassword(tx, account.id, passwordHash, account.passwordHash))) throw wrongPassword('#/current_password');
  await voidTokens(tx);
  await endSessions(tx, principal.sessionId);
  enqueue(tx, mailPasswordChanged, { userId: account.id, at: now(), where: 'a device that was logged in' });
}

/** Nothing changes before the link in the mail is followed. Throws `wrong-password`. */
export async function changeEmail(db: Queryable, tx: Transaction, principal: Principal, { email, password }: { email: string; password: string | undefined }): Promise<void> {
  const account = await ownAccount(db, principal);
  await requirePassword(account, password, '#/password');
  enqueue(tx, mailEmailChange, { userId: account.id, email });
}

/** Throws `invalid-link`, or `email-taken` by the constraint. */
export async function confirmEmail(tx: Transaction, token: string): Promise<void> {
  const { userId, data } = await redeem(tx, 'change-email', token);
  const [account, email] = [await accountById(tx, userId), data.email as string];
  if (!account || account.disabled || !(await replaceEmail(tx, userId, email))) throw invalidLink();
  // What was mailed to the old address would still open the account.
  await voidTokens(tx);
  await forgetRegistrations(tx, email);
  enqueue(tx, mailEmailChanged, { email: account.email, at: now() });
}

/** Their token is good for a moment longer than the account may be. */
export async function ownAccount(db: Queryable, { id }: Principal): Promise<Account> {
  const account = await accountById(db, id);
  if (!account) throw noAccount();
  return account;
}

export function noAccount(): AppError {
  return new AppError('invalid-token', 'The account of this access token is deleted.');
}

/** Who has none need not send it, and has proved who they are in another way. */
async function requirePassword({ passwordHash }: Account, password: string | undefined, pointer: string): Promise<void> {
  if (passwordHash === null && password === undefined) return;
  if (!(await checkPassword(passwordHash, password ?? '')).matches) throw wrongPassword(pointer);
}

function wrongPassword(pointer: string): AppError {
  return new AppError('wrong-password', 'This is not the password of the account.', { errors: [{ pointer, code: 'wrong-password', detail: 'is not the password of the account' }] });
}
