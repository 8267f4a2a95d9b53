/** A tenant with its first members, for the demo and for tests. */
import type { Role } from '../../../generated/vocabulary.ts';
import type { Database } from '../../database/database.ts';
import { uuidv7 } from '../../ids.ts';
import { hashPassword } from '../access/passwords.ts';
import { insertUser } from '../accounts/service.ts';
import { insertMembership, insertTenant } from './repository.ts';

export interface NewMember {
  email: string;
  password: string;
  role: Role;
}

/** `hash`: what makes the hashes of their passwords. */
export async function createTenant(database: Database, name: string, members: NewMember[], hash = hashPassword): Promise<{ tenantId: string; userIds: string[] }> {
  const tenantId = uuidv7();
  const hashed = await Promise.all(members.map(async (member) => ({ ...member, id: uuidv7(), passwordHash: await hash(member.password) })));
  await database.transaction({ tenantId }, async (tx) => {
    await insertTenant(tx, name);
    for (const member of hashed) {
      await insertUser(tx, { ...member, verified: true });
      await insertMembership(tx, member.id, member.role);
    }
  });
  return { tenantId, userIds: hashed.map(({ id }) => id) };
}
