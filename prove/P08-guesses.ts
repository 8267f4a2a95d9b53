/** Codes and guesses: one code used by many at once is accepted once, and a thousand addresses guess no more than one does. */
import { connectDatabase } from '../src/database/database.ts';
import { createTenant } from '../src/domains/tenants/signup.ts';
import { codeOf } from '../test/support/authenticator.ts';
import { asSuperuser } from '../test/support/postgres.ts';
import type { Answer, Client } from './client.ts';
import { connect } from './client.ts';
import { rowsOf } from './people.ts';
import type { Proof, Tools } from './proof.ts';
import { each } from './proof.ts';

const PARALLEL = 40;
/** Each is a login, and so a password that is checked: at its smallest there are fewer. */
const FEW_PARALLEL = 12;
const ADDRESSES = 1000;
const MOST_EVALUATED = 100;
const AT_ONCE = 64;
/** Fewer than one address may do within a minute. */
const OWNER_LOGINS = 12;
const EMAIL = 'owner@example.com';
const PASSWORD = 'the password of the owner';

const LOGIN = '/api/v1/auth/login';
const COMPLETE = '/api/v1/auth/login/complete';
const STEP_UP = '/api/v1/auth/step-up';
const FACTOR = '/api/v1/me/two-factor';

export const guesses: Proof = {
  id: 'P8',
  promise: 'Guesses are bounded, and a code is good once',
  figure: '40 parallel uses of one code on confirm, login, step-up, disable, and on all of them, over 2 processes: 1 accepted each; 10,000 guesses from 1,000 addresses: ≤ 100 evaluated, and the owner gets in every time',
  sizes: { small: 250, usual: 2000, full: 10_000 },

  async run(size, tools) {
    const codes = await codesAtOnce(tools, size < guesses.sizes.usual ? FEW_PARALLEL : PARALLEL);
    const { failures, evaluated, logins } = await guessPasswords(size, tools);
    return { n: size, failures: [...codes, ...failures], notes: [`of ${size} guesses ${evaluated} were evaluated; the owner got in ${logins} times meanwhile`] };
  },
};

async function withOwner(tools: Tools): Promise<string> {
  const databaseUrl = await tools.database();
  const database = await connectDatabase({ url: databaseUrl, poolSize: 2, laneConnections: 1, statementTimeoutMilliseconds: 15_000, constraints: {}, onError: () => undefined });
  await createTenant(database, 'Proof', [{ email: EMAIL, password: PASSWORD, role: 'owner' }]);
  await database.close();
  return databaseUrl;
}

async function codesAtOnce(tools: Tools, parallel: number): Promise<string[]> {
  const failures: string[] = [];
  const database = await withOwner(tools);
  const servers = await Promise.all([tools.start(database), tools.start(database)]);
  const clients = servers.map(({ url }) => connect(url, {}, parallel));
  const client = clients[0]!;
  const login = (): Promise<Answer> => client.send('POST', LOGIN, { body: { email: EMAIL, password: PASSWORD } });
  const headers = { authorization: `Bearer ${(await good(login())).access_token as string}` };
  const challenges = async (count: number): Promise<string[]> => Promise.all(Array.from({ length: count }, async () => (await good(login())).challenge_token as string));

  /** All at once, half at each process: one of them is accepted. */
  async function once(what: string, use: (where: Client, index: number) => Promise<Answer>): Promise<void> {
    const answers = await Promise.all(Array.from({ length: parallel }, (_unused, index) => use(clients[index % 2]!, index)));
    const accepted = answers.filter(({ status }) => status < 300).length;
    if (accepted !== 1) failures.push(`${what}: of ${parallel} uses of one code ${accepted} were accepted`);
    // Held up is not refused: then the code would not have been looked at.
    for (const { status, text } of answers) if (status >= 300 && ![401, 409, 422].includes(status)) failures.push(`${what}: ${status} ${text.slice(0, 200)}`);
  }

  /** A code that none was accepted of yet. */
  async function fresh(secret: string): Promise<string> {
    await asSuperuser((sql) => sql.query('UPDATE two_factor SET last_step = last_step - 10'), database);
    return codeOf(secret);
  }
  const send = (where: Client, path: string, body: object): Promise<Answer> => where.send('POST', path, { headers, body });

  for (const last of ['disable', 'everything']) {
    const { secret } = await good(client.send('POST', FACTOR, { headers })) as { secret: string };
    const first = codeOf(secret);
    await once('confirm', (where) => send(where, `${FACTOR}/confirm`, { code: first }));
    const pending = await challenges(parallel);
    const second = await fresh(secret);
    await once('login', (where, index) => where.send('POST', COMPLETE, { body: { challenge_token: pending[index], code: second } }));
    const third = await fresh(secret);
    await once('step-up', (where) => send(where, STEP_UP, { code: third }));
    const ways: ((where: Client, index: number, code: string) => Promise<Answer>)[] = [
      (where, _index, code) => send(where, `${FACTOR}/disable`, { code }),
      (where, _index, code) => send(where, STEP_UP, { code }),
      (where, index, code) => where.send('POST', COMPLETE, { body: { challenge_token: more[index], code } }),
      (where, _index, code) => send(where, `${FACTOR}/recovery-codes`, { code }),
    ];
    const more = last === 'everything' ? await challenges(parallel) : [];
    const fourth = await fresh(secret);
    // Both processes go every way.
    await once(last, (where, index) => ways[last === 'everything' ? (index >> 1) % ways.length : 0]!(where, index, fourth));
  }
  clients.forEach((one) => one.close());
  const used = await rowsOf<{ used: number }>(database, 'SELECT count(*)::int AS used FROM sessions');
  if (used[0]!.used < 3) failures.push('a login that was accepted has left no session');
  return failures;
}

