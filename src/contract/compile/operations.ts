/** Document → operation table: one plain row for each operation, nothing left to look up at run time. */
import type { DeclaredList, DeclaredResponse, Lifecycle, Operation, Parameter, Precondition, SecurityAlternative } from '../operation.ts';
import type { Document, OperationObject, ParameterObject, ResponseObject, Schema } from './bundle.ts';
import { auditOf } from './audit.ts';
import { authzOf } from './authz.ts';
import { isPersonal, operationsOf, problemTypesOf, requestHeadersOf, resolve } from './bundle.ts';
import { FORM } from '../form.ts';

const FILTER = /^filter\[([a-z_]+)\](?:\[(gt|gte|lt|lte)\])?$/;

/** The one header of every request that the runtime understands. */
const TENANT_HEADER = 'X-Tenant-Id';

export function operationTable(document: Document): Operation[] {
  const common = requestHeadersOf(document);
  for (const { name } of common) if (name !== TENANT_HEADER) throw new Error(`x-request-headers: nothing reads ${name}; only ${TENANT_HEADER} is understood.`);
  const hasTenantHeader = common.length > 0;
  const seen = new Set<string>();
  return [...operationsOf(document)].map(({ path, method, operation, shared }) => {
    const where = `${method.toUpperCase()} ${path}`;
    if (!operation.operationId) throw new Error(`${where} has no operationId.`);
    if (seen.has(operation.operationId)) throw new Error(`${where}: the operationId ${operation.operationId} is taken.`);
    seen.add(operation.operationId);
    const parameters = parametersOf(document, operation, shared);
    const body = bodyOf(document, where, operation);
    const responses = responsesOf(document, where, operation);
    const idempotencyKey = parameters.find((parameter) => parameter.in === 'header' && parameter.name.toLowerCase() === 'idempotency-key');
    return {
      operationId: operation.operationId,
      method: method.toUpperCase() as Operation['method'],
      path,
      tag: operation.tags?.[0] ?? '',
      audience: audienceOf(where, operation),
      ...securityOf(document, where, operation),
      ...stepUpOf(where, operation),
      rateLimit: rateLimitOf(operation),
      ...(hasTenantHeader && isPersonal(operation) && { tenantHeader: true as const }),
      parameters: parameters.map(toParameter),
      ...(body && { body }),
      ...(idempotencyKey && {
        idempotency: { required: idempotencyKey.required === true, ttlSeconds: (idempotencyKey['x-idempotency'] as { ttl_seconds: number }).ttl_seconds },
      }),
      ...preconditionOf(document, where, path, parameters),
      ...authzOf(document, where, method, path, operation),
      ...lifecycleOf(document, where, operation),
      ...(operation['x-error-format'] !== undefined && { errorFormat: operation['x-error-format'] as 'oauth' }),
      ...batchOf(document, where, operation),
      ...((parameters.some((parameter) => parameter.in === 'query' && parameter.name === 'cursor') || Object.values(responses).some(({ items }) => items)) && { list: listOf(where, parameters) }),
      ...auditOf(document, where, method, operation, parameters),
      ...(operation['x-job'] !== undefined && { job: operation['x-job'] as string }),
      responses,
      problemTypes: problemTypesOf(document, operation),
    };
  });
}

/** An operation's own parameter overrides the path's of the same name and place. Headers of every request are left out. */
export function parametersOf(document: Document, operation: OperationObject, shared: ParameterObject[]): ParameterObject[] {
  const common = requestHeadersOf(document).map(({ name }) => name);
  const all = new Map<string, ParameterObject>();
  for (const entry of [...shared, ...(operation.parameters ?? [])]) {
    const parameter = resolve<ParameterObject>(document, entry);
    if (parameter.in === 'header' && common.includes(parameter.name)) continue;
    all.set(`${parameter.in} ${parameter.name}`, { ...parameter, schema: resolve<Schema>(document, parameter.schema) });
  }
  return [...all.values()];
}

