/** Tenants and their members, for the domains that let people in or see them off. */
export { bearerIn } from './acting.ts';
export type { Invitations } from './invitations.ts';
export { createInvitations } from './invitations.ts';
export type { Members } from './members.ts';
export { createMembers, foundTenant } from './members.ts';
export type { Membership } from './repository.ts';
export { ownMemberships, tenantName } from './repository.ts';
