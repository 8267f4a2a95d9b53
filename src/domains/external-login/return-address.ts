/** Where a browser may be sent back to. Whoever could choose that freely would be sent the login codes of others. */
import type { Origins } from '../../contract/origins.ts';
import type { Violation } from '../../errors.ts';
import { AppError } from '../../errors.ts';

/** `where` it stands in the request. */
export type ReturnAddress = (given: string, where: Pick<Violation, 'in' | 'parameter' | 'pointer'>) => string;

/** `own`: addresses of the front end and of this service. Gives the address as browsers understand it; throws `invalid-request` for any at another origin. */
export function returnAddressReader(own: readonly string[], origins: Origins): ReturnAddress {
  const trusted = new Set(own.map((address) => new URL(address).origin));
  return (given, where) => {
    const url = URL.parse(given);
    // A backslash is a slash to browsers, and part of a name to others.
    const isPlain = url !== null && !given.includes('\\') && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.hash === '';
    if (isPlain && (trusted.has(url.origin) || origins.allows(url.origin))) return url.href;
    const detail = 'must be at the origin of the front end, of this service, or at one of those that browsers may call from';
    throw new AppError('invalid-request', 'The browser cannot be sent back there.', { errors: [{ ...where, code: 'untrusted', detail }] });
  };
}

/** What comes back stands in the fragment, which browsers send to nobody. */
export function withFragment(returnTo: string, name: 'code' | 'error', value: string): string {
  const url = new URL(returnTo);
  url.hash = new URLSearchParams({ [name]: value }).toString();
  return url.href;
}
