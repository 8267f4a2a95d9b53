/** How an account begins: somebody registers, and somebody follows the link. `registrations.ts` says why these may be two. */
import type { components } from '../../../generated/types.ts';
import { actorOf } from '../../contract/principal.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { uuidv7 } from '../../ids.ts';
import { enqueue } from '../../jobs/outbox.ts';
import { invalidLink, redeem } from '../access/one-time-tokens.ts';
import { requireGoodPassword } from '../access/password-rules.ts';
import { hashPassword } from '../access/passwords.ts';
import { foundTenant } from '../tenants/service.ts';
import { expelOthers } from './expelling.ts';
import { mailRegistration } from './jobs.ts';
import type { Registration } from './registrations.ts';
import { forgetRegistrations, insertRegistration, isRegistrationToken, newestRegistration, takeRegistration } from './registrations.ts';
import { accountByEmail, accountById, beginAccount, verifyAccount } from './repository.ts';

type RegisterRequest = components['schemas']['RegisterRequest'];

/** Ends every session of the transaction's user but, where one is named, this one. */
export type EndSessions = (tx: Transaction, exceptId?: string | null) => Promise<void>;

const PASSWORD = '#/password';

/** The same for every email: one hash, one row, one job. */
export async function register(tx: Transaction, body: RegisterRequest, opensAtOnce: boolean): Promise<void> {
  const { email, password, locale, given_name: givenName = null, family_name: familyName = null, tenant_name: tenantName = null } = body;
  const passwordHash = await hashChosen(password, [email, givenName ?? '', familyName ?? '']);
  const registrationId = uuidv7();
  await insertRegistration(tx, { id: registrationId, email, passwordHash, givenName, familyName, locale, tenantName, opensAtOnce });
  enqueue(tx, mailRegistration, { registrationId });
}

/** Throws `invalid-link` or, where nobody knows whose password the registration has, `password-required`. */
export async function verifyEmail(tx: Transaction, token: string, password: string | undefined, endSessions: EndSessions): Promise<void> {
  if (isRegistrationToken(token)) return beginWith(tx, token, password, endSessions);
  const { userId } = await redeem(tx, 'verify-email', token);
  const account = await accountById(tx, userId);
  if (!account) throw invalidLink();
  if (password === undefined && (await newestRegistration(tx, account.email))) throw passwordRequired();
  if (password !== undefined) await takeOver(tx, userId, await hashChosen(password, [account.email]), endSessions);
  else if (!(await verifyAccount(tx, userId))) throw invalidLink();
  await forgetRegistrations(tx, account.email);
}

async function beginWith(tx: Transaction, token: string, password: string | undefined, endSessions: EndSessions): Promise<void> {
  const taken = await takeRegistration(tx, token);
  if (!taken) throw invalidLink();
  const { registration } = taken;
  const account = await accountByEmail(tx, registration.email);
  if (account?.verified || account?.disabled) throw invalidLink();
  if ((taken.contested || account) && password === undefined) throw passwordRequired();
  const userId = account?.id ?? uuidv7();
  const passwordHash = password === undefined ? registration.passwordHash : await hashChosen(password, [registration.email]);
  if (account) await takeOver(tx, userId, passwordHash, endSessions);
  else if (!(await beginAccount(tx, { ...registration, id: userId, passwordHash, verified: true }))) throw invalidLink();
  tx.actAs({ userId, actor: actorOf({ kind: 'user', id: userId }) });
  await settle(tx, registration);
}

async function settle(tx: Transaction, { email, tenantName }: Registration): Promise<void> {
  // Those that came while this one was taken.
  await forgetRegistrations(tx, email);
  if (tenantName !== null) await foundTenant(tx, tenantName);
}

/** Whoever has used the account so far has never proved to read its mails: they are out. */
async function takeOver(tx: Transaction, userId: string, passwordHash: string, endSessions: EndSessions): Promise<void> {
  tx.actAs({ userId, actor: actorOf({ kind: 'user', id: userId }) });
  if (!(await verifyAccount(tx, userId, passwordHash))) throw invalidLink();
  await expelOthers(tx, endSessions);
}

/** `own`: what is known of the person, and is not good for a password. */
function hashChosen(password: string, own: string[]): Promise<string> {
  requireGoodPassword({ password, pointer: PASSWORD, secondFactor: false, own });
  return hashPassword(password);
}

function passwordRequired(): AppError {
  const detail = 'Somebody else has registered this email, too. Choose the password that shall count.';
  return new AppError('password-required', detail, { errors: [{ pointer: PASSWORD, code: 'required', detail: 'is required, as more than one was chosen for this email' }] });
}
