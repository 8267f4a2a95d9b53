/** A resource to be made: its names, its fields, what it refers to, and what follows from them. */
import type { Field } from './field.ts';
import type { Names } from './words.ts';
import { pascal } from './words.ts';

/** A resource that stands, as a reference to it needs it. */
export interface Target {
  /** `customer` and `unknown-customer`. */
  one: string;
  code: string;
  table: string;
  /** Directory in `src/domains/`, and file in `openapi/schemas/`. */
  domain: string;
  schemaFile: string;
  /** `Customer`, `CustomerEntity` and `customers` in its `entity.ts`, and `CustomerId` of `ids`. */
  pascal: string;
  entity: string;
  constant: string;
  idSchema: string;
  prefix: string;
  /** `getCustomer`, and `customer_id` in its address. */
  getter: string;
  parameter: string;
  /** The text of its `service.ts`, if it has one. */
  service: string | undefined;
  /** Deleted ones stay in the table, so the foreign key alone does not refuse them. */
  keepsDeleted: boolean;
  example: string;
}

export interface Reference extends Field {
  to: Target;
}

export interface Resource {
  names: Names;
  prefix: string;
  fields: Field[];
  references: Reference[];
}

/** Longer ones would not fit into a cursor, or an index. */
const LONGEST_SORTED = 200;
const SORTED = ['integer', 'number', 'date', 'datetime'];

export const isRequired = ({ nullable, default: value }: Field): boolean => !nullable && value === undefined;
export const filtersOf = ({ fields }: Resource): Field[] => fields.filter(({ kind }) => ['enum', 'boolean', 'ref'].includes(kind));

/** Fields that a list can be sorted by, beside `created_at`. */
export function sortedOf({ fields }: Resource): Field[] {
  const text = fields.find(({ kind, nullable, length }) => kind === 'string' && !nullable && length <= LONGEST_SORTED);
  return fields.filter((field) => field === text || (SORTED.includes(field.kind) && !field.nullable));
}

/** `ProjectStatus` */
export const enumSchema = ({ names }: Resource, { name }: Field): string => names.pascal + pascal(name);

/** References whose target the service looks for itself. */
export const checkedOf = ({ references }: Resource): Reference[] => references.filter(({ to }) => to.keepsDeleted);
export const targetsOf = (references: Reference[]): Target[] => [...new Map(references.map(({ to }) => [to.table, to])).values()];
export const codesOf = ({ references }: Resource): string[] => targetsOf(references).map(({ code }) => code);

const TENTH = 10;

/** A valid value of each field; the second is another, so that a change can be seen. */
export function exampleOf({ names }: Resource, field: Field, second = false): string | number | boolean {
  const words = field.given.replaceAll('_', ' ');
  switch (field.kind) {
    case 'string': {
      const text = /(^|_)(name|title|label|subject)$/.test(field.name) ? `${second ? 'Second' : 'First'} ${names.one}` : `${second ? 'Another' : 'Some'} ${words}`;
      return text.length <= field.length ? text : (second ? 'b' : 'a').repeat(Math.min(field.length, TENTH));
    }
    case 'text':
      return `${second ? 'Other' : 'Some'} ${words}.`;
    case 'integer': {
      const step = Math.max(1, Math.min(TENTH, Math.floor((field.most - field.least) / 3)));
      return field.least + (second ? step : Math.min(step * 2, field.most - field.least));
    }
    case 'number':
      return field.least + (field.most - field.least) / (second ? 4 : 2);
    case 'boolean':
      return !second;
    case 'date':
      return second ? '2025-12-24' : '2025-12-01';
    case 'datetime':
      return second ? '2025-12-24T18:00:00Z' : '2025-12-01T09:00:00Z';
    case 'enum':
      return field.values[second ? 1 : 0]!;
    case 'email':
      return second ? 'grace@example.com' : 'ada@example.com';
    case 'url':
      return second ? 'https://example.com/other' : 'https://example.com/';
    case 'ref':
      return (field as Reference).to.example;
  }
}
