/** What the providers with an HTTP interface have in common: one request for one mail, in a limited time, and what an answer means. */
import { keyOf } from '../address.ts';
import { readersOf } from '../injection.ts';
import { isObject } from '../json.ts';
import type { OutgoingMail, RecipientStatus, SendResult } from '../message.ts';
import type { MailProvider, ProviderName, SendOptions } from '../provider.ts';
import { PermanentFailure, TemporaryFailure } from '../provider.ts';
import { throughNodemailer } from './nodemailer.ts';
import { redacted } from './redaction.ts';

export interface HttpRequest {
  url: string;
  headers: Record<string, string>;
  body: string | FormData;
}

export interface HttpAnswer {
  status: number;
  headers: Headers;
  /** Undefined where it is no JSON. */
  body: unknown;
}

/** `temporary`: another time, or another provider. `configuration`: another provider. `permanent`: not this mail. */
export type Refusal = 'temporary' | 'configuration' | 'permanent';

export interface Dialect {
  name: ProviderName;
  timeoutSeconds: number;
  /** Are in no message. */
  secrets: readonly (string | undefined)[];
  request(mail: OutgoingMail, options: SendOptions): HttpRequest | Promise<HttpRequest>;
  /** Of an answer that is a success by its status; undefined where it is none of the provider's. */
  accepted(answer: HttpAnswer, mail: OutgoingMail): SendResult | undefined;
  /** What the answer says in words. */
  words: (answer: HttpAnswer) => string | undefined;
  /** Where the status alone does not say it. A result where the provider told of each reader. */
  refused?(answer: HttpAnswer, mail: OutgoingMail): Refusal | SendResult | undefined;
}

export function overHttp(dialect: Dialect): Promise<MailProvider> {
  return throughNodemailer(dialect.name, async (mail, options) => {
    const answer = await ask(dialect, await dialect.request(mail, options), options.signal);
    const isSuccess = answer.status >= 200 && answer.status < 300;
    const result = isSuccess ? dialect.accepted(answer, mail) : (dialect.refused?.(answer, mail) ?? refusalBy(answer.status));
    if (typeof result === 'object') return result;
    throw failure(dialect, answer, result ?? 'permanent');
  });
}

async function ask({ name, timeoutSeconds, secrets }: Dialect, { url, headers, body }: HttpRequest, stopped: AbortSignal): Promise<HttpAnswer> {
  const late = AbortSignal.timeout(timeoutSeconds * 1000);
  try {
    // A redirect would take the credentials elsewhere.
    const response = await fetch(url, { method: 'POST', headers: { 'user-agent': 'deed', accept: 'application/json', ...headers }, body, redirect: 'manual', signal: AbortSignal.any([stopped, late]) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: json(text) };
  } catch (error) {
    const why = stopped.aborted ? 'sending was stopped' : late.aborted ? `no answer within ${timeoutSeconds} s` : because(error);
    throw new TemporaryFailure(`${name}: ${redacted(why, secrets)}`);
  }
}

function failure({ name, secrets, words }: Dialect, answer: HttpAnswer, refusal: Refusal): Error {
  const message = `${name} answered ${answer.status}: ${redacted(words(answer) ?? 'without a word that is known of it', secrets)}`;
  if (refusal === 'temporary') return new TemporaryFailure(message, { retryAfterSeconds: retryAfter(answer.headers.get('retry-after')) });
  return new PermanentFailure(message, { isConfiguration: refusal === 'configuration' });
}

function refusalBy(status: number): Refusal {
  if (status === 429 || status === 408 || status === 425 || status >= 500) return 'temporary';
  return status === 401 || status === 403 ? 'configuration' : 'permanent';
}

/** RFC 9110 (10.2.3): seconds, or a date. */
function retryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const seconds = /^\d{1,7}$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

function because(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message} (${(cause as NodeJS.ErrnoException).code ?? cause.message})` : message;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whoever answers for a provider that is down may answer in HTML.
    return undefined;
  }
}

/** The same of every reader. */
export function all(provider: ProviderName, mail: OutgoingMail, status: RecipientStatus, messageId: string | null, reason?: string): SendResult {
  return { provider, recipients: Object.fromEntries(readersOf(mail).map(({ address }) => [keyOf(address), { status, messageId, ...(reason === undefined ? {} : { reason }) }])) };
}

/** What is extra goes into objects that are there, and takes the place of anything else. */
export function merged(request: Readonly<Record<string, unknown>>, extra: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const result: Record<string, unknown> = { ...request };
  for (const [name, value] of Object.entries(extra)) result[name] = isObject(result[name]) && isObject(value) ? merged(result[name], value) : value;
  return result;
}
