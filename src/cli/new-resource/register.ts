/** Enters the resource in the files that list everything: text put in at its place, and the rest as it is. */
import type { Changes } from './changes.ts';
import { insertAfter, insertBefore, unexpected } from './changes.ts';
import { finderOf } from './domain.ts';
import type { Resource, Target } from './resource.ts';
import { checkedOf, targetsOf } from './resource.ts';
import { capital } from './words.ts';

const CONTRACT = 'openapi/openapi.yaml';
const PERMISSIONS = 'openapi/schemas/shared.yaml';
const PROBLEMS = 'openapi/common/problems.yaml';
const DOMAINS = 'src/domains/index.ts';
const ENTITIES = 'src/domains/entities.ts';
/** Each table has a place where the database is spread. */
const CITUS = 'deploy/citus/distribute.sql';
/** Each constraint has a meaning, or is there with the reason why no client meets it. */
const CONSTRAINTS = 'test/database/constraints.test.ts';

/** Which roles get what; owners may do everything by `*`. */
const ROLES = { admin: ['read', 'write'], manager: ['read', 'write'], agent: ['read', 'write'], viewer: ['read'] };
/** Resources stand before what programs and the service itself need. */
const NEXT = { tag: '  - name: ApiKeys\n', permissions: ['api-keys:read', 'tasks:read'], path: '  /api/v1/api-keys:\n' };

