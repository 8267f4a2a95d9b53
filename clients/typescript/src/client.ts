/** Makes a client: one method for each operation of the contract. */
import type { Answer } from './answer.ts';
import { read } from './answer.ts';
import type { Credentials } from './credentials.ts';
import type { Deed } from './generated/methods.ts';
import { operations, VERSION } from './generated/operations.ts';
import type { Operation } from './operation.ts';
import { listOf } from './pages.ts';
import type { Parameters, RequestOptions } from './request.ts';
import { requestOf } from './request.ts';
import type { Connection, Received } from './send.ts';
import { send } from './send.ts';
import { streamOf } from './stream.ts';

/** How to reach the service, and as whom. */
export interface ClientOptions extends Credentials {
  /** Where the service is, `https://api.example.com`; `''` is the page's own origin. */
  baseUrl: string;
  /** Headers of every request, `X-Tenant-Id` for instance. */
  headers?: Record<string, string>;
  /** How often a call that failed is tried again, where that is safe. */
  maxRetries?: number;
  /** How long one try may take; of a stream, until it begins. */
  timeoutSeconds?: number;
  /** In place of the global one: for a proxy, for tests, to look at what is sent. */
  fetch?: typeof fetch;
}

const MAX_RETRIES = 2;
const TIMEOUT_SECONDS = 30;

/**
 * A client of the API. Throws a `TypeError` for a `baseUrl` that is none, and for several credentials.
 *
 * @example
 * ```ts
 * const deed = createClient({ baseUrl: 'https://api.example.com', apiKey });
 * const { data: customer } = await deed.createCustomer({ body: { email: 'ada@example.com' } });
 * ```
 */
export function createClient(options: ClientOptions): Deed {
  const { baseUrl, maxRetries = MAX_RETRIES, timeoutSeconds = TIMEOUT_SECONDS, token, apiKey, client } = options;
  if (!/^(\/|$)/.test(baseUrl)) new URL(baseUrl);
  if (token !== undefined && apiKey !== undefined) throw new TypeError('A client has a token or an API key: the service refuses both together.');
  const headers = new Headers({ accept: 'application/json', ...userAgent() });
  for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value);
  // The global one is looked up with each request, as tests and tracing replace it.
  const connection: Connection = { fetch: options.fetch ?? ((...request) => fetch(...request)), credentials: { token, apiKey, client }, maxRetries, timeoutSeconds };
  const context = { connection, baseUrl: baseUrl.replace(/\/+$/, ''), headers };
  return Object.fromEntries(Object.entries(operations).map(([operationId, operation]) => [operationId, method(context, operationId, operation)])) as unknown as Deed;
}

interface Context {
  connection: Connection;
  baseUrl: string;
  headers: Headers;
}

/** A browser has a name of its own to send. */
function userAgent(): Record<string, string> {
  const node = (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node;
  return node ? { 'user-agent': `deed-client/${VERSION} node/${node}` } : {};
}

function method({ connection, baseUrl, headers }: Context, operationId: string, operation: Operation): (parameters?: Parameters, options?: RequestOptions) => unknown {
  const { paging, streams, key } = operation;
  const receive = async (parameters: Parameters, options: RequestOptions, mediaType?: string): Promise<Received> => {
    const request = requestOf(operationId, operation, parameters, baseUrl);
    for (const [name, value] of headers) if (!request.headers.has(name)) request.headers.set(name, value);
    if (mediaType) request.headers.set('accept', mediaType);
    for (const [name, value] of Object.entries(options.headers ?? {})) request.headers.set(name, value);
    // One for all tries of a call: by it the service knows them as one.
    if (key && !request.headers.has(key)) request.headers.set(key, crypto.randomUUID());
    return send(connection, operationId, operation, request, options, mediaType);
  };
  const answer = async (parameters: Parameters, options: RequestOptions): Promise<Answer<number, unknown>> => {
    const { response, text } = await receive(parameters, options);
    return read(operationId, response, text);
  };
  return (parameters = {}, options = {}) => {
    if (paging) return listOf(paging, (cursor) => answer(cursor === undefined ? parameters : { ...parameters, [paging.cursor]: cursor }, options));
    if (streams) return streamOf(operationId, streams.find((mediaType) => mediaType.includes('json'))!, (mediaType) => receive(parameters, options, mediaType));
    return answer(parameters, options);
  };
}
