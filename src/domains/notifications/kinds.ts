/**
 * The kinds of notifications: which events they come from, what they say, who hears of them, and where unless a person
 * has chosen otherwise. Whoever did it is never told of it.
 */
import type { Permission } from '../../../generated/vocabulary.ts';
import type { EventData, EventType } from '../../events/event.ts';
import type { Line } from '../../mail/line.ts';
import { line } from '../../mail/line.ts';
import { inWords } from '../invoices/service.ts';
import type { NotificationEntity, NotificationKind } from './entity.ts';

export interface Channels {
  in_app: boolean;
  email: boolean;
}

/** What a notification says; names that people have chosen are cleaned as in mails, and it is the same text there. */
export interface Telling extends Pick<NotificationEntity, 'subject_type' | 'subject_id' | 'data'> {
  title: Line;
  body: Line;
  /** Public id of somebody whom it concerns, whatever they may do; any other id is nobody's. */
  concerns: string | null;
}

export interface Kind {
  channels: Channels;
  /** Members whose role has this permission hear of it. */
  heardBy: Permission | null;
  /** What whoever it concerns must be permitted, where that is anything. */
  concernedMay: Permission | null;
  tells: { [Type in EventType]?: (data: EventData<Type>) => Telling };
}

const IN_APP: Channels = { in_app: true, email: false };
const EVERYWHERE: Channels = { in_app: true, email: true };

type Invoice = EventData<'invoice.paid'>;
type Member = EventData<'member.joined'>;

const nameOf = ({ given_name, family_name, email }: Member): string => [given_name, family_name].filter(Boolean).join(' ') || email;
const numbered = ({ number }: Invoice): Line => (number === null ? line`A draft invoice` : line`Invoice ${number}`);

function ofInvoice(invoice: Invoice, end: 'paid' | 'voided'): Telling {
  const { id, number, total_amount, currency, created_by } = invoice;
  return {
    title: line`${numbered(invoice)} was ${end}`,
    body: line`${numbered(invoice)} over ${inWords(total_amount, currency)} was ${end === 'paid' ? 'marked as paid' : end}.`,
    subject_type: 'invoice',
    subject_id: id,
    data: { number, total_amount, currency },
    concerns: created_by,
  };
}

function ofMember(member: Member, title: Line, body: Line): Telling {
  const { id, email, given_name, family_name, role } = member;
  return { title, body, subject_type: 'member', subject_id: id, data: { email, given_name, family_name, role }, concerns: null };
}

export const KINDS: Record<NotificationKind, Kind> = {
  invoice_paid: { channels: IN_APP, heardBy: 'invoices:write', concernedMay: 'invoices:read', tells: { 'invoice.paid': (invoice) => ofInvoice(invoice, 'paid') } },
  invoice_voided: { channels: IN_APP, heardBy: 'invoices:write', concernedMay: 'invoices:read', tells: { 'invoice.voided': (invoice) => ofInvoice(invoice, 'voided') } },
  member_joined: {
    channels: IN_APP,
    heardBy: 'members:write',
    concernedMay: null,
    tells: { 'member.joined': (member) => ofMember(member, line`${nameOf(member)} joined`, line`${nameOf(member)} belongs to the tenant now, as ${member.role}.`) },
  },
  member_left: {
    channels: IN_APP,
    heardBy: 'members:write',
    concernedMay: null,
    tells: { 'member.left': (member) => ofMember(member, line`${nameOf(member)} left`, line`${nameOf(member)} does not belong to the tenant any more.`) },
  },
  role_changed: {
    channels: EVERYWHERE,
    heardBy: null,
    concernedMay: null,
    tells: { 'member.updated': (member) => ({ ...ofMember(member, line`Your role is ${member.role} now`, line`Your role in the tenant was changed: it is ${member.role} now.`), concerns: member.id }) },
  },
};

const kindOfEvent = new Map<EventType, NotificationKind>();
for (const [name, { tells }] of Object.entries(KINDS) as [NotificationKind, Kind][]) {
  for (const type of Object.keys(tells) as EventType[]) {
    if (kindOfEvent.has(type)) throw new Error(`Two kinds tell of ${type}, and nobody is told of one event twice.`);
    kindOfEvent.set(type, name);
  }
}

/** The events that anybody is told of. */
export const toldEvents: ReadonlySet<EventType> = new Set(kindOfEvent.keys());

/** What is told of an event; undefined where nothing is. */
export function tellingOf({ type, data }: { type: EventType; data: Record<string, unknown> }): { name: NotificationKind; kind: Kind; telling: Telling } | undefined {
  const name = kindOfEvent.get(type);
  if (!name) return undefined;
  const kind = KINDS[name];
  return { name, kind, telling: (kind.tells[type] as (data: Record<string, unknown>) => Telling)(data) };
}
