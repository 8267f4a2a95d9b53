/** No job is lost, and none has its effect twice, however often its worker is killed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { prepare } from './jobs-process.ts';
import { rowsOf } from './people.ts';
import type { Spawned } from './processes.ts';
import { spawned } from './processes.ts';
import type { Outcome, Proof } from './proof.ts';

const KILLS = 10;
/** At its full size so many lives and deaths; smaller ones have fewer. */
const killsOf = (size: number): number => Math.min(KILLS, Math.max(1, Math.floor(size / 100)));
const MOST_REDELIVERY_SECONDS = 15;
/** Beyond it the work itself. */
const PATIENCE_SECONDS = 60;

/** Jobs in the hands of a worker that is killed. */
const ENOUGH = 10;

const STATES = `SELECT count(*) FILTER (WHERE state = 'completed')::int AS completed, count(*)::int AS jobs FROM pgboss.job WHERE name = 'proofShip'`;
const HELD = `SELECT id::text, retry_count FROM pgboss.job WHERE name = 'proofShip' AND state = 'active'`;
const RETRIED = `SELECT id::text FROM pgboss.job WHERE name = 'proofShip' AND retry_count > 0`;
const LOST = `SELECT o.id::text FROM proof_orders o WHERE NOT EXISTS (SELECT FROM proof_effects e WHERE e.order_id = o.id)`;
const TWICE = `SELECT order_id::text AS id FROM proof_effects GROUP BY order_id HAVING count(*) > 1`;
const WAITING = `SELECT id::text FROM pgboss.job WHERE id = ANY($1::uuid[]) AND NOT (state = 'completed' OR (state = 'active' AND retry_count > 0))`;

export const jobsKept: Proof = {
  id: 'P1',
  promise: 'No job is lost',
  figure: `1,000 jobs, one of two workers killed with -9 ${KILLS} times: lost 0, duplicate effects 0, redelivery ≤ ${MOST_REDELIVERY_SECONDS} s`,
  sizes: { small: 100, usual: 1000, full: 1000 },

  async run(size, tools) {
    const failures: string[] = [];
    const database = await tools.database();
    await prepare(database, (text) => rowsOf(database, text));
    const kills = killsOf(size);
    const redeliveries: number[] = [];
    // The other one takes up what the victim held: how long a process takes to start is no part of that.
    let [victim, other] = await Promise.all([working(database), working(database)]);
    for (let kill = 0; kill < kills; kill++) {
      // New jobs each time, which the other one does not see before the victim is dead.
      other.child.kill('SIGSTOP');
      const producer = spawned(['prove/jobs-process.ts', 'produce', database, String(Math.ceil(size / kills) * 2)], {});
      const ended = new Promise((resolve) => producer.child.once('close', resolve));
      while ((await rowsOf(database, HELD)).length < ENOUGH && producer.child.exitCode === null) await sleep(5);
      await victim.kill('SIGKILL');
      other.child.kill('SIGCONT');
      const held = (await rowsOf<{ id: string }>(database, HELD)).map(({ id }) => id);
      const killedAt = Date.now();
      for (;;) {
        const waiting = await rowsOf(database, WAITING, [held]);
        if (waiting.length === 0) break;
        if (Date.now() - killedAt > PATIENCE_SECONDS * 1000) throw new Error(`${waiting.length} of ${held.length} jobs of a killed worker were not taken up again`);
        await sleep(50);
      }
      redeliveries.push((Date.now() - killedAt) / 1000);
      await ended;
      if (producer.child.exitCode !== 0) throw new Error(producer.output());
      tools.progress(await count(database), size, 'jobs done');
      [victim, other] = [other, kill + 1 < kills ? await working(database) : victim];
    }
    let completed = 0;
    for (const deadline = Date.now() + PATIENCE_SECONDS * 1000; (completed = await count(database)) < size && Date.now() < deadline; ) await sleep(50);
    await victim.kill('SIGTERM');

    for (const { id } of await rowsOf<{ id: string }>(database, LOST)) failures.push(`the job of order ${id} had no effect`);
    for (const { id } of await rowsOf<{ id: string }>(database, TWICE)) failures.push(`the job of order ${id} had its effect twice`);
    const retried = (await rowsOf(database, RETRIED)).length;
    if (retried < kills) failures.push(`only ${retried} jobs were in the hands of ${kills} killed workers`);
    const worst = Math.max(...redeliveries);
    if (worst > MOST_REDELIVERY_SECONDS) failures.push(`what a killed worker held was taken up again after ${worst.toFixed(1)} s`);
    return { n: completed, failures, notes: [`${kills} workers were killed; ${retried} jobs that they held were taken up again, within ${Math.min(...redeliveries).toFixed(1)} – ${worst.toFixed(1)} s`] };
  },
};

const count = async (database: string): Promise<number> => (await rowsOf<{ completed: number }>(database, STATES))[0]!.completed;

async function working(database: string): Promise<Spawned> {
  const worker = spawned(['prove/jobs-process.ts', 'work', database], {});
  while (!worker.output().includes('ready')) {
    if (worker.child.exitCode !== null) throw new Error(worker.output());
    await sleep(10);
  }
  return worker;
}

export const jobsCommitted: Proof = {
  id: 'P2',
  promise: 'A job exists if and only if its transaction committed',
  figure: `10,000 transactions, half of them rolled back, the producer killed with -9 ${KILLS} times: orders = jobs`,
  sizes: { small: 300, usual: 10_000, full: 10_000 },

  async run(size, tools): Promise<Outcome> {
    const failures: string[] = [];
    const database = await tools.database();
    await prepare(database, (text) => rowsOf(database, text));
    const kills = killsOf(size);
    let tried = 0;
    const dots = (producer: Spawned): number => producer.output().split('.').length - 1;
    for (let life = 0; life <= kills; life++) {
      const share = Math.ceil((size - tried) / (kills + 1 - life));
      const isLast = life === kills;
      const producer = spawned(['prove/jobs-process.ts', 'produce', database, String(isLast ? size - tried : size)], {});
      const ended = new Promise((resolve) => producer.child.once('close', resolve));
      if (isLast) await ended;
      else while (dots(producer) < share && producer.child.exitCode === null) await sleep(5);
      if (isLast && producer.child.exitCode !== 0) throw new Error(producer.output());
      await producer.kill('SIGKILL');
      tried += dots(producer);
      tools.progress(tried, size, 'transactions');
    }
    const [{ orders, jobs, matched }] = (await rowsOf<{ orders: number; jobs: number; matched: number }>(
      database,
      `SELECT (SELECT count(*)::int FROM proof_orders) AS orders, (SELECT count(*)::int FROM pgboss.job WHERE name = 'proofShip') AS jobs,
         (SELECT count(*)::int FROM proof_orders o JOIN pgboss.job j ON j.name = 'proofShip' AND j.data->'payload'->>'orderId' = o.id::text) AS matched`,
    )) as [{ orders: number; jobs: number; matched: number }];
    if (orders !== jobs || orders !== matched) failures.push(`${orders} orders, ${jobs} jobs, of which ${matched} are of an order that exists`);
    if (orders < size * 0.4) failures.push(`only ${orders} of ${size} transactions committed`);
    return { n: tried, failures, notes: [`${orders} orders = ${jobs} jobs, over ${kills} killed producers`] };
  },
};
