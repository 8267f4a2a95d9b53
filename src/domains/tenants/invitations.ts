/** Invitations: a link in a mail makes whoever reads the mailbox a member, once. */
import type { Role } from '../../../generated/vocabulary.ts';
import type { Principal } from '../../contract/principal.ts';
import { actorOf } from '../../contract/principal.ts';
import type { Row } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { emit } from '../../events/emit.ts';
import { uuidv7 } from '../../ids.ts';
import { enqueue } from '../../jobs/outbox.ts';
import { parseCredential } from '../access/credential.ts';
import { invalidLink } from '../access/one-time-tokens.ts';
import type { Newcomer } from '../accounts/service.ts';
import { accountOfInvited } from '../accounts/service.ts';
import type { InvitationEntity } from './entity.ts';
import { invitations, members } from './entity.ts';
import { INVITATION_PREFIX, INVITATION_VALID_DAYS, mailInvitation } from './jobs.ts';
import { authority } from './members.ts';
import { insertMembership, lockTenant, memberByEmail, revokeOpenInvitations, useInvitation } from './repository.ts';
import { member } from './shown.ts';

type Invitation = Row<InvitationEntity>;

export interface Invitations {
  invite(tx: Transaction, caller: Principal, invited: { email: string; role: Role }): Promise<Invitation>;
  resend(tx: Transaction, caller: Principal, id: string): Promise<Invitation>;
  revoke(tx: Transaction, caller: Principal, id: string): Promise<void>;
  /** For whoever has the token; the transaction acts as the new member from here on. */
  accept(tx: Transaction, token: string, newcomer: Newcomer): Promise<{ tenantId: string; userId: string }>;
}

/** `endSessions` ends those of the transaction's user. */
export function createInvitations(endSessions: (tx: Transaction) => Promise<void>): Invitations {
  return {
    async invite(tx, caller, { email, role }) {
      (await authority(tx, caller))(role);
      if (await memberByEmail(tx, email)) throw new AppError('already-member', 'This email belongs to a member of the tenant.');
      await revokeOpenInvitations(tx, email);
      const invitation = await invitations.insert(tx, { id: uuidv7(), email, role, expires_at: inSomeDays() });
      enqueue(tx, mailInvitation, { invitationId: invitation.id });
      return invitation;
    },

    async resend(tx, caller, id) {
      const { accepted_at, revoked_at } = await lockInvitation(tx, caller, id);
      if (accepted_at || revoked_at) throw closed();
      // From here on the link sent before is not good; the job that sends the mail makes the next.
      const open = await invitations.update(tx, id, { token_hash: null, expires_at: inSomeDays() });
      enqueue(tx, mailInvitation, { invitationId: id });
      return open!;
    },

    async revoke(tx, caller, id) {
      const { accepted_at, revoked_at } = await lockInvitation(tx, caller, id);
      if (accepted_at) throw closed();
      if (!revoked_at) await invitations.update(tx, id, { revoked_at: new Date().toISOString() });
    },

    async accept(tx, token, newcomer) {
      const credential = parseCredential(INVITATION_PREFIX, token);
      if (!credential) throw invalidLink();
      const tenantId = credential.ownerId;
      tx.actAs({ tenantId });
      const invitation = (await useInvitation(tx, credential.hash)) ?? refuse();
      const { id: userId, claimed } = await accountOfInvited(tx, invitation.email, newcomer);
      tx.actAs({ tenantId, userId, actor: actorOf({ kind: 'user', id: userId }) });
      // Whoever used the account while nobody had shown that the email is theirs may have been somebody else.
      if (claimed) await endSessions(tx);
      await lockTenant(tx);
      if (await insertMembership(tx, userId, invitation.role)) emit(tx, 'member.joined', member.show((await members.find(tx, userId))!));
      return { tenantId, userId };
    },
  };
}

async function lockInvitation(tx: Transaction, caller: Principal, id: string): Promise<Invitation> {
  const decide = await authority(tx, caller);
  const invitation = (await invitations.lock(tx, id)) ?? noInvitation();
  decide(invitation.role);
  return invitation;
}

export function noInvitation(): never {
  throw new AppError('not-found', 'There is no such invitation.');
}

function refuse(): never {
  throw invalidLink();
}

const closed = (): AppError => new AppError('invitation-closed', 'The invitation was accepted or revoked.');
const inSomeDays = (): string => new Date(Date.now() + INVITATION_VALID_DAYS * 86_400_000).toISOString();
