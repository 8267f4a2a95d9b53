/** A copy of this checkout to change, and programs run in it the way a stranger runs them. */
import { spawn } from 'node:child_process';
import { chmod, cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPILED } from '../../prove/processes.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** No Makefile: where node_modules is a link, `npm ci` empties what it leads to. */
const COPIED = ['openapi', 'clients', 'deploy', 'generated', 'src', 'migrations', 'package.json', 'redocly.yaml', 'tsconfig.json'];

export interface Checkout {
  path(name: string): string;
  remove(): Promise<void>;
}

export async function copyCheckout(): Promise<Checkout> {
  const directory = await mkdtemp(join(tmpdir(), 'deed-cli-'));
  // As root, Postgres runs as another account, and keeps its data elsewhere when it cannot enter.
  await chmod(directory, 0o755);
  for (const name of COPIED) await cp(join(ROOT, name), join(directory, name), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(directory, 'node_modules'));
  return { path: (name) => join(directory, name), remove: () => rm(directory, { recursive: true, force: true, maxRetries: 5 }) };
}

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** `node src/cli/main.ts …`, here or in a copy. Nothing of the caller's environment reaches it. */
export function cli(args: string[], { cwd = ROOT, env = {} }: { cwd?: string; env?: Record<string, string> } = {}): Promise<Outcome> {
  return run(process.execPath, [join(cwd, 'src/cli/main.ts'), ...args], cwd, env);
}

export function run(program: string, args: string[], cwd: string, env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((done, reject) => {
    // Nor does what somebody has in `.env`.
    const child = spawn(program, args, { cwd, env: { ENV_FILE: '/dev/null', NODE_COMPILE_CACHE: COMPILED, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.once('error', reject).once('close', (code) => done({ code, stdout, stderr }));
  });
}
