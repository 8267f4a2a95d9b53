/** An HTTP server on this machine that keeps each request and answers what it is told to. */
import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Recorded {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Answered {
  status: number;
  headers?: Record<string, string>;
  /** An object is answered as JSON. */
  body?: unknown;
}

export interface Recorder {
  url: string;
  requests: Recorded[];
  /** Undefined: no answer, ever. */
  answer: (request: Recorded) => Answered | undefined;
  stop(): Promise<void>;
}

export async function startRecorder(answer: Recorder['answer'] = () => ({ status: 200 })): Promise<Recorder> {
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const request = { method: incoming.method!, path: incoming.url!, headers: incoming.headers, body: Buffer.concat(chunks) };
      recorder.requests.push(request);
      const given = recorder.answer(request);
      if (!given) return;
      const isText = typeof given.body === 'string' || given.body === undefined;
      outgoing.writeHead(given.status, { ...(isText ? {} : { 'content-type': 'application/json' }), ...given.headers }).end(isText ? given.body : JSON.stringify(given.body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const recorder: Recorder = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    answer,
    stop: () => new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    }),
  };
  return recorder;
}
