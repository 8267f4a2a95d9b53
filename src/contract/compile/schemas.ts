/** Prepares the contract's schemas for the two code generators: ajv's validators, fast-json-stringify's serializers. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import fastJsonStringify from 'fast-json-stringify';
import type { Document, ParameterObject, Schema } from './bundle.ts';
import { operationsOf, requestHeadersOf, resolve } from './bundle.ts';
import { eventsOf } from './events.ts';
import { parametersOf } from './operations.ts';

/** Say nothing to a validator; dropping them keeps the generated code small and ajv strict. */
const ANNOTATIONS = new Set(['description', 'title', 'example', 'examples', 'deprecated', 'externalDocs', 'xml', 'readOnly', 'writeOnly', '$comment']);

/** Deep copy without annotations and `x-` keys, its references pointing into `documentId`. */
function strip(node: unknown, documentId: string, isMap = false, keep: (schema: Schema) => boolean = () => true): unknown {
  if (Array.isArray(node)) return node.map((item) => strip(item, documentId, false, keep));
  if (!node || typeof node !== 'object') return node;
  const entries = Object.entries(node).filter(([key, value]) => (isMap ? keep(value as Schema) : !ANNOTATIONS.has(key) && !key.startsWith('x-')));
  return Object.fromEntries(
    entries.flatMap(([key, value]): [string, unknown][] => {
      if (key === '$ref' && typeof value === 'string') return [[key, documentId + value]];
      // ajv finds the branch by the property's only value in each, and refuses a mapping.
      if (key === 'discriminator' && !isMap) return [[key, { propertyName: (value as { propertyName: string }).propertyName }], ['type', 'object']];
      // Keys below `properties` are names of the API's members, not keywords.
      return [[key, key === 'default' || key === 'enum' || key === 'const' ? value : strip(value, documentId, !isMap && (key === 'properties' || key === 'schemas' || key === '$defs'), keep)]];
    }),
  );
}

/** What was made of the same schemas before: `make dev` compiles again and again, and a change of words changes none. */
const made = new Map<string, { from: string; code: string }>();

function remembered(name: string, schemas: unknown, make: () => string): string {
  const from = JSON.stringify(schemas);
  const before = made.get(name);
  if (before?.from === from) return before.code;
  const code = make();
  made.set(name, { from, code });
  return code;
}

interface Named {
  $id: string;
}

/** Validators as ESM source. `members`: export → its schema, which refers into the contract's. */
function validators(document: Document, members: Record<string, Named>, requests: boolean): string {
  const contract = { $id: 'contract', components: strip({ schemas: document.components.schemas }, 'contract', false) };
  return remembered(requests ? 'requests' : 'responses', [contract, members], () => {
    const ajv = new Ajv2020({
      strict: true,
      strictRequired: false,
      allowUnionTypes: true,
      discriminator: true,
      allErrors: requests,
      useDefaults: requests,
      ownProperties: true,
      messages: true,
      inlineRefs: false,
      code: { source: true, esm: true, lines: true, optimize: 1 },
    });
    (addFormats as unknown as (instance: Ajv2020) => void)(ajv);
    ajv.addKeyword('components');
    ajv.addSchema(contract);
    for (const schema of Object.values(members)) ajv.addSchema(schema);
    return source(ajv, Object.fromEntries(Object.entries(members).map(([name, { $id }]) => [name, $id])));
  });
}

/** Validators of what comes in: `{operationId: {path, query, header, body}}` as ESM source. */
export function requestValidators(document: Document): string {
  const members: Record<string, Named> = {};
  const add = (name: string, schema: Schema): void => void (members[name] = { ...(strip(schema, 'contract') as object), $id: name });
  const common = requestHeadersOf(document);
  if (common.length > 0) add('request_headers', parameterSchema(common, 'header'));
  for (const { operation, shared } of operationsOf(document)) {
    const parameters = parametersOf(document, operation, shared);
    for (const place of ['path', 'query', 'header'] as const) {
      const here = parameters.filter((parameter) => parameter.in === place);
      if (here.length > 0 || place === 'query') add(`${operation.operationId}_${place}`, parameterSchema(here, place));
    }
    if (operation.requestBody && operation['x-raw-body'] !== true) {
      const content = Object.values(resolve(document, operation.requestBody).content);
      const schemas = new Set(content.map((media) => media.schema.$ref));
      if (schemas.size !== 1) throw new Error(`${operation.operationId}: every media type of a request has the same named schema.`);
      add(`${operation.operationId}_body`, { $ref: [...schemas][0] });
    }
  }
  return validators(document, members, true);
}

