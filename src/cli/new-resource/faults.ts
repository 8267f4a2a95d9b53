/** Values for the tests: as TypeScript that makes a valid one, and ones that the contract refuses. */
import type { Field } from './field.ts';
import type { Resource } from './resource.ts';
import { exampleOf } from './resource.ts';

/** A literal as the project writes it. */
export const literal = (value: string | number | boolean | null): string => (typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value));

export const valueOf = (resource: Resource, field: Field, second = false): string => literal(exampleOf(resource, field, second));

/** What is wrong, and how: a value in TypeScript, and the rule that refuses it. */
export interface Fault {
  name: string;
  value: string;
  rule: string;
}

export function faultsOf({ names }: Resource, field: Field): Fault[] {
  const { kind, name, length, least, most, nullable } = field;
  const words = field.given.replaceAll('_', ' ');
  const fault = (circumstance: string, value: string, rule: string): Fault => ({ name: `${circumstance} for ${kind === 'boolean' || (kind === 'text' && words.endsWith('s')) ? words : `the ${words}`}`, value: `{ ${name}: ${value} }`, rule });
  const nothing = nullable ? [] : [fault('null', 'null', 'type')];
  switch (kind) {
    case 'string':
      return [...nothing, fault('an empty text', "''", 'min-length'), fault('a line break', "'two\\nlines'", 'pattern'), fault('too long a text', `'x'.repeat(${length + 1})`, 'max-length')];
    case 'text':
      return [...nothing, fault('an empty text', "''", 'min-length'), fault('a control character', "'\\u0007'", 'pattern'), fault('too long a text', `'x'.repeat(${length + 1})`, 'max-length')];
    case 'integer':
      return [...nothing, fault('a fraction', '1.5', 'type'), fault('too small a number', String(least - 1), 'minimum'), fault('too large a number', String(most + 1), 'maximum')];
    case 'number':
      return [...nothing, fault('a number in quotes', "'1'", 'type'), fault('too small a number', String(least - 1), 'minimum'), fault('too large a number', String(most + 1), 'maximum')];
    case 'boolean':
      return [...nothing, fault('a word', "'true'", 'type')];
    case 'date':
      return [...nothing, fault('a day that there is not', "'2025-02-30'", 'format')];
    case 'datetime':
      return [...nothing, fault('a time without a zone', "'2025-12-01T09:00:00'", 'format')];
    case 'enum':
      return [fault('another word', "'nobody-declared-this'", 'enum')];
    case 'email':
      return [...nothing, fault('words', "'no email'", 'format')];
    case 'url':
      return [...nothing, fault('another scheme', "'ftp://example.com/'", 'pattern')];
    case 'ref':
      return [...nothing, fault("another kind's id", "'usr_01k6fkdt80e618j2xs82fpx44c'", 'pattern')];
  }
  throw new Error(`${names.snake}.${name} has no kind.`);
}
