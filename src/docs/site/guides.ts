/** The guides: Markdown of docs/guides/, in the order of its numbers, filled with facts of the contract. */
import { readdir, readFile } from 'node:fs/promises';
import { markdown } from '../markdown.ts';
import type { Contract } from './contract.ts';
import { withFacts } from './facts.ts';
import { linkResolver } from './links.ts';
import type { SitePage } from './page.ts';

const GUIDES = new URL('../../../docs/guides/', import.meta.url);
const NAME = /^\d\d-([a-z-]+)\.md$/;

export interface Guide {
  /** `03-pagination.md` */
  file: string;
  source: string;
}

export async function readGuides(): Promise<Guide[]> {
  const files = (await readdir(GUIDES)).filter((file) => NAME.test(file)).sort();
  return Promise.all(files.map(async (file) => ({ file, source: await readFile(new URL(file, GUIDES), 'utf8') })));
}

const pageOfGuide = (file: string): string => `${NAME.exec(file)![1]}.html`;

export function guidePages(guides: Guide[], contract: Contract): SitePage[] {
  const files = new Set(guides.map(({ file }) => file));
  const resolve = linkResolver(contract, (file) => (files.has(file) ? pageOfGuide(file) : undefined));
  return guides.map(({ file, source }) => {
    try {
      const { html, headings } = markdown(withFacts(source, contract), resolve);
      const [title] = headings;
      if (title?.level !== 1) throw new Error('It begins with no title.');
      return { path: pageOfGuide(file), title: title.title, section: 'Guides', body: html, headings };
    } catch (error) {
      throw new Error(`docs/guides/${file}: ${(error as Error).message}`, { cause: error });
    }
  });
}
