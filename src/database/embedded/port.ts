/**
 * The server's port: the one it had last time when that is free, so that a saved URL stays right.
 */
import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export async function choosePort(home: string): Promise<number> {
  let port = rememberedPort(home);
  while (port === undefined || !(await isFree(port))) {
    // Below the range from which kernels give outgoing connections their ports, so that it stays free while we are stopped.
    port = randomInt(20_000, 32_000);
  }
  rememberPort(home, port);
  return port;
}

export function rememberPort(home: string, port: number): void {
  writeFileSync(join(home, 'port'), `${port}\n`);
}

function rememberedPort(home: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(home, 'port'), 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => done(true)));
  });
}
