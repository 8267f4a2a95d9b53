/** One run for each tick: three processes follow one schedule, and two of them are killed with -9 by the turn that they have. */
import { setTimeout as sleep } from 'node:timers/promises';
import { uuidv7 } from '../src/ids.ts';
import { asSuperuser } from '../test/support/postgres.ts';
import { rowsOf } from './people.ts';
import type { Server } from './processes.ts';
import type { Proof } from './proof.ts';

const JOB = 'cleanUp';
/** Each second: half of the time that each process waits between two looks. */
const CRON = '* * * * * *';
const PATIENCE_SECONDS = 60;
const POLL_MILLISECONDS = 50;
const DEATHS = ['before', 'after'];

export const cron: Proof = {
  id: 'P22',
  promise: 'A schedule runs once for each tick',
  figure: '3 processes, 20 ticks, the process that has the turn killed with -9, once before and once after COMMIT: 20 runs, double 0, missing 0',
  sizes: { small: 6, usual: 20, full: 120 },

  async run(size, tools) {
    const database = await tools.database();
    const execute = (text: string, values: unknown[] = []): Promise<unknown> => asSuperuser((client) => client.query(text, values), database);
    await execute('DELETE FROM schedules');
    await execute('CREATE TABLE ticks (due_at timestamptz NOT NULL, noted_at timestamptz NOT NULL DEFAULT clock_timestamp())');
    await execute('GRANT INSERT ON ticks TO deed_app');
    await execute(`CREATE FUNCTION note_tick() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO ticks VALUES (OLD.next_run_at); RETURN NEW; END $$`);
    await execute(`CREATE TRIGGER note_tick AFTER UPDATE ON schedules FOR EACH ROW WHEN (OLD.next_run_at IS DISTINCT FROM NEW.next_run_at AND NEW.next_run_at IS NOT NULL) EXECUTE FUNCTION note_tick()`);

    const environment = (moment: string): Record<string, string> => ({ DEED_DIES: moment });
    const doomed = await Promise.all(DEATHS.map((moment) => tools.start(database, { role: 'all', environment: environment(moment), imports: ['./P22-death.ts'] })));
    await tools.start(database, { role: 'all' });
    await execute(`INSERT INTO schedules (id, name, job, cron, time_zone, next_run_at) VALUES ($1, 'Proof', $2, $3, 'UTC', date_trunc('second', now()) + interval '2 seconds')`, [uuidv7(), JOB, CRON]);

    const restarts: Promise<Server>[] = [];
    const dead = new Set<Server>();
    let count = 0;
    for (const deadline = Date.now() + (size + PATIENCE_SECONDS) * 1000; (count < size || dead.size < DEATHS.length) && Date.now() < deadline; await sleep(POLL_MILLISECONDS)) {
      for (const server of doomed) {
        if (dead.has(server) || !/^dies /m.test(server.output())) continue;
        dead.add(server);
        restarts.push(tools.start(database, { role: 'all' }));
      }
      count = (await rowsOf<{ count: number }>(database, 'SELECT count(*)::int AS count FROM ticks'))[0]!.count;
      tools.progress(count, size, 'ticks');
    }
    await execute(`UPDATE schedules SET paused = true, next_run_at = NULL`);
    await Promise.all(restarts);
    await runsEnd(database);

    const failures: string[] = [];
    if (dead.size < DEATHS.length) failures.push(`only ${dead.size} of ${DEATHS.length} processes were killed by their turn: nothing was proven about the others`);
    const ticks = await rowsOf<{ due_at: Date; late: number }>(database, 'SELECT due_at, extract(epoch FROM noted_at - due_at)::float8 AS late FROM ticks ORDER BY due_at');
    for (const [index, { due_at: at }] of ticks.entries()) {
      const gap = index === 0 ? 1000 : at.getTime() - ticks[index - 1]!.due_at.getTime();
      if (gap !== 1000) failures.push(`${at.toISOString()} came ${gap} ms after the tick before it`);
    }
    const jobs = await rowsOf<{ id: string; state: string }>(database, `SELECT id, state::text FROM pgboss.job WHERE name = $1`, [JOB]);
    if (jobs.length !== ticks.length) failures.push(`${ticks.length} ticks have enqueued ${jobs.length} jobs`);
    for (const { id, state } of jobs) if (state !== 'completed') failures.push(`the job ${id} is ${state}`);
    return { n: Math.min(ticks.length, jobs.length), failures, notes: [`${ticks.length} ticks, ${jobs.length} runs, ${dead.size} processes killed; the latest tick came ${Math.max(...ticks.map(({ late }) => late)).toFixed(1)} s late`] };
  },
};

/** What a killed process was running is noticed after its heartbeat, and done by another. */
async function runsEnd(database: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_SECONDS * 1000; Date.now() < deadline; await sleep(POLL_MILLISECONDS)) {
    const open = await rowsOf(database, `SELECT FROM pgboss.job WHERE name = $1 AND state < 'completed'`, [JOB]);
    if (open.length === 0) return;
  }
}
