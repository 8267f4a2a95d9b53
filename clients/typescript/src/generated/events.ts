// Made from openapi/ by `make generate`. Do not edit.
/** What webhooks bring. */
import type { CustomerCreatedEvent, CustomerUpdatedEvent, CustomerDeletedEvent, CustomerRestoredEvent, InvoiceCreatedEvent, InvoiceFinalizedEvent, InvoicePaidEvent, InvoiceVoidedEvent, MemberJoinedEvent, MemberUpdatedEvent, MemberLeftEvent, WebhookTestEvent } from './schemas.ts';

/** Each event by its `type`. */
export interface WebhookEvents {
  /** A customer was added to the tenant. */
  'customer.created': CustomerCreatedEvent;
  /** A customer was changed. The data has all of it, not the change alone. */
  'customer.updated': CustomerUpdatedEvent;
  /** A customer was deleted. It can be restored. */
  'customer.deleted': CustomerDeletedEvent;
  /** A customer that had been deleted is there again. */
  'customer.restored': CustomerRestoredEvent;
  /** An invoice was created. It gets its number shortly, which is told by `invoice.finalized`. */
  'invoice.created': InvoiceCreatedEvent;
  /** An invoice has its number and is open. */
  'invoice.finalized': InvoiceFinalizedEvent;
  /** An invoice was marked as paid. */
  'invoice.paid': InvoicePaidEvent;
  /** An invoice was made void; it will never be paid. */
  'invoice.voided': InvoiceVoidedEvent;
  /** Somebody accepted an invitation and belongs to the tenant now. */
  'member.joined': MemberJoinedEvent;
  /** A member has another role from now on. */
  'member.updated': MemberUpdatedEvent;
  /** Somebody left, was removed, or deleted their account. */
  'member.left': MemberLeftEvent;
  /** Sent to one endpoint by `testWebhookEndpoint`, whatever its filter, and tried once. */
  'webhook.test': WebhookTestEvent;
}

/** An event, told apart by `type`. */
export type WebhookEvent = WebhookEvents[keyof WebhookEvents];
