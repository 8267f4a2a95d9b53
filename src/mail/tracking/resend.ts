/** Events of Resend (resend.com/docs/webhooks), signed as Standard Webhooks has it, under the names of Svix. */
import { createHmac } from 'node:crypto';
import { isSame } from '../../same.ts';
import { isObject, list, member, text, texts, time, flat } from '../json.ts';
import type { TrackedEvent, TrackingEvent, TrackingReceiver } from '../provider.ts';
import { ForgedRequest, UnreadableRequest } from '../provider.ts';
import type { TrackingSettings } from '../settings.ts';
import type { Clock } from './checks.ts';
import { parse, recipientOf, refuseStale } from './checks.ts';

const EVENTS: Record<string, TrackedEvent> = {
  'email.scheduled': 'queued', 'email.sent': 'sent', 'email.delivered': 'delivered', 'email.delivery_delayed': 'deferred', 'email.bounced': 'bounced', 'email.suppressed': 'rejected',
  'email.failed': 'failed', 'email.complained': 'complained', 'email.opened': 'opened', 'email.clicked': 'clicked', 'email.received': 'inbound',
};

export function resendReceiver({ secret }: NonNullable<TrackingSettings['resend']>, now: Clock = Date.now): TrackingReceiver {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return {
    name: 'resend',
    async receive(request) {
      const { 'svix-id': id = '', 'svix-timestamp': timestamp = '', 'svix-signature': signatures = '' } = request.headers;
      if (!id || !/^\d{1,15}$/.test(timestamp)) throw new ForgedRequest('There is no signature.');
      const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(request.rawBody).digest('base64');
      // While a secret is changed there are two.
      if (!signatures.split(' ').some((signature) => isSame(signature, `v1,${expected}`))) throw new ForgedRequest('The signature does not hold.');
      refuseStale(Number(timestamp) * 1000, now);
      const body = parse(request);
      if (!isObject(body) || typeof body.type !== 'string' || !isObject(body.data)) throw new UnreadableRequest('There is no event.');
      return body.type.startsWith('email.') ? [eventOf(body, body.type, id, now)] : [];
    },
  };
}

function eventOf(body: Record<string, unknown>, type: string, eventId: string, now: Clock): TrackingEvent {
  const { data } = body;
  const readers = texts(data, 'to');
  const { tag, ...metadata } = tagsOf(data);
  const bounce = text(data, 'bounce', 'type');
  return {
    event: EVENTS[type] ?? 'unknown',
    ...(type === 'email.bounced' ? { rejectReason: 'bounced', isHardBounce: bounce === 'Permanent' } : type === 'email.suppressed' ? { rejectReason: 'blocked' } : type === 'email.complained' ? { rejectReason: 'spam' } : {}),
    eventId,
    messageId: text(data, 'email_id') ?? null,
    // Of several readers it does not say which.
    recipient: readers.length === 1 ? recipientOf(readers[0]) : null,
    at: time(body, 'created_at') ?? new Date(now()),
    response: text(data, 'bounce', 'message') ?? text(data, 'suppressed', 'message') ?? text(data, 'failed', 'reason'),
    clickedUrl: text(data, 'click', 'link'),
    userAgent: text(data, 'click', 'userAgent') ?? text(data, 'open', 'userAgent'),
    tags: tag === undefined ? [] : [tag],
    metadata,
  };
}

/** As one object, or as they were sent: a list of names and values. */
function tagsOf(data: unknown): Record<string, string> {
  if (!Array.isArray(member(data, 'tags'))) return flat(data, 'tags');
  return Object.fromEntries(list(data, 'tags').flatMap((item) => {
    const [name, value] = [text(item, 'name'), text(item, 'value')];
    return name === undefined || value === undefined ? [] : [[name, value]];
  }));
}
