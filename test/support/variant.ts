/**
 * The contract with operations of a test's own: compiled like the real one, in a folder of its own, and
 * loaded beside it. For what the vocabulary can declare before an operation of the service needs it.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ValidateFunction } from 'ajv';
import { compileContract } from '../../src/contract/compile/compile.ts';
import type { Operation } from '../../src/contract/operation.ts';
import type { Contract } from '../../src/contract/runnable.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Variant {
  contract: Contract;
  responseValidators: Record<string, ValidateFunction>;
  /** File name below `generated/` → content. */
  files: Map<string, string>;
}

/** `paths` is address → path item as YAML of `openapi/paths/`, `schemas` that of a file `schemas/own.yaml` beside it; `edit` changes the root document's text. */
export async function compileVariant({ paths, schemas = '', edit = (root) => root }: { paths: Record<string, string>; schemas?: string; edit?: (root: string) => string }): Promise<Variant> {
  const folder = mkdtempSync(join(tmpdir(), 'deed-variant-'));
  try {
    cpSync(join(ROOT, 'openapi'), join(folder, 'openapi'), { recursive: true });
    const names = Object.keys(paths);
    const root = join(folder, 'openapi/openapi.yaml');
    const lines = names.map((path, index) => `  ${path}:\n    $ref: paths/own.yaml#/own${index}\n`);
    writeFileSync(root, edit(readFileSync(root, 'utf8').replace(/^paths:\n/m, () => `paths:\n${lines.join('')}`)));
    writeFileSync(join(folder, 'openapi/paths/own.yaml'), names.map((path, index) => `own${index}:\n${paths[path]!.replaceAll(/^(?=.)/gm, '  ')}\n`).join(''));
    writeFileSync(join(folder, 'openapi/schemas/own.yaml'), schemas);
    const files = await compileContract(root);
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    mkdirSync(join(folder, 'generated'));
    for (const [name, content] of files) writeFileSync(join(folder, 'generated', name), content);
    const load = async (name: string): Promise<any> => import(pathToFileURL(join(folder, 'generated', name)).href);
    const { operations } = (await load('operations.ts')) as { operations: Record<string, Operation> };
    return { contract: { operations, validators: await load('validators.js'), serializers: await load('serializers.js') }, responseValidators: await load('response-validators.js'), files };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What every operation declares beside its success. */
export const errors = (...names: [status: number, name: string][]): string => names.map(([status, name]) => `    '${status}': {$ref: '../common/responses.yaml#/${name}'}\n`).join('');
