/** Program of the compiling process: takes orders from `make dev`, prints what it finds, answers whether it went well. */
import { enableCompileCache } from 'node:module';
import { relative } from 'node:path';
import type { Order } from './compiler.ts';

enableCompileCache();
const { getLineColLocation, lint, loadConfig } = await import('@redocly/openapi-core');
await import('../../contract/compile/compile.ts');

const MAIN = new URL('../../contract/compile/main.ts', import.meta.url).href;
const ROOT_FILE = 'openapi/openapi.yaml';
const MOST_FINDINGS = 20;

let runs = 0;

/** The program that `make generate` runs, again: under a new name it runs anew, and all that it imports is loaded already. */
async function compile(): Promise<boolean> {
  process.exitCode = 0;
  await import(`${MAIN}?run=${++runs}`);
  const good = process.exitCode === 0;
  process.exitCode = 0;
  return good;
}

/** What `make lint-contract` would say, one line for each finding. */
async function lintContract(): Promise<boolean> {
  const findings = await lint({ ref: ROOT_FILE, config: await loadConfig({ configPath: 'redocly.yaml' }) });
  // A file that several others refer to is found broken several times.
  const lines = new Set(findings.map(({ location: [location], severity, ruleId, message }) => {
    const where = location && getLineColLocation(location);
    return `${where ? `${relative('', where.source.absoluteRef)}:${where.start.line}:${where.start.col} ` : ''}${severity} ${ruleId}: ${message}`;
  }));
  for (const line of [...lines].slice(0, MOST_FINDINGS)) console.error(line);
  if (lines.size > MOST_FINDINGS) console.error(`… and ${lines.size - MOST_FINDINGS} more: make lint-contract`);
  return findings.length === 0;
}

process.on('message', (order: Order) => {
  const work = order === 'compile' ? compile() : lintContract();
  work.catch((error: unknown) => (console.error(error instanceof Error ? error.message : error), false)).then((good) => process.send!(good), () => process.exit(1));
});
// Ctrl-C goes to every process of the terminal; this one ends with the one that started it.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
