/** Stands in for Sentry: takes envelopes (develop.sentry.dev/sdk/data-model/envelopes) and reads the events in them. */
import type { ServerResponse } from 'node:http';
import { startReceiver } from './receiver.ts';

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
  const receiver = await startReceiver();
  const sentry: Sentry = {
    dsn: `http://public@127.0.0.1:${receiver.port}/42`,
    events: [],
    envelopes: [],
    answer: (res) => res.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
    stop: () => receiver.stop(),
  };
  receiver.answer = (res, { path, body }) => {
    if (!path.startsWith('/api/42/envelope/')) return res.writeHead(404).end();
    sentry.envelopes.push(body);
    sentry.events.push(...eventsIn(body));
    sentry.answer(res);
  };
  return sentry;
}

/** A line for the envelope, then for each item its header and its payload. */
function eventsIn(envelope: string): any[] {
  const [, ...lines] = envelope.split('\n');
  return lines.flatMap((line, index) => (index % 2 === 0 && line !== '' && (JSON.parse(line) as { type: string }).type === 'event' ? [JSON.parse(lines[index + 1]!) as unknown] : []));
}
