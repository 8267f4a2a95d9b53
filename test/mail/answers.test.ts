/** What each provider's answers mean: for now, for good, or another provider's turn; and what is known of each reader. */
import { expect } from 'chai';
import pino from 'pino';
import type { OutgoingMail, SendResult } from '../../src/mail/message.ts';
import { PermanentFailure, TemporaryFailure } from '../../src/mail/provider.ts';
import { createProvider } from '../../src/mail/providers.ts';
import type { HttpProviderName } from '../support/outgoing-mails.ts';
import { ASKING, HTTP_NAMES, HTTP_PROVIDERS, PLAIN, providerFor, SECRET, send } from '../support/outgoing-mails.ts';
import type { Answered, Recorder } from '../support/recorder.ts';
import { startRecorder } from '../support/recorder.ts';

const AND_GRACE: OutgoingMail = { ...PLAIN, cc: [{ address: 'Grace@example.com' }], bcc: [{ address: 'joan@example.com' }] };

describe('the answers of', () => {
  let recorder: Recorder;
  before(async () => (recorder = await startRecorder()));
  after(() => recorder.stop());

  function answered(name: HttpProviderName, answer: Answered | undefined, mail = PLAIN): Promise<SendResult> {
    recorder.answer = () => answer;
    return send(providerFor(HTTP_PROVIDERS[name].settings(recorder.url)), mail);
  }

  async function failure(name: HttpProviderName, answer: Answered | undefined, mail = PLAIN): Promise<any> {
    recorder.requests.splice(0);
    const error: any = await answered(name, answer, mail).then(() => expect.fail('it was sent'), (reason: unknown) => reason);
    expect(recorder.requests, 'asked once').to.have.length(1);
    return error;
  }

  for (const name of HTTP_NAMES) {
    describe(name, () => {
      it('429 and 5xx are for now, with the time to wait', async () => {
        for (const status of [429, 500, 502, 503, 504]) expect(await failure(name, { status, body: '<h1>Sorry</h1>' }), String(status)).to.be.instanceOf(TemporaryFailure).and.to.include({ retryAfterSeconds: undefined });
        expect(await failure(name, { status: 429, headers: { 'retry-after': '17' } })).to.include({ retryAfterSeconds: 17 });
        const date = new Date(Date.now() + 90_000).toUTCString();
        expect((await failure(name, { status: 503, headers: { 'retry-after': date } })).retryAfterSeconds).to.be.within(85, 90);
      });

      it('401 and 403 are the configuration', async () => {
        for (const status of [401, 403]) expect(await failure(name, { status, body: {} }), String(status)).to.be.instanceOf(PermanentFailure).and.to.include({ isConfiguration: true });
      });

      it('400 is for good, and so is a redirect, which is not followed', async () => {
        expect(await failure(name, { status: 400, body: {} })).to.be.instanceOf(PermanentFailure).and.to.include({ isConfiguration: false });
        expect(await failure(name, { status: 307, headers: { location: `${recorder.url}/elsewhere` } })).to.be.instanceOf(PermanentFailure);
      });

      it('no answer, a broken one, or a stop, is for now', async () => {
        recorder.answer = () => undefined;
        const late = createProvider({ providers: [HTTP_PROVIDERS[name].settings(recorder.url)], timeoutSeconds: 1 }, { logger: pino({ level: 'silent' }), reveal: false });
        const started = performance.now();
        const error = await send(late).then(() => undefined, (reason: unknown) => reason);
        expect(error).to.be.instanceOf(TemporaryFailure).with.property('message', `${name}: no answer within 1 s`);
        expect(performance.now() - started).to.be.below(5000);
        const stop = new AbortController();
        setTimeout(() => stop.abort(), 50);
        const stopped = await send(providerFor(HTTP_PROVIDERS[name].settings(recorder.url)), PLAIN, stop.signal).then(() => undefined, (reason: unknown) => reason);
        expect(stopped).to.be.instanceOf(TemporaryFailure).with.property('message', `${name}: sending was stopped`);
        const nowhere = await send(providerFor(HTTP_PROVIDERS[name].settings('http://127.0.0.1:1'))).then(() => undefined, (reason: unknown) => reason);
        expect(nowhere).to.be.instanceOf(TemporaryFailure);
      });

      it('have no secret in what is said of them, and stay on one line', async () => {
        for (const echoed of [SECRET, Buffer.from(SECRET).toString('base64'), ...(name === 'mailgun' ? [Buffer.from(`api:${SECRET}`).toString('base64')] : [])]) {
          const words = `The key ${echoed} is\r\nwrong ${'x'.repeat(2000)}`;
          const error = await failure(name, { status: 401, body: { message: words, Message: words, ErrorCode: 10, errors: [{ message: words }] } });
          expect(error.message).to.include('The key … is wrong').and.not.include(echoed);
          expect(error.message).to.have.length.below(600).and.not.match(/[\r\n]/);
          expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).to.not.include(echoed);
        }
      });
    });
  }

  it('mailgun: queued, by the id that its events have', async () => {
    const { recipients } = await answered('mailgun', HTTP_PROVIDERS.mailgun.accepts, AND_GRACE);
    expect(recipients).to.deep.equal(Object.fromEntries(['ada@example.com', 'grace@example.com', 'joan@example.com'].map((reader) => [reader, { status: 'queued', messageId: '20300102.1@mg.deed.test' }])));
  });

  it('mailgun: an answer without an id is none of its answers; a domain that it does not know is the configuration', async () => {
    expect(await failure('mailgun', { status: 200, body: 'Mailgun Magnificent API' })).to.be.instanceOf(PermanentFailure);
    expect(await failure('mailgun', { status: 404, body: { message: 'Domain not found: mg.deed.test' } })).to.include({ isConfiguration: true }).with.property('message').that.includes('Domain not found');
  });

  it('sendgrid: queued, by the id of its header; it says why not', async () => {
    expect((await answered('sendgrid', HTTP_PROVIDERS.sendgrid.accepts)).recipients).to.deep.equal({ 'ada@example.com': { status: 'queued', messageId: '14c5d75ce93' } });
    expect((await failure('sendgrid', { status: 400, body: { errors: [{ message: 'Does not contain a valid address.', field: 'personalizations.0.to.0.email' }] } })).message).to.equal('sendgrid answered 400: Does not contain a valid address. in personalizations.0.to.0.email');
  });

  it('resend: queued; the same mail at the same time is for now, another by the same key for good', async () => {
    expect((await answered('resend', HTTP_PROVIDERS.resend.accepts)).recipients).to.deep.equal({ 'ada@example.com': { status: 'queued', messageId: '49a3999c-0ce1-4ea6-ab68-afcd6dc2e794' } });
    expect(await failure('resend', { status: 409, body: { name: 'concurrent_idempotent_requests', message: 'Wait' } })).to.be.instanceOf(TemporaryFailure);
    expect(await failure('resend', { status: 409, body: { name: 'invalid_idempotent_request', message: 'Other payload' } })).to.be.instanceOf(PermanentFailure);
  });

  it('resend: a key too long or odd for its header becomes one that is always the same', async () => {
    const keys: string[] = [];
    recorder.answer = ({ headers }) => {
      keys.push(headers['idempotency-key'] as string);
      return HTTP_PROVIDERS.resend.accepts;
    };
    const provider = providerFor(HTTP_PROVIDERS.resend.settings(recorder.url));
    for (const idempotencyKey of ['k'.repeat(256), 'k'.repeat(257), 'k'.repeat(257), 'schlüssel', 'a\r\nb']) await provider.send(PLAIN, { idempotencyKey, signal: new AbortController().signal });
    expect(keys[0]).to.equal('k'.repeat(256));
    expect(keys[1]).to.equal(keys[2]).and.match(/^[0-9a-f]{64}$/);
    expect(new Set(keys)).to.have.property('size', 4);
  });

  it('ses: queued; its exceptions say what a status does not', async () => {
    expect((await answered('ses', HTTP_PROVIDERS.ses.accepts)).recipients).to.deep.equal({ 'ada@example.com': { status: 'queued', messageId: '0107019-abc' } });
    const exceptions: [string, string, 'temporary' | 'configuration' | 'permanent'][] = [
      ['TooManyRequestsException:http://internal.amazon.com/', 'Maximum sending rate exceeded.', 'temporary'],
      ['LimitExceededException', 'Daily message quota exceeded.', 'temporary'],
      ['ThrottlingException', 'Rate exceeded', 'temporary'],
      ['AccountSuspendedException', 'Suspended', 'configuration'],
      ['SendingPausedException', 'Paused', 'configuration'],
      ['MailFromDomainNotVerifiedException', 'Not verified', 'configuration'],
      ['MessageRejected', 'Email address is not verified.', 'configuration'],
      ['MessageRejected', 'The message contains a virus.', 'permanent'],
      ['BadRequestException', 'Bad', 'permanent'],
      ['NotFoundException', 'Template welcome does not exist.', 'permanent'],
    ];
    for (const [exception, message, meaning] of exceptions) {
      const error = await failure('ses', { status: 400, headers: { 'x-amzn-errortype': exception }, body: { message } });
      expect(error instanceof TemporaryFailure ? 'temporary' : error.isConfiguration ? 'configuration' : 'permanent', exception).to.equal(meaning);
      expect(error.message).to.equal(`ses answered 400: ${exception.split(':')[0]}: ${message}`);
    }
  });

  describe('postmark, of each reader:', () => {
    const OK = HTTP_PROVIDERS.postmark.accepts.body;
    const statuses = ({ recipients }: SendResult): Record<string, string> => Object.fromEntries(Object.entries(recipients).map(([reader, { status }]) => [reader, status]));

    it('sent, or queued where it is late', async () => {
      const { recipients } = await answered('postmark', { status: 200, body: OK }, AND_GRACE);
      expect(recipients['grace@example.com']).to.deep.equal({ status: 'sent', messageId: OK.MessageID });
      expect(statuses(await answered('postmark', { status: 200, body: { ...OK, Message: 'Message accepted, but delivery may be delayed.' } }))).to.deep.equal({ 'ada@example.com': 'queued' });
    });

    it('rejected who is inactive, where others get it', async () => {
      const Message = 'Message OK, but will not deliver to these inactive addresses: grace@example.com, joan@example.com. Inactive recipients are ones that have generated a hard bounce or a spam complaint.';
      const { recipients } = await answered('postmark', { status: 200, body: { ...OK, Message } }, AND_GRACE);
      expect(recipients).to.deep.equal({ 'ada@example.com': { status: 'sent', messageId: OK.MessageID }, 'grace@example.com': { status: 'rejected', messageId: null, reason: Message }, 'joan@example.com': { status: 'rejected', messageId: null, reason: Message } });
    });

    it('406: rejected who is inactive; nobody else gets it', async () => {
      const Message = 'You tried to send to recipient(s) that have been marked as inactive. Found inactive addresses: grace@example.com. Inactive recipients are ones that have generated a hard bounce, a spam complaint, or a manual suppression.';
      const result = await answered('postmark', { status: 422, body: { ErrorCode: 406, Message } }, AND_GRACE);
      expect(statuses(result)).to.deep.equal({ 'ada@example.com': 'failed', 'grace@example.com': 'rejected', 'joan@example.com': 'failed' });
      expect(result.recipients['ada@example.com']).to.include({ messageId: null, reason: Message });
    });

    it('300: invalid who has no good address; anything else that is invalid is an error', async () => {
      expect(statuses(await answered('postmark', { status: 422, body: { ErrorCode: 300, Message: "Invalid 'To' address: 'ada@example.com'." } }))).to.deep.equal({ 'ada@example.com': 'invalid' });
      expect(statuses(await answered('postmark', { status: 422, body: { ErrorCode: 300, Message: "Error parsing 'Cc': Illegal email domain 'example.com' in address 'grace@example.com'." } }, AND_GRACE))).to.include({ 'grace@example.com': 'invalid', 'ada@example.com': 'failed' });
      expect(await failure('postmark', { status: 422, body: { ErrorCode: 300, Message: "Invalid 'From' address: 'x'." } })).to.be.instanceOf(PermanentFailure).and.to.include({ isConfiguration: false });
    });

    it('in a batch, one by one', async () => {
      const mail = ASKING['template.dataFor'];
      const body = [OK, { ErrorCode: 406, Message: 'Found inactive addresses: grace@example.com. Inactive recipients are …' }];
      expect(statuses(await answered('postmark', { status: 200, body }, mail))).to.deep.equal({ 'ada@example.com': 'sent', 'grace@example.com': 'rejected' });
      expect(await failure('postmark', { status: 200, body: [OK] }, mail), 'an answer for another number').to.be.instanceOf(PermanentFailure);
    });

    it('and the account: an unknown sender, no credit, a token that is wrong', async () => {
      for (const ErrorCode of [10, 400, 401, 405, 412]) {
        expect(await failure('postmark', { status: 422, body: { ErrorCode, Message: 'No.' } })).to.include({ isConfiguration: true });
      }
      expect(await failure('postmark', { status: 422, body: { ErrorCode: 429, Message: 'Too many' } })).to.be.instanceOf(TemporaryFailure);
    });
  });
});
