/**
 * A log that child processes append to, and its part since now: the tail that an error message shows.
 */
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';

export interface LogFile {
  path: string;
  descriptor: number;
  /** The last lines written since this log was opened. */
  tail(): string;
  close(): void;
}

const largestBytes = 10_000_000;
const tailLines = 20;

export function openLogFile(path: string): LogFile {
  const size = (): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size() > largestBytes) renameSync(path, `${path}.1`);
  const start = size();
  const descriptor = openSync(path, 'a', 0o600);
  return {
    path,
    descriptor,
    tail: () => readFileSync(path).subarray(start).toString().trimEnd().split('\n').slice(-tailLines).join('\n'),
    close: () => closeSync(descriptor),
  };
}
