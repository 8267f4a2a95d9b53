/** What `docs/mail.md` says of providers and variables, held to the code. `GOLDEN=write` puts the table in. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { PROVIDERS } from '../../src/mail/provider.ts';
import { IDEMPOTENT, OPTIONS, SUPPORT } from '../../src/mail/support.ts';

const page = new URL('../../docs/mail.md', import.meta.url);
const TABLE = /(?<=<!-- support -->\n).*(?=<!-- \/support -->)/s;

function table(): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const shown = (support: string): string => (support === 'no' ? '–' : support);
  return [
    row(['', ...PROVIDERS]),
    row(['', ...PROVIDERS].map(() => '---')),
    ...OPTIONS.map((option) => row([`\`${option}\``, ...PROVIDERS.map((provider) => shown(SUPPORT[option][provider]))])),
    row(['idempotency key', ...PROVIDERS.map((provider) => (IDEMPOTENT.includes(provider) ? 'yes' : '–'))]),
  ].join('');
}

describe('the page about mail', () => {
  before(() => {
    if (process.env.GOLDEN === 'write') writeFileSync(page, readFileSync(page, 'utf8').replace(TABLE, table()));
  });

  it('has the table that the code has', () => {
    expect(TABLE.exec(readFileSync(page, 'utf8'))?.[0]).to.equal(table());
  });
});
