/** Queries about mails. */
import { list } from '../../contract/list.ts';
import type { Queryable } from '../../database/statement.ts';
import { statement } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import { tenantOf } from '../../database/table.ts';
import type { MailEventEntity, MailRecipientEntity, SuppressionReason } from './entity.ts';
import { mailEvents, mailRecipients, mails, mailSuppressions } from './entity.ts';

const byAddress = { column: 'address_key', toColumn: (address: string) => address.toLowerCase() } as const;

export const listMails = list('listMails', mails, {
  status: 'status',
  created_at: 'created_at',
  recipient: { column: 'id', toColumn: byAddress.toColumn, where: (address) => `id IN (SELECT mail_id FROM mail_recipients WHERE tenant_id = $1::uuid AND address_key = ${address})` },
});

export const listMailSuppressions = list('listMailSuppressions', mailSuppressions, { address: byAddress, reason: 'reason' });

const RECIPIENTS = `SELECT ${mailRecipients.selection} FROM mail_recipients WHERE tenant_id = $1::uuid AND mail_id = $2::uuid ORDER BY id`;
const OF_MAIL = statement(RECIPIENTS);
const OF_MAIL_LOCKED = statement(`${RECIPIENTS} FOR UPDATE`);

export async function recipientsOfMail(db: Queryable, mailId: string): Promise<Row<MailRecipientEntity>[]> {
  return (await db.rows(OF_MAIL, [tenantOf(db), mailId])).map(mailRecipients.decode);
}

/** Nobody else changes them before the transaction has ended. */
export async function lockRecipients(db: Queryable, mailId: string): Promise<Row<MailRecipientEntity>[]> {
  return (await db.rows(OF_MAIL_LOCKED, [tenantOf(db), mailId])).map(mailRecipients.decode);
}

const MOST_EVENTS_SHOWN = 200;
const LAST_EVENTS = statement(`SELECT ${mailEvents.selection} FROM mail_events WHERE tenant_id = $1::uuid AND mail_id = $2::uuid ORDER BY happened_at DESC, id DESC LIMIT ${MOST_EVENTS_SHOWN}`);

/** The newest of them, oldest first. */
export async function eventsOfMail(db: Queryable, mailId: string): Promise<Row<MailEventEntity>[]> {
  return (await db.rows(LAST_EVENTS, [tenantOf(db), mailId])).map(mailEvents.decode).reverse();
}

const SUPPRESSED = statement(`SELECT r.id, s.reason FROM mail_recipients r JOIN mail_suppressions s ON s.tenant_id = r.tenant_id AND s.address_key = r.address_key
  WHERE r.tenant_id = $1::uuid AND r.mail_id = $2::uuid`);

/** Why, by the id of the recipient. */
export async function suppressedOf(db: Queryable, mailId: string): Promise<Map<string, SuppressionReason>> {
  return new Map((await db.rows(SUPPRESSED, [tenantOf(db), mailId])).map(([id, reason]) => [id!, reason as SuppressionReason]));
}

const SUPPRESS = statement(`INSERT INTO mail_suppressions (tenant_id, id, address, reason) VALUES ($1::uuid, $2::uuid, $3, $4)
  ON CONFLICT (tenant_id, address_key) DO NOTHING RETURNING id`);

/** Where it is on the list already, it stays there for the reason it has. */
export async function suppress(db: Queryable, id: string, address: string, reason: SuppressionReason): Promise<void> {
  await db.rows(SUPPRESS, [tenantOf(db), id, address, reason]);
}

const NOTE = statement(`INSERT INTO mail_events (tenant_id, mail_id, id, provider, event_id, event, recipient, happened_at, reason, response, clicked_url, user_agent)
  VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7, $8::timestamptz, $9, $10, $11, $12) ON CONFLICT (tenant_id, provider, event_id) DO NOTHING RETURNING id`);

/** False where it was noted before. */
export async function noteEvent(db: Queryable, event: Row<MailEventEntity>): Promise<boolean> {
  const values = [event.mail_id, event.id, event.provider, event.event_id, event.event, event.recipient, event.happened_at, event.reason, event.response, event.clicked_url, event.user_agent];
  return (await db.rows(NOTE, [tenantOf(db), ...values])).length > 0;
}

const MOVE = statement(`UPDATE mail_recipients SET status = $4, status_at = $5::timestamptz, reason = $6, message_id = coalesce($7, message_id)
  WHERE tenant_id = $1::uuid AND mail_id = $2::uuid AND id = $3::uuid RETURNING id`);

export async function moveRecipient(db: Queryable, recipient: Pick<Row<MailRecipientEntity>, 'mail_id' | 'id' | 'status' | 'status_at' | 'reason' | 'message_id'>): Promise<void> {
  await db.rows(MOVE, [tenantOf(db), recipient.mail_id, recipient.id, recipient.status, recipient.status_at, recipient.reason, recipient.message_id]);
}
