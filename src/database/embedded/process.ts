/**
 * Tells whether a process id, read from a file that may be stale, is the server of a data folder.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** False for a zombie and for a stranger who has got the number since. */
export function runsServerOf(pid: number, data: string): boolean {
  return process.platform === 'linux' ? worksIn(pid, data) : wasStartedFor(pid, data);
}

/** The server's working directory is its data folder: this holds after renames and across mounts. */
function worksIn(pid: number, data: string): boolean {
  try {
    const work = statSync(`/proc/${pid}/cwd`);
    const folder = statSync(data);
    return work.dev === folder.dev && work.ino === folder.ino && readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return false;
  }
}

function wasStartedFor(pid: number, data: string): boolean {
  try {
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(`-D ${data} `);
  } catch {
    return false;
  }
}
