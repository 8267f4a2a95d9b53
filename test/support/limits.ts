/** What every place to count in must do, asked of each of them by its own test. */
import { expect } from 'chai';
import type { RateLimitStore } from '../../src/limits/store.ts';

const COUNT = { key: 'counted', windowSeconds: 60 };

/** `open` gives another process's view of the same counts with each call. */
export function itCounts(open: () => Promise<RateLimitStore>, { shared }: { shared: boolean }): void {
  let one: RateLimitStore;
  let other: RateLimitStore;
  beforeEach(async () => {
    one = await open();
    other = shared ? await open() : one;
  });

  it('each of 4,000 hits at once is counted once: together they have every number up to 4,000', async () => {
    const counted = await Promise.all(Array.from({ length: 4000 }, async (_, index) => (await (index % 2 ? one : other).hit([COUNT], 1))[0]!));
    expect(counted.map(({ hits }) => hits).sort((a, b) => a - b)).to.deep.equal(Array.from({ length: 4000 }, (_, index) => index + 1));
    for (const { milliseconds } of counted) expect(milliseconds).to.be.within(1, 60_000);
  });

  it('a cost is added whole', async () => {
    expect((await one.hit([COUNT], 7))[0]!.hits).to.equal(7);
    const counted = await Promise.all(Array.from({ length: 50 }, async () => (await other.hit([COUNT], 3))[0]!.hits));
    expect(counted.sort((a, b) => a - b)).to.deep.equal(Array.from({ length: 50 }, (_, index) => 7 + 3 * (index + 1)));
  });

  it('what is taken back is not counted, and others are counted meanwhile', async () => {
    const counted = await Promise.all(Array.from({ length: 500 }, async (_, index) => {
      const [store, elsewhere] = index % 2 ? [one, other] : [other, one];
      await store.hit([COUNT], 1);
      if (index % 5 > 0) await elsewhere.hit([COUNT], -1);
    }));
    expect((await one.hit([COUNT], 1))[0]!.hits).to.equal(counted.length / 5 + 1);
  });

  it('taking back does not prolong a window', async () => {
    const brief = { key: 'brief', windowSeconds: 2 };
    await one.hit([brief], 5);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const [taken] = await other.hit([brief], -1);
    expect(taken!.hits).to.equal(4);
    expect(taken!.milliseconds).to.be.within(1, 1750);
  });

  it('nothing falls below zero: neither a count that never was, nor by more than was counted, nor after its window', async () => {
    expect((await one.hit([COUNT], -1))[0]).to.deep.include({ hits: 0 });
    expect((await other.hit([COUNT], 1))[0]!.hits, 'as the first').to.equal(1);
    expect((await one.hit([COUNT], -5))[0]!.hits).to.equal(0);
    const [next] = await other.hit([COUNT], 1);
    expect(next!.hits, 'no credit is left').to.equal(1);
    expect(next!.milliseconds).to.be.within(1, 60_000);

    const brief = { key: 'brief', windowSeconds: 1 };
    let [counted] = await one.hit([brief], 3);
    const deadline = Date.now() + 1500;
    do {
      await new Promise((resolve) => setTimeout(resolve, counted!.milliseconds + 5));
      [counted] = await one.hit([brief], -1);
    } while (counted!.hits !== 0 && Date.now() < deadline);
    expect(counted!.hits, 'in the window after').to.equal(0);
    expect(counted!.milliseconds).to.be.within(1, 1000);
    expect((await other.hit([brief], 1))[0]!.hits).to.equal(1);
  });

  it('several counts are answered in the order asked, whatever order others ask in', async () => {
    const first = { key: 'a', windowSeconds: 60 };
    const second = { key: 'b', windowSeconds: 30 };
    await one.hit([second], 100);
    await Promise.all(Array.from({ length: 400 }, (_, index) => (index % 2 ? one.hit([first, second], 1) : other.hit([second, first], 1))));
    const [a, b] = await other.hit([first, second], 1);
    expect(a!.hits).to.equal(401);
    expect(b!.hits).to.equal(501);
    expect(a!.milliseconds).to.be.within(30_001, 60_000);
    expect(b!.milliseconds).to.be.within(1, 30_000);
  });

  it('marks are set and seen on the way, last as long as the last who set them wants, and are no counts', async () => {
    const keys = ['wrote:a', 'wrote:b'];
    const seen = async (store: RateLimitStore): Promise<number[]> => (await store.hit([COUNT], 1, { keys })).slice(1).map(({ hits }) => hits);
    expect(await seen(one)).to.deep.equal([0, 0]);
    const counted = await one.hit([COUNT], 1, { keys: ['wrote:b'], seconds: 3 });
    expect(counted.map(({ hits }) => hits), 'counted with the others').to.deep.equal([2]);
    expect(await seen(other)).to.deep.equal([0, 1]);
    await other.hit([], 0, { keys: keys.toReversed(), seconds: 3 });
    expect(await seen(one)).to.deep.equal([1, 1]);
    // Each prolongs it: two seconds after the first there would be one left, and there are three.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await Promise.all(Array.from({ length: 200 }, (_, index) => (index % 2 ? one : other).hit([COUNT], 1, { keys: ['wrote:b', 'wrote:c'], seconds: 3 })));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await seen(other)).to.deep.equal([0, 1]);
    await new Promise((resolve) => setTimeout(resolve, 1700));
    expect(await seen(other)).to.deep.equal([0, 0]);
  });

  it('no window lasts longer than it should, not by a hair: Retry-After is rounded up', async () => {
    for (let caller = 0; caller < 200; caller++) {
      const [started] = await one.hit([{ key: `caller ${caller}`, windowSeconds: 60 }], 1);
      expect(started!.milliseconds).to.be.within(59_000, 60_000);
    }
  });

  it('time runs on within a window, and a window that has ended starts anew', async () => {
    const brief = { key: 'brief', windowSeconds: 1 };
    const [started] = await one.hit([brief], 2);
    let [counted] = await one.hit([brief], 1);
    expect(counted).to.deep.include({ hits: 3 });
    expect(counted!.milliseconds).to.be.at.most(started!.milliseconds);
    const deadline = Date.now() + 1500;
    while (counted!.hits !== 1 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, counted!.milliseconds + 5));
      [counted] = await other.hit([brief], 1);
    }
    expect(counted!.hits).to.equal(1);
    expect(counted!.milliseconds).to.be.within(900, 1000);
  });
}
