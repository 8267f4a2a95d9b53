/** The shell of every page, and the little HTML that is written here by hand. */

export interface Page {
  title: string;
  head?: string;
  body: string;
}

export const NO_MARGIN = '<style>body{margin:0}</style>';

/** The empty icon keeps browsers from asking for /favicon.ico. */
export function page({ title, head = '', body }: Page): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title>
<link rel="icon" href="data:,">${head}</head>
<body>${body}</body>
</html>
`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function text(value: string): string {
  return value.replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** The contract's descriptions are Markdown; of it, problem types use paragraphs, code and bold. */
export function prose(markdown: string): string {
  return text(markdown.trim())
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
}
