/**
 * The server process: started, adopted when an earlier run has left it alive, watched, stopped.
 * `postmaster.pid`, which the server keeps in its data folder, tells its process id, port and state.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { openLogFile } from './log-file.ts';
import type { LogFile } from './log-file.ts';
import { choosePort, rememberPort } from './port.ts';
import { runsServerOf } from './process.ts';

export interface Postmaster {
  port: number;
  ended: Promise<void>;
  stop(): Promise<void>;
}

interface StartOptions {
  parameters: Record<string, string>;
  timeoutSeconds: number;
  /** Nobody waits for the server any more. */
  abandoned: AbortSignal;
}

/** Backends of a postmaster that was killed hold its shared memory for a moment; a lock file may be just being removed. */
const passing = /pre-existing shared memory block|lock file ".*" (already exists|is empty)/;
const portTaken = /could not create any TCP\/IP sockets/;

export async function startPostmaster(cluster: Cluster, options: StartOptions): Promise<Postmaster> {
  const deadline = Date.now() + options.timeoutSeconds * 1000;
  const log = openLogFile(join(cluster.home, 'postgres.log'));
  try {
    while (!options.abandoned.aborted) {
      const port = (await adoptablePort(cluster, deadline, options.abandoned)) ?? (await launch(cluster, options, log, deadline));
      if (port !== undefined) {
        rememberPort(cluster.home, port);
        return watch(cluster, port);
      }
      await sleep(50);
    }
    throw new Error('Nobody waits for Postgres any more.');
  } finally {
    log.close();
  }
}

/** The port of a live server of this data folder, waited for while it comes up or goes down. */
async function adoptablePort({ data }: Cluster, deadline: number, abandoned: AbortSignal): Promise<number | undefined> {
  for (;;) {
    const file = readPidFile(data);
    if (!file) return undefined;
    if (!runsServerOf(file.pid, data)) {
      // After a kill -9 the number may belong to a stranger, whom Postgres takes for itself. When the number is free
      // Postgres clears the file itself; its shared memory check does not depend on the file.
      if (isAlive(file.pid)) rmSync(join(data, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (file.state === 'ready') return file.port;
    if (Date.now() > deadline || abandoned.aborted) throw new Error(`The Postgres of an earlier run (process ${file.pid}) is ${file.state} and does not get ready.`);
    await sleep(20);
  }
}

/** The port once the server is ready; undefined when a passing obstacle makes another try worthwhile. */
async function launch(cluster: Cluster, options: StartOptions, log: LogFile, deadline: number): Promise<number | undefined> {
  const { data, account, binaries } = cluster;
  const port = await choosePort(cluster.home);
  const parameters = { ...options.parameters, port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const child = spawn(binaries.postgres, ['-D', data, ...Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`])], {
    ...account, cwd: '/', env: binaries.environment, stdio: ['ignore', log.descriptor, log.descriptor],
    // A session of its own: no signal to the supervisor's group reaches it.
    detached: true,
  });
  let fault: string | undefined;
  child.once('error', (err) => (fault = err.message));
  child.once('exit', (code, signal) => (fault = `It ended with ${signal ?? code}.`));
  while (Date.now() < deadline && !options.abandoned.aborted) {
    await sleep(10);
    if (fault !== undefined) {
      const tail = log.tail();
      const lastLines = tail.split('\n').slice(-6).join('\n');
      if (passing.test(lastLines) || portTaken.test(lastLines)) return undefined;
      throw new Error(`Postgres did not start. ${fault} The end of its log (${log.path}):\n${tail}`);
    }
    const file = readPidFile(data);
    if (file?.pid === child.pid && file?.state === 'ready') return port;
  }
  if (child.pid !== undefined) {
    await stopProcess(child.pid, () => fault === undefined, ['SIGQUIT', 'SIGKILL']);
    // Nothing it has started stays behind.
    signalProcess(-child.pid, 'SIGKILL');
  }
  throw new Error(`Postgres was not ready after ${options.timeoutSeconds} seconds. The end of its log (${log.path}):\n${log.tail()}`);
}

/** By polling: an adopted server is nobody's child here, so no event tells its end. */
function watch({ data }: Cluster, port: number): Postmaster {
  const pid = readPidFile(data)?.pid ?? 0;
  const isRunning = (): boolean => runsServerOf(pid, data);
  const polling = new AbortController();
  const ended = (async () => {
    while (isRunning() && !polling.signal.aborted) await sleep(100);
  })();
  return {
    port,
    ended,
    stop: async () => {
      polling.abort();
      await stopProcess(pid, isRunning, ['SIGINT', 'SIGQUIT', 'SIGKILL']);
    },
  };
}

/** Fast shutdown is SIGINT, immediate shutdown SIGQUIT; each gets time before the next, ruder one. */
async function stopProcess(pid: number, isRunning: () => boolean, signals: NodeJS.Signals[]): Promise<void> {
  const patienceSeconds: Partial<Record<NodeJS.Signals, number>> = { SIGINT: 60, SIGQUIT: 3, SIGKILL: 3 };
  for (const signal of signals) {
    if (!isRunning()) return;
    signalProcess(pid, signal);
    const deadline = Date.now() + (patienceSeconds[signal] ?? 0) * 1000;
    while (isRunning() && Date.now() < deadline) await sleep(10);
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

const isAlive = (pid: number): boolean => signalProcess(pid, 0);

/** Undefined where no server has one. */
export function readPidFile(data: string): { pid: number; port: number; state: string } | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Math.abs(Number(lines[0])), port: Number(lines[3]), state: lines[7]?.trim() ?? 'starting' };
  } catch {
    return undefined;
  }
}