function toParameter(parameter: ParameterObject): Parameter {
  if (parameter.in === 'cookie') throw new Error(`Cookie parameter ${parameter.name}: not supported.`);
  const list = parameter.schema.type === 'array';
  const type = list ? 'string' : (parameter.schema.type as Parameter['type']);
  return { name: parameter.name, in: parameter.in, required: parameter.required === true, type, list };
}

function audienceOf(where: string, operation: OperationObject): string {
  const audience = operation['x-audience'];
  if (typeof audience !== 'string') throw new Error(`${where}: say in \`x-audience\` who may see it; what nobody marked is in no document.`);
  return audience;
}

/** What the runtime understands by each scheme. */
const SCHEMES: Record<SecurityAlternative['scheme'], Record<string, string>> = {
  bearer: { type: 'http', scheme: 'bearer' },
  apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
  client: { type: 'http', scheme: 'basic' },
  cookie: { type: 'apiKey', in: 'cookie' },
};

function securityOf(document: Document, where: string, operation: OperationObject): Pick<Operation, 'security' | 'optional'> {
  if (!Array.isArray(operation.security)) throw new Error(`${where}: write \`security\`; \`security: []\` makes it public.`);
  const known = operation.security.filter((alternative, index) => index === 0 || Object.keys(alternative).length > 0);
  const security = known.map((alternative) => {
    const [[scheme, permissions] = [], ...more] = Object.entries(alternative);
    const expected = SCHEMES[scheme as SecurityAlternative['scheme']];
    if (!expected || more.length > 0) throw new Error(`${where}: a security alternative is one of ${Object.keys(SCHEMES).join(', ')}.`);
    const declared = (document.components.securitySchemes?.[scheme!] ?? {}) as Record<string, unknown>;
    for (const [key, value] of Object.entries(expected)) if (declared[key] !== value) throw new Error(`${where}: the security scheme ${scheme} must have ${key}: ${value}.`);
    return { scheme: scheme as SecurityAlternative['scheme'], permissions: permissions ?? [], ...(scheme === 'cookie' && { cookie: declared.name as string }) };
  });
  return { security, ...(known.length > 0 && known.length < operation.security.length && { optional: true }) };
}

function stepUpOf(where: string, operation: OperationObject): Pick<Operation, 'stepUp'> {
  const declared = operation['x-step-up'] as { max_age_seconds: number } | undefined;
  if (!declared) return {};
  if (operation.security.length === 0 || !operation.security.every((alternative) => isPersonal({ ...operation, security: [alternative] }))) throw new Error(`${where}: x-step-up is for people; take only bearer and cookie.`);
  return { stepUp: { maxAgeSeconds: declared.max_age_seconds } };
}

/** Whoever sends no credentials is let in. */
const isOpen = ({ security }: OperationObject): boolean => security.length === 0 || security.some((alternative) => Object.keys(alternative).length === 0);

function rateLimitOf(operation: OperationObject): Operation['rateLimit'] {
  const own = operation['x-rate-limit'] as { policies: string[]; cost?: number } | undefined;
  return { policies: own?.policies ?? [isOpen(operation) ? 'anonymous' : 'default'], cost: own?.cost ?? 1 };
}

function bodyOf(document: Document, where: string, operation: OperationObject): Operation['body'] {
  if (!operation.requestBody) return undefined;
  const body = resolve(document, operation.requestBody);
  const form = body.content[FORM] && resolve<Schema>(document, body.content[FORM].schema);
  for (const [name, member] of Object.entries((form?.properties ?? {}) as Record<string, Schema>)) {
    if (resolve<Schema>(document, member).type !== 'string') throw new Error(`${where}: ${name} must be a string; a form has nothing else.`);
  }
  const maxBytes = (operation['x-max-body-bytes'] ?? document['x-max-body-bytes']) as number;
  return { required: body.required === true, mediaTypes: Object.keys(body.content), maxBytes, ...(operation['x-raw-body'] === true && { raw: true as const }) };
}

