/** Revocation: whatever ends a right ends it for access tokens that are out already, and for API keys, on every process, within a second. */
import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { hashPassword } from '../src/domains/access/passwords.ts';
import { ids, uuidv7 } from '../src/ids.ts';
import { asSuperuser } from '../test/support/postgres.ts';
import type { Answer, Client } from './client.ts';
import { connect } from './client.ts';
import type { Tenant } from './people.ts';
import { newSession, newTenant } from './people.ts';
import type { Proof, Tools } from './proof.ts';
import { each } from './proof.ts';

const AT_ONCE = 4;
const LIMIT_MILLISECONDS = 1000;
const POLL_MILLISECONDS = 20;
const PASSWORD = 'nine marmots under the bridge';
const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

/** A member of the tenant, logged in; and the owner, who has a say about them. */
interface Subject {
  email: string;
  userId: string;
  sessionId: string;
  headers: { authorization: string };
  /** An API key of the tenant, which the acts about keys end in place of the token. */
  keyId: string;
  keyHeaders: { 'x-api-key': string };
  owner: { authorization: string };
}

interface World {
  databaseUrl: string;
  /** The process on which the act is done; the other one only hears of it. */
  here: Client;
}

type Act = (subject: Subject, world: World) => Promise<Answer | void>;

const ACTS: Record<string, Act> = {
  logout: ({ headers }, { here }) => here.send('POST', '/api/v1/auth/logout', { headers }),
  'logout everywhere': ({ headers }, { here }) => here.send('POST', '/api/v1/auth/logout-everywhere', { headers }),
  'the end of the session, from a list': async ({ headers, sessionId }, { here }) => here.send('DELETE', `/api/v1/me/sessions/${sessionId}`, { headers }),
  'another password, from another session': async (subject, world) => {
    const { body } = await world.here.send('POST', '/api/v1/auth/login', { body: { email: subject.email, password: PASSWORD } });
    return world.here.send('POST', '/api/v1/me/password', { headers: { authorization: `Bearer ${body.access_token as string}` }, body: { current_password: PASSWORD, new_password: 'eleven otters in the kitchen' } });
  },
  'another role': ({ owner, userId }, { here }) => here.send('PATCH', `/api/v1/members/${userId}`, { headers: owner, mediaType: 'application/merge-patch+json', body: { role: 'viewer' } }),
  'the end of the membership': ({ owner, userId }, { here }) => here.send('DELETE', `/api/v1/members/${userId}`, { headers: owner }),
  'a disabled account': async ({ email }, { databaseUrl }) => {
    await promisify(execFile)(process.execPath, [MAIN, 'users', 'disable', email], { env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl } });
  },
  'a revoked API key': ({ owner, keyId }, { here }) => here.send('DELETE', `/api/v1/api-keys/${keyId}`, { headers: owner }),
  'a rotated API key': ({ owner, keyId }, { here }) => here.send('POST', `/api/v1/api-keys/${keyId}/rotate`, { headers: owner, body: { overlap_seconds: 0 } }),
  'a stolen refresh token': async ({ userId }, { databaseUrl, here }) => {
    // Of the same session: the token that was spent to open it.
    const [token] = spent.get(userId)!;
    await asSuperuser((client) => client.query(`UPDATE refresh_tokens SET used_at = used_at - interval '1 minute' WHERE user_id = $1 AND used_at IS NOT NULL`, [ids.UserId.decode(userId)]), databaseUrl);
    return here.send('POST', '/api/v1/auth/refresh', { body: { refresh_token: token } });
  },
};
/** By user: the refresh tokens that are used up. */
const spent = new Map<string, string[]>();

