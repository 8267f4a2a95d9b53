/** The preview of mails: every one of them, harmless, and not there where people are. */
import { expect } from 'chai';
import * as messages from '../../src/mail/messages.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('the preview of mails', () => {
  let service: Service;
  before(async () => (service = await startService()));
  after(() => service.stop());

  it('shows every message as HTML and as text, and runs and loads nothing', async () => {
    const { status, text, headers } = await service.anonymous.send('GET', '/dev/mails');
    expect(status).to.equal(200);
    expect(headers.get('content-security-policy')).to.include("default-src 'none'").and.not.include('script-src');
    for (const name of Object.keys(messages)) expect(text, name).to.include(`<section id="${name}">`);
    const count = Object.keys(messages).length;
    expect(text.match(/<iframe sandbox /g)).to.have.length(count);
    expect(text.match(/srcdoc="&lt;!doctype html&gt;/g)).to.have.length(count);
    expect(text.match(/<pre>Hello,\n/g)).to.have.length(count);
  });

  it('is not there in production', async () => {
    const production = await startService({ environment: { ENVIRONMENT: 'production', DATABASE_URL: 'postgres://x@y/z', JWT_PRIVATE_KEY: 'PRIVATE KEY', SECRET_KEY: 'a secret key for tests that is long enough', PUBLIC_URL: 'http://deed.test', EMAIL_PROVIDER: 'console' } });
    try {
      expect((await production.anonymous.send('GET', '/dev/mails')).status).to.equal(404);
      expect((await production.anonymous.send('GET', '/problems')).status).to.equal(200);
    } finally {
      await production.stop();
    }
  });
});
