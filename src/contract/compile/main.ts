/** `make generate` writes `generated/` and the generated part of the client; with `--check` it writes nothing and fails where the files differ. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Document } from './bundle.ts';
import { clientSources } from './client/client.ts';
import { BANNER, compileContract } from './compile.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const started = performance.now();

try {
  const files = await compileContract(`${root}openapi/openapi.yaml`);
  const client = clientSources(JSON.parse(files.get('public.json')!) as Document, BANNER);
  const stale: string[] = [];
  const changed = new Map<string, string>();
  for (const [folder, contents] of [['generated/', files], ['clients/typescript/src/generated/', client]] as const) {
    await mkdir(root + folder, { recursive: true });
    const present = await readdir(root + folder);
    stale.push(...present.filter((name) => !contents.has(name)).map((name) => folder + name));
    for (const [name, content] of contents) {
      const before = await readFile(root + folder + name, 'utf8').catch(() => undefined);
      if (before !== content) changed.set(folder + name, content);
    }
  }
  if (process.argv.includes('--check')) {
    if (changed.size + stale.length > 0) {
      console.error(`These files are not what openapi/ says: ${[...changed.keys(), ...stale].join(', ')}.\nRun \`make generate\` and commit the result.`);
      process.exitCode = 1;
    }
  } else {
    for (const [name, content] of changed) await writeFile(root + name, content);
    for (const name of stale) await rm(root + name);
    console.log(`${changed.size === 0 ? 'generated/ is up to date' : `changed: ${[...changed.keys()].join(', ')}`} (${Math.round(performance.now() - started)} ms)`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
