/** Where values come from beside the environment: a file `.env`, or the one that ENV_FILE names. */
import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import type { Config, Source } from './read.ts';
import { ConfigError, readConfig } from './read.ts';

const DEFAULT_FILE = '.env';

/** The configuration of this process. Throws `ConfigError`. */
export async function loadConfig(environment: Record<string, string | undefined> = process.env): Promise<Config> {
  return readConfig(environment, [await envFile(environment.ENV_FILE)]);
}

/** One that is named must be there; the default one may be. */
async function envFile(named: string | undefined): Promise<Source> {
  const path = named || DEFAULT_FILE;
  try {
    return { name: path, values: parseEnv(await readFile(path, 'utf8')) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !named) return { name: path, values: {} };
    throw new ConfigError([`ENV_FILE: ${path} cannot be read (${code ?? String(error)}).`]);
  }
}
