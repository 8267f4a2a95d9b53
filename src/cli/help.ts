/** What the command line says of itself: all commands, one command, and what somebody may have meant. */
import type { Command, Group } from './command.ts';
import { inColumns } from '../columns.ts';
import { usageOf } from './command.ts';

const PROGRAM = 'npx deed';
/** More mistakes than that in a word, and another one was meant. */
const MOST_SLIPS = 3;

export function overview(groups: Record<string, Group>): string {
  const rows = Object.values(groups).flatMap((group) => Object.entries(group).map(([name, command]): [string, string] => [usageOf(name, command), command.summary]));
  const lines = indented(rows).split('\n');
  const parts = Object.entries(groups).map(([title, group]) => `${title}\n${lines.splice(0, Object.keys(group).length).join('\n')}`);
  return `usage: ${PROGRAM} <command>

${parts.join('\n\n')}

\`${PROGRAM} help <command>\` has more about one. Commands end with 0, with 1 where something failed or the answer is no,
and with 2 where they were called wrongly. The database is the one that DATABASE_URL names; without it, the embedded
one in DATA_DIRECTORY (.deed).`;
}

export async function explained(name: string, command: Command): Promise<string> {
  const { summary, details, operands = [], options = {}, grammar, example } = command;
  const parts = [`usage: ${PROGRAM} ${usageOf(name, command)}`, wrapped(`${summary}.${details === undefined ? '' : ` ${details}`}`)];
  if (operands.length > 0) parts.push(`Operands\n${indented(operands.map((operand) => [operand.name, operand.about]))}`);
  const rows = Object.entries(options).map(([option, { value, about }]): [string, string] => [`--${option}${value === undefined ? '' : ` ${value}`}`, about]);
  if (rows.length > 0) parts.push(`Options\n${indented(rows)}`);
  if (grammar) parts.push(await grammar());
  return [...parts, `Example\n  ${PROGRAM} ${example}`].join('\n\n');
}

const indented = (rows: [string, string][]): string => inColumns(rows).replaceAll(/^/gm, '  ');

const WIDTH = 100;

function wrapped(text: string): string {
  return text.replaceAll(new RegExp(`(.{1,${WIDTH}})(?: |$)`, 'g'), '$1\n').trimEnd();
}

/** A line with the nearest commands; empty where none is near. */
export function nearest(words: string[], names: string[]): string {
  const [first = ''] = words;
  const below = names.filter((name) => name.startsWith(`${first} `));
  const distanceOf = (name: string): number => slips(words.slice(0, name.split(' ').length).join(' '), name);
  const alike = names.map((name) => ({ name, distance: distanceOf(name) })).filter(({ name, distance }) => distance <= Math.min(MOST_SLIPS, name.length / 2)).sort((one, other) => one.distance - other.distance);
  const meant = below.length > 0 && words.length === 1 ? below : alike.slice(0, 1).map(({ name }) => name);
  return meant.length === 0 ? '' : ` Did you mean ${meant.map((name) => `\`${name}\``).join(' or ')}?`;
}

/** How many letters have to be put in, left out or changed to make one word of the other (Levenshtein). */
function slips(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) next.push(Math.min(row[to]! + 1, next[to - 1]! + 1, row[to - 1]! + Number(one[at - 1] !== other[to - 1])));
    row = next;
  }
  return row.at(-1)!;
}
