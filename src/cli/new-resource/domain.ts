/** What the operations do: `handlers.ts`, and `service.ts` where there is a rule. */
import type { Field } from './field.ts';
import { insertBefore, unexpected } from './changes.ts';
import type { Reference, Resource, Target } from './resource.ts';
import { checkedOf, targetsOf } from './resource.ts';
import { meaningName } from './storage.ts';
import { articleOf, capital } from './words.ts';

const LINE = 140;

/** `{ a: 1, b: 2 }` in one line where that is short. */
function object(indent: string, before: string, members: string[], after: string): string {
  const short = `${before}{ ${members.join(', ')} }${after}`;
  return indent.length + short.length <= LINE ? short : `${before}{\n${members.map((member) => `${indent}  ${member},\n`).join('')}${indent}}${after}`;
}

const decoded = ({ name, to, nullable }: Reference): string => {
  const id = `ids.${to.idSchema}.decode(body.${name})`;
  return nullable ? `body.${name} ? ${id} : null` : id;
};

export function handlersFile(resource: Resource): string {
  const { names, fields, references } = resource;
  const { pascal, pascalMany, camel, camelMany, snake } = names;
  const hasService = checkedOf(resource).length > 0;
  const value = (field: Field): string => `${field.name}: ${field.kind === 'ref' ? decoded(field as Reference) : `body.${field.name}${field.nullable ? ' ?? null' : ''}`}`;
  const id = `ids.${pascal}Id.decode(params.${snake}_id)`;
  const values = [...(hasService ? [] : ['id: uuidv7()']), ...fields.map(value)];
  const made = hasService ? object('    ', `create${pascal}(tx, `, values, ')') : object('    ', `${camelMany}.insert(tx.last, `, values, ')');
  const shownIds = [`id: ids.${pascal}Id`, ...references.map(({ name, to }) => `${name}: ids.${to.idSchema}`)];
  const changes = references.length === 0 ? 'body' : 'changes';
  const decoding = references.length === 0 ? '' : `    const changes = { ...body, ${references.map(({ name, to }) => `...(body.${name} && { ${name}: ids.${to.idSchema}.decode(body.${name}) })`).join(', ')} };\n`;
  const update = hasService ? `update${pascal}(tx, ${id}, ${changes})` : `${camelMany}.update(tx, ${id}, ${changes})`;
  return `/** The ${pascalMany} operations. */
import type { HandlersFor } from '../../contract/handler.ts';
import { created, noContent, ok } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import { view } from '../../contract/view.ts';
import { AppError } from '../../errors.ts';
import { ids${hasService ? '' : ', uuidv7'} } from '../../ids.ts';
import { ${camelMany} } from './entity.ts';
import { list${pascalMany} } from './repository.ts';
${hasService ? `import { create${pascal}, update${pascal} } from './service.ts';\n` : ''}
const ${camel} = view('${pascal}', ${camelMany}, { ${shownIds.join(', ')} });

export const ${camel}Handlers: HandlersFor<'list${pascalMany}' | 'create${pascal}' | 'get${pascal}' | 'update${pascal}' | 'delete${pascal}'> = {
  list${pascalMany}: async ({ query, db }) => page(await list${pascalMany}(db, query), ${camel}),

  create${pascal}: async ({ body, tx }) => {
    const row = await ${made};
    return created(${camel}.show(row));
  },

  get${pascal}: async ({ params, db }) => ok(${camel}.show(found(await ${camelMany}.find(db, ${id})))),

  update${pascal}: async ({ params, body, tx }) => {
${decoding}    return ok(${camel}.show(found(await ${update})));
  },

  delete${pascal}: async ({ params, tx }) => {
    found(await ${camelMany}.remove(tx, ${id}));
    return noContent();
  },
};

function found<Found>(row: Found | undefined): Found {
  if (!row) throw new AppError('not-found', 'There is no such ${names.one}.');
  return row;
}
`;
}

export function serviceFile(resource: Resource): string {
  const { names, references } = resource;
  const { pascal, camelMany, one } = names;
  const checked = checkedOf(resource);
  const meaningOf = ({ given, to }: Reference): string => meaningName(references, given, to.code);
  const looked = checked.map((reference) => {
    const { name, to } = reference;
    return `  if (values.${name} && !(await find${to.pascal}(tx, values.${name}))) throw violation(${meaningOf(reference)});`;
  });
  const finders = targetsOf(checked);
  return `/** ${capital(names.many)} refer to what is there, and not to what was deleted. */
import { violation } from '../../database/errors.ts';
import type { Row } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { uuidv7 } from '../../ids.ts';
${finders.map((to) => `import { find${to.pascal} } from '../${to.domain}/service.ts';\n`).sort().join('')}import type { ${pascal}Entity } from './entity.ts';
import { ${[camelMany, ...checked.map(meaningOf)].join(', ')} } from './entity.ts';

type Values = Partial<Row<${pascal}Entity>>;

export async function create${pascal}(tx: Transaction, values: Values): Promise<Row<${pascal}Entity>> {
  await checkReferences(tx, values);
  return ${camelMany}.insert(tx, { id: uuidv7(), ...values });
}

export async function update${pascal}(tx: Transaction, id: string, values: Values): Promise<Row<${pascal}Entity> | undefined> {
  await checkReferences(tx, values);
  return ${camelMany}.update(tx, id, values);
}

/** The row of what was deleted is still there, so the foreign key alone would let a new ${one} refer to it. */
async function checkReferences(tx: Transaction, values: Values): Promise<void> {
${looked.join('\n')}
}
`;
}

/** The function by which other domains find one; it comes into `service.ts` once something refers to it. */
export function finderOf({ pascal, entity, constant, domain, one }: Target, service: string | undefined): string {
  const finder = `export function find${pascal}(db: Queryable, id: string): Promise<Row<${entity}> | undefined> {
  return ${constant}.find(db, id);
}
`;
  if (service === undefined) {
    return `/** What other domains may ask of ${domain.replaceAll('-', ' ')}. */
import type { Queryable } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import type { ${entity} } from './entity.ts';
import { ${constant} } from './entity.ts';

${finder}`;
  }
  const file = `src/domains/${domain}/service.ts`;
  for (const name of ['Row', entity, constant]) if (!new RegExp(`^import .*\\b${name}\\b`, 'm').test(service)) throw unexpected(file, `import of \`${name}\`; it needs a function \`find${pascal}(db: Queryable, id: string)\``);
  const typed = /^import type .*\bQueryable\b/m.test(service) ? service : insertBefore(file, service, /^import type \{ Row \}/m, `import type { Queryable } from '../../database/statement.ts';\n`);
  return `${typed.trimEnd()}\n\n/** For what refers to ${articleOf(one)} ${one}. */\n${finder}`;
}
