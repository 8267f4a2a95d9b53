import { expect } from 'chai';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('getRoot', () => {
  let service: Service;
  before(async () => {
    service = await startService();
  });
  after(() => service.stop());

  it('302 to the documentation, which is there', async () => {
    const { status, headers, text } = await service.anonymous.call('getRoot');
    expect(status).to.equal(302);
    expect(text).to.equal('');
    const page = await service.anonymous.send('GET', headers.get('location')!);
    expect(page.status).to.equal(200);
    expect(page.headers.get('content-type')).to.match(/^text\/html/);
  });

  it('200 with the health report where the documentation is off, which is not there then', async () => {
    const bare = await startService({ databaseUrl: service.databaseUrl, environment: { API_DOCS_ENABLED: 'false' } });
    try {
      const { status, headers, body } = await bare.anonymous.call('getRoot');
      expect(status).to.equal(200);
      expect(headers.get('location')).to.equal(null);
      expect(body.status).to.equal('ok');
      expect(body.checks.map(({ name }: { name: string }) => name)).to.deep.equal(['database', 'migrations', 'jobs']);
      for (const path of ['/api/docs', '/api/redoc', '/api/schema', '/api/schema.yaml']) expect((await bare.anonymous.send('GET', path)).status, path).to.equal(404);
    } finally {
      await bare.stop();
    }
  });
});
