/**
 * Who belongs to a tenant, and as what. Each change holds the tenant's row, so they happen one after another, and
 * what is checked is still so when it is done: of two owners who remove each other at once, one stays.
 */
import type { Role } from '../../../generated/vocabulary.ts';
import { roles } from '../../../generated/vocabulary.ts';
import type { Principal } from '../../contract/principal.ts';
import { actorOf } from '../../contract/principal.ts';
import type { Row } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { emit } from '../../events/emit.ts';
import { uuidv7 } from '../../ids.ts';
import type { Revocations } from '../access/revocations.ts';
import { membershipHold } from '../access/revocations.ts';
import type { OwnTenantEntity } from './entity.ts';
import { members } from './entity.ts';
import { countOthers, deleteMembership, findOwnTenant, insertMembership, insertTenant, lockTenant, ownMemberships, roleOf, setRole } from './repository.ts';
import { member } from './shown.ts';

/** A tenant keeps one of these at least, and only they decide about each other. */
const OWNER: Role = 'owner';

export interface Members {
  /** A tenant whose owner is the transaction's user. */
  createTenant(tx: Transaction, name: string): Promise<Row<OwnTenantEntity>>;
  changeRole(tx: Transaction, caller: Principal, userId: string, role: Role): Promise<void>;
  remove(tx: Transaction, caller: Principal, userId: string): Promise<void>;
  /** Ends the membership of the transaction's user; the transaction acts in that tenant from here on. */
  leave(tx: Transaction, tenantId: string): Promise<void>;
  /**
   * Ends every membership of the transaction's user, whose account is to be deleted. Throws `last-owner` where others
   * would be left without an owner; a tenant without other members stays, and nobody's.
   */
  leaveAllTenants(tx: Transaction): Promise<void>;
}

export function createMembers(revocations: Pick<Revocations, 'revoke'>): Members {
  async function end(tx: Transaction, userId: string): Promise<void> {
    const [before, version] = await Promise.all([members.find(tx, userId), deleteMembership(tx, userId)]);
    emit(tx, 'member.left', member.show(before!));
    // A later membership of theirs has a later version, and its tokens are good.
    await revocations.revoke(tx, [membershipHold(tx.tenantId!, userId, version!)]);
  }

  return {
    async createTenant(tx, name) {
      const before = tx.tenantId;
      const tenantId = await foundTenant(tx, name);
      const tenant = await findOwnTenant(tx, tenantId);
      // What is kept for a retry belongs to the tenant that the caller acts in.
      actIn(tx, before);
      return tenant!;
    },

    async changeRole(tx, caller, userId, role) {
      const decide = await authority(tx, caller);
      const before = (await roleOf(tx, userId)) ?? noMember();
      decide(before);
      decide(role);
      if (before === role) return;
      if (before === OWNER) await refuseLastOwner(tx, userId);
      const version = await setRole(tx, userId, role);
      emit(tx, 'member.updated', member.show((await members.find(tx, userId))!));
      await revocations.revoke(tx, [membershipHold(tx.tenantId!, userId, version!)]);
    },

    async remove(tx, caller, userId) {
      const decide = await authority(tx, caller);
      const role = (await roleOf(tx, userId)) ?? noMember();
      decide(role);
      if (role === OWNER) await refuseLastOwner(tx, userId);
      await end(tx, userId);
    },

    async leave(tx, tenantId) {
      const userId = tx.userId!;
      // Nobody acts in a tenant that is not theirs, not even to be refused.
      if (!(await ownMemberships(tx)).some((membership) => membership.tenantId === tenantId)) noTenant();
      actIn(tx, tenantId);
      await lockTenant(tx);
      const role = (await roleOf(tx, userId)) ?? noTenant();
      if (role === OWNER) await refuseLastOwner(tx, userId);
      await end(tx, userId);
    },

    async leaveAllTenants(tx) {
      const before = tx.tenantId;
      const userId = tx.userId!;
      // Always in the same order, so that two who leave the same tenants do not wait for each other.
      for (const { tenantId } of (await ownMemberships(tx)).sort((left, right) => (left.tenantId < right.tenantId ? -1 : 1))) {
        actIn(tx, tenantId);
        await lockTenant(tx);
        const role = await roleOf(tx, userId);
        if (!role) continue;
        const others = await countOthers(tx, userId, OWNER);
        if (role === OWNER && others.members > 0 && others.inRole === 0) throw lastOwner();
        await end(tx, userId);
      }
      actIn(tx, before);
    },
  };
}

function actIn(tx: Transaction, tenantId: string | null): void {
  const userId = tx.userId!;
  tx.actAs({ tenantId, userId, actor: actorOf({ kind: 'user', id: userId }) });
}

/** A tenant of the transaction's user, who is its first owner. The transaction acts there from then on. */
export async function foundTenant(tx: Transaction, name: string): Promise<string> {
  const tenantId = uuidv7();
  actIn(tx, tenantId);
  await insertTenant(tx, name);
  await insertMembership(tx, tx.userId!, OWNER);
  return tenantId;
}

/**
 * Holds the tenant, and gives what refuses the roles that the caller may not give or take: those that may do more than
 * they may themselves, and owners, unless they are one.
 */
export async function authority(tx: Transaction, { kind, id, permissions }: Principal): Promise<(role: Role) => void> {
  await lockTenant(tx);
  // Of people the role as it is now counts, whatever their token still says.
  const own = kind === 'user' ? await roleOf(tx, id) : undefined;
  const held = (own ? roles[own] : kind === 'user' ? [] : [...permissions]).filter((permission) => permissions.has(permission));
  return (role) => {
    if (role === OWNER && own !== OWNER) throw new AppError('role-not-granted', 'Only an owner makes, changes or removes owners.');
    if (roles[role].some((permission) => !held.includes(permission))) throw new AppError('role-not-granted', `The role ${role} may do more than you may.`);
  };
}

async function refuseLastOwner(tx: Transaction, userId: string): Promise<void> {
  if ((await countOthers(tx, userId, OWNER)).inRole === 0) throw lastOwner();
}

const lastOwner = (): AppError => new AppError('last-owner', 'This is the last owner of the tenant. Make somebody else one first.');

export function noMember(): never {
  throw new AppError('not-found', 'There is no such member.');
}

export function noTenant(): never {
  throw new AppError('not-found', 'There is no such tenant, or you do not belong to it.');
}
