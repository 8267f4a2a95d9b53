/** `make generate` writes `generated/`; with `--check` it writes nothing and fails where the files differ. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compileContract } from './compile.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const target = `${root}generated/`;
const started = performance.now();

try {
  const files = await compileContract(`${root}openapi/openapi.yaml`);
  await mkdir(target, { recursive: true });
  const present = await readdir(target);
  const stale: string[] = present.filter((name) => !files.has(name));
  const changed: string[] = [];
  for (const [name, content] of files) {
    const before = await readFile(target + name, 'utf8').catch(() => undefined);
    if (before !== content) changed.push(name);
  }
  if (process.argv.includes('--check')) {
    if (changed.length + stale.length > 0) {
      console.error(`generated/ is not what openapi/ says: ${[...changed, ...stale].join(', ')}.\nRun \`make generate\` and commit the result.`);
      process.exitCode = 1;
    }
  } else {
    for (const name of changed) await writeFile(target + name, files.get(name)!);
    for (const name of stale) await rm(target + name);
    console.log(`generated/ ${changed.length === 0 ? 'is up to date' : `changed: ${changed.join(', ')}`} (${Math.round(performance.now() - started)} ms)`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
