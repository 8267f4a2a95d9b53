/** A field as FIELDS says it: `name:kind(…)?=default!pii`. */
import { Refusal } from './refusal.ts';
import { ownMembers, sqlWords } from './reserved.ts';

export const KINDS = ['string', 'text', 'integer', 'number', 'boolean', 'date', 'datetime', 'enum', 'email', 'url', 'ref'] as const;
export type KindName = (typeof KINDS)[number];

export interface Field {
  /** As it was given; of a reference without `_id`. */
  given: string;
  /** Member of the schemas, and column. */
  name: string;
  kind: KindName;
  nullable: boolean;
  default: string | number | boolean | undefined;
  pii: boolean;
  /** Most characters of a string. */
  length: number;
  /** Bounds of a number. */
  least: number;
  most: number;
  /** Of an enum. */
  values: string[];
  /** What a reference leads to, as its address has it: `customers`. */
  target: string;
}

/** Of a resource of which nothing is said. */
export const USUAL_FIELDS = 'name:string(200)';

export const GRAMMAR = `FIELDS are separated by spaces, each NAME:KIND, then what is special about it:

  string(200)        one line of text, so many characters at most (200 unless said)
  text               several lines, 10000 characters at most
  integer(0,100)     a whole number within bounds (0 to 2147483647 unless said)
  number(0,1)        any number within bounds (0 to 1000000000 unless said)
  boolean, date, datetime, email, url
  enum(open,done)    one of these; the list gets a filter
  ref(customers)     another resource by its plural; the member is NAME_id, and the list gets a filter

  ?                  may be null and left out          due_on:date?
  =VALUE             what it is when left out          status:enum(open,done)=open
  !pii               personal: redacted in the audit log   phone:string(40)!pii

Lists are sorted by created_at, and by fields that are never null: integer, number, date, datetime and the first string.`;

const FIELD = /^([^:\s]+):([a-z]+)(?:\(([^()]*)\))?(\?)?(?:=([^!]*))?((?:!.*)?)$/;
const NAME = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const VALUE = /^[a-z][a-z0-9]*([_-][a-z0-9]+)*$/;
const LONGEST_NAME = 24;
const MOST_FIELDS = 30;
const MOST_CHARACTERS = 4000;
const TEXT_CHARACTERS = 10_000;
const LARGEST_INTEGER = 2_147_483_647;
const LARGEST_NUMBER = 1_000_000_000;
/** What stands in lists, as `tasks` in `ref(tasks)`. */
const TARGET = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export function parseFields(text: string): Field[] {
  const fields = [...text.matchAll(/[^\s(]+(?:\([^)]*\)?\S*)?/g)].map(([field]) => parseField(field));
  if (fields.length === 0) throw new Refusal("FIELDS is empty: leave it out for name:string(200), or write at least one field.");
  if (fields.length > MOST_FIELDS) throw new Refusal(`These are ${fields.length} fields; write the ${MOST_FIELDS} most important, and add the others by hand.`);
  const twice = fields.find(({ name }, index) => fields.findIndex((other) => other.name === name) < index);
  if (twice) throw new Refusal(`There are two fields \`${twice.name}\`; give one of them another name.`);
  return fields;
}

function parseField(text: string): Field {
  const match = FIELD.exec(text);
  if (!match) throw new Refusal(`\`${text}\` is not a field: write NAME:KIND, as in title:string(200) or due_on:date?.\n\n${GRAMMAR}`);
  const [, given = '', kind = '', inside, question, value, marks = ''] = match;
  checkName(given, kind);
  if (!(KINDS as readonly string[]).includes(kind)) throw new Refusal(`\`${given}\`: there is no kind \`${kind}\`; write one of ${KINDS.join(', ')}.`);
  if (marks !== '' && marks !== '!pii') throw new Refusal(`\`${given}\`: \`${marks}\` means nothing; the only mark is !pii.`);
  const field: Field = {
    given,
    name: kind === 'ref' ? `${given}_id` : given,
    kind: kind as KindName,
    nullable: question === '?',
    default: undefined,
    pii: marks === '!pii' || kind === 'email',
    length: 0,
    least: 0,
    most: 0,
    values: [],
    target: '',
  };
  if (field.pii && ['boolean', 'enum', 'ref'].includes(kind)) throw new Refusal(`\`${given}\`: !pii is for text, numbers and times; a ${kind} says nothing about who somebody is.`);
  readArguments(field, inside?.split(',').map((part) => part.trim()));
  if (value !== undefined) field.default = defaultOf(field, value);
  return field;
}

