/** `/problems/<code>`: where the `type` of every problem document leads. Plain pages without a script. */
import { createHash } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Router } from 'express';
import express from 'express';
import { page, text } from '../html.ts';
import type { PageHeaders } from '../contract/page-headers.ts';
import type { ProblemType } from './contract.ts';
import { problemTypes } from './contract.ts';
import { markdown } from './markdown.ts';

const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:2rem 1rem;overflow-wrap:anywhere}
h1{line-height:1.2;margin:.5rem 0}
code{font:.9em ui-monospace,monospace;background:#8882;padding:.1em .3em;border-radius:3px}
dt{margin-top:1rem}dd{margin:0}dd p{margin:.25rem 0}
`;
const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

export function problemPages(headers: PageHeaders): Router {
  const router = express.Router();
  const plain = headers({ styleSrc: [STYLE_HASH], imgSrc: ['data:'] });
  router.get('/problems', plain, async (_req, res) => {
    res.type('html').send(indexPage(await problemTypes()));
  });
  // An unknown code goes on to the 404 of every unknown address.
  router.get('/problems/:code', async (req, res, next) => {
    const code = req.params.code;
    const type = (await problemTypes()).get(code);
    if (!type) return next();
    plain(req, res, () => void res.type('html').send(problemPage(code, type)));
  });
  return router;
}

function indexPage(types: Map<string, ProblemType>): string {
  const entries = [...types].map(([code, type]) => `<dt><a href="/problems/${text(code)}"><code>${text(code)}</code></a> ${type.status} ${text(type.title)}</dt>\n<dd>${markdown(type.description).html}</dd>`);
  return styled('Problem types', `<h1>Problem types</h1>
<p>What can be wrong with a request. A problem document names one of these in its <code>type</code> and <code>code</code>.</p>
<dl>
${entries.join('\n')}
</dl>`);
}

function problemPage(code: string, { title, status, description }: ProblemType): string {
  return styled(title, `<p><a href="/problems">Problem types</a></p>
<h1>${text(title)}</h1>
<p><code>${text(code)}</code>, status ${status} ${text(STATUS_CODES[status] ?? '')}</p>
${markdown(description).html}`);
}

function styled(title: string, body: string): string {
  return page({ title, head: `<style>${STYLE}</style>`, body: `<main>\n${body}\n</main>` });
}
