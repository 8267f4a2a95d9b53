/**
 * What is sent to each provider for each thing that a mail can ask for, byte for byte: `golden/<provider>.txt`. After a
 * change that is meant, `GOLDEN=write mocha test/mail/requests.test.ts` writes them anew, and the diff is to be read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { AwsV4Signer } from 'aws4fetch';
import { expect } from 'chai';
import type { OutgoingMail } from '../../src/mail/message.ts';
import { UnsupportedOption } from '../../src/mail/provider.ts';
import type { ProviderSettings } from '../../src/mail/settings.ts';
import type { Option } from '../../src/mail/support.ts';
import { OPTIONS, SUPPORT } from '../../src/mail/support.ts';
import type { HttpProviderName } from '../support/outgoing-mails.ts';
import { ASKING, HTTP_NAMES, HTTP_PROVIDERS, PLAIN, providerFor, SECRET, send } from '../support/outgoing-mails.ts';
import type { Recorded, Recorder } from '../support/recorder.ts';
import { startRecorder } from '../support/recorder.ts';

/** What only they know, some of it within what is there already. */
const EXTRA: Record<HttpProviderName, OutgoingMail['extra']> = {
  mailgun: { 'o:testmode': 'yes', 'o:tag': ['a', 'b'] },
  postmark: { MessageStream: 'broadcast', InlineCss: true },
  sendgrid: { mail_settings: { sandbox_mode: { enable: true } }, asm: { group_id: 1 } },
  resend: { topic_id: 'b6d24b8e' },
  ses: { ConfigurationSetName: 'other', Destination: { ToAddresses: ['success@simulator.amazonses.com'] }, TenantName: 'acme' },
};

const VOLATILE = ['host', 'connection', 'content-length', 'accept-language', 'accept-encoding', 'sec-fetch-mode'];

describe('what is sent to', () => {
  let recorder: Recorder;
  before(async () => (recorder = await startRecorder()));
  after(() => recorder.stop());
  beforeEach(() => void recorder.requests.splice(0));

  const asks = (name: HttpProviderName, option: Option): OutgoingMail => (option === 'extra' ? { ...PLAIN, extra: EXTRA[name] } : ASKING[option]);

  for (const name of HTTP_NAMES) {
    describe(name, () => {
      const golden = new URL(`golden/${name}.txt`, import.meta.url);
      const supported = OPTIONS.filter((option) => SUPPORT[option][name] !== 'no');
      const sections: string[] = [];
      const kept = process.env.GOLDEN === 'write' ? undefined : sectionsOf(readFileSync(golden, 'utf8'));

      before(() => {
        recorder.answer = ({ path, body }) => (path.includes('batch') ? { status: 200, body: (JSON.parse(body.toString()) as { Messages: unknown[] }).Messages.map(() => HTTP_PROVIDERS.postmark.accepts.body) } : HTTP_PROVIDERS[name].accepts);
      });

      for (const option of supported) {
        it(`for ${option}`, async () => {
          const result = await send(providerFor(HTTP_PROVIDERS[name].settings(recorder.url)), asks(name, option));
          expect(result.provider).to.equal(name);
          expect(recorder.requests).to.have.length(1);
          const written = readable(recorder.requests[0]!);
          sections.push(`=== ${option}\n${written}`);
          if (kept) expect(written).to.equal(kept.get(option));
        });
      }

      after(() => {
        if (!kept) writeFileSync(golden, `${sections.join('\n')}\n`);
      });

      it('has nothing in its file that is sent no more', () => {
        if (kept) expect([...kept.keys()]).to.deep.equal(supported);
      });
    });
  }

  it('ses is signed by the key over what is sent', async () => {
    recorder.answer = () => HTTP_PROVIDERS.ses.accepts;
    await send(providerFor(HTTP_PROVIDERS.ses.settings(recorder.url)));
    const [{ headers, body, path }] = recorder.requests as [Recorded];
    const signer = new AwsV4Signer({ method: 'POST', url: `${recorder.url}${path}`, headers: { 'content-type': 'application/json' }, body: body.toString(), accessKeyId: 'AKIDEXAMPLE', secretAccessKey: SECRET, region: 'eu-central-1', service: 'ses', datetime: headers['x-amz-date'] as string });
    expect(headers.authorization).to.equal(await signer.authHeader());
  });
});

