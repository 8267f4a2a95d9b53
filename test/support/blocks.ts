/** Blocks of code in Markdown. */

export interface Block {
  source: string;
  /** What follows the language on the fence. */
  info: string[];
}

export function blocksOf(markdown: string, language: string): Block[] {
  return [...markdown.matchAll(/^```(\S+)([^\n]*)\n(.*?)^```$/gms)].filter(([, name]) => name === language).map(([, , info = '', source = '']) => ({ source, info: info.split(' ').filter(Boolean) }));
}
