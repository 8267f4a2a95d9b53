/** Reads the handwritten YAML into one document, and cuts that document down to one audience. */
import { fileURLToPath } from 'node:url';
import { bundle, createConfig } from '@redocly/openapi-core';

export interface Schema {
  [keyword: string]: unknown;
}

export interface Document {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, OperationObject>>;
  /** What is sent elsewhere, by event. */
  webhooks?: Record<string, { post?: OperationObject }>;
  components: { schemas: Record<string, Schema>; [section: string]: Record<string, unknown> };
  [key: string]: unknown;
}

export interface ParameterObject {
  $ref?: string;
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema: Schema;
  explode?: boolean;
  [key: string]: unknown;
}

export interface ResponseObject {
  headers?: Record<string, unknown>;
  content?: Record<string, { schema?: Schema; 'x-item-schema'?: Schema }>;
  links?: Record<string, { operationId: string; parameters?: Record<string, string> }>;
  'x-problem-types'?: string[];
}

export interface OperationObject {
  operationId: string;
  tags?: string[];
  security: Record<string, string[]>[];
  parameters?: ParameterObject[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, ResponseObject>;
  'x-problem-types'?: string[];
  [key: string]: unknown;
}

/** Tells the bundler which of our keys hold a schema. */
const PLUGIN = fileURLToPath(new URL('../../../openapi/vocabulary/plugin.js', import.meta.url));

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

export async function bundleContract(rootFile: string): Promise<Document> {
  const { bundle: bundled, problems } = await bundle({ ref: rootFile, config: await createConfig({ plugins: [PLUGIN] }) });
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) {
    const lines = errors.map((problem) => {
      const [location] = problem.location;
      return `  ${location?.source.absoluteRef ?? rootFile} ${location?.pointer ?? ''}: ${problem.message}`;
    });
    throw new Error(`The contract does not hold together:\n${lines.join('\n')}\nRun \`make lint-contract\` for more.`);
  }
  return withRequestHeaders(withCommonHeaders(bundled.parsed as Document));
}

/** Declares on every response what the root says they all carry, and drops the root's key; the same for deprecated operations. */
function withCommonHeaders({ 'x-response-headers': common, ...document }: Document): Document {
  const refer = (names: Record<string, string>): object => Object.fromEntries(Object.entries(names).map(([header, component]) => [header, { $ref: `#/components/headers/${component}` }]));
  const everywhere = refer(Object.fromEntries(((common ?? []) as string[]).map((name) => [name, name])));
  const deprecated = refer({ Deprecation: 'Deprecation', Sunset: 'Sunset', Link: 'Link-Lifecycle' });
  for (const { operation } of operationsOf(document)) {
    for (const [status, entry] of Object.entries(operation.responses)) {
      const response = resolve<ResponseObject>(document, entry);
      response.headers = { ...everywhere, ...response.headers };
      // A response that others refer to as well stays as it is for them.
      if (operation.deprecated) operation.responses[status] = { ...response, headers: { ...deprecated, ...response.headers } };
    }
  }
  return document;
}

/** Headers that every request of a person may carry, but for administrators' browsers, which act in no tenant. The step that finds out who calls reads them, not the one that reads parameters. */
export const requestHeadersOf = (document: Document): ParameterObject[] => ((document['x-request-headers'] ?? []) as ParameterObject[]).map((entry) => resolve(document, entry));

export const isPersonal = ({ security }: OperationObject): boolean => (security ?? []).some((alternative) => 'bearer' in alternative);

/** Declares them on every operation that a person may call. */
function withRequestHeaders(document: Document): Document {
  const common = (document['x-request-headers'] ?? []) as ParameterObject[];
  if (common.length === 0) return document;
  for (const { operation } of operationsOf(document)) if (isPersonal(operation)) operation.parameters = [...(operation.parameters ?? []), ...common];
  return document;
}

/** Each (path, method, operation) in the order of the document. */
export function* operationsOf(document: Document): Generator<{ path: string; method: (typeof METHODS)[number]; operation: OperationObject; shared: ParameterObject[] }> {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) yield { path, method, operation, shared: (item as { parameters?: ParameterObject[] }).parameters ?? [] };
    }
  }
}

