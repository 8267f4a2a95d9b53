/** The one place where an error becomes HTTP: RFC 9457 problem documents, or OAuth's errors, and nothing internal in them. */
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
  return { ...replyTo(error, 'application/problem+json'), body: JSON.stringify(problemDocument(error, requestId, typeBase)) };
}

/** The same as OAuth answers it (RFC 6749 section 5.2). */
export function oauthReply(error: AppError): ProblemReply {
  const faults = (error.errors ?? []).map(({ pointer, parameter, detail }) => `${pointer ?? parameter} ${detail}`);
  const description = [error.message, ...faults].join(' ').slice(0, MOST_DESCRIPTION);
  return { ...replyTo(error, 'application/json'), body: JSON.stringify({ error: problems[error.code].oauthError, error_description: plain(description) }) };
}

/** As `error_description` allows it: printable ASCII without quotation mark and backslash. */
export const plain = (text: string): string => text.replaceAll('"', "'").replaceAll(/[^\x20-\x5b\x5d-\x7e]/g, '?');

const MOST_DESCRIPTION = 1000;

function replyTo(error: AppError, mediaType: string): Omit<ProblemReply, 'body'> {
  const status = statusOf(error);
  const headers: Record<string, string> = { 'Content-Type': mediaType };
  const retryAfterSeconds = error.retryAfterSeconds ?? (status === 503 ? 1 : undefined);
  if (retryAfterSeconds !== undefined) headers['Retry-After'] = String(retryAfterSeconds);
  return { status, headers };
}
