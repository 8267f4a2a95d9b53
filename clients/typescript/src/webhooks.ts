/** Webhooks: whether a message is the service's own, and what it says (Standard Webhooks, with HMAC-SHA-256). */
import type { WebhookEvent } from './generated/events.ts';
import { DeedError } from './problem.ts';

const TOLERANCE_SECONDS = 300;
const SECRET_PREFIX = 'whsec_';
const VERSION = 'v1';

/** A message as it came. */
export interface WebhookMessage {
  /** The endpoint's secret, `whsec_…`; several while one replaces another. */
  secret: string | string[];
  /** The headers of the request, as `Headers` or as an object with names in any case. */
  headers: Headers | Record<string, string | string[] | undefined>;
  /** The body of the request, byte for byte: what was parsed and written anew has another signature. */
  body: string | Uint8Array | ArrayBuffer;
  /** How far the sender's clock may be from this one; 300 unless told. */
  toleranceSeconds?: number;
}

/** The message is not the service's, or too old, or its headers are missing. Answer it 400. */
export class WebhookError extends DeedError {
  override name = 'WebhookError';
}

/**
 * The event of a message whose signature fits. Throws a `WebhookError` for any other. An event may come more than
 * once: its `id` is the same each time.
 */
export async function verifyWebhook({ secret, headers, body, toleranceSeconds = TOLERANCE_SECONDS }: WebhookMessage): Promise<WebhookEvent> {
  const secrets = [secret].flat();
  if (secrets.length === 0) throw new TypeError('A webhook is verified with a secret.');
  const id = header(headers, 'webhook-id');
  const timestamp = header(headers, 'webhook-timestamp');
  const given = header(headers, 'webhook-signature').split(' ').flatMap((signature) => (signature.startsWith(`${VERSION},`) ? (signatureOf(signature.slice(VERSION.length + 1)) ?? []) : []));
  if (!/^\d+$/.test(timestamp) || Math.abs(Date.now() / 1000 - Number(timestamp)) > toleranceSeconds) throw new WebhookError(`The message is of another time: webhook-timestamp is ${timestamp}.`);
  const content = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
  const signed = concat(new TextEncoder().encode(`${id}.${timestamp}.`), content);
  for (const candidate of secrets) {
    const key = await crypto.subtle.importKey('raw', keyOf(candidate), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
    // `verify` takes as long for a signature that nearly fits as for any other.
    for (const signature of given) if (await crypto.subtle.verify('HMAC', key, signature, signed)) return JSON.parse(new TextDecoder().decode(content)) as WebhookEvent;
  }
  throw new WebhookError('No signature of the message fits.');
}

function header(headers: WebhookMessage['headers'], name: string): string {
  const found = headers instanceof Headers ? headers.get(name) : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  const value = Array.isArray(found) ? found[0] : found;
  if (!value) throw new WebhookError(`The message has no header ${name}.`);
  return value;
}

function keyOf(secret: string): Uint8Array<ArrayBuffer> {
  const key = bytesOf(secret.startsWith(SECRET_PREFIX) ? secret.slice(SECRET_PREFIX.length) : secret);
  if (!key || key.length === 0) throw new TypeError(`A secret is ${SECRET_PREFIX} and base64, as the endpoint has it.`);
  return key;
}

/** `undefined` for what is not base64. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** As the service writes it and no other way: the last letter has bits that stand for nothing. */
function signatureOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = bytesOf(base64);
  return bytes && btoa(String.fromCharCode(...bytes)) === base64 ? bytes : undefined;
}

function concat(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((offset, part) => (whole.set(part, offset), offset + part.length), 0);
  return whole;
}
