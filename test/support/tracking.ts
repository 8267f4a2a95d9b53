/** Requests as the providers make them of their events, signed as they sign, by keys of a test. */
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { TrackingReceiver, TrackingRequest } from '../../src/mail/provider.ts';
import { mailgunReceiver } from '../../src/mail/tracking/mailgun.ts';
import { postmarkReceiver } from '../../src/mail/tracking/postmark.ts';
import { resendReceiver } from '../../src/mail/tracking/resend.ts';
import { sendgridReceiver } from '../../src/mail/tracking/sendgrid.ts';
import { sesReceiver } from '../../src/mail/tracking/ses.ts';
import { selfSigned } from './certificate.ts';

export const NOW = Date.now();
const now = (): number => NOW;
const seconds = (ago: number): string => String(Math.floor(NOW / 1000) - ago);

export const TOPIC = 'arn:aws:sns:eu-central-1:123456789012:mail';
export const CERTIFICATE_URL = 'https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem';

const SIGNING_KEY = 'the signing key of the account';
const PASSWORD = 'a password of some length';
const RESEND_SECRET = `whsec_${Buffer.from('a secret of twenty-four by').toString('base64')}`;
const sendgridKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const certificate = selfSigned('sns.amazonaws.com');

/** What SNS was asked for; `answer` stands for it. */
export const sns = { asked: [] as string[], answer: (url: string): Response => new Response(url.endsWith('.pem') ? certificate.cert : '<ConfirmSubscriptionResponse/>') };

export const receivers = {
  mailgun: mailgunReceiver({ signingKey: SIGNING_KEY }, now),
  postmark: postmarkReceiver({ user: 'deed', password: PASSWORD }, now),
  sendgrid: sendgridReceiver({ publicKey: sendgridKeys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64') }, now),
  resend: resendReceiver({ secret: RESEND_SECRET }, now),
  get ses(): TrackingReceiver {
    return sesReceiver({ topicArns: [TOPIC] }, { now, fetch: async (url) => {
      sns.asked.push(url);
      return sns.answer(url);
    } });
  },
};

export type Tracker = keyof typeof receivers;

/** `ago`: seconds since it was signed. */
export type Signer = (event: unknown, ago?: number) => TrackingRequest;

export const signed: Record<Tracker, Signer> = {
  mailgun(event, ago = 0) {
    const [timestamp, token] = [seconds(ago), 'e0b5477167110d68991efc6b9f89f0a11066af27834600e123'];
    const signature = createHmac('sha256', SIGNING_KEY).update(timestamp + token).digest('hex');
    return { headers: { 'content-type': 'application/json' }, rawBody: Buffer.from(JSON.stringify({ signature: { timestamp, token, signature }, 'event-data': event })) };
  },
  postmark: (event) => ({ headers: { authorization: `Basic ${Buffer.from(`deed:${PASSWORD}`).toString('base64')}` }, rawBody: Buffer.from(JSON.stringify(event)) }),
  sendgrid(event, ago = 0) {
    const rawBody = Buffer.from(`${JSON.stringify(event)}\r\n`);
    const signature = sign('sha256', Buffer.concat([Buffer.from(seconds(ago)), rawBody]), sendgridKeys.privateKey).toString('base64');
    return { headers: { 'x-twilio-email-event-webhook-signature': signature, 'x-twilio-email-event-webhook-timestamp': seconds(ago) }, rawBody };
  },
  resend(event, ago = 0) {
    const rawBody = Buffer.from(JSON.stringify(event));
    const signature = createHmac('sha256', Buffer.from(RESEND_SECRET.slice(6), 'base64')).update(`msg_1.${seconds(ago)}.${rawBody.toString()}`).digest('base64');
    return { headers: { 'svix-id': 'msg_1', 'svix-timestamp': seconds(ago), 'svix-signature': `v1,bm90IHRoaXMgb25l v1,${signature}` }, rawBody };
  },
  ses: (event, ago = 0) => snsRequest({ Message: JSON.stringify(event), Timestamp: new Date(NOW - ago * 1000).toISOString() }),
};

/** A message of SNS with these members, signed; `spoilt` are changed afterwards. */
export function snsRequest(members: Record<string, string>, spoilt: Record<string, string> = {}): TrackingRequest {
  const message: Record<string, string> = { Type: 'Notification', MessageId: '22b80b92', TopicArn: TOPIC, Message: '', Timestamp: new Date(NOW).toISOString(), SignatureVersion: '2', SigningCertURL: CERTIFICATE_URL, ...members };
  const names = message.Type === 'Notification' ? ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'] : ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'];
  const text = names.filter((name) => name in message).map((name) => `${name}\n${message[name]}\n`).join('');
  const signature = sign(message.SignatureVersion === '1' ? 'sha1' : 'sha256', Buffer.from(text), certificate.key).toString('base64');
  return { headers: { 'x-amz-sns-message-type': message.Type }, rawBody: Buffer.from(JSON.stringify({ ...message, Signature: signature, ...spoilt })) };
}
