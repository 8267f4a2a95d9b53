/** Results as JSON in bench/results/, for whoever wants more than the tables. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { settings } from './settings.ts';

/** Gives the file's name, from the project's folder on. */
export function saveResults(kind: string, results: object): string {
  const directory = new URL('results/', import.meta.url);
  mkdirSync(directory, { recursive: true });
  const now = new Date().toISOString();
  const name = `${kind}-${now.slice(0, 19).replaceAll(':', '-')}.json`;
  // The database's address holds a password.
  const content = { at: now, settings: { ...settings, databaseUrl: undefined }, ...results };
  writeFileSync(new URL(name, directory), `${JSON.stringify(content, null, 2)}\n`);
  return `bench/results/${name}`;
}
