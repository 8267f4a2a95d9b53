/** What stands already: names that are taken, and the resources that others can refer to. */
import { readdir } from 'node:fs/promises';
import { operations } from '../../../generated/operations.ts';
import { idPrefixes, members, permissions } from '../../../generated/vocabulary.ts';
import type { Operation } from '../../contract/operation.ts';
import { pathOf, read, readIfThere } from './changes.ts';
import type { Field } from './field.ts';
import { Refusal } from './refusal.ts';
import type { Reference, Target } from './resource.ts';
import { codeWords, sqlWords } from './reserved.ts';
import { exampleId } from './schemas.ts';
import type { Names } from './words.ts';

const NAME = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const PREFIX = /^[a-z]{2,8}$/;
const LONGEST = 24;
const LONGEST_PLURAL = 32;
const MOST_PREFIX = 8;

const table = Object.values(operations) as readonly Operation[];
const prefixes: Record<string, string> = idPrefixes;

export function checkSingular(name: string, plural: string | undefined): void {
  const refuse = (why: string, instead: string): never => {
    throw new Refusal(`\`${name}\` cannot be the name of a resource: ${why}. Write ${instead}.`);
  };
  const plain = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').replaceAll(/[^A-Za-z0-9]+/g, '_').replaceAll(/^[_0-9]+|_+$/g, '').toLowerCase();
  if (!NAME.test(name)) refuse('names are singular and snake_case', `NAME=${plain || 'project'}`);
  if (name.length > LONGEST) refuse(`names have ${LONGEST} characters at most, as Postgres cuts those of constraints`, 'a shorter one');
  if (plural === undefined && /[^sui]s$/.test(name)) refuse('it looks like a plural', `NAME=${name.replace(/ies$/, 'y').replace(/s$/, '')}; or, where it is the singular, PLURAL=… as well`);
}

export function checkNames(names: Names): void {
  if (!NAME.test(names.table) || names.table.length > LONGEST_PLURAL) throw new Refusal(`\`${names.table}\` cannot be the plural: it is snake_case, of ${LONGEST_PLURAL} characters at most. Write PLURAL=….`);
  if (names.table === names.snake) throw new Refusal(`Singular and plural are both \`${names.snake}\`, so that one thing could not be told from the list. Write PLURAL=${names.snake}_list, or choose another NAME.`);
  for (const word of [names.snake, names.camel, names.table, names.camelMany]) {
    if (sqlWords.has(word)) throw new Refusal(`\`${word}\` is a key word of SQL, and cannot be a table. Write a more telling NAME, such as NAME=customer_${names.snake}.`);
    if (codeWords.has(word)) throw new Refusal(`\`${word}\` means something else in the code. Write a more telling NAME, such as NAME=customer_${names.snake}.`);
  }
}

/** Refuses whatever somebody would find twice. */
export async function checkTaken(names: Names, enums: string[]): Promise<void> {
  const refuse = (what: string): never => {
    throw new Refusal(`There is ${what} already. Choose another NAME, such as NAME=customer_${names.snake}${what.includes('table') ? ', or PLURAL=… for another table' : ''}.`);
  };
  const contract = await read('openapi/openapi.yaml');
  if (new RegExp(`^ {2}- name: ${names.pascalMany}$`, 'mi').test(contract)) refuse(`the tag ${names.pascalMany}`);
  const address = `/api/v1/${names.kebab}`;
  if (table.some(({ path }) => path === address || path.startsWith(`${address}/`))) refuse(`the address ${address}`);
  const ids = new Set(table.map(({ operationId }) => operationId.toLowerCase()));
  for (const id of [`list${names.pascalMany}`, ...['create', 'get', 'update', 'delete'].map((verb) => verb + names.pascal)]) if (ids.has(id.toLowerCase())) refuse(`the operation ${id}`);
  const schemas = new Set([...(await schemaNames()), ...Object.keys(members)].map((name) => name.toLowerCase()));
  for (const name of [...['', 'Id', 'SortKey', 'List', 'Create', 'Update'].map((ending) => names.pascal + ending), ...enums]) if (schemas.has(name.toLowerCase())) refuse(`the schema ${name}`);
  if ((permissions as readonly string[]).some((permission) => permission.startsWith(`${names.kebab}:`))) refuse(`the permission ${names.kebab}:…`);
  if ((await tables()).has(names.table)) refuse(`the table or view ${names.table}`);
  for (const place of ['src/domains', 'test']) if ((await directoriesIn(place)).includes(names.kebab)) refuse(`the directory ${place}/${names.kebab}`);
}

/** The prefix that was asked for, or the first letters of the name. */
export function prefixOf({ snake }: Names, asked: string | undefined): string {
  const owner = (prefix: string): string | undefined => Object.keys(prefixes).find((schema) => prefixes[schema] === prefix);
  if (asked !== undefined) {
    if (!PREFIX.test(asked)) throw new Refusal(`\`${asked}\` cannot be a prefix of ids: write PREFIX=… with 2 to 8 small letters.`);
    if (owner(asked)) throw new Refusal(`\`${asked}\` is the prefix of ${owner(asked)}: write another PREFIX=….`);
    return asked;
  }
  const words = snake.replaceAll(/[0-9]/g, '').split('_');
  const letters = words.join('');
  const initials = words.map((word) => word.charAt(0)).join('');
  const candidates = [...(words.length > 2 ? [initials] : []), letters.slice(0, 4), letters.slice(0, 3), letters.slice(0, MOST_PREFIX)];
  const free = candidates.find((candidate) => PREFIX.test(candidate) && !owner(candidate));
  if (!free) throw new Refusal(`${candidates.join(' and ')} are prefixes of other ids, or too short: write PREFIX=… with 2 to 8 small letters.`);
  return free;
}

