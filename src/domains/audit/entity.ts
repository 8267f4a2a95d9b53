/** The audit log as it is shown; place and hash in its chain are the database's own (`database/audit-log.ts`). */
import { EntitySchema } from 'typeorm';
import { table } from '../../database/table.ts';

export interface AuditEntryEntity {
  tenant_id: string;
  id: string;
  created_at: Date;
  actor: string | null;
  operation_id: string;
  event: string;
  resource: string;
  resource_id: string | null;
  outcome: 'done' | 'refused' | 'failed';
  status: number;
  code: string | null;
  request_id: string;
  parameters: Record<string, unknown> | null;
}

export const AuditEntry = new EntitySchema<AuditEntryEntity>({
  name: 'audit_log',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    created_at: { type: 'timestamptz' },
    actor: { type: 'text', nullable: true },
    operation_id: { type: 'text' },
    event: { type: 'text' },
    resource: { type: 'text' },
    resource_id: { type: 'text', nullable: true },
    outcome: { type: 'text' },
    status: { type: 'integer' },
    code: { type: 'text', nullable: true },
    request_id: { type: 'text' },
    parameters: { type: 'jsonb', nullable: true },
  },
});

export const auditEntries = table(AuditEntry);
