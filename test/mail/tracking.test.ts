/** What providers tell of their mails: who is believed, how old, and what each event means. */
import { expect } from 'chai';
import { Webhook } from 'standardwebhooks';
import type { TrackingRequest } from '../../src/mail/provider.ts';
import { ForgedRequest, TemporaryFailure, UnreadableRequest } from '../../src/mail/provider.ts';
import { createReceivers } from '../../src/mail/tracking.ts';
import type { Tracker } from '../support/tracking.ts';
import { CERTIFICATE_URL, NOW, receivers, signed, sns, snsRequest, TOPIC } from '../support/tracking.ts';

const SES_MAIL = { messageId: '0107019-abc', timestamp: '2030-01-02T03:04:05.000Z', destination: ['Ada@example.com', 'grace@example.com'], tags: { 'ses:operation': ['SendEmail'], tag: ['welcome'], mail_id: ['mail_01'] } };
const DELIVERED: Record<Tracker, unknown> = {
  mailgun: { event: 'delivered', timestamp: 1893553445.5, recipient: 'Ada@example.com', message: { headers: { 'message-id': '20300102.1@mg.deed.test' } }, tags: ['welcome'], 'user-variables': { mail_id: 'mail_01' }, 'delivery-status': { message: 'OK', code: 250 } },
  postmark: { RecordType: 'Delivery', MessageID: '0a129aee', Recipient: 'Ada@example.com', DeliveredAt: '2030-01-02T03:04:05Z', Details: '250 OK', Tag: 'welcome', Metadata: { mail_id: 'mail_01' } },
  sendgrid: [{ event: 'delivered', sg_event_id: 'ev1', sg_message_id: '14c5d75ce93.recvd-1', email: 'Ada@example.com', timestamp: 1893553445, response: '250 OK', category: ['welcome'], mail_id: 'mail_01', ip: '192.0.2.1' }],
  resend: { type: 'email.delivered', created_at: '2030-01-02T03:04:05.000Z', data: { email_id: '49a3999c', to: ['Ada <Ada@example.com>'], subject: 'Hello', tags: { tag: 'welcome', mail_id: 'mail_01' } } },
  ses: { eventType: 'Delivery', mail: SES_MAIL, delivery: { timestamp: '2030-01-02T03:04:05.000Z', recipients: ['Ada@example.com'], smtpResponse: '250 OK' } },
};
const MESSAGE_IDS: Record<Tracker, string> = { mailgun: '20300102.1@mg.deed.test', postmark: '0a129aee', sendgrid: '14c5d75ce93', resend: '49a3999c', ses: '0107019-abc' };
const TRACKERS = Object.keys(DELIVERED) as Tracker[];
/** Those that sign what they tell, and not only that it is them. */
const SIGN_THE_BODY: Tracker[] = ['sendgrid', 'resend', 'ses'];
const SIGN_THE_TIME: [Tracker, number][] = [['mailgun', 300], ['sendgrid', 300], ['resend', 300], ['ses', 3600]];

const failure = (name: Tracker, request: TrackingRequest): Promise<any> => receivers[name].receive(request).then(() => expect.fail('it was believed'), (error: unknown) => error);
const first = async (name: Tracker, event: unknown) => (await receivers[name].receive(signed[name](event)))[0]!;

