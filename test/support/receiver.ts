/** Somebody's server: it notes what comes, and answers as it is told. */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  bytes: Buffer;
}

export interface Receiver {
  url: string;
  port: number;
  received: Received[];
  /** How it answers from here on; 204 to begin with. */
  answer: (res: ServerResponse, request: Received) => void;
  stop(): Promise<void>;
}

export async function startReceiver(host = '127.0.0.1'): Promise<Receiver> {
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const bytes = Buffer.concat(chunks);
      const request = { path: req.url!, headers: req.headers, body: bytes.toString(), bytes };
      receiver.received.push(request);
      receiver.answer(res, request);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://${host}:${port}`,
    port,
    received: [],
    answer: (res) => res.writeHead(204).end(),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}

/** What webhooks may be sent to in tests. */
export const RECEIVING = { OUTGOING_ALLOWED_PRIVATE: '127.0.0.1/32' };
