/**
 * A client that knows the contract and holds every exchange against it: an answer with an undeclared
 * status, header or body fails the test that caused it, whatever the test was about.
 */
import { expect } from 'chai';
import { operations } from '../../generated/operations.ts';
import * as validators from '../../generated/response-validators.js';
import { problems } from '../../generated/vocabulary.ts';
import type { OperationId } from '../../src/contract/handler.ts';
import type { Operation } from '../../src/contract/operation.ts';

export interface CallOptions {
  params?: Record<string, string>;
  query?: Record<string, string | number | boolean> | string;
  /** JSON, unless it is a string or bytes: those are sent as they are. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // Tests read members freely; the checks above them have seen the schema already.
  body: any;
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
      body: options.body === undefined ? undefined : raw ? (options.body as string) : JSON.stringify(options.body),
      redirect: 'manual',
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const answer = { status: response.status, headers: response.headers, text, body: isJson && text ? (JSON.parse(text) as unknown) : undefined };
    if (answer.headers.get('content-type') === 'application/problem+json' && method !== 'HEAD') checkProblem(answer);
    return answer;
  }

  return {
    send,
    async call(operationId, options = {}) {
      const operation: Operation = operations[operationId];
      const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) => encodeURIComponent(options.params?.[name] ?? ''));
      const query = typeof options.query === 'string' ? options.query : new URLSearchParams(Object.entries(options.query ?? {}).map(([name, value]): [string, string] => [name, String(value)])).toString();
      // Where the contract asks for a precondition, a test that is not about it accepts whatever is there.
      const headers = { ...(operation.precondition?.required && { 'if-match': '*' }), ...options.headers };
      const answer = await send(operation.method, query ? `${path}?${query}` : path, { ...options, headers }, operation.body?.mediaTypes[0]);
      checkAgainstContract(operation, answer);
      return answer;
    },
  };
}

function checkProblem({ status, headers, body }: Answer): void {
  expect(body, 'problem').to.include({ status, instance: headers.get('x-request-id') });
  const known = problems[body.code as keyof typeof problems];
  expect(known, `the problem code ${body.code} in the contract`).to.include({ status, title: body.title });
  expect(body.type).to.match(new RegExp(`/problems/${body.code}$`));
}

function checkAgainstContract(operation: Operation, { status, headers, text, body }: Answer): void {
  const where = `${operation.operationId} → ${status} ${text.slice(0, 500)}`;
  const declared = operation.responses[status];
  if (!declared) throw new Error(`${where}: the contract does not declare this status`);
  const mediaType = headers.get('content-type')?.split(';')[0] ?? '';
  if (declared.mediaTypes.length === 0) expect(text, where).to.equal('');
  else expect(declared.mediaTypes, where).to.include(mediaType);
  if (mediaType === 'application/problem+json') expect(operation.problemTypes, where).to.include(body.code);
  if (declared.schema && mediaType === 'application/json') {
    const validate = validators[declared.schema]!;
    if (!validate(body)) throw new Error(`${where}: not a ${declared.schema}: ${JSON.stringify(validate.errors)}`);
  }
}
