/** Schedules through HTTP, and the clock that follows them. */
import { expect } from 'chai';
import { schedulable } from '../../src/domains/index.ts';
import { nextRun } from '../../src/domains/schedules/cron.ts';
import { createSchedules } from '../../src/domains/schedules/service.ts';
import type { Turn } from '../../src/domains/schedules/service.ts';
import { ids } from '../../src/ids.ts';
import { browserOf } from '../support/callers.ts';
import type { Answer, CallOptions, Client } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const NEW = { name: 'Morning report', job: 'mailDailyReports', cron: '0 6 * * *', time_zone: 'Europe/Vienna' };

describe('schedules', () => {
  let service: Service;
  let tenant: Tenant;
  let admin: Client;
  let count = 0;
  const startedAt = Date.now();
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
    admin = service.clientWith(await browserOf(service, tenant));
  });
  after(() => service.stop());

  const sql = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => asSuperuser(async (client) => (await client.query<Row>(text, values)).rows, service.databaseUrl);
  const create = async (given: object = {}): Promise<Answer['body']> => {
    const { status, body, text } = await admin.call('createSchedule', { body: { ...NEW, name: `Schedule ${++count}`, ...given } });
    expect(status, text).to.equal(201);
    return body;
  };
  const one = (id: string, options: CallOptions = {}): CallOptions => ({ params: { schedule_id: id }, ...options });
  const get = async (id: string): Promise<Answer['body']> => (await admin.call('getSchedule', one(id))).body;
  const update = (id: string, body: object): Promise<Answer> => admin.call('updateSchedule', one(id, { body }));
  const due = (id: string, at: string): Promise<unknown> => sql(`UPDATE schedules SET next_run_at = ${at} WHERE id = $1`, [ids.ScheduleId.decode(id)]);
  const jobs = async (name: string): Promise<number> => (await sql('SELECT FROM pgboss.job WHERE name = $1', [name])).length;
  const schedules = createSchedules(schedulable);
  const turn = (): Promise<Turn> => service.app.database.transaction({}, (tx) => schedules.turn(tx));

  it('the service brings three, of which none is due at once', async () => {
    const { schedules: found } = (await admin.call('listSchedules')).body as { schedules: Answer['body'][] };
    expect(found.map(({ name, job }) => [name, job])).to.deep.equal([['Clean-up', 'cleanUp'], ['Daily report', 'mailDailyReports'], ['Lost tasks', 'endLostTasks']]);
    for (const { cron, time_zone: zone, next_run_at: next } of found) {
      expect(Date.parse(next as string), cron as string).to.be.above(startedAt);
      expect(Date.parse(next as string), cron as string).to.equal(nextRun(cron as string, zone as string, new Date(Date.parse(next as string) - 1)).getTime());
    }
  });

  it('201, and its next run is computed in its time zone', async () => {
    const made = await create({ cron: '0 6 * * *', time_zone: 'Asia/Kathmandu' });
    expect(made).to.deep.include({ payload: {}, paused: false, last_run_at: null, created_by: ids.UserId.encode(tenant.userIds.owner) });
    expect(Date.parse(made.next_run_at as string)).to.equal(nextRun('0 6 * * *', 'Asia/Kathmandu', new Date()).getTime());
    expect(await get(made.id as string)).to.deep.equal(made);
  });

  it('201 paused has no next run; let go on, it has one from now on; a new cron counts from now on', async () => {
    const { id, next_run_at: next } = await create({ paused: true });
    expect(next).to.equal(null);
    const { body: going } = await update(id as string, { paused: false });
    expect(Date.parse(going.next_run_at as string)).to.be.above(Date.now());
    const { body: changed } = await update(id as string, { cron: '*/10 * * * * *', time_zone: 'UTC' });
    expect(Date.parse(changed.next_run_at as string) - Date.now()).to.be.within(-2000, 10_000);
    expect(changed).to.include({ name: going.name, job: NEW.job });
  });

  for (const [given, status, code, pointer] of [
    [{ cron: '99 * * * *' }, 422, 'invalid-schedule', '#/cron'],
    [{ cron: '0 0 30 2 *' }, 422, 'invalid-schedule', '#/cron'],
    [{ time_zone: 'Europe/Atlantis' }, 422, 'invalid-schedule', '#/time_zone'],
    [{ payload: { day: 'yesterday' } }, 422, 'invalid-schedule', '#/payload/day'],
    [{ payload: { surprise: 1 } }, 422, 'invalid-schedule', '#/payload'],
    [{ job: 'runTask' }, 400, 'invalid-request', '#/job'],
    [{ job: 'nothing' }, 400, 'invalid-request', '#/job'],
    [{ cron: '@daily' }, 400, 'invalid-request', '#/cron'],
    [{ name: 'Clean-up' }, 409, 'schedule-name-taken', '#/name'],
  ] as const) {
    it(`${status} ${code} at ${pointer} for ${JSON.stringify(given)}`, async () => {
      const { body, status: answered } = await admin.call('createSchedule', { body: { ...NEW, name: `Refused ${++count}`, ...given } });
      expect([answered, body.code, body.errors[0].pointer]).to.deep.equal([status, code, pointer]);
    });
  }

  it('422 for a change that the schedule could not run by, and it stays as it was', async () => {
    const made = await create();
    expect((await update(made.id as string, { cron: '0 0 31 4 *' })).codes).to.deep.equal(['invalid-schedule']);
    expect(await get(made.id as string)).to.deep.equal(made);
  });

  it('204 and it is gone; 404 for what is not there', async () => {
    const { id } = await create();
    expect((await admin.call('deleteSchedule', one(id as string))).status).to.equal(204);
    for (const operation of ['getSchedule', 'deleteSchedule', 'runSchedule'] as const) expect((await admin.call(operation, one(id as string))).status, operation).to.equal(404);
    expect((await update(id as string, { paused: true })).status).to.equal(404);
  });

  it('409 for the name of another, also by an update', async () => {
    const { status, body } = await update((await create()).id as string, { name: 'Clean-up' });
    expect([status, body.code, body.errors[0].pointer]).to.deep.equal([409, 'schedule-name-taken', '#/name']);
  });

  it('403 for whatever changes one without the CSRF token of the session', async () => {
    const { id } = await create();
    const { cookie } = await browserOf(service, tenant);
    const forged = service.clientWith({ cookie });
    for (const [operation, options] of [['createSchedule', { body: { ...NEW, name: 'Forged' } }], ['updateSchedule', one(id as string, { body: { paused: true } })], ['runSchedule', one(id as string)], ['deleteSchedule', one(id as string)]] as const) {
      expect((await forged.call(operation, options)).status, operation).to.equal(403);
    }
    expect((await get(id as string)).paused).to.equal(false);
  });

  it('409 beyond a hundred', async () => {
    await sql(`INSERT INTO schedules (id, name, job, cron, time_zone, paused) SELECT gen_random_uuid(), 'Filler ' || n, 'cleanUp', '0 0 1 1 *', 'UTC', true FROM generate_series(1, 100 - (SELECT count(*) FROM schedules)) AS n`);
    expect((await admin.call('createSchedule', { body: { ...NEW, name: 'One too many' } })).codes).to.deep.equal(['too-many-schedules']);
    await sql(`DELETE FROM schedules WHERE name LIKE 'Filler %'`);
  });

  it('202 runs it now, also while it is paused, for the whole service; its next run stays', async () => {
    const { id } = await create({ paused: true, job: 'endLostTasks' });
    const { status, body } = await admin.call('runSchedule', one(id as string));
    expect([status, body.schedule_id]).to.deep.equal([202, id]);
    const [job] = await sql<{ name: string; data: object }>('SELECT name, data FROM pgboss.job WHERE id = $1', [body.job_id]);
    expect(job).to.deep.include({ name: 'endLostTasks' });
    expect(job!.data).to.deep.include({ payload: {}, tenantId: null, userId: null });
    const after = await get(id as string);
    expect(after.next_run_at).to.equal(null);
    expect(Date.parse(after.last_run_at as string)).to.be.closeTo(Date.now(), 5000);
  });

  it('nobody but an administrator', async () => {
    const { id } = await create();
    for (const client of [tenant.as.owner, service.anonymous]) expect((await client.call('getSchedule', one(id as string))).status).to.equal(401);
    await sql('UPDATE users SET superuser = false WHERE id = $1', [tenant.userIds.owner]);
    expect((await admin.call('getSchedule', one(id as string))).status).to.equal(401);
    await sql('UPDATE users SET superuser = true WHERE id = $1', [tenant.userIds.owner]);
  });

  describe('the clock', () => {
    beforeEach(() => sql(`UPDATE schedules SET next_run_at = now() + interval '1 day' WHERE NOT paused`));

    it('enqueues what is due and moves it on by one turn, together or not at all', async () => {
      const { id } = await create({ job: 'cleanUp', cron: '* * * * * *' });
      await due(id as string, `date_trunc('second', now()) - interval '2 seconds'`);
      const [before, { next_run_at: dueAt }] = [await jobs('cleanUp'), await get(id as string)];
      await service.app.database.transaction({}, async (tx) => {
        await schedules.turn(tx);
        throw new Error('the process dies');
      }).catch(() => undefined);
      expect([await jobs('cleanUp'), (await get(id as string)).next_run_at]).to.deep.equal([before, dueAt]);
      expect(await turn()).to.include({ what: 'enqueued', dueAt });
      expect(await jobs('cleanUp')).to.equal(before + 1);
      const { next_run_at: next, last_run_at: last } = await get(id as string);
      expect(Date.parse(next as string) - Date.parse(dueAt as string)).to.equal(1000);
      expect(Date.parse(last as string)).to.be.closeTo(Date.now(), 5000);
    });

    it('makes up for a long time away by one run', async () => {
      const { id } = await create({ job: 'cleanUp', cron: '0 * * * *' });
      await due(id as string, `date_trunc('hour', now()) - interval '30 hours'`);
      expect((await turn()).what).to.equal('enqueued');
      expect((await turn()).what).to.equal('none');
      expect(Date.parse((await get(id as string)).next_run_at as string)).to.be.above(Date.now());
    });

    it('while one has the turn the others pass it by; once it has died the turn is theirs', async () => {
      const { id } = await create({ job: 'cleanUp', cron: '0 0 1 1 *' });
      const before = await jobs('cleanUp');
      await due(id as string, 'now()');
      const first = service.app.database.begin({});
      expect((await schedules.turn(first)).what).to.equal('enqueued');
      const others = Promise.all(Array.from({ length: 3 }, turn));
      const waited = await Promise.race([others, new Promise((resolve) => setTimeout(resolve, 3000, 'they wait'))]);
      await first.rollback();
      expect(waited).to.deep.equal(Array(3).fill({ what: 'none' }));
      const turns = await Promise.all(Array.from({ length: 10 }, turn));
      expect(turns.filter(({ what }) => what === 'enqueued')).to.have.length(1);
      expect(await jobs('cleanUp')).to.equal(before + 1);
    });

    it('leaves what is paused', async () => {
      const { id } = await create({ cron: '* * * * * *' });
      await update(id as string, { paused: true });
      expect((await turn()).what).to.equal('none');
    });

    it('pauses what cannot go on, and goes on with the others', async () => {
      const bad = await create();
      const good = await create({ job: 'cleanUp', cron: '0 0 1 1 *' });
      await sql(`UPDATE schedules SET job = 'no-such-job' WHERE id = $1`, [ids.ScheduleId.decode(bad.id as string)]);
      await due(bad.id as string, `now() - interval '2 hours'`);
      await due(good.id as string, `now() - interval '1 hour'`);
      expect(await turn()).to.include({ what: 'paused', schedule: bad.name });
      expect(await turn()).to.include({ what: 'enqueued', schedule: good.name });
      await sql('DELETE FROM schedules WHERE id = $1', [ids.ScheduleId.decode(bad.id as string)]);
    });

    it('ticks where jobs are worked on', async () => {
      const { id } = await create({ job: 'endLostTasks', cron: '0 0 1 1 *' });
      await due(id as string, 'now()');
      const working = await startService({ databaseUrl: service.databaseUrl, work: true });
      try {
        await eventually('its run', async () => (await get(id as string)).last_run_at !== null);
        await eventually('its job', async () => (await sql(`SELECT FROM pgboss.job WHERE name = 'endLostTasks' AND state = 'completed'`)).length > 0);
        expect(working.logs.filter(({ msg, schedule }) => msg === 'a schedule has enqueued its job' && typeof schedule === 'string')).not.to.be.empty;
      } finally {
        await working.stop();
      }
    });
  });
});