export const revocation: Proof = {
  id: 'P7',
  promise: 'What is revoked is over in a second',
  figure: 'logout, another password, another role, a removed member, a disabled account, a stolen token, a revoked API key …: the access token, or the key, is refused on 2 processes within 1 s, and never comes back',
  sizes: { small: Object.keys(ACTS).length, usual: 10 * Object.keys(ACTS).length, full: 50 * Object.keys(ACTS).length },

  async run(size, tools: Tools) {
    const failures: string[] = [];
    const slowest = new Map<string, number>();
    const databaseUrl = await tools.database();
    const servers = await Promise.all([tools.start(databaseUrl), tools.start(databaseUrl)]);
    const clients = servers.map((server) => connect(server.url)) as [Client, Client];
    const tenant = await newTenant(databaseUrl);
    const passwordHash = await hashPassword(PASSWORD);
    const acts = Object.entries(ACTS);

    async function check(name: string, act: Act, subject: Subject, here: 0 | 1): Promise<void> {
      const headers = name.endsWith('API key') ? subject.keyHeaders : subject.headers;
      const ask = (client: Client): Promise<Answer> => client.send('GET', '/api/v1/customers?limit=1', { headers });
      for (const client of clients) if ((await ask(client)).status !== 200) failures.push(`${name}: it was not good to begin with`);
      const answer = await act(subject, { databaseUrl, here: clients[here] });
      const expected = name === 'a stolen refresh token' ? [401] : [200, 202, 204];
      if (answer && !expected.includes(answer.status)) return void failures.push(`${name}: it could not be done, ${answer.status} ${answer.text.slice(0, 200)}`);
      const doneAt = performance.now();
      await Promise.all(clients.map(async (client, index) => {
        for (;;) {
          const { status, sentAt } = await ask(client);
          const after = sentAt - doneAt;
          if (status === 401) break;
          slowest.set(name, Math.max(slowest.get(name) ?? 0, after));
          if (after > LIMIT_MILLISECONDS) return void failures.push(`${name}: ${Math.round(after)} ms later process ${index === here ? 'of the act' : 'that heard of it'} answers ${status}`);
          await sleep(POLL_MILLISECONDS);
        }
        for (let again = 0; again < 3; again++) {
          await sleep(POLL_MILLISECONDS);
          const { status } = await ask(client);
          if (status !== 401) failures.push(`${name}: refused, and then answered ${status}`);
        }
      }));
    }

    let done = 0;
    await each(size, AT_ONCE, async (index) => {
      const [name, act] = acts[index % acts.length]!;
      const subject = await newSubject(databaseUrl, clients[0], tenant, passwordHash);
      await check(name, act, subject, (Math.floor(index / acts.length) % 2) as 0 | 1);
      tools.progress(++done, size, 'acts');
    });
    clients.forEach((client) => client.close());
    const worst = Math.max(0, ...slowest.values());
    return { n: size, failures, notes: [`${acts.length} kinds of act; last accepted ${Math.round(worst)} ms after the answer`] };
  },
};

async function newSubject(databaseUrl: string, client: Client, tenant: Tenant, passwordHash: string): Promise<Subject> {
  const id = uuidv7();
  const email = `${id}@example.com`;
  await asSuperuser(async (sql) => {
    await sql.query('INSERT INTO users (id, email, password_hash, email_verified_at) VALUES ($1, $2, $3, now())', [id, email, passwordHash]);
    await sql.query(`INSERT INTO memberships (tenant_id, user_id, role) VALUES ($1, $2, 'agent')`, [tenant.id, id]);
  }, databaseUrl);
  const first = await newSession(databaseUrl, { ...tenant, ownerId: id });
  const { body, status, text } = await client.send('POST', '/api/v1/auth/refresh', { body: { refresh_token: first } });
  if (status !== 200) throw new Error(`No session for ${email}: ${status} ${text}`);
  const made = await client.send('POST', '/api/v1/api-keys', { headers: tenant.owner, body: { name: 'Proof', scopes: ['customers:read'] } });
  if (made.status !== 201) throw new Error(`No API key: ${made.status} ${made.text}`);
  spent.set(body.user_id as string, [first]);
  return { email, userId: body.user_id as string, sessionId: body.session_id as string, headers: { authorization: `Bearer ${body.access_token as string}` }, keyId: made.body.id as string, keyHeaders: { 'x-api-key': made.body.secret as string }, owner: tenant.owner };
}
