/** `x-audit` → where the resource's id is, and what of a request may be kept: what is declared and not marked. */
import type { DeclaredAudit, Mask, Operation } from '../operation.ts';
import type { Document, OperationObject, ParameterObject, ResponseObject, Schema } from './bundle.ts';
import { resolve } from './bundle.ts';

export function auditOf(document: Document, where: string, method: string, operation: OperationObject, parameters: ParameterObject[]): Pick<Operation, 'audit'> {
  const declared = operation['x-audit'] as { event: string; resource: string; id?: string } | undefined;
  if (!declared && method === 'get') return {};
  if (!declared) throw new Error(`${where}: write \`x-audit\`; what changes something leaves an entry in the audit log.`);
  if (method === 'get') throw new Error(`${where}: \`x-audit\` is for what changes something; take it away.`);
  const body = operation.requestBody && operation['x-raw-body'] !== true && Object.values(resolve(document, operation.requestBody).content)[0]!.schema;
  const keep = { path: maskOfPlace(document, parameters, 'path'), query: maskOfPlace(document, parameters, 'query'), header: maskOfPlace(document, parameters, 'header'), ...(body && { body: maskOf(document, body) }) };
  return { audit: { event: declared.event, resource: declared.resource, ...(declared.id && { id: idOf(document, where, operation, parameters, declared.id) }), keep } };
}

/** The runtime expression taken apart, and found to lead somewhere. */
function idOf(document: Document, where: string, operation: OperationObject, parameters: ParameterObject[], expression: string): NonNullable<DeclaredAudit['id']> {
  const [, name] = /^\$request\.path\.(.+)$/.exec(expression) ?? [];
  if (name !== undefined) {
    if (!parameters.some((parameter) => parameter.in === 'path' && parameter.name === name)) throw new Error(`${where}: x-audit names the path parameter ${name}, and there is none.`);
    return { in: 'path', pointer: [name] };
  }
  const [, side, path] = /^\$(request|response)\.body#\/(.+)$/.exec(expression) ?? [];
  if (side === undefined || path === undefined) throw new Error(`${where}: x-audit finds the id by $request.path.name, $request.body#/member or $response.body#/member, not by ${expression}.`);
  const pointer = path.split('/');
  const kinds = (side === 'request' ? [operation.requestBody && resolve(document, operation.requestBody)] : answersOf(document, operation))
    .flatMap((holder) => Object.values<{ schema?: Schema }>(holder?.content ?? {}))
    .map(({ schema }) => memberAt(document, schema, pointer));
  if (kinds.length === 0 || kinds.includes(undefined)) throw new Error(`${where}: x-audit takes the id from ${expression}, and there is no such member.`);
  const reference = kinds[0]!.$ref as string | undefined;
  const kind = reference && typeof resolve<Schema>(document, kinds[0]!)['x-id-prefix'] === 'string' ? reference.split('/').at(-1)! : undefined;
  return { in: side as 'request' | 'response', pointer, ...(kind && { kind }) };
}

function answersOf(document: Document, operation: OperationObject): ResponseObject[] {
  return Object.entries(operation.responses).filter(([status]) => status.startsWith('2')).map(([, response]) => resolve<ResponseObject>(document, response));
}

function memberAt(document: Document, schema: Schema | undefined, pointer: string[]): Schema | undefined {
  let current = schema;
  for (const name of pointer) current = current && (resolve<Schema>(document, current).properties as Record<string, Schema> | undefined)?.[name];
  return current;
}

function maskOfPlace(document: Document, parameters: ParameterObject[], place: ParameterObject['in']): Mask {
  const here = parameters.filter((parameter) => parameter.in === place);
  return Object.fromEntries(here.map((parameter) => [place === 'header' ? parameter.name.toLowerCase() : parameter.name, isMarked(parameter) ? 'redact' : maskOf(document, parameter.schema)]));
}

/** What is kept out of logs, traces and the audit log. */
export const isMarked = (schema: Schema): boolean => schema['x-sensitive'] !== undefined || schema.writeOnly === true || schema.format === 'password';

/** Whatever cannot be told for certain is redacted. */
export function maskOf(document: Document, schema: Schema): Mask {
  return maskWithin(document, schema, []) ?? 'redact';
}

/** Undefined where the schema says nothing of the value's shape, as a branch that only requires a member. */
function maskWithin(document: Document, schema: Schema, above: readonly string[]): Mask | undefined {
  if (isMarked(schema)) return 'redact';
  const masks: Mask[] = [];
  const add = (part: unknown, path = above): void => {
    const mask = maskWithin(document, part as Schema, path);
    if (mask !== undefined) masks.push(mask);
  };
  if (typeof schema.$ref === 'string') {
    if (above.includes(schema.$ref)) return 'redact';
    add(resolve<Schema>(document, { $ref: schema.$ref }), [...above, schema.$ref]);
  }
  for (const branches of [schema.allOf, schema.anyOf, schema.oneOf, [schema.if, schema.then, schema.else], Object.values(schema.dependentSchemas ?? {})]) {
    for (const branch of (branches as unknown[] | undefined) ?? []) if (branch) add(branch);
  }
  const types = [schema.type].flat();
  if (schema.properties || types.includes('object')) {
    const members = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
    masks.push(Object.fromEntries(members.map(([name, member]) => [name, maskWithin(document, member, above) ?? 'redact'])));
  } else if (schema.items || types.includes('array')) {
    masks.push([(schema.items ? maskWithin(document, schema.items as Schema, above) : undefined) ?? 'redact']);
  } else if (schema.type !== undefined || schema.enum || schema.const !== undefined) masks.push('keep');
  return masks.length > 0 ? masks.reduce(both) : undefined;
}

/** Two schemas of one value: it keeps what both would, and members that either declares. */
function both(one: Mask, other: Mask): Mask {
  if (one === other) return one;
  if (typeof one === 'string' || typeof other === 'string') return 'redact';
  if (isItems(one) || isItems(other)) return isItems(one) && isItems(other) ? [both(one[0], other[0])] : 'redact';
  const shared = Object.entries(other).map(([name, mask]): [string, Mask] => [name, Object.hasOwn(one, name) ? both(one[name]!, mask) : mask]);
  return { ...one, ...Object.fromEntries(shared) };
}

function isItems(mask: Mask): mask is readonly [Mask] {
  return Array.isArray(mask);
}
