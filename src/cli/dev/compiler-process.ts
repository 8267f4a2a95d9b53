/** Program of the compiling process. What it has made it writes on an order of its own, when nobody has found fault with the contract. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Document } from '../../contract/compile/bundle.ts';
import type { Answer } from './orders.ts';

export type CompilerOrder = 'compile' | 'write' | 'writeTypes';

enableCompileCache();
const { bundleContract } = await import('../../contract/compile/bundle.ts');
const { compileRuntime, compileTypes } = await import('../../contract/compile/compile.ts');
const { difference, told, write } = await import('../../contract/compile/files.ts');
const { clientOf } = await import('../../contract/compile/client/client.ts');
const { takeOrders } = await import('./orders.ts');

const ROOT_FILE = fileURLToPath(new URL('../../../openapi/openapi.yaml', import.meta.url));

let document: Document;
let files = new Map<string, string>();

async function compile(): Promise<Answer> {
  document = await bundleContract(ROOT_FILE);
  files = compileRuntime(document);
  return { good: true, said: [] };
}

async function writeRuntime(): Promise<Answer> {
  const { changed } = await difference(files);
  const found = { changed, stale: [] };
  await write(found);
  return { good: true, said: [told(found)] };
}

async function writeTypes(): Promise<Answer> {
  const all = new Map([...files, ...(await compileTypes(document))]);
  await write(await difference(all, clientOf(all)));
  return { good: true, said: [] };
}

takeOrders<CompilerOrder>({ compile, write: writeRuntime, writeTypes });
