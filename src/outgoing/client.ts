/**
 * The one way to send something to an address that a user gave. Each request is checked by the guard and dials what was
 * checked, on a connection of its own, without proxies and without following redirects, within a time and with little read.
 */
import http from 'node:http';
import https from 'node:https';
import { isIPv6 } from 'node:net';
import type { LookupFunction } from 'node:net';
import type { Guard, Target } from './guard.ts';
import { hostOf } from './guard.ts';
import type { Span, Tracer } from '../telemetry/tracer.ts';

export interface Outgoing extends Guard {
  /** Rejects where nothing was answered in time. A redirect is an answer like any other. */
  post(url: string, message: { headers: Record<string, string>; body: string }, signal?: AbortSignal): Promise<Answered>;
}

export interface Answered {
  status: number;
  /** As it was sent; null where it was not. */
  retryAfter: string | null;
  /** The beginning, where it is text; null where it is none. */
  text: string | null;
}

const TIMEOUT_MILLISECONDS = 15_000;
/** More is not read, whatever comes. */
const MOST_BYTES = 4096;
const TEXT = /^(text\/|application\/([\w.-]+\+)?(json|xml)\b|application\/x-www-form-urlencoded)/i;

/** A user's address is personal, so its span does not have it; and what we call the trace is none of its business. */
export function createOutgoing(guard: Guard, timeoutMilliseconds = TIMEOUT_MILLISECONDS, tracer: Tracer | null = null): Outgoing {
  const outgoing: Outgoing = {
    ...guard,
    async post(url, message, signal) {
      const timeout = AbortSignal.timeout(timeoutMilliseconds);
      const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
      return send(await unlessAborted(guard.check(url), either), message, either);
    },
  };
  if (!tracer) return outgoing;
  const post = async (span: Span | null, ...given: Parameters<Outgoing['post']>): Promise<Answered> => {
    const answered = await outgoing.post(...given);
    span?.set({ 'http.response.status_code': answered.status });
    if (answered.status >= 400) span?.fail(String(answered.status));
    return answered;
  };
  return { ...outgoing, post: (...given) => tracer.part('POST', { kind: 'client', attributes: { 'http.request.method': 'POST' } }, (span) => post(span, ...given)) };
}

function send({ url, addresses }: Target, { headers, body }: { headers: Record<string, string>; body: string }, signal: AbortSignal): Promise<Answered> {
  const { request, Agent } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const agent = new Agent({ keepAlive: false });
    let isAnswered = false;
    const sent = request(
      {
        method: 'POST',
        host: hostOf(url),
        port: url.port,
        path: url.pathname + url.search,
        headers: { ...headers, host: url.host, 'accept-encoding': 'identity', 'content-length': Buffer.byteLength(body) },
        agent,
        lookup: only(addresses),
        signal,
      },
      (response) => {
        isAnswered = true;
        const chunks: Buffer[] = [];
        let bytes = 0;
        // The status says what became of it; a body that breaks off, or never ends, changes nothing.
        const done = (): void => {
          resolve({ status: response.statusCode!, retryAfter: response.headers['retry-after'] ?? null, text: textOf(Buffer.concat(chunks).subarray(0, MOST_BYTES), response.headers['content-type']) });
          sent.destroy();
        };
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          if ((bytes += chunk.length) >= MOST_BYTES) done();
        });
        response.on('end', done);
        response.on('error', done);
        response.on('close', done);
      },
    );
    sent.on('error', (error) => {
      if (!isAnswered) reject(signal.aborted ? (signal.reason as Error) : error);
    });
    sent.end(body);
  });
}

/** In place of DNS: the addresses that were checked, and no others. */
function only(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_host, { all }, callback) => (all ? callback(null, found) : callback(null, found[0]!.address, found[0]!.family));
}

function textOf(bytes: Buffer, contentType = 'text/plain'): string | null {
  return TEXT.test(contentType) ? bytes.toString('utf8') : null;
}

function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
