/**
 * Every way in which a schema allows its value to be broken: for bodies as what is sent with the pointer of
 * the fault, for parameters as the text that is sent. A candidate that the schema admits is no breakage.
 */
import { FORM, encoded } from '../form.ts';
import type { DeclaredParameter, Schema } from './document.ts';
import { branchesOf, isOpen, matches, merged, typesOf } from './schema.ts';

export interface Breakage {
  way: string;
  /** The whole body as it is sent. */
  text: string;
  /** Where the fault is, as the problem's `errors` name it. */
  pointer: string;
  /** Inside alternatives the fault may be named further down, or for each alternative. */
  below: boolean;
  /** Refused while the body is read, whatever its schema. */
  unread: boolean;
}

/** One value in place of another: JSON text, because not everything that can be sent can be a JavaScript value. */
interface Fault {
  way: string;
  text: string;
  unread?: boolean;
}

const UNKNOWN_FIELD = 'nobody_declared_this';
/** Stands for the faulty text until the body around it is JSON. */
const MARK = '@@fault@@';

/** `valid` is a body with all of its members, so that each can be broken. */
export function brokenBodies({ schema, mediaType }: { schema: Schema; mediaType: string }, valid: unknown): Breakage[] {
  return mediaType === FORM ? brokenForms(merged(schema), valid as Record<string, string>) : brokenJson(schema, valid);
}

/** A member of a form is written as a parameter of a query is, and so it is broken. */
function brokenForms(schema: Schema, valid: Record<string, string>): Breakage[] {
  const others = (name: string): string => encoded(FORM, without(valid, [name]));
  const one = (name: string, way: string, text: string, unread = false): Breakage => ({ way: `${way} at #/${name}`, text: [others(name), text].filter(Boolean).join('&'), pointer: `#/${name}`, below: false, unread });
  const isUnread = (way: string): boolean => way === 'with NUL' || way === 'not UTF-8';
  const members = Object.keys(valid).flatMap((name) => [...brokenParameter({ name, in: 'query', required: true, schema: schema.properties[name] as Schema }, valid[name]!), { way: 'not UTF-8', raw: `${name}=%FF` }].map(({ way, raw }) => one(name, way, raw, isUnread(way))));
  const missing = ((schema.required as string[] | undefined) ?? []).map((name) => one(name, 'missing', ''));
  const unknown = isOpen(schema) ? [] : [one(UNKNOWN_FIELD, 'unknown field', `${UNKNOWN_FIELD}=1`)];
  return [...missing, ...unknown, ...members].filter(({ text }) => text !== '');
}

function brokenJson(schema: Schema, valid: unknown): Breakage[] {
  return faultsBelow(schema, valid, [], false).map(({ path, below, way, text, unread }) => ({
    way: `${way} at ${pointerOf(path)}`,
    text: text === null ? JSON.stringify(without(valid, path)) : JSON.stringify(withValue(valid, path, MARK)).replace(JSON.stringify(MARK), () => text),
    pointer: pointerOf(path),
    below,
    unread: unread === true,
  }));
}

interface PlacedFault {
  path: string[];
  below: boolean;
  way: string;
  /** Null leaves the member out. */
  text: string | null;
  unread?: boolean;
}

function faultsBelow(given: Schema, value: unknown, path: string[], below: boolean): PlacedFault[] {
  const schema = merged(given);
  const branches = branchesOf(schema);
  const here: PlacedFault[] = faultsOf(schema, value).map((fault) => ({ path, below: below || branches !== undefined, ...fault }));
  if (branches) return [...here, ...faultsBelow(branches.find((branch) => matches(branch, value))!, value, path, true)].filter((fault) => !isAdmitted(schema, value, path, fault));
  if (Array.isArray(value)) return value.length === 0 ? here : [...here, ...faultsBelow(schema.items as Schema, value[0], [...path, '0'], below)];
  if (value === null || typeof value !== 'object') return here;
  const members = Object.entries(value).flatMap(([name, member]) => (schema.properties?.[name] ? faultsBelow(schema.properties[name] as Schema, member, [...path, name], below) : []));
  const missing = ((schema.required as string[] | undefined) ?? []).map((name): PlacedFault => ({ path: [...path, name], below, way: 'missing', text: null }));
  const unknown: PlacedFault[] = schema.additionalProperties === false ? [{ path: [...path, UNKNOWN_FIELD], below, way: 'unknown field', text: '1' }] : [];
  return [...here, ...missing, ...unknown, ...members];
}