describe('what is told by', () => {
  for (const name of TRACKERS) {
    describe(name, () => {
      it('is the same for each: what happened to which mail for whom', async () => {
        const [event, ...more] = await receivers[name].receive(signed[name](DELIVERED[name]));
        expect(more).to.deep.equal([]);
        expect(event).to.deep.include({ event: 'delivered', messageId: MESSAGE_IDS[name], recipient: 'ada@example.com', tags: ['welcome'], metadata: { mail_id: 'mail_01' } });
        expect(event!.at.toISOString().slice(0, 19)).to.equal('2030-01-02T03:04:05');
        expect(event!.eventId).to.be.a('string').with.length.above(2);
      });

      it('has the same id when it is told again', async () => {
        const [once, again] = [await first(name, DELIVERED[name]), (await receivers[name].receive(signed[name](DELIVERED[name], 60)))[0]!];
        expect(again.eventId).to.equal(once.eventId);
      });

      it('is forged where the signature or the credentials are missing or of others', async () => {
        const request = signed[name](DELIVERED[name]);
        expect(await failure(name, { ...request, headers: {}, ...(name === 'mailgun' || name === 'ses' ? { rawBody: withoutSignature(request.rawBody) } : {}) })).to.be.instanceOf(ForgedRequest);
        const other = TRACKERS[(TRACKERS.indexOf(name) + 1) % TRACKERS.length]!;
        const foreign = await failure(name, signed[other](DELIVERED[other]));
        expect(foreign instanceof ForgedRequest || foreign instanceof UnreadableRequest, 'of another provider').to.equal(true);
      });

      it('is unreadable where it is by them and no event', async () => {
        const nothing = name === 'ses' ? snsRequest({ Message: 'hello' }) : signed[name](name === 'sendgrid' ? { not: 'a list' } : { nothing: true });
        expect(await failure(name, nothing)).to.be.instanceOf(UnreadableRequest);
      });

      it('is unreadable or forged, and no other error, whatever the body is', async () => {
        for (const rawBody of [Buffer.alloc(0), Buffer.from('null'), Buffer.from('[]'), Buffer.from('{"signature":null,"Type":null}'), Buffer.from('{"__proto__":{"Type":"Notification"}}'), Buffer.from([0xff, 0xfe]), Buffer.from('{"signature":{"timestamp":1,"token":[],"signature":{}}}')]) {
          const error = await failure(name, { ...signed[name](DELIVERED[name]), rawBody });
          expect(error instanceof ForgedRequest || error instanceof UnreadableRequest, rawBody.toString()).to.equal(true);
        }
      });
    });
  }

  for (const [name, most] of SIGN_THE_TIME) {
    it(`${name} is forged where it was signed more than ${most} seconds ago, or will be`, async () => {
      await receivers[name].receive(signed[name](DELIVERED[name], most - 5));
      for (const ago of [most + 5, -most - 5]) expect(await failure(name, signed[name](DELIVERED[name], ago)), String(ago)).to.be.instanceOf(ForgedRequest);
    });
  }

  for (const name of TRACKERS) {
    it(`${name} is not believed with a byte changed of what is signed: 0 in 1,000`, async () => {
      const receiver = receivers[name];
      let believed = 0;
      for (let index = 0; index < 1000; index += 1) {
        const changed = mutated(name, signed[name](DELIVERED[name]), index);
        if (changed) believed += await receiver.receive(changed).then(() => 1, (error: unknown) => (error instanceof ForgedRequest || error instanceof UnreadableRequest ? 0 : Promise.reject(error as Error)));
      }
      expect(believed).to.equal(0);
    });
  }

  it('nobody is believed whose secret is not configured', () => {
    expect([...createReceivers({}).keys()]).to.deep.equal([]);
    expect([...createReceivers({ mailgun: { signingKey: 'k' }, ses: { topicArns: [TOPIC] } }).keys()]).to.deep.equal(['mailgun', 'ses']);
  });
});

