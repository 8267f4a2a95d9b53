/** The public contract as the site reads it: the bundle with its operations in a row and its references resolved. */
import { problemTypesOf, resolve as resolveIn } from '../../contract/compile/bundle.ts';
import type { ProblemType } from '../contract.ts';
import { contractJson } from '../contract.ts';

type Referable<Thing> = Thing | { $ref: string };

export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  default?: unknown;
  maximum?: number;
  maxLength?: number;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  description?: string;
  required?: boolean;
  schema: Schema;
  example?: unknown;
  'x-idempotency'?: { ttl_seconds: number };
}

export interface MediaType {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, Referable<{ value: unknown }>>;
  'x-item-schema'?: Schema;
}

export interface ResponseObject {
  description: string;
  content?: Record<string, MediaType>;
  'x-problem-types'?: string[];
}

/** An operation as it is written. */
export interface OperationObject {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  deprecated?: boolean;
  security: Record<string, string[]>[];
  parameters?: Referable<Parameter>[];
  requestBody?: Referable<{ content: Record<string, MediaType> }>;
  responses: Record<string, Referable<ResponseObject>>;
  'x-problem-types'?: string[];
  'x-rate-limit'?: { policies: string[]; cost?: number };
  'x-step-up'?: { max_age_seconds: number };
  'x-deprecated-at'?: string;
  'x-sunset'?: string;
  'x-successor'?: string;
  'x-codeSamples'?: CodeSample[];
}

export interface CodeSample {
  lang: string;
  label: string;
  source: string;
}

export interface Policy {
  description: string;
  quota: number;
  window_seconds: number;
  partition: string;
}

export interface ContractDocument {
  info: { title: string; version: string; summary: string; description: string };
  tags: { name: string; description: string }[];
  servers: { url: string }[];
  paths: Record<string, Record<string, OperationObject>>;
  webhooks?: Record<string, Record<string, OperationObject>>;
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> };
  'x-max-body-bytes': number;
  'x-problem-types': Record<string, ProblemType>;
  'x-rate-limit-policies': Record<string, Policy>;
  'x-roles': Record<string, { description: string; permissions: string[] }>;
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  tag: string;
  object: OperationObject;
  parameters: Parameter[];
  problemTypes: string[];
  /** By media type, in the order of the contract; undefined where nothing is sent. */
  body?: Record<string, MediaType>;
  /** By status. */
  responses: Record<string, ResponseObject>;
}

export interface Contract {
  document: ContractDocument;
  operations: Operation[];
  /** By its name, `invoice.paid`. */
  events: Map<string, OperationObject>;
  resolve<Thing extends object>(thing: Referable<Thing>): Thing;
}

export async function readContract(): Promise<Contract> {
  return openContract(JSON.parse(await contractJson()) as ContractDocument);
}

export function openContract(document: ContractDocument): Contract {
  const resolve = <Thing extends object>(thing: Referable<Thing>): Thing => resolveIn(document, thing);
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, object]) => object.operationId)
      .map(([method, object]): Operation => ({
        id: object.operationId,
        method,
        path,
        tag: object.tags[0]!,
        object,
        parameters: (object.parameters ?? []).map(resolve),
        problemTypes: problemTypesOf(document, object),
        body: object.requestBody && resolve(object.requestBody).content,
        responses: Object.fromEntries(Object.entries(object.responses).map(([status, response]) => [status, resolve(response)])),
      })),
  );
  const events = new Map(Object.entries(document.webhooks ?? {}).map(([name, { post }]) => [name, post!]));
  return { document, operations, events, resolve };
}

/** The schema of one item, where the operation answers a list in pages or an export; its name is what the thing is called. */
export function itemName({ document }: Contract, { parameters, responses }: Operation): string | undefined {
  const content = responses['200']?.content ?? {};
  const [exported] = Object.values(content).flatMap((form) => form['x-item-schema'] ?? []);
  if (exported) return nameOf(exported);
  const list = document.components.schemas[nameOf(content['application/json']?.schema) ?? '']?.properties;
  return parameters.some(({ name }) => name === 'cursor') ? nameOf(list?.data?.items) : undefined;
}

const nameOf = (schema?: Schema): string | undefined => schema?.$ref?.split('/').at(-1);
