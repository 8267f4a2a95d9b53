/** Refresh tokens: many ask with one at once, answers get lost, tabs race, and a thief comes late. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Client } from './client.ts';
import { connect } from './client.ts';
import { newSession, newTenant, rowsOf } from './people.ts';
import type { Proof } from './proof.ts';
import { each } from './proof.ts';

const PARALLEL = 40;
const AT_ONCE = 8;
/** One in so many races is one of forty, and one in so many ends with a theft. */
const CROWD_EVERY = 20;
const THEFT_EVERY = 5;
/** Two tabs of a browser wake up within so many milliseconds. */
const TABS_APART_MILLISECONDS = 50;
const REFRESH = '/api/v1/auth/refresh';
const TOKEN = '/api/v1/auth/token';

export const refreshTokens: Proof = {
  id: 'P6',
  promise: 'A refresh token has one successor',
  figure: '1,000 tab races over 2 processes, every twentieth of 40 clients: one successor, also when the answer was lost; 0 false logouts; a token older than that ends the session',
  sizes: { small: 40, usual: 1000, full: 1000 },

  async run(size, tools) {
    const failures: string[] = [];
    const counts = { requests: 0, thefts: 0, slowest: 0 };
    const database = await tools.database();
    const tenant = await newTenant(database);
    const servers = await Promise.all([tools.start(database), tools.start(database)]);
    const clients = servers.map((server) => connect(server.url, {}, PARALLEL * AT_ONCE)) as [Client, Client];
    const refresh = (token: string, where: number): Promise<Answer> => (counts.requests++, clients[where % 2]!.send('POST', REFRESH, { body: { refresh_token: token } }));

    /** All of them get in, and all hear the same successor. */
    async function race(name: string, token: string, tabs: number): Promise<Answer | undefined> {
      const answers = await Promise.all(Array.from({ length: tabs }, async (_unused, tab) => {
        await sleep(Math.random() * TABS_APART_MILLISECONDS);
        return refresh(token, tab);
      }));
      for (const { status, text } of answers) if (status !== 200) failures.push(`${name}: a false logout, ${status} ${text.slice(0, 200)}`);
      const successors = new Set(answers.filter(({ status }) => status === 200).map(({ body }) => body.refresh_token as string));
      if (successors.size !== 1) failures.push(`${name}: ${successors.size} successors of one token`);
      return answers.find(({ status }) => status === 200);
    }

    /** The session is over: no token of it is good any more, anywhere. */
    async function steal(name: string, stolen: string, newest: Answer): Promise<void> {
      const replay = await refresh(stolen, 1);
      if (replay.status !== 401) failures.push(`${name}: a token that was spent two steps ago is answered ${replay.status}`);
      const late = await refresh(newest.body.refresh_token as string, 0);
      if (late.status !== 401) failures.push(`${name}: after a theft its newest token is answered ${late.status}`);
      const headers = { authorization: `Bearer ${newest.body.access_token as string}` };
      const endedAt = replay.receivedAt;
      for (const client of clients) {
        let answer = await client.send('GET', TOKEN, { headers });
        while (answer.status === 200 && answer.sentAt - endedAt < 1000) answer = await client.send('GET', TOKEN, { headers });
        counts.slowest = Math.max(counts.slowest, answer.sentAt - endedAt);
        if (answer.status !== 401) failures.push(`${name}: a second after a theft its access token is answered ${answer.status}`);
      }
      counts.thefts++;
    }

    let done = 0;
    await each(size, AT_ONCE, async (index) => {
      const name = `session ${index}`;
      const token = await newSession(database, tenant);
      const first = await race(name, token, index % CROWD_EVERY === 0 ? PARALLEL : 2);
      // The answer is lost, and the client asks again.
      const again = await refresh(token, index);
      if (again.status !== 200 || again.body.refresh_token !== first?.body.refresh_token) failures.push(`${name}: asked again, ${again.status} and ${again.status === 200 ? 'another successor' : again.text.slice(0, 200)}`);
      const second = await race(name, first!.body.refresh_token as string, 2);
      if (second && index % THEFT_EVERY === 0) await steal(name, token, second);
      tools.progress(++done, size, 'sessions');
    });
    clients.forEach((client) => client.close());

    const forks = await rowsOf<{ session_id: string }>(database, `SELECT session_id FROM refresh_tokens WHERE used_at IS NULL GROUP BY session_id HAVING count(*) > 1`);
    for (const { session_id: session } of forks) failures.push(`the session ${session} has two tokens that are good`);
    return { n: size, failures, notes: [`${counts.requests} refreshes, ${counts.thefts} thefts, after which access tokens were refused within ${Math.round(counts.slowest)} ms`] };
  },
};