describe('an event of', () => {
  type Meaning = [what: string, event: unknown, expected: Record<string, unknown>];
  const meanings: Record<Tracker, Meaning[]> = {
    mailgun: [
      ['a permanent failure', { event: 'failed', severity: 'permanent', reason: 'bounce', recipient: 'a@b.example' }, { event: 'bounced', isHardBounce: true, rejectReason: 'bounced' }],
      ['a permanent failure that is not of the address', { event: 'failed', severity: 'permanent', reason: 'generic', recipient: 'a@b.example' }, { event: 'bounced', isHardBounce: false, rejectReason: 'other' }],
      ['a temporary failure', { event: 'failed', severity: 'temporary', reason: 'generic', recipient: 'a@b.example' }, { event: 'deferred' }],
      ['a suppression after a complaint', { event: 'failed', severity: 'permanent', reason: 'suppress-complaint', recipient: 'a@b.example' }, { event: 'rejected', rejectReason: 'spam', isHardBounce: false }],
      ['a complaint', { event: 'complained', recipient: 'a@b.example' }, { event: 'complained', rejectReason: 'spam' }],
      ['a click', { event: 'clicked', url: 'https://deed.test/x', 'client-info': { 'user-agent': 'Test' }, recipient: 'a@b.example' }, { event: 'clicked', clickedUrl: 'https://deed.test/x', userAgent: 'Test' }],
      ['what nobody knows', { event: 'teleported' }, { event: 'unknown', recipient: null, messageId: null, tags: [], metadata: {} }],
    ],
    postmark: [
      ['a hard bounce', { RecordType: 'Bounce', Type: 'HardBounce', Email: 'A@b.example', BouncedAt: '2030-01-02T03:04:05Z', Details: '550' }, { event: 'bounced', isHardBounce: true, recipient: 'a@b.example', response: '550' }],
      ['a soft bounce', { RecordType: 'Bounce', Type: 'SoftBounce', Email: 'a@b.example' }, { event: 'bounced', isHardBounce: false }],
      ['a delay', { RecordType: 'Bounce', Type: 'Transient', Email: 'a@b.example' }, { event: 'deferred' }],
      ['a bad address', { RecordType: 'Bounce', Type: 'BadEmailAddress', Email: 'a@b.example' }, { event: 'rejected', rejectReason: 'invalid' }],
      ['an answering machine', { RecordType: 'Bounce', Type: 'AutoResponder', Email: 'a@b.example' }, { event: 'autoresponded' }],
      ['a bounce of a kind nobody knows', { RecordType: 'Bounce', Type: 'New', Email: 'a@b.example' }, { event: 'bounced', isHardBounce: false }],
      ['a complaint', { RecordType: 'SpamComplaint', Email: 'a@b.example' }, { event: 'complained', rejectReason: 'spam' }],
      ['an unsubscription', { RecordType: 'SubscriptionChange', SuppressSending: true, SuppressionReason: 'ManualSuppression', Recipient: 'a@b.example' }, { event: 'unsubscribed' }],
      ['a suppression after a bounce', { RecordType: 'SubscriptionChange', SuppressSending: true, SuppressionReason: 'HardBounce', Recipient: 'a@b.example' }, { event: 'bounced', isHardBounce: true }],
      ['a subscription', { RecordType: 'SubscriptionChange', SuppressSending: false, Recipient: 'a@b.example' }, { event: 'subscribed' }],
      ['a click', { RecordType: 'Click', OriginalLink: 'https://deed.test/x', UserAgent: 'Test', Recipient: 'a@b.example' }, { event: 'clicked', clickedUrl: 'https://deed.test/x', userAgent: 'Test' }],
    ],
    sendgrid: [
      ['a bounce', [{ event: 'bounce', type: 'bounce', reason: '550 5.1.1', email: 'a@b.example' }], { event: 'bounced', isHardBounce: true, response: '550 5.1.1' }],
      ['a block', [{ event: 'bounce', type: 'blocked', email: 'a@b.example' }], { event: 'bounced', isHardBounce: false, rejectReason: 'blocked' }],
      ['a drop', [{ event: 'dropped', reason: 'Bounced Address', email: 'a@b.example' }], { event: 'rejected', isHardBounce: true, rejectReason: 'bounced' }],
      ['a drop of who does not want it', [{ event: 'dropped', reason: 'Unsubscribed Address', email: 'a@b.example' }], { event: 'rejected', isHardBounce: false, rejectReason: 'unsubscribed' }],
      ['a complaint', [{ event: 'spamreport', email: 'a@b.example' }], { event: 'complained', rejectReason: 'spam' }],
      ['a tag alone', [{ event: 'open', category: 'welcome', email: 'a@b.example' }], { event: 'opened', tags: ['welcome'] }],
    ],
    resend: [
      ['a hard bounce', { type: 'email.bounced', data: { to: ['a@b.example'], bounce: { type: 'Permanent', subType: 'General', message: 'gone' } } }, { event: 'bounced', isHardBounce: true, response: 'gone' }],
      ['a soft bounce', { type: 'email.bounced', data: { to: ['a@b.example'], bounce: { type: 'Transient', subType: 'MailboxFull' } } }, { event: 'bounced', isHardBounce: false }],
      ['two readers, and it does not say which', { type: 'email.opened', data: { to: ['a@b.example', 'c@d.example'] } }, { event: 'opened', recipient: null }],
      ['tags as a list', { type: 'email.clicked', data: { to: ['a@b.example'], tags: [{ name: 'tag', value: 't' }, { name: 'k', value: 'v' }], click: { link: 'https://deed.test/x' } } }, { event: 'clicked', tags: ['t'], metadata: { k: 'v' }, clickedUrl: 'https://deed.test/x' }],
      ['a delay', { type: 'email.delivery_delayed', data: { to: ['a@b.example'] } }, { event: 'deferred' }],
    ],
    ses: [
      ['a hard bounce', { eventType: 'Bounce', mail: SES_MAIL, bounce: { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [{ emailAddress: 'A@b.example', diagnosticCode: '550 5.1.1' }] } }, { event: 'bounced', isHardBounce: true, recipient: 'a@b.example', response: '550 5.1.1' }],
      ['a soft bounce, as a notification', { notificationType: 'Bounce', mail: SES_MAIL, bounce: { bounceType: 'Transient', bouncedRecipients: [{ emailAddress: 'a@b.example' }] } }, { event: 'bounced', isHardBounce: false }],
      ['a complaint', { eventType: 'Complaint', mail: SES_MAIL, complaint: { complainedRecipients: [{ emailAddress: 'a@b.example' }] } }, { event: 'complained', rejectReason: 'spam' }],
      ['an opening, which is of no reader', { eventType: 'Open', mail: SES_MAIL, open: { userAgent: 'Test' } }, { event: 'opened', recipient: null, userAgent: 'Test' }],
      ['a template that fails', { eventType: 'Rendering Failure', mail: SES_MAIL, failure: { errorMessage: 'no name' } }, { event: 'failed', response: 'no name' }],
    ],
  };
  for (const name of TRACKERS) {
    for (const [what, event, expected] of meanings[name]) it(`${name}: ${what}`, async () => expect(await first(name, event)).to.deep.include(expected));
  }

  it('sendgrid: each of many', async () => {
    const events = await receivers.sendgrid.receive(signed.sendgrid([...(DELIVERED.sendgrid as object[]), { event: 'open', sg_event_id: 'ev2', email: 'a@b.example' }]));
    expect(events.map(({ event, eventId }) => [event, eventId])).to.deep.equal([['delivered', 'ev1'], ['opened', 'ev2']]);
  });

  it('ses: each of many readers, and each is another event', async () => {
    const events = await receivers.ses.receive(signed.ses({ eventType: 'Bounce', mail: SES_MAIL, bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'a@b.example' }, { emailAddress: 'c@d.example' }] } }));
    expect(events.map(({ recipient }) => recipient)).to.deep.equal(['a@b.example', 'c@d.example']);
    expect(new Set(events.map(({ eventId }) => eventId))).to.have.property('size', 2);
  });

  it('resend: as another implementation of Standard Webhooks signs it', async () => {
    const webhook = new Webhook(Buffer.from('a secret of twenty-four by').toString('base64'));
    const body = JSON.stringify(DELIVERED.resend);
    const at = new Date(Math.floor(NOW / 1000) * 1000);
    const request = { headers: { 'svix-id': 'msg_2', 'svix-timestamp': String(at.getTime() / 1000), 'svix-signature': webhook.sign('msg_2', at, body) }, rawBody: Buffer.from(body) };
    expect((await receivers.resend.receive(request))[0]).to.include({ event: 'delivered', eventId: 'msg_2' });
  });
});