/** What breaks one alternative may be just what another one asks for. */
function isAdmitted(schema: Schema, value: unknown, path: string[], { path: faulty, text, unread }: PlacedFault): boolean {
  if (unread) return false;
  const inner = faulty.slice(path.length);
  if (text === null) return matches(schema, without(value, inner));
  return inner.length > 0 && matches(schema, withValue(value, inner, JSON.parse(text)));
}

/** Faults of this value itself, each named after the keyword that forbids it. */
function faultsOf(schema: Schema, value: unknown): Fault[] {
  const json = (way: string, broken: unknown): Fault => ({ way, text: JSON.stringify(broken) });
  const types = typesOf(schema);
  const all: Fault[] = [
    json('null', null), json('a boolean', true), json('a number', 1), json('a fraction', 1.5), json('a text', 'text'), json('an empty text', ''), json('a list', []),
    // An empty object lacks what is required, and that is a fault of its own.
    ...(types.includes('object') && schema.required?.length ? [] : [json('an object', {})]),
    ...(typeof value === 'number' || typeof value === 'boolean' ? [json('as a text', String(value))] : []),
    ...(Array.isArray(value) ? [json('its only item', value[0]), ...faultsOfList(schema, value).map(([way, broken]) => json(way, broken))] : []),
    ...(value !== null && typeof value === 'object' && !Array.isArray(value) ? [json('in a list', [value])] : []),
    ...(typeof value === 'number' ? [{ way: 'infinite', text: '1e400' }, { way: 'minus infinite', text: '-1e400' }, { way: 'of 22 digits', text: '1234567890123456789012' }] : []),
    ...(schema.minimum !== undefined ? [json('below minimum', (schema.minimum as number) - 1)] : []),
    ...(schema.maximum !== undefined ? [json('above maximum', (schema.maximum as number) + 1)] : []),
    ...(schema.enum ? [json('outside enum', UNKNOWN_FIELD), json('in another case', swapCase(String(value)))] : []),
    ...(typeof value === 'string' ? faultsOfText(schema, value).map(([way, broken]) => json(way, broken)) : []),
  ];
  const faults = all.filter(({ text }) => !matches(schema, JSON.parse(text)));
  if (types.includes('string') || schema.enum) faults.push({ way: 'with NUL', text: '"a\\u0000b"', unread: true }, { way: 'with a lone surrogate', text: '"a\\ud800b"', unread: true });
  return faults;
}

function faultsOfList(schema: Schema, value: unknown[]): [string, unknown[]][] {
  const { minItems = 0, maxItems } = schema as { minItems?: number; maxItems?: number };
  const first = value[0];
  if (first === undefined) return [];
  return [
    ...(minItems > 0 ? [['too few items', value.slice(0, minItems - 1)] as [string, unknown[]]] : []),
    ...(maxItems !== undefined && maxItems <= 1000 ? [['too many items', Array.from({ length: maxItems + 1 }, () => first)] as [string, unknown[]]] : []),
    ...(schema.uniqueItems ? [['the same item twice', [first, first]] as [string, unknown[]]] : []),
  ];
}

/** Texts that may break length, pattern or format; the schema says which do. */
function faultsOfText(schema: Schema, value: string): [string, string][] {
  const { minLength = 0, maxLength } = schema as { minLength?: number; maxLength?: number };
  return [
    ...(minLength > 0 ? [['too short', value.slice(0, minLength - 1)] as [string, string]] : []),
    ...(maxLength !== undefined && maxLength <= 100_000 ? [['too long', value.padEnd(maxLength + 1, value.at(-1) ?? 'a')] as [string, string]] : []),
    ...(schema.pattern ? [['pattern: a line break', `${value}\n`], ['pattern: a space before', ` ${value}`], ['pattern: another letter', `${value.slice(0, -1)}é`], ['pattern: a control character', `\u0001${value.slice(1)}`]] as [string, string][] : []),
    ...(schema.format ? [['format: words', `not a ${schema.format as string}`], ['format: a space after', `${value} `], ...(WRONG[schema.format as string] ?? []).map((wrong): [string, string] => [`format: ${wrong}`, wrong])] as [string, string][] : []),
  ];
}