function checkName(name: string, kind: string): void {
  const refuse = (why: string, instead: string): never => {
    throw new Refusal(`\`${name}\` cannot be a field: ${why}. Write ${instead}.`);
  };
  if (!NAME.test(name)) refuse('names are snake_case', `\`${name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').replaceAll(/[^A-Za-z0-9]+/g, '_').replaceAll(/^[_0-9]+|_+$/g, '').toLowerCase() || 'title'}\``);
  if (name.length > LONGEST_NAME) refuse(`names have ${LONGEST_NAME} characters at most, as Postgres cuts those of constraints`, 'a shorter one');
  if (ownMembers.has(name)) refuse('every resource has that by itself, or it says whose the row is', `another word, such as \`${name === 'user' || name === 'user_id' ? 'assignee' : 'title'}\``);
  if (sqlWords.has(name)) refuse('it is a key word of SQL', `another word, such as \`${name}_name\``);
  if (name.endsWith('_id')) refuse('ids of other resources are references', `\`${name.slice(0, -3)}:ref(…)\`${kind === 'ref' ? '; the member is called `' + name + '` by itself' : ''}`);
}

function readArguments(field: Field, inside: string[] | undefined): void {
  const { given, kind } = field;
  const numbers = (inside ?? []).map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : NaN));
  switch (kind) {
    case 'string':
      field.length = inside ? numbers[0]! : 200;
      if (!Number.isInteger(field.length) || field.length < 1 || field.length > MOST_CHARACTERS || numbers.length > 1) throw new Refusal(`\`${given}\`: write string(N), N from 1 to ${MOST_CHARACTERS}; what is longer is \`text\`.`);
      return;
    case 'integer':
    case 'number': {
      const [least = 0, most = kind === 'integer' ? LARGEST_INTEGER : LARGEST_NUMBER] = numbers;
      const isWrong = (bound: number): boolean => !Number.isFinite(bound) || Math.abs(bound) > Number.MAX_SAFE_INTEGER || (kind === 'integer' && !Number.isInteger(bound));
      if ((inside && numbers.length !== 2) || isWrong(least) || isWrong(most) || least >= most) throw new Refusal(`\`${given}\`: write ${kind}(LEAST,MOST), as in ${kind}(0,100).`);
      Object.assign(field, { least, most });
      return;
    }
    case 'enum': {
      field.values = inside ?? [];
      const wrong = field.values.find((value) => !VALUE.test(value));
      if (wrong !== undefined) throw new Refusal(`\`${given}\`: \`${wrong}\` cannot be a value; write small letters, digits and single dashes, as in enum(open,in-progress,done).`);
      if (field.values.length < 2 || new Set(field.values).size < field.values.length) throw new Refusal(`\`${given}\`: write at least two different values, as in enum(open,done).`);
      return;
    }
    case 'ref':
      field.target = inside?.length === 1 ? inside[0]!.replaceAll('_', '-') : '';
      if (!TARGET.test(field.target)) throw new Refusal(`\`${given}\`: write ref(RESOURCE) with the plural that stands in its address, as in ref(customers).`);
      return;
    case 'text':
      field.length = TEXT_CHARACTERS;
      break;
    case 'boolean':
    case 'date':
    case 'datetime':
    case 'email':
    case 'url':
  }
  if (inside) throw new Refusal(`\`${given}\`: ${kind} takes nothing in brackets; write \`${given}:${kind}\`.`);
}

function defaultOf({ given, kind, nullable, values, length, least, most }: Field, text: string): Field['default'] {
  if (nullable) throw new Refusal(`\`${given}\`: left out it is either null or a default; write \`?\` or \`=${text}\`, not both.`);
  const refuse = (instead: string): never => {
    throw new Refusal(`\`${given}\`: \`${text}\` cannot be its default; write ${instead}.`);
  };
  switch (kind) {
    case 'enum':
      return values.includes(text) ? text : refuse(`one of ${values.join(', ')}`);
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : refuse('true or false');
    case 'integer':
    case 'number': {
      const value = Number(text);
      const isRight = text !== '' && value >= least && value <= most && (kind === 'number' || Number.isInteger(value));
      return isRight ? value : refuse(`a number from ${least} to ${most}`);
    }
    case 'string':
      return text.length > 0 && text.length <= length ? text : refuse(`1 to ${length} characters`);
    case 'text':
    case 'date':
    case 'datetime':
    case 'email':
    case 'url':
    case 'ref':
      return refuse(`no default, or \`?\` instead: ${kind} has none`);
  }
}
