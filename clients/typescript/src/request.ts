/** From a call's parameters to a request: address, headers and body, as the operation's row says. */
import type { Operation } from './operation.ts';

/** What one call may have of its own. */
export interface RequestOptions {
  /** Ends the call, and the waiting between tries, with the signal's reason. */
  signal?: AbortSignal;
  /** How long one try may take; of a stream, until it begins. */
  timeoutSeconds?: number;
  /** How often a call that failed is tried again, where that is safe. */
  maxRetries?: number;
  /** Further headers, over those of the client. */
  headers?: Record<string, string>;
}

/** What an operation without parameters takes: `{}`, before options. */
export type NoParameters = Record<string, never>;

/** A request without credentials. */
export interface Request {
  url: string;
  method: string;
  headers: Headers;
  body: string | undefined;
}

/** What a caller gives, by names of the contract. */
export type Parameters = Record<string, unknown>;

const PLACEHOLDER = /\{([^}]+)\}/g;

/** Throws a `TypeError` for what the operation does not take. */
export function requestOf(operationId: string, operation: Operation, parameters: Parameters, baseUrl: string): Request {
  const { method, path, query = [], headers = [], body: mediaType } = operation;
  const known = new Set([...path.matchAll(PLACEHOLDER)].map(([, name]) => name!).concat(query, headers, mediaType ? 'body' : []));
  const unknown = Object.keys(parameters).find((name) => !known.has(name));
  if (unknown !== undefined) throw new TypeError(`${operationId} has no parameter ${unknown}.`);
  const given = (names: readonly string[]): string[] => names.filter((name) => parameters[name] !== undefined);
  const address = path.replaceAll(PLACEHOLDER, (_whole, name: string) => segment(operationId, name, parameters[name]));
  const search = given(query).map((name) => `${encodeURIComponent(name)}=${[parameters[name]].flat().map((value) => encodeURIComponent(text(value))).join(',')}`).join('&');
  const body = parameters.body === undefined ? undefined : encode(mediaType!, parameters.body);
  const sent = new Headers(given(headers).map((name): [string, string] => [name, text(parameters[name])]));
  if (body !== undefined) sent.set('content-type', mediaType!);
  return { url: `${baseUrl}${address}${search && `?${search}`}`, method, headers: sent, body };
}

const text = (value: unknown): string => String(value);

/** An empty segment and one of dots lead to another address. */
function segment(operationId: string, name: string, value: unknown): string {
  if (value === undefined || value === null || /^\.{0,2}$/.test(text(value))) throw new TypeError(`${operationId} needs ${name}, and "${text(value)}" cannot be one.`);
  return encodeURIComponent(text(value));
}

function encode(mediaType: string, body: unknown): string {
  if (mediaType !== 'application/x-www-form-urlencoded') return JSON.stringify(body);
  const fields = Object.entries(body as Parameters).filter(([, value]) => value !== undefined);
  return new URLSearchParams(fields.map(([name, value]): [string, string] => [name, text(value)])).toString();
}
