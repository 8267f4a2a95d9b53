/** Telling the members of a tenant of an event: in their lists by one statement, and by a mail each to those who want one. */
import { createHash } from 'node:crypto';
import { z } from 'zod/mini';
import type { Permission, Role } from '../../../generated/vocabulary.ts';
import { idPrefixes, roles } from '../../../generated/vocabulary.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Consumer } from '../../events/consumer.ts';
import { eventPayload } from '../../events/consumer.ts';
import type { EventRow } from '../../events/entity.ts';
import { findEvent } from '../../events/entity.ts';
import { ids } from '../../ids.ts';
import { defineJob } from '../../jobs/job.ts';
import { enqueue } from '../../jobs/outbox.ts';
import { line } from '../../mail/line.ts';
import { renderMail } from '../../mail/template.ts';
import { tellAccount } from '../accounts/service.ts';
import { tenantName } from '../tenants/service.ts';
import type { Telling } from './kinds.ts';
import { tellingOf, toldEvents } from './kinds.ts';
import type { Audience } from './repository.ts';
import { isMailed, mailedAudience, tell } from './repository.ts';

export const notifyMembers = defineJob({
  name: 'notifyMembers',
  payload: eventPayload,
  async run({ tx, logger }, { eventId }) {
    const event = await findEvent(tx, eventId);
    if (!event) return logger.warn({ eventId }, 'the event to tell of is gone');
    await notify(tx, event);
  },
});

/** The members who hear of such events, and are told of them by this one. */
export const notificationConsumer: Consumer = { job: notifyMembers, wants: () => toldEvents };

/** As many statements for ten thousand members as for one. Told again, it tells nobody twice. */
export async function notify(tx: Transaction, event: EventRow): Promise<void> {
  const found = audienceOf(event);
  if (!found) return;
  await tell(tx, found.audience, event.id, found.telling);
  const { tenantId } = tx;
  for (const userId of await mailedAudience(tx, found.audience)) enqueue(tx, mailNotification, { eventId: event.id, userId }, { id: mailJobId(event.id, userId), scope: { tenantId } });
}

export const mailNotification = defineJob({
  name: 'mailNotification',
  payload: z.object({ eventId: z.uuid(), userId: z.uuid() }),
  async run(context, { eventId, userId }) {
    const { tx, logger } = context;
    const event = await findEvent(tx, eventId);
    const found = event && audienceOf(event);
    if (!found) return logger.warn({ eventId }, 'the event to write of is gone');
    // Whoever has left since, or wants no such mails any more, gets none.
    if (!(await isMailed(tx, found.audience, userId))) return;
    await tellAccount(context, userId, mailOf(found.telling, await tenantName(tx)));
  },
});

function audienceOf(event: EventRow): { audience: Audience; telling: Telling } | undefined {
  const found = tellingOf(event);
  if (!found) return undefined;
  const { name, kind, telling } = found;
  const audience = {
    kind: name,
    roles: kind.heardBy === null ? [] : rolesWith(kind.heardBy),
    concerned: userOfId(telling.concerns),
    concernedRoles: kind.concernedMay === null ? allRoles : rolesWith(kind.concernedMay),
    actor: userOfId(event.actor),
    channels: kind.channels,
  };
  return { audience, telling };
}

const allRoles = Object.keys(roles) as Role[];
const rolesWith = (permission: Permission): Role[] => allRoles.filter((role) => (roles[role] as readonly Permission[]).includes(permission));

/** uuid of a user; null for API keys, OAuth clients and jobs, which are told nothing. */
const userOfId = (id: string | null): string | null => (id?.startsWith(`${idPrefixes.UserId}_`) ? ids.UserId.decode(id) : null);

function mailOf({ title, body }: Telling, tenant: string): ReturnType<typeof renderMail> {
  return renderMail({ subject: title, paragraphs: [body], closing: line`You are told this as a member of “${tenant}”. Your notification preferences say what you are told by mail.` });
}

/** The same for the same mail: it is not enqueued again (a UUID of version 8, RFC 9562 section 5.8). */
function mailJobId(eventId: string, userId: string): string {
  const hex = createHash('sha256').update(`${eventId} ${userId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
