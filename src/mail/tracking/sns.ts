/**
 * Messages of Amazon SNS (docs.aws.amazon.com/sns, Verifying the signatures): signed with RSA, by a certificate that the
 * message names. Anybody with an account can have SNS sign, so only topics that are named are believed, and certificates
 * and confirmations are asked for at SNS in the region of the topic alone.
 */
import { verify, X509Certificate } from 'node:crypto';
import { createCache } from '../../cache/cache.ts';
import { isObject, text } from '../json.ts';
import type { TrackingRequest } from '../provider.ts';
import { ForgedRequest, TemporaryFailure, UnreadableRequest } from '../provider.ts';
import type { Clock } from './checks.ts';
import { parse, refuseStale } from './checks.ts';

/** What a message was signed at its making, and comes again with each attempt at bringing it: for an hour by default. */
const MOST_AGE_SECONDS = 3600;
const TIMEOUT_SECONDS = 10;
const MOST_CERTIFICATES = 20;
const MOST_BYTES = 65_536;

const SIGNED: Record<string, readonly string[]> = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
  UnsubscribeConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
};
const HASHES: Record<string, string> = { 1: 'sha1', 2: 'sha256' };

export interface SnsMessage {
  messageId: string;
  timestamp: string;
  message: string;
}

/** `fetch` as Node has it: what is asked for is checked before. */
export interface Surroundings {
  now: Clock;
  fetch: (url: string, options: RequestInit) => Promise<Response>;
}

/** Reads a message. A confirmation is answered, and there is nothing to read. */
export function createSnsReader(topicArns: readonly string[], { now, fetch }: Surroundings): (request: TrackingRequest) => Promise<SnsMessage | undefined> {
  // An address is of one certificate, which ends by itself.
  const certificates = createCache<X509Certificate>({ most: MOST_CERTIFICATES, milliseconds: Infinity });

  async function get(url: string): Promise<string> {
    try {
      const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000) });
      const body = await response.text();
      if (!response.ok || body.length > MOST_BYTES) throw new Error(`status ${response.status}, ${body.length} characters`);
      return body;
    } catch (error) {
      throw new TemporaryFailure('SNS was asked, and there was no good answer.', { cause: error });
    }
  }

  const certificateAt = (url: string): Promise<X509Certificate> => certificates.get(url, async () => new X509Certificate(await get(url)));

  return async (request) => {
    const body = parse(request);
    const type = text(body, 'Type') ?? '';
    if (!isObject(body) || !Object.hasOwn(SIGNED, type)) throw new UnreadableRequest('The body is no message of SNS.');
    const topicArn = text(body, 'TopicArn') ?? '';
    if (!topicArns.includes(topicArn)) throw new ForgedRequest('The topic is none of those that are believed.');
    const certificateUrl = atSns(text(body, 'SigningCertURL'), topicArn);
    if (!/^\/SimpleNotificationService-[0-9a-f]{1,64}\.pem$/.test(certificateUrl.pathname) || certificateUrl.search) throw new ForgedRequest('The certificate is none of SNS.');
    const hash = HASHES[text(body, 'SignatureVersion') ?? ''];
    const signed = SIGNED[type]!.flatMap((name) => (text(body, name) === undefined ? [] : [`${name}\n${text(body, name)}\n`])).join('');
    const certificate = await certificateAt(certificateUrl.href);
    const isCurrent = now() >= Date.parse(certificate.validFrom) && now() <= Date.parse(certificate.validTo);
    if (!hash || !isCurrent || !verify(hash, Buffer.from(signed), certificate.publicKey, Buffer.from(text(body, 'Signature') ?? '', 'base64'))) throw new ForgedRequest('The signature does not hold.');
    const timestamp = text(body, 'Timestamp') ?? '';
    refuseStale(Date.parse(timestamp), now, MOST_AGE_SECONDS);
    if (type === 'SubscriptionConfirmation') {
      const confirmation = atSns(text(body, 'SubscribeURL'), topicArn);
      const { searchParams } = confirmation;
      if (searchParams.get('Action') !== 'ConfirmSubscription' || searchParams.get('TopicArn') !== topicArn) throw new ForgedRequest('The confirmation is of something else.');
      await get(confirmation.href);
    }
    return type === 'Notification' ? { messageId: text(body, 'MessageId') ?? '', timestamp, message: text(body, 'Message') ?? '' } : undefined;
  };
}

/** An address at SNS, in the region and partition of the topic. */
function atSns(address: string | undefined, topicArn: string): URL {
  const [, partition, , region] = topicArn.split(':');
  const url = URL.parse(address ?? '');
  const host = `sns.${region}.amazonaws.com${partition === 'aws-cn' ? '.cn' : ''}`;
  if (!url || url.protocol !== 'https:' || url.host !== host || url.username || url.password || url.hash) throw new ForgedRequest('The address is not at SNS.');
  return url;
}
