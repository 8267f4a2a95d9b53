/** A document as the comparison reads it: operations and events with what holds for them, wherever it is written. */
import type { Document, OperationObject, ParameterObject, ResponseObject, Schema } from '../compile/bundle.ts';
import { operationsOf, problemTypesOf, resolve } from '../compile/bundle.ts';
import { Schemas } from './shape.ts';

export interface Media {
  schema?: Schema;
  /** Of one item of a stream. */
  items?: Schema;
  encoding?: unknown;
}

/** What many operations answer alike is one and the same. */
export type Answer = ResponseObject & { content: Record<string, Media> };

export interface Callable {
  operationId: string;
  /** `GET /api/v1/customers/{}`: the names of path parameters are no part of an address. For an event, its name. */
  address: string;
  path: string;
  method: string;
  audience: string;
  operation: OperationObject;
  parameters: ParameterObject[];
  body?: { required: boolean; content: Record<string, Media> };
  responses: Record<string, Answer>;
  problemTypes: string[];
}

export interface Contract {
  document: Document;
  schemas: Schemas;
  operations: Callable[];
  events: Callable[];
}

export function readContract(document: Document): Contract {
  const seen = new Map<ResponseObject, Answer>();
  const operations = [...operationsOf(document)].map(({ path, method, operation, shared }) => callable(document, `${method.toUpperCase()} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`, path, method, operation, shared, seen));
  const events = Object.entries(document.webhooks ?? {}).flatMap(([event, { post }]) => (post ? callable(document, event, event, 'post', post, [], seen) : []));
  return { document, schemas: new Schemas(document), operations, events };
}

function callable(document: Document, address: string, path: string, method: string, operation: OperationObject, shared: ParameterObject[], seen: Map<ResponseObject, Answer>): Callable {
  const parameters = new Map([...shared, ...(operation.parameters ?? [])].map((entry) => resolve<ParameterObject>(document, entry)).map((parameter) => [keyOf(path, parameter), parameter]));
  const body = operation.requestBody && resolve(document, operation.requestBody);
  const answerOf = (entry: ResponseObject): Answer => {
    const response = resolve<ResponseObject>(document, entry);
    const answer = seen.get(response) ?? { ...response, content: contentOf(document, response.content) };
    seen.set(response, answer);
    return answer;
  };
  return {
    operationId: operation.operationId ?? address,
    address,
    path,
    method,
    audience: (operation['x-audience'] as string | undefined) ?? 'public',
    operation,
    parameters: [...parameters.values()],
    ...(body && { body: { required: body.required === true, content: contentOf(document, body.content) } }),
    responses: Object.fromEntries(Object.entries(operation.responses ?? {}).map(([status, entry]) => [status, answerOf(entry)])),
    problemTypes: problemTypesOf(document, operation),
  };
}

function contentOf(document: Document, content: Record<string, unknown> | undefined): Record<string, Media> {
  return Object.fromEntries(Object.entries(content ?? {}).map(([type, entry]) => {
    const media = resolve<Record<string, unknown>>(document, entry as Record<string, unknown>);
    return [type.toLowerCase().replaceAll(' ', ''), { schema: media.schema as Schema | undefined, items: (media['x-item-schema'] ?? media.itemSchema) as Schema | undefined, encoding: media.encoding }];
  }));
}

/** Path parameters go by their place in the address, headers by their name in small letters. */
export function keyOf(path: string, { in: place, name }: ParameterObject): string {
  if (place === 'path') return `path ${[...path.matchAll(/\{([^}]*)\}/g)].findIndex(([, placeholder]) => placeholder === name)}`;
  return `${place} ${place === 'header' ? name.toLowerCase() : name}`;
}
