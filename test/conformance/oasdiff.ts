/** oasdiff: the corpus of changes, judged by another hand. Every difference has a reason in oasdiff.yaml, and every reason a difference. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Entry } from '../support/compare/corpus.ts';
import { corpus } from '../support/compare/corpus.ts';
import type { Peer } from './peer.ts';
import { CannotRun, run } from './peer.ts';

/** The newest one whose modules can all be had. */
const VERSION = 'v1.33.0';
const LEVELS = ['none', 'compatible', 'warning', 'breaking'] as const;
/** A remark on `info.version`, which says nothing of what changed. */
const NO_CHANGE = 'api-version-not-bumped';

interface Reason {
  because: string;
  /** Of the entries that it is the reason for: one of their rules, or their name. */
  rules?: string[];
  names?: string[];
}

interface Difference {
  entry: Entry;
  theirs: (typeof LEVELS)[number];
  checks: string[];
}

export const oasdiff: Peer = {
  name: 'oasdiff',
  async run({ own, tools }) {
    const program = await install(join(tools, 'oasdiff'), join(own, 'install.log'));
    const reasons = parse(await readFile(join(import.meta.dirname, 'oasdiff.yaml'), 'utf8')) as Reason[];
    const differences: Difference[] = [];
    for (const [index, entry] of corpus.entries()) {
      const found = await judge(program, own, index, entry);
      const theirs = LEVELS[Math.max(0, ...found.map(({ level }) => level))]!;
      if (theirs !== entry.verdict) differences.push({ entry, theirs, checks: [...new Set(found.map(({ id }) => id))] });
    }
    const explained = reasons.map((reason) => ({ reason, differences: differences.filter(({ entry }) => isFor(reason, entry)) }));
    const unexplained = differences.filter(({ entry }) => !reasons.some((reason) => isFor(reason, entry)));
    const idle = explained.filter((one) => one.differences.length === 0);
    return {
      version: VERSION,
      cases: corpus.length,
      failures: unexplained.length + idle.length,
      remarks: [
        `the same verdict for ${corpus.length - differences.length} of ${corpus.length} changes; breaking to it alone ${differences.filter(({ theirs }) => theirs === 'breaking').length}, to us alone ${differences.filter(({ entry }) => entry.verdict === 'breaking').length}`,
        ...explained.map(({ reason, differences: those }) => `${those.length}: ${reason.because} (${directions(those)})`),
        ...unexplained.map(({ entry, theirs, checks }) => `no reason is known: "${entry.name}" is ${entry.verdict} to us and ${theirs} to it (${checks.join(', ') || 'nothing found'})`),
        ...idle.map(({ reason }) => `no difference is left for: ${reason.because}`),
      ],
    };
  },
};

const isFor = ({ rules = [], names = [] }: Reason, entry: Entry): boolean => names.includes(entry.name) || (entry.verdict !== 'none' && entry.rules.some((rule) => rules.includes(rule)));

/** `breaking → none 12`: ours, theirs, and how often. */
function directions(differences: Difference[]): string {
  const counted = new Map<string, number>();
  for (const { entry, theirs } of differences) counted.set(`${entry.verdict} → ${theirs}`, (counted.get(`${entry.verdict} → ${theirs}`) ?? 0) + 1);
  return [...counted].map(([direction, count]) => `${direction} ${count}`).join(', ');
}

async function judge(program: string, folder: string, index: number, { name, before, after }: Entry): Promise<{ id: string; level: number }[]> {
  const [old, now] = [join(folder, `${index}-before.json`), join(folder, `${index}-after.json`)];
  await writeFile(old, JSON.stringify(before));
  await writeFile(now, JSON.stringify(after));
  const { code, output } = await run(program, ['changelog', old, now, '--format', 'json', '--flatten-allof', '--flatten-params'], join(folder, `${index}.log`));
  if (code !== 0) throw new Error(`oasdiff did not finish for "${name}":\n${output}`);
  return ((JSON.parse(output.trim() || '[]') ?? []) as { id: string; level: number }[]).filter(({ id }) => id !== NO_CHANGE);
}

/** Kept between runs; `go install` does nothing where it is there already. */
async function install(folder: string, log: string): Promise<string> {
  const { code, output } = await run('go', ['install', `github.com/oasdiff/oasdiff@${VERSION}`], log, { GOBIN: folder }).catch(() => ({ code: null, output: 'there is no `go` on the PATH' }));
  if (code !== 0) throw new CannotRun(`oasdiff needs Go 1.24 or newer, and its modules: ${output.trim().split('\n').at(-1)}`);
  return join(folder, 'oasdiff');
}
