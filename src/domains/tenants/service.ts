/** Tenants and their members, for the domains that let people in. */
export type { Membership } from './repository.ts';
export { ownMemberships } from './repository.ts';
