/** Which IP addresses may be dialled for strangers: global unicast, and what a developer allows on their own machine. */
import ipaddr from 'ipaddr.js';

export type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/** CIDR (`127.0.0.0/8`, `fd00::/8`) → network; undefined where it is none. */
export function networkOf(cidr: string): Network | undefined {
  return ipaddr.isValidCIDR(cidr) ? ipaddr.parseCIDR(cidr) : undefined;
}

/**
 * Every registered special range is refused (loopback, private, link-local with the metadata services, shared, multicast,
 * documentation, reserved …), and so are all ways of IPv6 to carry an IPv4 address (mapped, compatible, 6to4, Teredo,
 * NAT64), whichever address it carries.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
}

export function isAllowed(address: string, allowedPrivate: readonly Network[]): boolean {
  if (isPublic(address)) return true;
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return allowedPrivate.some(([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits));
}
