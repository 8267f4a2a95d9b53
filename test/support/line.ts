/** A line to a database that can be cut: at once, or just when a certain answer comes back. */
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

export interface Line {
  url: string;
  /** What is asked next with this in it happens, and who asked hears nothing but the end of the connection. */
  loseAnswerTo(text: string): void;
  /** Cuts all connections and takes no more. */
  close(): void;
}

export async function cuttableLine(databaseUrl: string): Promise<Line> {
  const url = new URL(databaseUrl);
  const open = new Set<Socket>();
  let wanted: string | undefined;
  const server = createServer((near) => {
    const far = connect(Number(url.port), url.hostname);
    let losing = false;
    near.on('data', (asked) => {
      if (wanted && asked.includes(wanted)) {
        losing = true;
        wanted = undefined;
      }
      far.write(asked);
    });
    far.on('data', (answer) => (losing ? near.destroy() : near.write(answer)));
    for (const [end, opposite] of [[near, far], [far, near]] as const) {
      open.add(end);
      // An end that is gone takes the other along; that is all its errors can say.
      end.on('error', () => opposite.destroy());
      end.on('close', () => void (open.delete(end), opposite.destroy()));
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const here = new URL(databaseUrl);
  here.hostname = '127.0.0.1';
  here.port = String((server.address() as AddressInfo).port);
  return {
    url: here.href,
    loseAnswerTo: (text) => void (wanted = text),
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
