/** The changelog: each step of the public contract's history, newest first, judged as `make breaking` judges it. */
import type { Change, Verdict } from '../../../contract/compare/change.ts';
import { compareRead } from '../../../contract/compare/compare.ts';
import { readContract } from '../../../contract/compare/contract.ts';
import { short } from '../../../contract/compare/report.ts';
import type { Document } from '../../../contract/compile/bundle.ts';
import { text } from '../../../html.ts';
import type { Heading } from '../../markdown.ts';
import { anchoredHeading, markdown } from '../../markdown.ts';
import type { Contract } from '../contract.ts';
import { placeOf } from '../links.ts';
import type { SitePage } from '../page.ts';
import type { History } from './history.ts';

interface Entry {
  id: string;
  title: string;
  date?: string;
  tags: string[];
  changes: Change[];
}

/** In the order in which they matter to who reads. */
const VERDICTS: [Verdict, string][] = [['breaking', 'Breaking'], ['warning', 'Worth a look'], ['compatible', 'Compatible']];
/** Of what is new there is nothing to say but its name. */
const ADDED = [['operation-added', 'Operations'], ['event-added', 'Events']] as const;
const NAMED = 3;

/** @param progress - told how many steps of the history are read */
export async function changelogPage(history: History, contract: Contract, progress: (read: number, of: number) => void): Promise<SitePage> {
  const page = (body: string, headings: Heading[] = []): SitePage => ({ path: 'changelog.html', title: 'Changelog', section: 'Reference', body: `<h1>Changelog</h1>\n${body}`, headings });
  if ('missing' in history) return page(markdown(history.missing).html);
  const entries = await entriesOf(history, contract.document as unknown as Document, progress);
  return page(
    `<p>What changed in the public contract, newest first, made from its history. ${entries.length} steps.</p>\n${entries.map((entry) => entryHtml(entry, contract)).join('\n')}`,
    entries.map(({ id, title }) => ({ level: 2, id, title: text(title) })),
  );
}

/** Steps that a client does not see are left out; the contract as it stands may be ahead of what is committed. */
async function entriesOf({ count, revisions }: Exclude<History, { missing: string }>, current: Document, progress: (read: number, of: number) => void): Promise<Entry[]> {
  const entries: Entry[] = [];
  let before: ReturnType<typeof readContract> | undefined;
  let read = 0;
  for await (const { commit, date, subject, tags, document } of revisions()) {
    const after = readContract(document);
    entries.push({ id: `c${commit.slice(0, 10)}`, title: titleOf(subject, date), date, tags, changes: compareRead(before ?? readContract({ ...document, paths: {}, webhooks: {} }), after, { today: date }) });
    before = after;
    progress(++read, count);
  }
  entries.push({ id: 'uncommitted', title: 'Not committed yet', tags: [], changes: compareRead(before!, readContract(current), { today: new Date().toISOString().slice(0, 10) }) });
  return entries.filter(({ changes, tags }) => changes.length > 0 || tags.length > 0).reverse();
}

/** What was merged says more than that it was; the name of a branch says nothing. */
function titleOf(subject: string, date: string): string {
  if (/^Merge (branch|remote|pull|commit|tag|main\b)/.test(subject)) return `Changes of ${date}`;
  const merged = subject.replace(/^Merge /, '');
  return merged[0]!.toUpperCase() + merged.slice(1);
}

function entryHtml({ id, title, date, tags, changes }: Entry, contract: Contract): string {
  const facts = [...(date === undefined ? [] : [`<time datetime="${date}">${date}</time>`]), ...tags.map((tag) => `<strong>${text(tag)}</strong>`)];
  const added = ADDED.flatMap(([rule, noun]) => {
    const of = changes.filter((change) => change.rule === rule).flatMap(({ operations }) => operations);
    return of.length === 0 ? [] : [`<p>${noun}: ${of.map((name) => named(name, contract)).join(', ')}</p>`];
  });
  const others = VERDICTS.map(([verdict, words]) => {
    const of = changes.filter((change) => change.verdict === verdict && !ADDED.some(([rule]) => rule === change.rule));
    return of.length === 0 ? '' : `<h3 class="change ${verdict}">${words}</h3>\n${table(of, contract)}`;
  });
  return [
    `<section>\n${anchoredHeading(2, id, text(title))}`,
    facts.length > 0 ? `<p class="facts">${facts.join(' · ')}</p>` : '',
    added.length > 0 ? `<h3 class="change added">New</h3>\n${added.join('\n')}` : '',
    ...others,
    '</section>',
  ].filter(Boolean).join('\n');
}

function table(changes: Change[], contract: Contract): string {
  const rows = changes.map((change) => `<tr><td><code>${text(change.place)}</code><br>${text(change.why)}</td><td>${value(change.before)}</td><td>${value(change.after)}</td><td>${touched(change, contract)}</td></tr>`);
  return `<div class="table"><table>\n<thead><tr><th>What</th><th>Before</th><th>After</th><th>Operations</th></tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table></div>`;
}

const value = (given: string | undefined): string => (given === undefined ? '' : `<code>${text(short(given))}</code>`);

function touched({ operations }: Change, contract: Contract): string {
  const names = operations.slice(0, NAMED).map((name) => named(name, contract)).join('<br>');
  return operations.length > NAMED ? `${names}<br>and ${operations.length - NAMED} more` : names;
}

/** A link where it still exists; an event goes by its own name. */
function named(operationId: string, contract: Contract): string {
  const [event] = [...contract.events].find(([, operation]) => operation.operationId === operationId) ?? [];
  const code = `<code>${text(event ?? operationId)}</code>`;
  const place = event === undefined ? placeOf(contract, 'operation', operationId) : placeOf(contract, 'event', event);
  return place === undefined ? code : `<a href="${place}">${code}</a>`;
}
