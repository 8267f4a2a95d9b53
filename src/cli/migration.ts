/** `migration NAME`: writes an empty migration and adds it to the list, so that it runs as soon as it says something. */
import { readFile, readdir, writeFile } from 'node:fs/promises';

const directory = new URL('../../migrations/', import.meta.url);
const FILE = /^(\d{13})-(.+)\.ts$/;
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LIST = /^export const migrations = \[([^\]]*)\];$/m;
const IMPORTS = /(?:^import .*\n)+/m;

export interface PlannedMigration {
  file: string;
  className: string;
  /** `migrations/index.ts` with the migration in it. */
  index: string;
}

export async function newMigration(name: string): Promise<number> {
  if (!NAME.test(name) || name.length > 60) return refuse(`\`${name}\` is not a name for a migration: small letters, digits and single dashes, at most 60, as in add-customer-notes.`);
  const planned = await planMigration(name);
  if (typeof planned === 'string') return refuse(planned);
  await writeFile(new URL(planned.file, directory), source(name, planned.className), { flag: 'wx' });
  await writeFile(new URL('index.ts', directory), planned.index);
  console.log(`migrations/${planned.file}\nis in migrations/index.ts; \`make migrate\` runs it, \`make migrate-revert\` undoes it.`);
  return 0;
}

/** What a migration of this name will be; or why there can be none. */
export async function planMigration(name: string): Promise<PlannedMigration | string> {
  const present = (await readdir(directory)).map((file) => FILE.exec(file)).filter((match) => match !== null);
  const taken = present.find((match) => match[2] === name);
  if (taken) return `There is a migration of that name: migrations/${taken[0]}`;

  // Migrations run in the order of their time stamps: the new one comes last, whatever this machine's clock says.
  const newest = Math.max(0, ...present.map((match) => Number(match[1])));
  const timestamp = Math.max(Date.now(), newest + 1);
  const file = `${timestamp}-${name}.ts`;
  const className = `${name.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}${timestamp}`;

  const registered = register(await readFile(new URL('index.ts', directory), 'utf8'), className, file);
  return registered === undefined ? 'migrations/index.ts does not look as expected: its imports first, then `export const migrations = […];`. Nothing was written.' : { file, className, index: registered };
}

function register(index: string, className: string, file: string): string | undefined {
  const members = LIST.exec(index)?.[1]?.split(',').map((member) => member.trim()).filter(Boolean);
  if (!members || !IMPORTS.test(index)) return undefined;
  return index
    .replace(IMPORTS, (imports) => `${imports}import { ${className} } from './${file}';\n`)
    .replace(LIST, `export const migrations = [${[...members, className].join(', ')}];`);
}

function source(name: string, className: string): string {
  const words = name.replaceAll('-', ' ');
  return `/** ${words[0]!.toUpperCase()}${words.slice(1)}. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(_runner: QueryRunner): Promise<void> {
    // await runner.query(\`ALTER TABLE …\`);
  }

  async down(_runner: QueryRunner): Promise<void> {
    // What \`up\` did, undone in reverse.
  }
}
`;
}

function refuse(message: string): number {
  console.error(message);
  return 2;
}
