/**
 * A browser sends a cookie by itself, whosever page asks it to. So an unsafe request with a cookie must
 * come from a page that may call, and show a token that only such a page can know (OWASP, Cross-Site
 * Request Forgery Prevention: a token bound to the session, Fetch Metadata, and the origin).
 */
import { hash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors.ts';
import type { Origins } from './origins.ts';

/** `tokenOf` is the token that belongs to a cookie's value. */
export function csrfCheck(tokenOf: (cookie: string) => string, origins: Origins): (req: IncomingMessage, cookie: string) => void {
  return (req, cookie) => {
    const { origin, 'sec-fetch-site': site, 'x-csrf-token': token } = req.headers;
    if (site === 'cross-site') throw new AppError('csrf-failed', 'Pages of another site may not call with a cookie.');
    if (origin !== undefined && !origins.isOwn(req, origin) && !origins.allows(origin)) throw new AppError('csrf-failed', 'Pages of this origin may not call with a cookie.');
    if (typeof token !== 'string' || !isEqual(token, tokenOf(cookie))) throw new AppError('csrf-failed', 'Send the CSRF token of the session as X-CSRF-Token.');
  };
}

/** Digests have one length, so that comparing them tells nothing of either text. */
function isEqual(given: string, expected: string): boolean {
  return timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', expected, 'buffer'));
}
