/** The little HTML that the documentation pages share. */
import { text } from '../html.ts';

export const NO_MARGIN = '<style>body{margin:0}</style>';

/** The contract's descriptions are Markdown; of it, problem types use paragraphs, code and bold. */
export function prose(markdown: string): string {
  return text(markdown.trim())
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
}
