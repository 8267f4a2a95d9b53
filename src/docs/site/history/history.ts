/**
 * The states that the public contract has been in, out of git. They need no bundling: generated/ is committed with
 * openapi/, and the first parents of the branch are what was released, each merge as one step.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { realpath } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import type { Document } from '../../../contract/compile/bundle.ts';

export interface Revision {
  commit: string;
  /** `2026-03-01` */
  date: string;
  subject: string;
  tags: string[];
  document: Document;
}

/** Oldest first, one after the other, since each is as large as the contract; or why there are none. */
export type History = { count: number; revisions: () => AsyncIterable<Revision> } | { missing: string };

const FILE = 'generated/public.json';
const run = promisify(execFile);

export async function readHistory(root: string): Promise<History> {
  const git = async (...args: string[]): Promise<string> => (await run('git', ['-C', root, ...args], { maxBuffer: 1 << 24 })).stdout.trim();
  let top: string;
  try {
    top = await git('rev-parse', '--show-toplevel');
  } catch {
    return { missing: 'This copy of the project has no git history, so what has changed in it is not known.' };
  }
  if ((await realpath(top)) !== (await realpath(root))) return { missing: 'This copy of the project stands in another repository, so its own history is not known.' };
  if ((await git('rev-parse', '--is-shallow-repository')) === 'true') return { missing: 'This is a shallow clone: `git fetch --unshallow` brings the history that a changelog is made from.' };
  const log = await git('log', '--first-parent', '--reverse', '--diff-filter=AM', '--format=%H%x09%cs%x09%D%x09%s', '--', FILE).catch(() => '');
  const commits = log.split('\n').filter(Boolean).map((line) => line.split('\t'));
  if (commits.length === 0) return { missing: 'Nothing of the contract is committed yet.' };
  return { count: commits.length, revisions: () => readRevisions(root, commits) };
}

async function* readRevisions(root: string, commits: string[][]): AsyncIterable<Revision> {
  const git = spawn('git', ['-C', root, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = once(git, 'close');
  const bytes = reader(git.stdout);
  try {
    for (const [commit = '', date = '', refs = '', ...subject] of commits) {
      git.stdin.write(`${commit}:${FILE}\n`);
      // It answers `<id> blob <bytes>`, that many bytes, and a line end.
      const [, type, length] = (await bytes.line()).split(' ');
      if (type !== 'blob') throw new Error(`git does not find ${FILE} in ${commit}.`);
      const document = JSON.parse(await bytes.take(Number(length))) as Document;
      await bytes.line();
      yield { commit, date, subject: subject.join('\t'), tags: refs.split(', ').filter((ref) => ref.startsWith('tag: ')).map((ref) => ref.slice('tag: '.length)), document };
    }
  } finally {
    git.stdin.end();
    await closed;
  }
}

/** Lines and lengths out of a stream. */
function reader(stream: Readable): { line(): Promise<string>; take(length: number): Promise<string> } {
  const chunks = stream.iterator() as AsyncIterator<Buffer>;
  let rest = Buffer.alloc(0);
  const more = async (): Promise<void> => {
    const next = await chunks.next();
    if (next.done) throw new Error('git ended before it had answered.');
    rest = Buffer.concat([rest, next.value]);
  };
  const cut = (length: number, skip = 0): string => {
    const text = rest.toString('utf8', 0, length);
    rest = rest.subarray(length + skip);
    return text;
  };
  return {
    async line() {
      while (!rest.includes(10)) await more();
      return cut(rest.indexOf(10), 1);
    },
    async take(length) {
      while (rest.length < length) await more();
      return cut(length);
    },
  };
}