describe('what a provider cannot do', () => {
  let recorder: Recorder;
  before(async () => (recorder = await startRecorder()));
  after(() => recorder.stop());

  const settings = (name: HttpProviderName | 'smtp'): ProviderSettings => (name === 'smtp' ? { name, host: '127.0.0.1', port: Number(new URL(recorder.url).port), tls: 'none' } : HTTP_PROVIDERS[name].settings(recorder.url));

  async function refused(name: HttpProviderName | 'smtp', mail: OutgoingMail, option: Option): Promise<void> {
    const error = await send(providerFor(settings(name)), mail).then(() => expect.fail('it was sent'), (reason: unknown) => reason as Error);
    expect(error).to.be.instanceOf(UnsupportedOption);
    expect(error.message).to.include(`${name} cannot`).and.include(`${option} (`);
    expect(recorder.requests).to.deep.equal([]);
  }

  for (const name of ['smtp', ...HTTP_NAMES] as const) {
    for (const option of OPTIONS) {
      const support = SUPPORT[option][name];
      if (support === 'no') it(`${name}: ${option}`, () => refused(name, ASKING[option], option));
      if (support === 'off') it(`${name}: ${option}, but for switching it off`, () => refused(name, ASKING[option], option));
      if (support.startsWith('one')) it(`${name}: more than one of ${option}`, () => refused(name, { ...PLAIN, tags: ['a', 'b'] }, option));
      if (support.endsWith('word')) it(`${name}: ${option} of any characters`, () => refused(name, { ...PLAIN, tags: ['not one word'] }, option));
      if (support.endsWith('words')) {
        it(`${name}: ${option} of any characters`, async () => {
          // `tag` is the name of the tag.
          for (const [key, value] of [['name', 'Ada Lovelace'], ['a.b', 'c'], ['empty', ''], ['long', 'x'.repeat(257)], ['tag', 'taken']] as const) await refused(name, { ...PLAIN, metadata: { [key]: value } }, option);
        });
      }
    }
  }

  it('mailgun: metadata by the name of what differs by reader', async () => {
    const error = await send(providerFor(settings('mailgun')), { ...ASKING['template.dataFor'], metadata: { name: 'x' } }).then(() => expect.fail('it was sent'), (reason: unknown) => reason);
    expect(error).to.be.instanceOf(UnsupportedOption).with.property('message').that.includes('name');
    expect(recorder.requests).to.deep.equal([]);
  });

  it('the console shows whatever it is asked for', async () => {
    for (const option of OPTIONS) expect((await send(providerFor({ name: 'console' }), ASKING[option])).provider, option).to.equal('console');
  });
});

/** One line for each header that says something, and the body as it can be read. */
function readable({ method, path, headers, body }: Recorded): string {
  const boundary = /boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1];
  const lines = Object.entries(headers).filter(([name]) => !VOLATILE.includes(name)).map(([name, value]) => `${name}: ${String(value)}`).sort();
  const text = boundary ? body.toString().replaceAll('\r\n', '\n') : JSON.stringify(JSON.parse(body.toString()), null, 2);
  const whole = [`${method} ${path}`, ...lines, '', text.trimEnd()].join('\n');
  return (boundary ? whole.replaceAll(boundary, 'BOUNDARY') : whole)
    .replaceAll(/\d{8}T\d{6}Z/g, 'TIME')
    .replaceAll(/\/\d{8}\/eu-central-1/g, '/DATE/eu-central-1')
    .replaceAll(/Signature=[0-9a-f]{64}/g, 'Signature=SIGNATURE');
}

function sectionsOf(text: string): Map<string, string> {
  return new Map(text.split(/^=== /m).slice(1).map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n') + 1).trimEnd()]));
}
