/** The Tenants, Members and Invitations operations. */
import type { HandlersFor } from '../../contract/handler.ts';
import { created, noContent, ok } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import { view } from '../../contract/view.ts';
import { ids } from '../../ids.ts';
import { invitations, members, ownTenants } from './entity.ts';
import type { Invitations } from './invitations.ts';
import { noInvitation } from './invitations.ts';
import type { Members } from './members.ts';
import { noMember, noTenant } from './members.ts';
import { findOwnTenant, listInvitations, listMembers, listOwnTenants, renameTenant } from './repository.ts';
import { member } from './shown.ts';

const tenant = view('Tenant', ownTenants, { id: ids.TenantId });
const invitation = view('Invitation', invitations, { id: ids.InvitationId });

type TenantOperations = 'listTenants' | 'createTenant' | 'getTenant' | 'updateTenant' | 'leaveTenant';
type MemberOperations = 'listMembers' | 'getMember' | 'updateMember' | 'removeMember';
type InvitationOperations = 'listInvitations' | 'createInvitation' | 'getInvitation' | 'resendInvitation' | 'revokeInvitation' | 'acceptInvitation';

export function tenantHandlers(membership: Members, inviting: Invitations): HandlersFor<TenantOperations | MemberOperations | InvitationOperations> {
  return {
    listTenants: async ({ query, db }) => page(await listOwnTenants(db, query), tenant),

    createTenant: async ({ body, tx }) => created(tenant.show(await membership.createTenant(tx, body.name))),

    getTenant: async ({ params, db }) => ok(tenant.show((await findOwnTenant(db, ids.TenantId.decode(params.tenant_id))) ?? noTenant())),

    updateTenant: async ({ params, body, principal, tx }) => {
      if (ids.TenantId.decode(params.tenant_id) !== principal.tenantId) noTenant();
      if (body.name !== undefined) await renameTenant(tx, body.name);
      return ok(tenant.show((await findOwnTenant(tx, principal.tenantId)) ?? noTenant()));
    },

    leaveTenant: async ({ params, tx }) => {
      await membership.leave(tx, ids.TenantId.decode(params.tenant_id));
      return noContent();
    },

    listMembers: async ({ query, db }) => page(await listMembers(db, query), member),

    getMember: async ({ params, db }) => ok(member.show((await members.find(db, ids.UserId.decode(params.user_id))) ?? noMember())),

    updateMember: async ({ params, body, principal, tx }) => {
      const id = ids.UserId.decode(params.user_id);
      if (body.role !== undefined) await membership.changeRole(tx, principal, id, body.role);
      return ok(member.show((await members.find(tx, id)) ?? noMember()));
    },

    removeMember: async ({ params, principal, tx }) => {
      await membership.remove(tx, principal, ids.UserId.decode(params.user_id));
      return noContent();
    },

    listInvitations: async ({ query, db }) => page(await listInvitations(db, query), invitation),

    createInvitation: async ({ body, principal, tx }) => created(invitation.show(await inviting.invite(tx, principal, body))),

    getInvitation: async ({ params, db }) => ok(invitation.show((await invitations.find(db, ids.InvitationId.decode(params.invitation_id))) ?? noInvitation())),

    resendInvitation: async ({ params, principal, tx }) => ok(invitation.show(await inviting.resend(tx, principal, ids.InvitationId.decode(params.invitation_id)))),

    revokeInvitation: async ({ params, principal, tx }) => {
      await inviting.revoke(tx, principal, ids.InvitationId.decode(params.invitation_id));
      return noContent();
    },

    acceptInvitation: async ({ body, tx }) => {
      const newcomer = { password: body.password, givenName: body.given_name ?? null, familyName: body.family_name ?? null };
      const { tenantId, userId } = await inviting.accept(tx, body.token, newcomer);
      return ok({ tenant_id: ids.TenantId.encode(tenantId), user_id: ids.UserId.encode(userId) });
    },
  };
}
