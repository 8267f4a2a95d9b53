/**
 * The one layout of mails. A mail is written once, as content, and rendered as text and as HTML. The HTML
 * loads nothing from anywhere, so it tells nobody that it was opened.
 */
import { text as escaped } from '../html.ts';
import type { Line } from './line.ts';
import { line } from './line.ts';

export interface Content {
  subject: Line;
  /** Whom the mail greets, where a name is known. */
  greeting?: Line;
  paragraphs: readonly Line[];
  /** What the reader may do. The first is a button; `url` is absolute, http or https. */
  actions?: readonly { label: Line; url: string }[];
  /** To be read and typed in. */
  code?: Line;
  /** What to do who has not expected this mail. */
  closing?: Line;
}

export interface Mail {
  subject: string;
  text: string;
  html: string;
}

/** RFC 3676 (section 4.2) recommends 78 characters at most; two are left for the marks of a reply. */
const TEXT_WIDTH = 76;

/** Throws where a link is none that a mail may have. */
export function renderMail(content: Content): Mail {
  const links = (content.actions ?? []).map(({ label, url }) => ({ label, url: webAddress(url) }));
  const hello = content.greeting ? line`Hello ${content.greeting},` : line`Hello,`;
  return { subject: content.subject, text: asText(content, hello, links), html: asHtml(content, hello, links) };
}

type Link = { label: Line; url: string };

function webAddress(url: string): string {
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`A mail leads to web pages only, not to ${protocol}`);
  return href;
}

/** Addresses stand on lines of their own and are never broken, so that they can be clicked and copied. */
function asText({ paragraphs, code, closing }: Content, hello: Line, links: readonly Link[]): string {
  const blocks = [hello, ...paragraphs].map(wrapped);
  if (code) blocks.push(code);
  for (const { label, url } of links) blocks.push(`${wrapped(`${label}:`)}\n${url}`);
  if (closing) blocks.push(wrapped(closing));
  return `${blocks.join('\n\n')}\n`;
}

function wrapped(words: string): string {
  const lines: string[] = [];
  let current = '';
  for (const word of words.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (longer.length > TEXT_WIDTH && current !== '') {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current].join('\n');
}

/** Colours are left to the mail program, which knows whether it is dark; what has one reads well on both grounds. */
const STYLE = {
  body: 'margin:0;padding:24px 16px;font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere',
  column: 'max-width:560px;margin:0 auto',
  paragraph: 'margin:0 0 16px',
  code: 'margin:0 0 16px;padding:12px 16px;border:1px solid #8886;border-radius:8px;font:24px/1.3 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.1em;text-align:center',
  button: 'display:inline-block;padding:12px 20px;border-radius:8px;background-color:#1d5fd1;color:#ffffff;font-weight:600;text-decoration:none',
  small: 'margin:0 0 16px;font-size:14px;opacity:.75',
};

function asHtml({ subject, paragraphs, code, closing }: Content, hello: Line, links: readonly Link[]): string {
  const block = (style: keyof typeof STYLE, inner: string): string => `<p style="${STYLE[style]}">${inner}</p>`;
  const blocks = [hello, ...paragraphs].map((words) => block('paragraph', escaped(words)));
  if (code) blocks.push(block('code', escaped(code)));
  for (const [index, { label, url }] of links.entries()) {
    const style = index === 0 ? ` style="${STYLE.button}"` : '';
    blocks.push(block('paragraph', `<a href="${escaped(url)}" rel="noreferrer"${style}>${escaped(label)}</a>`));
  }
  if (links[0]) blocks.push(block('small', `If the button does nothing, copy this address into a browser:<br>${escaped(links[0].url)}`));
  if (closing) blocks.push(block('small', escaped(closing)));
  return `<!doctype html>
<html lang="en" style="color-scheme:light dark">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no,address=no,email=no,date=no,url=no"><title>${escaped(subject)}</title></head>
<body style="${STYLE.body}">
<div style="${STYLE.column}">
${blocks.join('\n')}
</div>
</body>
</html>
`;
}
