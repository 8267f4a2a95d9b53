/** JSON Schema of the contract → fast-check arbitraries of values it admits. */
import fc from 'fast-check';
import type { Schema } from './document.ts';
import { branchesOf, matches, merged, typesOf } from './schema.ts';

/** Optional members: all of them, none, or by chance. */
export type Members = 'all' | 'required' | 'any';

export interface ValidOptions {
  members: Members;
  /** An id of this kind that exists; undefined where any well-formed one will do. */
  idOf?: (kind: string) => string | undefined;
}

/** Longer lists and texts find nothing more and cost time; the longest text is tried on its own. */
const MOST_ITEMS = 4;
const USUAL_LENGTH = 24;
const LONG_PASSWORD = 20;

export function validValue(given: Schema, options: ValidOptions): fc.Arbitrary<unknown> {
  const schema = merged(given);
  const id = schema.kind && options.idOf?.(schema.kind);
  if (id) return fc.constant(id);
  if ('const' in schema) return fc.constant(schema.const as unknown);
  if (schema.enum) return fc.constantFrom(...(schema.enum as unknown[]));
  const branches = branchesOf(schema);
  if (branches) return fc.oneof(...branches.map((branch) => validValue(branch, options)));
  // What its members alone cannot make, as the two coordinates of a point, shows how it looks.
  if (schema.examples && typesOf(schema).includes('object')) return fc.constantFrom(...(schema.examples as unknown[]));
  const types = typesOf(schema);
  if (types.length === 0) throw new Error(`The engine cannot make a value of a schema without a type: ${JSON.stringify(schema).slice(0, 200)}`);
  const one = fc.oneof(...types.map((type) => ({ weight: type === 'null' ? 1 : 4, arbitrary: ofType(type, schema, options) })));
  return options.members === 'all' && types.includes('null') && types.length > 1 ? one.filter((value) => value !== null) : one;
}

function ofType(type: string, schema: Schema, options: ValidOptions): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return integer(schema);
    case 'number':
      return fc.double({ min: lowest(schema), max: highest(schema), noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
    case 'string':
      return text(schema);
    case 'array':
      return array(schema, options);
    case 'object':
      return object(schema, options);
    default:
      throw new Error(`The engine knows no type ${type}.`);
  }
}

const lowest = (schema: Schema): number => (schema.minimum ?? (schema.exclusiveMinimum === undefined ? Number.MIN_SAFE_INTEGER : schema.exclusiveMinimum + 1)) as number;
const highest = (schema: Schema): number => (schema.maximum ?? (schema.exclusiveMaximum === undefined ? Number.MAX_SAFE_INTEGER : schema.exclusiveMaximum - 1)) as number;

function integer(schema: Schema): fc.Arbitrary<number> {
  const step = (schema.multipleOf as number | undefined) ?? 1;
  return fc.integer({ min: Math.ceil(lowest(schema) / step), max: Math.floor(highest(schema) / step) }).map((value) => value * step);
}

function array(schema: Schema, options: ValidOptions): fc.Arbitrary<unknown[]> {
  const items = validValue(schema.items as Schema, options);
  const minLength = (schema.minItems as number | undefined) ?? 0;
  const bounds = { minLength, maxLength: Math.max(minLength, Math.min((schema.maxItems as number | undefined) ?? MOST_ITEMS, MOST_ITEMS)) };
  return schema.uniqueItems ? fc.uniqueArray(items, { ...bounds, selector: (item) => JSON.stringify(item) }) : fc.array(items, bounds);
}

function object(schema: Schema, options: ValidOptions): fc.Arbitrary<unknown> {
  const members = Object.entries<Schema>(schema.properties ?? {});
  const required = (schema.required as string[] | undefined) ?? [];
  // A schema that only counts its members lets any of them do; "required" then means the first.
  const least = required.length === 0 && schema.minProperties ? members.slice(0, schema.minProperties as number).map(([name]) => name) : required;
  const taken = options.members === 'required' ? members.filter(([name]) => least.includes(name)) : members;
  const model = Object.fromEntries(taken.map(([name, member]) => [name, validValue(member, options)]));
  const record = fc.record(model, { requiredKeys: options.members === 'any' ? required : taken.map(([name]) => name), noNullPrototype: true });
  return schema.minProperties ? record.filter((value) => Object.keys(value).length >= (schema.minProperties as number)) : record;
}

