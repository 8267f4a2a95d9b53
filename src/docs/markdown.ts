/**
 * Markdown as the guides and the contract's descriptions use it: headings, paragraphs, lists, tables, quotes, code,
 * links, bold and emphasis. It is the part of CommonMark that needs no package; HTML in it is shown, not obeyed.
 */
import { text } from '../html.ts';

export interface Heading {
  level: number;
  id: string;
  /** As HTML. */
  title: string;
}

export interface Rendered {
  html: string;
  headings: Heading[];
}

/** What a link's target becomes; throws where there is no such thing. */
export type LinkResolver = (target: string) => string;

const LIST_ITEM = /^(\s*)([-*]|\d+\.)\s+(.*)$/;
const TABLE_RULE = /^\|?\s*:?-{3,}:?\s*(\|\s*:?-{3,}:?\s*)*\|?$/;

export function markdown(source: string, resolve: LinkResolver = (target) => target): Rendered {
  const headings: Heading[] = [];
  const html = blocks(source.split('\n'), { headings, resolve });
  return { html, headings };
}

/** The anchor of a heading: its words, as GitHub makes them. */
export function slug(title: string): string {
  return title.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, '').trim().replaceAll(/\s+/g, '-');
}

interface Context {
  headings: Heading[];
  resolve: LinkResolver;
}

function blocks(lines: string[], context: Context, tight = false): string {
  const html: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    const until = (goesOn: (next: string) => boolean): string[] => {
      const start = at;
      while (at < lines.length && goesOn(lines[at]!)) at++;
      return lines.slice(start, at);
    };
    if (line.trim() === '') at++;
    else if (line.startsWith('```')) {
      at++;
      const code = until((next) => !next.startsWith('```'));
      if (at++ >= lines.length) throw new Error(`This code never ends: ${code[0]}`);
      html.push(codeBlock(line.slice(3).trim().split(' ')[0]!, code));
    } else if (/^#{1,4} /.test(line)) {
      at++;
      html.push(heading(line, context));
    } else if (LIST_ITEM.test(line)) html.push(list(until((next) => LIST_ITEM.test(next) || /^\s{2,}\S/.test(next) || next.trim() === ''), context));
    else if (line.startsWith('>')) html.push(`<blockquote>\n${blocks(until((next) => next.startsWith('>')).map((quoted) => quoted.replace(/^> ?/, '')), context)}\n</blockquote>`);
    else if (line.startsWith('|') && TABLE_RULE.test(lines[at + 1] ?? '')) html.push(table(until((next) => next.startsWith('|')), context));
    else {
      const paragraph = inline(until((next) => next.trim() !== '' && !/^(```|#{1,4} |>|\|)/.test(next) && !LIST_ITEM.test(next)).join('\n'), context);
      html.push(tight ? paragraph : `<p>${paragraph}</p>`);
    }
  }
  return html.join('\n');
}

function codeBlock(language: string, lines: string[]): string {
  return `<pre tabindex="0"${language && ` data-language="${text(language)}"`}><code>${text(lines.join('\n'))}</code></pre>`;
}

function heading(line: string, context: Context): string {
  const [, marks = '', words = ''] = /^(#+) +(.*)$/.exec(line)!;
  const id = slug(words);
  if (context.headings.some((other) => other.id === id)) throw new Error(`Two headings of a page have the anchor ${id}.`);
  const title = inline(words, context);
  context.headings.push({ level: marks.length, id, title });
  return anchoredHeading(marks.length, id, title);
}

/** @param title - HTML */
export const anchoredHeading = (level: number, id: string, title: string): string => `<h${level} id="${id}">${title} <a class="anchor" href="#${id}" aria-label="Link to this section">#</a></h${level}>`;

function list(lines: string[], context: Context): string {
  const [, indent = '', marker = ''] = LIST_ITEM.exec(lines[0]!)!;
  const starts = lines.map((line) => LIST_ITEM.exec(line)?.[1] === indent);
  const items: string[][] = [];
  for (const [index, line] of lines.entries()) {
    if (starts[index]) items.push([LIST_ITEM.exec(line)![3]!]);
    else items.at(-1)!.push(line.slice(Math.min(indent.length + marker.length + 1, /^\s*/.exec(line)![0].length)));
  }
  const tag = /\d/.test(marker) ? 'ol' : 'ul';
  return `<${tag}>\n${items.map((item) => `<li>${blocks(item, context, !item.some((line, index) => line.trim() === '' && index < item.length - 1))}</li>`).join('\n')}\n</${tag}>`;
}

function table([head = '', , ...rows]: string[], context: Context): string {
  const cells = (row: string, tag: string): string =>
    row.trim().replace(/^\|/, '').replace(/\|$/, '').split(/(?<!\\)\|/).map((cell) => `<${tag}>${inline(cell.trim().replaceAll('\\|', '|'), context)}</${tag}>`).join('');
  return `<div class="table" tabindex="0" role="region" aria-label="Table"><table>\n<thead><tr>${cells(head, 'th')}</tr></thead>\n<tbody>\n${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n')}\n</tbody></table></div>`;
}

/** Code is set aside first, so that nothing in it is taken for markup. */
function inline(source: string, { resolve }: Context): string {
  const codes: string[] = [];
  const aside = source.replaceAll(/`([^`]+)`/g, (_whole, code: string) => `\u0001${codes.push(`<code>${text(code)}</code>`) - 1}\u0002`);
  return text(aside)
    .replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_whole, label: string, target: string) => `<a href="${text(resolve(target.replaceAll('&amp;', '&')))}">${label}</a>`)
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/(?<![\w*])[*_](?=\S)([^*_\n]+)(?<=\S)[*_](?![\w*])/g, '<em>$1</em>')
    .replaceAll(/\u0001(\d+)\u0002/g, (_whole, index: string) => codes[Number(index)]!);
}
