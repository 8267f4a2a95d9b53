/** `config`: what is in force, where it is from, and nothing that is secret. */
import { inColumns } from '../columns.ts';
import type { Variable } from '../config/kinds.ts';
import { parts } from '../config/login-providers.ts';
import { load } from '../config/sources.ts';
import { groups, variables } from '../config/variables.ts';

export async function showConfig(): Promise<void> {
  const { config: { given, origins, ...config }, vault } = await load();
  await vault?.lease.release();
  const row = (name: string, { secret, byDefault = '' }: Pick<Variable, 'secret' | 'byDefault'>, value: unknown): string[] => {
    const text = given[name];
    if (text !== undefined) return [name, shown(text, secret), origins[name]!];
    return [name, byDefault || (Array.isArray(value) ? value.join(',') : String((value as string | number | undefined) ?? '')), 'default'];
  };
  const ofProviders = Object.keys(given).filter((name) => /^LOGIN_.+_/.test(name) && name !== 'LOGIN_PROVIDERS').sort()
    .map((name) => row(name, parts[Object.keys(parts).find((part) => name.endsWith(`_${part}`)) ?? ''] ?? {}, undefined));
  const sections = groups.map(({ title, names }) => ({ title, rows: names.map((name) => row(name, variables[name] as Variable, config[name])) }));
  if (ofProviders.length > 0) sections.push({ title: 'Where people may log in', rows: ofProviders });
  const lines = inColumns(sections.flatMap(({ rows }) => rows)).split('\n');
  for (const { title, rows } of sections) console.log(`${title}\n${lines.splice(0, rows.length).map((line) => `  ${line}`).join('\n')}\n`);
  if (vault && vault.unknown.length > 0) console.log(`${vault.source.name} also has ${vault.unknown.join(', ')}, of which nothing is known here.`);
}

/** A secret as its length; a URL without its password. */
function shown(text: string, secret: Variable['secret']): string {
  if (secret === 'all') return `•••••• (${text.length} characters)`;
  if (secret === undefined) return text;
  const url = URL.parse(text);
  if (!url) return '••••••';
  if (url.password) url.password = 'hidden';
  return url.href.replace(':hidden@', ':••••••@');
}
