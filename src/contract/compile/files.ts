/** The folders that are made: how the files that are there differ from those that should be, and putting that right. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';

const root = new URL('../../../', import.meta.url);
const GENERATED = 'generated/';
const CLIENT = 'clients/typescript/src/generated/';
/** Below the project; the compiler writes there and nowhere else. */
export const MADE: readonly string[] = [GENERATED, CLIENT];

/** Content by the name below its folder. */
type Files = ReadonlyMap<string, string>;

export interface Difference {
  /** Missing, or of other content: by the path below the project. */
  changed: ReadonlyMap<string, string>;
  /** There, and made by nothing. */
  stale: string[];
}

/** `client` where the client is to be as the contract is, too. */
export async function difference(files: Files, client?: Files): Promise<Difference> {
  const changed = new Map<string, string>();
  const stale: string[] = [];
  for (const [folder, contents] of [[GENERATED, files], ...(client ? [[CLIENT, client] as const] : [])] as [string, Files][]) {
    const present = await readdir(new URL(folder, root)).catch(() => []);
    stale.push(...present.filter((name) => !contents.has(name)).map((name) => folder + name));
    for (const [name, content] of contents) {
      if ((await readFile(new URL(folder + name, root), 'utf8').catch(() => undefined)) !== content) changed.set(folder + name, content);
    }
  }
  return { changed, stale };
}

export async function write({ changed, stale }: Difference): Promise<void> {
  for (const [path, content] of changed) {
    await mkdir(new URL('.', new URL(path, root)), { recursive: true });
    await writeFile(new URL(path, root), content);
  }
  for (const path of stale) await rm(new URL(path, root));
}

/** What was done, in a line. */
export const told = ({ changed }: Difference): string => (changed.size === 0 ? 'generated/ is up to date' : `changed: ${[...changed.keys()].join(', ')}`);
