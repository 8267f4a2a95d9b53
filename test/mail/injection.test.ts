/** Whatever stands in a mail, it is one mail to those readers, with those headers: by every provider, or not at all. */
import { expect } from 'chai';
import fc from 'fast-check';
import pino from 'pino';
import { ascii } from '../../src/mail/address.ts';
import { refuseInjection } from '../../src/mail/injection.ts';
import type { OutgoingMail } from '../../src/mail/message.ts';
import type { MailProvider } from '../../src/mail/provider.ts';
import { PermanentFailure, UnsupportedOption } from '../../src/mail/provider.ts';
import { createProvider } from '../../src/mail/providers.ts';
import { HTTP_NAMES, HTTP_PROVIDERS, PLAIN, providerFor, send } from '../support/outgoing-mails.ts';
import type { Recorded, Recorder } from '../support/recorder.ts';
import { startRecorder } from '../support/recorder.ts';
import type { SmtpServer } from '../support/smtp.ts';
import { startSmtp } from '../support/smtp.ts';

const EVIL = 'eve@evil.example';
/** Where words of other people's choosing can be, each with what makes a mail of it. */
const PLACES: Record<string, (words: string) => Partial<OutgoingMail>> = {
  'the name of a reader': (name) => ({ to: [{ name, address: 'ada@example.com' }] }),
  'the name of the sender': (name) => ({ from: { name, address: 'no-reply@deed.test' } }),
  'the name of who is replied to': (name) => ({ replyTo: [{ name, address: 'help@deed.test' }] }),
  'an address': (address) => ({ to: [{ address }] }),
  'a copied address': (address) => ({ cc: [{ address }] }),
  'the envelope sender': (envelopeSender) => ({ envelopeSender }),
  'the subject': (subject) => ({ subject }),
  'the value of a header': (value) => ({ headers: { 'X-Note': value } }),
  'the name of a header': (name) => ({ headers: { [name]: 'x' } }),
  'a tag': (tag) => ({ tags: [tag] }),
  'a value of the metadata': (value) => ({ metadata: { key: value } }),
  'a name in the metadata': (name) => ({ metadata: { [name]: 'x' } }),
  'the name of a file': (filename) => ({ attachments: [{ filename, contentType: 'text/plain', content: Buffer.from('x') }] }),
  'the type of a file': (contentType) => ({ attachments: [{ filename: 'a', contentType, content: Buffer.from('x') }] }),
  'a content id': (contentId) => ({ html: '<p>', attachments: [{ filename: 'a', contentType: 'image/png', content: Buffer.from('x'), contentId }] }),
  'the id of a template': (id) => ({ subject: '', text: undefined, template: { id } }),
  'a name in the data of a template': (name) => ({ subject: '', text: undefined, template: { id: 'welcome', data: { [name]: 'x' }, dataFor: { 'ada@example.com': { [name]: 'y' } } } }),
  'a header in what is extra': (value) => ({ extra: { Headers: [{ Name: 'X-Note', Value: value }] } }),
  'a header of mailgun in what is extra': (value) => ({ extra: { 'h:X-Note': value } }),
  'the text': (text) => ({ text }),
  'the HTML': (html) => ({ html }),
};
const BODIES = ['the text', 'the HTML'];
const BREAKS = ['\r', '\n', '\r\n', '\n\r', '\u2028', '\u2029', '\u0085', '\0', '\u000b', '\u000c'];

/** Words, line breaks, and what separates addresses, names and headers. */
const words = fc.array(fc.oneof({ weight: 2, arbitrary: fc.string({ maxLength: 8 }) }, fc.string({ unit: 'binary', maxLength: 3 }), fc.constantFrom(...BREAKS, ',', ';', ':', '<', '>', '"', '\\', '(', ')', '=?UTF-8?Q?=0D=0ABcc:_', '?=', `Bcc: ${EVIL}`, `<${EVIL}>`, `", <${EVIL}>, "`, '\r\n.\r\n', '--', '%0d%0a')), { maxLength: 6 }).map((parts) => parts.join(''));
const place = fc.constantFrom(...Object.keys(PLACES));

