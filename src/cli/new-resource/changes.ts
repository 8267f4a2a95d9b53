/** What will be written, kept until all of it is known; and taken back where something fails after all. */
import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from './refusal.ts';

const root = new URL('../../../', import.meta.url);
export const pathOf = (name: string): string => fileURLToPath(new URL(name, root));
export const read = (name: string): Promise<string> => readFile(pathOf(name), 'utf8');
export const readIfThere = (name: string): Promise<string | undefined> => read(name).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? undefined : Promise.reject(error)));

export class Changes {
  readonly #created = new Map<string, string>();
  readonly #edited = new Map<string, { before: string; after: string }>();

  /** A file that is not there yet. */
  async create(name: string, text: string): Promise<void> {
    if ((await readIfThere(name)) !== undefined) throw new Refusal(`${name} is there already. Choose another name, or delete what is left of an earlier try.`);
    this.#created.set(name, text);
  }

  /** `change` answers the new text, or throws a `Refusal`. */
  async edit(name: string, change: (text: string) => string): Promise<void> {
    const known = this.#edited.get(name);
    const before = known?.before ?? (await readIfThere(name));
    if (before === undefined) throw new Refusal(`${name} is not there, and the resource has to be entered in it.`);
    this.#edited.set(name, { before, after: change(known?.after ?? before) });
  }

  get created(): string[] {
    return [...this.#created.keys()].sort();
  }

  get edited(): string[] {
    return [...this.#edited].filter(([, { before, after }]) => before !== after).map(([name]) => name).sort();
  }

  /** Writes all of it, then does `work`, which changes files of `folders` alone; where either fails, everything is as it was. */
  async apply(work: () => Promise<void>, folders: readonly string[]): Promise<void> {
    const directories: string[] = [];
    const written: string[] = [];
    const names = await Promise.all(folders.map(async (folder) => (await readdir(pathOf(folder))).map((name) => folder + name)));
    const kept = await Promise.all(names.flat().map(async (name) => [name, await read(name)] as const));
    try {
      for (const [name, text] of this.#created) {
        const made = await mkdir(dirname(pathOf(name)), { recursive: true });
        if (made !== undefined) directories.push(made);
        await writeFile(pathOf(name), text, { flag: 'wx' });
        written.push(name);
      }
      for (const [name, { after }] of this.#edited) await writeFile(pathOf(name), after);
      await work();
    } catch (error) {
      for (const name of written) await rm(pathOf(name), { force: true });
      for (const directory of directories.reverse()) await rmdir(directory);
      for (const [name, { before }] of this.#edited) await writeFile(pathOf(name), before);
      for (const [name, before] of kept) await writeFile(pathOf(name), before);
      throw error;
    }
  }
}

/** The text with something put in where `pattern` ends; refused where the file has no such place. */
export function insertAfter(name: string, text: string, pattern: RegExp, insertion: string): string {
  const match = pattern.exec(text);
  if (!match) throw unexpected(name, pattern);
  const at = match.index + match[0].length;
  return text.slice(0, at) + insertion + text.slice(at);
}

export function insertBefore(name: string, text: string, pattern: RegExp, insertion: string): string {
  const match = pattern.exec(text);
  if (!match) throw unexpected(name, pattern);
  return text.slice(0, match.index) + insertion + text.slice(match.index);
}

export const unexpected = (name: string, looked: RegExp | string): Refusal => new Refusal(`${name} does not look as expected: there is no ${looked instanceof RegExp ? String(looked) : looked} in it. Nothing was written; put it back, or enter the resource by hand.`);