export async function register(changes: Changes, resource: Resource): Promise<void> {
  const { names } = resource;
  await changes.edit(CONTRACT, (text) => {
    let result = sectionEdit(text, 'tags', (section) => before(section, [NEXT.tag], `  - name: ${names.pascalMany}\n    description: ${capital(names.many)} of the tenant.\n`));
    result = sectionEdit(result, 'paths', (section) => before(section, [NEXT.path], `  /api/v1/${names.kebab}:\n    $ref: paths/${names.kebab}.yaml#/collection\n  /api/v1/${names.kebab}/{${names.snake}_id}:\n    $ref: paths/${names.kebab}.yaml#/item\n`));
    return sectionEdit(result, 'x-roles', (section) => Object.entries(ROLES).reduce((roles, [role, acts]) => withPermissions(roles, role, acts.map((act) => `${names.kebab}:${act}`)), section));
  });
  await changes.edit(PERMISSIONS, (text) => {
    const match = /^Permission:\n(?: {2}.*\n)*? {2}enum:\n((?: {4}- .*\n)+)/m.exec(text);
    if (!match) throw unexpected(PERMISSIONS, 'the schema Permission with its `enum`');
    const [whole, list = ''] = match;
    return text.replace(whole, () => whole.slice(0, -list.length) + before(list, NEXT.permissions.map((permission) => `    - ${permission}\n`), `    - ${names.kebab}:read\n    - ${names.kebab}:write\n`));
  });
  await changes.edit(DOMAINS, (text) => {
    const withImports = imported(DOMAINS, text, [...(resource.references.length > 0 ? [`import { constraints as ${names.camel}Constraints } from './${names.kebab}/entity.ts';`] : []), `import { ${names.camel}Handlers } from './${names.kebab}/handlers.ts';`]);
    const withHandlers = insertBefore(DOMAINS, withImports, /^ {4}\.\.\.mailHandlers\(|^ {2}\} satisfies Handlers;/m, `    ...${names.camel}Handlers,\n`);
    return resource.references.length === 0 ? withHandlers : insertAfter(DOMAINS, withHandlers, /^export const constraints: Constraints = \{[^}]*?(?= \};$)/m, `, ...${names.camel}Constraints`);
  });
  await changes.edit(ENTITIES, (text) => {
    const withImport = imported(ENTITIES, text, [`import { ${names.pascal} } from './${names.kebab}/entity.ts';`]);
    return insertBefore(ENTITIES, withImport, /, AuditEntry\];|\];\s*$/, `, ${names.pascal}`);
  });
  await changes.edit(CITUS, (text) => insertAfter(CITUS, text, /(?:^SELECT create_distributed_table\(.*\n)+/m, `SELECT create_distributed_table('${names.table}', 'tenant_id', colocate_with => 'tenants');\n`));
  for (const to of targetsOf(resource.references)) await registerTarget(changes, resource, to);
  const lasting = resource.references.filter(({ to }) => !to.keepsDeleted);
  if (lasting.length > 0) await changes.edit(CONSTRAINTS, (text) => insertAfter(CONSTRAINTS, text, /^const OUT_OF_REACH: Record<string, string> = \{\n/m, lasting.map(({ given, to }) => `  '${names.table}_${given}_fkey (referenced)': 'no operation deletes ${to.table.replaceAll('_', ' ')}',\n`).join('')));
}

async function registerTarget(changes: Changes, resource: Resource, to: Target): Promise<void> {
  await changes.edit(PROBLEMS, (text) => {
    if (new RegExp(`^ {2}${to.code}:$`, 'm').test(text)) return text;
    const entry = `  ${to.code}:\n    status: 422\n    title: Unknown ${to.one}\n    description: The ${to.one} that the request names does not exist.\n`;
    return insertAfter(PROBLEMS, text, /^ {2}unknown-customer:\n(?: {4}.*\n)+/m.test(text) ? /^ {2}unknown-customer:\n(?: {4}.*\n)+/m : /^ProblemTypes:\n/m, entry);
  });
  if (resource.references.some((reference) => reference.to.table === to.table && reference.nullable)) await registerNullable(changes, to);
  if (!checkedOf(resource).some((reference) => reference.to.table === to.table)) return;
  const service = `src/domains/${to.domain}/service.ts`;
  const finder = new RegExp(`^export (async )?function find${to.pascal}\\(db: Queryable, id: string\\)`, 'm');
  const added = (text: string | undefined): string => finderOf(to, text);
  if (!to.service) await changes.create(service, added(undefined));
  else if (!finder.test(to.service)) await changes.edit(service, added);
}

async function registerNullable(changes: Changes, to: Target): Promise<void> {
  const file = `openapi/schemas/${to.schemaFile}.yaml`;
  await changes.edit(file, (text) => {
    if (text.includes(`\nNullable${to.idSchema}:\n`)) return text;
    const schema = `Nullable${to.idSchema}:\n  type: [string, 'null']\n  description: Id of ${/^[aeiou]/.test(to.one) ? 'an' : 'a'} ${to.one}, or null for none.\n  pattern: '^${to.prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$'\n  maxLength: ${to.prefix.length + 27}\n  examples: [${to.example}]\n\n`;
    return insertAfter(file, text, new RegExp(`^${to.idSchema}:\\n(?: {2}.*\\n)+\\n`, 'm'), schema);
  });
}

/** A top-level section of the contract, up to the next. */
function sectionEdit(text: string, key: string, change: (section: string) => string): string {
  const match = new RegExp(`^${key}:\\n(?:(?: .*)?\\n)+`, 'm').exec(text);
  if (!match) throw unexpected(CONTRACT, `\`${key}:\``);
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}

/** Before the first of these lines that stands there, or else at the end. */
function before(section: string, lines: string[], insertion: string): string {
  const at = lines.map((line) => section.indexOf(line)).find((index) => index >= 0);
  return at === undefined ? section.replace(/\n*$/, (end) => `\n${insertion}${end.slice(1)}`) : section.slice(0, at) + insertion + section.slice(at);
}

function withPermissions(section: string, role: string, permissions: string[]): string {
  const match = new RegExp(`^ {2}${role}:\\n(?: {4}.*\\n)*? {4}permissions:\\n((?: {6}- .*\\n)+)`, 'm').exec(section);
  if (!match) throw unexpected(CONTRACT, `role \`${role}\` with a list of \`permissions\``);
  const [whole, list = ''] = match;
  return section.replace(whole, () => whole.slice(0, -list.length) + before(list, NEXT.permissions.map((permission) => `      - ${permission}\n`), permissions.map((permission) => `      - ${permission}\n`).join('')));
}

/** Imports of neighbours stand in the order of their paths. */
function imported(name: string, text: string, lines: string[]): string {
  const from = (line: string): string => / from '(\.\/[^']+)';$/.exec(line)?.[1] ?? '';
  return lines.reduce((result, line) => {
    const neighbours = result.split('\n').filter((other) => other.startsWith('import ') && from(other) !== '');
    const next = neighbours.find((other) => from(other) > from(line));
    if (neighbours.length === 0) throw unexpected(name, "`import … from './…'`");
    return next ? result.replace(next, () => `${line}\n${next}`) : result.replace(neighbours.at(-1)!, (last) => `${last}\n${line}`);
  }, text);
}
