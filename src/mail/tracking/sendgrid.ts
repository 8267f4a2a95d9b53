/** Events of SendGrid, many in a request, which is signed with ECDSA over the time and the body (twilio.com/docs/sendgrid, Event Webhook). */
import { createPublicKey, verify } from 'node:crypto';
import { flat, isObject, text, texts, time } from '../json.ts';
import type { TrackedEvent, TrackingEvent, TrackingReceiver } from '../provider.ts';
import { ForgedRequest, UnreadableRequest } from '../provider.ts';
import type { TrackingSettings } from '../settings.ts';
import type { Clock } from './checks.ts';
import { madeId, parse, recipientOf, refuseStale } from './checks.ts';

const EVENTS: Record<string, TrackedEvent> = {
  processed: 'queued', deferred: 'deferred', delivered: 'delivered', bounce: 'bounced', dropped: 'rejected', open: 'opened', click: 'clicked',
  spamreport: 'complained', unsubscribe: 'unsubscribed', group_unsubscribe: 'unsubscribed', group_resubscribe: 'subscribed',
};

/** Why it was dropped, in lower case. */
const REASONS: Record<string, TrackingEvent['rejectReason']> = {
  invalid: 'invalid', 'bounced address': 'bounced', bounce: 'bounced', blocked: 'blocked', 'unsubscribed address': 'unsubscribed', 'spam reporting address': 'spam', 'spam content': 'spam', expired: 'timed_out',
};

/** What SendGrid writes itself: everything else came with the mail. */
const THEIRS = new Set('asm_group_id attempt bounce_classification category cert_err email event ip marketing_campaign_id marketing_campaign_name newsletter pool reason response send_at sg_content_type sg_event_id sg_machine_open sg_message_id sg_template_id sg_template_name smtp-id status timestamp tls type url url_offset useragent'.split(' '));

export function sendgridReceiver({ publicKey }: NonNullable<TrackingSettings['sendgrid']>, now: Clock = Date.now): TrackingReceiver {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return {
    name: 'sendgrid',
    async receive(request) {
      const { 'x-twilio-email-event-webhook-signature': signature = '', 'x-twilio-email-event-webhook-timestamp': timestamp = '' } = request.headers;
      if (!/^\d{1,15}$/.test(timestamp) || !verify('sha256', Buffer.concat([Buffer.from(timestamp), request.rawBody]), key, Buffer.from(signature, 'base64'))) throw new ForgedRequest('The signature does not hold.');
      refuseStale(Number(timestamp) * 1000, now);
      const events = parse(request);
      if (!Array.isArray(events) || !events.every((event) => isObject(event) && typeof event.event === 'string')) throw new UnreadableRequest('There is no list of events.');
      return (events as Record<string, unknown>[]).map((event) => eventOf(event, now));
    },
  };
}

function eventOf(event: Record<string, unknown>, now: Clock): TrackingEvent {
  const sentId = text(event, 'sg_message_id');
  return {
    ...meaningOf(event),
    eventId: text(event, 'sg_event_id') ?? madeId(JSON.stringify(event)),
    // Behind a dot it says which reader's.
    messageId: sentId?.split('.')[0] ?? null,
    recipient: recipientOf(text(event, 'email')),
    at: time(event, 'timestamp') ?? new Date(now()),
    response: text(event, 'response') ?? text(event, 'reason'),
    clickedUrl: text(event, 'url'),
    userAgent: text(event, 'useragent'),
    tags: texts(event, 'category'),
    metadata: Object.fromEntries(Object.entries(flat(event)).filter(([name]) => !THEIRS.has(name))),
  };
}

/** A bounce of type `blocked` is one of the mail or of the sender, and the reader's address is good. */
function meaningOf(event: Record<string, unknown>): Pick<TrackingEvent, 'event' | 'rejectReason' | 'isHardBounce'> {
  const [name, type] = [text(event, 'event') ?? '', text(event, 'type')?.toLowerCase()];
  const meaning = EVENTS[name] ?? 'unknown';
  if (name === 'bounce') return { event: meaning, rejectReason: type === 'blocked' ? 'blocked' : type === 'expired' ? 'timed_out' : 'bounced', isHardBounce: type !== 'blocked' && type !== 'expired' };
  if (name !== 'dropped') return { event: meaning, ...(name === 'spamreport' ? { rejectReason: 'spam' } : {}) };
  const rejectReason = REASONS[(text(event, 'reason') ?? type ?? '').toLowerCase()] ?? 'other';
  return { event: meaning, rejectReason, isHardBounce: rejectReason === 'bounced' || rejectReason === 'invalid' };
}
