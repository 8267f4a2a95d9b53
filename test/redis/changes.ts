/** What processes remember, kept in step through a real Redis. */
import { expect } from 'chai';
import pino from 'pino';
import type { Cache } from '../../src/cache/cache.ts';
import { createCache } from '../../src/cache/cache.ts';
import { redisChanges } from '../../src/cache/redis.ts';
import type { Redis as Connection } from '../../src/redis.ts';
import { createRedis } from '../../src/redis.ts';
import { eventually } from '../support/eventually.ts';
import { CHANGES } from '../support/in-step.ts';
import type { Redis } from '../support/redis.ts';
import { newRedis } from '../support/redis.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

/** Well below the half second after which a process asks by itself. */
const AT_ONCE_MILLISECONDS = 200;
const DEGRADED = 'Redis cannot be used; processes hear nothing of each other until it can';

describe('what processes remember, with Redis', () => {
  let redis: Redis;
  before(async () => (redis = await newRedis()));
  beforeEach(() => redis.start());
  afterEach(() => redis.signal());

  describe('caches', () => {
    const connections: Connection[] = [];
    afterEach(() => connections.splice(0).forEach((connection) => connection.close()));

    async function process(): Promise<Cache<string>> {
      const connection = createRedis({ url: redis.url, isNeeded: false, logger: pino({ level: 'silent' }) });
      connections.push(connection);
      const cache = createCache<string>({ most: 10, milliseconds: 600_000, shared: { name: 'things', changes: redisChanges(connection) } });
      await connection.connect();
      return cache;
    }
    const find = (value: string) => () => Promise.resolve(value);

    it('what is forgotten by one is by all, and nothing else is', async () => {
      const [one, other] = [await process(), await process()];
      for (const cache of [one, other]) for (const key of ['a key', 'another']) await cache.get(key, find('old'));
      one.forget('a key');
      expect(await one.get('a key', find('new'))).to.equal('new');
      await eventually('it is forgotten', async () => (await other.get('a key', find('new'))) === 'new', AT_ONCE_MILLISECONDS);
      expect(await other.get('another', find('new'))).to.equal('old');
      expect(await one.get('a key', find('newer')), 'its own words do not come back').to.equal('new');
    });

    it('what was changed while Redis was away is asked anew when it is back', async () => {
      const [one, other] = [await process(), await process()];
      for (const cache of [one, other]) await cache.get('key', find('old'));
      await redis.signal();
      one.forget('key');
      expect(await other.get('key', find('new')), 'for as long as it lives').to.equal('old');
      await redis.start();
      await eventually('it is forgotten', async () => (await other.get('key', find('new'))) === 'new', 3000);
    });
  });

  describe('two services', () => {
    let here: Service;
    let there: Service;
    beforeEach(async () => {
      here = await startService({ environment: { REDIS_URL: redis.url } });
      there = await here.twin();
    });
    afterEach(async () => {
      await there.stop();
      await here.stop();
    });
    const cacheCheck = async (): Promise<string> => (await there.anonymous.call('getHealth')).body.checks.find(({ name }: { name: string }) => name === 'cache').status;

    for (const [what, check] of Object.entries(CHANGES)) {
      // The time since it last asked by itself is another each time.
      it(`${what}: over at once`, async () => {
        for (let time = 0; time < 6; time++) await check(here, there, AT_ONCE_MILLISECONDS);
      });
    }

    it('no request fails while Redis is away: changes are seen within a second, it is said once, and health is degraded', async () => {
      expect(await cacheCheck()).to.equal('ok');
      await redis.signal();
      for (const check of Object.values(CHANGES)) await check(here, there, 1000);
      await eventually('health is degraded', async () => (await cacheCheck()) === 'degraded', 3000);
      expect((await there.anonymous.call('getHealth')).status).to.equal(200);
      const { status, body } = await there.anonymous.call('getReadiness');
      expect([status, body.checks.map(({ name }: { name: string }) => name)]).to.deep.equal([200, ['database', 'migrations', 'jobs']]);
      expect(there.logs.filter(({ msg }) => msg === DEGRADED).length, 'said, and not with every attempt').to.be.within(1, 3);
      await redis.start();
      await eventually('it is well again', async () => (await cacheCheck()) === 'ok', 5000);
      for (const check of Object.values(CHANGES)) await check(here, there, AT_ONCE_MILLISECONDS);
    });
  });

  it('starts without a Redis that only memories need, and finds it later', async () => {
    await redis.signal();
    const service = await startService({ environment: { REDIS_URL: redis.url } });
    try {
      expect((await service.anonymous.call('getHealth')).body.status).to.equal('degraded');
      expect(service.logs.filter(({ msg }) => msg === DEGRADED)).to.have.length(1);
      await redis.start();
      await eventually('it is well', async () => (await service.anonymous.call('getHealth')).body.status === 'ok', 5000);
    } finally {
      await service.stop();
    }
  });
});
