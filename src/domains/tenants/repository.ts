/** Queries about tenants and their members. */
import type { Role } from '../../../generated/vocabulary.ts';
import type { Queryable } from '../../database/statement.ts';
import { personal, statement } from '../../database/statement.ts';
import { tenantOf, userOf } from '../../database/table.ts';

export interface Membership {
  tenantId: string;
  role: Role;
  version: number;
}

const OWN = personal(`SELECT tenant_id, role, version FROM memberships WHERE user_id = $1::uuid ORDER BY created_at, tenant_id`);
const INSERT_TENANT = statement(`INSERT INTO tenants (id, name) VALUES ($1::uuid, $2)`);
const INSERT_MEMBERSHIP = statement(`INSERT INTO memberships (tenant_id, user_id, role) VALUES ($1::uuid, $2::uuid, $3)`);
const LOCK_MEMBERS = statement(`SELECT user_id, role FROM memberships WHERE tenant_id = $1::uuid ORDER BY user_id FOR UPDATE`);
const DELETE_MEMBERSHIP = statement(`DELETE FROM memberships WHERE tenant_id = $1::uuid AND user_id = $2::uuid`);

/** Where the caller belongs, first joined first. */
export async function ownMemberships(db: Queryable): Promise<Membership[]> {
  return (await db.rows(OWN, [userOf(db)])).map((row) => ({ tenantId: row[0]!, role: row[1] as Role, version: Number(row[2]) }));
}

/** The transaction acts in the tenant that is to be. */
export async function insertTenant(db: Queryable, name: string): Promise<void> {
  await db.rows(INSERT_TENANT, [tenantOf(db), name]);
}

export async function insertMembership(db: Queryable, userId: string, role: Role): Promise<void> {
  await db.rows(INSERT_MEMBERSHIP, [tenantOf(db), userId, role]);
}

/** Everybody who belongs to the tenant; nobody joins or leaves until the transaction ends, but for new members. */
export async function lockMembers(db: Queryable): Promise<{ userId: string; role: Role }[]> {
  return (await db.rows(LOCK_MEMBERS, [tenantOf(db)])).map((row) => ({ userId: row[0]!, role: row[1] as Role }));
}

export async function deleteMembership(db: Queryable, userId: string): Promise<void> {
  await db.rows(DELETE_MEMBERSHIP, [tenantOf(db), userId]);
}
