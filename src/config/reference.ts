/**
 * `node src/config/reference.ts [--check]`: writes what others know of the variables, `.env.example`, the tables of
 * docs/configuration.md and the chart's schema, from the tables that the service reads; with --check it only says whether they
 * are up to date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod/mini';
import { definitions, known } from './chart.ts';
import type { Variable } from './kinds.ts';
import { parts } from './login-providers.ts';
import { groups, variables } from './variables.ts';

const root = new URL('../../', import.meta.url);
const TABLES = /(?<=<!-- variables -->\n).*(?=<!-- \/variables -->)/s;
const WIDTH = 100;

interface Line {
  name: string;
  about: string;
  fallback: string;
  example: string;
  required: boolean;
}

const sections: { title: string; lines: Line[] }[] = groups.map(({ title, names }) => ({ title, lines: names.flatMap((name) => (name === 'LOGIN_PROVIDERS' ? [lineOf(name), ...ofProviders()] : [lineOf(name)])) }));

function lineOf(name: keyof typeof variables): Line {
  const { about, type, byDefault, example, production }: Variable = variables[name];
  const value = z.parse(type, undefined);
  const fallback = byDefault ?? (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  const choices = choicesOf(type);
  return { name, about: choices.length > 0 ? `${about} (${choices.join(', ')})` : about, fallback, example: example ?? (byDefault ? '' : fallback), required: production === 'required' };
}

/** What a variable may be, where it is one of a few. */
function choicesOf(type: z.core.$ZodType): string[] {
  const { def } = type._zod as { def: { type: string; entries?: Record<string, string>; innerType?: z.core.$ZodType; in?: z.core.$ZodType } };
  const inner = def.innerType ?? def.in;
  return def.type === 'enum' ? Object.values(def.entries!) : inner ? choicesOf(inner) : [];
}

function ofProviders(): Line[] {
  return Object.entries(parts).map(([part, { about, byDefault = '', example = '' }]) => ({ name: `LOGIN_<NAME>_${part}`, about, fallback: byDefault, example, required: false }));
}

function markdown(): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
  const row = ({ name, about, fallback, required }: Line): string => `| \`${name}\`${required ? ' *' : ''} | ${cell(about)} | ${cell(fallback)} |`;
  return `\n${sections.map(({ title, lines }) => `### ${title}\n\n| Variable | | Where it is not set |\n|---|---|---|\n${lines.map(row).join('\n')}\n`).join('\n')}\n`;
}

function environmentFile(): string {
  const comment = (text: string): string => text.replaceAll(new RegExp(`(.{1,${WIDTH}})(?:\\s+|$)`, 'g'), '# $1\n').trimEnd();
  const entry = ({ name, about, fallback, example, required }: Line): string =>
    `${comment(`${about}${fallback && fallback !== example ? ` Where it is not set: ${fallback}.` : ''}${required ? ' Production does not start without it.' : ''}`)}\n#${name}=${/\s|#/.test(example) ? JSON.stringify(example) : example}`;
  const head = comment('Copy this to .env, which is read at start, and take away the # of what you set. What the environment has is stronger; for each X there is X_FILE, the path of a file to read it from.');
  return `${head}\n\n${sections.map(({ title, lines }) => `# ---- ${title}\n\n${lines.map(entry).join('\n\n')}\n`).join('\n')}`;
}

/** The rest of the schema is written by hand. */
function chartSchema(text: string): string {
  const schema = JSON.parse(text) as { $defs: Record<string, unknown> };
  Object.assign(schema.$defs, definitions);
  return json(schema);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const page = new URL('docs/configuration.md', root);
const schema = new URL('charts/api/values.schema.json', root);
const wanted: [URL, string][] = [
  [page, (await readFile(page, 'utf8')).replace(TABLES, () => markdown())],
  [new URL('.env.example', root), environmentFile()],
  [schema, chartSchema(await readFile(schema, 'utf8'))],
  [new URL('charts/api/variables.json', root), json(known)],
];
for (const [file, text] of wanted) {
  if ((await readFile(file, 'utf8').catch(() => '')) === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file.pathname.slice(root.pathname.length)} is not what src/config/variables.ts says: run \`make generate\`.`);
    process.exitCode = 1;
  } else await writeFile(file, text);
}
