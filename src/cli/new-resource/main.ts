/** `new-resource NAME`: a resource as its author would write it by hand, from the contract to the tests; all of it or nothing. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { MADE } from '../../contract/compile/files.ts';
import { planMigration } from '../migration.ts';
import { Changes, pathOf } from './changes.ts';
import { handlersFile, serviceFile } from './domain.ts';
import { examplesFile } from './examples.ts';
import type { Field } from './field.ts';
import { parseFields, USUAL_FIELDS } from './field.ts';
import { pathsFile } from './paths.ts';
import { Refusal } from './refusal.ts';
import { register } from './register.ts';
import type { Reference, Resource } from './resource.ts';
import { checkedOf, enumSchema } from './resource.ts';
import { schemasFile } from './schemas.ts';
import { checkNames, checkSingular, checkTaken, prefixOf, resolved } from './standing.ts';
import { entityFile, migrationFile, repositoryFile } from './storage.ts';
import { testFiles } from './tests.ts';
import { namesOf, pluralOf } from './words.ts';

const COMPILER = 'src/contract/compile/main.ts';
const INDEX = 'migrations/index.ts';

/** Empty operands stand for what follows from the name. */
export async function newResource(operands: string[]): Promise<number> {
  const [name = '', fields, plural, prefix] = operands.map((operand) => operand.trim() || undefined);
  try {
    const resource = await resourceOf(name, fields ?? USUAL_FIELDS, plural, prefix);
    const changes = await changesFor(resource);
    await changes.apply(compile, MADE);
    console.log(report(resource, changes));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function resourceOf(name: string, fieldsText: string, plural: string | undefined, prefix: string | undefined): Promise<Resource> {
  checkSingular(name, plural);
  const names = namesOf(name, plural ?? pluralOf(name));
  checkNames(names);
  const given = parseFields(fieldsText);
  const resource: Resource = { names, prefix: prefixOf(names, prefix), fields: given, references: [] };
  await checkTaken(names, given.filter(({ kind }) => kind === 'enum').flatMap((field) => [enumSchema(resource, field), `Nullable${enumSchema(resource, field)}`]));
  const fields = await Promise.all(given.map(resolved));
  return { ...resource, fields, references: fields.filter((field: Field): field is Reference => field.kind === 'ref') };
}

async function changesFor(resource: Resource): Promise<Changes> {
  const { kebab } = resource.names;
  const migration = await planMigration(kebab);
  if (typeof migration === 'string') throw new Refusal(migration);
  const changes = new Changes();
  await changes.create(`openapi/paths/${kebab}.yaml`, pathsFile(resource));
  await changes.create(`openapi/schemas/${kebab}.yaml`, schemasFile(resource));
  await changes.create(`openapi/examples/${kebab}.yaml`, examplesFile(resource));
  await changes.create(`migrations/${migration.file}`, migrationFile(resource, migration.className));
  await changes.edit(INDEX, () => migration.index);
  const domain = `src/domains/${kebab}`;
  await changes.create(`${domain}/entity.ts`, entityFile(resource));
  await changes.create(`${domain}/repository.ts`, repositoryFile(resource));
  if (checkedOf(resource).length > 0) await changes.create(`${domain}/service.ts`, serviceFile(resource));
  await changes.create(`${domain}/handlers.ts`, handlersFile(resource));
  for (const [file, text] of testFiles(resource)) await changes.create(file, text);
  await register(changes, resource);
  return changes;
}

/** In a process of its own: this one has read the contract as it was. */
async function compile(): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [pathOf(COMPILER)], { cwd: pathOf('') });
  } catch (error) {
    throw new Error(`${(error as { stderr?: string }).stderr?.trim() || (error as Error).message}\nNothing is left of the new resource.`, { cause: error });
  }
}

function report({ names, prefix }: Resource, changes: Changes): string {
  const list = (files: string[]): string => files.map((file) => `  ${file}`).join('\n');
  return `Written:
${list(changes.created)}

Changed:
${list([...changes.edited, ...MADE])}

Next:
  1. Read openapi/paths/${names.kebab}.yaml and openapi/schemas/${names.kebab}.yaml as a client does: the descriptions are made from names,
     and the roles in openapi/openapi.yaml are a guess (admin, manager and agent read and write, viewer reads).
  2. make generate, where you have changed the YAML; then make dev, which migrates and serves.
  3. curl -H 'X-API-Key: …' http://127.0.0.1:8000/api/v1/${names.kebab}
     make check has a test for each operation; ids begin with ${prefix}_.`;
}
