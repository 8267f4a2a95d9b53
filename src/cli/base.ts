/** What the contract is compared with: a commit of this repository, or a file that somebody kept. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import type { Document } from '../contract/compile/bundle.ts';
import { bundleContract } from '../contract/compile/bundle.ts';
import type { Accepted } from '../contract/compare/accepted.ts';
import { readAccepted } from '../contract/compare/accepted.ts';
import { CannotCompare } from '../contract/compare/change.ts';

export const ROOT = 'openapi/openapi.yaml';

export interface Base {
  /** As a person would say it: `origin/main (5ebd8f6)`. */
  name: string;
  document: Document;
  accepted: Accepted[];
}

export async function readBase(wanted: string | undefined): Promise<Base> {
  if (wanted !== undefined && existsSync(wanted)) return { name: wanted, document: await bundle(wanted, wanted), accepted: [] };
  const { commit, said } = wanted === undefined ? await forkPoint() : { commit: await commitOf(wanted), said: wanted };
  if (commit === undefined) throw new CannotCompare(`BASE=${wanted} is neither a file nor a commit that git knows here. A branch of the server's is fetched first: git fetch origin main.`);
  const folder = await mkdtemp(join(tmpdir(), 'deed-base-'));
  try {
    const root = await unpack(commit, folder, said);
    return { name: `${said} (${commit.slice(0, 7)})`, document: await bundle(join(folder, root), said), accepted: await readAccepted(join(folder, root)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function git(...args: string[]): Promise<string | undefined> {
  return promisify(execFile)('git', args, { maxBuffer: 64 * 1024 * 1024 }).then(({ stdout }) => stdout.trim(), () => undefined);
}

const commitOf = (name: string): Promise<string | undefined> => git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);

/** Where this branch left the default branch: what others did there since is not our change. */
async function forkPoint(): Promise<{ commit: string; said: string }> {
  const served = await git('symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
  for (const branch of [served, 'origin/main', 'origin/master', 'main', 'master']) {
    if (branch === undefined || (await commitOf(branch)) === undefined) continue;
    const commit = await git('merge-base', 'HEAD', branch);
    if (commit !== undefined) return { commit, said: branch };
  }
  throw new CannotCompare('There is no default branch here to compare with. Set BASE to a commit, a branch or a tag, or to a file with a bundled contract: make breaking BASE=v1.4.0');
}

/** Everything that a contract may be made of, as it was; answers where its root is. */
async function unpack(commit: string, folder: string, said: string): Promise<string> {
  const listed = (await git('ls-tree', '-r', '-z', '--name-only', commit)) ?? '';
  const files = listed.split('\0').filter((file) => /\.(ya?ml|json|md)$/.test(file) && !/^(generated|test|node_modules)\//.test(file));
  const archive = join(folder, '.base.tar');
  if (files.length === 0 || (await git('archive', '--format=tar', '-o', archive, commit, '--', ...files)) === undefined) throw new CannotCompare(`${said} has no contract.`);
  await promisify(execFile)('tar', ['-xf', archive, '-C', folder]);
  await rm(archive);
  const root = await rootIn(folder, files);
  if (root === undefined) throw new CannotCompare(`${said} has no contract: neither ${ROOT} nor one that its redocly.yaml names.`);
  return root;
}

/** Where it is today; or where the linter was told, or the one file that says it is OpenAPI. */
async function rootIn(folder: string, files: string[]): Promise<string | undefined> {
  if (files.includes(ROOT)) return ROOT;
  if (files.includes('redocly.yaml')) {
    const { apis } = (parse(await readFile(join(folder, 'redocly.yaml'), 'utf8')) ?? {}) as { apis?: Record<string, { root?: string }> };
    const [root] = Object.values(apis ?? {}).flatMap((api) => api.root ?? []);
    if (root !== undefined && existsSync(join(folder, root))) return root;
  }
  const roots = await Promise.all(files.map(async (file) => (/^("openapi"|openapi):|^\{\s*"openapi":/m.test(await readFile(join(folder, file), 'utf8')) ? [file] : [])));
  return roots.flat().length === 1 ? roots.flat()[0] : undefined;
}

export async function bundle(file: string, said: string): Promise<Document> {
  const document = await bundleContract(file).catch((error: Error) => {
    throw new CannotCompare(`The contract of ${said} cannot be read.\n${error.message}`);
  });
  if (typeof document?.openapi !== 'string' || !document.paths) throw new CannotCompare(`${said} is no OpenAPI document.`);
  return document;
}

/** Both documents as files, for tools that read files; gone when the work is done. */
export async function asFiles<Result>(before: Document, after: Document, work: (before: string, after: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'deed-compare-'));
  try {
    const [old, now] = [join(folder, 'before.json'), join(folder, 'after.json')];
    await writeFile(old, JSON.stringify(before));
    await writeFile(now, JSON.stringify(after));
    return await work(old, now);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
