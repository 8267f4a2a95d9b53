/**
 * What providers tell of mails: each event is noted once, and moves its recipient's status by the rule of `status.ts`.
 * A mailbox that is not there, a complaint, a wish to be left alone put the address on the list of the mail's tenant.
 */
import type { Logger } from 'pino';
import { z } from 'zod/mini';
import { toldOfOrigin } from '../../contract/exchange.ts';
import { NO_TENANT } from '../../database/audit-log.ts';
import { statement } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { uuidv7 } from '../../ids.ts';
import type { TrackingEvent, TrackingReceiver, TrackingRequest } from '../../mail/provider.ts';
import { ForgedRequest, UnreadableRequest } from '../../mail/provider.ts';
import type { MailRecipientEntity, SuppressionReason } from './entity.ts';
import { mails } from './entity.ts';
import { lockRecipients, moveRecipient, noteEvent, suppress } from './repository.ts';
import { isFurther, isStatus } from './status.ts';

const MOST_CHARACTERS = 500;

export interface MailTracking {
  /** Throws `not-found` for a provider that nobody listens to, `invalid-signature` for a request that is not the provider's. */
  receive(tx: Transaction, provider: string, request: TrackingRequest): Promise<void>;
}

/** A mail, and whose it is. */
interface Place {
  tenantId: string;
  mailId: string;
}

/** `receivers` by the name of their provider. */
export function createMailTracking(receivers: ReadonlyMap<string, TrackingReceiver>, logger: Logger): MailTracking {
  return {
    async receive(tx, provider, request) {
      const receiver = receivers.get(provider);
      if (!receiver) throw new AppError('not-found', 'This service does not listen to such a provider.');
      const events = await receiver.receive(request).catch(refuse);
      const scope = { tenantId: tx.tenantId, userId: tx.userId, actor: tx.actor };
      const placed: (Place & { event: TrackingEvent })[] = [];
      let unknown = 0;
      for (const event of events) {
        const place = namedPlace(event) ?? (await placeOf(tx, event.messageId));
        if (place) placed.push({ ...place, event });
        else unknown++;
      }
      // Two requests about the same mails take their locks in one order.
      for (const { tenantId, mailId, event } of placed.sort((one, other) => (one.mailId < other.mailId ? -1 : Number(one.mailId > other.mailId)))) {
        tx.actAs({ tenantId, userId: null, actor: null });
        if (!(await applyEvent(tx, provider, mailId, event))) unknown++;
      }
      tx.actAs(scope);
      if (unknown > 0) logger.warn({ ...(tx.origin && toldOfOrigin(tx.origin)), provider, unknown, events: events.length }, 'a provider told of mails that are not ours');
    },
  };
}

function refuse(error: unknown): never {
  if (error instanceof ForgedRequest) throw new AppError('invalid-signature', 'The request is not signed as it should be.', { cause: error, internal: { reason: error.message } });
  if (error instanceof UnreadableRequest) throw new AppError('malformed-request', 'The body is not what the provider sends.', { cause: error, internal: { reason: error.message } });
  throw error;
}

const named = z.object({ mail: z.uuid(), tenant: z.uuid() });

/** Where the mail itself said whose it is. A provider's account may serve others as well, so any text may stand there. */
function namedPlace({ metadata }: TrackingEvent): Place | undefined {
  const { data } = named.safeParse(metadata);
  return data && { mailId: data.mail, tenantId: data.tenant };
}

const BY_MESSAGE = statement(`SELECT tenant_id, mail_id FROM mail_of_message($2) WHERE $1::uuid IS NOT NULL`);

async function placeOf(tx: Transaction, messageId: string | null): Promise<Place | undefined> {
  if (messageId === null || messageId === '') return undefined;
  const [row] = await tx.rows(BY_MESSAGE, [NO_TENANT, messageId.toWellFormed().replaceAll('\0', '')]);
  return row && { tenantId: row[0]!, mailId: row[1]! };
}

/** False where there is no such mail. */
async function applyEvent(tx: Transaction, provider: string, mailId: string, told: TrackingEvent): Promise<boolean> {
  if (!(await mails.lock(tx, mailId))) return false;
  const recipients = await lockRecipients(tx, mailId);
  const recipient = recipientOf(recipients, told);
  const at = told.at.toISOString();
  const isNew = await noteEvent(tx, {
    mail_id: mailId,
    id: uuidv7(),
    provider,
    event_id: told.eventId.slice(0, MOST_CHARACTERS),
    event: told.event,
    recipient: recipient?.address ?? null,
    happened_at: at,
    reason: told.rejectReason ?? null,
    response: text(told.response),
    clicked_url: text(told.clickedUrl === undefined ? undefined : withoutSecrets(told.clickedUrl)),
    user_agent: text(told.userAgent),
  });
  if (!isNew || !recipient) return true;
  if (isStatus(told.event) && isFurther({ status: told.event, at }, { status: recipient.status, at: recipient.status_at })) {
    await moveRecipient(tx, { ...recipient, status: told.event, status_at: at, reason: text(told.response) ?? told.rejectReason ?? null, message_id: told.messageId });
  }
  const reason = suppressionOf(told);
  if (reason) await suppress(tx, uuidv7(), recipient.address, reason);
  return true;
}

/** By address, by the provider's id, or the only one there is. Addresses that the mail was not sent to are nobody's. */
function recipientOf(recipients: readonly Row<MailRecipientEntity>[], { recipient, messageId }: TrackingEvent): Row<MailRecipientEntity> | undefined {
  if (recipient !== null) return recipients.find(({ address_key: key }) => key === recipient.toLowerCase());
  return recipients.length === 1 ? recipients[0] : recipients.find(({ message_id: id }) => id !== null && id === messageId);
}

function suppressionOf({ event, isHardBounce }: TrackingEvent): SuppressionReason | undefined {
  if (isHardBounce) return 'bounced';
  return event === 'complained' || event === 'unsubscribed' ? event : undefined;
}

const text = (value: string | undefined): string | null => (value === undefined ? null : value.toWellFormed().replaceAll('\0', ' ').slice(0, MOST_CHARACTERS));

/** What lets somebody in stands in the fragment, or in the query. */
const withoutSecrets = (url: string): string => url.replace(/[?#].*$/s, '');
