/**
 * In development an operation whose handler is not written yet answers from the contract's examples, so that clients
 * can begin: `X-Mock: true` says that nothing here is real, and nothing is written down. Who calls, how often and with
 * what is held as ever. `Prefer: code=404, example=name` (RFC 7240) chooses another answer.
 */
import { createRequire } from 'node:module';
import type { Document } from 'openapi-backend';
import { OpenAPIBackend } from 'openapi-backend';
import { AppError } from '../errors.ts';
import { withoutHandler } from './bind.ts';
import { entityTag } from './conditional.ts';
import type { DeclaredResponse, Operation } from './operation.ts';
import type { RenderedReply, ReplyHeaders } from './reply.ts';
import { locationOf } from './reply.ts';
import type { AnyHandler } from './runnable.ts';

const require = createRequire(import.meta.url);

/** `mediaType`: what the request accepts best of what the operation answers. */
export type Mock = (prefer: string | string[] | undefined, mediaType: string) => RenderedReply;

/** Of the bundle, its references followed. */
interface DescribedResponse {
  headers?: Record<string, { required?: boolean; example?: unknown }>;
  content?: Record<string, { examples?: Record<string, unknown> }>;
}

/** Sent with every answer, mocked or not. */
const SENT_ANYWAY = 'X-Request-Id';

/** By operationId, for the operations without a handler, and the batches that would run one of these. */
export async function createMocks(operations: Readonly<Record<string, Operation>>, handlers: Readonly<Record<string, AnyHandler>>): Promise<Record<string, Mock>> {
  const missing = new Set(withoutHandler(operations, handlers).map(({ operationId }) => operationId));
  const mocked = Object.values(operations).filter(({ operationId, batch }) => missing.has(operationId) || Object.values(batch ?? {}).some((part) => missing.has(part)));
  const mocks: Record<string, Mock> = {};
  for (const audience of new Set(mocked.map((operation) => operation.audience))) {
    // Its own validation and its router are not wanted: ours run before.
    const backend = new OpenAPIBackend({ definition: require(`../../generated/${audience}.json`) as Document, quick: true, validate: false });
    await backend.init();
    for (const operation of mocked) if (operation.audience === audience) mocks[operation.operationId] = mockOf(operation, backend);
  }
  return mocks;
}

function mockOf(operation: Operation, backend: OpenAPIBackend): Mock {
  const { operationId, responses } = operation;
  const described = backend.router.getOperation(operationId)!.responses as Record<string, DescribedResponse>;
  const successFirst = Object.keys(responses).sort((one, other) => Number(other.startsWith('2')) - Number(one.startsWith('2')) || Number(one) - Number(other));
  const typeOf = (code: string, mediaType: string): string | undefined => responses[code]!.mediaTypes.find((type) => type === mediaType) ?? responses[code]!.mediaTypes[0];
  const examplesOf = (code: string, mediaType: string): string[] => Object.keys(described[code]?.content?.[typeOf(code, mediaType) ?? '']?.examples ?? {});

  function choose({ code, example }: Preferences, mediaType: string): string {
    if (code !== undefined && !Object.hasOwn(responses, code)) throw refusal(`${operationId} declares no answer ${code}, but ${successFirst.join(', ')}.`);
    const open = code === undefined ? successFirst : [code];
    if (example === undefined) return open[0]!;
    const found = open.find((one) => examplesOf(one, mediaType).includes(example));
    if (found === undefined) throw refusal(`${operationId} has no example ${example}${code === undefined ? '' : ` of ${code}`}. There are: ${open.map((one) => `${one} ${examplesOf(one, mediaType).join(', ')}`).join('; ')}.`);
    return found;
  }

  return (prefer, accepted) => {
    const wanted = preferences(prefer);
    const code = choose(wanted, accepted);
    const mediaType = typeOf(code, accepted);
    const headers: ReplyHeaders = { 'X-Mock': 'true', ...requiredHeaders(described[code]) };
    const applied = Object.entries(wanted).map(([name, value]) => `${name}=${value}`);
    if (applied.length > 0) headers['Preference-Applied'] = applied.join(', ');
    if (mediaType === undefined) return { status: Number(code), headers, body: null };
    const { mock } = backend.mockResponseForOperation(operationId, { code: Number(code), mediaType, ...(wanted.example !== undefined && { example: wanted.example }) }) as { mock: unknown };
    return { status: Number(code), headers: { ...headers, 'Content-Type': mediaType, ...ofBody(responses[code]!, mock) }, body: textOf(mock) };
  };
}

/** The example of a stream is its text. */
const textOf = (mock: unknown): string => (typeof mock === 'string' ? mock : JSON.stringify(mock));

function requiredHeaders({ headers = {} }: DescribedResponse = {}): ReplyHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name, { required }]) => required && name !== SENT_ANYWAY).map(([name, { example }]) => [name, String(example)]));
}

/** What the body decides, as in an answer that is real. */
function ofBody({ location, headers }: DeclaredResponse, mock: unknown): ReplyHeaders {
  return { ...(location && { Location: locationOf(location, mock as Record<string, string>) }), ...(headers.includes('ETag') && { ETag: entityTag(textOf(mock)) }) };
}

interface Preferences {
  code?: string;
  example?: string;
}

/** `code=404; example="name"`: names in any case, the first of several counts, and what else is preferred is not ours to know (RFC 7240 section 2). */
function preferences(prefer: string | string[] = ''): Preferences {
  const found: Preferences = {};
  for (const [, name = '', quoted, token] of String(prefer).matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s,;"]+))/g)) {
    const key = name.toLowerCase();
    if (key === 'code' || key === 'example') found[key] ??= quoted ?? token!;
  }
  return found;
}

function refusal(detail: string): AppError {
  return new AppError('invalid-request', detail, { errors: [{ in: 'header', parameter: 'Prefer', code: 'enum', detail }] });
}
