/**
 * What stands between an address that somebody gave and a connection to it. An address is read once, by the WHATWG
 * parser that is also used to dial, so that `0x7f.1`, `2130706433` and `①②⑦.0.0.1` are what they mean; a name is
 * resolved, and every address it has must be public. What is answered is dialled, and nothing is resolved again.
 */
import ipaddr from 'ipaddr.js';
import type { Network } from './address.ts';
import { isAllowed } from './address.ts';
import type { Resolve } from './resolver.ts';

/** The address may not be called, now or ever; the message says why, to whom it belongs. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** Nobody knows such a name now; that may change. */
export class NameUnknown extends Error {
  override readonly name = 'NameUnknown';
}

/** An address that was checked, and what to dial for it. */
export interface Target {
  url: URL;
  addresses: readonly string[];
}

export interface Guard {
  /** Throws `AddressRefused` or `NameUnknown`. */
  check(url: string): Promise<Target>;
}

export interface GuardOptions {
  resolve: Resolve;
  /** http, too: on somebody's own machine. */
  insecure: boolean;
  /** Networks that are not public and may be called all the same: on somebody's own machine. */
  allowedPrivate: readonly Network[];
}

/** Lower ports belong to other protocols, whose servers would be sent what was meant for nobody. */
const LEAST_PORT = 1024;
const WEB_PORTS: Record<string, number> = { 'https:': 443, 'http:': 80 };

export function createGuard({ resolve, insecure, allowedPrivate }: GuardOptions): Guard {
  return {
    async check(text) {
      const url = URL.parse(text);
      if (!url) throw new AddressRefused('is no absolute URL');
      if (url.protocol !== 'https:' && !(insecure && url.protocol === 'http:')) throw new AddressRefused('must begin with https://');
      if (url.username !== '' || url.password !== '') throw new AddressRefused('must have no user and no password in it');
      const port = url.port === '' ? WEB_PORTS[url.protocol]! : Number(url.port);
      if (port < LEAST_PORT && port !== WEB_PORTS[url.protocol]) throw new AddressRefused(`must have the usual port, or one from ${LEAST_PORT} on`);
      const host = hostOf(url);
      const addresses = ipaddr.isValid(host) ? [host] : await resolved(host);
      if (!addresses.every((address) => isAllowed(address, allowedPrivate))) throw new AddressRefused('must lead to public addresses alone');
      return { url, addresses };
    },
  };

  async function resolved(name: string): Promise<string[]> {
    try {
      const addresses = await resolve(name);
      if (addresses.length > 0) return addresses;
    } catch (error) {
      throw new NameUnknown(`The name ${name} has no address.`, { cause: error });
    }
    throw new NameUnknown(`The name ${name} has no address.`);
  }
}

/** Without the brackets that an IPv6 address has in a URL. */
export const hostOf = ({ hostname }: URL): string => (hostname.startsWith('[') ? hostname.slice(1, -1) : hostname);
