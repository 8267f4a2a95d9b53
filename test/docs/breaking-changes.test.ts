/** docs/breaking-changes.md has every rule with its verdict, and the reasons why another tool judges otherwise. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { themes } from '../../src/contract/compare/rules.ts';
import { corpus } from '../support/compare/corpus.ts';

const page = readFileSync('docs/breaking-changes.md', 'utf8');

describe('docs/breaking-changes.md', () => {
  it('has the rules, theme by theme, and no others', () => {
    const written = Object.entries(themes).map(([theme, rules]) => [`### ${theme}`, '', '| Rule | Verdict | Why |', '|---|---|---|', ...Object.entries(rules).map(([id, { verdict, why }]) => `| \`${id}\` | ${verdict} | ${why} |`)].join('\n'));
    expect(page.slice(page.indexOf('## Rules')).trimEnd()).to.equal(`## Rules\n\n${written.join('\n\n')}`);
  });

  it('has the reasons of oasdiff.yaml, and how many changes there are', () => {
    const reasons = parse(readFileSync('test/conformance/oasdiff.yaml', 'utf8')) as { because: string }[];
    for (const { because } of reasons) expect(page).to.include(`* ${because}\n`);
    expect(page).to.include(`to ${corpus.length} changes`);
  });
});
