/** What a schema of the contract says about one value, by an ajv of the engine's own: the generated validators are among what is tested. */
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Schema } from './document.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: true });
(addFormats as unknown as (instance: Ajv2020) => void)(ajv);
const compiled = new WeakMap<Schema, ValidateFunction>();

export function matches(schema: Schema, value: unknown): boolean {
  let validate = compiled.get(schema);
  if (!validate) compiled.set(schema, (validate = ajv.compile(schema)));
  return validate(value);
}

/** `allOf` folded into the schema itself. */
export function merged(schema: Schema): Schema {
  const { allOf, ...own } = schema;
  if (!allOf) return schema;
  return (allOf as Schema[]).map(merged).reduce((all, one) => ({ ...all, ...one, properties: { ...all.properties, ...one.properties }, required: [...(all.required ?? []), ...(one.required ?? [])] }), own);
}

export const branchesOf = (schema: Schema): Schema[] | undefined => (schema.oneOf ?? schema.anyOf) as Schema[] | undefined;
export const typesOf = (schema: Schema): string[] => (schema.type === undefined ? [] : [schema.type].flat() as string[]);

/** Every kind of id that a schema mentions. */
export function kindsIn(schema: Schema): string[] {
  if (schema.kind) return [schema.kind];
  const below = [...Object.values<Schema>(schema.properties ?? {}), ...(schema.items ? [schema.items as Schema] : []), ...(branchesOf(schema) ?? []), ...((schema.allOf as Schema[] | undefined) ?? [])];
  return [...new Set(below.flatMap(kindsIn))];
}

/** The same value with other ids wherever its schema takes one; `undefined` leaves one as it is. */
export function withIds(given: Schema, value: any, idOf: (kind: string) => string | undefined): unknown {
  const schema = merged(given);
  if (schema.kind) return value === null ? null : (idOf(schema.kind) ?? value);
  if (Array.isArray(value)) return value.map((item) => withIds(schema.items as Schema, item, idOf));
  if (value === null || typeof value !== 'object') return value;
  const properties = { ...schema.properties, ...Object.assign({}, ...(branchesOf(schema) ?? []).map((branch) => branch.properties as object)) } as Record<string, Schema>;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, properties[name] ? withIds(properties[name], member, idOf) : member]));
}

/** Whether members are admitted that the schema does not name, as standards ask for. */
export const isOpen = (schema: Schema): boolean => typeof merged(schema).additionalProperties === 'object';
