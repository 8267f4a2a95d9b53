/** The keywords of JSON Schema by the type they are about, and how two schemas that hold together join in them. */
import type { Document, Schema } from '../compile/bundle.ts';
import { resolve } from '../compile/bundle.ts';

/** `number` has every `integer`. */
export const TYPES = ['string', 'number', 'boolean', 'array', 'object', 'null'];

/** Bounds by type; `min` and `exclusiveMin` tighten upwards, the others downwards. */
export const LIMITS: Record<string, string[]> = {
  string: ['minLength', 'maxLength'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: ['minItems', 'maxItems', 'uniqueItems'],
  object: ['minProperties', 'maxProperties'],
};

/** Compared as they stand: a difference is shown, and not understood. */
export const OTHER_KEYWORDS: { every: string[]; [type: string]: string[] } = {
  every: ['not', 'if', 'then', 'else', 'x-oneOf', 'x-anyOf'],
  string: ['contentEncoding', 'contentMediaType', 'contentSchema'],
  array: ['prefixItems', 'contains', 'minContains', 'maxContains', 'unevaluatedItems'],
  object: ['patternProperties', 'propertyNames', 'dependentRequired', 'dependentSchemas'],
};

export function typesOf(schema: Schema): string[] {
  const named = [schema.type ?? TYPES].flat() as string[];
  return schema.nullable === true ? [...named, 'null'] : named;
}

export function intersect(one: string[], other: string[]): string[] {
  const has = (types: string[], type: string): boolean => types.includes(type) || (type === 'integer' && types.includes('number'));
  return [...new Set([...one.filter((type) => has(other, type)), ...other.filter((type) => has(one, type))])].filter((type, _, all) => type !== 'integer' || !all.includes('number'));
}

export const tightensUpwards = (limit: string): boolean => /^(min|exclusiveMin)/.test(limit);

/** What a schema says of a bound. Nothing where it bounds nothing; of integers the last one that is let in. */
export function limitsOf(schema: Schema, limit: string, integer: boolean): unknown[] {
  const value = boundOf(schema, limit, integer);
  return value === undefined || value === false || (value === 0 && /^min(Length|Items|Properties)$/.test(limit)) ? [] : [value];
}

function boundOf(schema: Schema, limit: string, integer: boolean): unknown {
  const [, exclusive, side] = /^(exclusive)?(M[a-z]+|m[a-z]+)imum$/.exec(limit) ?? [];
  if (side === undefined) return schema[limit];
  const [plain, strict] = [schema[`${side.toLowerCase()}imum`], schema[`exclusive${side[0]!.toUpperCase()}${side.slice(1)}imum`]] as [number | undefined, number | boolean | undefined];
  // OpenAPI 3.0 says `true` beside the bound.
  const excluded = typeof strict === 'number' ? strict : strict === true ? plain : undefined;
  const included = strict === true ? undefined : plain;
  if (!integer) return exclusive ? excluded : included;
  if (exclusive) return undefined;
  const next = excluded === undefined ? undefined : side.toLowerCase() === 'min' ? Math.floor(excluded) + 1 : Math.ceil(excluded) - 1;
  if (next === undefined || included === undefined) return next ?? included;
  return side.toLowerCase() === 'min' ? Math.max(next, included) : Math.min(next, included);
}

/** The tighter of two. */
export function mergedLimit(limit: string, one: unknown, other: unknown): unknown {
  if (typeof one !== 'number' || typeof other !== 'number') return one ?? other;
  if (limit === 'multipleOf') return one % other === 0 ? one : other % one === 0 ? other : one * other;
  return tightensUpwards(limit) ? Math.max(one, other) : Math.min(one, other);
}

const SILENT = new Set(['title', 'description', 'example', 'examples', '$comment']);

/** The same text for the same meaning, as far as the order of members and what they are called go. */
export function canonical(document: Document, value: unknown, above: string[] = []): string {
  if (Array.isArray(value)) return `[${value.map((member) => canonical(document, member, above)).join()}]`;
  if (!value || typeof value !== 'object') return JSON.stringify(value);
  const { $ref: reference } = value as { $ref?: string };
  if (typeof reference === 'string') return above.includes(reference) ? `"${above.length - above.indexOf(reference)}"` : canonical(document, resolve(document, { $ref: reference }), [...above, reference]);
  const members = Object.entries(value).filter(([key]) => !SILENT.has(key) && !key.startsWith('x-')).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(document, member, above)}`).join()}}`;
}