describe('what is put into a mail', () => {
  for (const [what, put] of Object.entries(PLACES).filter(([name]) => !BODIES.includes(name))) {
    it(`is refused in ${what} where it is more than one line`, () => {
      for (const mark of BREAKS) expect(() => refuseInjection({ ...PLAIN, ...put(`a@b.example${mark}Bcc: ${EVIL}`) }), JSON.stringify(mark)).to.throw(PermanentFailure).with.property('message').that.does.not.include(EVIL);
    });
  }

  it('is refused in names where it is an encoded line break, as forms have them', () => {
    for (const mark of ['%0d%0a', '%0A', '%0D']) {
      for (const where of ['the name of a header', 'a name in the metadata', 'the name of a file', 'a content id', 'a name in the data of a template']) expect(() => refuseInjection({ ...PLAIN, ...PLACES[where]!(`a${mark}b`) }), `${where}, ${mark}`).to.throw(PermanentFailure);
      expect(() => refuseInjection({ ...PLAIN, extra: { [`v:a${mark}b`]: 'x' } })).to.throw(PermanentFailure);
    }
  });

  it('is refused as a header where another field makes it', () => {
    for (const name of ['Bcc', 'to', 'CC', 'From', 'Sender', 'Reply-To', 'subject', 'Return-Path', 'Content-Type', 'Content-Transfer-Encoding', 'MIME-Version', 'Message-ID', 'Resent-To', 'DKIM-Signature']) {
      expect(() => refuseInjection({ ...PLAIN, headers: { [name]: EVIL } }), name).to.throw(PermanentFailure, name);
    }
  });

  it('is refused where there is no reader', () => {
    expect(() => refuseInjection({ ...PLAIN, to: [] })).to.throw(PermanentFailure, 'one reader');
  });

  describe('by SMTP', () => {
    let server: SmtpServer;
    let provider: MailProvider;
    before(async () => {
      server = await startSmtp();
      provider = createProvider({ providers: [{ name: 'smtp', host: '127.0.0.1', port: server.port, tls: 'none' }], timeoutSeconds: 5 }, { logger: pino({ level: 'silent' }), reveal: false });
    });
    after(async () => {
      provider.close?.();
      await server.stop();
    });

    it('makes no reader, no header and no second mail: 0 in 600', async () => {
      let sent = 0;
      await fc.assert(fc.asyncProperty(place, words, async (where, text) => {
        server.received.splice(0);
        const mail: OutgoingMail = { ...PLAIN, ...PLACES[where]!(text) };
        const isSent = await taken(provider, mail);
        expect(server.received).to.have.length(isSent ? 1 : 0);
        if (!isSent) return;
        sent += 1;
        const [{ readers, from, mail: arrived }] = server.received as [SmtpServer['received'][0]];
        const asked = [...mail.to, ...(mail.cc ?? [])].map(({ address }) => address);
        // A server refuses some of what may be an address, as `a@#`.
        expect(readers.length, 'readers').to.be.within(1, asked.length);
        expect(readers.join(' '), 'readers').to.not.include(EVIL);
        expect(from).to.equal(ascii(mail.envelopeSender ?? PLAIN.from.address));
        const names = arrived.headers.map(({ key }) => key);
        const own = Object.keys(mail.headers ?? {}).map((name) => name.toLowerCase());
        expect(names.filter((name) => !own.includes(name) && !/^(?:from|to|cc|reply-to|subject|message-id|date|mime-version|content-(?:type|transfer-encoding|disposition))$/.test(name)), 'headers').to.deep.equal([]);
        expect(new Set(names).size, 'each once').to.equal(names.length);
        expect(arrived.to).to.have.length(1);
        expect(arrived.bcc).to.equal(undefined);
      }), { numRuns: 600 });
      expect(sent, 'not all are refused').to.be.above(100);
    });
  });

  for (const name of HTTP_NAMES) {
    describe(`by ${name}`, () => {
      let recorder: Recorder;
      before(async () => (recorder = await startRecorder(() => HTTP_PROVIDERS[name].accepts)));
      after(() => recorder.stop());

      it('makes no field of the request, and no field has a line: 0 in 400', async () => {
        const provider = providerFor(HTTP_PROVIDERS[name].settings(recorder.url));
        let sent = 0;
        await fc.assert(fc.asyncProperty(place, words, async (where, text) => {
          recorder.requests.splice(0);
          const mail: OutgoingMail = { ...PLAIN, ...PLACES[where]!(text) };
          const isSent = await taken(provider, mail);
          expect(recorder.requests).to.have.length(isSent ? 1 : 0);
          if (!isSent) return;
          sent += 1;
          for (const [field, value] of await fieldsOf(recorder.requests[0]!)) {
            expect(`${field} ${/(?:text|textbody|html|htmlbody|data|content|content\.value)$/i.test(field) ? '' : value}`, field).to.not.match(/[\r\n\0\u2028\u2029]/);
            if (/^\.?(?:personalizations\.|destination\.)?b?cc(?:addresses|\.email)?$/i.test(field)) expect(mail.cc, field).to.be.an('array');
            if (/(?:^|\.)(?:to|toaddresses|email)\b/i.test(field)) expect(mailboxesIn(value), value).to.have.length.at.most(1);
          }
        }), { numRuns: 400 });
        expect(sent, 'not all are refused').to.be.above(50);
      });
    });
  }
});

/** Whether it was taken for somebody; an error that is no refusal is one of the test. */
async function taken(provider: MailProvider, mail: OutgoingMail): Promise<boolean> {
  try {
    const { recipients } = await send(provider, mail);
    return Object.values(recipients).some(({ status }) => status === 'queued' || status === 'sent');
  } catch (error) {
    if (error instanceof PermanentFailure || error instanceof UnsupportedOption) return false;
    throw error;
  }
}

/** Every text in a request, with the path to it. */
async function fieldsOf({ headers, body }: Recorded): Promise<[string, string][]> {
  if (headers['content-type']!.startsWith('multipart/')) {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': headers['content-type']! } }).formData();
    return [...form].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]);
  }
  const walk = (value: unknown, path: string): [string, string][] => {
    if (typeof value === 'string') return [[path, value]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) => walk(inner, Array.isArray(value) ? path : `${path}.${name}`));
  };
  return walk(JSON.parse(body.toString()), '');
}

/** Addresses outside of quotes. */
function mailboxesIn(list: string): string[] {
  return list.replaceAll(/"(?:[^"\\]|\\.)*"/gs, '').split(',').filter((part) => part.includes('@'));
}
