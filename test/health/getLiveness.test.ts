import { expect } from 'chai';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('getLiveness', () => {
  let service: Service;
  let tenant: Tenant;
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
  });
  after(() => service.stop());

  it('200 with nothing but ok', async () => {
    const { status, body } = await service.anonymous.call('getLiveness');
    expect(status).to.equal(200);
    expect(body).to.deep.equal({ status: 'ok' });
  });

  it('200 at once while the database is gone; what needs it answers 503, and works when it is back', async () => {
    const name = new URL(service.databaseUrl).pathname.slice(1);
    await asSuperuser(async (client) => {
      await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await client.query('SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity WHERE datname = $1', [name]);
    });
    try {
      const startedAt = performance.now();
      expect((await service.anonymous.call('getLiveness')).status).to.equal(200);
      // Whoever waits for a connection waits five seconds.
      expect(performance.now() - startedAt, 'milliseconds').to.be.below(3000);
      const [read, write] = [await tenant.as.owner.call('listCustomers'), await tenant.as.owner.call('createCustomer', { body: { email: 'ada@example.com' } })];
      for (const { status, headers, body } of [read, write]) {
        expect(status).to.equal(503);
        expect(body.code).to.equal('unavailable');
        expect(Number(headers.get('retry-after'))).to.be.above(0);
      }
    } finally {
      await asSuperuser((client) => client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`));
    }
    expect((await tenant.as.owner.call('listCustomers')).body.data).to.deep.equal([]);
    expect((await tenant.as.owner.call('createCustomer', { body: { email: 'ada@example.com' } })).status).to.equal(201);
  });

  it('200 while the process shuts down: it is alive still', async () => {
    const twin = await service.twin();
    try {
      twin.app.drain();
      expect((await twin.anonymous.call('getLiveness')).status).to.equal(200);
    } finally {
      await twin.stop();
    }
  });
});
