/** Tasks through HTTP: begun, looked at, listed, cancelled, and what becomes of them when an attempt fails or its worker dies. */
import { expect } from 'chai';
import { AppError } from '../../src/errors.ts';
import { GiveUp } from '../../src/jobs/job.ts';
import type { TaskType } from '../../src/domains/tasks/entity.ts';
import type { TaskContext } from '../../src/domains/tasks/kinds.ts';
import { kinds } from '../../src/domains/tasks/kinds.ts';
import { ids, uuidv7 } from '../../src/ids.ts';
import type { Answer } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('tasks', () => {
  let service: Service;
  let tenant: Tenant;
  const original = { ...kinds };
  before(async () => {
    service = await startService({ work: true });
    tenant = await service.newTenant();
  });
  afterEach(() => void Object.assign(kinds, original));
  after(() => service.stop());

  const create = async (body: object): Promise<string> => {
    const { status, body: task } = await tenant.as.agent.call('createTask', { body });
    expect(status).to.equal(202);
    return task.id as string;
  };
  const get = async (id: string): Promise<Answer['body']> => (await tenant.as.viewer.call('getTask', { params: { task_id: id } })).body;
  const cancel = (id: string): Promise<Answer> => tenant.as.agent.call('cancelTask', { params: { task_id: id } });
  const reached = (id: string, ...statuses: string[]): Promise<Answer['body']> =>
    eventually(`${id} to be ${statuses.join(' or ')}`, async () => {
      const task = await get(id);
      return statuses.includes(task.status as string) && task;
    });
  const sql = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => asSuperuser(async (client) => (await client.query<Row>(text, values)).rows, service.databaseUrl);
  /** The type `add` does this from here to the end of the test. */
  const doing = (work: (context: TaskContext) => Promise<object>): void => void Object.assign(kinds, { add: (_input: unknown, context: TaskContext) => work(context) } as { [Type in TaskType]?: unknown });
  const begun = (): Promise<string> => create({ type: 'add', x: 1, y: 2 });

  describe('the types', () => {
    it('add', async () => {
      const { status, headers, body } = await tenant.as.agent.call('createTask', { body: { type: 'add', x: 5, y: 3 } });
      expect(status).to.equal(202);
      expect(headers.get('location')).to.equal(`/api/v1/tasks/${body.id}`);
      expect(body).to.include({ type: 'add', status: 'PENDING', progress: 0, attempts: 0, created_by: ids.UserId.encode(tenant.userIds.agent), started_at: null, finished_at: null });
      const done = await reached(body.id as string, 'SUCCESS');
      expect(done).to.include({ progress: 100, attempts: 1, problem: null });
      expect(done.result).to.deep.equal({ sum: 8 });
      expect(Date.parse(done.finished_at as string)).to.be.at.least(Date.parse(done.started_at as string));
    });

    it('data_processing', async () => {
      const done = await reached(await create({ type: 'data_processing', items: ['apple', 'apple', 12.5, 12.5, -1, 'pear'] }), 'SUCCESS', 'FAILURE');
      expect(done.result).to.deep.equal({ count: 6, distinct: 4, sum: 24 });
    });

    it('long_running, which tells how far it is while it runs', async () => {
      const id = await create({ type: 'long_running', seconds: 2 });
      const { progress, message, status } = await eventually('some progress', async () => {
        const task = await get(id);
        return task.progress > 0 && task.progress < 100 && task;
      });
      expect(status).to.equal('STARTED');
      expect(message).to.match(/^\d\.\d of 2 seconds$/);
      expect(progress).to.be.within(1, 99);
      expect((await reached(id, 'SUCCESS')).result).to.deep.equal({ seconds: 2 });
    });

    it('400 with the place for what the type does not take', async () => {
      for (const [body, pointer] of [[{ type: 'add', x: 1 }, '#'], [{ type: 'long_running', seconds: 601 }, '#/seconds'], [{ type: 'data_processing', items: [] }, '#/items'], [{ type: 'mining' }, '#/type']] as const) {
        const { status, body: problem } = await tenant.as.agent.call('createTask', { body });
        expect(status, JSON.stringify(body)).to.equal(400);
        expect(problem.errors[0].pointer, JSON.stringify(problem.errors)).to.match(new RegExp(`^${pointer}`));
      }
    });
  });

  it('one key, one task', async () => {
    const request = { body: { type: 'add', x: 1, y: 1 }, headers: { 'idempotency-key': 'only-one-task' } };
    const [first, again] = [await tenant.as.agent.call('createTask', request), await tenant.as.agent.call('createTask', request)];
    expect(again.text).to.equal(first.text);
    expect(again.headers.get('idempotency-replayed')).to.equal('true');
  });

  describe('a failure', () => {
    it('that passes is RETRY in between, and SUCCESS in the end', async () => {
      let attempts = 0;
      doing(async () => {
        if (++attempts === 1) throw new Error('connect ECONNREFUSED 10.0.0.7');
        return { sum: attempts };
      });
      const id = await begun();
      expect(await reached(id, 'RETRY')).to.include({ attempts: 1, problem: null, finished_at: null });
      expect(await reached(id, 'SUCCESS', 'FAILURE')).to.include({ status: 'SUCCESS', attempts: 2 });
    });

    it('that stays is FAILURE after the last attempt, with nothing in it that was not meant for users', async () => {
      doing(async () => Promise.reject(new Error('password of the database is hunter2')));
      const id = await begun();
      // The next attempt is not waited for, as seldom as they come.
      await eventually('the last attempt', async () => {
        await sql(`UPDATE pgboss.job SET start_after = now() WHERE id = $1 AND state = 'retry'`, [ids.TaskId.decode(id)]);
        return (await get(id)).status === 'FAILURE';
      });
      const task = await get(id);
      expect(task).to.include({ attempts: 4, result: null });
      expect(task.problem).to.include({ code: 'internal-error', status: 500, type: 'http://deed.test/problems/internal-error' });
      expect(JSON.stringify(task)).not.to.include('hunter2');
      expect((await cancel(id)).codes).to.deep.equal(['task-finished']);
    });

    it('by which trying again is of no use is FAILURE at once; what an AppError says is public', async () => {
      doing(async () => Promise.reject(new GiveUp('internal words')));
      expect((await reached(await begun(), 'FAILURE')).problem.detail).not.to.include('internal words');
      const [{ count }] = (await sql<{ count: string }>(`SELECT count(*) FROM pgboss.job WHERE name = 'deadLetters' AND data->'payload'->>'taskId' IS NOT NULL`)) as [{ count: string }];
      expect(Number(count)).to.be.at.least(1);
    });

    it('that an AppError tells is told', async () => {
      const id = await begunLast(new AppError('unknown-customer', 'There is no such customer.'));
      expect((await reached(id, 'FAILURE')).problem).to.deep.include({ code: 'unknown-customer', status: 422, detail: 'There is no such customer.' });
    });

    /** One whose first attempt is its last. */
    async function begunLast(error: Error): Promise<string> {
      doing(async ({ signal }) => {
        signal.throwIfAborted();
        throw error;
      });
      await sql(`CREATE FUNCTION once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.retry_limit := 0; RETURN NEW; END $$`);
      await sql(`CREATE TRIGGER once BEFORE INSERT ON pgboss.job FOR EACH ROW EXECUTE FUNCTION once()`);
      try {
        return await begun();
      } finally {
        await sql(`DROP TRIGGER once ON pgboss.job`);
        await sql(`DROP FUNCTION once`);
      }
    }
  });

  describe('cancelled', () => {
    it('before it runs, it never runs', async () => {
      const idle = await startService();
      try {
        const { as } = await idle.newTenant();
        const { body } = await as.agent.call('createTask', { body: { type: 'add', x: 1, y: 2 } });
        const params = { task_id: body.id as string };
        expect((await as.agent.call('cancelTask', { params })).body).to.include({ status: 'REVOKED', attempts: 0, started_at: null });
        const working = await startService({ databaseUrl: idle.databaseUrl, work: true });
        await eventually('its job', async () => (await asSuperuser((client) => client.query(`SELECT FROM pgboss.job WHERE name = 'runTask' AND state = 'completed'`), idle.databaseUrl)).rowCount === 1);
        await working.stop();
        expect((await as.agent.call('getTask', { params })).body).to.include({ status: 'REVOKED', attempts: 0, result: null });
      } finally {
        await idle.stop();
      }
    });

    it('while it runs, it stops within a second or so, and its job is over', async () => {
      let abortedAt = 0;
      doing(({ signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => {
        abortedAt = performance.now();
        reject(signal.reason as Error);
      })));
      const id = await begun();
      await reached(id, 'STARTED');
      const cancelledAt = performance.now();
      expect((await cancel(id)).body).to.include({ status: 'REVOKED', attempts: 1 });
      await eventually('the signal', () => abortedAt > 0);
      expect(abortedAt - cancelledAt).to.be.below(1500);
      await eventually('the end of its job', async () => (await sql(`SELECT FROM pgboss.job WHERE id = $1 AND state = 'completed'`, [ids.TaskId.decode(id)])).length === 1);
      expect(await get(id)).to.include({ status: 'REVOKED', result: null, attempts: 1 });
    });

    it('at the last moment, it is REVOKED and not SUCCESS, also where it does not heed the signal', async () => {
      let finish: (() => void) | undefined;
      doing(() => new Promise((resolve) => (finish = () => resolve({ sum: 3 }))));
      const id = await begun();
      const end = await eventually('its beginning', () => finish);
      await cancel(id);
      end();
      await eventually('the end of its job', async () => (await sql(`SELECT FROM pgboss.job WHERE id = $1 AND state = 'completed'`, [ids.TaskId.decode(id)])).length === 1);
      expect(await get(id)).to.include({ status: 'REVOKED', result: null });
    });

    it('twice is the same as once; what has succeeded cannot be', async () => {
      const idle = await startService();
      const { as } = await idle.newTenant();
      const params = { task_id: (await as.agent.call('createTask', { body: { type: 'add', x: 1, y: 2 } })).body.id as string };
      const [first, again] = [await as.agent.call('cancelTask', { params }), await as.agent.call('cancelTask', { params })];
      expect(again.body).to.deep.equal(first.body);
      await idle.stop();
      const id = await begun();
      await reached(id, 'SUCCESS');
      const { status, codes } = await cancel(id);
      expect([status, codes]).to.deep.equal([409, ['task-finished']]);
      expect((await cancel(ids.TaskId.encode(uuidv7()))).status).to.equal(404);
    });
  });

  it('a task whose worker died at the last attempt is FAILURE once somebody has looked', async () => {
    const id = await begun();
    await reached(id, 'SUCCESS');
    const uuid = ids.TaskId.decode(id);
    await sql(`UPDATE tasks SET status = 'STARTED', result = NULL, finished_at = NULL, attempts = 4 WHERE id = $1`, [uuid]);
    const other = await begun();
    await reached(other, 'SUCCESS');
    await sql(`UPDATE pgboss.job SET state = 'failed' WHERE id = ANY($1)`, [[uuid, ids.TaskId.decode(other)]]);
    await sql(`UPDATE schedules SET next_run_at = now() WHERE job = 'endLostTasks'`);
    expect((await reached(id, 'FAILURE')).problem.code).to.equal('internal-error');
    expect((await get(other)).status).to.equal('SUCCESS');
  });

  describe('the list', () => {
    it('200 by status, type and time, in both orders', async () => {
      const { as, id } = await service.newTenant();
      const made = ['add', 'add', 'long_running', 'data_processing'].map((type, index) => ({ type, status: ['PENDING', 'RETRY', 'PENDING', 'STARTED'][index]!, at: `2025-11-0${index + 1}T10:00:00Z`, id: uuidv7() }));
      for (const task of made) await sql(`INSERT INTO tasks (tenant_id, id, type, input, status, created_at, updated_at) VALUES ($1, $2, $3, '{}', $4, $5, $5)`, [id, task.id, task.type, task.status, task.at]);
      const list = async (query: Record<string, string>): Promise<number[]> => ((await as.viewer.call('listTasks', { query })).body.data as { id: string }[]).map((task) => made.findIndex((one) => ids.TaskId.encode(one.id) === task.id));
      expect(await list({})).to.deep.equal([3, 2, 1, 0]);
      expect(await list({ sort: 'updated_at' })).to.deep.equal([0, 1, 2, 3]);
      expect(await list({ 'filter[status]': 'PENDING' })).to.deep.equal([2, 0]);
      expect(await list({ 'filter[type]': 'add', sort: 'created_at' })).to.deep.equal([0, 1]);
      expect(await list({ 'filter[created_at][gte]': made[1]!.at, 'filter[created_at][lt]': made[3]!.at })).to.deep.equal([2, 1]);
    });
  });
});
