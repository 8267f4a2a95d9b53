/** `openapi/examples/<plural>.yaml` */
import type { Field } from './field.ts';
import { exampleId, otherExampleId } from './schemas.ts';
import type { Resource } from './resource.ts';
import { exampleOf, isRequired } from './resource.ts';
import { indented, scalar } from './yaml.ts';
import { capital } from './words.ts';

const ACTOR = 'usr_01k6fkdt80e618j2xs82fpx44c';
const FIRST = '2025-11-01T10:00:00Z';
const LATER = '2025-11-02T08:30:00Z';

export function examplesFile(resource: Resource): string {
  const { names, prefix, fields } = resource;
  const member = (field: Field, second: boolean): string => `${field.name}: ${scalar(exampleOf(resource, field, second))}`;
  const shown = (id: string, createdAt: string, updatedAt: string, value: (field: Field) => string): string[] => [
    `id: ${id}`, ...fields.map(value), `created_at: '${createdAt}'`, `created_by: ${ACTOR}`, `updated_at: '${updatedAt}'`, `updated_by: ${ACTOR}`,
  ];
  const first = (field: Field): string => member(field, false);
  const changed = changedField(resource);
  const least = (field: Field): string => (field.nullable ? `${field.name}: null` : member(field, true));
  const item = (lines: string[]): string => lines.map((line, index) => `      ${index === 0 ? '- ' : '  '}${line}`).join('\n');
  return `New${names.pascal}:
  summary: ${capital(names.anOne)} with all its fields
  value:
${indented('    ', fields.map(first))}

${names.pascal}Change:
  summary: Another ${changed.given.replaceAll('_', ' ')}
  value:
    ${member(changed, true)}

Some${names.pascal}:
  summary: ${capital(names.anOne)}
  value:
${indented('    ', shown(exampleId(prefix), FIRST, FIRST, first))}

Changed${names.pascal}:
  summary: The ${names.one} after the change
  value:
${indented('    ', shown(exampleId(prefix), FIRST, LATER, (field) => member(field, field === changed)))}

${names.pascal}Page:
  summary: The first page, counted
  value:
    data:
${item(shown(otherExampleId(prefix), LATER, LATER, least))}
${item(shown(exampleId(prefix), FIRST, FIRST, first))}
    meta:
      next: eyJ2IjoxLCJhZnRlciI6IjIwMjUifQ
      prev: null
      total: 1024
`;
}

/** What a change shows best: a status if there is one, and no reference, as there is but one to show. */
export function changedField({ fields }: Resource): Field {
  return fields.find(({ kind }) => kind === 'enum') ?? fields.find((field) => field.kind !== 'ref' && isRequired(field)) ?? fields.find(({ kind }) => kind !== 'ref') ?? fields[0]!;
}
