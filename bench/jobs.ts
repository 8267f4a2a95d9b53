/**
 * `node bench/jobs.ts`: what a job costs, beside pg-boss tuned by hand, pg-boss as it comes and graphile-worker, on the
 * same Postgres: how many a second one process gets done, and how soon one starts. See README.md.
 */
import { Logger, run as runGraphile, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { z } from 'zod/mini';
import { connectDatabase } from '../src/database/database.ts';
import { migrate } from '../src/database/migrate.ts';
import type { JobServices } from '../src/jobs/job.ts';
import { defineJob } from '../src/jobs/job.ts';
import { enqueue } from '../src/jobs/outbox.ts';
import { createJobs } from '../src/jobs/runtime.ts';
import { openLogFile } from '../src/telemetry/log-file.ts';
import { createLogger } from '../src/telemetry/log.ts';
import { openDatabase } from './database.ts';
import { describeMachine } from './machine.ts';
import { decimal, table, whole } from './report.ts';
import { settings } from './settings.ts';
import { median } from './statistics.ts';

/** These jobs use none. */
const NO_SERVICES = {} as JobServices;
const JOBS = { nothing: 20_000, 'a row': 5000 } as const;
const BATCH = 500;
const WAKES = 100;
/** Of what gets one or two jobs done in a second nobody waits for twenty thousand. */
const MOST_SECONDS = 10;

/** What a job does: nothing, or one row. */
type Kind = 'nothing' | 'a row';
const kinds = ['nothing', 'a row'] as const;

interface Contestant {
  name: string;
  /** SQL that takes away what was left undone. */
  clear: string;
  fill(kind: Kind, count: number): Promise<void>;
  /** Works until it is told to stop; `done` is called once for each job. */
  work(kind: Kind, done: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const row = `INSERT INTO bench_effects (n) VALUES (1)`;
const numbers = (count: number): number[] => Array.from({ length: count }, (_unused, index) => index);

async function deed(url: string): Promise<Contestant> {
  let done = (): void => undefined;
  const probes = {
    nothing: defineJob({ name: 'benchNothing', payload: z.object({ n: z.int() }), concurrency: BATCH, prefetch: BATCH, run: async () => done() }),
    'a row': defineJob({ name: 'benchRow', payload: z.object({ n: z.int() }), concurrency: 10, prefetch: BATCH, run: async ({ tx }) => {
      await tx.sql(row);
      done();
    } }),
  };
  const jobs = Object.values(probes);
  await migrate(url, jobs);
  const open = async (work: boolean): Promise<{ database: Awaited<ReturnType<typeof connectDatabase>>; close: () => Promise<void> }> => {
    const database = await connectDatabase({ url, poolSize: 12, laneConnections: 2, statementTimeoutMilliseconds: 15_000, constraints: {}, onError: () => undefined });
    // A line for each job, as in production, to nowhere.
    const runtime = createJobs({ database, url, jobs, services: NO_SERVICES, logger: createLogger('info', openLogFile('/dev/null')) });
    await runtime.start({ work: work && (() => true) });
    return { database, close: async () => { await runtime.stop(); await database.close(); } };
  };
  const producer = await open(false);
  return {
    name: 'deed',
    clear: 'DELETE FROM pgboss.job',
    close: producer.close,
    async fill(kind, count) {
      for (let at = 0; at < count; at += BATCH) await producer.database.transaction({}, async (tx) => numbers(Math.min(BATCH, count - at)).forEach((n) => enqueue(tx, probes[kind], { n })));
    },
    async work(_kind, onDone) {
      done = onDone;
      return (await open(true)).close;
    },
  };
}

async function boss(name: string, url: string, tuned: boolean): Promise<Contestant> {
  const queue = (kind: Kind): string => `bench-${kind.replace(' ', '-')}`;
  const open = async (): Promise<PgBoss> => {
    const instance = new PgBoss({ connectionString: url, schema: tuned ? 'boss_tuned' : 'boss_plain', max: 12, ...(tuned && { useListenNotify: true }) });
    instance.on('error', console.error);
    await instance.start();
    for (const kind of kinds) await instance.createQueue(queue(kind), tuned ? { notify: true } : {}).catch(() => undefined);
    return instance;
  };
  const producer = await open();
  return {
    name,
    clear: `DELETE FROM ${tuned ? 'boss_tuned' : 'boss_plain'}.job`,
    close: () => producer.stop({ graceful: false }),
    async fill(kind, count) {
      for (let at = 0; at < count; at += BATCH) await producer.insert(queue(kind), numbers(Math.min(BATCH, count - at)).map((n) => ({ data: { n } })));
    },
    async work(kind, onDone) {
      const instance = await open();
      const pool = new pg.Pool({ connectionString: url, max: 10 });
      const options = tuned ? { batchSize: BATCH, burstWhenBatchFull: true, localConcurrency: 2, pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 0.5 } : {};
      await instance.work(queue(kind), options, async (batch) => {
        await Promise.all(batch.map(async () => {
          if (kind === 'a row') await pool.query(row);
          onDone();
        }));
      });
      return async () => {
        await instance.stop({ graceful: true, timeout: 5000 });
        await pool.end();
      };
    },
  };
}

async function graphile(url: string): Promise<Contestant> {
  await runMigrations({ connectionString: url });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const logger = new Logger(() => () => undefined);
  return {
    name: 'graphile-worker',
    clear: 'DELETE FROM graphile_worker._private_jobs',
    close: () => client.end(),
    async fill(kind, count) {
      for (let at = 0; at < count; at += BATCH) {
        await client.query(`SELECT graphile_worker.add_jobs(array(SELECT json_populate_record(null::graphile_worker.job_spec, json_build_object('identifier', $1::text, 'payload', json_build_object('n', n))) FROM generate_series(1, $2) n))`, [kind, Math.min(BATCH, count - at)]);
      }
    },
    async work(_kind, onDone) {
      const pool = new pg.Pool({ connectionString: url, max: 12 });
      // It complains about connections that are on their way out.
      pool.on('error', () => undefined);
      pool.on('connect', (connected) => connected.on('error', () => undefined));
      const runner = await runGraphile({
        pgPool: pool,
        concurrency: 24,
        pollInterval: 500,
        logger,
        noHandleSignals: true,
        preset: { worker: { localQueue: { size: BATCH }, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
        taskList: {
          nothing: async () => onDone(),
          'a row': async (_payload, helpers) => {
            await helpers.query(row);
            onDone();
          },
        },
      });
      return async () => {
        await runner.stop();
        await pool.end();
      };
    },
  };
}

/** Jobs a second, from the first that is done to the last. */
async function drained(contestant: Contestant, kind: Kind): Promise<number> {
  const jobs = JOBS[kind];
  await contestant.fill(kind, jobs);
  let count = 0;
  let startedAt = 0;
  let endedAt = 0;
  const ended = Promise.withResolvers<void>();
  const stop = await contestant.work(kind, () => {
    if (++count === 1) startedAt = performance.now();
    endedAt = performance.now();
    if (count === jobs) ended.resolve();
  });
  const timer = setTimeout(() => ended.resolve(), MOST_SECONDS * 1000);
  await ended.promise;
  clearTimeout(timer);
  await stop();
  if (count > jobs) throw new Error(`${contestant.name} did ${count} of ${jobs} jobs`);
  return (count - 1) / ((endedAt - startedAt) / 1000);
}

/** Milliseconds from enqueueing to start, the transaction between included, of a job that comes alone. */
async function wakes(contestant: Contestant): Promise<number[]> {
  let startedAt = 0;
  const stop = await contestant.work('nothing', () => void (startedAt = performance.now()));
  const delays: number[] = [];
  for (let wake = -5; wake < WAKES; wake++) {
    startedAt = 0;
    const enqueuedAt = performance.now();
    await contestant.fill('nothing', 1);
    while (startedAt === 0) await new Promise((resolve) => setImmediate(resolve));
    if (wake >= 0) delays.push(startedAt - enqueuedAt);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await stop();
  return delays.sort((one, other) => one - other);
}

const database = await openDatabase();
try {
  const url = await database.create('bench_jobs');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const contestants = [await deed(url), await boss('pg-boss tuned', url, true), await graphile(url)];
  await client.query('CREATE UNLOGGED TABLE bench_effects (n int); GRANT INSERT ON bench_effects TO PUBLIC');
  const plain = await boss('pg-boss', url, false);
  const rates = new Map<string, number[]>();
  for (let round = 0; round < settings.rounds; round++) {
    for (const kind of kinds) {
      for (const [turn] of contestants.entries()) {
        const contestant = contestants[(turn + round) % contestants.length]!;
        const rate = await drained(contestant, kind);
        rates.set(`${kind} ${contestant.name}`, [...(rates.get(`${kind} ${contestant.name}`) ?? []), rate]);
        await client.query(contestant.clear);
        await client.query('VACUUM');
      }
    }
    process.stderr.write(`round ${round + 1} of ${settings.rounds}\n`);
  }
  const ratio = (kind: Kind, name: string): number => median((rates.get(`${kind} deed`) ?? []).map((rate, round) => rate / rates.get(`${kind} ${name}`)![round]!));
  console.log(`${describeMachine()}\n`);
  console.log(table(['A job that writes', ...contestants.map(({ name }) => `${name} jobs/s`), '× pg-boss tuned', '× graphile-worker'],
    kinds.map((kind) => [kind, ...contestants.map(({ name }) => whole(median(rates.get(`${kind} ${name}`)!))), decimal(ratio(kind, 'pg-boss tuned')), decimal(ratio(kind, 'graphile-worker'))])));
  console.log(`\npg-boss as it comes: ${decimal(await drained(plain, 'nothing'))} jobs/s\n`);
  const waking = [];
  for (const contestant of contestants) {
    const delays = await wakes(contestant);
    waking.push([contestant.name, decimal(delays[Math.floor(WAKES / 2)]), decimal(delays[Math.floor(WAKES * 0.99)])]);
  }
  console.log(table(['From enqueueing to start', 'p50 ms', 'p99 ms'], waking));
  for (const { close } of [...contestants, plain]) await close();
  await client.end();
} finally {
  await database.stop();
}
