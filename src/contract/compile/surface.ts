/** `operations.txt`: the API's surface as a table, so that a reviewer sees who may do what in a diff. */
import { inColumns } from '../../columns.ts';
import type { Operation } from '../operation.ts';

export function surface(table: Operation[]): string {
  const rows = table.map((operation) => [
    operation.method,
    operation.path,
    operation.operationId,
    operation.audience,
    accessOf(operation),
    limitOf(operation),
    flagsOf(operation),
    Object.keys(operation.responses).join(' '),
  ]);
  return `${inColumns([['METHOD', 'PATH', 'OPERATION', 'AUDIENCE', 'ACCESS', 'LIMIT', 'FLAGS', 'STATUSES'], ...rows])}\n`;
}

/** `customers:read (bearer|apiKey)` */
export function accessOf(operation: Operation): string {
  if (operation.security.length === 0) return 'public';
  const bySet = new Map<string, string[]>();
  for (const { scheme, permissions } of operation.security) {
    const set = permissions.join(',');
    bySet.set(set, [...(bySet.get(set) ?? []), scheme]);
  }
  return [...[...bySet].map(([permissions, schemes]) => `${permissions || 'any'} (${schemes.join('|')})`), ...(operation.optional ? ['public'] : [])].join('; ');
}

/** `default`, or policies with `+` between, and what a request counts where that is not 1. */
export function limitOf({ rateLimit: { policies, cost } }: Operation): string {
  return policies.join('+') + (cost === 1 ? '' : ` x${cost}`);
}

export function flagsOf(operation: Operation): string {
  return [
    operation.stepUp && `step-up:${operation.stepUp.maxAgeSeconds}s`,
    operation.idempotency && (operation.idempotency.required ? 'idempotency-required' : 'idempotent'),
    operation.list && `${Object.values(operation.responses).some(({ items }) => items) ? 'stream' : 'list'}(${[...(operation.list.search ? ['q'] : []), ...operation.list.filters.map((filter) => filter.parameter.slice(6))].join(' ')})`,
    operation.precondition && (operation.precondition.required ? 'if-match-required' : 'if-match'),
    operation.authz && `authz:${operation.authz.rule}`,
    operation.batch && `batch(${Object.values(operation.batch).join(' ')})`,
    operation.errorFormat && `errors:${operation.errorFormat}`,
    operation.job && `job:${operation.job}`,
    operation.lifecycle && `until:${new Date(operation.lifecycle.sunset).toISOString().slice(0, 10)}`,
  ]
    .filter(Boolean)
    .join(' ') || '-';
}
