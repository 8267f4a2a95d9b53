/** A balancer of connections, as small as one can be: it asks each server whether it is ready, gives new connections to those that are in turn, and hides nothing. */
import type { Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

const ASK_MILLISECONDS = 500;

export interface Balancer {
  url: string;
  close(): void;
}

export async function balance(ports: readonly number[]): Promise<Balancer> {
  const ready = new Set(ports);
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    const [port] = [...ready].slice(turn++ % Math.max(1, ready.size));
    if (port === undefined) return void client.destroy();
    const upstream = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
    for (const [one, other] of [[client, upstream], [upstream, client]] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy()).on('close', () => {
        open.delete(one);
        other.destroySoon();
      });
    }
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const asking = setInterval(() => ports.forEach((port) => void ask(port)), ASK_MILLISECONDS);

  async function ask(port: number): Promise<void> {
    const isReady = await fetch(`http://127.0.0.1:${port}/health/ready`, { headers: { connection: 'close' }, signal: AbortSignal.timeout(ASK_MILLISECONDS * 2) }).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.status === 200;
      },
      () => false,
    );
    if (isReady) ready.add(port);
    else ready.delete(port);
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      clearInterval(asking);
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
