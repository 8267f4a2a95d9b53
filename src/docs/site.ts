/** `make docs`: the contract as one HTML file that needs nothing else, to be put on any web server. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PUBLIC_CONTRACT } from './contract.ts';
import { withoutRemoteImages } from './redoc.ts';

const target = fileURLToPath(new URL('../../docs/site/index.html', import.meta.url));
const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json');

try {
  await mkdir(dirname(target), { recursive: true });
  await promisify(execFile)(process.execPath, [`${dirname(manifest)}/bin/cli.js`, 'build-docs', fileURLToPath(PUBLIC_CONTRACT), '--inlineBundle', '--output', target], {
    cwd: dirname(target),
    env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
  const html = withoutRemoteImages(await readFile(target, 'utf8'));
  await writeFile(target, html);
  console.log(`The documentation site is one file, ${Math.round(html.length / 1024)} KiB:\n  ${target}`);
} catch (error) {
  const { stderr, message } = error as Error & { stderr?: string };
  console.error(stderr || message);
  process.exitCode = 1;
}
