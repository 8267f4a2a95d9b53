/** The changelog: each step of the public contract's history, newest first. */
import { text } from '../../../html.ts';
import type { Heading } from '../../markdown.ts';
import { anchoredHeading, markdown } from '../../markdown.ts';
import type { Contract, ContractDocument } from '../contract.ts';
import { placeOf } from '../links.ts';
import type { SitePage } from '../page.ts';
import type { Change } from './difference.ts';
import { difference } from './difference.ts';
import type { History } from './history.ts';

interface Entry {
  id: string;
  title: string;
  date?: string;
  tags: string[];
  changes: Change[];
}

const KINDS: Record<Change['kind'], string> = { removed: 'Removed', deprecated: 'Deprecated', added: 'Added', changed: 'Changed' };
const NOUNS: Record<Change['of'], string> = { operation: 'Operations', event: 'Events', problem: 'Problem codes' };

/** @param progress - told how many steps of the history are read */
export async function changelogPage(history: History, contract: Contract, progress: (read: number, of: number) => void): Promise<SitePage> {
  const page = (body: string, headings: Heading[] = []): SitePage => ({ path: 'changelog.html', title: 'Changelog', section: 'Reference', body: `<h1>Changelog</h1>\n${body}`, headings });
  if ('missing' in history) return page(markdown(history.missing).html);
  const entries = await entriesOf(history, contract.document, progress);
  return page(
    `<p>What changed in the public contract, newest first, made from its history. ${entries.length} steps.</p>\n${entries.map((entry) => entryHtml(entry, contract)).join('\n')}`,
    entries.map(({ id, title }) => ({ level: 2, id, title: text(title) })),
  );
}

/** Steps that a client does not see are left out; the contract as it stands may be ahead of what is committed. */
async function entriesOf({ count, revisions }: Exclude<History, { missing: string }>, current: ContractDocument, progress: (read: number, of: number) => void): Promise<Entry[]> {
  const entries: Entry[] = [];
  let before: ContractDocument = { ...current, paths: {}, webhooks: {}, 'x-problem-types': {} };
  let read = 0;
  for await (const { commit, date, subject, tags, document } of revisions()) {
    entries.push({ id: `c${commit.slice(0, 10)}`, title: titleOf(subject, date), date, tags, changes: difference(before, document) });
    before = document;
    progress(++read, count);
  }
  entries.push({ id: 'uncommitted', title: 'Not committed yet', tags: [], changes: difference(before, current) });
  return entries.filter(({ changes, tags }) => changes.length > 0 || tags.length > 0).reverse();
}

/** What was merged says more than that it was; the name of a branch says nothing. */
function titleOf(subject: string, date: string): string {
  if (/^Merge (branch|remote|pull|commit|tag|main\b)/.test(subject)) return `Changes of ${date}`;
  const merged = subject.replace(/^Merge /, '');
  return merged[0]!.toUpperCase() + merged.slice(1);
}

function entryHtml({ id, title, date, tags, changes }: Entry, contract: Contract): string {
  const kinds = (Object.keys(KINDS) as Change['kind'][]).flatMap((kind) => {
    const of = changes.filter((change) => change.kind === kind);
    return of.length === 0 ? [] : [`<h3 class="change ${kind}">${KINDS[kind]}</h3>\n${changeList(kind, of, contract)}`];
  });
  const facts = [...(date === undefined ? [] : [`<time datetime="${date}">${date}</time>`]), ...tags.map((tag) => `<strong>${text(tag)}</strong>`)];
  return `<section>\n${anchoredHeading(2, id, text(title))}\n${facts.length > 0 ? `<p class="facts">${facts.join(' · ')}</p>\n` : ''}${kinds.join('\n')}\n</section>`;
}

function changeList(kind: Change['kind'], changes: Change[], contract: Contract): string {
  if (kind === 'changed' || kind === 'deprecated') return `<ul>\n${changes.map((change) => `<li>${named(change, contract)}${change.details.length > 0 ? `: ${text(change.details.join('; '))}` : ''}</li>`).join('\n')}\n</ul>`;
  const bySort = Map.groupBy(changes, (change) => change.of);
  return [...bySort].map(([of, members]) => `<p>${NOUNS[of]}: ${members.map((change) => named(change, contract)).join(', ')}</p>`).join('\n');
}

/** A link where it still exists. */
function named({ of, name }: Change, contract: Contract): string {
  const code = `<code>${text(name)}</code>`;
  const place = placeOf(contract, of, name);
  return place === undefined ? code : `<a href="${place}">${code}</a>`;
}