describe('messages of SNS', () => {
  const ok = sns.answer;
  const CONFIRMATION = { Type: 'SubscriptionConfirmation', Token: 't0', Message: 'You have chosen to subscribe', SubscribeURL: `https://sns.eu-central-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=${TOPIC}&Token=t0` };
  beforeEach(() => void sns.asked.splice(0));
  afterEach(() => void (sns.answer = ok));

  it('are signed by SHA-1 or SHA-256, by a certificate that is asked for once', async () => {
    const receiver = receivers.ses;
    for (const SignatureVersion of ['1', '2', '2']) await receiver.receive(snsRequest({ SignatureVersion, Message: JSON.stringify(DELIVERED.ses), Subject: 'Amazon SES' }));
    expect(sns.asked).to.deep.equal([CERTIFICATE_URL]);
  });

  it('are of topics that are named, by certificates of SNS in their region; nothing else is asked for', async () => {
    expect(await failure('ses', snsRequest({ TopicArn: 'arn:aws:sns:eu-central-1:999999999999:mail' }))).to.be.instanceOf(ForgedRequest);
    const urls = ['http://sns.eu-central-1.amazonaws.com/SimpleNotificationService-0.pem', 'https://sns.eu-central-1.amazonaws.com.evil.example/SimpleNotificationService-0.pem', 'https://evil.example/SimpleNotificationService-0.pem', 'https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0.pem', 'https://sns.eu-central-1.amazonaws.com@evil.example/SimpleNotificationService-0.pem', 'https://sns.eu-central-1.amazonaws.com:8443/SimpleNotificationService-0.pem', 'https://sns.eu-central-1.amazonaws.com/evil.pem', 'https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-0.pem?x=/', 'https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-0.pem#x', 'https://evil.s3.eu-central-1.amazonaws.com/SimpleNotificationService-0.pem', 'file:///etc/passwd', ''];
    for (const SigningCertURL of urls) expect(await failure('ses', snsRequest({ SigningCertURL })), SigningCertURL).to.be.instanceOf(ForgedRequest);
    expect(await failure('ses', snsRequest({ SignatureVersion: '3' }))).to.be.instanceOf(ForgedRequest);
    expect(sns.asked.filter((url) => url !== CERTIFICATE_URL)).to.deep.equal([]);
  });

  it('that ask for a confirmation are confirmed at SNS, once they are believed', async () => {
    expect(await receivers.ses.receive(snsRequest(CONFIRMATION))).to.deep.equal([]);
    expect(sns.asked).to.deep.equal([CERTIFICATE_URL, CONFIRMATION.SubscribeURL]);
    sns.asked.splice(0);
    expect(await failure('ses', snsRequest(CONFIRMATION, { Token: 'other' }))).to.be.instanceOf(ForgedRequest);
    for (const SubscribeURL of ['https://evil.example/?Action=ConfirmSubscription', CONFIRMATION.SubscribeURL.replace('https', 'http'), CONFIRMATION.SubscribeURL.replace('ConfirmSubscription', 'Unsubscribe'), CONFIRMATION.SubscribeURL.replace('123456789012', '999999999999'), 'http://169.254.169.254/latest/meta-data/']) {
      expect(await failure('ses', snsRequest({ ...CONFIRMATION, SubscribeURL })), SubscribeURL).to.be.instanceOf(ForgedRequest);
    }
    expect(sns.asked.filter((url) => url !== CERTIFICATE_URL)).to.deep.equal([]);
  });

  it('that end a subscription, and the greeting of SES, say nothing of mails', async () => {
    expect(await receivers.ses.receive(snsRequest({ ...CONFIRMATION, Type: 'UnsubscribeConfirmation' }))).to.deep.equal([]);
    expect(sns.asked).to.deep.equal([CERTIFICATE_URL]);
    expect(await receivers.ses.receive(snsRequest({ Message: 'Successfully validated SNS topic for Amazon SES event publishing.' }))).to.deep.equal([]);
  });

  it('are for another time where the certificate cannot be had, which is asked for again', async () => {
    const receiver = receivers.ses;
    for (const answer of [(): Response => new Response('no', { status: 503 }), (): Response => { throw new Error('down'); }, (): Response => new Response('x'.repeat(100_000))]) {
      sns.answer = answer;
      const error = await receiver.receive(signed.ses(DELIVERED.ses)).then(() => undefined, (reason: unknown) => reason);
      expect(error).to.be.instanceOf(TemporaryFailure);
    }
    sns.answer = ok;
    expect(await receiver.receive(signed.ses(DELIVERED.ses))).to.have.length(1);
  });
});

