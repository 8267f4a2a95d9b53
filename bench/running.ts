/** A server as a child process: start it on its core, time it until it answers, stop it. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../test/support/free-port.ts';
import { onServerCore } from './machine.ts';
import { paths, type Server } from './servers/server.ts';
import { settings } from './settings.ts';

export interface RunningServer {
  server: Server;
  pid: number;
  port: number;
  baseUrl: string;
  /** From spawn to the first 200 of /health/live. */
  startMilliseconds: number;
  /** The last it wrote to stderr, to explain a failure. */
  lastWords: () => string;
  stop: () => Promise<void>;
}

const startTimeoutMilliseconds = 30_000;
const projectDirectory = new URL('..', import.meta.url);

/** None outlives the run, however it ends. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { headers: { connection: 'close' } });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

/** Servers write an access log: to nowhere, because a reader would take time from the load's core. */
function logTarget(name: string): number | 'ignore' {
  return settings.keepLogs ? openSync(new URL(`results/${name}.log`, import.meta.url), 'a') : 'ignore';
}

export async function start(server: Server, databaseUrl: string, { onAnyCore = false } = {}): Promise<RunningServer> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const [program = '', ...parameters] = onAnyCore ? server.command : onServerCore(server.command);
  const log = logTarget(server.name);
  const startedAt = performance.now();
  const child = spawn(program, parameters, {
    cwd: projectDirectory,
    env: { ...process.env, NODE_ENV: 'production', ...server.environment, PORT: String(port), DATABASE_URL: databaseUrl },
    stdio: ['ignore', log, 'pipe'],
  });
  if (typeof log === 'number') closeSync(log);

  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-4000);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.once('error', (error) => { lastWords += String(error); });
  running.add(child);

  const stop = async (): Promise<void> => {
    running.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const stopped = await Promise.race([ended.then(() => true), sleep(5000, false, { ref: false })]);
    if (!stopped) {
      child.kill('SIGKILL');
      await ended;
    }
  };

  while (!(await answers(baseUrl + paths.health))) {
    const waited = performance.now() - startedAt;
    if (child.exitCode !== null || child.signalCode !== null || waited > startTimeoutMilliseconds) {
      await stop();
      throw new Error(`${server.name} does not answer ${paths.health} with 200 (BENCH_LOGS=1 keeps its log).\n${lastWords}`);
    }
    await sleep(4);
  }
  return {
    server, port, baseUrl, stop,
    pid: child.pid ?? 0,
    startMilliseconds: performance.now() - startedAt,
    lastWords: () => lastWords,
  };
}
