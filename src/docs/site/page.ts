/** A page of the site: what it holds, and the frame round it. Every address in it is relative, so that the site may stand anywhere. */
import { text } from '../../html.ts';
import type { Heading } from '../markdown.ts';

export interface SitePage {
  /** `errors.html`, beside all others. */
  path: string;
  title: string;
  /** Where it stands in the navigation; absent where it is not. */
  section?: string;
  /** HTML of what stands in `main`. */
  body: string;
  headings: Heading[];
  /** The reference brings its own columns. */
  wide?: boolean;
  /** At the end of the body. */
  scripts?: string[];
}

export interface Site {
  title: string;
  version: string;
  pages: SitePage[];
}

/** No page may ask anybody else for anything; `file:` for who opens the site from a folder. */
const POLICY = "default-src 'self' file: data:; script-src 'self' file: 'unsafe-inline'; style-src 'self' file: 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'";

export function renderPage(page: SitePage, site: Site): string {
  const headings = page.headings.filter(({ level }) => level === 2 || level === 3);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(page.title)} · ${text(site.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="assets/site.css">
<script src="assets/site.js" defer></script>
</head>
<body${page.wide ? ' class="wide"' : ''}>
<a class="skip" href="#site-content">Skip to the content</a>
<header>
<button class="menu" type="button" aria-expanded="false" aria-controls="site-navigation">Menu</button>
<a class="brand" href="index.html">${text(site.title)} <small>${text(site.version)}</small></a>
<div class="search" role="search">
<input type="search" id="site-search" placeholder="Search" aria-label="Search guides, operations, events and problem codes" aria-keyshortcuts="/" autocomplete="off" spellcheck="false">
<div class="results" hidden><p class="count" role="status"></p><ul aria-label="Found"></ul></div>
</div>
</header>
<nav id="site-navigation" aria-label="Site">
${navigation(page, site)}
</nav>
<main id="site-content" tabindex="-1">
${page.body}
</main>
${headings.length > 1 ? `<aside aria-label="On this page"><p>On this page</p>\n<ul>\n${headings.map(({ level, id, title }) => `<li class="level-${level}"><a href="#${id}">${title}</a></li>`).join('\n')}\n</ul></aside>` : ''}
${(page.scripts ?? []).map((script) => `<script src="${script}"></script>`).join('\n')}
</body>
</html>
`;
}

function navigation(current: SitePage, { pages }: Site): string {
  const sections = Map.groupBy(pages.filter(({ section }) => section !== undefined), ({ section }) => section!);
  const item = ({ path, title }: SitePage): string => `<li><a href="${path}"${path === current.path ? ' aria-current="page"' : ''}>${text(title)}</a></li>`;
  return [...sections].map(([section, members]) => `<p>${text(section)}</p>\n<ul>\n${members.map(item).join('\n')}\n</ul>`).join('\n');
}