function withoutSignature(body: Buffer): Buffer {
  return Buffer.from(JSON.stringify({ ...(JSON.parse(body.toString()) as object), signature: undefined, Signature: undefined }));
}

/** Another byte at some place of what the provider signs; undefined where a change there is none (the end of base64, spaces, what SNS does not sign). */
function mutated(name: Tracker, { headers, rawBody }: TrackingRequest, index: number): TrackingRequest | undefined {
  const change = (bytes: Buffer, at: number): Buffer => {
    const copy = Buffer.from(bytes);
    copy[at] = copy[at]! ^ (1 << (index % 7));
    return copy;
  };
  if (SIGN_THE_BODY.includes(name)) {
    if (name === 'ses') {
      // Within its members: the JSON around them is not signed.
      const message = JSON.parse(rawBody.toString()) as Record<string, string>;
      const member = ['Message', 'MessageId', 'Timestamp', 'TopicArn', 'Type'][index % 5]!;
      const text = message[member]!;
      const at = Math.floor(index / 5) % text.length;
      return { headers, rawBody: Buffer.from(JSON.stringify({ ...message, [member]: text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << (index % 7))) + text.slice(at + 1) })) };
    }
    return { headers, rawBody: change(rawBody, index % rawBody.length) };
  }
  if (name === 'postmark') return { headers: { authorization: change(Buffer.from(headers.authorization!), index % headers.authorization!.length).toString('latin1') }, rawBody };
  const body = JSON.parse(rawBody.toString()) as { signature: Record<string, string> };
  const member = ['timestamp', 'token', 'signature'][index % 3]!;
  const text = body.signature[member]!;
  return { headers, rawBody: Buffer.from(JSON.stringify({ ...body, signature: { ...body.signature, [member]: change(Buffer.from(text), Math.floor(index / 3) % text.length).toString('latin1') } })) };
}
