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

  it('has every variable of the configuration, and no other', () => {
    const named = (text: string): string[] => [...new Set(text.match(/\b(?:EMAIL|SMTP|MAILGUN|POSTMARK|SENDGRID|RESEND|SES|AWS)_[A-Z_]*[A-Z]\b/g))].sort();
    const code = readFileSync(new URL('../../src/mail/settings.ts', import.meta.url), 'utf8');
    // Known by its absence; and two constants.
    const others = ['EMAIL_FALLBACK_PROVIDER', 'MAILGUN_URLS', 'SMTP_PORTS'];
    expect(named(readFileSync(page, 'utf8'))).to.deep.equal(named(code).filter((name) => !others.includes(name)));
  });
});
