/** Pieces of YAML as the contract's files have them. */

const LINE = 120;

/** A scalar, quoted where YAML would take it for something else. */
export function scalar(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = /^-?[A-Za-z0-9_/.<(][^\n]*$/.test(value) && !/: |:$| #|[{}[\],&*!|>%`]/.test(value);
  const looksLikeAnother = /^(true|false|null|yes|no|on|off|y|n|~|[-+.\d][\d_.eE:+-]*|\d{4}-\d\d-\d\d.*)$/i.test(value);
  return isPlain && !looksLikeAnother ? value : `'${value.replaceAll("'", "''")}'`;
}

/** Prose may have commas and brackets. */
export function prose(text: string): string {
  return /^[A-Za-z]/.test(text) && !/: |:$| #/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

/** `key: [a, b]`, or a line for each where that is too long. */
export function listed(indent: string, key: string, values: readonly (string | number | boolean | null)[]): string {
  const short = `${indent}${key}: [${values.map(scalar).join(', ')}]`;
  return short.length <= LINE ? short : [`${indent}${key}:`, ...values.map((value) => `${indent}  - ${scalar(value)}`)].join('\n');
}

/** `description: …` in one line, or as a block of several. */
export function described(indent: string, text: string): string {
  const short = `${indent}description: ${prose(text)}`;
  if (short.length <= LINE) return short;
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (indent.length + 2 + last.length + 1 + word.length > LINE - 1) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return [`${indent}description: |`, ...lines.map((line) => `${indent}  ${line}`)].join('\n');
}

export const indented = (indent: string, lines: string[]): string => lines.map((line) => (line === '' ? '' : indent + line)).join('\n');
