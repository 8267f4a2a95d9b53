/** The documentation site as `make docs` writes it: every link leads somewhere, nothing is loaded from elsewhere, nothing of the contract is missing. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { buildSite, readSources } from '../../src/docs/site/build.ts';
import type { Sources } from '../../src/docs/site/build.ts';
import { factNames, withFacts } from '../../src/docs/site/facts.ts';
import { guidePages } from '../../src/docs/site/guides.ts';
import { operationLink } from '../../src/docs/site/links.ts';
import type { Entry } from '../../src/docs/site/search.ts';

describe('documentation site', () => {
  let sources: Sources;
  let files: Map<string, string>;
  let pages: [path: string, html: string][];
  let reference: Set<string>;

  before(async () => {
    sources = await readSources();
    files = await buildSite(sources);
    pages = [...files].filter(([path]) => path.endsWith('.html'));
    const { operations, events, document } = sources.contract;
    reference = new Set([
      ...document.tags.map(({ name }) => `reference.html#/${name.toLowerCase()}`),
      ...operations.map(({ tag, id }) => operationLink(tag, id)),
      ...[...events.values()].map(({ tags, operationId }) => operationLink(tags[0]!, operationId)),
    ]);
  });

  const idsOf = (html: string): string[] => [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);

  /** Whether there is such a file, and such an anchor in it. */
  function leadsSomewhere(target: string, from: string): boolean {
    const [file = '', anchor] = target.split('#');
    if (file === 'reference.html' && anchor !== undefined) return reference.has(target);
    const html = files.get(file || from);
    return html !== undefined && (anchor === undefined || idsOf(html).includes(anchor));
  }

  it('every link leads to a page and an anchor that exist', () => {
    const links = pages.flatMap(([from, html]) => [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, target]) => ({ from, target: target! })));
    expect(links.length).to.be.above(500);
    const inside = links.filter(({ target }) => !target.startsWith('https://'));
    expect(inside.filter(({ from, target }) => !leadsSomewhere(target, from))).to.deep.equal([]);
  });

  it('what search finds exists', () => {
    const index = JSON.parse(files.get('assets/search-index.js')!.replace('globalThis.searchIndex = ', '').replace(/;\n$/, '')) as Entry[];
    expect(index.filter(({ url }) => !leadsSomewhere(url, ''))).to.deep.equal([]);
    const found = new Set(index.map(({ url }) => url));
    for (const { tag, id } of sources.contract.operations) expect(found, id).to.include(operationLink(tag, id));
    for (const code of Object.keys(sources.contract.document['x-problem-types'])) expect(found, code).to.include(`errors.html#${code}`);
    for (const { headings, path } of guidePages(sources.guides, sources.contract)) for (const { id, level } of headings) if (level === 2) expect(found).to.include(`${path}#${id}`);
  });

  it('an anchor names one thing', () => {
    for (const [path, html] of pages) expect(idsOf(html).length, path).to.equal(new Set(idsOf(html)).size);
  });

  it('there is an anchor for each problem code', () => {
    const ids = idsOf(files.get('errors.html')!);
    for (const code of Object.keys(sources.contract.document['x-problem-types'])) expect(ids, code).to.include(code);
  });

  it('nothing is loaded but files of the site', () => {
    for (const [path, html] of pages) {
      const loaded = [...html.matchAll(/<(?:script|img|iframe|source|video|audio|embed|object|link|form)\b[^>]*?\s(?:src|href|action|data|srcset)="([^"]*)"/g)].map(([, target]) => target!);
      expect(loaded, path).to.include('assets/site.css').and.include('assets/site.js');
      for (const target of loaded) expect(files.has(target) || target === 'data:,', `${path} loads ${target}`).to.equal(true);
      expect(html, path).to.not.match(/<style|\sstyle=|\son[a-z]+=|@import|url\(/);
    }
    expect(files.get('assets/site.css')).to.not.match(/@import|url\(|https?:/);
    expect(files.get('assets/site.js')).to.not.match(/https?:|fetch\(|XMLHttpRequest|sendBeacon|WebSocket|import\(/);
    expect(files.get('assets/reference.js')).to.include('"disableTelemetry":true');
    expect(files.get('assets/redoc.js')).to.not.match(/cdn\.redoc\.ly|fonts\.googleapis|import\.meta/);
  });

  it('every page is one: language, title, landmarks, one heading of the first level, and no level left out', () => {
    for (const [path, html] of pages) {
      expect(html, path).to.match(/<html lang="en">/).and.match(/<title>[^<]+ · [^<]+<\/title>/).and.match(/<main id="site-content"/).and.match(/<nav [^>]*aria-label=/).and.match(/class="skip" href="#site-content"/);
      const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
      expect(levels.filter((level) => level === 1), path).to.have.length(1);
      levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0), `${path}, heading ${index}`).to.be.at.most(1));
    }
  });

  it('every page but that of a lost address is in the navigation of every other', () => {
    for (const [path, html] of pages) {
      for (const [other] of pages.filter(([name]) => name !== '404.html')) expect(html, path).to.include(`<li><a href="${other}"`);
      if (path !== '404.html') expect(html, path).to.match(new RegExp(`<a href="${path.replaceAll('.', '\\.')}" aria-current="page">`));
    }
  });

  it('every fact is told somewhere, and one that does not exist is an error', () => {
    const all = sources.guides.map(({ source }) => source).join('\n') + readFileSync(new URL('../../src/docs/site/home.ts', import.meta.url), 'utf8');
    for (const name of factNames) expect(all, name).to.include(`{{${name}}}`);
    expect(() => withFacts('{{nothing}}', sources.contract)).to.throw('{{nothing}} is not a fact');
    expect([...files].filter(([path, content]) => path.endsWith('.html') && /\{\{[a-z-]+\}\}/.test(content))).to.deep.equal([]);
  });

  it('a guide with a link to nothing fails, and says where', () => {
    for (const link of ['operation:nothing', 'problem:nothing', 'event:nothing', '99-nothing.md', '/nothing', 'http://example.com']) {
      expect(() => guidePages([{ file: '01-one.md', source: `# One\n\n[there](${link})` }], sources.contract), link).to.throw(`docs/guides/01-one.md: The link to ${link} leads nowhere.`);
    }
  });

  it('the journeys have every step of every workflow', () => {
    const html = files.get('journeys.html')!;
    const steps = sources.journeys.flatMap(({ workflows }) => workflows.flatMap((workflow) => workflow.steps));
    expect(html.split('<li>').length - 1).to.be.at.least(steps.length);
    for (const { operationId } of steps) expect(html).to.include(`<code>${operationId}</code>`);
  });

  it('the contract to take away is the public one', () => {
    expect(JSON.parse(files.get('openapi.json')!)).to.deep.equal(JSON.parse(readFileSync(new URL('../../generated/public.json', import.meta.url), 'utf8')));
  });
});
