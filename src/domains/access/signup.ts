/** A tenant with its first owner. */
import type { Role } from '../../../generated/vocabulary.ts';
import type { Database } from '../../database/database.ts';
import { statement } from '../../database/statement.ts';
import { uuidv7 } from '../../ids.ts';
import { hashPassword } from './passwords.ts';

const INSERT_TENANT = statement(`INSERT INTO tenants (id, name) VALUES ($1::uuid, $2)`);
const INSERT_USER = statement(`INSERT INTO users (id, email, password_hash) VALUES ($1::uuid, $2, $3)`);
const INSERT_MEMBERSHIP = statement(`INSERT INTO memberships (tenant_id, user_id, role) VALUES ($1::uuid, $2::uuid, $3)`);

export interface NewMember {
  email: string;
  password: string;
  role: Role;
}

export async function createTenant(database: Database, name: string, members: NewMember[]): Promise<{ tenantId: string; userIds: string[] }> {
  const tenantId = uuidv7();
  const hashed = await Promise.all(members.map(async (member) => ({ ...member, id: uuidv7(), hash: await hashPassword(member.password) })));
  await database.transaction({ tenantId }, async (tx) => {
    await tx.rows(INSERT_TENANT, [tenantId, name]);
    for (const member of hashed) {
      await tx.rows(INSERT_USER, [member.id, member.email, member.hash]);
      await tx.rows(INSERT_MEMBERSHIP, [tenantId, member.id, member.role]);
    }
  });
  return { tenantId, userIds: hashed.map(({ id }) => id) };
}
