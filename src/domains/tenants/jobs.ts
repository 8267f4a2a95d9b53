/** The mail that an invitation is. Its token is made here, so that no row and no payload ever has it in clear. */
import { z } from 'zod/mini';
import { idPrefixes } from '../../../generated/vocabulary.ts';
import { accountLink } from '../../account/link.ts';
import type { Transaction } from '../../database/transaction.ts';
import { ids } from '../../ids.ts';
import { tenantOf } from '../../database/table.ts';
import { defineJob } from '../../jobs/job.ts';
import { invitation as invitationMail } from '../../mail/messages.ts';
import { newCredential } from '../access/credential.ts';
import { invitations, members } from './entity.ts';
import { tenantName } from './repository.ts';

export const INVITATION_PREFIX = 'deedi_';
export const INVITATION_VALID_DAYS = 7;

export const mailInvitation = defineJob({
  name: 'mailInvitation',
  payload: z.object({ invitationId: z.uuid() }),
  async run({ tx, mailer, appUrl, logger }, { invitationId }) {
    const invitation = await invitations.lock(tx, invitationId);
    if (!invitation) return logger.warn({ invitationId }, 'the invitation to mail is gone');
    // Revoked, replaced or accepted meanwhile.
    if (invitation.accepted_at || invitation.revoked_at) return;
    const { secret, hash } = newCredential(INVITATION_PREFIX, tenantOf(tx));
    await invitations.update(tx, invitation.id, { token_hash: hash });
    const tenant = await tenantName(tx);
    const inviter = (await nameOf(tx, invitation.created_by)) ?? tenant;
    const mail = invitationMail({ inviter, tenant, role: invitation.role, link: accountLink(appUrl, 'accept-invitation', secret), validDays: INVITATION_VALID_DAYS });
    await mailer.send(tx, { of: 'tenant', to: invitation.email, ...mail });
  },
});

/** Of a program, and of who has left, nothing: the tenant itself invites then. */
async function nameOf(tx: Transaction, actor: string | null): Promise<string | undefined> {
  const member = actor?.startsWith(`${idPrefixes.UserId}_`) ? await members.find(tx, ids.UserId.decode(actor)) : undefined;
  return member && ([member.given_name, member.family_name].filter(Boolean).join(' ') || member.email);
}
