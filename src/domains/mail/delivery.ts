/**
 * Handing a mail over to the provider. Before each call the ledger is told, in a transaction of its own, that the mail
 * may be out from now on; after it, together with the job's completion, what became of it. A process that dies between
 * the two has the mail sent again: with the same key, by which providers that know such keys send nothing twice.
 */
import { ids } from '../../ids.ts';
import type { JobContext } from '../../jobs/job.ts';
import { GiveUp, TryAgainLater } from '../../jobs/job.ts';
import type { Row } from '../../database/table.ts';
import { keyOf } from '../../mail/address.ts';
import type { Address, OutgoingMail, SendResult } from '../../mail/message.ts';
import { PermanentFailure, TemporaryFailure, UnsupportedOption } from '../../mail/provider.ts';
import { tenantOf } from '../../database/table.ts';
import type { MailEntity, MailRecipientEntity, RecipientKind } from './entity.ts';
import { mails } from './entity.ts';
import type { MailContent } from './content.ts';
import { openContent } from './content.ts';
import { lockRecipients, moveRecipient, suppressedOf } from './repository.ts';
import { isFurther } from './status.ts';

const MOST_REASON = 500;
const NOBODY_ELSE = 'nobody whom the mail is to is written to';
/** The provider has it, and will try; what it says of the others is final. */
const ACCEPTED: readonly string[] = ['sent', 'queued', 'unknown'];

export async function deliver(context: JobContext, mailId: string): Promise<void> {
  const begun = await begin(context, mailId);
  if (!begun) return;
  const { outbound, signal, isLast, logger } = context;
  let result: SendResult;
  try {
    result = await outbound.provider.send(outgoing(context, begun), { idempotencyKey: ids.MailId.encode(mailId), signal, logger });
  } catch (error) {
    const hopeless = error instanceof PermanentFailure || error instanceof UnsupportedOption;
    await noteFailure(context, begun.mail, error, hopeless || isLast);
    if (hopeless) throw new GiveUp(reasonOf(error), { cause: error });
    if (error instanceof TemporaryFailure && error.retryAfterSeconds !== undefined) throw new TryAgainLater(error.retryAfterSeconds, error.message, { cause: error });
    throw error;
  }
  await noteResult(context, begun.mail, result);
}

interface Begun {
  mail: Row<MailEntity>;
  content: MailContent;
  recipients: Row<MailRecipientEntity>[];
}

/** Notes that an attempt begins. Undefined where there is nothing to send: it was sent or given up before, or nobody is to be written to. */
function begin({ apart, outbound, vault, logger }: JobContext, mailId: string): Promise<Begun | undefined> {
  return apart(async (tx) => {
    const mail = await mails.lock(tx, mailId);
    if (!mail) return void logger.warn({ mailId }, 'the mail to send is gone');
    if (mail.content === null) return undefined;
    const content = openContent(vault, mailId, mail.content);
    const suppressed = await suppressedOf(tx, mailId);
    const all = await lockRecipients(tx, mailId);
    const isOpenlyRead = all.some(({ id, kind }) => !suppressed.has(id) && kind !== 'bcc');
    const recipients: Row<MailRecipientEntity>[] = [];
    for (const recipient of all) {
      const reason = suppressed.get(recipient.id) ?? (isOpenlyRead ? undefined : NOBODY_ELSE);
      if (reason === undefined) recipients.push(recipient);
      else await moveRecipient(tx, { ...recipient, status: 'suppressed', status_at: new Date().toISOString(), reason });
    }
    if (recipients.length === 0) {
      await mails.update(tx, mailId, { status: 'suppressed', content: null });
      return undefined;
    }
    await mails.update(tx, mailId, { status: 'sending', attempts: mail.attempts + 1, provider: outbound.provider.name });
    return { mail: { ...mail, attempts: mail.attempts + 1 }, content, recipients };
  });
}

/** The ids come back with what the provider tells of the mail: by them it is found again. */
function outgoing({ db, outbound }: JobContext, { mail, content: { metadata, headers, ...content }, recipients }: Begun): OutgoingMail {
  const those = (kind: RecipientKind): Address[] => recipients.filter((recipient) => recipient.kind === kind).map(({ address }) => ({ address }));
  const [to, cc, bcc] = [those('to'), those('cc'), those('bcc')];
  const told = { ...metadata, ...(outbound.takesMetadata && { mail: mail.id, tenant: tenantOf(db) }) };
  return {
    from: outbound.from,
    // Where they are all that is left, copies are the mail.
    to: to.length > 0 ? to : cc,
    ...(to.length > 0 && cc.length > 0 && { cc }),
    ...(bcc.length > 0 && { bcc }),
    subject: mail.subject,
    ...content,
    // RFC 3834: whoever is on holiday does not answer a machine.
    headers: { 'Auto-Submitted': 'auto-generated', ...headers },
    ...(Object.keys(told).length > 0 && { metadata: told }),
  };
}

async function noteResult({ tx }: JobContext, { id }: Row<MailEntity>, { provider, recipients }: SendResult): Promise<void> {
  const at = new Date().toISOString();
  await mails.lock(tx, id);
  let accepted = 0;
  const reasons = new Set<string>();
  for (const recipient of await lockRecipients(tx, id)) {
    if (recipient.status === 'suppressed') continue;
    const { status, messageId, reason = null } = recipients[keyOf(recipient.address)] ?? { status: 'unknown', messageId: null };
    if (ACCEPTED.includes(status)) accepted++;
    else reasons.add(`${status}${reason === null ? '' : `: ${reason}`}`);
    // What the provider has told meanwhile may be further than that it has it.
    const moved = isFurther({ status, at }, { status: recipient.status, at: recipient.status_at }) ? { ...recipient, status, status_at: at, reason: reason?.slice(0, MOST_REASON) ?? null } : recipient;
    await moveRecipient(tx, { ...moved, message_id: messageId });
  }
  const failure = reasons.size === 0 ? null : [...reasons].join('; ').slice(0, MOST_REASON);
  await mails.update(tx, id, { status: accepted > 0 ? 'sent' : 'failed', content: null, provider, failure, ...(accepted > 0 && { sent_at: at }) });
}

/** For good: nobody will need what it says. A later attempt, which another worker may have begun by now, writes its own end. */
function noteFailure({ apart }: JobContext, { id, attempts }: Row<MailEntity>, error: unknown, forGood: boolean): Promise<void> {
  return apart(async (tx) => {
    const mail = await mails.lock(tx, id);
    if (!mail || mail.content === null || mail.attempts !== attempts) return;
    const failure = reasonOf(error).slice(0, MOST_REASON);
    await mails.update(tx, id, forGood ? { status: 'failed', content: null, failure } : { failure });
    if (!forGood) return;
    for (const recipient of await lockRecipients(tx, id)) {
      if (recipient.status === 'pending') await moveRecipient(tx, { ...recipient, status: 'failed', status_at: new Date().toISOString(), reason: failure });
    }
  });
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
