/** `make docs`: the documentation site into docs/site/, static files for any web server or for a browser alone. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite, readSources } from './build.ts';

const target = fileURLToPath(new URL('../../../docs/site/', import.meta.url));
const started = performance.now();
const kibibytes = (content: string): string => `${Math.ceil(Buffer.byteLength(content) / 1024)} KiB`;

/** Of a long history only: a line that is written over. */
function progress(read: number, of: number): void {
  if (process.stdout.isTTY && of > 50) process.stdout.write(`\rReading the history of the contract: ${read} of ${of}${read === of ? '\n' : ''}`);
}

try {
  const sources = await readSources();
  const files = await buildSite(sources, progress);
  await rm(target, { recursive: true, force: true });
  for (const [path, content] of files) {
    await mkdir(dirname(target + path), { recursive: true });
    await writeFile(target + path, content);
    console.log(`  ${path.padEnd(28)}${kibibytes(content).padStart(10)}`);
  }
  if ('missing' in sources.history) console.log(`The changelog is empty. ${sources.history.missing}`);
  console.log(`${files.size} files, ${kibibytes([...files.values()].join(''))}, in ${Math.round(performance.now() - started)} ms:\n  ${target}index.html`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
