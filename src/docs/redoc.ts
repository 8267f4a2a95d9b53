/**
 * ReDoc's script, from the package that also lints the contract. As published it loads its maker's logo
 * from a CDN; documentation that is served here asks nobody else, so the logo becomes its name in text.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const CDN_IMAGE = /https:\/\/cdn\.redoc\.ly\/[\w./-]+/g;
const NAME = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='58' height='16'%3E%3Ctext y='13' font-family='sans-serif' font-size='13' fill='%23666'%3ERedocly%3C/text%3E%3C/svg%3E`;

export interface Redoc {
  version: string;
  script(): Promise<string>;
}

export function findRedoc(): Redoc {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('@redocly/cli/package.json');
  const { version } = require(manifest) as { version: string };
  let script: Promise<string> | undefined;
  return { version, script: () => (script ??= readFile(`${dirname(manifest)}/lib/chunks/redoc.standalone.js`, 'utf8').then(withoutRemoteImages)) };
}

function withoutRemoteImages(content: string): string {
  return content.replaceAll(CDN_IMAGE, NAME);
}
