/** What the Helm chart knows of the variables: the part of its schema that says which may be set and how, and which of them production needs. */
import type { z } from 'zod/mini';
import type { Variable } from './kinds.ts';
import { parts } from './login-providers.ts';
import { variables } from './variables.ts';

type Type = z.core.$ZodType;
type Schema = Record<string, unknown>;

const table = Object.entries<Variable>(variables);
const ofProviders = (isWanted: (part: { secret?: string }) => boolean): string =>
  `^LOGIN_[A-Z0-9_]+_(${Object.entries(parts).filter(([, part]) => isWanted(part)).map(([name]) => name).join('|')})$`;

/** Read by the chart's templates, which say what is missing before there is a release. */
export const known = {
  required: Object.fromEntries(table.filter(([, { production }]) => production === 'required').map(([name, { about }]) => [name, about])),
  secret: table.filter(([, { secret }]) => secret !== undefined).map(([name]) => name),
};

/** Definitions of values.schema.json. No secret may stand among the values of a release, which are kept and shown. */
export const definitions: Record<'env' | 'secrets', Schema> = {
  env: {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(table.filter(([, { secret }]) => secret === undefined).map(([name, { about, type }]) => [name, { description: about, ...schemaOf(type) }])),
    patternProperties: { [ofProviders(({ secret }) => secret === undefined)]: { type: 'string' } },
  },
  secrets: {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(table.map(([name]) => [name, { $ref: '#/$defs/reference' }])),
    patternProperties: { [ofProviders(() => true)]: { $ref: '#/$defs/reference' } },
  },
};

function schemaOf(type: Type): Schema {
  for (const one of innermost(type)) {
    const { type: kind, format, checks = [], entries = {} } = one._zod.def as { type: string; format?: string; checks?: { _zod: { def: { check: string; value?: number } } }[]; entries?: Record<string, string> };
    const bound = (check: string): number | undefined => checks.find(({ _zod }) => _zod.def.check === check)?._zod.def.value;
    if (kind === 'number') return { type: format === 'safeint' ? 'integer' : 'number', minimum: bound('greater_than'), maximum: bound('less_than') };
    const choices = Object.values(entries);
    if (choices.includes('true')) return { type: 'boolean' };
    if (choices.length > 0) return { enum: choices };
  }
  return { type: 'string' };
}

/** The types that a value goes through. */
function innermost(type: Type): Type[] {
  const { innerType, in: from, out } = type._zod.def as { innerType?: Type; in?: Type; out?: Type };
  const inner = [innerType, from, out].filter((one) => one !== undefined);
  return inner.length > 0 ? inner.flatMap(innermost) : [type];
}