function listOf(where: string, parameters: ParameterObject[]): DeclaredList {
  const filters = parameters.filter((parameter) => parameter.in === 'query' && parameter.name.startsWith('filter['));
  return {
    search: parameters.some((parameter) => parameter.in === 'query' && parameter.name === 'q'),
    filters: filters.map(({ name }) => {
      const match = FILTER.exec(name);
      if (!match) throw new Error(`${where}: write the filter ${name} as filter[field] or filter[field][gt|gte|lt|lte].`);
      return { parameter: name, field: match[1]!, operator: (match[2] ?? 'eq') as 'eq' };
    }),
  };
}

function preconditionOf(document: Document, where: string, path: string, parameters: ParameterObject[]): { precondition?: Precondition } {
  const header = parameters.find((parameter) => parameter.in === 'header' && parameter.name.toLowerCase() === 'if-match');
  if (!header) return {};
  const reader = document.paths[path]?.get;
  if (!reader) throw new Error(`${where}: If-Match needs a GET at the same address, which says what the resource looks like.`);
  return { precondition: { reader: reader.operationId, required: header.required === true } };
}

function lifecycleOf(document: Document, where: string, operation: OperationObject): { lifecycle?: Lifecycle } {
  if (!operation.deprecated) return {};
  const [deprecatedAt, sunset] = [operation['x-deprecated-at'], operation['x-sunset']].map((date) => Date.parse(String(date)));
  const successor = operation['x-successor'] as string | undefined;
  return { lifecycle: { deprecatedAt: deprecatedAt!, sunset: sunset!, ...(successor && { successor: { operationId: successor, path: operationNamed(document, where, successor).path } }) } };
}

function batchOf(document: Document, where: string, operation: OperationObject): { batch?: Record<string, string> } {
  const batch = operation['x-batch'] as Record<string, string> | undefined;
  for (const operationId of Object.values(batch ?? {})) operationNamed(document, where, operationId);
  return batch ? { batch } : {};
}

function operationNamed(document: Document, where: string, operationId: string): { path: string } {
  const found = [...operationsOf(document)].find(({ operation }) => operation.operationId === operationId);
  if (!found) throw new Error(`${where} names ${operationId}, which no operation has.`);
  return found;
}

function responsesOf(document: Document, where: string, operation: OperationObject): Record<string, DeclaredResponse> {
  return Object.fromEntries(
    Object.entries(operation.responses).map(([status, entry]) => {
      const response = resolve<ResponseObject>(document, entry);
      const schema = response.content?.['application/json']?.schema?.$ref as string | undefined;
      if (response.content?.['application/json'] && !schema) throw new Error(`${where}: name the schema of the ${status} answer under components/schemas.`);
      const items = Object.values(response.content ?? {}).map((media) => media['x-item-schema']?.$ref as string | undefined).find(Boolean);
      const location = locationOf(document, where, response);
      return [
        status,
        {
          mediaTypes: Object.keys(response.content ?? {}),
          headers: Object.keys(response.headers ?? {}),
          ...(schema && { schema: schema.split('/').at(-1)! }),
          ...(items && { items: items.split('/').at(-1)! }),
          ...(location && { location }),
        },
      ];
    }),
  );
}

function locationOf(document: Document, where: string, response: ResponseObject): DeclaredResponse['location'] {
  const self = response.links?.self;
  if (!self) return undefined;
  const target = operationNamed(document, where, self.operationId);
  const parameters = Object.entries(self.parameters ?? {}).map(([name, expression]) => {
    const member = /^\$response\.body#\/([^/]+)$/.exec(expression)?.[1];
    if (!member) throw new Error(`${where}: the self link takes ${name} from ${expression}; only $response.body#/member is understood.`);
    return [name.replace(/^path\./, ''), member];
  });
  return { path: target.path, parameters: Object.fromEntries(parameters) as Record<string, string> };
}