export function resolve<Value extends object>(document: object, value: Value | { $ref: string }): Value {
  let current: unknown = value;
  while (current && typeof current === 'object' && '$ref' in current) {
    const pointer = (current as { $ref: string }).$ref;
    current = pointer.slice(2).split('/').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  }
  return current as Value;
}

/** What may declare codes of problems. */
interface Declaring {
  'x-problem-types'?: string[];
}

/** The operation's own codes, and those of the answers it refers to. */
export function problemTypesOf(document: object, operation: Declaring & { responses?: Record<string, Declaring | { $ref: string }> }): string[] {
  const answers = Object.values(operation.responses ?? {}).map((response) => resolve<Declaring>(document, response));
  return [...new Set([operation, ...answers].flatMap((declaring) => declaring['x-problem-types'] ?? []))];
}

/**
 * The document one audience may see: its operations alone, and only the components they reach. It
 * allows by name and drops the rest, so what nobody marked for an audience is in no bundle.
 */
export function forAudience(document: Document, audience: string): Document {
  const paths: Document['paths'] = {};
  for (const { path, method, operation, shared } of operationsOf(document)) {
    if (operation['x-audience'] !== audience) continue;
    paths[path] ??= shared.length > 0 ? ({ parameters: shared } as never) : {};
    paths[path][method] = operation;
  }
  const webhooks = Object.fromEntries(Object.entries(document.webhooks ?? {}).filter(([, { post }]) => post?.['x-audience'] === audience));
  const used = wordsOf(document, [...Object.values(paths).flatMap((item) => METHODS.flatMap((method) => item[method] ?? [])), ...Object.values(webhooks).flatMap(({ post }) => post ?? [])]);
  const kept: Document = {
    ...document,
    'x-request-headers': undefined,
    tags: (document.tags as { name: string }[] | undefined)?.filter(({ name }) => used.tags.has(name)),
    'x-problem-types': only(document['x-problem-types'], used.problemTypes),
    'x-rate-limit-policies': only(document['x-rate-limit-policies'], used.policies),
    ...(document['x-authz-rules'] !== undefined && { 'x-authz-rules': only(document['x-authz-rules'], used.rules) }),
    paths,
    webhooks: Object.keys(webhooks).length > 0 ? webhooks : undefined,
    components: { schemas: {}, securitySchemes: only(document.components.securitySchemes, used.schemes) },
  };
  const pending: unknown[] = [paths, webhooks];
  const seen = new Set<string>();
  while (pending.length > 0) {
    const node = pending.pop();
    if (!node || typeof node !== 'object') continue;
    for (const [key, value] of Object.entries(node)) {
      if (key === '$ref' && typeof value === 'string' && value.startsWith('#/components/') && !seen.has(value)) {
        seen.add(value);
        const [section, name] = value.split('/').slice(2) as [string, string];
        pending.push(document.components[section]?.[name]);
      } else pending.push(value);
    }
  }
  for (const [section, members] of Object.entries(document.components)) {
    const reached = Object.entries(members).filter(([name]) => seen.has(`#/components/${section}/${name}`));
    if (reached.length > 0) kept.components[section] = Object.fromEntries(reached);
  }
  return kept;
}

/** The names in the contract's registers that these operations use. */
function wordsOf(document: Document, operations: OperationObject[]): { tags: Set<string>; schemes: Set<string>; rules: Set<string>; problemTypes: Set<string>; policies: Set<string> } {
  return {
    tags: new Set(operations.flatMap((operation) => operation.tags ?? [])),
    schemes: new Set(operations.flatMap(({ security }) => security.flatMap((alternative) => Object.keys(alternative)))),
    rules: new Set(operations.flatMap((operation) => (operation['x-authz'] as string | undefined) ?? [])),
    // Refusals before there is an operation (404, 405) belong to every audience.
    problemTypes: new Set(['not-found', 'method-not-allowed', ...operations.flatMap((operation) => problemTypesOf(document, operation))]),
    policies: new Set(['default', 'anonymous', ...operations.flatMap((operation) => (operation['x-rate-limit'] as { policies: string[] } | undefined)?.policies ?? [])]),
  };
}

function only(register: unknown, names: Set<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(register ?? {}).filter(([name]) => names.has(name)));
}
