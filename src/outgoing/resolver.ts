/**
 * Names → addresses, by DNS. Not by `getaddrinfo`, which waits in threads that files and passwords need as well: four
 * names whose servers never answer would hold up the process.
 */
import { Resolver } from 'node:dns/promises';

/** All addresses of a name, IPv4 before IPv6. Rejects where it has none, or nobody answers. */
export type Resolve = (name: string) => Promise<string[]>;

const TIMEOUT_MILLISECONDS = 2000;
const TRIES = 2;

export function dnsResolver(): Resolve {
  return async (name) => {
    // RFC 6761, section 6.3: these never go to a server.
    if (/(^|\.)localhost\.?$/i.test(name)) return ['127.0.0.1', '::1'];
    const resolver = new Resolver({ timeout: TIMEOUT_MILLISECONDS, tries: TRIES });
    const [four, six] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    const addresses = [four, six].flatMap((found) => (found.status === 'fulfilled' ? found.value : []));
    if (addresses.length === 0) throw (four as PromiseRejectedResult).reason;
    return addresses;
  };
}
