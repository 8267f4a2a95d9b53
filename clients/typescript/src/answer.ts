/** What an operation answers, and how its body is read. */
import { ProblemError } from './problem.ts';

/** A successful answer. Where an operation has several, `status` tells them apart. */
export interface Answer<Status extends number, Data> {
  /** The body; `undefined` where there is none. */
  data: Data;
  /** The HTTP status. */
  status: Status;
  /** All headers: `headers.get('etag')`, `headers.get('location')`. */
  headers: Headers;
}

/**
 * The body as JSON. Something between here and the service may answer in its place, so what is not JSON is an error
 * whatever its status.
 */
export function read(operationId: string, response: Response, text: string): Answer<number, unknown> {
  const { status, headers } = response;
  if (text === '') return { data: undefined, status, headers };
  if (!/[/+]json\b/.test(headers.get('content-type') ?? '')) throw new ProblemError(operationId, response, text);
  try {
    return { data: JSON.parse(text) as unknown, status, headers };
  } catch (cause) {
    throw new ProblemError(operationId, response, text, { cause });
  }
}
