/** Hosts we answer for, and pages that may call: what the configuration makes of them, and what a request meets. */
import { request } from 'node:http';
import { expect } from 'chai';
import { readConfig } from '../../src/config/read.ts';
import { createOrigins } from '../../src/contract/origins.ts';
import type { Served } from '../support/pipeline.ts';
import { servePipeline } from '../support/pipeline.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

interface Told {
  status: number;
  code: string | undefined;
  headers: NodeJS.Dict<string | string[]>;
}

/** `fetch` names the host itself. */
function ask(url: string, path: string, headers: Record<string, string>, method = 'GET'): Promise<Told> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path, method, headers }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      incoming.on('end', () => resolve({ status: incoming.statusCode!, code: text.startsWith('{') ? (JSON.parse(text) as { code?: string }).code : undefined, headers: incoming.headers }));
    });
    outgoing.on('error', reject).end();
  });
}

const PRODUCTION = { ENVIRONMENT: 'production', EMAIL_PROVIDER: 'console', DATABASE_URL: 'postgres://a:b@c/d', JWT_PRIVATE_KEY: 'PRIVATE KEY', SECRET_KEY: 'kK4h8wq1ZtVn2bY7sD0fGm5pLr9xCe3u', PUBLIC_URL: 'https://api.example' };

describe('hosts', () => {
  let served: Served;
  before(async () => (served = await servePipeline({ handlers: () => ({ status: 204 }), checked: false, allowedHosts: ['api.example', 'Other.example:8443'] })));
  after(() => served.stop());

  const answersFor = async (host: string, path = '/api/v1/customers/x'): Promise<number> => (await ask(served.url, path, { host })).status;

  it('are answered for by name, whatever the case and the port, or by name and port', async () => {
    for (const host of ['api.example', 'API.example', 'api.example:8000', 'other.example:8443']) expect(await answersFor(host), host).to.equal(401);
  });

  it('400 for every other, at addresses that nobody has as well', async () => {
    for (const host of ['evil.example', 'api.example.evil.example', 'xapi.example', 'api.example:80:80', 'api.example@evil.example', 'other.example', 'other.example:1', '127.0.0.1', '']) {
      for (const path of ['/api/v1/customers/x', '/nothing', '/%zz']) expect(await ask(served.url, path, { host }), `${host} ${path}`).to.include({ status: 400, code: 'malformed-request' });
    }
    expect(await ask(served.url, '/api/v1/customers', { host: 'evil.example' }, 'OPTIONS')).to.include({ status: 400 });
  });

  it('400 for an address that names another, whatever Host says', async () => {
    expect((await ask(served.url, 'http://api.example/api/v1/customers', { host: 'api.example' })).status).to.equal(401);
    expect((await ask(served.url, 'http://evil.example/api/v1/customers', { host: 'api.example' })).status).to.equal(400);
    expect((await ask(served.url, 'http://api.example/api/v1/customers', { host: 'evil.example' })).status).to.equal(400);
  });

  it('of probes are not looked at', async () => {
    expect(await answersFor('10.0.0.7:8000', '/health/live')).not.to.equal(400);
  });

  it('of administrators: there their operations answer, and nothing else does; elsewhere they are not there', async () => {
    const apart = await servePipeline({ handlers: () => ({ status: 204 }), checked: false, adminHost: 'admin.example' });
    try {
      const status = async (host: string, path: string, method = 'GET'): Promise<number> => (await ask(apart.url, path, { host }, method)).status;
      for (const host of ['admin.example', 'ADMIN.example', 'admin.example:8443']) {
        expect(await status(host, '/admin/v1/session'), host).to.equal(401);
        for (const path of ['/api/v1/customers', '/oauth/token']) expect(await status(host, path, path === '/oauth/token' ? 'POST' : 'GET'), `${host} ${path}`).to.equal(404);
      }
      for (const host of ['api.example', 'xadmin.example', 'admin.example.evil.example', '127.0.0.1']) {
        expect(await status(host, '/admin/v1/session'), host).to.equal(404);
        expect(await status(host, '/api/v1/customers'), host).to.equal(401);
      }
      expect(await status('admin.example', 'http://api.example/admin/v1/session')).to.equal(404);
      expect(await status('api.example', 'http://admin.example/admin/v1/session')).to.equal(401);
      for (const host of ['admin.example', 'api.example']) expect(await status(host, '/health/live'), host).not.to.equal(404);
    } finally {
      await apart.stop();
    }
  });

  it('are those of PUBLIC_URL, all in development and test, or as configured', () => {
    expect(readConfig({}).allowedHosts).to.deep.equal(['*']);
    expect(readConfig({ ENVIRONMENT: 'test' }).allowedHosts).to.deep.equal(['*']);
    expect(readConfig(PRODUCTION).allowedHosts).to.deep.equal([]);
    expect(readConfig({ ...PRODUCTION, ALLOWED_HOSTS: 'a.example, b.example' }).allowedHosts).to.deep.equal(['a.example', 'b.example']);
  });

  describe('of a service', () => {
    let service: Service;
    before(async () => (service = await startService({ environment: { ENVIRONMENT: 'staging', ALLOWED_HOSTS: '' } })));
    after(() => service.stop());

    it('are by default that of its public address', async () => {
      expect((await ask(service.url, '/api/v1/customers', { host: 'deed.test' })).status).to.equal(401);
      expect((await ask(service.url, '/api/v1/customers', { host: '127.0.0.1' })).status).to.equal(400);
      expect((await ask(service.url, '/health/ready', { host: '127.0.0.1' })).status).to.equal(200);
    });

    it('and ADMIN_HOST beside it, where that is set', async () => {
      const apart = await startService({ databaseUrl: service.databaseUrl, environment: { ENVIRONMENT: 'staging', ALLOWED_HOSTS: '', ADMIN_HOST: 'admin.deed.test' } });
      try {
        const status = async (host: string, path: string): Promise<number> => (await ask(apart.url, path, { host })).status;
        expect(await status('admin.deed.test', '/admin/v1/session')).to.equal(401);
        expect(await status('deed.test', '/admin/v1/session')).to.equal(404);
        expect(await status('admin.deed.test', '/api/v1/customers')).to.equal(404);
        expect(await status('else.deed.test', '/admin/v1/session')).to.equal(400);
      } finally {
        await apart.stop();
      }
    });
  });
});

