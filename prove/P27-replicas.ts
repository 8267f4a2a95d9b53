/**
 * Nobody notices that there are several processes and a replica that is behind: two of the API, two workers, a primary and a
 * streaming replica on one machine. What the replica goes through meanwhile is in `P27-trouble.ts`.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { hashPassword } from '../src/domains/access/passwords.ts';
import { asSuperuser } from '../test/support/postgres.ts';
import { startReplicated } from '../test/support/replica.ts';
import type { Answer } from './client.ts';
import { connect } from './client.ts';
import { limitsHold, revocationHolds, schedulesHold } from './P27-shared.ts';
import { troubles } from './P27-trouble.ts';
import type { World } from './P27-world.ts';
import { AT_ONCE, MARKED_MILLISECONDS, MOST_LAG_MILLISECONDS, usesReplica } from './P27-world.ts';
import type { Tenant } from './people.ts';
import { newTenant } from './people.ts';
import type { Server } from './processes.ts';
import type { Proof } from './proof.ts';
import { each } from './proof.ts';

/** So far is the replica behind all the while. */
const DELAY_MILLISECONDS = 700;
const PASSWORD = 'nine marmots under the bridge';
const MERGE = 'application/merge-patch+json';

export const replicas: Proof = {
  id: 'P27',
  promise: 'Replicas change nothing',
  figure: '2 of the API, 2 workers and a replica 0.7 s behind: 10,000 acts read back at once through the other process, by their author, another key or a colleague, stale 0; plain reads on the replica ≥ 90 %; replica killed, far behind, primary killed: no error but 503 while it is away; limits, idempotency, schedules, revocation as without',
  sizes: { small: 160, usual: 2000, full: 10_000 },

  async run(size, tools) {
    const sql = await startReplicated();
    try {
      const environment = { DATABASE_REPLICA_URL: sql.replica.url, DATABASE_REPLICA_LAG: String(MOST_LAG_MILLISECONDS), RATE_LIMIT_STORE: 'postgres' };
      const start = (role: 'api' | 'all'): Promise<Server> => tools.start(sql.primary.url, { role, environment });
      const [one, other] = await Promise.all([start('api'), start('api'), start('all'), start('all')]);
      const clients: World['clients'] = [connect(one.url), connect(other.url)];
      const world: World = { sql, servers: [one, other], clients, start: (url, options) => tools.start(url, options), environment, failures: [], notes: [] };
      await sql.delay(DELAY_MILLISECONDS);

      let done = 0;
      const onDone = (): void => tools.progress(++done, size, 'acts read back');
      const tenants = await Promise.all(Array.from({ length: AT_ONCE }, () => newTenant(sql.primary.url)));
      const readers = await Promise.all(Array.from({ length: 4 }, () => newTenant(sql.primary.url)));
      await usesReplica(world, readers, 'with nobody writing');
      const stopped = new AbortController();
      const reading = Promise.all(readers.map((tenant) => readsOn(world, tenant, stopped.signal)));
      // One that breaks off is waited for below, after the acts.
      reading.catch(() => undefined);
      const acts = await readBack(world, tenants, size, onDone).finally(() => stopped.abort());
      await reading;
      // They wait more than they work, each in tenants of its own.
      await Promise.all([loginsAreSeen(world, tenants[0]!), limitsHold(world), schedulesHold(world)]);
      await sameKeyAtOnce(world, tenants);
      await revocationHolds(world);
      await troubles(world, readers);
      clients.forEach((client) => client.close());
      return { n: acts, failures: world.failures, notes: world.notes };
    } finally {
      await sql.stop();
    }
  },
};

/** Others who read all the time, so that the replica has something to do. */
async function readsOn({ clients, failures }: World, { owner }: Tenant, signal: AbortSignal): Promise<void> {
  for (let index = 0; !signal.aborted; index++) {
    const { status, text } = await clients[index % 2]!.send('GET', '/api/v1/customers', { headers: owner });
    if (status !== 200) failures.push(`a reader is answered ${status} ${text.slice(0, 200)}`);
    await sleep(20);
  }
}

/** A machine that is too busy refuses with 503 before anything is done. */
async function untilTaken(send: () => Promise<Answer>): Promise<Answer> {
  let answer = await send();
  for (let again = 0; answer.status === 503 && again < 20; again++) {
    await sleep(250);
    answer = await send();
  }
  return answer;
}

