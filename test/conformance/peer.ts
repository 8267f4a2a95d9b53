/** What a peer is: a foreign tool that holds the running service to its contract, and what is known after its run. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

export interface Outcome {
  version: string;
  /** What it tried: requests, checks or recorded exchanges. */
  cases: number;
  failures: number;
  /** What a reader of the table wants to know besides; on failure, where to read more. */
  remarks: string[];
}

export interface Folders {
  /** Of this peer alone, for its reports. */
  own: string;
  /** Of all: the exchanges of this run as HAR files, those where the requests are good in `recordings/journeys`. */
  recordings: string;
  /** What is installed for the peers, and kept between runs. */
  tools: string;
}

export interface Peer {
  name: string;
  /** Peers whose recordings it reads. */
  after?: string[];
  /** Throws `CannotRun` where something is not installed. */
  run(folders: Folders): Promise<Outcome>;
}

/** Says what to install. A peer that cannot run fails the whole run. */
export class CannotRun extends Error {}

export interface Finished {
  code: number | null;
  output: string;
}

/** Runs a program to its end; what it says goes to `log` and comes back. */
export function run(program: string, args: string[], log: string, env: Record<string, string> = {}): Promise<Finished> {
  return new Promise((done, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const kill = (): void => void child.kill();
    process.once('exit', kill);
    const file = createWriteStream(log);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        file.write(text);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', kill);
      file.end(() => done({ code, output }));
    });
  });
}

export async function redoclyVersion(): Promise<string> {
  const { code, output } = await run('redocly', ['--version'], '/dev/null').catch(() => ({ code: null, output: '' }));
  if (code !== 0) throw new CannotRun('redocly is not there: run it by `make conformance`, which installs the packages and finds them.');
  return output.trim();
}
