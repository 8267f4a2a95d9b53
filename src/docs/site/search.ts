/** What the site's search looks through: each section of a guide, each operation, event and problem code. */
import type { Contract, Operation } from './contract.ts';
import { operationLink, problemLink } from './links.ts';
import type { SitePage } from './page.ts';

export interface Entry {
  kind: string;
  title: string;
  /** Relative to the site's root. */
  url: string;
  text: string;
}

const LONGEST_TEXT = 600;

export function searchIndex(pages: SitePage[], contract: Contract): Entry[] {
  const { operations, events, document } = contract;
  return [
    ...pages.flatMap(sections),
    ...operations.map(({ id, tag, method, path, object }: Operation) => entry('operation', `${id}: ${object.summary}`, operationLink(tag, id), `${method.toUpperCase()} ${path} ${object.description}`)),
    ...[...events].map(([name, { tags, operationId, summary, description }]) => entry('event', `${name}: ${summary}`, operationLink(tags[0]!, operationId), description)),
    ...Object.entries(document['x-problem-types']).map(([code, { status, title, description }]) => entry('problem', `${code}: ${title}`, problemLink(code), `${status} ${description}`)),
  ];
}

/** A page cut at its headings of the second and third level; problem codes below them are entries of their own. */
function sections({ path, title, body }: SitePage): Entry[] {
  const [before = '', ...rest] = body.split(/(?=<h[23] id=")/);
  const parts = rest.map((html) => {
    const [, id = '', heading = ''] = /^<h[23] id="([^"]+)">(.*?)(?: <a class="anchor"|<\/h)/.exec(html) ?? [];
    const [own = ''] = html.slice(html.indexOf('</h')).split(/<h4 id="/);
    return entry('guide', `${title}: ${plain(heading)}`, `${path}#${id}`, plain(own));
  });
  return [entry('guide', title, path, plain(before)), ...parts];
}

const entry = (kind: string, title: string, url: string, words: string): Entry => ({ kind, title, url, text: words.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT) });

const plain = (html: string): string =>
  html.replaceAll(/<a class="anchor".*?<\/a>/g, '').replaceAll(/<[^>]+>/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&').replaceAll(/\s+/g, ' ').trim();
