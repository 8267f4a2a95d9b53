/** Which web pages may call: those of our own origin, and of the origins that are configured. */
import type { IncomingMessage } from 'node:http';

export interface Origins {
  /** Whether any page elsewhere may. */
  any: boolean;
  /** Whether pages of this origin may, by configuration. */
  allows(origin: string): boolean;
  /** Whether this is the origin that the request itself was sent to. */
  isOwn(req: IncomingMessage, origin: string): boolean;
}

/** `allowed` are origins as browsers write them. `https`: clients reach the service by TLS, whoever ends it. */
export function createOrigins(allowed: readonly string[], https: boolean): Origins {
  const exact = new Set(allowed);
  const scheme = https ? 'https' : 'http';
  return {
    any: exact.size > 0,
    allows: (origin) => exact.has(origin),
    isOwn: (req, origin) => origin === `${scheme}://${req.headers.host}`,
  };
}
