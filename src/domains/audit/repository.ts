/** Which column each filter and sort key of the contract's list is. */
import { list } from '../../contract/list.ts';
import { auditEntries } from './entity.ts';

export const listAuditEntries = list('listAuditEntries', auditEntries, {
  operation_id: 'operation_id',
  actor: 'actor',
  resource_id: 'resource_id',
  outcome: 'outcome',
  created_at: 'created_at',
});
