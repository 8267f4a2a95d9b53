/** What is remembered is never older than it may be, and never what was true before a change that has been told. */
import { expect } from 'chai';
import { createCache } from '../../src/cache/cache.ts';
import { createMemory } from '../../src/cache/memory.ts';

describe('the cache', () => {
  const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

  it('asks once for all who come while it is asked, and within the time', async () => {
    const cache = createCache<number>({ most: 10, milliseconds: 50 });
    let asked = 0;
    const find = (): Promise<number> => after(5).then(() => ++asked);
    expect(await Promise.all(Array.from({ length: 20 }, () => cache.get('key', find)))).to.deep.equal(Array.from({ length: 20 }, () => 1));
    expect(await cache.get('key', find)).to.equal(1);
    await after(60);
    expect(await cache.get('key', find)).to.equal(2);
  });

  it('an answer is as old as its question', async () => {
    const cache = createCache<string>({ most: 10, milliseconds: 50 });
    expect(await cache.get('key', () => after(60).then(() => 'late'))).to.equal('late');
    expect(await cache.get('key', () => Promise.resolve('fresh'))).to.equal('fresh');
  });

  it('who has read before the change and answers after it leaves nothing behind', async () => {
    const cache = createCache<string>({ most: 10, milliseconds: 10_000 });
    let value = 'old';
    const slowRead = cache.get('key', async () => {
      const read = value;
      await after(20);
      return read;
    });
    value = 'new';
    cache.forget('key');
    expect(await cache.get('key', () => Promise.resolve(value))).to.equal('new');
    expect(await slowRead, 'it had asked before').to.equal('old');
    expect(await cache.get('key', () => Promise.resolve('asked again'))).to.equal('new');
  });

  it('a failure is told to all who wait, is not remembered, and takes no newer answer with it', async () => {
    const cache = createCache<string>({ most: 10, milliseconds: 10_000 });
    const failing = cache.get('key', () => after(10).then(() => Promise.reject(new Error('away'))));
    const same = cache.get('key', () => Promise.resolve('not asked'));
    cache.forget('key');
    expect(await cache.get('key', () => Promise.resolve('newer'))).to.equal('newer');
    for (const one of [failing, same]) expect(await one.catch((error: Error) => error.message)).to.equal('away');
    expect(await cache.get('key', () => Promise.resolve('asked again'))).to.equal('newer');
    await cache.get('other', () => Promise.reject(new Error('away'))).catch(() => undefined);
    expect(await cache.get('other', () => Promise.resolve('there'))).to.equal('there');
  });

  it('holds so many and no more; the oldest goes, and what is set anew is not old', () => {
    const memory = createMemory<number>(3);
    for (const key of ['a', 'b', 'c', 'a', 'd']) memory.set(key, 1, 1000);
    expect(['a', 'b', 'c', 'd'].filter((key) => memory.get(key) !== undefined)).to.deep.equal(['a', 'c', 'd']);
    memory.set('e', 1, 0);
    expect(memory.get('e'), 'whose time is over').to.equal(undefined);
  });
});
