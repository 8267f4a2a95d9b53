/** Turns: how many at once, in what order, and what becomes of those for whom there is no room or no time. */
import { expect } from 'chai';
import { createTurns } from '../../src/domains/access/turns.ts';
import type { AppError } from '../../src/errors.ts';

/** Work that ends when it is told to. */
function held(): { work: () => Promise<string>; started: Promise<void>; end: () => void } {
  const started = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<string>();
  return { work: () => (started.resolve(), ended.promise), started: started.promise, end: () => ended.resolve('done') };
}

const refusalOf = (promise: Promise<unknown>): Promise<AppError> => promise.then(() => expect.fail('it had its turn'), (error: AppError) => error);

describe('turns', () => {
  it('never more at once than there are turns, and all have theirs in order', async () => {
    const takeTurn = createTurns({ atOnce: 3, mostWaiting: 1000, patienceSeconds: 60 });
    const order: number[] = [];
    let running = 0;
    let most = 0;
    const all = Array.from({ length: 300 }, (_, index) =>
      takeTurn(async () => {
        order.push(index);
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, index % 3));
        running--;
        return index;
      }),
    );
    expect(await Promise.all(all)).to.deep.equal([...Array(300).keys()]);
    expect(order).to.deep.equal([...Array(300).keys()]);
    expect(most).to.equal(3);
  });

  it('work that fails gives its turn back, and fails nobody else', async () => {
    const takeTurn = createTurns({ atOnce: 2, mostWaiting: 1000, patienceSeconds: 60 });
    const outcomes = await Promise.allSettled(Array.from({ length: 100 }, (_, index) => takeTurn(async () => (index % 2 ? index : expect.fail('broken')))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(50);
    const [one, other, third] = [held(), held(), held()];
    const all = [one, other, third].map(({ work }) => takeTurn(work));
    await Promise.all([one.started, other.started]);
    let early = false;
    void third.started.then(() => (early = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(early, 'there are two turns, as before').to.equal(false);
    for (const { end } of [one, other, third]) end();
    expect(await Promise.all(all)).to.deep.equal(['done', 'done', 'done']);
  });

  it('503 at once with Retry-After where too many wait', async () => {
    const takeTurn = createTurns({ atOnce: 1, mostWaiting: 2, patienceSeconds: 4.5 });
    const first = held();
    const served = [takeTurn(first.work), takeTurn(async () => 'second'), takeTurn(async () => 'third')];
    const refused = await refusalOf(takeTurn(() => expect.fail('it ran')));
    expect(refused).to.include({ code: 'unavailable', retryAfterSeconds: 5 });
    first.end();
    expect(await Promise.all(served)).to.deep.equal(['done', 'second', 'third']);
    expect(await takeTurn(async () => 'later')).to.equal('later');
  });

  it('503 with Retry-After after so long a wait; the work is never begun, and who comes after is served', async () => {
    const takeTurn = createTurns({ atOnce: 1, mostWaiting: 10, patienceSeconds: 0.2 });
    const first = held();
    const served = takeTurn(first.work);
    let begun = 0;
    const started = performance.now();
    const given = await Promise.all(Array.from({ length: 10 }, () => refusalOf(takeTurn(async () => void begun++))));
    expect(performance.now() - started).to.be.within(190, 1000);
    for (const error of given) expect(error).to.include({ code: 'unavailable', retryAfterSeconds: 1 });
    const patient = Array.from({ length: 10 }, () => takeTurn(async () => 'after'));
    first.end();
    expect(await served).to.equal('done');
    expect(await Promise.all(patient), 'their places were free').to.deep.equal(Array(10).fill('after'));
    expect(begun).to.equal(0);
  });

  it('who has had a turn is not given up on, however long the work takes', async () => {
    const takeTurn = createTurns({ atOnce: 1, mostWaiting: 10, patienceSeconds: 0.05 });
    const slow = takeTurn(() => new Promise((resolve) => setTimeout(() => resolve('slow'), 30)));
    const waited = takeTurn(() => new Promise((resolve) => setTimeout(() => resolve('waited'), 150)));
    expect(await Promise.all([slow, waited])).to.deep.equal(['slow', 'waited']);
  });
});
