/** The Audit operations. Entries are written by the pipeline (`contract/audit.ts`), never from here. */
import type { HandlersFor } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import { view } from '../../contract/view.ts';
import { ids } from '../../ids.ts';
import { auditEntries } from './entity.ts';
import { listAuditEntries } from './repository.ts';

const auditEntry = view('AuditEntry', auditEntries, { id: ids.AuditEntryId });

export const auditHandlers: HandlersFor<'listAuditEntries'> = {
  listAuditEntries: async ({ query, db }) => page(await listAuditEntries(db, query), auditEntry),
};
