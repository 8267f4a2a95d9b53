/** What processes share holds with a replica beside it as without: limits, schedules, revocations. Their own proofs say more. */
import { setTimeout as sleep } from 'node:timers/promises';
import { rateLimitPolicies } from '../generated/vocabulary.ts';
import { uuidv7 } from '../src/ids.ts';
import { asSuperuser } from '../test/support/postgres.ts';
import { connect } from './client.ts';
import type { World } from './P27-world.ts';
import { newSession, newTenant } from './people.ts';
import { each } from './proof.ts';

const { quota } = rateLimitPolicies.default;
const TICKS = 5;
const REVOKED_MILLISECONDS = 1000;

/** Reads on the replica count as well, and together exactly. */
export async function limitsHold({ sql, start, environment, failures, notes }: World): Promise<void> {
  const strict = { ...environment, RATE_LIMIT_FACTOR: '1' };
  const clients = await Promise.all([1, 2].map(async () => connect((await start(sql.primary.url, { environment: strict })).url)));
  const { owner } = await newTenant(sql.primary.url);
  await sleep(2000);
  let allowed = 0;
  await each(quota + 100, 32, async (index) => {
    const { status } = await clients[index % 2]!.send('GET', '/api/v1/customers', { headers: owner });
    if (status === 200) allowed++;
    else if (status !== 429) failures.push(`a read within the limits answers ${status}`);
  });
  notes.push(`${allowed} of ${quota + 100} reads allowed by 2 processes, ${quota} is the limit`);
  if (allowed !== quota) failures.push(`${allowed} reads were allowed, ${quota} is the limit`);
  clients.forEach((client) => client.close());
}

export async function schedulesHold({ sql, failures, notes }: World): Promise<void> {
  const count = (): Promise<number> => asSuperuser(async (client) => Number((await client.query<{ n: string }>(`SELECT count(*) AS n FROM pgboss.job WHERE name = 'cleanUp'`)).rows[0]!.n), sql.primary.url);
  await asSuperuser(async (client) => {
    await client.query('DELETE FROM schedules');
    await client.query(`DELETE FROM pgboss.job WHERE name = 'cleanUp'`);
    await client.query(`INSERT INTO schedules (id, name, job, cron, time_zone, next_run_at) VALUES ($1, 'Proof', 'cleanUp', '* * * * * *', 'UTC', date_trunc('second', now()) + interval '2 seconds')`, [uuidv7()]);
  }, sql.primary.url);
  const startedAt = Date.now();
  while ((await count()) < TICKS && Date.now() - startedAt < 30_000) await sleep(50);
  await asSuperuser((client) => client.query('UPDATE schedules SET paused = true, next_run_at = NULL'), sql.primary.url);
  const jobs = await count();
  // Due times are two seconds ahead at first; each second has one run, and no second two.
  const due = Math.ceil((Date.now() - startedAt) / 1000);
  notes.push(`${jobs} runs of a schedule in ${due} s by 2 workers`);
  if (jobs < TICKS || jobs > due) failures.push(`a schedule for each second has run ${jobs} times in ${due} s`);
}

export async function revocationHolds({ sql, clients, failures, notes }: World): Promise<void> {
  let worst = 0;
  await each(20, 4, async (index) => {
    const tenant = await newTenant(sql.primary.url);
    const [here, there] = index % 2 ? clients : [clients[1], clients[0]];
    const { body } = await here.send('POST', '/api/v1/auth/refresh', { body: { refresh_token: await newSession(sql.primary.url, tenant) } });
    const headers = { authorization: `Bearer ${body.access_token as string}` };
    if ((await there.send('GET', '/api/v1/me', { headers })).status !== 200) failures.push('a session that has just begun is not known elsewhere');
    await here.send('POST', '/api/v1/auth/logout', { headers });
    const doneAt = performance.now();
    for (;;) {
      const { status, sentAt } = await there.send('GET', '/api/v1/me', { headers });
      if (status === 401) break;
      worst = Math.max(worst, sentAt - doneAt);
      if (sentAt - doneAt > REVOKED_MILLISECONDS) return void failures.push(`${Math.round(sentAt - doneAt)} ms after a logout the other process answers ${status}`);
      await sleep(20);
    }
  });
  notes.push(`after a logout last accepted ${Math.round(worst)} ms later`);
}
