/**
 * Listening. The event loop takes one new connection from each listening socket in a turn, however many wait: a busy process,
 * whose turns are long, would let almost nobody in, and health checks wait with the rest. So several sockets listen on the
 * one port, among which the kernel spreads connections. One of WEB_CONCURRENCY's processes gets its connections handed by
 * the process that keeps them, which is never busy.
 */
import cluster from 'node:cluster';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo, Server as Sockets } from 'node:net';
import { createServer } from 'node:net';

const MANY = 64;

export interface ListenOptions {
  port: number;
  host: string;
  maxConnections: number;
  /** Whether it shall be several sockets, where the system knows that. */
  many: boolean;
}

export interface Listener {
  port: number;
  /** Nobody new is let in; resolves when everybody has gone. */
  close(): Promise<void>;
}

/** Rejects with EADDRINUSE where the port is taken. */
export async function listen(server: Server, { port: wanted, host, maxConnections, many }: ListenOptions): Promise<Listener> {
  const count = many && process.platform === 'linux' && !cluster.isWorker ? MANY : 1;
  // Sockets that share a port would share it with a stranger as well.
  if (count > 1 && wanted !== 0) await refuseTaken(wanted, host);
  const bound = async (one: Sockets, port: number): Promise<number> => {
    one.maxConnections = Math.ceil(maxConnections / count);
    one.listen({ port, host, reusePort: count > 1 });
    await once(one, 'listening');
    return (one.address() as AddressInfo).port;
  };
  const port = await bound(server, wanted);
  const others = Array.from({ length: count - 1 }, () => createServer({ allowHalfOpen: true, noDelay: true }, (socket) => server.emit('connection', socket)));
  for (const other of others) await bound(other, port);
  return {
    port,
    async close() {
      await Promise.all([server, ...others].map((one) => new Promise<void>((done) => void one.close(() => done()))));
    },
  };
}

async function refuseTaken(port: number, host: string): Promise<void> {
  const probe = createServer().listen({ port, host });
  await once(probe, 'listening');
  await new Promise((done) => probe.close(done));
}
