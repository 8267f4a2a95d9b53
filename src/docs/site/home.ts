/** The first page, and the one for addresses that do not exist. */
import { text } from '../../html.ts';
import { markdown } from '../markdown.ts';
import type { Contract } from './contract.ts';
import { withFacts } from './facts.ts';
import type { SitePage } from './page.ts';

export function homePage(contract: Contract, guides: SitePage[]): SitePage {
  const { info, tags } = contract.document;
  const counted = tags.map(({ name, description }) => ({ name, description, count: contract.operations.filter(({ tag }) => tag === name).length })).filter(({ count }) => count > 0);
  const body = `<h1>${text(info.title)}</h1>
<p class="lead">${text(info.summary)} ${withFacts('{{counts}}', contract)}.</p>
<p><a class="button" href="${guides[0]!.path}">${guides[0]!.title}</a> <a class="button plain" href="reference.html">API reference</a></p>
<h2 id="guides">Guides</h2>
<ul class="cards">
${guides.map(({ path, title, body: html }) => `<li><a href="${path}"><strong>${title}</strong> <span>${firstSentence(html)}</span></a></li>`).join('\n')}
</ul>
<h2 id="in-short">In short</h2>
${markdown(info.description).html}
<h2 id="operations">Operations</h2>
<ul class="cards">
${counted.map(({ name, description, count }) => `<li><a href="reference.html#/${name.toLowerCase()}"><strong>${text(name)}</strong> <span>${text(description)} ${count} operation${count === 1 ? '' : 's'}.</span></a></li>`).join('\n')}
</ul>
<p>The contract to take away: <a href="openapi.json">openapi.json</a>, <a href="openapi.yaml">openapi.yaml</a> (OpenAPI 3.1).</p>`;
  return { path: 'index.html', title: 'Overview', section: 'Start', body, headings: [] };
}

/** A web server shows it for any address, so it cannot know where the others are from there. */
export function lostPage(): SitePage {
  const body = '<h1>There is no page here</h1>\n<p>It may have another name now. Search finds it, or begin at the <a href="index.html">overview</a>.</p>';
  return { path: '404.html', title: 'Not found', body, headings: [] };
}

const firstSentence = (html: string): string => (/<p>(.*?[.:])(\s|<\/p>)/s.exec(html)?.[1] ?? '').replaceAll(/<\/?a\b[^>]*>/g, '');
