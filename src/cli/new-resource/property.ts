/** A field as a member of a schema: of what is answered, of a new resource, or of a change. */
import { descriptionOf } from './descriptions.ts';
import type { Field } from './field.ts';
import type { Reference, Resource } from './resource.ts';
import { enumSchema, exampleOf } from './resource.ts';
import { described, listed, scalar } from './yaml.ts';

export type Place = 'answer' | 'create' | 'update';

/** One line, and several: no control characters but for the tab and the ends of lines. */
const LINE_PATTERN = String.raw`'^[^\x00-\x1f\x7f]*$'`;
const TEXT_PATTERN = String.raw`'^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$'`;
const DATE_PATTERN = `'^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$'`;
const URL_PATTERN = `'^https?://.+$'`;

export function property(resource: Resource, field: Field, place: Place): string[] {
  const { name, nullable } = field;
  return [`    ${name}:`, ...(isReferring(field) ? referring(resource, field, place) : inline(resource, field, place, nullable))];
}

const isReferring = ({ kind }: Field): boolean => kind === 'datetime' || kind === 'enum' || kind === 'ref';

/** Schemas of their own: times, enums, ids. */
function referring(resource: Resource, field: Field, place: Place): string[] {
  const standsFor = field.kind === 'enum' ? [] : [described('      ', descriptionOf(resource, field))];
  return [
    `      $ref: '${schemaOf(resource, field)}'`,
    ...standsFor,
    ...(field.default !== undefined && place === 'create' ? [`      default: ${scalar(field.default)}`] : []),
    ...(field.pii ? ['      x-sensitive: pii'] : []),
  ];
}

function schemaOf(resource: Resource, field: Field): string {
  const nullable = field.nullable ? 'Nullable' : '';
  if (field.kind === 'datetime') return `shared.yaml#/${nullable}Timestamp`;
  if (field.kind === 'enum') return `#/${nullable}${enumSchema(resource, field)}`;
  const { to } = field as Reference;
  return `${to.schemaFile}.yaml#/${nullable}${to.idSchema}`;
}

const TYPES = { string: 'string', text: 'string', date: 'string', email: 'string', url: 'string', integer: 'integer', number: 'number', boolean: 'boolean' } as const;

function inline(resource: Resource, field: Field, place: Place, nullable: boolean): string[] {
  const type = TYPES[field.kind as keyof typeof TYPES];
  return [
    `      type: ${nullable ? `[${type}, 'null']` : type}`,
    described('      ', descriptionOf(resource, field)),
    ...boundsOf(field, place).map((line) => `      ${line}`),
    ...(field.default !== undefined && place === 'create' ? [`      default: ${scalar(field.default)}`] : []),
    ...(field.pii ? ['      x-sensitive: pii'] : []),
    listed('      ', 'examples', [exampleOf(resource, field)]),
  ];
}

/** Answers promise less than requests ask for, so that rules can change. */
function boundsOf({ kind, length, least, most }: Field, place: Place): string[] {
  const asked = (...lines: string[]): string[] => (place === 'answer' ? [] : lines);
  switch (kind) {
    case 'string':
      return [...asked('minLength: 1'), `maxLength: ${length}`, ...asked(`pattern: ${LINE_PATTERN}`)];
    case 'text':
      return [...asked('minLength: 1'), `maxLength: ${length}`, ...asked(`pattern: ${TEXT_PATTERN}`)];
    case 'integer':
    case 'number':
      return [`minimum: ${least}`, `maximum: ${most}`];
    case 'date':
      return ['format: date', `pattern: ${DATE_PATTERN}`, 'maxLength: 10'];
    case 'email':
      return ['format: email', 'maxLength: 254'];
    case 'url':
      return ['format: uri', 'maxLength: 2048', ...asked(`pattern: ${URL_PATTERN}`)];
    case 'boolean':
    case 'datetime':
    case 'enum':
    case 'ref':
      return [];
  }
}
