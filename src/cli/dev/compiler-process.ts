/** Program of the compiling process. What it has made it writes on an order of its own, when nobody has found fault with the contract. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Document } from '../../contract/compile/bundle.ts';
import type { Answer } from './orders.ts';

export type CompilerOrder = 'compile' | 'write' | 'writeTypes';

enableCompileCache();
const { bundleContract } = await import('../../contract/compile/bundle.ts');
const { compileRuntime, compileTypes } = await import('../../contract/compile/compile.ts');
const { difference, write } = await import('../../contract/compile/files.ts');
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
  await write(files, { changed, stale: [] });
  return { good: true, said: [`generated/ ${changed.length === 0 ? 'is up to date' : `changed: ${changed.join(', ')}`}`] };
}

async function writeTypes(): Promise<Answer> {
  const all = new Map([...files, ...(await compileTypes(document))]);
  await write(all, await difference(all));
  return { good: true, said: [] };
}

takeOrders<CompilerOrder>({ compile, write: writeRuntime, writeTypes });
