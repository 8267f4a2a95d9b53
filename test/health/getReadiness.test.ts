import { expect } from 'chai';
import { eventually } from '../support/eventually.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('getReadiness', () => {
  let service: Service;
  before(async () => {
    service = await startService();
  });
  after(() => service.stop());

  const until = (status: number): Promise<unknown> => eventually(`it answers ${status}`, async () => (await service.anonymous.call('getReadiness')).status === status, 2500);

  it('200 with one check for each thing that is needed', async () => {
    const { status, headers, body } = await service.anonymous.call('getReadiness');
    expect(status).to.equal(200);
    expect(body.checks.map(({ name, status: one, detail }: Record<string, unknown>) => [name, one, detail])).to.deep.equal([['database', 'ok', null], ['migrations', 'ok', null], ['jobs', 'ok', null]]);
    expect(headers.get('cache-control')).to.equal('no-store');
  });

  it('503 within two seconds of the loss of the database, with nothing of it told, and 200 when it is back', async () => {
    const name = new URL(service.databaseUrl).pathname.slice(1);
    await asSuperuser(async (client) => {
      await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await client.query('SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity WHERE datname = $1', [name]);
    });
    try {
      await until(503);
      const { body, text } = await service.anonymous.call('getReadiness');
      expect(body.status).to.equal('unavailable');
      expect(body.checks[0]).to.include({ name: 'database', status: 'unavailable', detail: 'does not answer' });
      expect(text).to.not.include(name).and.not.include('127.0.0.1');
      expect((await service.anonymous.call('getLiveness')).status).to.equal(200);
    } finally {
      await asSuperuser((client) => client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`));
    }
    await until(200);
  });

  for (const [check, change, back, detail] of [
    ['migrations', `UPDATE migrations SET name = 'Later' || name WHERE id = (SELECT max(id) FROM migrations)`, `UPDATE migrations SET name = replace(name, 'Later', '')`, '1 pending; run the migrations'],
    ['jobs', `UPDATE pgboss.queue SET name = 'sendMailLater' WHERE name = 'sendMail'`, `UPDATE pgboss.queue SET name = 'sendMail' WHERE name = 'sendMailLater'`, '1 without a queue; run the migrations'],
  ] as const) {
    it(`503 while the database is older than the service: ${check}`, async () => {
      const run = (text: string): Promise<unknown> => asSuperuser((client) => client.query(text), service.databaseUrl);
      await run(change);
      await until(503);
      const { body } = await service.anonymous.call('getReadiness');
      expect(body.checks.filter(({ status }: { status: string }) => status !== 'ok')).to.have.length(1);
      expect(body.checks.find(({ name }: { name: string }) => name === check)).to.include({ status: 'unavailable', detail });
      await run(back);
      await until(200);
    });
  }

  it('503 from the moment the process shuts down', async () => {
    const twin = await service.twin();
    try {
      await twin.anonymous.call('getReadiness');
      twin.app.drain();
      const { status, body } = await twin.anonymous.call('getReadiness');
      expect(status).to.equal(503);
      expect(body.checks.at(-1)).to.include({ name: 'process', status: 'unavailable' });
      expect((await service.anonymous.call('getReadiness')).status).to.equal(200);
    } finally {
      await twin.stop();
    }
  });
});
