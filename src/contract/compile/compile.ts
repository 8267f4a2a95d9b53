/** The contract compiler: handwritten YAML in, the text of every file of `generated/` out. */
import openapiTS, { astToString } from 'openapi-typescript';
import type { Operation } from '../operation.ts';
import type { Document } from './bundle.ts';
import { bundleContract, forAudience } from './bundle.ts';
import { operationTable } from './operations.ts';
import { requestValidators, responseValidators, serializers } from './schemas.ts';
import { surface } from './surface.ts';
import { vocabulary } from './vocabulary.ts';

export const BANNER = 'Made from openapi/ by `make generate`. Do not edit.';

/** File name below `generated/` → content. The same contract gives the same bytes. */
export async function compileContract(rootFile: string): Promise<Map<string, string>> {
  const document = await bundleContract(rootFile);
  return new Map([...compileRuntime(document), ...(await compileTypes(document))]);
}

/** What the service runs on. */
export function compileRuntime(document: Document): Map<string, string> {
  const table = operationTable(document);
  const files = new Map<string, string>();
  const script = (name: string, content: string): void => void files.set(name, scriptOf(content));

  for (const audience of new Set(table.map((operation) => operation.audience))) {
    files.set(`${audience}.json`, `${JSON.stringify(forAudience(document, audience), null, 1)}\n`);
  }
  script('operations.ts', operations(table));
  script('vocabulary.ts', vocabulary(document));
  script('validators.js', requestValidators(document));
  script('validators.d.ts', moduleOf(`import type { ValidateFunction } from 'ajv';`, 'Record<string, ValidateFunction>', 'validators'));
  script('response-validators.js', responseValidators(document));
  script('response-validators.d.ts', moduleOf(`import type { ValidateFunction } from 'ajv';`, 'Record<string, ValidateFunction>', 'validators'));
  script('serializers.js', serializers(document));
  script('serializers.d.ts', moduleOf('', 'Record<string, (value: unknown) => string>', 'serializers'));
  files.set('operations.txt', `# ${BANNER}\n${surface(table)}`);
  return files;
}

/** What the type checker alone reads: it takes as long to make as all the rest. */
export async function compileTypes(document: Document): Promise<Map<string, string>> {
  const nodes = await openapiTS(JSON.stringify(document), { silent: true, alphabetize: false });
  return new Map([['types.ts', scriptOf(astToString(nodes))]]);
}

const scriptOf = (content: string): string => `// ${BANNER}\n/* eslint-disable */\n${content}`;

/** Generated modules are loaded as namespaces; their members are found by name. */
function moduleOf(imports: string, type: string, name: string): string {
  return `${imports}\ndeclare const ${name}: ${type};\nexport = ${name};\n`;
}

function operations(table: Operation[]): string {
  const rows = table.map((operation) => `  ${operation.operationId}: ${JSON.stringify(operation)},`);
  return `import type { Operation } from '../src/contract/operation.ts';\n\nexport const operations = {\n${rows.join('\n')}\n} as const satisfies Record<string, Operation>;\n`;
}
