/** The console transport: what it refuses before a mail is made of it, and what a developer finds in the log. */
import { Writable } from 'node:stream';
import { expect } from 'chai';
import fc from 'fast-check';
import pino from 'pino';
import { createConsoleMailer } from '../../src/mail/mailer.ts';
import { verifyEmail } from '../../src/mail/messages.ts';

const LINK = 'https://app.example/account/verify-email#token=abc';

describe('the console mailer', () => {
  const logs: Record<string, any>[] = [];
  const sink = new Writable({ write: (chunk: Buffer, _encoding, done) => { logs.push(JSON.parse(chunk.toString()) as Record<string, unknown>); done(); } });
  const mailer = createConsoleMailer('Deed <no-reply@deed.test>', pino(sink), true);
  const send = (to: string, subject = 'Subject'): Promise<void> => mailer.send({ to, subject, text: 'Text', html: '<p>HTML</p>' });
  const refused = (sent: Promise<void>, why: RegExp): Promise<void> => sent.then(() => expect.fail('it was sent'), (error: Error) => void expect(error.message).to.match(why));

  beforeEach(() => void logs.splice(0));

  it('logs the text and its links, and no HTML', async () => {
    await mailer.send({ to: 'ada@example.com', ...verifyEmail({ link: LINK }) });
    expect(logs).to.have.length(1);
    expect(logs[0]!.mail).to.include({ to: 'ada@example.com', subject: 'Confirm your email address' }).and.to.have.keys('messageId', 'from', 'to', 'subject', 'text', 'links');
    expect(logs[0]!.mail.links).to.deep.equal([LINK]);
    expect(logs[0]!.msg).to.equal('mail to ada@example.com: Confirm your email address');
  });

  it('logs in production only that there was one: whoever reads the log cannot follow its links', async () => {
    await createConsoleMailer('Deed <no-reply@deed.test>', pino(sink), false).send({ to: 'ada@example.com', ...verifyEmail({ link: LINK }) });
    expect(logs).to.have.length(1);
    expect(logs[0]).to.include({ level: 40, msg: 'a mail reached nobody: there is no mail server in the configuration' });
    expect(JSON.stringify(logs)).to.not.include('ada@example.com').and.not.include('abc');
  });

  for (const to of ['', 'ada', 'ada@', '@example.com', 'ada@example.com\r\nBcc: eve@evil.example', 'ada@example.com\n', 'ada@example.com,eve@evil.example', 'ada@example.com;eve@evil.example', 'ada@example.com eve@evil.example', 'Ada <ada@example.com>', '<ada@example.com>', 'team:ada@example.com;', '"ada@evil.example,"@example.com', 'ada@evil@example.com', 'ada@example.com\0', 'ada\u2028@example.com', 'ada(comment)@example.com']) {
    it(`refuses ${JSON.stringify(to)}`, async () => {
      await refused(send(to), /one address/);
      expect(logs).to.deep.equal([]);
    });
  }

  for (const to of ['ada@example.com', "o'neil+tag@mail.example.co.uk", 'a!#$%&*/=?^_`{|}~-b@example.com', 'ädä@exämple.de']) {
    it(`sends to ${to}, as it is`, async () => {
      await send(to);
      expect(logs[0]!.mail.to).to.equal(to);
    });
  }

  it('refuses a subject of more than one line', async () => {
    for (const end of ['\n', '\r\n', '\r', '\u2028', '\0', '\u0085']) await refused(send('ada@example.com', `Subject${end}Bcc: eve@evil.example`), /one line/);
  });

  it('sends nothing that has a line break or a second address, whatever else is in it', async () => {
    const breaks = fc.constantFrom('\r', '\n', '\r\n', ',', ';', ' ', '<', '>', '\0');
    await fc.assert(fc.asyncProperty(fc.string({ maxLength: 20 }), breaks, fc.string({ maxLength: 20 }), async (before, mark, after) => {
      await refused(send(`${before}${mark}${after}@example.com`), /one address/);
      await refused(send(`ada@example.com${mark}${before}@${after}`), /one address/);
    }));
    expect(logs).to.deep.equal([]);
  });
});
