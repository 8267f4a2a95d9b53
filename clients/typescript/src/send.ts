/** Sends a request, and again where that is safe and may help. */
import type { Credentials } from './credentials.ts';
import { credentialsFor } from './credentials.ts';
import type { Operation } from './operation.ts';
import { ConnectionError, ProblemError, TimeoutError } from './problem.ts';
import type { Request, RequestOptions } from './request.ts';
import { delaySeconds, isPassing, mayRepeat } from './retry.ts';

/** How the client reaches the service. */
export interface Connection {
  fetch: typeof fetch;
  credentials: Credentials;
  timeoutSeconds: number;
  maxRetries: number;
}

/** What came, its body read unless it is a success that is to be streamed. */
export interface Received {
  response: Response;
  text: string;
  /** Aborted when the caller has had enough. */
  signal: AbortSignal;
  /** Stops listening to the caller. */
  release: () => void;
}

/** What this file has to know of a call. */
interface Call {
  operationId: string;
  operation: Operation;
  request: Request;
  options: RequestOptions;
  /** Whether this is what the caller wants. */
  isSuccess: (response: Response) => boolean;
  streamed: boolean;
}

/** Throws a `ProblemError` where the answer is none of the operation's, and a `ConnectionError` where there is none. */
export async function send(connection: Connection, operationId: string, operation: Operation, request: Request, options: RequestOptions, streamed?: string): Promise<Received> {
  const { alsoAnswers = [] } = operation;
  const isSuccess = ({ ok, status, headers }: Response): boolean => (ok && (!streamed || headers.get('content-type')?.startsWith(streamed) === true)) || alsoAnswers.includes(status);
  const call = { operationId, operation, request, options, isSuccess, streamed: streamed !== undefined };
  const retries = mayRepeat(operation) ? (options.maxRetries ?? connection.maxRetries) : 0;
  for (let failures = 1; ; failures++) {
    const received = await attempt(connection, call).catch((error: unknown) => {
      if (error instanceof ConnectionError && failures <= retries) return undefined;
      throw error;
    });
    if (received && isSuccess(received.response)) return received;
    const delay = !received || (failures <= retries && isPassing(received.response)) ? delaySeconds(failures, received?.response) : undefined;
    if (delay === undefined) throw new ProblemError(operationId, received!.response, received!.text);
    await sleep(delay, options.signal);
  }
}

async function attempt(connection: Connection, { operationId, operation, request, options, isSuccess, streamed }: Call): Promise<Received> {
  const { signal, timeoutSeconds = connection.timeoutSeconds } = options;
  signal?.throwIfAborted();
  const credential = await credentialsFor(operation, connection.credentials);
  const headers = new Headers(request.headers);
  if (credential && !headers.has(credential[0])) headers.set(...credential);
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal!.reason);
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  const release = (): void => signal?.removeEventListener('abort', abort);
  const timer = setTimeout(() => controller.abort(new TimeoutError(`${operationId}: no answer within ${timeoutSeconds} seconds`)), timeoutSeconds * 1000);
  let kept = false;
  try {
    // A redirect would carry credentials and bodies to wherever it leads.
    const response = await connection.fetch(request.url, { method: request.method, headers, body: request.body, signal: controller.signal, redirect: 'manual' });
    kept = streamed && isSuccess(response);
    return { response, text: kept ? '' : await response.text(), signal: controller.signal, release };
  } catch (cause) {
    if (controller.signal.aborted) throw controller.signal.reason;
    throw new ConnectionError(`${operationId}: no answer from ${new URL(request.url, 'http://this-origin').host}${reasonOf(cause)}`, { cause });
  } finally {
    clearTimeout(timer);
    if (!kept) release();
  }
}

/** Where `fetch` fails, its cause has the words. */
function reasonOf(error: unknown): string {
  const { message } = ((error as { cause?: unknown }).cause ?? error) as { message?: unknown };
  return typeof message === 'string' && message !== '' ? `: ${message}` : '';
}

function sleep(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      if (signal?.aborted) reject(signal.reason as Error);
      else resolve();
    };
    const timer = setTimeout(end, seconds * 1000);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}
