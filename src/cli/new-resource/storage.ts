/** The table and what the service knows of it: the migration, `entity.ts` and `repository.ts`. */
import type { Field } from './field.ts';
import type { Reference, Resource } from './resource.ts';
import { codesOf, enumSchema, filtersOf, sortedOf } from './resource.ts';
import { capital, camel } from './words.ts';

const INTEGERS = { integer: 'integer', bigint: 'bigint' } as const;
const LARGEST_INTEGER = 2 ** 31 - 1;

function columnType({ kind, least, most }: Field): string {
  switch (kind) {
    case 'string':
    case 'text':
    case 'enum':
    case 'email':
    case 'url':
      return 'text';
    case 'integer':
      return least < -LARGEST_INTEGER - 1 || most > LARGEST_INTEGER ? INTEGERS.bigint : INTEGERS.integer;
    case 'number':
      return 'double precision';
    case 'boolean':
      return 'boolean';
    case 'date':
      return 'date';
    case 'datetime':
      return 'timestamptz';
    case 'ref':
      return 'uuid';
  }
}

export function migrationFile(resource: Resource, className: string): string {
  const { names: { table, many }, fields, references } = resource;
  const column = (field: Field): string => {
    const check = field.kind === 'enum' ? ` CONSTRAINT ${table}_${field.name}_check CHECK (${field.name} IN (${field.values.map((value) => `'${value}'`).join(', ')}))` : '';
    return `${field.name} ${columnType(field)}${field.nullable ? '' : ' NOT NULL'}${check}`;
  };
  const key = ({ given, name, to }: Reference): string => `CONSTRAINT ${table}_${given}_fkey FOREIGN KEY (tenant_id, ${name}) REFERENCES ${to.table} (tenant_id, id) ON DELETE RESTRICT`;
  const columns = [
    'tenant_id uuid NOT NULL', 'id uuid NOT NULL', ...fields.map(column),
    'created_at timestamptz NOT NULL DEFAULT now()', 'created_by text', 'updated_at timestamptz NOT NULL DEFAULT now()', 'updated_by text', 'deleted_at timestamptz', 'deleted_by text',
    'PRIMARY KEY (tenant_id, id)', ...references.map(key),
  ];
  const index = (name: string, on: string): string => `    await runner.query(\`CREATE INDEX ${table}_${name}_idx ON ${table} (tenant_id, ${on}, id) WHERE deleted_at IS NULL\`);`;
  return `/** ${capital(many)}. Deleted ones keep their row, and no list looks at them: each index has those that are there. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepTenantsApart } from './privileges.ts';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`CREATE TABLE ${table} (
${columns.map((line) => `      ${line}`).join(',\n')}
    )\`);
${[index('created', 'created_at'), ...filtersOf(resource).map(({ given, name }) => index(given, `${name}, created_at`)), ...sortedOf(resource).map(({ name }) => index(name, name))].join('\n')}
    await keepTenantsApart(runner, ['${table}']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(\`DROP TABLE ${table}\`);
  }
}
`;
}

const TYPES = { text: 'string', integer: 'number', bigint: 'number', 'double precision': 'number', boolean: 'boolean', date: 'string', timestamptz: 'Date', uuid: 'string' } as Record<string, string>;

const unknownName = (code: string): string => camel(code.replaceAll('-', '_'));

export function entityFile(resource: Resource): string {
  const { names, fields, references } = resource;
  const type = (field: Field): string => (field.kind === 'enum' ? `Schemas['${enumSchema(resource, field)}']` : TYPES[columnType(field)]!) + (field.nullable ? ' | null' : '');
  const hasEnum = fields.some(({ kind }) => kind === 'enum');
  const column = (field: Field): string => `    ${field.name}: { type: '${columnType(field)}'${field.nullable ? ', nullable: true' : ''} },`;
  return `/** The ${names.table} table${references.length > 0 ? ', and what its constraints mean to a client' : ''}. */
import { EntitySchema } from 'typeorm';
${hasEnum ? `import type { components } from '../../../generated/types.ts';\n` : ''}${references.length > 0 ? `import type { Constraints, Meaning } from '../../database/errors.ts';\n` : ''}import { table } from '../../database/table.ts';
${hasEnum ? `\ntype Schemas = components['schemas'];\n` : ''}
export interface ${names.pascal}Entity {
  tenant_id: string;
  id: string;
${fields.map((field) => `  ${field.name}: ${type(field)};`).join('\n')}
  created_at: Date;
  created_by: string | null;
  updated_at: Date;
  updated_by: string | null;
  deleted_at: Date | null;
  deleted_by: string | null;
}

export const ${names.pascal} = new EntitySchema<${names.pascal}Entity>({
  name: '${names.table}',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
${fields.map(column).join('\n')}
    created_at: { type: 'timestamptz', default: () => 'now()' },
    created_by: { type: 'text', nullable: true },
    updated_at: { type: 'timestamptz', default: () => 'now()' },
    updated_by: { type: 'text', nullable: true },
    deleted_at: { type: 'timestamptz', nullable: true, select: false },
    deleted_by: { type: 'text', nullable: true, select: false },
  },
});

export const ${names.camelMany} = table(${names.pascal});
${references.length > 0 ? meanings(resource) : ''}`;
}

function meanings({ names, references }: Resource): string {
  const one = ({ given, name, to }: Reference): string => `export const ${meaningName(references, given, to.code)}: Meaning = { code: '${to.code}', detail: 'There is no such ${to.one}.', pointer: '#/${name}' };`;
  const keys = references.map(({ given, to }) => `${names.table}_${given}_fkey: ${meaningName(references, given, to.code)}`);
  return `
${references.map(one).join('\n')}

export const constraints: Constraints = { ${keys.join(', ')} };
`;
}

/** Two references to one kind of thing have a meaning each, as each points at its own member. */
export function meaningName(references: Reference[], given: string, code: string): string {
  return references.filter(({ to }) => to.code === code).length === 1 ? unknownName(code) : unknownName(`unknown_${given}`);
}

export function repositoryFile(resource: Resource): string {
  const { names } = resource;
  const filters = filtersOf(resource).map((field) => (field.kind === 'ref' ? `  ${field.name}: { column: '${field.name}', toColumn: (id: string) => ids.${(field as Reference).to.idSchema}.decode(id) },` : `  ${field.name}: '${field.name}',`));
  const sorted = sortedOf(resource).map(({ name }) => `  ${name}: '${name}',`);
  return `/** Which column each filter and sort key of the contract's list is. */
import { list } from '../../contract/list.ts';
${codesOf(resource).length > 0 ? `import { ids } from '../../ids.ts';\n` : ''}import { ${names.camelMany} } from './entity.ts';

const columns = {
${[...filters, `  created_at: 'created_at',`, ...sorted].join('\n')}
} as const;

export const list${names.pascalMany} = list('list${names.pascalMany}', ${names.camelMany}, columns);
`;
}

