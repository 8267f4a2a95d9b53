/** Changes with known verdicts: none is missed, none is invented, and every rule is needed. */
import { expect } from 'chai';
import { compareContracts } from '../../../src/contract/compare/compare.ts';
import type { RuleId } from '../../../src/contract/compare/rules.ts';
import { rules } from '../../../src/contract/compare/rules.ts';
import type { Entry } from '../../support/compare/corpus.ts';
import { corpus, TODAY } from '../../support/compare/corpus.ts';

function judged({ before, after }: Entry, known: Partial<typeof rules> = rules): Pick<Entry, 'verdict' | 'rules'> {
  const changes = compareContracts(before, after, { today: TODAY, rules: known });
  const verdict = (['breaking', 'warning', 'compatible'] as const).find((one) => changes.some((change) => change.verdict === one)) ?? 'none';
  return { verdict, rules: [...new Set(changes.map(({ rule }) => rule))].sort() };
}

describe('corpus of changes', function () {
  this.timeout(60_000);
  this.slow(10_000);

  it('has many, and each has a name of its own', () => {
    expect(corpus.length).to.be.at.least(200);
    expect(new Set(corpus.map(({ theme, name }) => `${theme} ${name}`))).to.have.length(corpus.length);
  });

  for (const entry of corpus) {
    it(`${entry.verdict}: ${entry.name}`, () => {
      expect(judged(entry)).to.deep.equal({ verdict: entry.verdict, rules: entry.rules });
      expect(judged({ ...entry, before: entry.after }).rules, 'with itself').to.deep.equal([]);
    });
  }

  it('misses something without any one of the rules', () => {
    const needless = (Object.keys(rules) as RuleId[]).filter((rule) => {
      const { [rule]: _, ...others } = rules;
      return !corpus.some((entry) => entry.rules.includes(rule) && judged(entry, others).rules.length < entry.rules.length);
    });
    expect(needless).to.deep.equal([]);
  });
});
