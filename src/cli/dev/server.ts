/**
 * Runs `node src/main.ts` and replaces it. The next process is started in advance and has the packages
 * loaded; told to, it starts with the service's own code, and only when it is about to listen the old one ends.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PRELOAD = new URL('./preload.ts', import.meta.url).href;
const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url));
/** Requests under way may end; one that hangs does not keep its author waiting. */
const LEAVE_MILLISECONDS = 3_000;
/** What has not come so far by then hangs, and would keep the next change waiting. */
const START_MILLISECONDS = 20_000;

export type Order = 'start' | 'listen';
export type Report = 'ready' | 'listening';

export interface ServerRunner {
  /** True when the new server listens; false when it failed, and then the reason has been printed. */
  restart(): Promise<boolean>;
  isRunning(): boolean;
  stop(): Promise<void>;
}

export function createServerRunner(root: string, environment: Record<string, string>): ServerRunner {
  let current: ChildProcess | undefined;
  let fresh: ChildProcess | undefined;
  let next: ChildProcess | undefined;
  let stopped = false;

  const prepare = (): ChildProcess => spawn(process.execPath, ['--import', PRELOAD, MAIN], { cwd: root, env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });

  /** True when the process reports it, false when it ends before. */
  const tell = (child: ChildProcess, order: Order, expected: Report): Promise<boolean> =>
    new Promise((done) => {
      if (!isAlive(child)) return done(false);
      const timer = setTimeout(() => child.kill('SIGKILL'), START_MILLISECONDS);
      const settle = (answer: boolean): void => {
        clearTimeout(timer);
        child.off('message', onMessage).off('exit', onExit);
        done(answer);
      };
      const onMessage = (message: unknown): void => {
        if (message === expected) settle(true);
      };
      const onExit = (): void => settle(false);
      child.on('message', onMessage).once('exit', onExit);
      child.send(order, (error) => error && settle(false));
    });

  next = prepare();
  return {
    isRunning: () => current !== undefined && isAlive(current),
    async restart() {
      if (stopped) return false;
      const starting = (fresh = next && isAlive(next) ? next : prepare());
      next = undefined;
      let listens = false;
      if (await tell(starting, 'start', 'ready')) {
        if (current) await end(current);
        current = starting;
        listens = await tell(starting, 'listen', 'listening');
      }
      if (listens) starting.once('exit', (code, signal) => {
        if (!starting.killed) console.error(`The server ended (${signal ?? `exit code ${code}`}); waiting for a change.`);
      });
      if (!stopped) next = prepare();
      return listens;
    },
    async stop() {
      stopped = true;
      next?.kill('SIGKILL');
      if (fresh !== current) fresh?.kill('SIGKILL');
      if (current) await end(current);
    },
  };
}

const isAlive = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

async function end(child: ChildProcess): Promise<void> {
  if (!isAlive(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), LEAVE_MILLISECONDS);
  await ended;
  clearTimeout(timer);
}
