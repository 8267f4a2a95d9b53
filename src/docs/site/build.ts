/** Everything of the site, in memory: path → content. Tests look at it; `make docs` writes it down. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import type { Contract } from './contract.ts';
import { readContract } from './contract.ts';
import type { Guide } from './guides.ts';
import { guidePages, readGuides } from './guides.ts';
import { changelogPage } from './history/changelog.ts';
import type { History } from './history/history.ts';
import { readHistory } from './history/history.ts';
import { homePage, lostPage } from './home.ts';
import type { Journey } from './journeys.ts';
import { journeysPage, readJourneys } from './journeys.ts';
import type { Site } from './page.ts';
import { renderPage } from './page.ts';
import { referenceAssets, referencePage } from './reference.ts';
import { searchIndex } from './search.ts';

export interface Sources {
  contract: Contract;
  guides: Guide[];
  journeys: Journey[];
  history: History;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const ASSETS = ['site.css', 'site.js'];

export async function readSources(): Promise<Sources> {
  const [contract, guides, journeys, history] = await Promise.all([readContract(), readGuides(), readJourneys(), readHistory(ROOT)]);
  return { contract, guides, journeys, history };
}

export async function buildSite({ contract, guides, journeys, history }: Sources, progress: (read: number, of: number) => void = () => {}): Promise<Map<string, string>> {
  const { info } = contract.document;
  const ofGuides = guidePages(guides, contract);
  const pages = [homePage(contract, ofGuides), ...ofGuides, referencePage(contract), journeysPage(journeys, contract), await changelogPage(history, contract, progress), lostPage()];
  const site: Site = { title: info.title, version: info.version, pages };
  const assets = await Promise.all(ASSETS.map(async (name): Promise<[string, string]> => [`assets/${name}`, await readFile(new URL(`assets/${name}`, import.meta.url), 'utf8')]));
  return new Map([
    ...pages.map((page): [string, string] => [page.path, renderPage(page, site)]),
    ...assets,
    ...(await referenceAssets(contract)),
    ['assets/search-index.js', `globalThis.searchIndex = ${JSON.stringify(searchIndex(pages.filter(({ section, wide }) => section !== undefined && !wide), contract))};\n`],
    ['openapi.json', `${JSON.stringify(contract.document, null, 2)}\n`],
    ['openapi.yaml', stringify(contract.document)],
  ]);
}
