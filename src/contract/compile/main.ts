/** `make generate` writes `generated/` and the generated part of the client; with `--check` it writes nothing and fails where the files differ. */
import { fileURLToPath } from 'node:url';
import { clientOf } from './client/client.ts';
import { compileContract } from './compile.ts';
import { difference, told, write } from './files.ts';

const started = performance.now();

try {
  const files = await compileContract(fileURLToPath(new URL('../../../openapi/openapi.yaml', import.meta.url)));
  const found = await difference(files, clientOf(files));
  if (process.argv.includes('--check')) {
    const wrong = [...found.changed.keys(), ...found.stale];
    if (wrong.length > 0) {
      console.error(`These files are not what openapi/ says: ${wrong.join(', ')}.\nRun \`make generate\` and commit the result.`);
      process.exitCode = 1;
    }
  } else {
    await write(found);
    console.log(`${told(found)} (${Math.round(performance.now() - started)} ms)`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
