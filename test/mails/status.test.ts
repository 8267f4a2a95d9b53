/** What is told in any order, and more than once, ends in one status. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { State } from '../../src/domains/mail/status.ts';
import { isFurther, isStatus } from '../../src/domains/mail/status.ts';
import { TRACKED } from '../../src/mail/provider.ts';

describe('the status of a recipient', () => {
  const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 10, minute)).toISOString();
  const after = (states: State[]): State => states.reduce((current, next) => (isFurther(next, current) ? next : current), { status: 'sent', at: at(0) });
  const told = (...states: [State['status'], number][]): State['status'] => after(states.map(([status, minute]) => ({ status, at: at(minute) }))).status;

  it('is the last of what happened, whatever is told last', () => {
    expect(told(['bounced', 5], ['delivered', 3])).to.equal('bounced');
    expect(told(['delivered', 3], ['bounced', 5])).to.equal('bounced');
    expect(told(['bounced', 3], ['delivered', 5])).to.equal('delivered');
    expect(told(['delivered', 3], ['deferred', 5])).to.equal('delivered');
    expect(told(['opened', 4], ['delivered', 3])).to.equal('opened');
    expect(told(['clicked', 4], ['opened', 9])).to.equal('clicked');
    expect(told(['complained', 4], ['opened', 9])).to.equal('complained');
  });

  it('is the same in every order, and however often each is told', () => {
    const statuses = TRACKED.filter((event) => isStatus(event)) as State['status'][];
    const state = fc.record({ status: fc.constantFrom(...statuses), at: fc.integer({ min: 0, max: 5 }).map(at) });
    fc.assert(fc.property(fc.array(state, { minLength: 1, maxLength: 8 }).chain((states) => fc.tuple(fc.constant(states), fc.shuffledSubarray([...states, ...states], { minLength: states.length * 2 }))), ([states, again]) => {
      expect(after(again)).to.deep.equal(after(states));
    }), { numRuns: 2000 });
  });

  it('is none of what is about no delivery', () => {
    expect(TRACKED.filter((event) => !isStatus(event))).to.deep.equal(['autoresponded', 'subscribed', 'inbound', 'inbound_failed']);
  });
});
