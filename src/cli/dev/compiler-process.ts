/** Program of the processes that compile. What the service runs on is written by an order of its own, when nobody has found fault with the contract. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Answer } from './orders.ts';

export type CompilerOrder = 'compile' | 'write' | 'writeTypes';

enableCompileCache();
const { bundleContract } = await import('../../contract/compile/bundle.ts');
const { compileRuntime, compileTypes } = await import('../../contract/compile/compile.ts');
const { difference, told, write } = await import('../../contract/compile/files.ts');
const { clientOf } = await import('../../contract/compile/client/client.ts');
const { takeOrders } = await import('./orders.ts');

const ROOT_FILE = fileURLToPath(new URL('../../../openapi/openapi.yaml', import.meta.url));

let files = new Map<string, string>();

async function compile(): Promise<Answer> {
  files = compileRuntime(await bundleContract(ROOT_FILE));
  return { good: true, said: [] };
}

async function writeRuntime(): Promise<Answer> {
  const { changed } = await difference(files);
  const found = { changed, stale: [] };
  await write(found);
  return { good: true, said: [told(found)] };
}

async function writeTypes(): Promise<Answer> {
  const document = await bundleContract(ROOT_FILE);
  const all = new Map([...compileRuntime(document), ...(await compileTypes(document))]);
  await write(await difference(all, clientOf(all)));
  return { good: true, said: [] };
}

takeOrders<CompilerOrder>({ compile, write: writeRuntime, writeTypes });
