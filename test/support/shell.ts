/** Commands of documentation, run as a reader would: in a POSIX shell, in a folder of their own. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';

export interface Ran {
  status: number | null;
  output: Buffer;
  errors: string;
}

export async function runShell(script: string, environment: Record<string, string> = {}): Promise<Ran> {
  const folder = await mkdtemp(join(tmpdir(), 'deed-docs-'));
  try {
    const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
    const shell = spawn('/bin/sh', ['-e', '-u'], { cwd: folder, env: { PATH: path, HOME: folder, ...environment }, stdio: ['pipe', 'pipe', 'pipe'] });
    shell.stdin.end(script);
    const [output, errors, status] = await Promise.all([buffer(shell.stdout), text(shell.stderr), new Promise<number | null>((resolve, reject) => shell.on('close', resolve).on('error', reject))]);
    return { status, output, errors };
  } finally {
    await rm(folder, { recursive: true });
  }
}
