/** Which hosts we answer for: a request under another name may make links, caches and cookies lie. */
import type { IncomingMessage } from 'node:http';

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
