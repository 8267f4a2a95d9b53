/** The audit log. It is read here alone; `database/audit-log.ts` writes it, and knows its chains. */
import { EntitySchema } from 'typeorm';
import { table } from '../../database/table.ts';

export interface AuditEntryEntity {
  tenant_id: string;
  chain: number;
  seq: number;
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
  hash: string;
}

export const AuditEntry = new EntitySchema<AuditEntryEntity>({
  name: 'audit_log',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    chain: { type: 'smallint', primary: true },
    seq: { type: 'bigint', primary: true },
    id: { type: 'uuid' },
    created_at: { type: 'timestamptz' },
    actor: { type: 'text', nullable: true },
    operation_id: { type: 'text' },
    event: { type: 'text' },
    resource: { type: 'text' },
    resource_id: { type: 'text', nullable: true },
    outcome: { type: 'text' },
    status: { type: 'smallint' },
    code: { type: 'text', nullable: true },
    request_id: { type: 'text' },
    parameters: { type: 'jsonb', nullable: true },
    hash: { type: 'bytea' },
  },
});

export const auditEntries = table(AuditEntry);
