/** Rate limits as the contract declares them, in memory and in Postgres. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect } from 'chai';
import pino from 'pino';
import { operations } from '../../generated/operations.ts';
import * as serializers from '../../generated/serializers.js';
import * as validators from '../../generated/validators.js';
import { rateLimitPolicies } from '../../generated/vocabulary.ts';
import { createCursorSigner } from '../../src/contract/cursor.ts';
import { createLimiter, memoryStore } from '../../src/contract/limit.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { createPipeline } from '../../src/contract/pipeline.ts';
import type { Principal } from '../../src/contract/principal.ts';
import { createRespond } from '../../src/contract/respond.ts';
import type { Database } from '../../src/database/database.ts';
import type { Answer, Client } from '../support/client.ts';
import { migratedDatabase } from '../support/postgres.ts';
import type { Service, ServiceOptions } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

const { default: DEFAULT, anonymous: ANONYMOUS, login: LOGIN } = rateLimitPolicies;
const WRONG = { email: 'nobody@example.com', password: 'wrong' };

const remaining = ({ headers }: Answer): number => Number(headers.get('x-ratelimit-remaining'));
const list = (client: Client): Promise<Answer> => client.call('listApiKeys', { query: { limit: 1 } });

/** Of `count` requests at once, how many had each status. */
async function burst(count: number, send: (index: number) => Promise<Answer>): Promise<Record<number, number>> {
  const answers: Answer[] = [];
  for (let sent = 0; sent < count; sent += 100) answers.push(...(await Promise.all(Array.from({ length: Math.min(100, count - sent) }, (_, index) => send(sent + index)))));
  return Object.fromEntries(Object.entries(Object.groupBy(answers, ({ status }) => status)).map(([status, same]) => [status, same!.length]));
}

/** Nobody's login costs a password check; refusing the token's form costs nothing and counts the same. */
const guess = (client: Client, headers?: Record<string, string>): Promise<Answer> => client.call('refreshTokens', { body: { refresh_token: 'guess' }, headers });

