/** What other domains may ask of the audit log. */
import type { components } from '../../../generated/types.ts';
import { view } from '../../contract/view.ts';
import type { Queryable } from '../../database/statement.ts';
import { statement } from '../../database/statement.ts';
import { tenantOf } from '../../database/table.ts';
import { ids } from '../../ids.ts';
import { auditEntries } from './entity.ts';

export const auditEntry = view('AuditEntry', auditEntries, { id: ids.AuditEntryId });

const BY_ACTOR = statement(`SELECT ${auditEntries.selection} FROM audit_log WHERE tenant_id = $1::uuid AND actor = $2 ORDER BY created_at DESC, id DESC LIMIT 10000`);

/** What somebody did in the tenant, newest first. */
export async function entriesBy(db: Queryable, actor: string): Promise<components['schemas']['AuditEntry'][]> {
  return (await db.rows(BY_ACTOR, [tenantOf(db), actor])).map((row) => auditEntry.show(auditEntries.decode(row)));
}
