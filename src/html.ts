/** The shell of every page that is served here, and the escaping without which no text enters HTML. */

export interface Page {
  title: string;
  head?: string;
  body: string;
}

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

/** For text between tags and in quoted attributes. */
export function text(value: string): string {
  return value.replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);
}
