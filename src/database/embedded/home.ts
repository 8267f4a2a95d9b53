/**
 * Where the data lies. Normally in the given directory itself. When root's server cannot get there, as
 * under a 0700 folder, in a folder outside whose name follows from the directory's path, and which the
 * directory remembers.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAccount } from './account.ts';
import type { Account } from './account.ts';

interface Location {
  directory: string;
  home: string;
}

export function findHome(directory: string): string {
  const remembered = readLocation(directory);
  const candidates = [remembered && !isCopy(remembered, directory) ? remembered.home : directory, directory, ...outsideHomes(directory)];
  for (const home of candidates) {
    if (home !== directory && !claimed(home)) continue;
    if (!canEnter(home, serverAccount(join(home, 'data')))) {
      if (!existsSync(join(home, 'data'))) continue;
      // To go on would hide the data behind an empty database.
      throw new Error(`The account that owns ${join(home, 'data')} cannot get there: a folder above it is closed. Open it (chmod o+x) or move the data's folder.`);
    }
    if (home !== directory) remember({ directory, home });
    return home;
  }
  throw new Error(`The unprivileged server can reach none of ${candidates.join(', ')}. Free the way to one, or set DATABASE_URL.`);
}

function outsideHomes(directory: string): string[] {
  const name = `deed-postgres-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`;
  return ['/var/lib', tmpdir()].map((parent) => join(parent, name));
}

/** Makes the folder. False when it cannot be made, or somebody else has put it there, as anybody can in /tmp. */
function claimed(home: string): boolean {
  try {
    mkdirSync(home, { recursive: true, mode: 0o711 });
    const status = lstatSync(home);
    if (!status.isDirectory() || status.uid !== process.getuid?.()) return false;
    chmodSync(home, 0o711);
    return true;
  } catch {
    return false;
  }
}

/** Asks the kernel by trying it as that account: modes, ACLs and mounts all have their say. */
function canEnter(folder: string, account: Account | undefined): boolean {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...account, cwd: '/', env: {}, stdio: 'ignore' }).status === 0;
}

function readLocation(directory: string): Location | undefined {
  try {
    return JSON.parse(readFileSync(join(directory, 'location'), 'utf8')) as Location;
  } catch {
    return undefined;
  }
}

function remember(location: Location): void {
  writeFileSync(join(location.directory, 'location'), JSON.stringify(location), { mode: 0o600 });
}

/** A moved checkout keeps its data; a copied one must not share the data of its original. */
function isCopy(remembered: Location, directory: string): boolean {
  return remembered.directory !== directory && readLocation(remembered.directory)?.home === remembered.home;
}
