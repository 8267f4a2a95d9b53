/**
 * A client that knows the contract and holds every exchange against it: an answer with an undeclared
 * status, header or body fails the test that caused it, whatever the test was about.
 */
import { expect } from 'chai';
import { operations } from '../../generated/operations.ts';
import * as validators from '../../generated/response-validators.js';
import { members, problems } from '../../generated/vocabulary.ts';
import type { OperationId } from '../../src/contract/handler.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { answerOf, subjectOfId } from './contract/document.ts';
import { recordExchange } from './contract/record.ts';
import { parseCsv } from './csv.ts';
import { encoded } from './form.ts';

export interface CallOptions {
  params?: Record<string, string>;
  query?: Record<string, string | number | boolean> | string;
  /** JSON, or a form where the operation takes one; a string and bytes are sent as they are. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // Tests read members freely; the checks above them have seen the schema already.
  body: any;
  /** The problem codes that this answer may stand for: one, or of an error of OAuth all that the operation declares for it; none for a success. */
  codes: readonly string[];
}

export interface Client {
  call(operationId: OperationId, options?: CallOptions): Promise<Answer>;
  /** Any request at all; still every problem must be a good problem document. */
  send(method: string, path: string, options?: CallOptions): Promise<Answer>;
}

export function createClient(url: string, credentials: Record<string, string>): Client {
  async function send(method: string, path: string, options: CallOptions = {}, mediaType = 'application/json'): Promise<Answer> {
    const raw = typeof options.body === 'string' || options.body instanceof Uint8Array;
    const response = await fetch(url + path, {
      method,
      headers: { ...credentials, ...(options.body !== undefined && { 'content-type': mediaType }), ...options.headers },
      body: options.body === undefined ? undefined : raw ? (options.body as string) : encoded(mediaType, options.body),
      redirect: 'manual',
    });
    const text = await response.text();
    const answer: Answer = { status: response.status, headers: response.headers, text, body: readBody(response.headers.get('content-type') ?? '', text), codes: [] };
    if (answer.headers.get('content-type') === 'application/problem+json' && method !== 'HEAD') {
      checkProblem(answer);
      answer.codes = [answer.body.code as string];
    }
    return answer;
  }

  return {
    send,
    async call(operationId, options = {}) {
      const operation: Operation = operations[operationId];
      const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) => encodeURIComponent(options.params?.[name] ?? ''));
      const query = typeof options.query === 'string' ? options.query : new URLSearchParams(Object.entries(options.query ?? {}).map(([name, value]): [string, string] => [name, String(value)])).toString();
      // Where the contract asks for a precondition, a test that says nothing about headers accepts whatever is there.
      const headers = options.headers ?? (operation.precondition?.required ? { 'if-match': '*' } : {});
      const answer = await send(operation.method, query ? `${path}?${query}` : path, { ...options, headers }, operation.body?.mediaTypes[0]);
      checkAgainstContract(operation, answer);
      return operation.errorFormat === 'oauth' && answer.status >= 400 ? { ...answer, codes: oauthCodes(operation, answer) } : answer;
    },
  };
}

/** JSON as it is, NDJSON as an array of items, CSV as an array of records. */
function readBody(contentType: string, text: string): unknown {
  if (contentType.startsWith('text/csv')) return parseCsv(text);
  if (contentType.startsWith('application/x-ndjson')) return text.split('\n').slice(0, -1).map((line) => JSON.parse(line) as unknown);
  return /[/+]json/.test(contentType) && text ? (JSON.parse(text) as unknown) : undefined;
}

/** Throws where a stream is not one of such items: each line of NDJSON is valid, CSV has the members as columns. */
export function checkItems(schema: string, mediaType: string, text: string): void {
  const columns: readonly string[] = members[schema as keyof typeof members];
  if (mediaType === 'text/csv') {
    const [header, ...records] = parseCsv(text);
    expect(header).to.deep.equal(columns);
    // Thousands of records: an assertion on each costs more than the export.
    expect(records.filter(({ length }) => length !== columns.length)).to.deep.equal([]);
    return;
  }
  const validate = validators[schema]!;
  expect(text === '' || text.endsWith('\n'), 'the last line ends').to.equal(true);
  for (const line of text.split('\n').slice(0, -1)) if (!validate(JSON.parse(line))) throw new Error(`${line} is not a ${schema}: ${JSON.stringify(validate.errors)}`);
}

function checkProblem({ status, headers, body }: Answer): void {
  expect(body, 'problem').to.include({ status, instance: headers.get('x-request-id') });
  const known = problems[body.code as keyof typeof problems];
  expect(known, `the problem code ${body.code} in the contract`).to.include({ status, title: body.title });
  expect(body.type).to.match(new RegExp(`/problems/${body.code}$`));
}

/** What the `error` of OAuth may mean here. */
function oauthCodes({ operationId, problemTypes }: Operation, { status, body, text }: Answer): string[] {
  const codes = problemTypes.filter((code) => problems[code as keyof typeof problems].status === status && problems[code as keyof typeof problems].oauthError === body?.error);
  expect(codes, `${operationId} → ${status} ${text}: an error of OAuth that the contract declares`).not.to.be.empty;
  return codes;
}

/** What HTTP itself and the security headers bring; a contract that listed them with each answer would say less. */
const OF_EVERY_ANSWER = new Set([
  'connection', 'content-length', 'content-type', 'date', 'keep-alive', 'transfer-encoding', 'vary',
  'cache-control', 'content-security-policy', 'cross-origin-resource-policy', 'referrer-policy', 'strict-transport-security', 'x-content-type-options', 'x-frame-options',
  'access-control-allow-credentials', 'access-control-allow-origin', 'access-control-expose-headers',
]);

function checkHeaders(operation: Operation, status: number, headers: Headers, where: string): void {
  const declared = answerOf(subjectOfId(operation.operationId), status)!.headers;
  for (const [name, { required }] of Object.entries(declared)) if (required) expect(headers.get(name), `${where}: the header ${name}, which the contract requires`).not.to.equal(null);
  const names = new Set(Object.keys(declared).map((name) => name.toLowerCase()));
  const undeclared = [...headers.keys()].filter((name) => !OF_EVERY_ANSWER.has(name) && !names.has(name));
  expect(undeclared, `${where}: headers that the contract does not declare`).to.deep.equal([]);
}

function checkAgainstContract(operation: Operation, { status, headers, text, body }: Answer): void {
  const where = `${operation.operationId} → ${status} ${text.slice(0, 500)}`;
  const declared = operation.responses[status];
  if (!declared) throw new Error(`${where}: the contract does not declare this status`);
  const mediaType = headers.get('content-type')?.split(';')[0] ?? '';
  recordExchange(operation.operationId, status, mediaType, mediaType === 'application/problem+json' ? (body.code as string) : null);
  checkHeaders(operation, status, headers, where);
  if (declared.mediaTypes.length === 0) expect(text, where).to.equal('');
  else expect(declared.mediaTypes, where).to.include(mediaType);
  if (mediaType === 'application/problem+json') expect(operation.problemTypes, where).to.include(body.code);
  if (declared.items) checkItems(declared.items, mediaType, text);
  if (declared.schema && mediaType === 'application/json') {
    const validate = validators[declared.schema]!;
    if (!validate(body)) throw new Error(`${where}: not a ${declared.schema}: ${JSON.stringify(validate.errors)}`);
  }
}
