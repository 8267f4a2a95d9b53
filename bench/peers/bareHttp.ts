/** node:http with four routes and nothing else: no token, no limits, no validation, no log. `bare` and `limit` differ in the database only. */
import { createServer, type ServerResponse } from 'node:http';
import { port } from './shared.ts';

export interface CustomerStore {
  /** Each answers a JSON text; undefined when there is no such customer. */
  get: (id: string) => Promise<string | undefined>;
  list: (limit: number, cursor: string | undefined) => Promise<string>;
  create: (email: string, name: string) => Promise<string>;
}

function answer(res: ServerResponse, status: number, body: string): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) });
  res.end(body);
}

export function serve(store: CustomerStore): void {
  const collection = '/api/v1/customers';
  const item = `${collection}/`;

  createServer((req, res) => {
    const url = req.url ?? '';
    const fail = (error: unknown): void => {
      console.error(error);
      answer(res, 500, '{"error":"internal"}');
    };
    if (req.method === 'POST' && url === collection) {
      let text = '';
      req.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; }).on('end', () => {
        const { email, name } = JSON.parse(text) as { email: string; name: string };
        store.create(email, name).then((body) => answer(res, 201, body), fail);
      });
    } else if (url.startsWith(item)) {
      store.get(url.slice(item.length)).then((body) => {
        if (body === undefined) answer(res, 404, '{"error":"not found"}');
        else answer(res, 200, body);
      }, fail);
    } else if (url.startsWith(collection)) {
      const query = new URLSearchParams(url.slice(collection.length));
      store.list(Number(query.get('limit') ?? 50), query.get('cursor') ?? undefined).then((body) => answer(res, 200, body), fail);
    } else if (url === '/health/live') {
      answer(res, 200, '{"status":"ok"}');
    } else {
      answer(res, 404, '{"error":"not found"}');
    }
  }).listen(port, '127.0.0.1');
}
