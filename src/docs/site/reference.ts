/** The reference: ReDoc over the public contract with samples, everything in files of our own. */
import { text } from '../../html.ts';
import { findRedoc } from '../redoc.ts';
import type { Contract } from './contract.ts';
import type { SitePage } from './page.ts';
import { REDOC_OPTIONS, withSamples } from './samples/samples.ts';

const EXPORT = /export\{RedocStandalone,hydrate,init\};?\s*$/;

/** Where `make start` serves, under the name that samples have for it: the site itself is no server of the API. */
const SERVERS = [{ url: '{DEED_URL}', description: 'Where the service is.', variables: { DEED_URL: { default: 'http://localhost:8000' } } }];

/** The height of the bar above it. */
const OPTIONS = { ...REDOC_OPTIONS, scrollYOffset: 56 };

/** Its search index is built by `eval` in a worker, which the policy refuses; without workers it is built in place. */
const START = `globalThis.Worker = undefined;
init(contract, ${JSON.stringify(OPTIONS)}, document.getElementById('redoc'));`;

export function referencePage({ document, operations }: Contract): SitePage {
  // ReDoc draws its own in their place.
  const body = `<div id="redoc">
<h1>API reference</h1>
<noscript><p>The reference is drawn by a script. Without it, the contract is <a href="openapi.json">openapi.json</a> and
<a href="openapi.yaml">openapi.yaml</a>: ${operations.length} operations of ${text(document.info.title)}.</p></noscript>
</div>`;
  return { path: 'reference.html', title: 'API reference', section: 'Reference', body, headings: [], wide: true, scripts: ['assets/redoc.js', 'assets/contract.js', 'assets/reference.js'] };
}

/**
 * Path → content. A browser loads no module from a folder, so ReDoc is made a plain script: without its export, and
 * without the address of its module, by which it would find the workers that it is not given.
 */
export async function referenceAssets(contract: Contract): Promise<[string, string][]> {
  const script = await findRedoc().script();
  if (!EXPORT.test(script)) throw new Error('ReDoc ends in another way than this program knows.');
  return [
    ['assets/redoc.js', script.replace(EXPORT, '').replaceAll('import.meta', '({})')],
    ['assets/contract.js', `const contract = ${JSON.stringify({ ...withSamples(contract), servers: SERVERS })};\n`],
    ['assets/reference.js', `${START}\n`],
  ];
}
