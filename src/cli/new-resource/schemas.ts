/** `openapi/schemas/<plural>.yaml` */
import type { Place } from './property.ts';
import { property } from './property.ts';
import type { Field } from './field.ts';
import type { Resource } from './resource.ts';
import { enumSchema, isRequired, sortedOf } from './resource.ts';
import { capital, either } from './words.ts';
import { described, listed } from './yaml.ts';

const HISTORY: [string, string][] = [['created_at', 'Timestamp'], ['created_by', 'NullableActor'], ['updated_at', 'Timestamp'], ['updated_by', 'NullableActor']];

/** Any UUID; the examples of one resource show the same thing. */
export const exampleId = (prefix: string): string => `${prefix}_01k8zdr380etarfm01sbr8xgyn`;
export const otherExampleId = (prefix: string): string => `${prefix}_01k91v00t0f1brhwp3mmfqe5s3`;
const ID_DIGITS = 26;

export function schemasFile(resource: Resource): string {
  const { names, prefix, fields } = resource;
  const members = (place: Place): string[] => fields.flatMap((field) => property(resource, field, place));
  const sortKeys = ['created_at', ...sortedOf(resource).map(({ name }) => name)].flatMap((key) => [key, `-${key}`]);
  const required = fields.filter(isRequired).map(({ name }) => name);
  return `# ${capital(names.many)} of a tenant.

${names.pascal}Id:
  type: string
  description: Id of ${names.anOne}.
  x-id-prefix: ${prefix}
  pattern: '^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$'
  maxLength: ${prefix.length + 1 + ID_DIGITS}
  examples: [${exampleId(prefix)}]

${fields.filter(({ kind }) => kind === 'enum').map((field) => enumSchemas(resource, field)).join('')}${names.pascal}SortKey:
  type: string
  description: What ${names.many} can be sorted by; a leading \`-\` turns the order round.
${listed('  ', 'enum', sortKeys)}
  examples: [-created_at]

${names.pascal}:
  type: object
  description: ${capital(names.anOne)} of the tenant.
  additionalProperties: false
${listed('  ', 'required', ['id', ...fields.map(({ name }) => name), ...HISTORY.map(([name]) => name)])}
  properties:
    id:
      $ref: '#/${names.pascal}Id'
${[...members('answer'), ...HISTORY.flatMap(([name, schema]) => [`    ${name}:`, `      $ref: 'shared.yaml#/${schema}'`])].join('\n')}

${names.pascal}List:
  type: object
  description: One page of ${names.many}.
  additionalProperties: false
  required: [data, meta]
  properties:
    data:
      type: array
      description: The ${names.many} of this page, in the order asked for.
      maxItems: 100
      items:
        $ref: '#/${names.pascal}'
    meta:
      $ref: '../common/pagination.yaml#/PageMeta'

${names.pascal}Create:
  type: object
  description: A new ${names.one}.
  additionalProperties: false
${required.length > 0 ? `${listed('  ', 'required', required)}\n` : ''}  properties:
${members('create').join('\n')}

${names.pascal}Update:
  type: object
  description: What to change. Absent fields stay as they are${fields.some(({ nullable }) => nullable) ? '; \`null\` clears a field' : ''}.
  additionalProperties: false
  minProperties: 1
  properties:
${members('update').join('\n')}
`;
}

function enumSchemas(resource: Resource, field: Field): string {
  const words = field.given.replaceAll('_', ' ');
  const schema = (name: string, type: string, description: string, values: (string | null)[]): string => `${name}:
  type: ${type}
${described('  ', description)}
${listed('  ', 'enum', values)}
  examples: [${field.values[0]}]

`;
  const name = enumSchema(resource, field);
  const description = `${capital(words)} of ${resource.names.anOne}: ${either(field.values)}`;
  return schema(name, 'string', `${description}.`, field.values) + (field.nullable ? schema(`Nullable${name}`, "[string, 'null']", `${description}, or null.`, [...field.values, null]) : '');
}
