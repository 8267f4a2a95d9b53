/** Which web pages may call: those of our own origin, and of the origins that are configured. */
import type { IncomingMessage } from 'node:http';

export interface Origins {
  /** Whether any page elsewhere may. */
  any: boolean;
  /** Whether pages of this origin may, by configuration, and with credentials. */
  allows(origin: string): boolean;
  /** Whether pages of every origin may, but never with credentials. */
  everybody: boolean;
  /** Whether this is the origin that the request itself was sent to. */
  isOwn(req: IncomingMessage, origin: string): boolean;
}

const ANY_PORT = ':*';

/** `allowed` are origins as browsers write them, `http://localhost:*` for every port, and `*`. `https`: clients reach the service by TLS, whoever ends it. */
export function createOrigins(allowed: readonly string[], https: boolean): Origins {
  const exact = new Set(allowed.filter((origin) => !origin.endsWith('*')));
  const hosts = new Set(allowed.filter((origin) => origin.endsWith(ANY_PORT)).map((origin) => origin.slice(0, -ANY_PORT.length)));
  const scheme = https ? 'https' : 'http';
  return {
    any: allowed.length > 0,
    allows: (origin) => exact.has(origin) || (hosts.size > 0 && hosts.has(origin.replace(/:\d+$/, ''))),
    everybody: allowed.includes('*'),
    isOwn: (req, origin) => origin === `${scheme}://${req.headers.host}`,
  };
}
