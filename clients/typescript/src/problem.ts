/** The errors that calls throw. */
import type { KnownProblemCode } from './generated/problems.ts';
import type { Problem } from './generated/schemas.ts';
import { retryAfterSeconds } from './retry.ts';

/** What every error of this package is. */
export class DeedError extends Error {
  override name = 'DeedError';
}

/** No answer came: the address is not known, nobody listens, or the connection broke. `cause` says which. */
export class ConnectionError extends DeedError {
  override name = 'ConnectionError';
}

/** No answer came in time. */
export class TimeoutError extends ConnectionError {
  override name = 'TimeoutError';
}

/**
 * The service refused: any status that the operation does not have for success. Decide by `code`.
 *
 * An answer that is no problem document, a proxy's page for instance, has a `status` and its `body` and no `code`.
 */
export class ProblemError<Code extends string = KnownProblemCode | (string & {})> extends DeedError {
  override name = 'ProblemError';
  /** What kind of problem this is; of an error of OAuth, its `error`. */
  readonly code: Code | undefined;
  /** The HTTP status. */
  readonly status: number;
  /** The problem document (RFC 9457). */
  readonly problem: Problem | undefined;
  /** The service's id of the request: quote it to support. */
  readonly requestId: string | undefined;
  /** All headers of the answer. */
  readonly headers: Headers;
  /** The body as it came. */
  readonly body: string;
  /** How long the service asks to wait. */
  readonly retryAfterSeconds: number | undefined;

  /** Made by the client. */
  constructor(operationId: string, { status, headers }: { status: number; headers: Headers }, body: string, options?: ErrorOptions) {
    const document = documentOf(headers, body);
    const problem = isProblemDocument(document) ? document : undefined;
    const code = problem?.code ?? textAt(document, 'error');
    const requestId = headers.get('x-request-id') ?? problem?.instance;
    super(`${operationId}: ${status} ${describe(problem, code, document, headers, body)}${requestId ? ` (request ${requestId})` : ''}`, options);
    this.code = code as Code | undefined;
    this.status = status;
    this.problem = problem;
    this.requestId = requestId;
    this.headers = headers;
    this.body = body;
    this.retryAfterSeconds = retryAfterSeconds(headers);
  }
}

/** Whether an error is the service's refusal for this reason, or for one of these. */
export function isProblem<Code extends KnownProblemCode>(error: unknown, ...codes: Code[]): error is ProblemError<Code> {
  return error instanceof ProblemError && (codes as unknown[]).includes(error.code);
}

function documentOf(headers: Headers, body: string): unknown {
  if (!/[/+]json\b/.test(headers.get('content-type') ?? '')) return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    // What claims to be JSON and is not has its text to tell.
    return undefined;
  }
}

const textAt = (document: unknown, name: string): string | undefined => {
  const value = typeof document === 'object' && document !== null ? (document as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : undefined;
};

const isProblemDocument = (document: unknown): document is Problem => textAt(document, 'code') !== undefined && textAt(document, 'title') !== undefined;

function describe(problem: Problem | undefined, code: string | undefined, document: unknown, headers: Headers, body: string): string {
  if (problem) {
    const faults = (problem.errors ?? []).map(({ pointer, parameter, detail }) => `${pointer ?? parameter ?? ''} ${detail}`);
    return [code, [problem.detail ?? problem.title, ...faults].join('; ')].join(': ');
  }
  if (code) return [code, textAt(document, 'error_description')].filter(Boolean).join(': ');
  const location = headers.get('location');
  if (location) return `leads to ${location}`;
  const text = body.replaceAll(/<(script|style)\b[^]*?<\/\1>|<[^>]*>/gi, ' ').replaceAll(/\s+/g, ' ').trim();
  return text === '' ? 'without a body' : `and no problem document: ${text.length > 200 ? `${text.slice(0, 200)} …` : text}`;
}
