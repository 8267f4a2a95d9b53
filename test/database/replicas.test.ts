/** Replicas that may not be read from: the service answers as without them, and says so. `PROVE=P27 make prove` has real ones. */
import { expect } from 'chai';
import { eventually } from '../support/eventually.ts';
import { migratedDatabase } from '../support/postgres.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('replicas', () => {
  let service: Service | undefined;
  afterEach(() => service?.stop());

  const cases: Record<string, (databaseUrl: string) => string> = {
    'is the primary itself': (databaseUrl) => databaseUrl,
    'does not answer': () => 'postgres://postgres@127.0.0.1:1/postgres',
  };
  for (const [what, urlOf] of Object.entries(cases)) {
    it(`one that ${what} is not read from; readiness is degraded, and still ready`, async () => {
      const databaseUrl = await migratedDatabase();
      service = await startService({ databaseUrl, environment: { RATE_LIMIT_STORE: 'postgres', DATABASE_REPLICA_URL: urlOf(databaseUrl) } });
      const { anonymous } = service;
      const { status, body } = await eventually('degraded', async () => {
        const answer = await anonymous.call('getReadiness');
        return answer.body.status === 'degraded' && answer;
      });
      expect(status).to.equal(200);
      expect(body.checks.find(({ name }: { name: string }) => name === 'replicas')).to.include({ status: 'degraded', detail: 'is not used' });
      const { as } = await service.newTenant();
      expect((await as.owner.call('listCustomers', { query: { limit: 1 } })).status).to.equal(200);
    });
  }
});
