/** Rate limits counted in a real Redis: `make test-redis`, since `make test` can bring none of its own. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import pino from 'pino';
import { operations } from '../../generated/operations.ts';
import { rateLimitPolicies } from '../../generated/vocabulary.ts';
import { redisStore } from '../../src/limits/redis.ts';
import type { Redis as Connection } from '../../src/redis.ts';
import { createRedis } from '../../src/redis.ts';
import { newSigningKey } from '../../src/secrets.ts';
import type { Answer } from '../support/client.ts';
import { createClient } from '../support/client.ts';
import { itCounts } from '../support/limits.ts';
import { migratedDatabase } from '../support/postgres.ts';
import type { Redis } from '../support/redis.ts';
import { newRedis } from '../support/redis.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const { login: LOGIN } = rateLimitPolicies;
/** So many that two processes always count at the same time, and not so many that a slow machine keeps one waiting for seconds, who is then refused uncounted. */
const AT_ONCE = 100;
const START_MILLISECONDS = 60_000;

/** Refusing the token's form costs nothing, and counts under `login` by address. */
const guess = (url: string): Promise<Answer> => createClient(url, {}).call('refreshTokens', { body: { refresh_token: 'guess' } });

describe('rate limits in Redis', () => {
  let redis: Redis;
  const processes: ChildProcess[] = [];
  let service: Service | undefined;

  before(async () => (redis = await newRedis()));
  beforeEach(() => redis.start());
  afterEach(async () => {
    for (const child of processes.splice(0)) {
      if (child.exitCode !== null) continue;
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await service?.stop();
    service = undefined;
    await redis.signal();
  });

  /** A process of its own, as in production but for its quotas, and for overload, which would refuse what is to be counted. */
  async function launch(environment: Record<string, string>): Promise<{ child: ChildProcess; output: () => string; ended: Promise<unknown> }> {
    const secrets = { JWT_PRIVATE_KEY: newSigningKey(), SECRET_KEY: 'a secret key for tests, long enough', PUBLIC_URL: 'http://deed.test', ALLOWED_HOSTS: '*', ENVIRONMENT: 'production', EMAIL_PROVIDER: 'console', OVERLOAD_DATABASE_WAIT: '0', OVERLOAD_LOOP_DELAY: '0', PORT: '0' };
    const child = spawn(process.execPath, [MAIN, 'api'], { env: { ...secrets, DATABASE_URL: await migratedDatabase(), REDIS_URL: redis.url, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    processes.push(child);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
    return { child, output: () => text, ended: once(child, 'exit') };
  }

  async function listening(environment: Record<string, string>): Promise<{ url: string; child: ChildProcess }> {
    const { child, output, ended } = await launch(environment);
    const url = await Promise.race([until(() => /listens on (\S+)/.exec(output())?.[1], START_MILLISECONDS), ended.then(() => expect.fail(output()))]);
    return { url, child };
  }

  const startHere = async (): Promise<Service> => (service = await startService({ environment: { RATE_LIMIT_STORE: 'redis', REDIS_URL: redis.url, RATE_LIMIT_FACTOR: '1000' } }));

  describe('the store', () => {
    const connections: Connection[] = [];
    afterEach(() => connections.splice(0).forEach((connection) => connection.close()));
    itCounts(
      async () => {
        const connection = createRedis({ url: redis.url, isNeeded: true, logger: pino({ level: 'silent' }) });
        connections.push(connection);
        await connection.connect();
        return redisStore(connection);
      },
      { shared: true },
    );
  });

  it(`of 1,000 requests to each of two processes, ${AT_ONCE} at once, exactly the quota is allowed`, async () => {
    const factor = 25;
    const quota = LOGIN.quota * factor;
    const servers = await Promise.all([listening({ RATE_LIMIT_FACTOR: String(factor) }), listening({ RATE_LIMIT_FACTOR: String(factor) })]);
    const { method, path } = operations.refreshTokens;
    // Without the client's checks, which would take longer than the window lasts.
    const request = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ refresh_token: 'guess' }) };
    const answers: Response[] = [];
    await Promise.all(servers.flatMap(({ url }) => {
      let left = 1000;
      return Array.from({ length: AT_ONCE }, async () => {
        while (left-- > 0) answers.push(await fetch(url + path, request));
      });
    }));
    const allowed = answers.filter(({ status }) => status === 401);
    const statuses = Object.fromEntries([...Map.groupBy(answers, ({ status }) => status)].map(([status, { length }]) => [status, length]));
    expect(statuses).to.deep.equal({ 401: quota, 429: 2000 - quota });
    const left = allowed.map(({ headers }) => Number(headers.get('x-ratelimit-remaining'))).sort((a, b) => b - a);
    expect(left).to.deep.equal(Array.from({ length: quota }, (_, index) => quota - 1 - index));

    const { child } = servers[0];
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended, 'Redis holds up no shutdown').to.deep.equal([0, null]);
  }).timeout(150_000);

  it('503 and nobody let through while Redis is away, and it goes on when a new Redis is there', async () => {
    const { url, logs, anonymous } = await startHere();
    expect((await guess(url)).status).to.equal(401);
    // Requests are under way while it dies; each is counted or refused.
    const during = Array.from({ length: 200 }, () => guess(url));
    await redis.signal();
    expect([...new Set((await Promise.all(during)).map(({ status }) => status))].filter((status) => status !== 401 && status !== 503)).to.deep.equal([]);

    for (let count = 0; count < 20; count++) {
      const started = performance.now();
      const refused = await guess(url);
      expect(refused.status).to.equal(503);
      expect(refused.body.code).to.equal('unavailable');
      expect(refused.headers.get('retry-after')).to.equal('1');
      expect(performance.now() - started, 'refused at once').to.be.below(500);
    }
    expect((await anonymous.call('getLiveness')).status).to.equal(200);
    const ready = await anonymous.call('getReadiness');
    expect(ready.status).to.equal(503);
    expect(ready.body.checks).to.deep.include({ name: 'rate-limits', status: 'unavailable', latency_ms: ready.body.checks.at(-1).latency_ms, detail: 'does not answer' });
    const warnings = logs.filter(({ msg }) => msg === 'Redis cannot be used; requests are refused until it can');
    expect(warnings.length, 'said, and not with every request').to.be.within(1, 5);

    await redis.start();
    await until(async () => (await guess(url)).status === 401 || undefined, 3000);
    await until(() => logs.find(({ msg }) => msg === 'Redis can be used again'), 3000);
    // What was found out just before is said for a while.
    await until(async () => (await anonymous.call('getReadiness')).status === 200 || undefined, 3000);
  });

  it('503 within seconds when Redis falls silent, and it goes on when Redis does', async () => {
    const { url } = await startHere();
    expect((await guess(url)).status).to.equal(401);
    await redis.signal('SIGSTOP');
    try {
      const started = performance.now();
      expect((await guess(url)).status).to.equal(503);
      expect(performance.now() - started).to.be.below(3000);
    } finally {
      await redis.signal('SIGCONT');
    }
    await until(async () => (await guess(url)).status === 401 || undefined, 3000);
  });

  for (const [what, change, said] of [
    ['a wrong password', (url: URL) => (url.password = 'not-the-password'), 'WRONGPASS'],
    ['no password', (url: URL) => (url.password = ''), 'NOAUTH'],
    ['a port where nobody listens', (url: URL) => (url.port = '1'), 'ECONNREFUSED'],
  ] as const) {
    it(`does not start with ${what}, and says so`, async () => {
      const url = new URL(redis.url);
      change(url);
      const { output, ended } = await launch({ REDIS_URL: url.href });
      expect(await ended).to.deep.equal([1, null]);
      expect(output()).to.include(`REDIS_URL: the Redis at 127.0.0.1:${url.port} cannot be used`).and.to.include(said).and.not.to.include('not-the-password');
    });
  }

  it('does not wait for ever to start on a Redis that takes connections and says nothing', async () => {
    await redis.signal('SIGSTOP');
    const started = performance.now();
    const { output, ended } = await launch({});
    expect(await ended).to.deep.equal([1, null]);
    expect(output()).to.include('REDIS_URL').and.to.include('it does not answer');
    expect(performance.now() - started).to.be.below(10_000);
  });
});

/** The first value that is not undefined. */
async function until<Value>(look: () => Value | undefined | Promise<Value | undefined>, patienceMilliseconds = 15_000): Promise<Value> {
  const deadline = Date.now() + patienceMilliseconds;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`waited for ${patienceMilliseconds} ms in vain`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
