/** Tasks are in the states that the contract has, and change as the model says: begun, done, failed, revoked, and killed with their workers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ids } from '../src/ids.ts';
import { asSuperuser } from '../test/support/postgres.ts';
import { connect } from './client.ts';
import type { Step } from './P23-model.ts';
import { behaviours, endsOf, faultOf } from './P23-model.ts';
import { newTenant, rowsOf } from './people.ts';
import type { Server } from './processes.ts';
import type { Proof } from './proof.ts';
import { each } from './proof.ts';

const AT_ONCE = 12;
const WORKERS = 2;
/** Tasks between two kills. */
const KILL_EVERY = 20;
/** Tasks that run when a worker is killed, if that comes about in the time. */
const ENOUGH = 4;
const STARTED_SECONDS = 20;
const PATIENCE_SECONDS = 60;
/** A stopped heart is noticed sooner than usual, and retries come at once: what is proven does not hang on how long that takes. */
const HASTE = `UPDATE pgboss.queue SET heartbeat_seconds = 5, retry_delay = 0, retry_backoff = false WHERE name = 'runTask'`;

interface Run {
  index: number;
  id: string;
  revoked: boolean | null;
}

export const states: Proof = {
  id: 'P23',
  promise: 'Tasks change as the model says',
  figure: 'begin, finish, fail, revoke, kill -9, 1,000 runs: illegal transitions 0; REVOKED never becomes SUCCESS',
  sizes: { small: 60, usual: 300, full: 1000 },

  async run(size, tools) {
    const database = await tools.database();
    const execute = (text: string): Promise<unknown> => asSuperuser((client) => client.query(text), database);
    await execute(HASTE);
    // Looks each second for tasks that were lost with their last worker.
    await execute(`UPDATE schedules SET cron = '* * * * * *', next_run_at = now() WHERE job = 'endLostTasks'`);
    await execute('CREATE TABLE steps (task_id uuid NOT NULL, n bigserial, "from" text NOT NULL, "to" text NOT NULL, "attemptsBefore" integer NOT NULL, attempts integer NOT NULL)');
    await execute('GRANT INSERT ON steps TO deed_app');
    await execute('GRANT USAGE ON SEQUENCE steps_n_seq TO deed_app');
    await execute(`CREATE FUNCTION note_step() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO steps (task_id, "from", "to", "attemptsBefore", attempts) VALUES (OLD.id, OLD.status, NEW.status, OLD.attempts, NEW.attempts); RETURN NEW; END $$`);
    await execute('CREATE TRIGGER note_step AFTER UPDATE ON tasks FOR EACH ROW EXECUTE FUNCTION note_step()');

    const memory = await mkdtemp(join(tmpdir(), 'deed-proof-'));
    const work = (): Promise<Server> => tools.start(database, { role: 'all', imports: ['./P23-kinds.ts'], environment: { DEED_MEMORY: memory } });
    const [api, ...workers] = await Promise.all([tools.start(database), ...Array.from({ length: WORKERS }, work)]);
    const { owner } = await newTenant(database);
    const client = connect(api.url, owner, AT_ONCE);
    const runs: Run[] = [];
    let kills = 0;
    let killing: Promise<void> = Promise.resolve();
    await each(size, AT_ONCE, async (index) => {
      if (index % KILL_EVERY === KILL_EVERY / 2) killing = killing.then(async () => {
        // One, whose tasks the other takes up; or all of them, who surely have some.
        const victims = kills++ % 2 === 0 ? [...workers.keys()] : [0];
        for (const deadline = Date.now() + STARTED_SECONDS * 1000; runs.length < size && Date.now() < deadline; await sleep(20)) {
          if ((await rowsOf(database, `SELECT FROM tasks WHERE status = 'STARTED'`)).length >= ENOUGH) break;
        }
        await Promise.all(victims.map(async (victim) => {
          await workers[victim]!.kill('SIGKILL');
          workers[victim] = await work();
        }));
      });
      runs.push(await oneRun(client, index));
      tools.progress(runs.length, size, 'tasks');
    });
    await killing;
    client.close();
    const found = await ends(database);
    await rm(memory, { recursive: true });

    const failures: string[] = [];
    for (const { id, status } of found.values()) if (!['SUCCESS', 'FAILURE', 'REVOKED'].includes(status)) failures.push(`${id} is still ${status} after ${PATIENCE_SECONDS} seconds`);
    const steps = await rowsOf<Step & { task_id: string }>(database, 'SELECT * FROM steps ORDER BY n');
    for (const { task_id: id, ...step } of steps) {
      const fault = faultOf(step);
      if (fault) failures.push(`${id}: ${fault}`);
    }
    const hit = new Set(steps.filter(({ from, to, attemptsBefore, attempts }) => from === 'STARTED' && to === 'STARTED' && attempts > attemptsBefore).map((step) => step.task_id));
    for (const { index, id, revoked } of runs) {
      const behaviour = behaviours[index % behaviours.length]!;
      const { uuid, status } = found.get(id)!;
      const expected = endsOf(behaviour, revoked, hit.has(uuid));
      if (!(expected as string[]).includes(status)) failures.push(`${id}, which ${behaviour}, is ${status}, not ${expected.join(' or ')}`);
    }
    if (hit.size === 0) failures.push('no kill met a task that ran: nothing was proven about them');
    const count = (status: string): number => [...found.values()].filter((task) => task.status === status).length;
    return { n: runs.length, failures, notes: [`${steps.length} steps, ${kills} kills, ${hit.size} tasks met by one; ${['SUCCESS', 'FAILURE', 'REVOKED'].map((status) => `${count(status)} ${status}`).join(', ')}`] };
  },
};

/** A task is begun; of three, one is cancelled some time between at once and after its end. */
async function oneRun(client: ReturnType<typeof connect>, index: number): Promise<Run> {
  const begun = await client.send('POST', '/api/v1/tasks', { body: { type: 'add', x: index, y: 1 } });
  if (begun.status !== 202) throw new Error(`${begun.status} ${begun.text}`);
  const id = begun.body.id as string;
  const moment = (index * 37) % 500;
  await sleep(moment);
  if (index % 3 > 0) return { index, id, revoked: null };
  const { status, text } = await client.send('POST', `/api/v1/tasks/${id}/cancel`);
  if (status !== 200 && status !== 409) throw new Error(`${status} ${text}`);
  return { index, id, revoked: status === 200 };
}

/** By public id, once all are final or patience ends. */
async function ends(database: string): Promise<Map<string, { id: string; uuid: string; status: string }>> {
  for (const deadline = Date.now() + PATIENCE_SECONDS * 1000; ; await sleep(200)) {
    const rows = await rowsOf<{ id: string; status: string; final: boolean }>(database, 'SELECT id, status, finished_at IS NOT NULL AS final FROM tasks');
    if (rows.every(({ final }) => final) || Date.now() > deadline) return new Map(rows.map(({ id: uuid, status }) => [ids.TaskId.encode(uuid), { id: ids.TaskId.encode(uuid), uuid, status }]));
  }
}
