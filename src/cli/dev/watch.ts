/**
 * Reports which files below some folders changed, once they have been quiet for a moment. Each folder has
 * a watcher of its own: `recursive` loses a file, on Linux, when an editor saves it by renaming another over it.
 */
import type { FSWatcher } from 'node:fs';
import { readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** An editor writes a file in several steps, a checkout many files. */
const QUIET_MILLISECONDS = 40;

export interface Watch {
  close(): void;
}

export function watchFolders(folders: string[], onChange: (path: string, at: number) => void, onQuiet: () => void): Watch {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;

  function noticed(path: string): void {
    onChange(path, performance.now());
    clearTimeout(timer);
    timer = setTimeout(onQuiet, QUIET_MILLISECONDS);
  }

  function forget(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }

  function add(folder: string, isNew: boolean): void {
    if (watchers.has(folder)) return;
    let entries;
    try {
      entries = readdirSync(folder, { withFileTypes: true });
      // A folder that is removed while it is watched reports itself; it may come back later.
      watchers.set(folder, watch(folder, (_event, name) => name !== null && onEvent(folder, name)).on('error', () => forget(folder)));
    } catch {
      return;
    }
    for (const entry of entries) {
      if (entry.isDirectory()) add(join(folder, entry.name), isNew);
      // What was written into a new folder before anybody watched it.
      else if (isNew) noticed(join(folder, entry.name));
    }
  }

  function onEvent(folder: string, name: string): void {
    const path = join(folder, name);
    noticed(path);
    forget(path);
    add(path, true);
  }

  for (const folder of folders) add(folder, false);
  return {
    close() {
      clearTimeout(timer);
      for (const folder of [...watchers.keys()]) forget(folder);
    },
  };
}
