/** Who may call an operation, what proves it, and how often and how much. */
import { isDeepStrictEqual } from 'node:util';
import type { Document } from '../compile/bundle.ts';
import type { Fact } from './change.ts';
import { show } from './change.ts';
import type { Callable, Contract } from './contract.ts';
import type { Pair } from './operations.ts';

/** Scheme → permissions. Nothing in it: whoever comes. */
type Alternative = Record<string, string[]>;

export function compareAccess(before: Contract, after: Contract, pair: Pair): Fact[] {
  return [
    ...compareSecurity(securityOf(before, pair.before), securityOf(after, pair.after)),
    ...compareSchemes(before, after, pair),
    ...compareRoles(before, after, pair),
    ...compareOwnership(before, after, pair),
    ...compareStepUp(pair),
    ...compareLimits(before, after, pair),
    ...compareBodySize(before, after, pair),
  ];
}

function securityOf({ document }: Contract, { operation }: Callable): Alternative[] {
  const declared = (operation.security ?? document.security ?? []) as Alternative[];
  return declared.length === 0 ? [{}] : declared;
}

const isNobody = (alternative: Alternative): boolean => Object.keys(alternative).length === 0;

const said = (alternative: Alternative): string => Object.entries(alternative).map(([scheme, permissions]) => (permissions.length > 0 ? `${scheme} (${permissions.join(', ')})` : scheme)).join(' with ') || 'nobody asked';

function compareSecurity(was: Alternative[], is: Alternative[]): Fact[] {
  const facts: Fact[] = [];
  const serves = (old: Alternative, now: Alternative): boolean => Object.entries(now).every(([scheme, permissions]) => old[scheme] && permissions.every((one) => old[scheme]!.includes(one)));
  const sameSchemes = (one: Alternative, other: Alternative): boolean => isDeepStrictEqual(Object.keys(one).sort(), Object.keys(other).sort());
  const permissions = (alternative: Alternative): string[] => Object.values(alternative).flat();
  for (const old of was) {
    const now = is.find((candidate) => sameSchemes(old, candidate));
    if (is.some((candidate) => serves(old, candidate))) {
      const dropped = now ? permissions(old).filter((one) => !permissions(now).includes(one)) : [];
      if (dropped.length > 0) facts.push({ rule: 'permission-dropped', place: `permission with ${Object.keys(old).join(' and ')}`, before: show(dropped) });
    } else if (isNobody(old)) facts.push({ rule: 'credentials-required', place: 'credentials', before: 'nobody asked', after: is.map(said).join(' or ') });
    else if (now) facts.push({ rule: 'permission-required', place: `permission with ${Object.keys(old).join(' and ')}`, before: show(permissions(old)), after: show(permissions(now)) });
    else facts.push({ rule: 'credentials-refused', place: 'credentials', before: said(old), after: is.map(said).join(' or ') });
  }
  // Whoever came was let in: a way of proving who one is lets in nobody else.
  if (was.some(isNobody)) return facts;
  for (const now of is) if (!was.some((old) => sameSchemes(old, now))) facts.push({ rule: 'credentials-accepted', place: 'credentials', after: said(now) });
  return facts;
}

/** How the credentials are sent; descriptions and where scopes are asked for make no difference to who has them. */
function compareSchemes(before: Contract, after: Contract, pair: Pair): Fact[] {
  const used = securityOf(before, pair.before).flatMap((alternative) => Object.keys(alternative));
  const read = ({ document }: Contract, name: string): string | undefined => {
    const scheme = document.components?.securitySchemes?.[name] as Record<string, unknown> | undefined;
    return scheme && ['type', 'in', 'name', 'scheme', 'openIdConnectUrl', 'flows'].flatMap((key) => (scheme[key] === undefined ? [] : (show(scheme[key]) ?? []))).join(' ').toLowerCase();
  };
  return [...new Set(used)].flatMap((name): Fact[] => {
    const [was, is] = [read(before, name), read(after, name)];
    return was === undefined || is === undefined || was === is ? [] : [{ rule: 'scheme-changed', place: `credentials ${name}`, before: was, after: is }];
  });
}

export type Roles = Record<string, { permissions: string[] }>;
export const rolesOf = (document: Document): Roles => (document['x-roles'] ?? {}) as Roles;
export const has = (roles: Roles, role: string, permission: string): boolean => roles[role]!.permissions.includes('*') || roles[role]!.permissions.includes(permission);

/** A permission that a role gained or lost touches the operations that ask for it. */
function compareRoles(before: Contract, after: Contract, pair: Pair): Fact[] {
  const [was, is] = [rolesOf(before.document), rolesOf(after.document)];
  const asked = [...new Set(securityOf(after, pair.after).flatMap((alternative) => Object.values(alternative).flat()))];
  return Object.keys(was).flatMap((role) => asked.flatMap((permission): Fact[] => {
    if (!is[role] || has(was, role, permission) === has(is, role, permission)) return [];
    return [{ rule: has(is, role, permission) ? 'role-gained-permission' : 'role-lost-permission', place: `role ${role}`, before: has(was, role, permission) ? permission : undefined, after: has(is, role, permission) ? permission : undefined }];
  }));
}

interface Ownership {
  member: string;
  unless: string[];
}

