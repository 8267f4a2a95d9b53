/** Keys that sign: from the configuration, or in development made once and kept in the data directory. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Config } from './config.ts';

export interface Secrets {
  jwtPrivateKey: string;
  secretKey: string;
}

export async function loadSecrets(config: Config): Promise<Secrets> {
  return {
    jwtPrivateKey: config.JWT_PRIVATE_KEY ?? (await kept(config, 'jwt.pem', newSigningKey)),
    secretKey: config.SECRET_KEY ?? (await kept(config, 'secret.key', () => randomBytes(32).toString('hex'))),
  };
}

export function newSigningKey(): string {
  return generateKeyPairSync('ec', { namedCurve: 'P-256', privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } }).privateKey;
}

async function kept(config: Config, name: string, make: () => string): Promise<string> {
  await mkdir(config.DATA_DIRECTORY, { recursive: true });
  const file = resolve(config.DATA_DIRECTORY, name);
  try {
    // Of two processes that start at once, one writes; both read what it wrote.
    await writeFile(file, make(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFile(file, 'utf8');
}
