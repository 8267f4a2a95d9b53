/** The one place where an error becomes HTTP: RFC 9457 problem documents, and nothing internal in them. */
import { problems } from '../../generated/vocabulary.ts';
import { AppError } from '../errors.ts';

export interface ProblemReply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What was not thrown as an AppError is ours to explain in the log, not the client's to read. */
export function asAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('internal-error', 'Something failed on our side. Quote the request id when you ask about it.', { cause: error });
}

export const statusOf = (error: AppError): number => problems[error.code].status;

/** The members of RFC 9457. `typeBase` + code is the problem's `type`: an address in the documentation. */
export function problemDocument(error: AppError, requestId: string, typeBase: string): object {
  const { status, title } = problems[error.code];
  return { type: typeBase + error.code, title, status, detail: error.message, instance: requestId, code: error.code, errors: error.errors };
}

export function problemReply(error: AppError, requestId: string, typeBase: string): ProblemReply {
  const status = statusOf(error);
  const headers: Record<string, string> = { 'Content-Type': 'application/problem+json' };
  const retryAfterSeconds = error.retryAfterSeconds ?? (status === 503 ? 1 : undefined);
  if (retryAfterSeconds !== undefined) headers['Retry-After'] = String(retryAfterSeconds);
  if (status === 401) headers['WWW-Authenticate'] = challenge(error);
  return { status, headers, body: JSON.stringify(problemDocument(error, requestId, typeBase)) };
}

/** RFC 6750 section 3: no error code when no credentials were sent. */
function challenge(error: AppError): string {
  if (error.code === 'unauthenticated') return 'Bearer realm="deed"';
  return `Bearer realm="deed", error="invalid_token", error_description="${error.message.replaceAll(/["\\]/g, '')}"`;
}
