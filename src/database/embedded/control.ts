/**
 * What the launcher and its supervisor share: the order that starts a supervisor, the one message it
 * sends to every holder, and the files in the control directory by which they find each other.
 */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Server } from 'node:net';

export interface Order {
  directory: string;
  /** The `native` folder of the platform's package: bin, lib, share. */
  native: string;
  durable: boolean;
  settings: Record<string, string>;
  startTimeoutSeconds: number;
}

export type Message =
  | { state: 'ready'; port: number; password: string; lockIdentity: string }
  | { state: 'failed'; message: string };

export function controlFiles(directory: string) {
  return {
    /** Held by the one supervisor of this directory. */
    lock: join(directory, 'lock'),
    /** Names the socket on which that supervisor listens. */
    endpoint: join(directory, 'endpoint'),
    log: join(directory, 'supervisor.log'),
    compileCache: join(directory, 'cache'),
  };
}

/**
 * Made by the launcher, before anything else. Root leaves the way through open, and only the way
 * through: the unprivileged server has to reach its data below.
 */
export function createControlDirectory(directory: string): void {
  const created = mkdirSync(directory, { recursive: true });
  if (created !== undefined) chmodSync(directory, process.getuid?.() === 0 ? 0o711 : 0o700);
}

/** A copied checkout copies the endpoint too; the lock file's inode tells the copy from the original. */
export function lockIdentity(directory: string): string {
  const { dev, ino } = statSync(controlFiles(directory).lock);
  return `${dev}:${ino}`;
}

export function readEndpoint(directory: string): string | undefined {
  try {
    return resolve(directory, readFileSync(controlFiles(directory).endpoint, 'utf8').trim());
  } catch {
    return undefined;
  }
}

/** The kernel's limit is 107 bytes on Linux and 103 on macOS. */
const longestSocketPathBytes = 100;
const temporaryFolderPrefix = join(tmpdir(), 'deed-postgres-socket-');

/**
 * Listens in the control directory, or in a fresh private temporary folder when the path is too long
 * for the kernel or the file system holds no sockets. Call it with the lock held: what stands there is stale.
 */
export async function openEndpoint(directory: string, server: Server): Promise<void> {
  removeEndpoint(directory);
  const nearby = join(directory, 'supervisor.sock');
  const fits = Buffer.byteLength(nearby) <= longestSocketPathBytes;
  if (fits && (await listens(server, nearby))) {
    publishEndpoint(directory, 'supervisor.sock');
    return;
  }
  const distant = join(mkdtempSync(temporaryFolderPrefix), 'supervisor.sock');
  publishEndpoint(directory, distant);
  if (!(await listens(server, distant))) throw new Error(`Cannot listen on ${distant}.`);
}

export function removeEndpoint(directory: string): void {
  const socket = readEndpoint(directory);
  if (socket?.startsWith(temporaryFolderPrefix)) rmSync(dirname(socket), { recursive: true, force: true });
  rmSync(join(directory, 'supervisor.sock'), { force: true });
  rmSync(controlFiles(directory).endpoint, { force: true });
}

function publishEndpoint(directory: string, socket: string): void {
  writeFileSync(controlFiles(directory).endpoint, socket, { mode: 0o600 });
}

function listens(server: Server, path: string): Promise<boolean> {
  return new Promise((done) => {
    const failed = (): void => {
      server.off('listening', succeeded);
      done(false);
    };
    const succeeded = (): void => {
      server.off('error', failed);
      chmodSync(path, 0o600);
      done(true);
    };
    server.once('error', failed).once('listening', succeeded).listen(path);
  });
}
