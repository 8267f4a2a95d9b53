/** `createsuperuser`, `users …`: people, seen and changed by who runs the service. Whatever ends a session does so on every process within a second. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { ALONE } from '../cache/changes.ts';
import type { Transaction } from '../database/transaction.ts';
import { hashPassword } from '../domains/access/passwords.ts';
import { requireGoodPassword } from '../domains/access/password-rules.ts';
import type { Revocations } from '../domains/access/revocations.ts';
import { createRevocations } from '../domains/access/revocations.ts';
import type { Account } from '../domains/accounts/service.ts';
import { accountByEmail, insertUser, listAccounts, setDisabled, setSuperuser } from '../domains/accounts/service.ts';
import { endSessionsOf } from '../domains/sessions/service.ts';
import { AppError } from '../errors.ts';
import { ids, uuidv7 } from '../ids.ts';
import { onService } from './connect.ts';

const MOST_LISTED = 1000;

export async function createSuperuser(email: string): Promise<void> {
  await onService(async (database) => {
    const known = await accountByEmail(database.reader(null), email);
    if (known) {
      await database.transaction({}, (tx) => setSuperuser(tx, known.id));
      return console.log(`${email} (${ids.UserId.encode(known.id)}) has an account, and is a superuser now.`);
    }
    const password = await askPassword(email);
    const id = uuidv7();
    const passwordHash = await hashPassword(password);
    await database.transaction({}, async (tx) => {
      await insertUser(tx, { id, email, passwordHash, verified: true });
      await setSuperuser(tx, id);
    });
    console.log(`${email} (${ids.UserId.encode(id)}) is a superuser.`);
  });
}

/** `word`: in the email. */
export async function listUsers(word = ''): Promise<number> {
  const accounts = await onService((database) => listAccounts(database.reader(null), word, MOST_LISTED));
  for (const account of accounts) console.log(lineOf(account));
  if (accounts.length === MOST_LISTED) console.error(`Only the newest ${MOST_LISTED} are shown; name a word of the email.`);
  return accounts.length > 0 ? 0 : 1;
}

export async function disableUser(email: string): Promise<void> {
  await changeUser(email, async (tx, { id }, revocations) => {
    await setDisabled(tx, id, true);
    await endSessionsOf(tx, revocations);
  }, 'is disabled, and every session has ended');
}

export async function enableUser(email: string): Promise<void> {
  await changeUser(email, (tx, { id }) => setDisabled(tx, id, false), 'may log in again');
}

export async function logOutUser(email: string): Promise<void> {
  await changeUser(email, (tx, _account, revocations) => endSessionsOf(tx, revocations), 'has no session left');
}

type Change = (tx: Transaction, account: Account, revocations: Revocations) => Promise<unknown>;

/** In one transaction, as the account itself. */
async function changeUser(email: string, change: Change, said: string): Promise<void> {
  await onService(async (database, config) => {
    const account = await accountByEmail(database.reader(null), email);
    if (!account) throw new Error(`Nobody has an account with ${email}.`);
    const revocations = createRevocations(database, config.ACCESS_TOKEN_TTL, ALONE);
    await database.transaction({ userId: account.id }, (tx) => change(tx, account, revocations));
    console.log(`${account.email} (${ids.UserId.encode(account.id)}) ${said}.`);
  });
}

function lineOf({ id, email, verified, disabled, superuser, passwordHash }: Account & { superuser: boolean }): string {
  const words = [superuser && 'superuser', disabled && 'disabled', !verified && 'not verified', passwordHash === null && 'no password'].filter(Boolean).join(', ');
  return `${ids.UserId.encode(id)}  ${email}${words && `  ${words}`}`;
}

/** Typed twice at a terminal and not shown; else the first line of what is piped in. */
async function askPassword(email: string): Promise<string> {
  const terminal = process.stdin.isTTY === true;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal });
  const ask = async (question: string): Promise<string> => {
    process.stderr.write(question);
    const answer = await lines.question('');
    process.stderr.write('\n');
    return answer;
  };
  try {
    const password = terminal ? await ask('Password: ') : ((await lines[Symbol.asyncIterator]().next()).value ?? '');
    if (terminal && password !== (await ask('The same once more: '))) throw new Error('These were two different passwords.');
    requireGoodPassword({ password, pointer: '#', secondFactor: false, own: [email] });
    return password;
  } catch (error) {
    if (error instanceof AppError) throw new Error(`${error.message}\n${(error.errors ?? []).map(({ detail }) => `  - ${detail}`).join('\n')}`, { cause: error });
    throw error;
  } finally {
    lines.close();
  }
}
