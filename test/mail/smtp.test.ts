/** The SMTP provider and a real server: what arrives, and what each refusal means. */
import tls from 'node:tls';
import { expect } from 'chai';
import pino from 'pino';
import type { OutgoingMail } from '../../src/mail/message.ts';
import type { MailProvider } from '../../src/mail/provider.ts';
import { PermanentFailure, TemporaryFailure } from '../../src/mail/provider.ts';
import { createProvider } from '../../src/mail/providers.ts';
import type { SmtpSettings } from '../../src/mail/settings.ts';
import { selfSigned } from '../support/certificate.ts';
import { ASKING, PLAIN, send } from '../support/outgoing-mails.ts';
import type { SmtpServer } from '../support/smtp.ts';
import { startSmtp } from '../support/smtp.ts';

const PASSWORD = 'correct horse';
const AND_GRACE: OutgoingMail = { ...PLAIN, cc: [{ address: 'Grace@example.com' }] };

describe('mail by SMTP', () => {
  let server: SmtpServer;
  const providers: MailProvider[] = [];

  function provider(settings: Partial<SmtpSettings> = {}, timeoutSeconds = 5): MailProvider {
    const made = createProvider({ providers: [{ name: 'smtp', host: 'localhost', port: server.port, tls: 'none', ...settings }], timeoutSeconds }, { logger: pino({ level: 'silent' }), reveal: true });
    providers.push(made);
    return made;
  }

  const failure = (mail: OutgoingMail, settings: Partial<SmtpSettings> = {}, timeoutSeconds = 5): Promise<any> => send(provider(settings, timeoutSeconds), mail).then(() => expect.fail('it was sent'), (error: unknown) => error);

  beforeEach(async () => (server = await startSmtp()));
  afterEach(async () => {
    for (const made of providers.splice(0)) made.close?.();
    await server.stop();
  });

  it('brings all that a mail has', async () => {
    const { recipients } = await send(provider(), { ...ASKING.text, ...ASKING.headers, to: ASKING.text.to, subject: ASKING.text.subject, text: ASKING.text.text, cc: ASKING.cc.cc, bcc: ASKING.bcc.bcc, replyTo: ASKING.replyTo.replyTo, html: ASKING.inlineImages.html, attachments: [...ASKING.attachments.attachments!, ...ASKING.inlineImages.attachments!], envelopeSender: 'bounces@deed.test' });
    const [{ from, readers, mail, raw }] = server.received as [SmtpServer['received'][0]];
    expect(from).to.equal('bounces@deed.test');
    expect(readers).to.have.members(['ada@exämple.com', 'grace@example.com', 'joan@example.com', 'mary@example.com']);
    expect(mail.from).to.include({ name: 'Deed', address: 'no-reply@deed.test' });
    expect(mail.to![0]).to.include({ name: 'Ada "the first" Løvelace, Countess' });
    expect(mail.to).to.have.length(1);
    expect(mail.cc![0]).to.include({ name: 'Grace', address: 'grace@example.com' });
    expect(mail.replyTo).to.have.length(2);
    expect(mail.subject).to.equal('Grüße — 你好');
    expect(mail.text!.trimEnd()).to.equal('Two\nlines: ä, 你好.');
    expect(mail.html).to.include('cid:dot@deed.test');
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')!.value).to.equal('auto-generated');
    expect(mail.attachments.map(({ filename, disposition, contentId }) => [filename, disposition, contentId])).to.have.deep.members([['räport.csv', 'attachment', undefined], ['dot.svg', 'inline', '<dot@deed.test>']]);
    expect(raw, 'the hidden readers').to.not.match(/joan|mary|^bcc/im);
    const messageId = mail.messageId!;
    expect(recipients).to.deep.equal(Object.fromEntries(['ada@exämple.com', 'grace@example.com', 'joan@example.com', 'mary@example.com'].map((reader) => [reader, { status: 'queued', messageId }])));
  });

  it('names a mail the same at each attempt', async () => {
    const smtp = provider();
    await send(smtp);
    await send(smtp);
    await smtp.send(PLAIN, { idempotencyKey: 'mail_02', signal: new AbortController().signal });
    const [first, again, other] = server.received.map(({ mail }) => mail.messageId);
    expect(first).to.equal(again).and.not.equal(other);
    expect(server.connections, 'kept').to.equal(1);
  });

  it('tells of each reader who was refused', async () => {
    server.refuseReader = (address) => ({ 'grace@example.com': '550 5.1.1 No such user', 'joan@example.com': '554 5.7.1 Not for you', 'mary@example.com': '452 4.2.2 Mailbox full' })[address.toLowerCase()];
    const { provider: by, recipients } = await send(provider(), { ...AND_GRACE, bcc: ASKING.bcc.bcc });
    expect(by).to.equal('smtp');
    expect(recipients['ada@example.com']).to.include({ status: 'queued' });
    expect(recipients['grace@example.com']).to.deep.equal({ status: 'invalid', messageId: null, reason: '550 5.1.1 No such user' });
    expect(recipients['joan@example.com']).to.deep.equal({ status: 'rejected', messageId: null, reason: '554 5.7.1 Not for you' });
    expect(recipients['mary@example.com']).to.include({ status: 'failed', messageId: null });
    expect(server.received[0]!.readers).to.deep.equal(['ada@example.com']);
    server.refuseReader = (address) => (address.startsWith('ada') ? '554 5.7.1 Not for you' : undefined);
    expect((await send(provider(), { ...ASKING.text, cc: ASKING.cc.cc })).recipients).to.deep.include({ 'ada@exämple.com': { status: 'rejected', messageId: null, reason: '554 5.7.1 Not for you' } });
  });

  it('has a result where all are refused for good, and is tried again where one is for now', async () => {
    server.refuseReader = () => '550 5.1.1 No such user';
    expect((await send(provider())).recipients).to.deep.equal({ 'ada@example.com': { status: 'invalid', messageId: null, reason: '550 5.1.1 No such user' } });
    server.refuseReader = (address) => (address.startsWith('ada') ? '550 5.1.1 No such user' : '451 4.3.0 Later');
    expect(await failure(AND_GRACE)).to.be.instanceOf(TemporaryFailure);
    expect(server.received).to.deep.equal([]);
  });

  it('4xx for the mail is for now, 5xx for good', async () => {
    server.refuseMail = () => '451 4.3.0 Try later';
    expect(await failure(PLAIN)).to.be.instanceOf(TemporaryFailure).with.property('message').that.includes('Try later');
    server.refuseMail = () => '554 5.7.1 Spam';
    expect(await failure(PLAIN)).to.be.instanceOf(PermanentFailure).and.to.include({ isConfiguration: false }).with.property('message').that.includes('Spam');
  });

  it('a server that is not there is for now', async () => {
    await server.stop();
    expect(await failure(PLAIN)).to.be.instanceOf(TemporaryFailure);
    server = await startSmtp();
  });

  it('a server that says nothing is given up, and so is one where the attempt is stopped', async () => {
    server.isSilent = true;
    const started = performance.now();
    expect(await failure(PLAIN, {}, 1)).to.be.instanceOf(TemporaryFailure);
    expect(performance.now() - started).to.be.within(900, 3000);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    const stopped = await send(provider(), PLAIN, stop.signal).then(() => undefined, (error: unknown) => error);
    expect(stopped).to.be.instanceOf(TemporaryFailure);
    expect(performance.now() - started).to.be.below(3500);
  });

  describe('with a login', () => {
    const onAuth = ({ username, password }: { username?: string | null; password?: string | null }, _session: unknown, done: (error: Error | null, response?: { user: string }) => void): void => (username === 'ada' && password === PASSWORD ? done(null, { user: 'ada' }) : done(Object.assign(new Error(`no ${password}`), { responseCode: 535 })));

    beforeEach(async () => {
      await server.stop();
      server = await startSmtp({ authOptional: false, allowInsecureAuth: true, onAuth });
    });

    it('sends', async () => {
      await send(provider({ user: 'ada', password: PASSWORD }));
      expect(server.received).to.have.length(1);
    });

    it('that is wrong, it is the configuration, and the password is in no message', async () => {
      const error = await failure(PLAIN, { user: 'ada', password: 'hunter2!' });
      expect(error).to.be.instanceOf(PermanentFailure).and.to.include({ isConfiguration: true });
      expect(error.message).to.include('535').and.not.include('hunter2');
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).to.not.include('hunter2');
    });

    it('that is missing, it is the configuration or the mail, and nothing is sent', async () => {
      expect(await failure(PLAIN)).to.be.instanceOf(PermanentFailure);
      expect(server.received).to.deep.equal([]);
    });
  });

  describe('with STARTTLS', () => {
    const certificate = selfSigned();
    const trusted = tls.getCACertificates('default');

    beforeEach(async () => {
      await server.stop();
      server = await startSmtp(certificate);
    });
    afterEach(() => tls.setDefaultCACertificates(trusted));

    it('is encrypted', async () => {
      tls.setDefaultCACertificates([...trusted, certificate.cert]);
      await send(provider({ tls: 'starttls' }));
      expect(server.received[0]).to.include({ isEncrypted: true });
    });

    it('goes nowhere where the certificate is not trusted', async () => {
      expect(await failure(PLAIN, { tls: 'starttls' })).to.be.instanceOf(PermanentFailure).and.to.include({ isConfiguration: true });
      expect(server.received).to.deep.equal([]);
    });

    it('goes nowhere where the server has none', async () => {
      await server.stop();
      server = await startSmtp();
      expect(await failure(PLAIN, { tls: 'starttls' })).to.be.instanceOf(PermanentFailure).and.to.include({ isConfiguration: true });
      expect(server.received).to.deep.equal([]);
    });
  });

  it('implicit TLS is encrypted from the first byte', async () => {
    const certificate = selfSigned();
    const trusted = tls.getCACertificates('default');
    await server.stop();
    server = await startSmtp({ ...certificate, secure: true });
    tls.setDefaultCACertificates([...trusted, certificate.cert]);
    try {
      await send(provider({ tls: 'implicit' }));
    } finally {
      tls.setDefaultCACertificates(trusted);
    }
    expect(server.received[0]).to.include({ isEncrypted: true });
  });
});
