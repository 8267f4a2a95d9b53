import { expect } from 'chai';
import { asSuperuser } from '../support/postgres.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('getHealth', () => {
  let service: Service;
  before(async () => {
    service = await startService();
  });
  after(() => service.stop());

  it('200 with one check for each dependency', async () => {
    const { status, headers, body } = await service.anonymous.call('getHealth');
    expect(status).to.equal(200);
    expect(body).to.deep.equal({ status: 'ok', checks: [{ name: 'database', status: 'ok', latency_ms: body.checks[0].latency_ms, detail: null }] });
    expect(body.checks[0].latency_ms).to.be.within(0, 1000);
    expect(headers.get('cache-control')).to.equal('no-store');
  });

  it('200 a hundred times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => service.anonymous.call('getHealth')));
    expect(answers.every(({ status }) => status === 200)).to.equal(true);
  });

  it('503 while the database is gone, with nothing of it told, and 200 when it is back', async () => {
    const name = new URL(service.databaseUrl).pathname.slice(1);
    await takeAway(name);
    try {
      for (let time = 0; time < 3; time++) {
        const startedAt = performance.now();
        const { status, body, text } = await service.anonymous.call('getHealth');
        expect(status).to.equal(503);
        expect(body.status).to.equal('unavailable');
        expect(body.checks).to.have.length(1);
        expect(body.checks[0]).to.include({ name: 'database', status: 'unavailable', detail: 'does not answer' });
        expect(text).to.not.include(name).and.not.include('127.0.0.1');
        expect(performance.now() - startedAt, 'milliseconds').to.be.below(2000);
      }
    } finally {
      await asSuperuser((client) => client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`));
    }
    const { status, body } = await service.anonymous.call('getHealth');
    expect(status).to.equal(200);
    expect(body.status).to.equal('ok');
  });

  it('503 from the moment the process shuts down', async () => {
    const twin = await service.twin();
    try {
      twin.app.drain();
      const { status, body } = await twin.anonymous.call('getHealth');
      expect(status).to.equal(503);
      expect(body.status).to.equal('unavailable');
      expect(body.checks[0]).to.include({ name: 'database', status: 'ok' });
      expect(body.checks[1]).to.include({ name: 'process', status: 'unavailable' });
      expect((await service.anonymous.call('getHealth')).status).to.equal(200);
    } finally {
      await twin.stop();
    }
  });
});

/** As when the server has gone: no session is left, and no new one is let in. */
async function takeAway(database: string): Promise<void> {
  await asSuperuser(async (client) => {
    await client.query(`ALTER DATABASE ${database} ALLOW_CONNECTIONS false`);
    await client.query('SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity WHERE datname = $1', [database]);
  });
}
