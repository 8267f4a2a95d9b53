/** Server processes as they run in production: spawned, waited for, killed. Nothing of the service is loaded into ours. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { newSigningKey } from '../src/secrets.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const START_TIMEOUT_SECONDS = 60;
const POLL_MILLISECONDS = 25;
/** Where the service keeps what was compiled for one start, for the next; here whatever is spawned does, and from its first line on. */
export const COMPILED = join(tmpdir(), 'node-compile-cache');

export const jwtPrivateKey = newSigningKey();
export const secretKey = 'a secret key for proofs, long enough';
export const PUBLIC_URL = 'http://deed.test';

export interface StartOptions {
  environment?: Record<string, string>;
  /** The port of a process that was killed, so that its clients find the next one; any free one otherwise. */
  port?: number;
  /** `api` serves only; without a role the process runs the jobs, too. */
  role?: 'api' | 'all';
  /** Modules that are loaded first, to break something on purpose or to measure. */
  imports?: string[];
}

export interface Server {
  url: string;
  port: number;
  child: ChildProcess;
  /** Everything it has written, to both streams. */
  output(): string;
  /** Resolves when the process is gone. */
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

export async function startServer(databaseUrl: string, options: StartOptions = {}): Promise<Server> {
  const { environment = {}, port = 0, role = 'api', imports = [] } = options;
  const parameters = [...imports.flatMap((module) => ['--import', new URL(module, import.meta.url).href]), 'src/main.ts', ...(role === 'api' ? ['api'] : [])];
  const { child, output, kill } = spawned(parameters, {
    ENVIRONMENT: 'production',
    EMAIL_PROVIDER: 'console',
    ALLOWED_HOSTS: '*',
    PUBLIC_URL,
    JWT_PRIVATE_KEY: jwtPrivateKey,
    SECRET_KEY: secretKey,
    LOG_LEVEL: 'warn',
    RATE_LIMIT_FACTOR: '1000000',
    // A busy machine is no failure of what else is proven.
    OVERLOAD_DATABASE_WAIT: '0',
    OVERLOAD_LOOP_DELAY: '0',
    ...environment,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
  });
  const url = await address(child, output);
  await ready(url, child, output);
  return { url, port: Number(new URL(url).port), child, output, kill };
}

export type Spawned = Pick<Server, 'output' | 'kill' | 'child'>;

/** Our own Node on these, within the project, with nothing of the caller's shell: a DATABASE_URL or a limit there must not reach it. */
export function spawned(parameters: string[], environment: Record<string, string>): Spawned {
  const child = spawn(process.execPath, parameters, { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH, ENV_FILE: '/dev/null', NODE_COMPILE_CACHE: COMPILED, ...environment } });
  running.add(child);
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(child, 'close').then(() => void running.delete(child));
  return {
    child,
    output: () => Buffer.concat(chunks).toString(),
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

export async function killAll(): Promise<void> {
  await Promise.all([...running].map(async (child) => {
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
  }));
}

async function address(child: ChildProcess, output: () => string): Promise<string> {
  return patiently('listens', child, output, () => Promise.resolve(/^Deed listens on (http:\S+)$/m.exec(output())?.[1]));
}

async function ready(url: string, child: ChildProcess, output: () => string): Promise<void> {
  await patiently('is ready', child, output, async () => {
    const response = await fetch(`${url}/health/ready`, { headers: { connection: 'close' } });
    await response.arrayBuffer();
    return response.status === 200 ? url : undefined;
  });
}

async function patiently(what: string, child: ChildProcess, output: () => string, attempt: () => Promise<string | undefined>): Promise<string> {
  for (const deadline = Date.now() + START_TIMEOUT_SECONDS * 1000; Date.now() < deadline; await sleep(POLL_MILLISECONDS)) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`A server ended before it ${what}:\n${output()}`);
    const found = await attempt();
    if (found !== undefined) return found;
  }
  throw new Error(`No server that ${what} within ${START_TIMEOUT_SECONDS} seconds:\n${output()}`);
}
