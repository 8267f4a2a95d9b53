/** `WWW-Authenticate` of a 401: how to say who one is, and what was wrong with what was said. */
import type { AppError } from '../errors.ts';
import type { Exchange } from './exchange.ts';
import { plain } from './problem.ts';

/** RFC 6750 section 3: no error code when no credentials were sent. Who tried Basic where OAuth answers is told Basic (RFC 6749 section 5.2). */
export function challenge(error: AppError, { req, operation }: Exchange): string {
  if (operation?.errorFormat === 'oauth' && /^basic /i.test(req.headers.authorization ?? '')) return 'Basic realm="deed"';
  if (error.code === 'unauthenticated') return 'Bearer realm="deed"';
  return `Bearer realm="deed", error="invalid_token", error_description="${plain(error.message)}"`;
}
