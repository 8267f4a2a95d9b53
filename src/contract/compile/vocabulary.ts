/** The contract's own words as typed constants: problem codes, id prefixes, permissions, roles, limits, events. */
import type { RateLimitPolicy } from '../operation.ts';
import { isMarked } from './audit.ts';
import type { Document, Schema } from './bundle.ts';
import { resolve } from './bundle.ts';
import { eventsOf } from './events.ts';

interface Problem {
  status: number;
  title: string;
  oauth_error?: string;
}

/** The lint rules ask it, too. */
const { oauthErrorOf } = (await import(new URL('../../../openapi/vocabulary/oauth.js', import.meta.url).href)) as { oauthErrorOf: (problem: Problem) => string };

export function vocabulary(document: Document): string {
  const problems = document['x-problem-types'] as Record<string, Problem>;
  const idPrefixes = Object.entries(document.components.schemas).filter(([, schema]) => typeof schema['x-id-prefix'] === 'string');
  const objects = Object.entries(document.components.schemas).filter(([, schema]) => schema.type === 'object' && schema.properties);
  const permissions = (document.components.schemas.Permission?.enum ?? []) as string[];
  const roles = document['x-roles'] as Record<string, { permissions: string[] }>;
  const policies = document['x-rate-limit-policies'] as Record<string, { quota: number; window_seconds: number; partition: RateLimitPolicy['partition']; scope?: RateLimitPolicy['scope'] }>;
  const cookie = document.components.securitySchemes?.cookie as { name: string } | undefined;
  return [
    constant('problems', mapValues(problems, (problem) => ({ status: problem.status, title: problem.title, oauthError: oauthErrorOf(problem) }))),
    'export type ProblemCode = keyof typeof problems;',
    constant('idPrefixes', Object.fromEntries(idPrefixes.map(([name, schema]) => [name, schema['x-id-prefix']]))),
    constant('permissions', permissions),
    'export type Permission = (typeof permissions)[number];',
    constant('roles', mapValues(roles, (role) => (role.permissions.includes('*') ? permissions : role.permissions))),
    'export type Role = keyof typeof roles;',
    constant('rateLimitPolicies', mapValues(policies, ({ quota, window_seconds, partition, scope = 'service' }) => ({ quota, windowSeconds: window_seconds, partition, scope }))),
    constant('members', Object.fromEntries(objects.map(([name, schema]) => [name, Object.keys(schema.properties as object)]))),
    constant('sensitive', sensitiveOf(document)),
    constant('events', eventsOf(document)),
    'export type EventType = keyof typeof events;',
    ...(cookie ? [constant('cookieName', cookie.name)] : []),
    constant('contractVersion', document.info.version),
    '',
  ].join('\n\n');
}

/** The names of all members and parameters that are marked somewhere: wherever such a name stands in what is logged, its value is not. */
function sensitiveOf(document: Document): string[] {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties, in: place, name } = node as { properties?: unknown; in?: unknown; name?: unknown };
    if (typeof properties === 'object') for (const [member, schema] of Object.entries(properties as Record<string, Schema>)) if (isMarked(resolve<Schema>(document, schema)) || isMarked(schema)) names.add(member);
    if (typeof place === 'string' && typeof name === 'string' && isMarked(node as Schema)) names.add(name.toLowerCase());
    for (const inner of Object.values(node)) walk(inner);
  };
  walk({ ...document.paths, ...document.components });
  return [...names].sort();
}

function constant(name: string, value: unknown): string {
  return `export const ${name} = ${JSON.stringify(value, null, 2)} as const;`;
}

function mapValues<In, Out>(record: Record<string, In>, change: (value: In) => Out): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
