/** The files of `generated/`: how those that are there differ from those that should be, and putting that right. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';

export const GENERATED = new URL('../../../generated/', import.meta.url);

export interface Difference {
  /** Missing, or of other content. */
  changed: string[];
  /** There, and made by nothing. */
  stale: string[];
}

export async function difference(files: ReadonlyMap<string, string>): Promise<Difference> {
  const present = await readdir(GENERATED).catch(() => []);
  const changed: string[] = [];
  for (const [name, content] of files) {
    if ((await readFile(new URL(name, GENERATED), 'utf8').catch(() => undefined)) !== content) changed.push(name);
  }
  return { changed, stale: present.filter((name) => !files.has(name)) };
}

export async function write(files: ReadonlyMap<string, string>, { changed, stale }: Difference): Promise<void> {
  await mkdir(GENERATED, { recursive: true });
  for (const name of changed) await writeFile(new URL(name, GENERATED), files.get(name)!);
  for (const name of stale) await rm(new URL(name, GENERATED));
}
