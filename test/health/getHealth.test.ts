import { expect } from 'chai';
import { createHealth, Unwell } from '../../src/domains/health/service.ts';
import { eventually } from '../support/eventually.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';
import { standInVault } from '../support/vault.ts';

const TOKEN = 'a token of the operators';

describe('getHealth', () => {
  let service: Service;
  before(async () => {
    service = await startService();
  });
  after(() => service.stop());

  it('200 with one check for each dependency', async () => {
    const { status, headers, body } = await service.anonymous.call('getHealth');
    expect(status).to.equal(200);
    expect(body.status).to.equal('ok');
    expect(body.checks.map(({ name }: { name: string }) => name)).to.deep.equal(['database', 'migrations', 'jobs']);
    for (const check of body.checks) {
      expect(check).to.include({ status: 'ok', detail: null });
      expect(check.latency_ms).to.be.within(0, 1000);
    }
    expect(headers.get('cache-control')).to.equal('no-store');
  });

  it('200 a hundred times at once, for which the database is asked once', async () => {
    const statements = (): Promise<number> => asSuperuser(async (client) => Number((await client.query<{ count: string }>(`SELECT sum(xact_commit) AS count FROM pg_stat_database WHERE datname = current_database()`)).rows[0]!.count), service.databaseUrl);
    const before = await statements();
    const answers = await Promise.all(Array.from({ length: 100 }, () => service.anonymous.call('getHealth')));
    expect(answers.every(({ status }) => status === 200)).to.equal(true);
    expect((await statements()) - before).to.be.below(60);
  });

  it('503 while the database is gone, with nothing of it told, and 200 when it is back', async () => {
    const name = new URL(service.databaseUrl).pathname.slice(1);
    await takeAway(name);
    try {
      await eventually('it is noticed', async () => (await service.anonymous.call('getHealth')).status === 503, 2000);
      const { body, text } = await service.anonymous.call('getHealth');
      expect(body.status).to.equal('unavailable');
      expect(body.checks[0]).to.include({ name: 'database', status: 'unavailable', detail: 'does not answer' });
      expect(text).to.not.include(name).and.not.include('127.0.0.1');
    } finally {
      await asSuperuser((client) => client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`));
    }
    await eventually('it is back', async () => (await service.anonymous.call('getHealth')).status === 200, 3000);
  });

  it('503 from the moment the process shuts down', async () => {
    const twin = await service.twin();
    try {
      await twin.anonymous.call('getHealth');
      twin.app.drain();
      const { status, body } = await twin.anonymous.call('getHealth');
      expect(status).to.equal(503);
      expect(body.status).to.equal('unavailable');
      expect(body.checks[0]).to.include({ name: 'database', status: 'ok' });
      expect(body.checks.at(-1)).to.include({ name: 'process', status: 'unavailable' });
      expect((await service.anonymous.call('getHealth')).status).to.equal(200);
    } finally {
      await twin.stop();
    }
  });

  it('200 degraded while Vault is away, and ready all the same', async () => {
    const vault = await standInVault();
    const beside = await startService({ databaseUrl: service.databaseUrl, environment: { VAULT_ADDR: vault.url, VAULT_CLIENT_TIMEOUT: '1' } });
    try {
      const healthy = await beside.anonymous.call('getHealth');
      expect(healthy.body.checks.at(-1)).to.include({ name: 'vault', status: 'ok' });
      vault.instead = { 'sys/health?standbyok=true&perfstandbyok=true': { status: 503 } };
      const { status, body } = await eventually('it is noticed', async () => {
        const answer = await beside.anonymous.call('getHealth');
        return answer.body.status === 'degraded' && answer;
      });
      expect(status).to.equal(200);
      expect(body.checks.at(-1)).to.include({ name: 'vault', status: 'degraded', detail: 'does not answer' });
      const ready = await beside.anonymous.call('getReadiness');
      expect([ready.status, ready.body.status]).to.deep.equal([200, 'ok']);
      expect(ready.body.checks.map(({ name }: { name: string }) => name)).to.not.include('vault');
    } finally {
      await beside.stop();
      await vault.stop();
    }
  });

  for (const operation of ['getHealth', 'getRoot'] as const) {
    it(`${operation}: the checks are for who sends the operators' token, elsewhere than in development`, async () => {
      const staging = await startService({ databaseUrl: service.databaseUrl, environment: { ENVIRONMENT: 'staging', METRICS_TOKEN: TOKEN, API_DOCS_ENABLED: 'false' } });
      try {
        expect((await staging.anonymous.call(operation)).body).to.deep.equal({ status: 'ok', checks: [] });
        const shown = await staging.clientWith({ authorization: `Bearer ${TOKEN}` }).call(operation);
        expect([shown.status, shown.body.checks.length]).to.deep.equal([200, 3]);
        for (const authorization of [`Bearer ${TOKEN}!`, 'Bearer ', `Basic ${TOKEN}`]) {
          const refused = await staging.clientWith({ authorization }).call(operation);
          expect([refused.status, refused.body.code], authorization).to.deep.equal([401, 'invalid-token']);
        }
        expect((await staging.anonymous.call('getReadiness')).body.checks, 'a probe hears which').to.have.length(3);
      } finally {
        await staging.stop();
      }
      const closed = await startService({ databaseUrl: service.databaseUrl, environment: { ENVIRONMENT: 'staging', API_DOCS_ENABLED: 'false' } });
      try {
        expect((await closed.anonymous.call(operation)).body).to.deep.equal({ status: 'ok', checks: [] });
        expect((await closed.clientWith({ authorization: 'Bearer undefined' }).call(operation)).status).to.equal(401);
      } finally {
        await closed.stop();
      }
    });
  }

  it('who asks while one is asked, and within three quarters of a second, gets the same answer', async () => {
    let asked = 0;
    let isWell = true;
    const health = createHealth([{ name: 'thing', isNeeded: true, probe: () => (asked++, isWell ? new Promise((resolve) => setTimeout(resolve, 20)) : Promise.reject(new Unwell('is broken'))) }], () => false);
    await Promise.all(Array.from({ length: 50 }, () => health.report()));
    isWell = false;
    expect((await health.readiness()).status).to.equal('ok');
    expect(asked).to.equal(1);
    const { checks } = await eventually('it is asked anew', async () => {
      const report = await health.report();
      return report.status === 'unavailable' && report;
    }, 1500);
    expect([asked, checks[0]!.detail]).to.deep.equal([2, 'is broken']);
  });

  it('a dependency that never answers is waited for no longer than a second', async () => {
    const health = createHealth([{ name: 'thing', isNeeded: true, probe: () => new Promise(() => undefined) }], () => false);
    const { status, checks } = await health.readiness();
    expect([status, checks[0]!.detail]).to.deep.equal(['unavailable', 'does not answer']);
    expect(checks[0]!.latency_ms).to.be.within(990, 5000);
  });
});

/** As when the server has gone: no session is left, and no new one is let in. */
async function takeAway(database: string): Promise<void> {
  await asSuperuser(async (client) => {
    await client.query(`ALTER DATABASE ${database} ALLOW_CONNECTIONS false`);
    await client.query('SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity WHERE datname = $1', [database]);
  });
}
