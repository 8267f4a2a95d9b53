/** Keys that sign: from the configuration, or in development made once and kept in the data directory. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from './config/read.ts';

export interface Secrets {
  jwtPrivateKey: string;
  secretKey: string;
}

export async function loadSecrets(config: Config): Promise<Secrets> {
  return {
    jwtPrivateKey: config.JWT_PRIVATE_KEY ?? (await kept(keyFile(config), newSigningKey)),
    secretKey: config.SECRET_KEY ?? (await kept(resolve(config.DATA_DIRECTORY, 'secret.key'), () => randomBytes(32).toString('hex'))),
  };
}

/** Where the signing keys of development are. */
export const keyFile = (config: Config): string => resolve(config.DATA_DIRECTORY, 'jwt.pem');

export function newSigningKey(): string {
  return generateKeyPairSync('ec', { namedCurve: 'P-256', privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } }).privateKey;
}

async function kept(file: string, make: () => string): Promise<string> {
  const there = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (there !== undefined) return there;
  await mkdir(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, make(), { mode: 0o600 });
  try {
    // Of two processes that start at once, one gives the file its name; both read what is whole by then.
    await link(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(fresh);
  }
  return readFile(file, 'utf8');
}
