/** What replica and primary go through: far behind, killed, and back. */
import { setTimeout as sleep } from 'node:timers/promises';
import { asSuperuser } from '../test/support/postgres.ts';
import type { World } from './P27-world.ts';
import { MARKED_MILLISECONDS, MOST_LAG_MILLISECONDS, usesReplica } from './P27-world.ts';
import type { Tenant } from './people.ts';
import { newTenant } from './people.ts';

const PATIENCE_MILLISECONDS = 60_000;

export async function troubles(world: World, readers: Tenant[]): Promise<void> {
  await farBehind(world);
  await replicaKilled(world, readers);
  await primaryKilled(world, readers);
}

/** What nobody of the tenant did by a request is seen late, and never later than the replica may be behind. */
async function farBehind({ sql, clients, servers, failures, notes }: World): Promise<void> {
  const { id, owner } = await newTenant(sql.primary.url);
  const made = await clients[0].send('POST', '/api/v1/customers', { headers: owner, body: { email: 'behind@example.com', name: 'Before' } });
  const path = `/api/v1/customers/${made.body.id as string}`;
  await sleep(MARKED_MILLISECONDS + 1000);
  await asSuperuser((client) => client.query('SELECT pg_wal_replay_pause()'), sql.replica.url);
  await asSuperuser((client) => client.query(`UPDATE customers SET name = 'After' WHERE tenant_id = $1`, [id]), sql.primary.url);
  const changedAt = performance.now();
  let last = 0;
  while (performance.now() - changedAt < 3 * MOST_LAG_MILLISECONDS) {
    for (const client of clients) {
      const { body, status, sentAt } = await client.send('GET', path, { headers: owner });
      if (status !== 200) failures.push(`far behind: ${status}`);
      if (body.name === 'Before') last = Math.max(last, sentAt - changedAt);
    }
    await sleep(50);
  }
  notes.push(`of a replica that stands still, a change was last not seen ${Math.round(last)} ms later`);
  if (last === 0) failures.push('far behind: nobody read from the replica, so nothing was proven');
  if (last > MOST_LAG_MILLISECONDS + 100) failures.push(`a replica that stands still was read from ${Math.round(last)} ms later`);
  for (const client of clients) {
    const health = await client.send('GET', '/health');
    if (health.status !== 200 || health.body.status !== 'degraded') failures.push(`far behind: health answers ${health.status} ${health.text}`);
  }
  if (!servers.every((server) => server.output().includes('a replica is not used'))) failures.push('far behind: the log does not say it');
  await asSuperuser((client) => client.query('SELECT pg_wal_replay_resume()'), sql.replica.url);
}

/** Readers go on reading while something is killed, and count what they are told. */
async function readingWhile({ clients }: World, readers: Tenant[], work: () => Promise<void>): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  let over = false;
  const reading = readers.flatMap(({ owner }) => clients.map(async (client) => {
    while (!over) {
      const { status } = await client.send('GET', '/api/v1/customers', { headers: owner });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      await sleep(20);
    }
  }));
  await work();
  over = true;
  await Promise.all(reading);
  return statuses;
}

const told = (statuses: Map<number, number>): string => [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');

async function isHealthy({ clients }: World): Promise<void> {
  for (const startedAt = Date.now(); Date.now() - startedAt < PATIENCE_MILLISECONDS; await sleep(100)) {
    const states = await Promise.all(clients.map(async (client) => (await client.send('GET', '/health/ready')).body.status as string));
    if (states.every((state) => state === 'ok')) return;
  }
  throw new Error(`Not all is well again after ${PATIENCE_MILLISECONDS / 1000} seconds.`);
}

async function replicaKilled(world: World, readers: Tenant[]): Promise<void> {
  await isHealthy(world);
  await usesReplica(world, readers, 'after it was far behind');
  const statuses = await readingWhile(world, readers, async () => {
    await sleep(500);
    await world.sql.kill('replica');
    await sleep(3000);
    await isHealthy(world);
  });
  world.notes.push(`replica killed while ${told(statuses)}`);
  if ([...statuses.keys()].some((status) => status !== 200)) world.failures.push(`the replica was killed, and readers were answered ${told(statuses)}`);
  await usesReplica(world, readers, 'after it was killed');
}

/** Who has written is forgotten with the primary, and what they wrote is not: the replica is asked only when it is known to have it. */
async function primaryKilled(world: World, readers: Tenant[]): Promise<void> {
  const { sql, clients, failures, notes } = world;
  const { owner } = await newTenant(sql.primary.url);
  let newest = '';
  const statuses = await readingWhile(world, readers, async () => {
    for (const startedAt = Date.now(); Date.now() - startedAt < 500; ) newest = (await clients[0].send('POST', '/api/v1/customers', { headers: owner, body: { email: `${performance.now()}@example.com`, name: 'Newest' } })).body.id as string;
    await sql.kill('primary');
    const killedAt = performance.now();
    for (const startedAt = Date.now(); Date.now() - startedAt < PATIENCE_MILLISECONDS; await sleep(5)) {
      const answers = await Promise.all(clients.map((client) => client.send('GET', `/api/v1/customers/${newest}`, { headers: owner })));
      if (answers.some(({ status }) => status === 404)) failures.push(`${Math.round(performance.now() - killedAt)} ms after the primary was killed, what was written before is not there`);
      if (performance.now() - killedAt > 3000 && answers.every(({ status }) => status === 200)) break;
    }
    notes.push(`primary killed: answers again ${Math.round(performance.now() - killedAt)} ms later at most`);
    await isHealthy(world);
  });
  notes.push(`primary killed while ${told(statuses)}`);
  if ([...statuses.keys()].some((status) => status !== 200 && status !== 503)) failures.push(`the primary was killed, and readers were answered ${told(statuses)}`);
  await usesReplica(world, readers, 'after the primary was killed');
}