describe('origins', () => {
  it('of this machine may call in development, on every port, where no others are named', () => {
    const origins = createOrigins(readConfig({}).corsOrigins, false);
    for (const origin of ['http://localhost', 'http://localhost:5173', 'http://127.0.0.1:3000']) expect(origins.allows(origin), origin).to.equal(true);
    for (const origin of ['https://localhost:5173', 'http://localhost.evil.example:80', 'http://localhost:80.evil.example', 'http://localhost:', 'null']) expect(origins.allows(origin), origin).to.equal(false);
    expect(readConfig({ ENVIRONMENT: 'test' }).corsOrigins).to.deep.equal([]);
    expect(readConfig({ CORS_ORIGINS: 'https://app.example' }).corsOrigins).to.deep.equal(['https://app.example']);
  });

  it('must be named in production', () => {
    expect(() => readConfig({ ...PRODUCTION, CORS_ORIGINS: 'https://app.example, *' })).to.throw('CORS_ORIGINS: must name origins in production');
    expect(readConfig({ ...PRODUCTION, CORS_ORIGINS: 'https://app.example' }).corsOrigins).to.deep.equal(['https://app.example']);
  });

  it('that are named may send credentials; under * nobody may', async () => {
    const served = await servePipeline({ handlers: () => ({ status: 204 }), checked: false, corsOrigins: ['https://app.example', '*'] });
    try {
      for (const [origin, allowed, credentials] of [['https://app.example', 'https://app.example', 'true'], ['https://else.example', '*', undefined]] as const) {
        for (const method of ['OPTIONS', 'GET']) {
          const { headers } = await ask(served.url, '/api/v1/customers', { origin, 'access-control-request-method': 'POST' }, method);
          expect([headers['access-control-allow-origin'], headers['access-control-allow-credentials']], `${method} ${origin}`).to.deep.equal([allowed, credentials]);
        }
      }
    } finally {
      await served.stop();
    }
  });

  it('are not named by *: a cookie does not count for pages of everybody', () => {
    expect(createOrigins(['*'], false).allows('https://else.example')).to.equal(false);
  });
});
