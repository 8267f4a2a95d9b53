/**
 * In which tenant a user acts: the one of their access token or, where the request names another of theirs, that one,
 * with the role they have there. A role that was looked up is remembered for less than a second, and not beyond the revocation
 * of the tokens that have it, so a change is seen as soon as tokens are refused for it.
 */
import type { Permission, Role } from '../../../generated/vocabulary.ts';
import { roles } from '../../../generated/vocabulary.ts';
import { createCache } from '../../cache/cache.ts';
import type { Principal } from '../../contract/principal.ts';
import type { Database } from '../../database/database.ts';
import { AppError } from '../../errors.ts';
import type { Revocations } from '../access/revocations.ts';
import { membershipHold } from '../access/revocations.ts';
import type { Tokens } from '../access/tokens.ts';
import type { Membership } from './repository.ts';
import { ownMemberships } from './repository.ts';

const REMEMBER_MILLISECONDS = 900;
const MOST_REMEMBERED = 10_000;

const permissionsOf = Object.fromEntries(Object.entries(roles).map(([role, granted]) => [role, new Set(granted)])) as unknown as Record<Role, ReadonlySet<Permission>>;

/** `tenantId` is a uuid. Rejects with `not-a-member` where the user does not belong to it. */
export function bearerIn(tokens: Pick<Tokens, 'verify'>, database: Pick<Database, 'reader'>, revocations: Pick<Revocations, 'refuses'>): (token: string, tenantId?: string) => Principal | Promise<Principal> {
  const known = createCache<Membership>({ most: MOST_REMEMBERED, milliseconds: REMEMBER_MILLISECONDS });

  const look = (userId: string, tenantId: string): Promise<Membership> =>
    known.get(`${userId} ${tenantId}`, async () => {
      const found = (await ownMemberships(database.reader(null, userId))).find((membership) => membership.tenantId === tenantId);
      // Only who belongs there is remembered: whoever has just joined need not wait.
      if (!found) throw new AppError('not-a-member', 'You are not a member of this tenant.');
      return found;
    });

  async function roleOf(userId: string, tenantId: string): Promise<Role> {
    const { role, version } = await look(userId, tenantId);
    if (!revocations.refuses([membershipHold(tenantId, userId, version)])) return role;
    known.forget(`${userId} ${tenantId}`);
    return (await look(userId, tenantId)).role;
  }

  async function actingIn(principal: Principal, tenantId: string): Promise<Principal> {
    if (principal.tenantId === tenantId) return principal;
    return { ...principal, tenantId, permissions: permissionsOf[await roleOf(principal.id, tenantId)] };
  }

  return (token, tenantId) => {
    const principal = tokens.verify(token);
    if (tenantId === undefined) return principal;
    return principal instanceof Promise ? principal.then((known) => actingIn(known, tenantId)) : actingIn(principal, tenantId);
  };
}
