/**
 * Events of Mailgun (documentation.mailgun.com, Webhooks). It signs a time and a token with HMAC-SHA-256, and not what it
 * tells: the token is the id of the event, so that each signature is good for one.
 */
import { createHmac } from 'node:crypto';
import { isSame } from '../../same.ts';
import { flat, isObject, member, text, texts, time } from '../json.ts';
import type { TrackedEvent, TrackingEvent, TrackingReceiver } from '../provider.ts';
import { ForgedRequest, UnreadableRequest } from '../provider.ts';
import type { TrackingSettings } from '../settings.ts';
import type { Clock } from './checks.ts';
import { parse, recipientOf, refuseStale } from './checks.ts';

const EVENTS: Record<string, TrackedEvent> = {
  accepted: 'queued', rejected: 'rejected', delivered: 'delivered', opened: 'opened', clicked: 'clicked', unsubscribed: 'unsubscribed', complained: 'complained',
};

/** Why it was not even tried, or not taken. */
const REASONS: Record<string, TrackingEvent['rejectReason']> = {
  bounce: 'bounced', 'suppress-bounce': 'bounced', 'suppress-complaint': 'spam', 'suppress-unsubscribe': 'unsubscribed', old: 'timed_out',
};

export function mailgunReceiver({ signingKey }: NonNullable<TrackingSettings['mailgun']>, now: Clock = Date.now): TrackingReceiver {
  return {
    name: 'mailgun',
    async receive(request) {
      const body = parse(request);
      const [timestamp, token, signature] = ['timestamp', 'token', 'signature'].map((name) => text(body, 'signature', name));
      if (!timestamp || !token || !signature) throw new ForgedRequest('There is no signature.');
      if (!isSame(signature, createHmac('sha256', signingKey).update(timestamp + token).digest('hex'))) throw new ForgedRequest('The signature does not hold.');
      refuseStale(Number(timestamp) * 1000, now);
      const data = member(body, 'event-data');
      if (!isObject(data) || typeof data.event !== 'string') throw new UnreadableRequest('There is no event.');
      return [eventOf(data, token, now)];
    },
  };
}

function eventOf(data: Record<string, unknown>, token: string, now: Clock): TrackingEvent {
  const reason = text(data, 'reason');
  return {
    ...meaningOf(text(data, 'event') ?? '', text(data, 'severity'), reason),
    eventId: token,
    messageId: text(data, 'message', 'headers', 'message-id')?.replace(/^<|>$/g, '') ?? null,
    recipient: recipientOf(text(data, 'recipient') ?? text(data, 'message', 'headers', 'to')),
    at: time(data, 'timestamp') ?? new Date(now()),
    response: text(data, 'delivery-status', 'message') || text(data, 'delivery-status', 'description') || text(data, 'reject', 'reason'),
    clickedUrl: text(data, 'url'),
    userAgent: text(data, 'client-info', 'user-agent'),
    tags: texts(data, 'tags'),
    metadata: flat(data, 'user-variables'),
  };
}

function meaningOf(event: string, severity: string | undefined, reason: string | undefined): Pick<TrackingEvent, 'event' | 'rejectReason' | 'isHardBounce'> {
  if (event !== 'failed') return { event: EVENTS[event] ?? 'unknown', ...(event === 'rejected' ? { rejectReason: 'other' } : event === 'complained' ? { rejectReason: 'spam' } : {}) };
  if (severity === 'temporary') return { event: 'deferred' };
  const rejectReason = REASONS[reason ?? ''] ?? 'other';
  return { event: rejectReason === 'spam' || rejectReason === 'unsubscribed' ? 'rejected' : 'bounced', rejectReason, isHardBounce: rejectReason === 'bounced' };
}
