/**
 * Breaking on purpose: `accepted-breaks.yaml` beside the contract's root names a change by rule and place, and says why.
 * An entry works once: where the base has it already, it is spent, and the next change of that kind is breaking again.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { Change } from './change.ts';
import { CannotCompare } from './change.ts';
import { rules } from './rules.ts';

export interface Accepted {
  rule: string;
  place: string;
  because: string;
}

export const FILE = 'accepted-breaks.yaml';

/** Throws where an entry is not one: what is accepted by mistake nobody has accepted. */
export async function readAccepted(rootFile: string): Promise<Accepted[]> {
  const text = await readFile(join(dirname(rootFile), FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const entries = (parse(text) ?? []) as Accepted[];
  if (!Array.isArray(entries)) throw new CannotCompare(`${FILE} is a list of {rule, place, because}.`);
  for (const entry of entries) {
    const { rule, place, because } = entry ?? {};
    if (typeof place !== 'string' || typeof because !== 'string' || because.trim() === '') throw new CannotCompare(`${FILE}: an entry has a rule, a place and because: why it has to be. ${JSON.stringify(entry)} has not.`);
    if (!Object.hasOwn(rules, rule)) throw new CannotCompare(`${FILE}: there is no rule ${rule}; \`make breaking\` shows the rule of each change.`);
  }
  return entries;
}

/** The changes, those that somebody accepted marked as such; and what of the file does nothing any more. */
export function accept(changes: Change[], declared: Accepted[], inBase: Accepted[]): { changes: Change[]; idle: string[] } {
  const isSame = (one: Accepted, other: { rule: string; place: string }): boolean => one.rule === other.rule && one.place === other.place;
  const spent = declared.filter((entry) => inBase.some((old) => isSame(entry, old)));
  const fresh = declared.filter((entry) => !spent.includes(entry));
  return {
    changes: changes.map((change) => {
      const entry = change.verdict === 'breaking' ? fresh.find((one) => isSame(one, change)) : undefined;
      return entry ? { ...change, verdict: 'accepted', why: `Accepted: ${entry.because.trim()}` } : change;
    }),
    idle: [
      ...spent.map(({ rule, place }) => `${FILE}: ${rule} of ${place} is in the base already, and accepts nothing any more; delete it.`),
      ...fresh.filter((entry) => !changes.some((change) => change.verdict === 'breaking' && isSame(entry, change))).map(({ rule, place }) => `${FILE}: nothing breaks by ${rule} at ${place}; delete it.`),
    ],
  };
}
