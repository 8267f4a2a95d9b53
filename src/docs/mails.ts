/** Every mail that the service writes about accounts, as HTML and as text, for who works on their words. Not there in production. */
import type { Router } from 'express';
import express from 'express';
import { page, text } from '../html.ts';
import { samples } from '../mail/samples.ts';
import type { Mail } from '../mail/template.ts';
import type { PageHeaders } from '../contract/page-headers.ts';
import { MAILS_PATH } from './path.ts';

const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:80rem;margin:0 auto;padding:2rem 1rem}
nav a{display:inline-block;margin:0 1rem .25rem 0}
section>div{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
iframe,pre{box-sizing:border-box;width:100%;height:30rem;margin:0;border:1px solid #8888;border-radius:8px}
pre{padding:1rem;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere}
@media(max-width:50rem){section>div{grid-template-columns:1fr}}
`;

export function mailPages(headers: PageHeaders): Router {
  const router = express.Router();
  // Mails bring their style along, and are shown within this policy: no script, and nothing from anywhere.
  const plain = headers({ styleSrc: ["'unsafe-inline'"], imgSrc: ['data:'] });
  router.get(MAILS_PATH, plain, (_req, res) => void res.set('Cache-Control', 'no-store').type('html').send(previews()));
  return router;
}

function previews(): string {
  const mails = Object.entries(samples).map(([name, make]) => ({ name, mail: make() }));
  const links = mails.map(({ name }) => `<a href="#${text(name)}">${text(name)}</a>`);
  return page({
    title: 'Mails',
    head: `<style>${STYLE}</style>`,
    body: `<main>\n<h1>Mails</h1>\n<nav>${links.join('\n')}</nav>\n${mails.map(({ name, mail }) => preview(name, mail)).join('\n')}\n</main>`,
  });
}

function preview(name: string, { subject, text: plain, html }: Mail): string {
  return `<section id="${text(name)}">
<h2>${text(subject)}</h2>
<p><code>${text(name)}</code></p>
<div>
<iframe sandbox title="${text(subject)}, as HTML" srcdoc="${text(html)}"></iframe>
<pre>${text(plain)}</pre>
</div>
</section>`;
}
