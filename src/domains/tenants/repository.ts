/** Queries about tenants, their members and invitations. */
import type { Role } from '../../../generated/vocabulary.ts';
import { list } from '../../contract/list.ts';
import type { Queryable, RawRow } from '../../database/statement.ts';
import { personal, statement } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import { tenantOf, userOf } from '../../database/table.ts';
import type { InvitationEntity, MemberEntity, OwnTenantEntity } from './entity.ts';
import { invitations, members, ownTenants } from './entity.ts';

export interface Membership {
  tenantId: string;
  role: Role;
  version: number;
}

export const listOwnTenants = list('listTenants', ownTenants, {});
export const listMembers = list('listMembers', members, { role: 'role', joined_at: 'joined_at' });
export const listInvitations = list('listInvitations', invitations, {});

/** Milliseconds since 1970, so that it grows also for who leaves and comes back. */
const NEXT_VERSION = `greatest(version + 1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)`;

const OWN = personal(`SELECT tenant_id, role, version FROM memberships WHERE user_id = $1::uuid ORDER BY created_at, tenant_id`);
const OWN_TENANT = `SELECT ${ownTenants.columns.map(({ name }) => (name === 'role' ? 'm.role' : name === 'joined_at' ? 'm.created_at AS joined_at' : `t.${name}`)).join(', ')}
  FROM memberships m JOIN tenants t ON t.id = m.tenant_id WHERE user_id = $1::uuid AND t.id = $2::uuid`;
const INSERT_TENANT = statement(`INSERT INTO tenants (id, name) VALUES ($1::uuid, $2)`);
const RENAME_TENANT = statement(`UPDATE tenants SET name = $2, updated_at = now() WHERE id = $1::uuid RETURNING id`);
const TENANT_NAME = statement(`SELECT name FROM tenants WHERE id = $1::uuid`);
/** Not as strong as FOR UPDATE, which would wait for every row that refers to the tenant. */
const LOCK_TENANT = statement(`SELECT id FROM tenants WHERE id = $1::uuid FOR NO KEY UPDATE`);
const INSERT_MEMBERSHIP = statement(`INSERT INTO memberships (tenant_id, user_id, role) VALUES ($1::uuid, $2::uuid, $3) ON CONFLICT (tenant_id, user_id) DO NOTHING RETURNING user_id`);
const ROLE_OF = statement(`SELECT role FROM memberships WHERE tenant_id = $1::uuid AND user_id = $2::uuid`);
const OTHERS = statement(`SELECT count(*), count(*) FILTER (WHERE role = $3) FROM memberships WHERE tenant_id = $1::uuid AND user_id <> $2::uuid`);
const SET_ROLE = statement(`UPDATE memberships SET role = $3, version = ${NEXT_VERSION}, updated_at = now() WHERE tenant_id = $1::uuid AND user_id = $2::uuid RETURNING version`);
const DELETE_MEMBERSHIP = statement(`DELETE FROM memberships WHERE tenant_id = $1::uuid AND user_id = $2::uuid RETURNING ${NEXT_VERSION}`);
const MEMBER_BY_EMAIL = statement(`SELECT ${members.selection} FROM members WHERE tenant_id = $1::uuid AND email = $2`);
const REVOKE_OPEN = statement(`UPDATE invitations SET revoked_at = now() WHERE tenant_id = $1::uuid AND email_key = lower($2) AND accepted_at IS NULL AND revoked_at IS NULL`);
const USE_TOKEN = statement(
  `UPDATE invitations SET accepted_at = now()
   WHERE tenant_id = $1::uuid AND token_hash = $2 AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now() RETURNING ${invitations.selection}`,
);

/** Where the caller belongs, first joined first. */
export async function ownMemberships(db: Queryable): Promise<Membership[]> {
  return (await db.rows(OWN, [userOf(db)])).map((row) => ({ tenantId: row[0]!, role: row[1] as Role, version: Number(row[2]) }));
}

const OWN_TENANT_READ = { ...personal(OWN_TENANT), locking: personal(`${OWN_TENANT} FOR UPDATE OF t`) };

/** Held, where it is to be held, by the tenant's row alone. */
export async function findOwnTenant(db: Queryable, id: string): Promise<Row<OwnTenantEntity> | undefined> {
  const [row] = await db.rows(OWN_TENANT_READ, [userOf(db), id]);
  return row && ownTenants.decode(row);
}

/** The transaction acts in the tenant that is to be. */
export async function insertTenant(db: Queryable, name: string): Promise<void> {
  await db.rows(INSERT_TENANT, [tenantOf(db), name]);
}

export async function renameTenant(db: Queryable, name: string): Promise<void> {
  await db.rows(RENAME_TENANT, [tenantOf(db), name]);
}

export async function tenantName(db: Queryable): Promise<string> {
  const [row] = await db.rows(TENANT_NAME, [tenantOf(db)]);
  return row![0]!;
}

/** Until the transaction ends nobody else changes who belongs to the tenant. */
export async function lockTenant(db: Queryable): Promise<void> {
  await db.rows(LOCK_TENANT, [tenantOf(db)]);
}

/** Who is a member already stays what they are; whether they were none. */
export async function insertMembership(db: Queryable, userId: string, role: Role): Promise<boolean> {
  return (await db.rows(INSERT_MEMBERSHIP, [tenantOf(db), userId, role])).length > 0;
}

export async function roleOf(db: Queryable, userId: string): Promise<Role | undefined> {
  const [row] = await db.rows(ROLE_OF, [tenantOf(db), userId]);
  return row?.[0] as Role | undefined;
}

/** How many others belong to the tenant, and how many of them have this role. */
export async function countOthers(db: Queryable, userId: string, role: Role): Promise<{ members: number; inRole: number }> {
  const [row] = await db.rows(OTHERS, [tenantOf(db), userId, role]);
  return { members: Number(row![0]), inRole: Number(row![1]) };
}

/** The least version of the membership that is good from now on; undefined where there is none. */
export const setRole = async (db: Queryable, userId: string, role: Role): Promise<number | undefined> => versionFrom(await db.rows(SET_ROLE, [tenantOf(db), userId, role]));
export const deleteMembership = async (db: Queryable, userId: string): Promise<number | undefined> => versionFrom(await db.rows(DELETE_MEMBERSHIP, [tenantOf(db), userId]));

export async function memberByEmail(db: Queryable, email: string): Promise<Row<MemberEntity> | undefined> {
  const [row] = await db.rows(MEMBER_BY_EMAIL, [tenantOf(db), email]);
  return row && members.decode(row);
}

export async function revokeOpenInvitations(db: Queryable, email: string): Promise<void> {
  await db.rows(REVOKE_OPEN, [tenantOf(db), email]);
}

/** The invitation, when its token was good; of many who come at once exactly one hears it. */
export async function useInvitation(db: Queryable, hash: string): Promise<Row<InvitationEntity> | undefined> {
  const [row] = await db.rows(USE_TOKEN, [tenantOf(db), hash]);
  return row && invitations.decode(row);
}

const versionFrom = ([row]: RawRow[]): number | undefined => row && Number(row[0]);
