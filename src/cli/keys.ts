/** `keys list`, `keys new`, `keys rotate`: the keys that sign access tokens. docs/security.md has the steps of a change. */
import { rename, writeFile } from 'node:fs/promises';
import { loadConfig } from '../config/sources.ts';
import { createKeyring, pemsIn } from '../domains/access/keys.ts';
import { keyFile, loadSecrets, newSigningKey } from '../secrets.ts';

type Pems = readonly string[];

const STEPS: Record<string, (pems: Pems) => Pems> = {
  add: (pems) => [...pems, newSigningKey()],
  promote: (pems) => [...pems.slice(-1), ...atLeastTwo(pems).slice(0, -1)],
  drop: (pems) => atLeastTwo(pems).slice(0, -1),
};

export async function listKeys(): Promise<void> {
  print((await loadSecrets(await loadConfig())).jwtPrivateKey);
}

export function newKey(): void {
  process.stdout.write(newSigningKey());
}

/** Of the key file of development: another environment keeps its keys where nobody but its owner changes them. */
export async function rotate(name: string): Promise<void> {
  const config = await loadConfig();
  const step = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined;
  if (!step) throw new Error(`The step must be add, promote or drop, not ${name}.`);
  if (config.JWT_PRIVATE_KEY) throw new Error('JWT_PRIVATE_KEY is set: change it where it is kept, by the steps in docs/security.md.');
  const { jwtPrivateKey } = await loadSecrets(config);
  const changed = step(pemsIn(jwtPrivateKey)).map((pem) => `${pem.trim()}\n`).join('');
  const file = keyFile(config);
  // A process that starts at this moment finds the keys of before or these, never half of them.
  await writeFile(`${file}.new`, changed, { mode: 0o600 });
  await rename(`${file}.new`, file);
  print(changed);
  console.error('Running processes know the keys of before until they are started again.');
}

function print(pems: string): void {
  const { signer, byId } = createKeyring(pems);
  for (const key of byId.values()) console.log(`${key.keyId}  ${key.jwk.alg}  ${key === signer ? 'signs and verifies' : 'verifies'}`);
}

function atLeastTwo(pems: Pems): Pems {
  if (pems.length < 2) throw new Error('This key is the only one. Begin with `keys rotate add`.');
  return pems;
}