const WRONG: Record<string, string[]> = {
  'date-time': ['2025-02-30T00:00:00Z', '2025-01-01', '2025-01-01T25:00:00Z', '2025-01-01T00:00:00', '1735689600'],
  date: ['2025-02-30', '2025-1-1', '01.01.2025'],
  email: ['ada@', '@example.com', 'ada lovelace@example.com', 'ada'],
  uri: ['//example.com', 'example', 'http://a b'],
  uuid: ['00000000-0000-0000-0000-00000000000', '0000000000000000000000000000000g'],
};

const swapCase = (text: string): string => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase());
const pointerOf = (path: string[]): string => `#${encodeURI(path.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''))}`;

function withValue(root: unknown, path: string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(root)) return root.map((item, index) => (index === Number(name) ? withValue(item, rest, value) : (item as unknown)));
  const members = root as Record<string, unknown>;
  return { ...members, [name]: withValue(members[name] ?? {}, rest, value) };
}

function without(root: unknown, path: string[]): unknown {
  const [name, ...rest] = path;
  if (Array.isArray(root)) return root.map((item, index) => (index === Number(name) ? without(item, rest) : (item as unknown)));
  const { [name!]: member, ...others } = root as Record<string, unknown>;
  return rest.length === 0 ? others : { ...others, [name!]: without(member, rest) };
}

export interface BrokenParameter {
  way: string;
  /** As it stands in the query, the path or the header: percent-encoded where that belongs to it. */
  raw: string;
}

/** The broken texts of one parameter. `valid` is a text it admits. */
export function brokenParameter(parameter: DeclaredParameter, valid: string): BrokenParameter[] {
  const schema = merged(parameter.schema);
  const texts = [...candidates(schema, valid)].filter(([, text]) => !matches(schema, converted(schema, text)));
  const encoded = texts.map(([way, text]): BrokenParameter => ({ way, raw: encodeURIComponent(text) }));
  if (parameter.in === 'header') return texts.filter(([, text]) => /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text) || text === '').map(([way, text]) => ({ way, raw: text }));
  // An empty segment is another address, and a router need not look at one without end.
  if (parameter.in === 'path') return encoded.filter(({ raw }) => raw !== '' && raw.length < 400);
  const name = encodeURIComponent(parameter.name);
  return [
    ...encoded.map(({ way, raw }) => ({ way, raw: `${name}=${raw}` })),
    { way: 'given twice', raw: `${name}=${encodeURIComponent(valid)}&${name}=${encodeURIComponent(valid)}` },
    { way: 'with NUL', raw: `${name}=a%00b` },
    { way: 'without a value', raw: name },
  ].filter(({ way }) => way !== 'without a value' || !matches(schema, converted(schema, '')));
}

function* candidates(schema: Schema, valid: string): Generator<[string, string]> {
  const item = (schema.items as Schema | undefined) && merged(schema.items as Schema);
  yield ['empty', ''];
  yield* [['words', 'nobody declared this'], ['a fraction', '1.5'], ['an exponent', '1e3'], ['hexadecimal', '0x10'], ['a space before', ` ${valid}`], ['without end', '9'.repeat(40)], ['infinite', '1e400'], ['not a number', 'NaN'], ['in another case', swapCase(valid)], ['a number', '1'], ['yes', 'yes']] as [string, string][];
  if (schema.minimum !== undefined) yield ['below minimum', String((schema.minimum as number) - 1)];
  if (schema.maximum !== undefined) yield ['above maximum', String((schema.maximum as number) + 1)];
  if (item) {
    yield ['the same item twice', `${valid.split(',')[0]},${valid.split(',')[0]}`];
    yield ['an empty item', `${valid},`];
    const values = (item.enum as string[] | undefined) ?? [];
    if (schema.maxItems !== undefined && values.length > (schema.maxItems as number)) yield ['too many items', values.slice(0, (schema.maxItems as number) + 1).join(',')];
  } else yield* faultsOfText(schema, valid);
}

/** Text → the value it stands for, as `style: form` and `simple` have it. What is no such value stays text. */
export function converted(schema: Schema, text: string): unknown {
  const [type] = typesOf(schema);
  if (type === 'array') return text === '' ? [] : text.split(',');
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if ((type === 'integer' || type === 'number') && /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) {
    // An integer is written without an exponent, and with no more digits than JSON keeps exactly.
    return type === 'integer' && !Number.isSafeInteger(Number(text)) ? text : type === 'integer' && /[.eE]/.test(text) ? text : Number(text);
  }
  return text;
}
