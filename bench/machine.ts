/**
 * What the operating system knows: which core a process may use, how much CPU and memory it has used.
 * CPU time comes from /proc and exists on Linux only; elsewhere it is undefined and left out of the report.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const serverCore = 0;
const loadCore = 1;

function canPin(): boolean {
  if (cpus().length < 2) return false;
  try {
    execFileSync('taskset', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const pinned = canPin();

/** Puts this process, and so everything it starts without `onServerCore`, on the load core. */
export function moveToLoadCore(): void {
  if (pinned) execFileSync('taskset', ['-acp', String(loadCore), String(process.pid)], { stdio: 'ignore' });
}

/** The command that runs `command` on the server core; where nothing can be pinned, the command itself. */
export function onServerCore(command: string[]): string[] {
  return pinned ? ['taskset', '-c', String(serverCore), ...command] : command;
}

const ticksPerSecond = ((): number => {
  try {
    return Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  } catch {
    return 100;
  }
})();

function cpuFields(pid: number): number[] | undefined {
  if (!existsSync(`/proc/${pid}/stat`)) return undefined;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in brackets and may hold blanks; count from behind it.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 15).map(Number);
}

function toMicroseconds(ticks: number): number {
  return (ticks / ticksPerSecond) * 1_000_000;
}

/** User plus system CPU time of a process so far, all its threads together. */
export function cpuMicroseconds(pid: number): number | undefined {
  const fields = cpuFields(pid);
  return fields && toMicroseconds((fields[0] ?? 0) + (fields[1] ?? 0));
}

/** The same for a process and all its children, those that have ended too: a Postgres with its connections. */
export function familyMicroseconds(pid: number): number | undefined {
  const fields = cpuFields(pid);
  const list = `/proc/${pid}/task/${pid}/children`;
  if (fields === undefined || !existsSync(list)) return undefined;
  const children = readFileSync(list, 'utf8').split(' ').filter(Boolean).map(Number);
  const own = toMicroseconds(fields.reduce((sum, value) => sum + value, 0));
  return children.reduce((sum, child) => sum + (cpuMicroseconds(child) ?? 0), own);
}

export function parentOf(pid: number): number | undefined {
  if (!existsSync(`/proc/${pid}/status`)) return undefined;
  return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

/** User plus system CPU time that our two cores have given to anybody so far; undefined where nothing is pinned or told. */
export function bothCoresMicroseconds(): number | undefined {
  if (!pinned || !existsSync('/proc/stat')) return undefined;
  const ours = readFileSync('/proc/stat', 'utf8').split('\n').filter((line) => [`cpu${serverCore}`, `cpu${loadCore}`].includes(line.split(' ')[0] ?? ''));
  const ticks = ours.flatMap((line) => line.split(' ').slice(1, 4).map(Number));
  return toMicroseconds(ticks.reduce((sum, value) => sum + value, 0));
}

/** Resident memory of a process in MiB. */
export function residentMebibytes(pid: number): number | undefined {
  try {
    if (existsSync(`/proc/${pid}/status`)) {
      const kibibytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
    }
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
  } catch {
    return undefined;
  }
}

export function describeMachine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${processors.length} × ${processors[0]?.model ?? 'unknown processor'}, ${memory} GiB, Node ${process.version}`;
}

export function describePinning(ownPostgres: boolean): string {
  if (!pinned) return 'NOT PINNED (no taskset or a single core): servers, load and Postgres share cores; figures wander more.';
  const postgres = ownPostgres ? 'Postgres' : 'not Postgres, which was given by BENCH_DATABASE_URL and runs wherever it was put';
  return `Pinned: the measured server on core ${serverCore}; load generator (and ${postgres}) on core ${loadCore}.`;
}
