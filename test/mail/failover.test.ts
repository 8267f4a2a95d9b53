/** Who is asked when one fails, and that nobody is once a mail was accepted. */
import { expect } from 'chai';
import { withFailover } from '../../src/mail/failover.ts';
import type { MailProvider, ProviderName } from '../../src/mail/provider.ts';
import { PermanentFailure, TemporaryFailure, UnsupportedOption } from '../../src/mail/provider.ts';
import { ASKING, HTTP_PROVIDERS, PLAIN, providerFor, send } from '../support/outgoing-mails.ts';
import type { Answered, Recorder } from '../support/recorder.ts';
import { startRecorder } from '../support/recorder.ts';

describe('failover', () => {
  let first: Recorder;
  let second: Recorder;
  before(async () => void ([first, second] = await Promise.all([startRecorder(), startRecorder()])));
  after(() => Promise.all([first.stop(), second.stop()]));

  function asked(answers: [Answered, Answered], mail = PLAIN) {
    for (const recorder of [first, second]) recorder.requests.splice(0);
    first.answer = () => answers[0];
    second.answer = () => answers[1];
    return send(providerFor(HTTP_PROVIDERS.postmark.settings(first.url), HTTP_PROVIDERS.resend.settings(second.url)), mail);
  }
  const counts = (): number[] => [first.requests.length, second.requests.length];
  const fails = (...parameters: Parameters<typeof asked>): Promise<any> => asked(...parameters).then(() => expect.fail('it was sent'), (error: unknown) => error);

  it('asks the next where one is down, asked too much, or has other credentials', async () => {
    for (const status of [500, 503, 429, 401, 403]) {
      expect((await asked([{ status, body: {} }, HTTP_PROVIDERS.resend.accepts])).provider, String(status)).to.equal('resend');
      expect(counts()).to.deep.equal([1, 1]);
    }
  });

  it('asks nobody else after an acceptance, of all readers or of some, or after a refusal', async () => {
    expect((await asked([HTTP_PROVIDERS.postmark.accepts, HTTP_PROVIDERS.resend.accepts])).provider).to.equal('postmark');
    expect(counts()).to.deep.equal([1, 0]);
    await asked([{ status: 422, body: { ErrorCode: 406, Message: 'Found inactive addresses: ada@example.com. Inactive recipients are …' } }, HTTP_PROVIDERS.resend.accepts]);
    expect(counts()).to.deep.equal([1, 0]);
    expect(await fails([{ status: 422, body: { ErrorCode: 300, Message: 'Bad' } }, HTTP_PROVIDERS.resend.accepts])).to.be.instanceOf(PermanentFailure);
    expect(counts()).to.deep.equal([1, 0]);
    expect(await fails([{ status: 200, body: 'none of its answers' }, HTTP_PROVIDERS.resend.accepts]), 'it may have been accepted').to.be.instanceOf(PermanentFailure);
    expect(counts()).to.deep.equal([1, 0]);
  });

  it('fails for now where any of them may take it another time, after the shortest wait that all named', async () => {
    const error = await fails([{ status: 503, headers: { 'retry-after': '60' }, body: {} }, { status: 429, headers: { 'retry-after': '7' }, body: {} }]);
    expect(error).to.be.instanceOf(TemporaryFailure).and.to.include({ retryAfterSeconds: 7 });
    expect(error.message).to.include('postmark answered 503').and.include('resend answered 429');
    expect(await fails([{ status: 503, headers: { 'retry-after': '60' }, body: {} }, { status: 401, body: {} }])).to.be.instanceOf(TemporaryFailure).and.to.include({ retryAfterSeconds: 60 });
    expect(await fails([{ status: 401, body: {} }, { status: 401, body: {} }])).to.be.instanceOf(PermanentFailure).and.to.include({ isConfiguration: true });
  });

  it('what the first cannot do is refused; a next that cannot is passed over', async () => {
    expect(await fails([HTTP_PROVIDERS.postmark.accepts, HTTP_PROVIDERS.resend.accepts], ASKING.sendAt)).to.be.instanceOf(UnsupportedOption);
    expect(counts()).to.deep.equal([0, 0]);
    expect(await fails([{ status: 503, body: {} }, HTTP_PROVIDERS.resend.accepts], ASKING.trackOpens)).to.be.instanceOf(TemporaryFailure);
    expect(counts()).to.deep.equal([1, 0]);
  });

  it('asks nobody else once the attempt is stopped', async () => {
    const stop = new AbortController();
    const called: string[] = [];
    const failing = (name: ProviderName): MailProvider => ({ name, send: async () => {
      called.push(name);
      stop.abort();
      throw new TemporaryFailure('down');
    } });
    const error = await send(withFailover([failing('smtp'), failing('ses')]), PLAIN, stop.signal).then(() => undefined, (reason: unknown) => reason);
    expect(error).to.be.instanceOf(TemporaryFailure);
    expect(called).to.deep.equal(['smtp']);
  });
});
