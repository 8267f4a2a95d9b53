/** The table that the client's runtime works by: where each parameter goes, what may be repeated, who says who they are. */
import type { Document, OperationObject, ParameterObject, ResponseObject } from '../bundle.ts';
import { operationsOf, resolve } from '../bundle.ts';
import { literal } from './types.ts';

/** These may be repeated without doing more (RFC 9110, section 9.2.2). */
const IDEMPOTENT = ['get', 'put', 'delete'];
const MERGE_PATCH = 'application/merge-patch+json';

export interface ClientOperation {
  path: string;
  method: string;
  operation: OperationObject;
  parameters: ParameterObject[];
  /** Of those, with the position in a list. */
  paging?: Paging;
  mediaType?: string;
  bodyRequired: boolean;
  /** Statuses that are answers, and what they bring. */
  answers: { status: number; response: ResponseObject }[];
  /** Media types of items, one per line, in the order of the contract. */
  streams: string[];
}

interface Paging {
  cursor: string;
  items: string;
  next: string;
  prev: string;
}

export function* clientOperations(document: Document): Generator<ClientOperation> {
  for (const { path, method, operation, shared } of operationsOf(document)) {
    const parameters = [...shared, ...(operation.parameters ?? [])].map((entry) => resolve(document, entry));
    const names = [...parameters.map(({ name }) => name), ...(operation.requestBody ? ['body'] : [])];
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice) throw new Error(`The client cannot be generated: ${operation.operationId} has two parameters ${twice}, and takes them in one object.`);
    const odd = parameters.find(({ in: place, schema, explode }) => place === 'cookie' || (resolve(document, schema).type === 'array' && explode !== false));
    if (odd) throw new Error(`The client cannot be generated: it does not write ${odd.name} of ${operation.operationId}, a cookie or a list that is not divided by commas.`);
    const body = operation.requestBody && resolve(document, operation.requestBody);
    const answers = Object.entries(operation.responses).flatMap(([status, entry]) => (Number(status) < 400 ? [{ status: Number(status), response: resolve<ResponseObject>(document, entry) }] : []));
    const paged = parameters.find((parameter) => parameter['x-pagination']);
    const { items, next, prev } = (paged?.['x-pagination'] ?? {}) as Paging;
    yield {
      path,
      method,
      operation,
      parameters,
      ...(paged && { paging: { cursor: paged.name, items, next, prev } }),
      ...(body && { mediaType: Object.keys(body.content)[0]! }),
      bodyRequired: body?.required === true,
      answers,
      streams: answers.flatMap(({ response }) => Object.entries(response.content ?? {}).flatMap(([mediaType, content]) => (content['x-item-schema'] ? [mediaType] : []))),
    };
  }
}

export function operationTable(document: Document): string {
  const rows = [...clientOperations(document)].map((entry) => `  ${entry.operation.operationId}: ${written(row(entry))},\n`);
  return [
    `/** Where the parts of each request go. */\nimport type { Operation } from '../operation.ts';\n`,
    `/** Version of the contract that this client is made from. */\nexport const VERSION = ${literal(document.info.version)};\n`,
    `/** Header that carries an API key. */\nexport const API_KEY_HEADER = ${literal((document.components.securitySchemes as Record<string, { name?: string }> | undefined)?.apiKey?.name ?? '')};\n`,
    `/** Each operation by its id. */\nexport const operations = {\n${rows.join('')}} as const satisfies Record<string, Operation>;\n`,
  ].join('\n');
}

function row({ path, method, operation, parameters, paging, mediaType, answers, streams }: ClientOperation): object {
  const at = (place: string): string[] => parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
  const key = parameters.find((parameter) => parameter['x-idempotency'])?.name;
  return {
    method: method.toUpperCase(),
    path,
    query: at('query'),
    headers: at('header'),
    body: mediaType,
    credentials: [...new Set(operation.security.flatMap((alternative) => Object.keys(alternative)))],
    repeatable: IDEMPOTENT.includes(method) || mediaType === MERGE_PATCH || undefined,
    key,
    alsoAnswers: answers.map(({ status }) => status).filter((status) => status >= 300),
    paging,
    streams,
  };
}

/** As people write it, without what is empty. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return literal(value);
  const members = Object.entries(value).filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0));
  return `{ ${members.map(([name, item]) => `${name}: ${written(item)}`).join(', ')} }`;
}