/** A reference knows its target; everything else stays as it is. */
export async function resolved(field: Field): Promise<Field | Reference> {
  return field.kind === 'ref' ? { ...field, to: await targetOf(field) } : field;
}

async function targetOf({ given, target }: Field): Promise<Target> {
  const refuse = (why: string, instead: string): never => {
    throw new Refusal(`\`${given}:ref(${target})\`: ${why}. ${instead}`);
  };
  const resources = table.filter(({ method, path }) => method === 'GET' && /^\/api\/v1\/[a-z-]+\/\{[a-z_]+_id\}$/.test(path));
  const byHand = 'Leave the field out, and write this reference by hand.';
  const getter = resources.find(({ path }) => path.startsWith(`/api/v1/${target}/{`)) ?? refuse('there is no such resource', `Write one of ${resources.map(({ path }) => path.split('/')[3]).join(', ')}; make the resource that is referred to first.`);
  const parameter = /\{([a-z_]+)\}$/.exec(getter.path)![1]!;
  const wanted = `${parameter.slice(0, -3).replaceAll('_', '')}id`;
  const idSchema = Object.keys(prefixes).find((schema) => schema.toLowerCase() === wanted) ?? refuse(`${parameter} has no schema of its own`, byHand);
  const name = target.replaceAll('-', '_');
  const found = await entityOf(name);
  const schemaFile = await fileWith('openapi/schemas', '.yaml', new RegExp(`^${idSchema}:`, 'm'));
  if (!found || !schemaFile) throw new Refusal(`\`${given}:ref(${target})\`: no entity.ts has a table \`${name}\` of a tenant. ${byHand}`);
  const keepsDeleted = /^ {4}deleted_at:/m.test(found.text);
  if (!keepsDeleted && table.some(({ method, path }) => method === 'DELETE' && path === getter.path)) refuse('its rows are deleted for good, and with them it must be decided what becomes of those that refer to them', byHand);
  const one = parameter.slice(0, -3);
  return {
    one: one.replaceAll('_', ' '), code: `unknown-${one.replaceAll('_', '-')}`, table: name, domain: found.domain, schemaFile: schemaFile.replace('.yaml', ''), pascal: found.pascal, entity: found.entity, constant: found.constant, idSchema,
    prefix: prefixes[idSchema]!, getter: getter.operationId, parameter, service: await readIfThere(`src/domains/${found.domain}/service.ts`), keepsDeleted, example: exampleId(prefixes[idSchema]!),
  };
}

/** The entity of a table that is read by id and tenant. */
async function entityOf(name: string): Promise<{ domain: string; text: string; pascal: string; entity: string; constant: string } | undefined> {
  for (const domain of await directoriesIn('src/domains')) {
    const file = await readIfThere(`src/domains/${domain}/entity.ts`);
    const schema = file && new RegExp(`^export const (\\w+) = new EntitySchema<(\\w+)>\\(\\{\\n {2}name: '${name}',\\n[^]*?^\\}\\);`, 'm').exec(file);
    const constant = schema && new RegExp(`^export const (\\w+) = table\\(${schema[1]}\\);`, 'm').exec(file)?.[1];
    if (schema && constant && /^ {4}tenant_id: .*primary: true/m.test(schema[0])) return { domain, text: schema[0], pascal: schema[1]!, entity: schema[2]!, constant };
  }
  return undefined;
}

async function fileWith(directory: string, ending: string, pattern: RegExp): Promise<string | undefined> {
  for (const name of await readdir(pathOf(directory))) if (name.endsWith(ending) && pattern.test(await read(`${directory}/${name}`))) return name;
  return undefined;
}

async function schemaNames(): Promise<string[]> {
  const texts = await Promise.all(['openapi/schemas', 'openapi/common'].flatMap((directory) => readdir(pathOf(directory)).then((names) => Promise.all(names.map((name) => read(`${directory}/${name}`))))));
  return texts.flat().flatMap((text) => [...text.matchAll(/^([A-Z][A-Za-z0-9]*):/gm)].map(([, name]) => name!));
}

async function tables(): Promise<Set<string>> {
  const texts = await Promise.all((await readdir(pathOf('migrations'))).map((name) => read(`migrations/${name}`)));
  return new Set(texts.flatMap((text) => [...text.matchAll(/CREATE (?:UNLOGGED )?(?:TABLE|(?:MATERIALIZED )?VIEW) (?:IF NOT EXISTS )?([a-z_0-9]+)/g)].map(([, name]) => name!)));
}

const directoriesIn = async (path: string): Promise<string[]> => (await readdir(pathOf(path), { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
