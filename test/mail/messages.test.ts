/** Every mail about an account: its link in both forms, what was put in and nothing that was put in raw. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { AccountPage } from '../../src/account/link.ts';
import { accountLink } from '../../src/account/link.ts';
import { readConfig } from '../../src/config/read.ts';
import * as messages from '../../src/mail/messages.ts';
import type { Mail } from '../../src/mail/template.ts';

const when = new Date('2026-11-21T12:59:00Z');
const appUrl = 'https://app.example';
const token = 'tok_abc-DEF_123';
const link = (page: AccountPage): string => accountLink(appUrl, page, token);

/** What each mail leads to and says; the words of others are an argument. */
const samples: Record<keyof typeof messages, { make: (words: string) => Mail; links: string[]; says: string[] }> = {
  verifyEmail: { make: () => messages.verifyEmail({ link: link('verify-email') }), links: [link('verify-email')], says: ['registered'] },
  alreadyRegistered: { make: () => messages.alreadyRegistered({ loginLink: `${appUrl}/login`, resetLink: link('reset-password') }), links: [`${appUrl}/login`, link('reset-password')], says: ['already'] },
  resetPassword: { make: () => messages.resetPassword({ link: link('reset-password'), validMinutes: 30 }), links: [link('reset-password')], says: ['30 minutes'] },
  passwordChanged: { make: (words) => messages.passwordChanged({ when, where: words }), links: [], says: ['21 November 2026', '12:59 UTC', '{words}'] },
  emailChangeConfirm: { make: () => messages.emailChangeConfirm({ link: link('confirm-email') }), links: [link('confirm-email')], says: ['the old one stays'] },
  emailChanged: { make: () => messages.emailChanged({ when }), links: [], says: ['another email address', '12:59 UTC'] },
  newDevice: { make: (words) => messages.newDevice({ device: words, address: '192.0.2.7', when }), links: [], says: ['{words}', '192.0.2.7', '12:59 UTC'] },
  invitation: { make: (words) => messages.invitation({ inviter: words, tenant: words, role: 'manager', link: link('accept-invitation'), validDays: 1 }), links: [link('accept-invitation')], says: ['“{words}” invites you to join “{words}” as manager', '1 day.'] },
  preRegistrationConfirm: { make: () => messages.preRegistrationConfirm({ link: link('confirm-pre-registration') }), links: [link('confirm-pre-registration')], says: ['when we begin'] },
  twoFactorEnabled: { make: () => messages.twoFactorEnabled({ when }), links: [], says: ['12:59 UTC', 'authenticator app'] },
  twoFactorDisabled: { make: () => messages.twoFactorDisabled({ when }), links: [], says: ['12:59 UTC', 'password alone'] },
  recoveryCodeUsed: { make: () => messages.recoveryCodeUsed({ left: 3, when }), links: [], says: ['There are 3 codes left.', '12:59 UTC'] },
  accountDeleted: { make: () => messages.accountDeleted({ when }), links: [], says: ['deleted', '12:59 UTC'] },
  signInMethodLinked: { make: (words) => messages.signInMethodLinked({ provider: words, when }), links: [], says: ['with {words}.', '12:59 UTC'] },
};

const unwrapped = (text: string): string => text.replaceAll(/\s+/g, ' ');
const decoded = (html: string): string => html.replaceAll(/<[^>]*>/g, '\n').replaceAll(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!);
const hrefs = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address!);

describe('mails about accounts', () => {
  for (const [name, { make, links, says }] of Object.entries(samples)) {
    describe(name, () => {
      const WORDS = 'Ada & Söhne';

      it('says the same in text and HTML, under a subject of one line', () => {
        const { subject, text, html } = make(WORDS);
        expect(subject).to.match(/^\S[^\r\n]{5,77}\S$/);
        for (const words of says.map((part) => part.replaceAll('{words}', WORDS))) {
          expect(unwrapped(text)).to.include(words);
          expect(decoded(html)).to.include(words);
        }
      });

      it('leads where it should, and nowhere else', () => {
        const { text, html } = make(WORDS);
        expect(text.match(/^https?:\S+$/gm) ?? []).to.deep.equal(links);
        expect(hrefs(html)).to.deep.equal(links);
        if (links[0]) expect(decoded(html), 'to copy where buttons do nothing').to.include(`\n${links[0]}`);
      });

      it('takes in no markup, link or line of others', () => {
        const tags = make(WORDS).html.match(/<[^>]*>/g)!.map((tag) => tag.split(' ')[0]);
        const paragraphs = make(WORDS).text.split('\n\n').length;
        fc.assert(fc.property(fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', 'https://evil.example/', 'a\r\nBcc: eve@evil.example', '\u202eevil'), fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (attack, before, after) => {
          const { subject, text, html } = make(`${before}${attack}${after}`);
          expect(subject).to.not.match(/[\r\n]/);
          expect(hrefs(html)).to.deep.equal(links);
          expect(html.match(/<[^>]*>/g)!.map((tag) => tag.split(' ')[0])).to.deep.equal(tags);
          expect(text.match(/\S*:\/\/\S*/g) ?? []).to.deep.equal(links);
          expect(text).to.not.match(/evil\.example|\r|\u202e/);
          expect(text.split('\n\n')).to.have.length(paragraphs);
        }), { numRuns: 200 });
      });
    });
  }

  it('counts in words: one is no plural, the last code is the last', () => {
    expect(messages.recoveryCodeUsed({ left: 1, when }).text).to.include('There is 1 code left.');
    expect(messages.recoveryCodeUsed({ left: 0, when }).text).to.include('the last one');
    expect(unwrapped(messages.resetPassword({ link: link('reset-password'), validMinutes: 1 }).text)).to.include('for 1 minute.');
  });
});

describe('the link of a mail', () => {
  it('leads below APP_URL, which is a web address that a path can be added to', () => {
    const given = (APP_URL: string) => readConfig({ ENVIRONMENT: 'test', APP_URL }).APP_URL;
    expect(given('https://app.example/')).to.equal('https://app.example');
    expect(given('http://localhost:3000/shop')).to.equal('http://localhost:3000/shop');
    expect(given('')).to.equal(undefined);
    for (const wrong of ['app.example', 'ftp://app.example', 'javascript:alert(1)', 'https://app.example/?x=1', 'https://app.example/#/']) expect(() => given(wrong), wrong).to.throw(/APP_URL: must/);
  });

  it('carries the token in the fragment, which is sent to no server', () => {
    expect(link('verify-email')).to.equal(`https://app.example/account/verify-email#token=${token}`);
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (any) => {
      const { pathname, search, hash } = new URL(accountLink(appUrl, 'reset-password', any));
      expect({ pathname, search }).to.deep.equal({ pathname: '/account/reset-password', search: '' });
      expect(new URLSearchParams(hash.slice(1)).get('token')).to.equal(any);
    }));
  });
});
