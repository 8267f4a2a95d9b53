/** docs/security.md names a test for each requirement: each is where the page says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const project = join(import.meta.dirname, '../..');
const page = readFileSync(join(project, 'docs/security.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| RFC /.test(line));

/** Whether the file has a test, a case of one, or a forgery of this title. */
function has(file: string, title: string): boolean {
  const source = readFileSync(join(project, file), 'utf8').replaceAll("\\'", "'");
  return [`('${title}',`, `("${title}",`, `['${title}',`, `["${title}",`, `'${title}':`, `"${title}":`].some((text) => source.includes(text));
}

describe('the table of docs/security.md', () => {
  it('has rows for every standard', () => {
    for (const standard of ['6749', '7009', '7662', '8414', '8725', '9068', '9700', '7523']) expect(rows.filter((row) => row.startsWith(`| RFC ${standard} `)), standard).not.to.be.empty;
  });

  for (const row of rows) {
    const [, where, asked, , proof] = row.split('|').map((cell) => cell.trim());
    it(`${where}: ${asked}`, () => {
      const [, file, title] = /^`([^`]+)`: (.+)$/.exec(proof!) ?? [];
      expect(file && title && has(file, title), `${file} has no test \`${title}\``).to.equal(true);
    });
  }

  it('finds out a title that is nowhere', () => {
    expect(has('test/oauth/security.test.ts', ['no such', 'title'].join(' '))).to.equal(false);
  });
});
