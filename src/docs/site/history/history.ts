/**
 * The states that the public contract has been in, out of git. They need no bundling: generated/ is committed with
 * openapi/, and the first parents of the branch are what was released, each merge as one step.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { realpath } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import type { ContractDocument } from '../contract.ts';

export interface Revision {
  commit: string;
  /** `2026-03-01` */
  date: string;
  subject: string;
  tags: string[];
  document: ContractDocument;
}

/** Oldest first; or why there are none. */
export type History = { revisions: Revision[] } | { missing: string };

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
  const contents = await readBlobs(root, commits.map(([commit]) => `${commit}:${FILE}`));
  return {
    revisions: commits.map(([commit = '', date = '', refs = '', ...subject], index) => ({
      commit,
      date,
      subject: subject.join('\t'),
      tags: refs.split(', ').filter((ref) => ref.startsWith('tag: ')).map((ref) => ref.slice('tag: '.length)),
      document: JSON.parse(contents[index]!) as ContractDocument,
    })),
  };
}

/** One process for all of them: each is a line `<id> blob <bytes>`, that many bytes and a line end. */
async function readBlobs(root: string, names: string[]): Promise<string[]> {
  const git = spawn('git', ['-C', root, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  git.stdin.end(names.map((name) => `${name}\n`).join(''));
  const [output] = await Promise.all([buffer(git.stdout), once(git, 'close')]);
  let at = 0;
  return names.map((name) => {
    const end = output.indexOf(10, at);
    const [, type, bytes] = output.toString('utf8', at, end).split(' ');
    if (type !== 'blob') throw new Error(`git does not find ${name}.`);
    at = end + 1 + Number(bytes) + 1;
    return output.toString('utf8', end + 1, end + 1 + Number(bytes));
  });
}
