/** Where values come from beside the environment: Vault, and a file `.env` or the one that ENV_FILE names. */
import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { handedOn } from './handing-on.ts';
import type { Config, Source } from './read.ts';
import { ConfigError, ENVIRONMENT, readConfig } from './read.ts';
import type { OpenVault } from './vault/open.ts';

const DEFAULT_FILE = '.env';

export interface Loaded {
  config: Config;
  /** What it was read from, where it was; its lease is the caller's to release. */
  vault: OpenVault | null;
}

/** The configuration of a process that stays. Throws `ConfigError`. */
export async function load(environment: Source['values'] = process.env): Promise<Loaded> {
  const handed = await handedOn();
  if (handed) return { config: readConfig(handed), vault: null };
  const file = await envFile(environment.ENV_FILE);
  const isAsked = [environment, file.values].some((values) => Object.keys(values).some((name) => name.startsWith('VAULT_')));
  // Loaded where it is used: nobody else waits for it.
  const vault = isAsked ? await (await import('./vault/open.ts')).openVault([{ name: ENVIRONMENT, values: environment }, file]) : null;
  try {
    return { config: readConfig(environment, vault ? [vault.source, file] : [file]), vault };
  } catch (error) {
    await vault?.lease.release();
    throw error;
  }
}

/** The configuration for a command that soon ends. Throws `ConfigError`. */
export async function loadConfig(environment?: Source['values']): Promise<Config> {
  const { config, vault } = await load(environment);
  await vault?.lease.release();
  return config;
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
