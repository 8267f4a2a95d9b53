/** Events of Postmark (postmarkapp.com/developer/webhooks). It signs nothing: what tells it is a user and a password in the address that it is given. */
import { isSame } from '../../same.ts';
import { flat, isObject, text, time } from '../json.ts';
import type { TrackingEvent, TrackingReceiver } from '../provider.ts';
import { ForgedRequest, UnreadableRequest } from '../provider.ts';
import type { TrackingSettings } from '../settings.ts';
import type { Clock } from './checks.ts';
import { madeId, parse, recipientOf } from './checks.ts';

type Meaning = Pick<TrackingEvent, 'event' | 'rejectReason' | 'isHardBounce'>;

const RECORDS: Record<string, Meaning> = {
  Delivery: { event: 'delivered' },
  Open: { event: 'opened' },
  Click: { event: 'clicked' },
  SpamComplaint: { event: 'complained', rejectReason: 'spam' },
};

/** The types of bounces, and the reasons of a suppression (postmarkapp.com/developer/api/bounce-api). */
const TYPES: Record<string, Meaning> = {
  HardBounce: { event: 'bounced', rejectReason: 'bounced', isHardBounce: true },
  SoftBounce: { event: 'bounced', rejectReason: 'bounced', isHardBounce: false },
  BadEmailAddress: { event: 'rejected', rejectReason: 'invalid', isHardBounce: true },
  Transient: { event: 'deferred' },
  DnsError: { event: 'deferred' },
  OpenRelayTest: { event: 'deferred' },
  Unsubscribe: { event: 'unsubscribed', rejectReason: 'unsubscribed' },
  ManualSuppression: { event: 'unsubscribed', rejectReason: 'unsubscribed' },
  Subscribe: { event: 'subscribed' },
  AutoResponder: { event: 'autoresponded' },
  AddressChange: { event: 'autoresponded' },
  ChallengeVerification: { event: 'autoresponded' },
  SpamNotification: { event: 'complained', rejectReason: 'spam' },
  SpamComplaint: { event: 'complained', rejectReason: 'spam' },
  VirusNotification: { event: 'bounced', rejectReason: 'other', isHardBounce: false },
  ManuallyDeactivated: { event: 'rejected', rejectReason: 'blocked' },
  Unconfirmed: { event: 'rejected', rejectReason: 'other' },
  Blocked: { event: 'rejected', rejectReason: 'blocked' },
  DMARCPolicy: { event: 'rejected', rejectReason: 'blocked' },
  SMTPApiError: { event: 'failed' },
  TemplateRenderingFailed: { event: 'failed' },
  InboundError: { event: 'inbound_failed' },
};

export function postmarkReceiver({ user, password }: NonNullable<TrackingSettings['postmark']>, now: Clock = Date.now): TrackingReceiver {
  const expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return {
    name: 'postmark',
    async receive(request) {
      if (!isSame(request.headers.authorization ?? '', expected)) throw new ForgedRequest('The credentials are others.');
      const body = parse(request);
      if (!isObject(body) || typeof body.RecordType !== 'string') throw new UnreadableRequest('There is no event.');
      return [eventOf(body, body.RecordType, now)];
    },
  };
}

function eventOf(body: Record<string, unknown>, record: string, now: Clock): TrackingEvent {
  const recipient = recipientOf(text(body, 'Email') ?? text(body, 'Recipient'));
  const happened = ['DeliveredAt', 'BouncedAt', 'ReceivedAt', 'ChangedAt'].map((name) => text(body, name)).find((value) => value !== undefined);
  const clickedUrl = text(body, 'OriginalLink');
  const messageId = text(body, 'MessageID');
  const tag = text(body, 'Tag');
  return {
    ...meaningOf(body, record),
    // Their ids are beyond the integers that JSON in JavaScript keeps, and only bounces have one.
    eventId: madeId(record, text(body, 'Type'), messageId, recipient ?? undefined, happened, clickedUrl),
    messageId: messageId ?? null,
    recipient,
    at: time({ happened }, 'happened') ?? new Date(now()),
    response: text(body, 'Details') || text(body, 'Description'),
    clickedUrl,
    userAgent: text(body, 'UserAgent'),
    tags: tag ? [tag] : [],
    metadata: flat(body, 'Metadata'),
  };
}

function meaningOf(body: Record<string, unknown>, record: string): Meaning {
  if (record === 'Bounce') return TYPES[text(body, 'Type') ?? ''] ?? { event: 'bounced', rejectReason: 'other', isHardBounce: false };
  if (record === 'SubscriptionChange') return body.SuppressSending === false ? { event: 'subscribed' } : (TYPES[text(body, 'SuppressionReason') ?? ''] ?? { event: 'unsubscribed', rejectReason: 'unsubscribed' });
  return RECORDS[record] ?? { event: record === 'Inbound' ? 'inbound' : 'unknown' };
}
