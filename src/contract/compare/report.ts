/** The changes as a table: for a terminal, for a pull request, for a program. */
import { inColumns } from '../../columns.ts';
import type { Change } from './change.ts';

export type Format = 'text' | 'markdown' | 'json';
export const FORMATS: readonly Format[] = ['text', 'markdown', 'json'];

export interface Comparison {
  /** What the contract was held against, as a person would say it. */
  base: string;
  changes: Change[];
  /** What another tool or the list of accepted breaks has to say. */
  remarks: string[];
}

const VERDICTS: readonly Change['verdict'][] = ['breaking', 'accepted', 'warning', 'compatible'];

export const breaks = ({ changes }: Comparison): boolean => changes.some(({ verdict }) => verdict === 'breaking');

export function report(comparison: Comparison, format: Format): string {
  if (format === 'json') return `${JSON.stringify({ summary: counts(comparison.changes), ...comparison }, null, 2)}\n`;
  return format === 'markdown' ? markdown(comparison) : text(comparison);
}

function counts(changes: Change[]): Record<Change['verdict'], number> {
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, changes.filter((change) => change.verdict === verdict).length])) as Record<Change['verdict'], number>;
}

export function summary({ base, changes }: Comparison): string {
  if (changes.length === 0) return `Compared with ${base}: nothing that a client can notice has changed.`;
  return `Compared with ${base}: ${Object.entries(counts(changes)).filter(([, count]) => count > 0).map(([verdict, count]) => `${count} ${verdict}`).join(', ')}.`;
}

const NAMED = 3;

/** Some by name, and how many more there are; whom they are for where that is not the public. */
export function touched({ operations, audiences }: Change, most = NAMED): string {
  if (operations.length === 0) return 'the whole contract';
  const more = operations.length - most;
  const names = more > 1 ? `${operations.slice(0, most).join(', ')} and ${more} more` : operations.join(', ');
  return audiences.some((audience) => audience !== 'public') ? `${names} (${audiences.join(', ')})` : names;
}

function placeOf({ place, statuses }: Change): string {
  const few = statuses.length > 0 && statuses.length <= 2 && !/^[A-Z][A-Za-z0-9]*([.[(]|$)/.test(place);
  return few ? `${place} of ${statuses.join(', ')}` : place;
}

/** A pattern or a list of values may be long; the JSON has all of it. */
export const short = (value = '-', most = 48): string => (value.length > most ? `${value.slice(0, most - 1)}…` : value);

function text(comparison: Comparison): string {
  const head = ['VERDICT', 'RULE', 'PLACE', 'BEFORE', 'AFTER', 'OPERATIONS', 'WHY'];
  const lines = [head, ...comparison.changes.map((change) => [change.verdict, change.rule, placeOf(change), short(change.before), short(change.after), touched(change), change.why])];
  return `${[...(lines.length > 1 ? [inColumns(lines), ''] : []), ...comparison.remarks, summary(comparison)].join('\n')}\n`;
}

function markdown(comparison: Comparison): string {
  const parts = VERDICTS.flatMap((verdict) => {
    const changes = comparison.changes.filter((change) => change.verdict === verdict);
    if (changes.length === 0) return [];
    const rows = changes.map((change) => [code(placeOf(change)), code(short(change.before)), code(short(change.after)), operationsCell(change), `${escape(change.why)} <sub>${change.rule}</sub>`]);
    const table = markdownTable([['Place', 'Before', 'After', 'Operations', 'Why'], ...rows]);
    const title = `${changes.length} ${verdict}`;
    return verdict === 'compatible' ? [`<details><summary>${title}</summary>\n\n${table}\n\n</details>`] : [`#### ${title}\n\n${table}`];
  });
  return `${[summary(comparison), ...parts, ...comparison.remarks.map((remark) => `> ${escape(remark)}`)].join('\n\n')}\n`;
}

export function markdownTable([head, ...rows]: string[][]): string {
  return [head!, head!.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function operationsCell(change: Change): string {
  const many = change.operations.length > NAMED + 1;
  return many ? `<details><summary>${escape(touched(change))}</summary>${change.operations.map(escape).join(', ')}</details>` : escape(touched(change));
}

/** What stands in a contract must not become markup, or another cell of the table. */
export const escape = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').replaceAll(/([`*_@[\]])/g, '\\$1');

export function code(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
  return value === '-' ? '-' : line.includes('`') ? escape(value) : `\`${line}\``;
}