async function guessPasswords(size: number, tools: Tools): Promise<{ failures: string[]; evaluated: number; logins: number }> {
  const failures: string[] = [];
  const database = await withOwner(tools);
  const environment = { RATE_LIMIT_FACTOR: '1', TRUST_PROXY: '1' };
  const servers = await Promise.all([tools.start(database, { environment }), tools.start(database, { environment })]);
  const clients = servers.map(({ url }) => connect(url, {}, AT_ONCE));
  const from = (address: string, index: number, body: object): Promise<Answer> => clients[index % 2]!.send('POST', LOGIN, { headers: { 'x-forwarded-for': address }, body: { email: EMAIL, ...body } });
  const { device_token } = await good(from('203.0.113.1', 0, { password: PASSWORD }));

  let [done, evaluated, logins] = [0, 0, 0];
  const every = Math.ceil(size / OWNER_LOGINS);
  // One person logs in once at a time: attempts that run side by side count together until each has succeeded.
  let owner = Promise.resolve();
  async function logOwnerIn(after: number): Promise<void> {
    const { status, text } = await from('203.0.113.1', after, { password: PASSWORD, device_token });
    if (status === 200) logins++;
    else failures.push(`after ${after} guesses the owner is answered ${status} ${text.slice(0, 200)}`);
  }
  await each(size, AT_ONCE, async (index) => {
    const address = index % ADDRESSES;
    const { status, body, text } = await from(`198.18.${address >> 8}.${address & 255}`, index, { password: `guess number ${index}` });
    if (status === 401) evaluated++;
    else if (status !== 429) failures.push(`a guess is answered ${status} ${text.slice(0, 200)}`);
    // An address alone may try more often than this: what holds the guesses up is the count of the account.
    else if (body.code !== 'too-many-attempts') failures.push(`a guess is held up by ${body.code as string}`);
    tools.progress(++done, size, 'guesses');
    if (done % every !== 0) return;
    const after = done;
    owner = owner.then(() => logOwnerIn(after));
  });
  await owner;
  if (evaluated > MOST_EVALUATED) failures.push(`${evaluated} guesses were evaluated`);
  if (evaluated === 0 || logins === 0) failures.push('no guess was evaluated, or the owner did not try: nothing is proved');
  const right = await from('198.18.255.1', 0, { password: PASSWORD });
  if (right.status !== 429) failures.push(`the right password, guessed after all that, is answered ${right.status}`);
  clients.forEach((client) => client.close());
  return { failures, evaluated, logins };
}

async function good(answer: Promise<Answer>): Promise<any> {
  const { status, body, text } = await answer;
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}