describe('rate limits', () => {
  const running: Service[] = [];
  let shared: string;
  before(async () => (shared = await migratedDatabase()));

  /** Counts in memory are the process's own, so that one database does for all of them. */
  const start = async (options: ServiceOptions = {}): Promise<Service> => {
    const databaseUrl = options.environment?.RATE_LIMIT_STORE === 'postgres' ? await migratedDatabase() : shared;
    const service = await startService({ ...options, databaseUrl, environment: { RATE_LIMIT_FACTOR: '1', ...options.environment } });
    running.push(service);
    return service;
  };
  afterEach(() => Promise.all(running.splice(0).map((service) => service.stop())));

  it('headers count down with each request, 429 with Retry-After at the end, and others are not affected', async () => {
    const service = await start();
    const tenant = await service.newTenant();
    const first = await list(tenant.as.owner);
    expect(first.headers.get('x-ratelimit-limit')).to.equal(String(DEFAULT.quota));
    expect(first.headers.get('ratelimit-policy')).to.equal(`"default";q=${DEFAULT.quota};w=${DEFAULT.windowSeconds}`);
    expect(remaining(first)).to.equal(DEFAULT.quota - 1);
    for (let count = 2; count <= 20; count++) {
      const answer = await list(tenant.as.owner);
      expect(remaining(answer)).to.equal(DEFAULT.quota - count);
      const reset = Number(answer.headers.get('x-ratelimit-reset'));
      expect(reset).to.be.within(1, DEFAULT.windowSeconds);
      expect(answer.headers.get('ratelimit')).to.equal(`"default";r=${DEFAULT.quota - count};t=${reset}`);
    }
    expect(await burst(DEFAULT.quota - 20, () => list(tenant.as.owner))).to.deep.equal({ 200: DEFAULT.quota - 20 });

    const refused = await list(tenant.as.owner);
    expect(refused.status).to.equal(429);
    expect(refused.body.code).to.equal('rate-limited');
    expect(remaining(refused)).to.equal(0);
    expect(Number(refused.headers.get('retry-after'))).to.be.within(1, DEFAULT.windowSeconds);
    expect(refused.headers.get('retry-after')).to.equal(refused.headers.get('x-ratelimit-reset'));

    const unread = await tenant.as.owner.call('createCustomer', { body: '{', headers: { 'idempotency-key': 'limited-key' } });
    expect(unread.status, 'before the body is read').to.equal(429);

    expect((await list(tenant.as.admin)).status, 'another user of the tenant').to.equal(200);
    expect((await list((await service.newTenant()).as.owner)).status, 'another tenant').to.equal(200);
    expect((await service.anonymous.call('getLiveness')).status, 'nobody').to.equal(200);
  });

  it('refused requests count too: those that are not valid, and those for what is not there', async () => {
    const service = await start();
    const { as } = await service.newTenant();
    const first = await as.owner.call('createCustomer', { body: {} });
    expect(first.status).to.equal(400);
    const second = await as.owner.call('getCustomer', { params: { customer_id: 'cust_01k8zdr380etarfm01sbr8xgyn' } });
    expect(second.status).to.equal(404);
    expect(remaining(second)).to.equal(remaining(first) - 1);
  });

  it('two tokens of a user share one count; an API key has its own', async () => {
    const service = await start();
    const { as, userIds } = await service.newTenant();
    const first = await list(as.owner);
    const session = await service.anonymous.call('login', { body: { email: await emailOf(service, userIds.owner), password: PASSWORD } });
    const second = await list(service.clientWith({ authorization: `Bearer ${session.body.access_token as string}` }));
    expect(remaining(second)).to.equal(remaining(first) - 1);
    const key = await as.owner.call('createApiKey', { body: { name: 'Own count', scopes: ['api-keys:read'] } });
    expect(remaining(await list(service.clientWith({ 'x-api-key': key.body.secret as string })))).to.equal(DEFAULT.quota - 1);
  });

  it('logging in is limited by address: 429 after the policy\'s quota, right password or wrong', async () => {
    const service = await start();
    expect(await burst(LOGIN.quota, () => guess(service.anonymous))).to.deep.equal({ 401: LOGIN.quota });
    const refused = await service.anonymous.call('login', { body: WRONG });
    expect(refused.status).to.equal(429);
    expect(refused.headers.get('x-ratelimit-limit')).to.equal(String(LOGIN.quota));
    expect(refused.headers.get('retry-after')).to.match(/^\d+$/);
  });

  it('X-Forwarded-For is not believed, nor Forwarded, nor X-Real-IP', async () => {
    const service = await start();
    const statuses = await burst(LOGIN.quota + 10, (index) =>
      guess(service.anonymous, { 'x-forwarded-for': `10.0.0.${index}`, forwarded: `for=10.0.0.${index}`, 'x-real-ip': `10.0.0.${index}` }),
    );
    expect(statuses).to.deep.equal({ 401: LOGIN.quota, 429: 10 });
  });

  it('X-Forwarded-For is believed from a trusted proxy, its own entry alone', async () => {
    const service = await start({ environment: { TRUST_PROXY: '1' } });
    expect(await burst(LOGIN.quota + 10, (index) => guess(service.anonymous, { 'x-forwarded-for': `10.0.0.${index}` }))).to.deep.equal({ 401: LOGIN.quota + 10 });
    // What stands before the proxy's own entry is what the client wrote.
    const forged = await burst(LOGIN.quota + 10, (index) => guess(service.anonymous, { 'x-forwarded-for': `10.0.1.${index}, 192.0.2.1` }));
    expect(forged).to.deep.equal({ 401: LOGIN.quota, 429: 10 });
  });

  it('X-Forwarded-For is believed from a trusted range, and not from outside of it', async () => {
    const inside = await start({ environment: { TRUST_PROXY: '127.0.0.0/8' } });
    expect(await burst(LOGIN.quota + 5, (index) => guess(inside.anonymous, { 'x-forwarded-for': `10.0.0.${index}` }))).to.deep.equal({ 401: LOGIN.quota + 5 });
    const outside = await start({ environment: { TRUST_PROXY: '192.0.2.0/24' } });
    expect(await burst(LOGIN.quota + 5, (index) => guess(outside.anonymous, { 'x-forwarded-for': `10.0.0.${index}` }))).to.deep.equal({ 401: LOGIN.quota, 429: 5 });
  });

  it('guessing API keys and tokens ends in 429, and a good key goes on working', async () => {
    const service = await start();
    const { as } = await service.newTenant();
    const key = await as.owner.call('createApiKey', { body: { name: 'Good', scopes: ['api-keys:read'] } });
    const statuses = await burst(ANONYMOUS.quota + 20, (index) => list(service.clientWith(index % 2 ? { 'x-api-key': `deed_${index}` } : { authorization: `Bearer ${index}` })));
    expect(statuses).to.deep.equal({ 401: ANONYMOUS.quota, 429: 20 });
    const refused = await list(service.clientWith({ 'x-api-key': 'deed_guess' }));
    expect(refused.headers.get('retry-after')).to.match(/^\d+$/);
    expect((await list(service.clientWith({ 'x-api-key': key.body.secret as string }))).status).to.equal(200);
  });

  it('RATE_LIMIT_FACTOR multiplies every quota', async () => {
    const service = await start({ environment: { RATE_LIMIT_FACTOR: '7' } });
    const { headers } = await list((await service.newTenant()).as.owner);
    expect(headers.get('x-ratelimit-limit')).to.equal(String(7 * DEFAULT.quota));
  });

  describe('in Postgres', () => {
    it('two services share one count: of 1,000 requests at once over both, exactly the quota is allowed', async () => {
      const one = await start({ environment: { RATE_LIMIT_STORE: 'postgres' } });
      const two = await one.twin();
      running.push(two);
      const tenant = await one.newTenant();
      const token = await one.anonymous.call('login', { body: { email: await emailOf(one, tenant.userIds.owner), password: PASSWORD } });
      const clients = [one, two].map((service) => service.clientWith({ authorization: `Bearer ${token.body.access_token as string}` }));
      const statuses = await burst(1000, (index) => list(clients[index % 2]!));
      expect(statuses[200]).to.be.within(DEFAULT.quota - 1, DEFAULT.quota + 1);
      expect(statuses[200]! + statuses[429]!).to.equal(1000);
    });

    it('a window that has ended starts anew', async () => {
      const service = await start({ environment: { RATE_LIMIT_STORE: 'postgres' } });
      expect(await burst(LOGIN.quota + 1, () => guess(service.anonymous))).to.deep.equal({ 401: LOGIN.quota, 429: 1 });
      await service.app.database.dataSource.query(`UPDATE rate_limits SET resets_at = now() - interval '1 second'`);
      const fresh = await guess(service.anonymous);
      expect(fresh.status).to.equal(401);
      expect(remaining(fresh)).to.equal(LOGIN.quota - 1);
    });

    it('policies with the same key are counted apart', async () => {
      const service = await start({ environment: { RATE_LIMIT_STORE: 'postgres' } });
      await guess(service.anonymous);
      await service.anonymous.call('getLiveness');
      const rows = await service.app.database.dataSource.query<{ key: string; hits: string }[]>(`SELECT key, hits FROM rate_limits ORDER BY key`);
      expect(rows.map(({ key, hits }) => [key.split(':')[0], hits])).to.deep.equal([['login', '1'], ['probes', '1']]);
    });
  });

  describe('the limiter', () => {
    const windows = { quick: { quota: 3, windowSeconds: 1, partition: 'ip' }, user: { quota: 3, windowSeconds: 60, partition: 'principal' }, firm: { quota: 5, windowSeconds: 60, partition: 'tenant' } } as const;
    const create = () => createLimiter(windows, memoryStore, 1);
    const principal = (id: string, tenantId = 'tenant'): Principal => ({ kind: 'user', id, tenantId, permissions: new Set() });
    const header = (headers: string[], name: string): string => headers[headers.indexOf(name) + 1]!;
    const left = async (limiter: ReturnType<typeof create>, policy: keyof typeof windows, who: Principal | null, address: string): Promise<number> =>
      Number(header((await limiter.hit([limiter.policy(policy)], 1, who, address)).headers, 'X-RateLimit-Remaining'));

    it('IPv6 addresses of one /64 share a count, those of another do not', async () => {
      const limiter = create();
      expect(await left(limiter, 'quick', null, '2001:db8:0:1::1')).to.equal(2);
      expect(await left(limiter, 'quick', null, '2001:db8:0:1:ffff:ffff:ffff:ffff')).to.equal(1);
      expect(await left(limiter, 'quick', null, '2001:DB8::1:0:0:0:2')).to.equal(0);
      expect(await left(limiter, 'quick', null, '2001:db8:0:2::1')).to.equal(2);
    });

    it('an IPv4 address has a count of its own, also written as IPv6', async () => {
      const limiter = create();
      expect(await left(limiter, 'quick', null, '192.0.2.1')).to.equal(2);
      expect(await left(limiter, 'quick', null, '192.0.2.2')).to.equal(2);
      expect(await left(limiter, 'quick', null, '::ffff:192.0.2.3')).to.equal(2);
      expect(await left(limiter, 'quick', null, '::ffff:192.0.2.4')).to.equal(2);
      expect(await left(limiter, 'quick', null, '::ffff:192.0.2.1')).to.equal(1);
    });

    it('a window that has ended starts anew', async () => {
      const limiter = create();
      for (let count = 0; count < 4; count++) await left(limiter, 'quick', null, '192.0.2.1');
      expect((await limiter.hit([limiter.policy('quick')], 1, null, '192.0.2.1')).exceeded).to.include({ code: 'rate-limited', retryAfterSeconds: 1 });
      await new Promise((resolve) => setTimeout(resolve, 1050));
      expect(await left(limiter, 'quick', null, '192.0.2.1')).to.equal(2);
    });

    it('partitions: by principal, by tenant, and by address where nobody is known', async () => {
      const limiter = create();
      expect(await left(limiter, 'user', principal('a'), '')).to.equal(2);
      expect(await left(limiter, 'user', principal('b'), '')).to.equal(2);
      expect(await left(limiter, 'user', null, '192.0.2.1')).to.equal(2);
      expect(await left(limiter, 'firm', principal('a'), '')).to.equal(4);
      expect(await left(limiter, 'firm', principal('b'), '')).to.equal(3);
      expect(await left(limiter, 'firm', principal('c', 'other'), '')).to.equal(4);
    });

    it('the policy closest to its end is told, and any exceeded one refuses', async () => {
      const limiter = create();
      const both = [limiter.policy('firm'), limiter.policy('user')];
      const first = await limiter.hit(both, 1, principal('a'), '');
      expect(header(first.headers, 'RateLimit')).to.match(/^"user";r=2;/);
      expect(header(first.headers, 'RateLimit-Policy')).to.equal('"firm";q=5;w=60, "user";q=3;w=60');
      for (let count = 0; count < 2; count++) await limiter.hit(both, 1, principal('a'), '');
      expect((await limiter.hit(both, 1, principal('a'), '')).exceeded?.code).to.equal('rate-limited');
      await limiter.hit(both, 1, principal('b'), '');
      const firm = await limiter.hit(both, 1, principal('b'), '');
      expect(firm.exceeded?.code).to.equal('rate-limited');
      expect(header(firm.headers, 'RateLimit')).to.match(/^"firm";r=0;/);
    });

    it('an operation that costs more is counted for more', async () => {
      const limiter = create();
      const { headers, exceeded } = await limiter.hit([limiter.policy('firm')], 4, principal('a'), '');
      expect(exceeded).to.equal(null);
      expect(header(headers, 'X-RateLimit-Remaining')).to.equal('1');
    });

    it('a policy by address counts a known caller by address, too', async () => {
      const probed: Operation = { ...operations.getCustomer, security: [{ scheme: 'bearer', permissions: [] }], rateLimit: { policies: ['anonymous'], cost: 1 } };
      const pipeline = createPipeline({
        contract: { operations: { getCustomer: probed }, validators, serializers, responseValidators: null },
        handlers: { getCustomer: () => ({ status: 404 }) },
        database: { reader: () => ({}), translate: (error: unknown) => error } as unknown as Database,
        authenticator: { bearer: () => principal('a'), apiKey: () => principal('a') },
        limiter: createLimiter({ ...rateLimitPolicies, anonymous: { quota: 1, windowSeconds: 60, partition: 'ip' } }, memoryStore, 1),
        cursors: createCursorSigner('secret'),
        logger: pino({ level: 'silent' }),
        respond: createRespond({ logger: pino({ level: 'silent' }), problemTypeBase: '/', corsOrigins: [], strictTransport: false }),
        addressOf: (req) => String(req.headers['x-address']),
      });
      const statusFrom = (address: string): Promise<number> =>
        new Promise((done) => {
          const req = { method: 'GET', url: '/api/v1/customers/cust_01k8zdr380etarfm01sbr8xgyn', headers: { authorization: 'Bearer token', 'x-address': address } };
          pipeline(req as unknown as IncomingMessage, { writeHead: done, end: () => undefined } as unknown as ServerResponse, () => done(0));
        });
      expect(await statusFrom('192.0.2.1')).to.equal(404);
      expect(await statusFrom('192.0.2.2')).to.equal(404);
      expect(await statusFrom('192.0.2.1')).to.equal(429);
    });

    it('a policy that the contract does not have is refused at boot', () => {
      expect(() => create().policy('nothing')).to.throw('no rate limit policy "nothing"');
    });
  });
});

async function emailOf(service: Service, userId: string): Promise<string> {
  const [row] = await service.app.database.dataSource.query<{ email: string }[]>(`SELECT email FROM users WHERE id = $1`, [userId]);
  return row!.email;
}
