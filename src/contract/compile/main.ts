/** `make generate` writes `generated/`; with `--check` it writes nothing and fails where the files differ. */
import { fileURLToPath } from 'node:url';
import { compileContract } from './compile.ts';
import { difference, write } from './files.ts';

const started = performance.now();

try {
  const files = await compileContract(fileURLToPath(new URL('../../../openapi/openapi.yaml', import.meta.url)));
  const found = await difference(files);
  const { changed, stale } = found;
  if (process.argv.includes('--check')) {
    if (changed.length + stale.length > 0) {
      console.error(`generated/ is not what openapi/ says: ${[...changed, ...stale].join(', ')}.\nRun \`make generate\` and commit the result.`);
      process.exitCode = 1;
    }
  } else {
    await write(files, found);
    console.log(`generated/ ${changed.length === 0 ? 'is up to date' : `changed: ${changed.join(', ')}`} (${Math.round(performance.now() - started)} ms)`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
