/**
 * The ledger of mails, what providers told of them, and the addresses that are not written to. Rows of the nil tenant
 * are the service's own: the mails about accounts, and whom of these it does not write to.
 */
import { EntitySchema } from 'typeorm';
import type { components } from '../../../generated/types.ts';
import type { Constraints } from '../../database/errors.ts';
import { table } from '../../database/table.ts';
import type { TrackedEvent } from '../../mail/provider.ts';

type Schemas = components['schemas'];
export type MailStatus = Schemas['MailStatus'];
export type RecipientKind = Schemas['MailRecipientKind'];
export type RecipientStatus = Schemas['MailRecipientStatus'];
export type SuppressionReason = Schemas['MailSuppressionReason'];

export interface MailEntity {
  tenant_id: string;
  id: string;
  subject: string;
  /** What it says, sealed; null once nobody has to send it any more. */
  content: string | null;
  status: MailStatus;
  /** Counted before the provider is called: so many copies may have gone out at most. */
  attempts: number;
  provider: string | null;
  failure: string | null;
  created_at: Date;
  created_by: string | null;
  sent_at: Date | null;
}

export const Mail = new EntitySchema<MailEntity>({
  name: 'mails',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    subject: { type: 'text' },
    content: { type: 'text', nullable: true },
    status: { type: 'text', default: 'pending' },
    attempts: { type: 'integer', default: 0 },
    provider: { type: 'text', nullable: true },
    failure: { type: 'text', nullable: true },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    created_by: { type: 'text', nullable: true },
    sent_at: { type: 'timestamptz', nullable: true },
  },
});

export interface MailRecipientEntity {
  tenant_id: string;
  mail_id: string;
  id: string;
  address: string;
  /** In lower case, made by the database: what addresses are compared by. */
  address_key: string;
  kind: RecipientKind;
  status: RecipientStatus;
  status_at: Date;
  reason: string | null;
  message_id: string | null;
}

export const MailRecipient = new EntitySchema<MailRecipientEntity>({
  name: 'mail_recipients',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    mail_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    address: { type: 'text' },
    address_key: { type: 'text', insert: false, update: false },
    kind: { type: 'text', default: 'to' },
    status: { type: 'text', default: 'pending' },
    status_at: { type: 'timestamptz', default: () => 'now()' },
    reason: { type: 'text', nullable: true },
    message_id: { type: 'text', nullable: true },
  },
});

export interface MailEventEntity {
  tenant_id: string;
  mail_id: string;
  id: string;
  provider: string;
  /** The provider's; each is noted once. */
  event_id: string;
  event: TrackedEvent;
  recipient: string | null;
  happened_at: Date;
  reason: string | null;
  response: string | null;
  clicked_url: string | null;
  user_agent: string | null;
}

export const MailEvent = new EntitySchema<MailEventEntity>({
  name: 'mail_events',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    mail_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    provider: { type: 'text' },
    event_id: { type: 'text' },
    event: { type: 'text' },
    recipient: { type: 'text', nullable: true },
    happened_at: { type: 'timestamptz' },
    reason: { type: 'text', nullable: true },
    response: { type: 'text', nullable: true },
    clicked_url: { type: 'text', nullable: true },
    user_agent: { type: 'text', nullable: true },
  },
});

export interface MailSuppressionEntity {
  tenant_id: string;
  id: string;
  address: string;
  address_key: string;
  reason: SuppressionReason;
  created_at: Date;
  created_by: string | null;
}

export const MailSuppression = new EntitySchema<MailSuppressionEntity>({
  name: 'mail_suppressions',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    address: { type: 'text' },
    address_key: { type: 'text', select: false, insert: false, update: false },
    reason: { type: 'text' },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    created_by: { type: 'text', nullable: true },
  },
});

export const mails = table(Mail);
export const mailRecipients = table(MailRecipient);
export const mailEvents = table(MailEvent);
export const mailSuppressions = table(MailSuppression);

export const constraints: Constraints = {
  mail_suppressions_address_key: { code: 'address-suppressed', detail: 'This address is on the list already.', pointer: '#/address' },
};
