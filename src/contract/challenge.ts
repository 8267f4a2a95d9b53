/** `WWW-Authenticate` of a 401: how to say who one is, and what was wrong with what was said. */
import type { AppError } from '../errors.ts';
import { isBasic } from './credentials.ts';
import type { Exchange } from './exchange.ts';
import { plain } from './problem.ts';

const BASIC = 'Basic realm="deed"';

/** RFC 6750 section 3: no error code when no credentials were sent. A client that tried Basic, or knows no other way, is told Basic (RFC 6749 section 5.2). */
export function challenge(error: AppError, { req, operation }: Exchange): string {
  const takes = (scheme: string): boolean => operation?.security.some((alternative) => alternative.scheme === scheme) === true;
  const triedBasic = isBasic(req.headers.authorization ?? '');
  if (takes('client') ? triedBasic || !takes('bearer') : triedBasic && operation?.errorFormat === 'oauth') return BASIC;
  if (error.code === 'unauthenticated') return 'Bearer realm="deed"';
  // RFC 9470 section 3.
  if (error.code === 'step-up-required') return `Bearer realm="deed", error="insufficient_user_authentication", error_description="${plain(error.message)}", max_age="${operation!.stepUp!.maxAgeSeconds}"`;
  return `Bearer realm="deed", error="invalid_token", error_description="${plain(error.message)}"`;
}
