/** Which hosts we answer for, and what on which: a request under another name may make links, caches and cookies lie. */
import type { IncomingMessage } from 'node:http';
import type { Operation } from './operation.ts';

/** `target` is the request target as it was sent: a path, or a whole address (RFC 9112 section 3.2.2). */
export type HostCheck = (req: IncomingMessage, target: string) => boolean;

/** `hosts` are names, or names with a port; a name alone stands for all of its ports, `*` for every host. Null where none is refused. */
export function hostCheck(hosts: readonly string[]): HostCheck | null {
  if (hosts.includes('*')) return null;
  const allowed = new Set(hosts.map((host) => host.toLowerCase()));
  const isAllowed = (authority: string): boolean => allowed.has(authority.toLowerCase()) || allowed.has(authority.toLowerCase().replace(/:\d+$/, ''));
  return ({ headers }, target) => {
    if (headers.host === undefined || !isAllowed(headers.host)) return false;
    return target.startsWith('/') || !/^[a-z][a-z0-9+.-]*:/i.test(target) || isAllowed(URL.parse(target)?.host ?? '');
  };
}

/** Whether the host a request names is where an operation answers. */
export type HostOfOperation = (operation: Operation, req: IncomingMessage, target: string) => boolean;

/** On `adminHost`, a name whose port does not matter, the operations for administrators answer and nothing else does; null where all answer everywhere. */
export function hostOfOperation(adminHost: string | null): HostOfOperation | null {
  if (adminHost === null) return null;
  const admin = adminHost.toLowerCase();
  return ({ audience }, { headers }, target) => {
    const authority = target.startsWith('/') ? headers.host : (URL.parse(target)?.host ?? headers.host);
    return (audience === ADMIN) === (authority?.toLowerCase().replace(/:\d+$/, '') === admin);
  };
}

const ADMIN = 'admin';