function compareOwnership(before: Contract, after: Contract, pair: Pair): Fact[] {
  const read = ({ document }: Contract, { operation }: Callable): [string | undefined, Ownership | undefined] => {
    const name = operation['x-authz'] as string | undefined;
    return [name, name === undefined ? undefined : (document['x-authz-rules'] as Record<string, Ownership> | undefined)?.[name]];
  };
  const [[oldName, was], [newName, is]] = [read(before, pair.before), read(after, pair.after)];
  const place = `ownership ${newName ?? oldName}`;
  if (!was && is) return [{ rule: 'ownership-required', place, before: 'anybody\'s', after: `by ${is.member}` }];
  if (was && !is) return [{ rule: 'ownership-dropped', place, before: `by ${was.member}`, after: 'anybody\'s' }];
  if (!was || !is) return [];
  const lost = was.unless.filter((permission) => !is.unless.includes(permission));
  const rule = ({ member, unless }: Ownership): string => `by ${member}${unless.length > 0 ? ` unless ${unless.join(', ')}` : ''}`;
  return was.member !== is.member || lost.length > 0 ? [{ rule: 'ownership-tightened', place, before: rule(was), after: rule(is) }] : [];
}

function compareStepUp({ before, after }: Pair): Fact[] {
  const [was, is] = [before, after].map(({ operation }) => (operation['x-step-up'] as { max_age_seconds: number } | undefined)?.max_age_seconds ?? Infinity) as [number, number];
  if (was === is) return [];
  const read = (seconds: number): string => (seconds === Infinity ? 'not asked' : `within ${seconds} s`);
  return [{ rule: is < was ? 'step-up-required' : 'step-up-relaxed', place: 'step-up', before: read(was), after: read(is) }];
}

interface Policy {
  name: string;
  quota: number;
  window: number;
  counted: string;
  /** What one request counts. */
  cost: number;
}

const usualOf = (contract: Contract, callable: Callable): string => (securityOf(contract, callable).some(isNobody) ? 'anonymous' : 'default');

/** The limits of an operation, those that hold where it names none included. */
function policiesOf(contract: Contract, callable: Callable): Policy[] {
  const policies = (contract.document['x-rate-limit-policies'] ?? {}) as Record<string, { quota: number; window_seconds: number; partition: string; scope?: string }>;
  const own = callable.operation['x-rate-limit'] as { policies: string[]; cost?: number } | undefined;
  return (own?.policies ?? [usualOf(contract, callable)]).flatMap((name) => {
    const policy = policies[name];
    return policy ? { name, quota: policy.quota, window: policy.window_seconds, counted: `${policy.partition}${policy.scope === 'process' ? ' and process' : ''}`, cost: own?.cost ?? 1 } : [];
  });
}

/** Tighter is what lets through less than every limit there was. */
function compareLimits(before: Contract, after: Contract, pair: Pair): Fact[] {
  const namesNone = [pair.before, pair.after].every(({ operation }) => operation['x-rate-limit'] === undefined);
  // Another way of counting comes with the credentials, and they are told already.
  if (namesNone && usualOf(before, pair.before) !== usualOf(after, pair.after)) return [];
  const [was, is] = [policiesOf(before, pair.before), policiesOf(after, pair.after)];
  const calls = ({ quota, cost }: Policy): number => quota / cost;
  const within = (strict: Policy, loose: Policy): boolean => strict.counted === loose.counted && calls(strict) <= calls(loose) && calls(strict) / strict.window <= calls(loose) / loose.window;
  const beyond = (some: Policy[], others: Policy[]): Policy[] => some.filter((policy) => !others.some((other) => within(other, policy)));
  const sameCost = [...was, ...is].every(({ cost }, _, [first]) => cost === first!.cost);
  const said = (policies: Policy[]): string => policies.map(({ quota, window, counted, cost }) => `${quota} in ${window} s per ${counted}${sameCost ? '' : `, each counts ${cost}`}`).join(' and ') || 'no limit';
  const named = (name: string, policies: Policy[]): Policy[] => (policies.some((policy) => policy.name === name) ? policies.filter((policy) => policy.name === name) : policies);
  const tighter = beyond(is, was).map(({ name }) => name);
  const looser = beyond(was, is).map(({ name }) => name).filter((name) => !tighter.includes(name));
  return [
    ...tighter.map((name): Fact => ({ rule: 'rate-limit-tightened', place: `rate limit ${name}`, before: said(named(name, was)), after: said(named(name, is)) })),
    ...looser.map((name): Fact => ({ rule: 'rate-limit-loosened', place: `rate limit ${name}`, before: said(named(name, was)), after: said(named(name, is)) })),
  ];
}

function compareBodySize(before: Contract, after: Contract, pair: Pair): Fact[] {
  if (!pair.before.body || !pair.after.body) return [];
  const of = ({ document }: Contract, { operation }: Callable): number => (operation['x-max-body-bytes'] ?? document['x-max-body-bytes'] ?? Infinity) as number;
  const [was, is] = [of(before, pair.before), of(after, pair.after)];
  const read = (bytes: number): string => (bytes === Infinity ? 'no limit' : `${bytes} bytes`);
  return was === is ? [] : [{ rule: is < was ? 'body-limit-lowered' : 'body-limit-raised', place: 'request body', before: read(was), after: read(is) }];
}
