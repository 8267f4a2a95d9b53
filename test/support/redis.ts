/**
 * A real Redis of the test's own, from `redis-server` or `valkey-server` on the PATH: unlike Postgres, no npm
 * package brings one. There is nothing to fall back to, so that a test of Redis never passes without Redis.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from './free-port.ts';

const PASSWORD = 'a password for tests';

export interface Redis {
  url: string;
  start(): Promise<void>;
  /** `SIGKILL` by default; `SIGSTOP` and `SIGCONT` make it silent and let it go on. */
  signal(signal?: NodeJS.Signals): Promise<void>;
}

export async function newRedis(): Promise<Redis> {
  const program = findServer();
  const port = await freePort();
  let child: ChildProcess | undefined;
  return {
    url: `redis://:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`,
    async start() {
      child = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--requirepass', PASSWORD, '--save', '', '--appendonly', 'no', '--dir', tmpdir()], { stdio: ['ignore', 'pipe', 'inherit'] });
      for await (const line of child.stdout!.iterator({ destroyOnReturn: false })) if (String(line).includes('Ready to accept connections')) break;
      if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
      child.stdout!.resume();
    },
    async signal(signal = 'SIGKILL') {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = signal === 'SIGKILL' ? once(child, 'exit') : undefined;
      child.kill(signal);
      await gone;
    },
  };
}

function findServer(): string {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const name of ['redis-server', 'valkey-server']) {
    for (const folder of folders) if (isProgram(join(folder, name))) return join(folder, name);
  }
  throw new Error('These tests need a real Redis: put redis-server or valkey-server on the PATH (apt-get install redis-server, brew install redis).');
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
