/**
 * Whose account an identity at a provider is. The subject decides, never the email, once they are linked. Before that
 * the email may lead to an account, if the provider vouches for it: a login that anybody may give any email would open
 * the accounts of others, and an account that somebody registered with an email of others must not wait for its owner
 * ("Pre-hijacked accounts", Sudhodanan and Paverd, USENIX Security 2022).
 */
import { actorOf } from '../../contract/principal.ts';
import type { Row } from '../../database/table.ts';
import { userOf } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { uuidv7 } from '../../ids.ts';
import { enqueue } from '../../jobs/outbox.ts';
import type { Account } from '../accounts/service.ts';
import { accountByEmail, accountById, beginVouchedAccount, expelOthers, takeOverAccount } from '../accounts/service.ts';
import type { Sessions } from '../sessions/service.ts';
import type { IdentityEntity } from './entity.ts';
import { identities } from './entity.ts';
import { mailIdentityLinked } from './jobs.ts';
import type { Person, Provider } from './provider.ts';
import { hold, noteUse, ownerOfIdentity, ownIdentity } from './repository.ts';

const MOST_EMAIL = 254;

/** The account that this person logs in to. The transaction sees its user's rows from there on. Throws `account-disabled` and `email-not-verified`. */
export async function accountOf(tx: Transaction, sessions: Sessions, { name, label }: Pick<Provider, 'name' | 'label'>, { subject, email, emailVerified }: Person): Promise<Account> {
  await hold(tx, `${name} ${subject}`);
  const ownerId = await ownerOfIdentity(tx, name, subject);
  if (ownerId !== undefined) {
    const account = letIn(await accountById(tx, ownerId));
    actAs(tx, account);
    await noteUse(tx, name, subject);
    return account;
  }
  if (email === null || email.length > MOST_EMAIL || !emailVerified) {
    throw new AppError('email-not-verified', `${label} does not say that your email is verified. Verify it there, or log in another way.`);
  }
  await hold(tx, email.toLowerCase());
  const isNew = await beginVouchedAccount(tx, email);
  const account = letIn(await accountByEmail(tx, email));
  actAs(tx, account);
  if (!account.verified && (await takeOverAccount(tx, account.id))) await expelOthers(tx, (within) => sessions.endAll(within));
  await identities.insert(tx, { id: uuidv7(), provider: name, subject, email });
  if (!isNew) enqueue(tx, mailIdentityLinked, { userId: account.id, providerLabel: label, at: new Date().toISOString() });
  return { ...account, verified: true };
}

/**
 * Links it to the transaction's user, who has proved to be this person as well, so what the provider thinks of the email
 * does not matter. What is theirs already stays as it is. Throws `identity-taken`.
 */
export async function linkIdentity(tx: Transaction, { name, label }: Pick<Provider, 'name' | 'label'>, { subject, email }: Person): Promise<Row<IdentityEntity>> {
  const userId = userOf(tx);
  await hold(tx, `${name} ${subject}`);
  const ownerId = await ownerOfIdentity(tx, name, subject);
  if (ownerId !== undefined && ownerId !== userId) throw new AppError('identity-taken', `This account at ${label} is linked to somebody else's account here. Unlink it there first.`);
  if (ownerId === userId) return (await ownIdentity(tx, name, subject))!;
  enqueue(tx, mailIdentityLinked, { userId, providerLabel: label, at: new Date().toISOString() });
  return identities.insert(tx, { id: uuidv7(), provider: name, subject, email: email !== null && email.length <= MOST_EMAIL ? email : null });
}

function letIn(account: Account | undefined): Account {
  if (!account || account.disabled) throw new AppError('account-disabled', 'This account is disabled or deleted. Ask whoever runs the service.');
  return account;
}

function actAs(tx: Transaction, { id }: Account): void {
  tx.actAs({ userId: id, actor: actorOf({ kind: 'user', id }) });
}
