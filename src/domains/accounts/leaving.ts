/** What people may take along, and how they leave. */
import type { components } from '../../../generated/types.ts';
import type { Principal } from '../../contract/principal.ts';
import { actorOf } from '../../contract/principal.ts';
import type { Queryable } from '../../database/statement.ts';
import type { Transaction } from '../../database/transaction.ts';
import { ids } from '../../ids.ts';
import { enqueue } from '../../jobs/outbox.ts';
import { voidTokens } from '../access/one-time-tokens.ts';
import { entriesBy } from '../audit/service.ts';
import { allIdentities, removeIdentities } from '../external-login/service.ts';
import { findPreferences, ownNotifications } from '../notifications/service.ts';
import { forgetClients, sessionsAndDevices } from '../sessions/service.ts';
import { ownMemberships } from '../tenants/service.ts';
import { removeFactor } from '../two-factor/service.ts';
import { noAccount, ownAccount } from './credentials.ts';
import { mailAccountDeleted } from './jobs.ts';
import { toMe } from './profile.ts';
import type { EndSessions } from './registering.ts';
import { forgetRegistrations } from './registrations.ts';
import { eraseAccount, findProfile } from './repository.ts';

/** Throws `last-owner`. */
export async function deleteAccount(db: Queryable, tx: Transaction, principal: Principal, { endSessions, leaveTenants }: { endSessions: EndSessions; leaveTenants: (tx: Transaction) => Promise<void> }): Promise<void> {
  const { id, email } = await ownAccount(db, principal);
  await leaveTenants(tx);
  await endSessions(tx);
  await forgetClients(tx);
  await voidTokens(tx);
  await removeFactor(tx);
  await removeIdentities(tx);
  await forgetRegistrations(tx, email);
  if (!(await eraseAccount(tx, id))) throw noAccount();
  enqueue(tx, mailAccountDeleted, { email, at: new Date().toISOString() });
}

export async function exportAccount(db: Queryable, principal: Principal): Promise<components['schemas']['MeExport']> {
  const [profile, preferences, memberships, { sessions, devices }, identities, notifications, entries] = await Promise.all([
    findProfile(db), findPreferences(db), ownMemberships(db), sessionsAndDevices(db), allIdentities(db), ownNotifications(db), entriesBy(db, actorOf(principal)),
  ]);
  if (!profile) throw noAccount();
  return {
    exported_at: new Date().toISOString(),
    profile: toMe(profile),
    notification_preferences: preferences,
    memberships: memberships.map(({ tenantId, role }) => ({ tenant_id: ids.TenantId.encode(tenantId), role })),
    sessions,
    devices,
    identities,
    notifications,
    audit_entries: entries,
  };
}
