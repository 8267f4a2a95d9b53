/** The count of answers seen, at the end of a whole run, and its list of excuses. */
import { expect } from 'chai';
import { coverageOf } from '../support/contract/coverage.ts';

const DECLARED = ['getThing 200 application/json', 'getThing 404 application/problem+json', 'deleteThing 204 -'];
const complaintsOf = (seen: string[], excused = ''): string[] => coverageOf(DECLARED, new Set(seen), excused).complaints;

describe('the count of answers seen', () => {
  it('says nothing when all were seen, or are excused', () => {
    expect(complaintsOf(DECLARED)).to.deep.equal([]);
    expect(complaintsOf(DECLARED.slice(1), '# a comment\n\ngetThing 200 application/json  nobody has things\n')).to.deep.equal([]);
  });

  it('complains of an answer that was not seen, and says what to do', () => {
    expect(complaintsOf(DECLARED.slice(0, 2))).to.deep.equal(['deleteThing 204 -: declared, and no test has seen it. Write one that does, or take it out of openapi/.']);
  });

  it('complains of an excuse that is no longer needed', () => {
    expect(complaintsOf(DECLARED, 'deleteThing 204 -  cannot happen')).to.deep.equal(['deleteThing 204 -: a test has seen it. Delete this line from test/contract/not-seen.txt.']);
    expect(complaintsOf(DECLARED, 'getOther 200 -  is gone')).to.deep.equal(['getOther 200 -: the contract does not declare it. Delete this line from test/contract/not-seen.txt.']);
  });

  it('complains of an excuse without a reason', () => {
    expect(complaintsOf(DECLARED.slice(0, 2), 'deleteThing 204 -')).to.deep.equal(['deleteThing 204 -: say why no test can see it, in test/contract/not-seen.txt.']);
  });
});
