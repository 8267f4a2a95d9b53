/** What a field is, in a sentence made of its name and its kind. */
import type { Field } from './field.ts';
import type { Reference, Resource } from './resource.ts';
import { articleOf, capital } from './words.ts';

export function descriptionOf(resource: Resource, field: Field): string {
  const sentence = sentenceOf(resource.names.one, field);
  return field.nullable ? `${sentence}, or null.` : `${sentence}.`;
}

function sentenceOf(one: string, field: Field): string {
  const words = field.given.replaceAll('_', ' ');
  const plain = `${capital(words)} of the ${one}`;
  const before = (ending: string): string => words.slice(0, -ending.length - 1);
  switch (field.kind) {
    case 'boolean':
      if (words.startsWith('has ')) return `Whether the ${one} ${words}`;
      return `Whether the ${one} ${words.startsWith('is ') ? words : `is ${words}`}`;
    case 'date':
      return words.endsWith(' on') ? happening(one, before('on')) : plain;
    case 'datetime':
      return words.endsWith(' at') ? happening(one, before('at')) : plain;
    case 'integer':
    case 'number':
      if (words.endsWith(' amount')) return `${capital(before('amount'))} of the ${one}, in minor units`;
      if (words.endsWith(' count')) return `How many ${before('count')}s the ${one} has`;
      return counted(one, words) ?? plain;
    case 'ref': {
      const { to } = field as Reference;
      return words === to.one ? `The ${to.one} that the ${one} is of` : `${capital(words)} of the ${one}, ${articleOf(to.one)} ${to.one}`;
    }
    case 'url':
      return words.endsWith('url') ? `${capital(words.replace(/url$/, 'address'))} of the ${one} on the web` : `${plain}, an address on the web`;
    case 'string':
    case 'text':
    case 'email':
    case 'enum':
      return plain;
  }
}

/** `starts`, `due` or `finished` */
function happening(one: string, verb: string): string {
  if (/[^s]s$/.test(verb)) return `When the ${one} ${verb}`;
  return `When the ${one} ${/ed$|sent$|paid$|made$/.test(verb) ? 'was' : 'is'} ${verb}`;
}

/** Units stand last in names. */
function counted(one: string, words: string): string | undefined {
  const [unit] = /\b(seconds|minutes|hours|days|weeks|months|years|bytes|grams|metres)$/.exec(words) ?? [];
  return unit && unit !== words ? `${capital(words.slice(0, -unit.length - 1))} of the ${one}, in ${unit}` : undefined;
}
