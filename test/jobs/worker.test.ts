/** How jobs are run: in which order, how many at once, for how long, how often, and where they end. */
import { expect } from 'chai';
import pg from 'pg';
import pino from 'pino';
import { z } from 'zod/mini';
import type { Database } from '../../src/database/database.ts';
import { connectDatabase } from '../../src/database/database.ts';
import { uuidv7 } from '../../src/ids.ts';
import { installJobs } from '../../src/jobs/install.ts';
import type { Job, JobContext, JobOptions, JobServices } from '../../src/jobs/job.ts';
import { defineJob, GiveUp, TryAgainLater } from '../../src/jobs/job.ts';
import type { EnqueueOptions } from '../../src/jobs/outbox.ts';
import { enqueue } from '../../src/jobs/outbox.ts';
import type { Jobs } from '../../src/jobs/runtime.ts';
import { createJobs } from '../../src/jobs/runtime.ts';
import { eventually } from '../support/eventually.ts';
import { migratedDatabase } from '../support/postgres.ts';

type Behaviour = (context: JobContext, label: string) => Promise<void> | void;
interface Process {
  database: Database;
  jobs: Jobs;
}

/** These jobs use none. */
const NO_SERVICES = {} as JobServices;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the worker', () => {
  let url: string;
  let superuser: pg.Client;
  const behaviours = new Map<string, Behaviour>();
  const logs: Record<string, unknown>[] = [];
  const processes: Process[] = [];

  const probe = (name: string, options: Partial<JobOptions> = {}): Job<{ label: string }> =>
    defineJob({ name, payload: z.object({ label: z.string().check(z.maxLength(100)) }), ...options, run: async (context, { label }) => behaviours.get(name)?.(context, label) });
  const kinds = {
    single: probe('single', { concurrency: 1, prefetch: 0 }),
    few: probe('few', { concurrency: 2, prefetch: 3 }),
    many: probe('many', { concurrency: 8, prefetch: 8, retries: 1 }),
    short: probe('short', { concurrency: 4, expireInSeconds: 1, retries: 0 }),
    patient: probe('patient', { retries: 3 }),
    idle: probe('idle', { concurrency: 50, prefetch: 50 }),
  };

  async function start(only?: Job<{ label: string }>): Promise<Process> {
    const database = await connectDatabase({ url, poolSize: 10, laneConnections: 1, statementTimeoutMilliseconds: 10_000, constraints: {}, onError: () => undefined });
    const logger = pino({ base: undefined }, { write: (entry) => void logs.push(JSON.parse(entry) as Record<string, unknown>) });
    const jobs = createJobs({ database, url, jobs: Object.values(kinds), services: NO_SERVICES, logger });
    await jobs.start({ work: only !== undefined && ((name) => name === only.name) });
    const process = { database, jobs };
    processes.push(process);
    return process;
  }
  async function stop(process: Process): Promise<void> {
    processes.splice(processes.indexOf(process), 1);
    await process.jobs.stop();
    await process.database.close();
  }

  let api: Process;
  before(async () => {
    url = await migratedDatabase();
    superuser = new pg.Client({ connectionString: url });
    await superuser.connect();
    await superuser.query('CREATE TABLE effects (label text, attempt integer); GRANT ALL ON effects TO deed_app');
    await installJobs(url, Object.values(kinds));
    api = await start();
  });
  afterEach(async () => {
    for (const process of processes.slice(1)) await stop(process);
    behaviours.clear();
  });
  after(async () => {
    await stop(api);
    await superuser.end();
  });

  const put = (job: Job<{ label: string }>, label: string, options: EnqueueOptions = {}): Promise<string> => api.database.transaction({}, async (tx) => enqueue(tx, job, { label }, options));
  const putAll = (job: Job<{ label: string }>, labels: string[]): Promise<void> => api.database.transaction({}, async (tx) => labels.forEach((label) => enqueue(tx, job, { label })));
  const stateOf = async (id: string): Promise<{ state: string; retry_count: number; output: { message?: string } | null } | undefined> =>
    (await superuser.query<{ state: string; retry_count: number; output: { message?: string } | null }>('SELECT state::text, retry_count, output FROM pgboss.job WHERE id = $1', [id])).rows[0];
  const becomes = (id: string, state: string): Promise<true> => eventually(`${state} of ${id}`, async () => (await stateOf(id))?.state === state);
  const deadLetters = async (id: string): Promise<number> => Number((await superuser.query<{ count: string }>(`SELECT count(*) FROM pgboss.job WHERE name = 'deadLetters' AND source_id = $1`, [id])).rows[0]!.count);
  const effects = async (label: string): Promise<number[]> => (await superuser.query<{ attempt: number }>('SELECT attempt FROM effects WHERE label LIKE $1', [label])).rows.map(({ attempt }) => attempt);
  const write = ({ tx, attempt }: JobContext, label: string): Promise<unknown> => tx.sql('INSERT INTO effects VALUES ($1, $2)', [label, attempt]);

  it('runs of those that wait the one of the highest priority first, and among equals the oldest', async () => {
    await put(kinds.single, 'first');
    await put(kinds.single, 'low', { priority: -1 });
    await put(kinds.single, 'second');
    await put(kinds.single, 'high', { priority: 5 });
    const order: string[] = [];
    behaviours.set('single', (_context, label) => void order.push(label));
    await start(kinds.single);
    await eventually('all four', () => order.length === 4);
    expect(order).to.deep.equal(['high', 'first', 'second', 'low']);
  });

  it('runs as many at once as the job says, and claims no more than its prefetch beyond', async () => {
    let running = 0;
    let most = 0;
    const gate = Promise.withResolvers<void>();
    behaviours.set('few', async () => {
      most = Math.max(most, ++running);
      await gate.promise;
      running--;
    });
    await putAll(kinds.few, Array.from({ length: 9 }, (_unused, index) => String(index)));
    await start(kinds.few);
    await eventually('two that run', () => running === 2);
    await pause(300);
    const { rows } = await superuser.query<{ state: string; count: number }>(`SELECT state::text, count(*)::int FROM pgboss.job WHERE name = 'few' GROUP BY 1 ORDER BY 1`);
    expect(rows).to.deep.equal([{ state: 'active', count: 5 }, { state: 'created', count: 4 }].sort((one, other) => (one.state < other.state ? -1 : 1)));
    gate.resolve();
    await eventually('all nine', async () => (await superuser.query(`SELECT FROM pgboss.job WHERE name = 'few' AND state <> 'completed'`)).rowCount === 0);
    expect(most).to.equal(2);
  });

  it('keeps nobody waiting behind one that is slow, and fails nobody for one that fails', async () => {
    const gate = Promise.withResolvers<void>();
    const done: string[] = [];
    behaviours.set('many', async (_context, label) => {
      if (label === 'slow') await gate.promise;
      if (label === 'fails') throw new Error('on purpose');
      done.push(label);
    });
    const others = Array.from({ length: 60 }, (_unused, index) => `mate ${index}`);
    await putAll(kinds.many, ['slow', 'fails', ...others]);
    await start(kinds.many);
    await eventually('all the others', () => done.length === others.length);
    expect(done).to.not.include('slow');
    gate.resolve();
    await eventually('the slow one', () => done.includes('slow'));
    await eventually('the end of the one that fails', async () => (await superuser.query(`SELECT FROM pgboss.job WHERE name = 'many' AND state = 'failed'`)).rowCount === 1);
    const { rows } = await superuser.query<{ label: string }>(`SELECT data->'payload'->>'label' AS label FROM pgboss.job WHERE name = 'many' AND (retry_count > 0 OR state <> 'completed')`);
    expect(rows.map(({ label }) => label)).to.deep.equal(['fails']);
  });

  it('gives an attempt up whose time is over: its signal aborts, its statements are rolled back', async () => {
    let reason: unknown;
    behaviours.set('short', async (context, label) => {
      await write(context, label);
      context.signal.addEventListener('abort', () => (reason = context.signal.reason));
      await pause(3000);
    });
    const id = await put(kinds.short, 'too slow');
    await start(kinds.short);
    await becomes(id, 'failed');
    expect((reason as Error).message).to.equal('It took longer than 1 seconds.');
    expect(await effects('too slow')).to.deep.equal([]);
    expect(await deadLetters(id)).to.equal(1);
  });

  it('an attempt that was thought dead commits nothing any more', async () => {
    const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const started: number[] = [];
    behaviours.set('patient', async (context, label) => {
      started.push(context.attempt);
      await write(context, label);
      if (context.attempt <= 2) await gates[context.attempt - 1]!.promise;
    });
    const id = await put(kinds.patient, 'zombie');
    await start(kinds.patient);
    await eventually('the first attempt', () => started.length === 1);
    // As the supervisor does for a heart that has stopped.
    await superuser.query(`UPDATE pgboss.job SET state = 'retry', retry_count = retry_count, started_on = started_on WHERE id = $1`, [id]);
    await eventually('the second attempt', () => started.length === 2);
    gates[0]!.resolve();
    await pause(200);
    expect(await effects('zombie')).to.deep.equal([]);
    gates[1]!.resolve();
    await becomes(id, 'completed');
    expect(await effects('zombie')).to.deep.equal([2]);
    expect(started).to.deep.equal([1, 2]);
  });

  it('aborts an attempt whose job was cancelled', async () => {
    let aborted = false;
    behaviours.set('patient', async (context) => {
      await new Promise<void>((resolve) => context.signal.addEventListener('abort', () => resolve()));
      aborted = true;
    });
    const id = await put(kinds.patient, 'cancelled');
    await start(kinds.patient);
    await becomes(id, 'active');
    await superuser.query(`UPDATE pgboss.job SET state = 'cancelled' WHERE id = $1`, [id]);
    await eventually('the abort', () => aborted);
    expect((await stateOf(id))!.state).to.equal('cancelled');
  });

  it('tries again as often as the job says, then puts it with the dead letters', async () => {
    const attempts: [number, boolean][] = [];
    behaviours.set('many', ({ attempt, isLast }) => {
      attempts.push([attempt, isLast]);
      throw new Error('hopeless');
    });
    const id = await put(kinds.many, 'hopeless');
    await start(kinds.many);
    await becomes(id, 'failed');
    expect(attempts).to.deep.equal([[1, false], [2, true]]);
    expect((await stateOf(id))!.output).to.include({ message: 'hopeless' });
    expect(await deadLetters(id)).to.equal(1);
  });

  it('GiveUp tries no more', async () => {
    let attempts = 0;
    behaviours.set('patient', () => {
      attempts++;
      throw new GiveUp('it is gone');
    });
    const id = await put(kinds.patient, 'gone');
    await start(kinds.patient);
    await becomes(id, 'failed');
    expect(attempts).to.equal(1);
    expect(await deadLetters(id)).to.equal(1);
  });

  it('TryAgainLater waits for as long as it says', async () => {
    const at: number[] = [];
    behaviours.set('patient', ({ attempt }) => {
      at.push(performance.now());
      if (attempt === 1) throw new TryAgainLater(3, 'busy');
    });
    const id = await put(kinds.patient, 'later');
    await start(kinds.patient);
    await becomes(id, 'completed');
    expect(at[1]! - at[0]!).to.be.within(2900, 6000);
  });

  it('runs at the time that was said, and not before', async () => {
    let ranAt = 0;
    behaviours.set('patient', () => void (ranAt = Date.now()));
    const startAfter = new Date(Date.now() + 1500);
    await put(kinds.patient, 'at its time', { startAfter });
    await start(kinds.patient);
    await eventually('the run', () => ranAt > 0);
    expect(ranAt - startAfter.getTime()).to.be.within(-20, 3000);
  });

  it('a payload that is none is refused where it is enqueued, and one that is found goes to the dead letters without being run', async () => {
    let runs = 0;
    behaviours.set('patient', () => void runs++);
    expect(await put(kinds.patient, 'x'.repeat(101)).then(() => 'enqueued', (error: Error) => error.name)).to.not.equal('enqueued');
    expect(await put(kinds.patient, 7 as unknown as string).then(() => 'enqueued', (error: Error) => error.name)).to.not.equal('enqueued');
    const id = await put(kinds.patient, 'changed on its way');
    await superuser.query(`UPDATE pgboss.job SET data = jsonb_set(data, '{payload}', '{"label": 7}') WHERE id = $1`, [id]);
    await start(kinds.patient);
    await becomes(id, 'failed');
    expect(runs).to.equal(0);
    expect((await stateOf(id))!.output!.message).to.match(/label/);
    expect(await deadLetters(id)).to.equal(1);
  });

  it('a job with an id is enqueued once', async () => {
    const id = uuidv7();
    await put(kinds.single, 'once', { id });
    await put(kinds.single, 'twice', { id });
    const { rows } = await superuser.query(`SELECT data->'payload'->>'label' AS label FROM pgboss.job WHERE id = $1`, [id]);
    expect(rows).to.deep.equal([{ label: 'once' }]);
    await superuser.query(`DELETE FROM pgboss.job WHERE name = 'single'`);
  });

  it('a thousand that write nothing are each run once, and completed together', async () => {
    const seen = new Map<string, number>();
    behaviours.set('idle', (_context, label) => void seen.set(label, (seen.get(label) ?? 0) + 1));
    await putAll(kinds.idle, Array.from({ length: 1000 }, (_unused, index) => String(index)));
    await start(kinds.idle);
    await eventually('all of them', async () => (await superuser.query(`SELECT FROM pgboss.job WHERE name = 'idle' AND state = 'completed'`)).rowCount === 1000);
    expect(seen.size).to.equal(1000);
    expect([...seen.values()].every((count) => count === 1)).to.equal(true);
  });

  it('leaving, it lets what runs end, gives back what has not begun, and aborts what does not end', async () => {
    const gate = Promise.withResolvers<void>();
    behaviours.set('few', async (context, label) => {
      await write(context, label);
      await gate.promise;
    });
    await superuser.query(`DELETE FROM pgboss.job WHERE name = 'few'`);
    const labels = ['a', 'b', 'c', 'd', 'e'].map((letter) => `leaving ${letter}`);
    await putAll(kinds.few, labels);
    const leaver = await start(kinds.few);
    await eventually('all claimed', async () => (await superuser.query(`SELECT FROM pgboss.job WHERE name = 'few' AND state = 'active'`)).rowCount === 5);
    const stopped = stop(leaver);
    await eventually('three given back', async () => (await superuser.query(`SELECT FROM pgboss.job WHERE name = 'few' AND state = 'created' AND retry_count = 0`)).rowCount === 3);
    gate.resolve();
    await stopped;
    const { rows } = await superuser.query<{ state: string; count: number }>(`SELECT state::text, count(*)::int FROM pgboss.job WHERE name = 'few' GROUP BY 1 ORDER BY count(*)`);
    expect(rows).to.deep.equal([{ state: 'completed', count: 2 }, { state: 'created', count: 3 }]);
    expect(await effects('leaving %')).to.deep.equal([1, 1]);
  });

  it('the log tells the job, the attempt, the request and the trace it comes from', async () => {
    const origin = { requestId: 'req-77', traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };
    const id = await api.database.transaction({}, async (tx) => enqueue(tx, kinds.patient, { label: 'traced' }), origin);
    behaviours.set('patient', async ({ tx, logger, apart }) => {
      logger.info('within');
      expect(tx.origin).to.deep.equal(origin);
      await apart(async (own) => void expect(own.origin).to.deep.equal(origin));
    });
    await start(kinds.patient);
    await becomes(id, 'completed');
    const lines = await eventually('its lines', () => {
      const found = logs.filter((entry) => entry.jobId === id);
      return found.length === 2 && found;
    });
    for (const line of lines) expect(line).to.include({ job: 'patient', attempt: 1, requestId: 'req-77', traceId: 'a'.repeat(32) });
  });
});
