/** Reads variables from Vault, once, when a process starts. */
import type { Source } from '../read.ts';
import { ConfigError, gather, isKnown } from '../read.ts';
import { vault } from '../vault-variables.ts';
import { createVaultClient, VaultError } from './client.ts';
import type { Lease } from './lease.ts';
import { createLease } from './lease.ts';
import type { VaultSettings } from './settings.ts';
import { readVaultSettings } from './settings.ts';

export interface OpenVault {
  source: Source;
  /** Keys of the secret that are no variables, or none that Vault may have. */
  unknown: string[];
  lease: Lease;
}

/** Null where VAULT_ADDR is not set. Throws `ConfigError`. */
export async function openVault(sources: readonly Source[]): Promise<OpenVault | null> {
  const settings = settingsFrom(sources);
  if (!settings) return null;
  const { path } = settings;
  const client = createVaultClient(settings.server);
  try {
    const held = await client.login(settings.credentials);
    const lease = (version: number): Lease => createLease({ client, held, path, version, credentials: () => settingsFrom(sources)!.credentials });
    try {
      const { version, values } = await client.read(held.token, path);
      const name = `vault ${path.replace('/data/', '/')} v${version}`;
      const given = Object.entries(values);
      return { source: { name, values: Object.fromEntries(given.filter(([key]) => mayBring(key)).map(([key, value]) => [key, text(key, value, name)])) }, unknown: given.map(([key]) => key).filter((key) => !mayBring(key)).sort(), lease: lease(version) };
    } catch (error) {
      await lease(0).release();
      throw error;
    }
  } catch (error) {
    if (error instanceof VaultError) throw new ConfigError([`${error.variable}: ${error.message}`]);
    throw error;
  }
}

function settingsFrom(sources: readonly Source[]): VaultSettings | null {
  const { given, problems: ofFiles } = gather(sources);
  const problems = ofFiles.filter((problem) => problem.startsWith('VAULT_'));
  const settings = readVaultSettings(given, (variable, what) => void problems.push(`${variable}: ${what}`));
  if (problems.length > 0) throw new ConfigError(problems);
  return settings;
}

/** Where Vault is and what is read there, Vault cannot say. */
const mayBring = (key: string): boolean => isKnown(key) && !Object.hasOwn(vault, key);

function text(key: string, value: unknown, from: string): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new ConfigError([`${key}: what ${from} has is no text.`]);
}
