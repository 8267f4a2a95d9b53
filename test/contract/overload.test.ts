/** Past its capacity the service refuses early, keeps what waits short, and says when to come back. */
import { expect } from 'chai';
import pino from 'pino';
import { Load } from '../../src/database/load.ts';
import { createOverload } from '../../src/overload.ts';
import { eventually } from '../support/eventually.ts';
import { servePipeline } from '../support/pipeline.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('overload', () => {
  describe('of what waits for the database', () => {
    const opened: { close(): void }[] = [];
    const logs: Record<string, unknown>[] = [];
    const logger = pino({ base: undefined }, { write: (line: string) => void logs.push(JSON.parse(line) as Record<string, unknown>) });
    const open = (load: Load, given: { waitMilliseconds?: number; loopMilliseconds?: number } = {}) => {
      const overload = createOverload({ load, connections: { statements: 2, transactions: 2 }, waitMilliseconds: 100, loopMilliseconds: 0, logger, ...given });
      opened.push(overload);
      return overload;
    };
    /** As a database that gets so much done in a millisecond, while as much comes as is let in: how long the queue was at last. */
    async function work(load: Load, overload: { refuses(writes: boolean): boolean }, pace: number, milliseconds: number): Promise<number> {
      let queue = 0;
      const until = performance.now() + milliseconds;
      for (let last = performance.now(), now = last; now < until; last = now) {
        for (let tries = 0; tries < 2000 && !overload.refuses(false); tries++) load.begin();
        queue = load.waiting;
        await pause(5);
        now = performance.now();
        for (let done = Math.min(load.waiting, Math.round((now - last) * pace)); done > 0; done--) load.end();
      }
      return queue;
    }
    afterEach(() => opened.splice(0).forEach((one) => one.close()));

    it('keeps the queue as long as what is done in the time that may be waited', async () => {
      const load = new Load();
      const overload = open(load);
      expect(await work(load, overload, 2, 900)).to.be.within(100, 300);
      expect(overload.refused).to.be.above(0);
      await eventually('it is said, once', () => logs.some(({ msg }) => msg === 'overloaded: requests were refused'));
      expect(logs.length).to.be.below(5);
    });

    it('lets a burst in where there is no queue, and again once it has gone', async () => {
      const load = new Load();
      const overload = open(load);
      for (let count = 0; count < 900; count++) {
        expect(overload.refuses(false)).to.equal(false);
        load.begin();
      }
      await work(load, overload, 1, 400);
      expect(overload.refuses(false), 'while it is long').to.equal(true);
      while (load.waiting > 0) load.end();
      await pause(120);
      for (let count = 0; count < 900; count++) {
        expect(overload.refuses(false)).to.equal(false);
        load.begin();
      }
    });

    it('a database that stands still is not queued for, but for what keeps it busy', async () => {
      const load = new Load();
      const overload = open(load);
      for (let count = 0; count < 40; count++) load.begin();
      await pause(300);
      expect(overload.refuses(false)).to.equal(true);
      while (load.waiting > 31) load.end();
      expect(overload.refuses(false)).to.equal(false);
    });

    it('who reads is not refused for writes that wait, and who writes is', async () => {
      const overload = open(new Load());
      for (let count = 0; count < 32; count++) overload.writes.begin();
      await pause(300);
      expect([overload.refuses(false), overload.refuses(true)]).to.deep.equal([false, true]);
      while (overload.writes.waiting > 0) overload.writes.end();
      await pause(120);
      expect(overload.refuses(true)).to.equal(false);
    });

    it('0 means no limit', async () => {
      const load = new Load();
      const overload = open(load, { waitMilliseconds: 0 });
      for (let count = 0; count < 5000; count++) load.begin();
      await pause(200);
      expect(overload.refuses(false)).to.equal(false);
    });

    it('a turn of the event loop that lasts too long refuses the rest of who comes in it', async () => {
      const overload = open(new Load(), { loopMilliseconds: 60 });
      await pause(60);
      for (const until = performance.now() + 150; performance.now() < until; );
      expect(overload.refuses(false)).to.equal(true);
      await pause(60);
      expect(overload.refuses(false)).to.equal(false);
    });
  });

  describe('over HTTP', () => {
    it('503 with Retry-After before anything is looked at, without a line in the log; probes are answered', async () => {
      let looked = 0;
      const served = await servePipeline({
        handlers: () => ({ status: 200, body: { status: 'ok' } }),
        overloaded: () => true,
        identify: () => {
          looked++;
          throw new Error('nobody asks');
        },
      });
      try {
        const waits = new Set<string>();
        for (let count = 0; count < 40; count++) {
          const answer = await fetch(`${served.url}/api/v1/customers`, { method: 'POST', body: '{"email":', headers: { authorization: 'Bearer token' } });
          expect(answer.status).to.equal(503);
          expect(answer.headers.get('content-type')).to.equal('application/problem+json');
          expect(await answer.json()).to.include({ code: 'unavailable', status: 503, instance: answer.headers.get('x-request-id') });
          waits.add(answer.headers.get('retry-after')!);
        }
        expect([...waits].toSorted()).to.deep.equal(['1', '2', '3']);
        expect(looked).to.equal(0);
        expect(served.logs).to.deep.equal([]);
        expect((await fetch(`${served.url}/health/live`)).status).to.equal(200);
      } finally {
        await served.stop();
      }
    });

    it('a body that is large is not waited for', async () => {
      const served = await servePipeline({ handlers: () => ({ status: 204 }), overloaded: () => true });
      try {
        const closes = async (body: string): Promise<string | null> => {
          const answer = await fetch(`${served.url}/api/v1/customers`, { method: 'POST', body });
          expect(answer.status).to.equal(503);
          return answer.headers.get('connection');
        };
        expect(await closes('x'.repeat(1000))).to.equal('keep-alive');
        expect(await closes('x'.repeat(20_000))).to.equal('close');
      } finally {
        await served.stop();
      }
    });
  });
});