/** Postgres keeps no NUL, and a lone surrogate is no text; the service refuses both wherever they stand. */
const storable = (value: string): boolean => value.isWellFormed() && !value.includes('\0');
const lengthOf = (value: string): number => [...value].length;

const texts = new Map<string, fc.Arbitrary<string>>();

/** Made once for each shape of text: turning a pattern into an arbitrary takes milliseconds. */
function text(schema: Schema): fc.Arbitrary<string> {
  const shape = JSON.stringify([schema.pattern, schema.format, schema.minLength, schema.maxLength]);
  const known = texts.get(shape) ?? newText(schema);
  texts.set(shape, known);
  return known;
}

function newText(schema: Schema): fc.Arbitrary<string> {
  const { minLength = 0, maxLength = Infinity } = schema as { minLength?: number; maxLength?: number };
  const usual = Math.max(minLength, Math.min(maxLength, USUAL_LENGTH));
  const fits = (value: string): boolean => storable(value) && lengthOf(value) >= minLength && lengthOf(value) <= maxLength && matches(schema, value);
  if (schema.format && schema.format !== 'password') {
    const made = FORMATS[schema.format as string];
    if (!made) throw new Error(`The engine makes no ${schema.format}; teach it in test/support/contract/valid.ts.`);
    return made.filter(fits);
  }
  // Who chooses a password must choose a long one, which the rules say and not the schema.
  if (schema.format === 'password' && minLength > 1) return fc.string({ unit: 'grapheme', minLength: LONG_PASSWORD, maxLength: 2 * LONG_PASSWORD }).filter(fits);
  const short = schema.pattern ? fc.stringMatching(new RegExp(schema.pattern as string, 'u')) : fc.string({ unit: 'grapheme', minLength, maxLength: usual });
  const longest = short.filter(fits).map((value) => stretched(value || 'x', maxLength)).filter(fits);
  return maxLength === Infinity ? short.filter(fits) : fc.oneof({ weight: 7, arbitrary: short.filter(fits) }, { weight: 1, arbitrary: fc.oneof(longest, short.filter(fits)) });
}

/** As long as it may be: its last character over and over. Where the pattern fixes the length, it stays. */
function stretched(value: string, length: number): string {
  const characters = [...value];
  return value + characters.at(-1)!.repeat(Math.max(0, length - characters.length));
}

const two = (number: number): string => String(number).padStart(2, '0');
const zone = fc.oneof(fc.constantFrom('Z', 'z', '+00:00', '-00:00'), fc.tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 13 }), fc.constantFrom(0, 30, 45)).map(([sign, hour, minute]) => `${sign}${two(hour)}:${two(minute)}`));
/** From the year 1 to 9999, with up to nine digits of a second, in every spelling RFC 3339 has. */
const dateTime = fc
  .tuple(fc.date({ min: new Date('0001-01-03T00:00:00Z'), max: new Date('9999-12-29T00:00:00Z'), noInvalidDate: true }), fc.integer({ min: 0, max: 9 }), fc.constantFrom('T', 't'), zone)
  .map(([date, digits, separator, offset]) => {
    const iso = date.toISOString();
    const fraction = digits === 0 ? '' : `.${`${iso.slice(20, 23)}123456`.slice(0, digits)}`;
    return `${iso.slice(0, 10)}${separator}${iso.slice(11, 19)}${fraction}${offset}`;
  });

/** The library's own are of all characters that there are, which it makes anew in each process, and that takes more than a second. */
const path = fc.stringMatching(/^(\/([a-zA-Z0-9._~!$&'()*+,;=:@-]|%[2-7][0-9A-E]|%C3%A9|%F0%9F%98%80){0,8}){0,4}$/u);
const query = fc.stringMatching(/^(\?[a-z]{1,4}=([a-zA-Z0-9._~-]|%[2-7][0-9A-E]|%C3%A9|&[a-z]=){0,12})?$/u);

const FORMATS: Record<string, fc.Arbitrary<string>> = {
  email: fc.emailAddress(),
  'date-time': dateTime,
  // Of days gone by: what is asked of people is past.
  date: fc.date({ min: new Date('1001-01-01T00:00:00Z'), max: new Date(Date.now() - 2 * 86_400_000), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  time: dateTime.map((value) => value.slice(11)),
  uri: fc.tuple(fc.constantFrom('http://', 'https://'), fc.domain(), path, query).map((parts) => parts.join('')),
  'uri-reference': path,
  uuid: fc.uuid(),
  hostname: fc.domain(),
  ipv4: fc.ipV4(),
  ipv6: fc.ipV6(),
};
