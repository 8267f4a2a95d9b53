/** Events and notifications of Amazon SES, which come through SNS (docs.aws.amazon.com/ses, Contents of event data). */
import { isObject, list, member, text, texts, time } from '../json.ts';
import type { TrackedEvent, TrackingEvent, TrackingReceiver } from '../provider.ts';
import { UnreadableRequest } from '../provider.ts';
import type { TrackingSettings } from '../settings.ts';
import { recipientOf } from './checks.ts';
import type { SnsMessage, Surroundings } from './sns.ts';
import { createSnsReader } from './sns.ts';

/** What happened, the member that says more of it, and where in there its readers are; without, they are all of the mail. */
const EVENTS: Record<string, { event: TrackedEvent; member: string; readers?: string }> = {
  Send: { event: 'sent', member: 'send' },
  Reject: { event: 'rejected', member: 'reject' },
  Bounce: { event: 'bounced', member: 'bounce', readers: 'bouncedRecipients' },
  Complaint: { event: 'complained', member: 'complaint', readers: 'complainedRecipients' },
  Delivery: { event: 'delivered', member: 'delivery', readers: 'recipients' },
  DeliveryDelay: { event: 'deferred', member: 'deliveryDelay', readers: 'delayedRecipients' },
  Open: { event: 'opened', member: 'open' },
  Click: { event: 'clicked', member: 'click' },
  Subscription: { event: 'unsubscribed', member: 'subscription' },
  'Rendering Failure': { event: 'failed', member: 'failure' },
  Received: { event: 'inbound', member: 'receipt' },
};

/** What SNS says once, when SES is given a topic. */
const GREETING = /^Successfully validated SNS topic/;

export function sesReceiver({ topicArns }: NonNullable<TrackingSettings['ses']>, surroundings: Surroundings = { now: Date.now, fetch }): TrackingReceiver {
  const read = createSnsReader(topicArns, surroundings);
  return {
    name: 'ses',
    async receive(request) {
      const message = await read(request);
      return message && !GREETING.test(message.message) ? eventsOf(message, surroundings) : [];
    },
  };
}

function eventsOf(sns: SnsMessage, { now }: Surroundings): TrackingEvent[] {
  const body = parsed(sns.message);
  const type = text(body, 'eventType') ?? text(body, 'notificationType');
  if (type === undefined) throw new UnreadableRequest('The message of SNS is none of SES.');
  const known = EVENTS[type] ?? { event: 'unknown' as const, member: '' };
  const detail = member(body, known.member);
  const common = {
    ...reasonOf(type, detail),
    event: known.event,
    messageId: text(body, 'mail', 'messageId') ?? null,
    at: time(detail, 'timestamp') ?? time(body, 'mail', 'timestamp') ?? time({ at: sns.timestamp }, 'at') ?? new Date(now()),
    response: text(detail, 'smtpResponse') ?? text(detail, 'reason') ?? text(detail, 'errorMessage'),
    clickedUrl: text(detail, 'link'),
    userAgent: text(detail, 'userAgent'),
    ...tagsOf(body),
  };
  return readersOf(body, detail, known.readers).map(({ recipient, response }) => ({ ...common, ...(response === undefined ? {} : { response }), recipient, eventId: `${sns.messageId}:${recipient ?? ''}` }));
}

/** An opening is that of a mail, whose readers SES does not tell apart. */
function readersOf(body: unknown, detail: unknown, name: string | undefined): { recipient: string | null; response?: string }[] {
  const found = name === undefined ? [] : list(detail, name).map((item) => ({ recipient: recipientOf(typeof item === 'string' ? item : text(item, 'emailAddress')), response: text(item, 'diagnosticCode') }));
  if (found.length > 0) return found;
  const all = texts(body, 'mail', 'destination').map(recipientOf);
  const isOfAll = ['Send', 'Reject', 'Rendering Failure'].includes(text(body, 'eventType') ?? '');
  return isOfAll && all.length > 0 ? all.map((recipient) => ({ recipient })) : [{ recipient: all.length === 1 ? all[0]! : null }];
}

function reasonOf(type: string, detail: unknown): Pick<TrackingEvent, 'rejectReason' | 'isHardBounce'> {
  if (type === 'Bounce') return { rejectReason: text(detail, 'bounceSubType') === 'NoEmail' ? 'invalid' : 'bounced', isHardBounce: text(detail, 'bounceType') === 'Permanent' };
  if (type === 'Complaint') return { rejectReason: 'spam' };
  return type === 'Reject' ? { rejectReason: 'blocked' } : {};
}

/** Each name has a list of values; those of SES begin with `ses:`. */
function tagsOf(body: unknown): Pick<TrackingEvent, 'tags' | 'metadata'> {
  const all = member(body, 'mail', 'tags');
  const own = isObject(all) ? Object.keys(all).filter((name) => !name.startsWith('ses:')) : [];
  return { tags: own.includes('tag') ? texts(all, 'tag') : [], metadata: Object.fromEntries(own.filter((name) => name !== 'tag').flatMap((name) => texts(all, name).slice(0, 1).map((value) => [name, value]))) };
}

function parsed(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch (error) {
    throw new UnreadableRequest('The message of SNS is no JSON.', { cause: error });
  }
}
