/** Stands in for Sentry: takes envelopes (develop.sentry.dev/sdk/data-model/envelopes) and reads the events in them. */
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Sentry {
  dsn: string;
  events: any[];
  /** As they came. */
  envelopes: string[];
  /** How it answers from here on. */
  answer: (res: ServerResponse) => void;
  stop(): Promise<void>;
}

export async function startSentry(): Promise<Sentry> {
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const envelope = Buffer.concat(chunks).toString();
      if (!req.url!.startsWith('/api/42/envelope/')) return res.writeHead(404).end();
      sentry.envelopes.push(envelope);
      sentry.events.push(...eventsIn(envelope));
      sentry.answer(res);
    });
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const sentry: Sentry = {
    dsn: `http://public@127.0.0.1:${(server.address() as AddressInfo).port}/42`,
    events: [],
    envelopes: [],
    answer: (res) => res.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return sentry;
}

/** A line for the envelope, then for each item its header and its payload. */
function eventsIn(envelope: string): any[] {
  const [, ...lines] = envelope.split('\n');
  return lines.flatMap((line, index) => (index % 2 === 0 && line !== '' && (JSON.parse(line) as { type: string }).type === 'event' ? [JSON.parse(lines[index + 1]!) as unknown] : []));
}
