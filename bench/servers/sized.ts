/**
 * Deed with a contract of a given size: a copy of the project in a temporary folder, its contract grown by
 * twins of the customer operations under addresses of their own, compiled as `make generate` does, and
 * each twin bound to the handler of its original.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { compileContract } from '../../src/contract/compile/compile.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const copied = ['src', 'migrations', 'openapi', 'generated', 'package.json'];
/** The operations of paths/customers.yaml. */
const operationsOfOneDomain = 5;
const operationsOfTheContract = 21;

/** The folder of a project with about that many operations (never fewer than the contract's own). */
export async function sizedProject(operations: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `deed-${operations}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const name of copied) cpSync(join(project, name), join(folder, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));

  const copies = Math.max(0, Math.ceil((operations - operationsOfTheContract) / operationsOfOneDomain));
  const root = join(folder, 'openapi/openapi.yaml');
  const contract = parse(readFileSync(root, 'utf8')) as { paths: Record<string, unknown> };
  const original = readFileSync(join(folder, 'openapi/paths/customers.yaml'), 'utf8');
  const bindings: string[] = [];
  for (let copy = 1; copy <= copies; copy++) {
    writeFileSync(join(folder, `openapi/paths/twin${copy}.yaml`), original.replaceAll(/operationId: (\w+Customers?)\b/g, `operationId: $1Twin${copy}`));
    contract.paths[`/api/v1/twins${copy}`] = { $ref: `paths/twin${copy}.yaml#/collection` };
    contract.paths[`/api/v1/twins${copy}/{customer_id}`] = { $ref: `paths/twin${copy}.yaml#/item` };
    for (const name of ['listCustomers', 'createCustomer', 'getCustomer', 'updateCustomer', 'deleteCustomer']) {
      bindings.push(`  ${name}Twin${copy}: customerHandlers.${name},`);
    }
  }
  writeFileSync(root, stringify(contract));
  for (const [name, content] of await compileContract(root)) writeFileSync(join(folder, 'generated', name), content);

  const domains = join(folder, 'src/domains/index.ts');
  const twins = `const twins = {\n${bindings.join('\n')}\n};\n\n/** A missing or`;
  writeFileSync(domains, readFileSync(domains, 'utf8').replace('/** A missing or', twins).replace('...customerHandlers,', '...customerHandlers, ...twins,'));
  return folder;
}
