/** The Audit operations. Entries are written by the pipeline (`contract/audit.ts`), never from here. */
import type { HandlersFor } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import { listAuditEntries } from './repository.ts';
import { auditEntry } from './service.ts';

export const auditHandlers: HandlersFor<'listAuditEntries'> = {
  listAuditEntries: async ({ query, db }) => page(await listAuditEntries(db, query), auditEntry),
};