/** Each act on one process, and at once a read on the other: by whoever did it, another key of the tenant, or somebody else in it. */
async function readBack(world: World, tenants: Tenant[], size: number, onDone: () => void): Promise<number> {
  const { clients, failures } = world;
  const keys = await Promise.all(tenants.map(async ({ owner }) => {
    const { body } = await clients[0].send('POST', '/api/v1/api-keys', { headers: owner, body: { name: 'Proof', scopes: ['customers:read', 'customers:write'] } });
    return { 'x-api-key': body.secret as string };
  }));
  let acts = 0;
  let next = 0;
  const seen = (what: string, answer: Answer, holds: boolean): void => {
    acts++;
    onDone();
    if (!holds) failures.push(`${what}: ${answer.status} ${answer.text.slice(0, 150)}`);
  };
  await Promise.all(tenants.map(async ({ owner }, place) => {
    const key = keys[place]!;
    while (next < size) {
      const turn = next++;
      // A break now and then, so that marks end between two acts, too.
      if (turn % 100 === 0 && turn > 0) await sleep(MARKED_MILLISECONDS + (turn % 500));
      const [here, there] = turn % 2 ? [clients[0], clients[1]] : [clients[1], clients[0]];
      const [author, reader] = turn % 3 === 0 ? [owner, owner] : turn % 3 === 1 ? [owner, key] : [key, owner];
      const made = await untilTaken(() => here.send('POST', '/api/v1/customers', { headers: author, body: { email: `${place}.${turn}@example.com`, name: 'First' } }));
      const path = `/api/v1/customers/${made.body.id as string}`;
      const first = await there.send('GET', path, { headers: reader });
      seen('what was made', first, first.status === 200 && first.body.name === 'First');
      const changed = await untilTaken(() => here.send('PATCH', path, { headers: { ...author, 'if-match': made.headers.etag ?? '*' }, mediaType: MERGE, body: { name: 'Second' } }));
      const second = await there.send('GET', path, { headers: { ...reader, 'if-none-match': first.headers.etag ?? '"none"' } });
      seen(`what was changed (${changed.status})`, second, changed.status === 200 && second.status === 200 && second.body.name === 'Second');
      const listed = await there.send('GET', '/api/v1/customers?limit=1&sort=-created_at', { headers: reader });
      seen('the list', listed, listed.body?.data?.[0]?.name === 'Second');
      const gone = await here.send('DELETE', path, { headers: { ...author, 'if-match': '*' } });
      const none = await there.send('GET', path, { headers: reader });
      seen('what was deleted', none, gone.status === 204 && none.status === 404);
      next += 3;
    }
  }));
  return acts;
}

/** Who logs in is nobody before: the transaction itself says whose rows it writes. */
async function loginsAreSeen({ sql, clients, failures }: World, tenant: Tenant): Promise<void> {
  const hash = await hashPassword(PASSWORD);
  await asSuperuser((client) => client.query('UPDATE users SET password_hash = $1, email_verified_at = now() WHERE id = $2', [hash, tenant.ownerId]), sql.primary.url);
  await sleep(MARKED_MILLISECONDS);
  for (let time = 0; time < 5; time++) {
    const login = await clients[0].send('POST', '/api/v1/auth/login', { body: { email: `${tenant.ownerId}@example.com`, password: PASSWORD } });
    const sessions = await clients[1].send('GET', '/api/v1/me/sessions', { headers: { authorization: `Bearer ${login.body.access_token as string}` } });
    if (!sessions.text.includes(login.body.session_id as string)) failures.push(`after a login its session is not in the list: ${sessions.status} ${sessions.text.slice(0, 150)}`);
  }
}

async function sameKeyAtOnce({ clients, failures }: World, tenants: Tenant[]): Promise<void> {
  await each(100, AT_ONCE, async (index) => {
    const { owner } = tenants[index % tenants.length]!;
    const request = { headers: { ...owner, 'idempotency-key': `once-and-not-twice-${index}` }, body: { email: `once.${index}@example.com`, name: 'Once' } };
    const answers = await Promise.all(clients.map((client) => client.send('POST', '/api/v1/customers', request)));
    const again = await clients[index % 2]!.send('POST', '/api/v1/customers', request);
    const made = [...answers, again].filter(({ status }) => status === 201);
    if (new Set(made.map(({ body }) => body.id as string)).size !== 1 || [...answers, again].some(({ status }) => status !== 201 && status !== 409)) failures.push(`one key made ${made.length} answers of ${answers.map(({ status }) => status).join()}`);
  });
}
