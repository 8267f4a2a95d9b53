/** What a command is, how it reads in the help, and what it is given. `commands/` has them, by group. */
import { parseArgs } from 'node:util';

export interface Operand {
  /** As the help writes it, in capitals. */
  name: string;
  about: string;
  optional?: true;
}

export interface Option {
  /** What it takes, in capitals; a flag takes nothing. */
  value?: string;
  about: string;
}

export interface Given {
  operands: string[];
  /** Those that were given; a flag has the value true. */
  options: Record<string, string | boolean | undefined>;
}

export interface Command {
  /** One line. */
  summary: string;
  /** What a line has no room for. */
  details?: string;
  /** Shown below all that, in the lines it has. */
  grammar?: () => Promise<string>;
  operands?: Operand[];
  options?: Record<string, Option>;
  /** As it is typed, without the program. */
  example: string;
  /** Its exit code, when that is not 0: 1 where the answer is no, 2 where it was called wrongly. */
  run(given: Given): Promise<number | void> | number | void;
}

/** Commands by the words that choose them. */
export type Group = Record<string, Command>;

/** The call was wrong, and nothing has been done. */
export class UsageError extends Error {}

export const usageOf = (name: string, { operands = [], options = {} }: Command): string =>
  [name, ...operands.map((operand) => (operand.optional ? `[${operand.name}]` : operand.name)), ...(Object.keys(options).length > 0 ? ['[options]'] : [])].join(' ');

/** Throws a `UsageError`, or that of `parseArgs`. */
export function read(name: string, { operands: declared = [], options: known = {} }: Command, args: string[]): Given {
  const options = Object.fromEntries(Object.entries(known).map(([option, { value }]) => [option, { type: value === undefined ? 'boolean' : 'string' } as const]));
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const missing = declared.find(({ optional }, index) => !optional && positionals[index] === undefined);
  if (missing) throw new UsageError(`\`${name}\` needs ${missing.name}: ${missing.about}.`);
  if (positionals.length > declared.length) throw new UsageError(`\`${name}\` does not take \`${positionals[declared.length]}\`.`);
  return { operands: positionals, options: values };
}

/** A whole number of these options, at least `least`; `fallback` where it was not given. */
export function wholeNumber({ options }: Given, name: string, { least, most, fallback }: { least: number; most: number; fallback: number }): number {
  const text = options[name] as string | undefined;
  if (text === undefined) return fallback;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= most)) throw new UsageError(`--${name} must be a whole number from ${least} to ${most}, not \`${text}\`.`);
  return value;
}