/** Validators of what goes out, by schema name; loaded in development and test alone. */
export function responseValidators(document: Document): string {
  const members = answeredSchemas(document, 'whole and items').map((name) => [name, { $id: `${name}_response`, $ref: `contract#/components/schemas/${name}` }] as const);
  return validators(document, Object.fromEntries(members), false);
}

/** Headers whose absence has a problem code of its own (`act.ts`). */
const ANSWERED_APART = new Set(['idempotency-key', 'if-match']);

function parameterSchema(parameters: ParameterObject[], place: string): Schema {
  const nameOf = (parameter: ParameterObject): string => (place === 'header' ? parameter.name.toLowerCase() : parameter.name);
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map((parameter) => [nameOf(parameter), parameter.schema])),
    required: parameters.filter((parameter) => parameter.required).map(nameOf).filter((name) => !ANSWERED_APART.has(name)),
    ...(place !== 'header' && { additionalProperties: false }),
  };
}

/** ajv writes ESM exports but still requires its helpers. */
function source(ajv: Ajv2020, exports: Record<string, string>): string {
  const generate = standalone as unknown as (instance: Ajv2020, references: Record<string, string>) => string;
  const code = generate(ajv, exports).replace(/^"use strict";/, '');
  return `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n${code}\n`;
}

/** Names of the schemas that answers and events carry whole, or also item by item, each once. */
function answeredSchemas(document: Document, parts: 'whole' | 'whole and items'): string[] {
  const names = new Set<string>(Object.values(eventsOf(document)));
  for (const { operation } of operationsOf(document)) {
    for (const entry of Object.values(operation.responses)) {
      for (const [type, media] of Object.entries(resolve(document, entry).content ?? {})) {
        const schema = type === 'application/json' ? media.schema : parts === 'whole' ? undefined : media['x-item-schema'];
        if (typeof schema?.$ref === 'string') names.add(schema.$ref.split('/').at(-1)!);
      }
    }
  }
  return [...names].sort();
}

/** Serializers by schema name. They write declared members only: what is not in the contract cannot leave. */
export function serializers(document: Document): string {
  // Items are written by the views of their tables.
  const names = answeredSchemas(document, 'whole');
  const schemas = answers(document);
  return remembered('serializers', [names, schemas], () => {
    const parts = names.map((name) => {
      const code = (fastJsonStringify as unknown as (schema: object, options: object) => string)(
        { $ref: `contract#/components/schemas/${name}` },
        { mode: 'standalone', schema: { contract: { $id: 'contract', components: { schemas: reachedFrom(name, schemas) } } } },
      );
      const body = code.slice(code.indexOf('module.exports = ') + 'module.exports = '.length);
      return `const ${name} = ${body.trim()};\n`;
    });
    return [
      `import Serializer from 'fast-json-stringify/lib/serializer.js';`,
      `const serializer = Serializer.restoreFromState({ mode: 'standalone' });\nconst validator = null;\n`,
      ...parts,
      `export { ${names.join(', ')} };\n`,
    ].join('\n');
  });
}

/** This schema and all that it refers to, in the order of the contract: the generator goes through whatever it is given. */
function reachedFrom(name: string, schemas: Record<string, Schema>): Record<string, Schema> {
  const reached = new Set([name]);
  for (const member of reached) for (const [, other] of JSON.stringify(schemas[member]).matchAll(/"\$ref":"contract#\/components\/schemas\/([^"/]+)/g)) reached.add(other!);
  return structuredClone(Object.fromEntries(Object.entries(schemas).filter(([member]) => reached.has(member))));
}

/** The schemas as answers use them: no `writeOnly` members, and fixed vocabularies need no escaping. */
function answers(document: Document): Record<string, Schema> {
  const { schemas } = strip({ schemas: document.components.schemas }, 'contract', false, (schema) => schema.writeOnly !== true) as { schemas: Record<string, Schema> };
  for (const schema of Object.values(schemas)) {
    const values = schema.enum as unknown[] | undefined;
    if (schema.type === 'string' && values?.every((value) => typeof value === 'string' && /^[\w:. -]*$/.test(value))) schema.format = 'unsafe';
  }
  return schemas;
}
