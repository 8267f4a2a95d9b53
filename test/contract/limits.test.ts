/** Rate limits as the contract declares them, in memory and in Postgres. */
import type { IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { operations } from '../../generated/operations.ts';
import { rateLimitPolicies } from '../../generated/vocabulary.ts';
import { readConfig } from '../../src/config/read.ts';
import { addressReader } from '../../src/contract/address.ts';
import { createLimiter } from '../../src/contract/limit.ts';
import type { Operation } from '../../src/contract/operation.ts';
import type { Principal } from '../../src/contract/principal.ts';
import type { Database } from '../../src/database/database.ts';
import { connectDatabase } from '../../src/database/database.ts';
import { memoryStore } from '../../src/limits/memory.ts';
import { postgresStore } from '../../src/limits/postgres.ts';
import { itCounts } from '../support/limits.ts';
import type { Answer, Client } from '../support/client.ts';
import { cuttableLine } from '../support/line.ts';
import { servePipeline } from '../support/pipeline.ts';
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

const raise = (error: unknown): never => {
  throw error;
};

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

  describe('where they are counted', () => {
    const storeOf = (environment: Record<string, string>): string => readConfig({ ENVIRONMENT: 'test', ...environment }).rateLimitStore;

    it('in Redis where there is one, else in Postgres, and elsewhere when told', () => {
      expect(storeOf({})).to.equal('postgres');
      expect(storeOf({ REDIS_URL: 'rediss://redis.example:6380/1' })).to.equal('redis');
      expect(storeOf({ RATE_LIMIT_STORE: 'memory', REDIS_URL: 'redis://redis.example' })).to.equal('memory');
      expect(storeOf({ RATE_LIMIT_STORE: 'postgres', REDIS_URL: 'redis://redis.example' })).to.equal('postgres');
    });

    it('Redis without its address, and an address of something else, are refused by name', () => {
      expect(() => storeOf({ RATE_LIMIT_STORE: 'redis' })).to.throw('REDIS_URL: must be set where RATE_LIMIT_STORE is redis');
      expect(() => storeOf({ REDIS_URL: 'http://redis.example' })).to.throw('REDIS_URL: must be redis://');
      expect(() => storeOf({ RATE_LIMIT_STORE: 'paper' })).to.throw('RATE_LIMIT_STORE: must be one of memory, postgres, redis');
    });

    it('Redis that is away is told at boot, and its password is not', async () => {
      const started = startService({ databaseUrl: shared, environment: { RATE_LIMIT_STORE: 'redis', REDIS_URL: 'redis://:secret@127.0.0.1:1' } });
      const { message } = await started.then(() => expect.fail('it started'), (error: Error) => error);
      expect(message).to.include('REDIS_URL: the Redis at 127.0.0.1:1 cannot be used').and.to.include('ECONNREFUSED').and.not.to.include('secret');
    });

    it('policies of one operation are counted in one place', () => {
      const limiter = createLimiter(rateLimitPolicies, { service: memoryStore(), process: memoryStore() }, 1);
      const mixed: Operation = { ...operations.getLiveness, rateLimit: { policies: ['default', 'probes'], cost: 1 } };
      expect(() => limiter.policiesOf(mixed)).to.throw('getLiveness');
    });
  });

  describe('in memory', () => itCounts(async () => memoryStore(), { shared: false }));

  describe('in Postgres', () => {
    const inPostgres = { environment: { RATE_LIMIT_STORE: 'postgres' } };

    describe('the store', () => {
      let databases: Database[];
      let url: string;
      beforeEach(async () => {
        url = await migratedDatabase();
        databases = [];
      });
      afterEach(() => Promise.all(databases.map((database) => database.close())));

      itCounts(
        async () => {
          // A connection that is lost fails the hits on it; nobody needs to hear of the others.
          const onError = (): void => undefined;
          databases.push(await connectDatabase({ url, poolSize: 2, laneConnections: 2, statementTimeoutMilliseconds: 15_000, constraints: {}, onError }));
          return postgresStore(databases.at(-1)!, raise);
        },
        { shared: true },
      );
    });

    it('two services share one count: of 1,000 requests at once over both, exactly the quota is allowed', async () => {
      const one = await start(inPostgres);
      const two = await one.twin();
      running.push(two);
      const tenant = await one.newTenant();
      const token = await one.anonymous.call('login', { body: { email: await emailOf(one, tenant.userIds.owner), password: PASSWORD } });
      const clients = [one, two].map((service) => service.clientWith({ authorization: `Bearer ${token.body.access_token as string}` }));
      const left: number[] = [];
      const statuses = await burst(1000, async (index) => {
        const answer = await list(clients[index % 2]!);
        if (answer.status === 200) left.push(remaining(answer));
        return answer;
      });
      expect(statuses).to.deep.equal({ 200: DEFAULT.quota, 429: 1000 - DEFAULT.quota });
      expect(left.sort((a, b) => b - a)).to.deep.equal(Array.from({ length: DEFAULT.quota }, (_, index) => DEFAULT.quota - 1 - index));
    });

    it('policies with the same key are counted apart; those of the process are not counted here', async () => {
      const service = await start(inPostgres);
      await guess(service.anonymous);
      await list(service.anonymous);
      await service.anonymous.call('getLiveness');
      const rows = await service.app.database.dataSource.query<{ key: string; hits: string }[]>(`SELECT key, hits FROM rate_limits ORDER BY key`);
      expect(rows.map(({ key, hits }) => [key.split(':')[0], hits])).to.deep.equal([['anonymous', '1'], ['login', '1']]);
    });

    it('counts that have ended are removed, however many, and others are not', async () => {
      const service = await start(inPostgres);
      const { dataSource } = service.app.database;
      await dataSource.query(`INSERT INTO rate_limits SELECT 'login:' || n, 1, now() - interval '1 second' FROM generate_series(1, 2500) AS n`);
      await dataSource.query(`INSERT INTO rate_limits VALUES ('login:alive', 1, now() + interval '1 minute')`);
      await guess(service.anonymous);
      const keys = async (): Promise<string[]> => (await dataSource.query<{ key: string }[]>(`SELECT key FROM rate_limits ORDER BY key`)).map(({ key }) => key);
      while ((await keys()).length > 2) await new Promise((resolve) => setTimeout(resolve, 10));
      expect(await keys()).to.deep.equal(['login:127.0.0.1', 'login:alive']);
    });

    it('503 when the answer to a hit is lost, and the hit is not sent again: it has counted', async () => {
      const line = await cuttableLine(await migratedDatabase());
      const service = await startService({ databaseUrl: line.url, environment: { RATE_LIMIT_FACTOR: '1', ...inPostgres.environment } });
      running.push(service);
      line.loseAnswerTo('INSERT INTO rate_limits');
      const lost = await guess(service.anonymous);
      expect(lost.status).to.equal(503);
      expect(lost.headers.get('retry-after')).to.equal('1');
      expect(remaining(await guess(service.anonymous))).to.equal(LOGIN.quota - 2);
      await service.stop();
      running.pop();
      line.close();
    });

    it('503 and nobody let through while the database is away, though the process says that it lives', async () => {
      const line = await cuttableLine(await migratedDatabase());
      const service = await startService({ databaseUrl: line.url, environment: { RATE_LIMIT_FACTOR: '1', ...inPostgres.environment } });
      running.push(service);
      expect((await guess(service.anonymous)).status).to.equal(401);
      line.close();
      const refused = await guess(service.anonymous);
      expect(refused.status).to.equal(503);
      expect(refused.headers.get('retry-after')).to.equal('1');
      expect((await service.anonymous.call('getLiveness')).status).to.equal(200);
      const ready = await service.anonymous.call('getReadiness');
      expect([ready.status, ready.body.status]).to.deep.equal([503, 'unavailable']);
    });
  });

  describe('the limiter', () => {
    const windows = {
      quick: { quota: 3, windowSeconds: 1, partition: 'ip', scope: 'service' },
      user: { quota: 3, windowSeconds: 60, partition: 'principal', scope: 'service' },
      firm: { quota: 5, windowSeconds: 60, partition: 'tenant', scope: 'service' },
      day: { quota: 3, windowSeconds: 86400, partition: 'principal', scope: 'service' },
    } as const;
    const create = () => createLimiter(windows, { service: memoryStore(), process: memoryStore() }, 1);
    const principal = (id: string, tenantId = 'tenant'): Principal => ({ kind: 'user', id, tenantId, permissions: new Set(), sessionId: null, authenticatedAt: null, expiresAt: null });
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
      expect(await left(limiter, 'quick', null, '::FFFF:c000:201')).to.equal(0);
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

    it('of limits that are used up the longest is told, so that Retry-After is not in vain', async () => {
      const limiter = create();
      const both = [limiter.policy('user'), limiter.policy('day')];
      const { headers, exceeded } = await limiter.hit(both, 4, principal('a'), '');
      expect(header(headers, 'RateLimit')).to.equal('"day";r=0;t=86400');
      expect(exceeded?.retryAfterSeconds).to.equal(86400);
    });

    it('an address that a proxy wrote with its port counts without it', () => {
      const from = (forwarded: string): string => addressReader('1')({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '127.0.0.1' } } as unknown as IncomingMessage);
      expect(['192.0.2.1:1024', '192.0.2.1', '[2001:db8::1]:1024', '[2001:db8::1]', '2001:db8::1', '::ffff:192.0.2.1'].map(from)).to.deep.equal(
        ['192.0.2.1', '192.0.2.1', '2001:db8::1', '2001:db8::1', '2001:db8::1', '::ffff:192.0.2.1']);
    });

    it('an operation that costs more is counted for more', async () => {
      const limiter = create();
      const { headers, exceeded } = await limiter.hit([limiter.policy('firm')], 4, principal('a'), '');
      expect(exceeded).to.equal(null);
      expect(header(headers, 'X-RateLimit-Remaining')).to.equal('1');
    });

    it('a policy by address counts a known caller by address, too', async () => {
      const probed: Operation = { ...operations.getCustomer, security: [{ scheme: 'bearer', permissions: [] }], rateLimit: { policies: ['anonymous'], cost: 1 } };
      const policies = { ...rateLimitPolicies, anonymous: { quota: 1, windowSeconds: 60, partition: 'ip', scope: 'service' } as const };
      const served = await servePipeline({ operations: { getCustomer: probed }, handlers: () => ({ status: 404 }), policies, addressHeader: 'x-address' });
      const statusFrom = async (address: string): Promise<number> =>
        (await fetch(`${served.url}/api/v1/customers/cust_01k8zdr380etarfm01sbr8xgyn`, { headers: { authorization: 'Bearer token', 'x-address': address } })).status;
      expect(await statusFrom('192.0.2.1')).to.equal(404);
      expect(await statusFrom('192.0.2.2')).to.equal(404);
      expect(await statusFrom('192.0.2.1')).to.equal(429);
      await served.stop();
    });

    it('an operation that names a policy by account is refused at boot: nobody would know whose', () => {
      const login: Operation = { ...operations.login, rateLimit: { policies: ['guesses'], cost: 1 } };
      expect(() => createLimiter(rateLimitPolicies, { service: memoryStore(), process: memoryStore() }, 1).policiesOf(login)).to.throw('login cannot be limited by "guesses"');
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
