/** A client over keep-alive connections that hides nothing: no retry, no redirect, a broken connection is an error. */
import type { IncomingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:http';
import { encoded } from '../test/support/form.ts';

const TIMEOUT_MILLISECONDS = 60_000;

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  // Proofs read members freely; whether an answer conforms is another proof's question.
  body: any;
  /** Milliseconds of `performance.now()`. */
  sentAt: number;
  receivedAt: number;
  /** The connection it came over: both its ports, as ours alone may serve two connections to two servers. */
  connection: string;
}

export interface Request {
  headers?: Record<string, string>;
  /** JSON, or a form by its media type; a string and bytes are sent as they are. */
  body?: unknown;
  mediaType?: string;
}

export interface Client {
  send(method: string, path: string, options?: Request): Promise<Answer>;
  close(): void;
}

export function connect(url: string, credentials: Record<string, string> = {}, connections = 64): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    close: () => agent.destroy(),
    send: (method, path, { headers = {}, body, mediaType = 'application/json' } = {}) =>
      new Promise((resolve, reject) => {
        const payload = body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : encoded(mediaType, body);
        const all = { ...credentials, ...(payload !== undefined && { 'content-type': mediaType, 'content-length': String(Buffer.byteLength(payload)) }), ...headers };
        const sentAt = performance.now();
        const outgoing = request(new URL(url), { agent, method, path, headers: all, timeout: TIMEOUT_MILLISECONDS }, (incoming) => {
          const chunks: Buffer[] = [];
          // The socket is taken from a response that has ended.
          const connection = `${incoming.socket.localPort} to ${incoming.socket.remotePort}`;
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            const isJson = /json/.test(incoming.headers['content-type'] ?? '') && text !== '';
            resolve({ status: incoming.statusCode!, headers: incoming.headers, text, body: isJson ? JSON.parse(text) : undefined, sentAt, receivedAt: performance.now(), connection });
          });
        });
        outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer within ${TIMEOUT_MILLISECONDS / 1000} seconds`)));
        outgoing.on('error', reject);
        outgoing.end(payload);
      }),
  };
}
