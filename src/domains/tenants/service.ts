/** Tenants and their members, for the domains that let people in. */
import { userOf } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { uuidv7 } from '../../ids.ts';
import { deleteMembership, insertMembership, insertTenant, lockMembers, ownMemberships } from './repository.ts';

export type { Membership } from './repository.ts';
export { ownMemberships } from './repository.ts';

/** A tenant of the transaction's user, who is its first owner. The transaction acts there from then on. */
export async function foundTenant(tx: Transaction, name: string): Promise<string> {
  const [tenantId, userId] = [uuidv7(), userOf(tx)];
  tx.actAs({ tenantId, userId, actor: tx.actor });
  await insertTenant(tx, name);
  await insertMembership(tx, userId, 'owner');
  return tenantId;
}

/** Ends every membership of the transaction's user. Throws `last-owner` where others would be left without an owner. */
export async function leaveAllTenants(tx: Transaction): Promise<void> {
  const [before, userId] = [tx.tenantId, userOf(tx)];
  const memberships = await ownMemberships(tx);
  // In one order, so that two who leave the same tenants never wait for each other.
  for (const { tenantId } of memberships.toSorted((one, other) => (one.tenantId < other.tenantId ? -1 : 1))) {
    tx.actAs({ tenantId, userId, actor: tx.actor });
    const members = await lockMembers(tx);
    const others = members.filter((member) => member.userId !== userId);
    if (others.length > 0 && !others.some(({ role }) => role === 'owner')) throw new AppError('last-owner', 'You are the only owner of a tenant with other members. Make one of them owner first.');
    await deleteMembership(tx, userId);
  }
  tx.actAs({ tenantId: before, userId, actor: tx.actor });
}
