/**
 * In `make dev` a documentation page that is open shows the contract as it is: it listens here, and loads itself
 * again when a server answers that serves another one. Only there; nowhere else is there such a script or address.
 */
import { createHash } from 'node:crypto';
import type { Response, Router } from 'express';
import express from 'express';
import { contractJson } from './contract.ts';

const EVENTS = '/dev/reload';
const SCRIPT = `${EVENTS}.js`;

/** How soon a page asks for a server that is away. */
const AGAIN_MILLISECONDS = 100;

/** The page's own contract stands in the address of its script. A page that nobody looks at listens to nothing: a browser has six connections for all. */
const SOURCE = `
const shown = new URL(import.meta.url).searchParams.get('contract');
let source;
const listen = () => {
  source?.close();
  if (document.hidden) return;
  source = new EventSource('${EVENTS}');
  source.onmessage = ({ data }) => data === shown || location.reload();
  source.onerror = () => source.readyState === EventSource.CLOSED && setTimeout(listen, ${AGAIN_MILLISECONDS});
};
document.addEventListener('visibilitychange', listen);
listen();
`;

export interface Reload {
  /** For the head of a page: what loads it again. */
  tag: string;
  router: Router;
}

export async function createReload(): Promise<Reload> {
  const contract = createHash('sha256').update(await contractJson()).digest('base64url');
  const listening = new Set<Response>();
  // Whoever stops the server waits until nobody is connected.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => listening.forEach((res) => res.end()));

  const router = express.Router();
  router.get(SCRIPT, (_req, res) => void res.type('js').set('Cache-Control', 'no-store').send(SOURCE));
  router.get(EVENTS, (_req, res) => {
    listening.add(res.once('close', () => listening.delete(res)));
    res.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    res.write(`retry: ${AGAIN_MILLISECONDS}\ndata: ${contract}\n\n`);
  });
  return { tag: `<script type="module" src="${SCRIPT}?contract=${contract}"></script>`, router };
}
