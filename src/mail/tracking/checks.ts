/** What the receivers of events have in common: whom they believe, how old a request may be, and what an event is known by. */
import { createHash } from 'node:crypto';
import type { TrackingRequest } from '../provider.ts';
import { ForgedRequest, UnreadableRequest } from '../provider.ts';

export type Clock = () => number;

/** Of a time that is signed with each attempt: long enough for clocks that differ. */
export const MOST_AGE_SECONDS = 300;

export function parse({ rawBody }: TrackingRequest): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch (error) {
    throw new UnreadableRequest('The body is no JSON.', { cause: error });
  }
}

export function refuseStale(signedAt: number, now: Clock, mostAgeSeconds = MOST_AGE_SECONDS): void {
  // No comparison holds for what is no number.
  if (!(Math.abs(now() - signedAt) <= mostAgeSeconds * 1000)) throw new ForgedRequest('The time of the signature is too long ago, or none.');
}

/** For events without an id of the provider's: the same event told twice has the same. */
export function madeId(...parts: readonly (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts.map((part) => part ?? null))).digest('hex').slice(0, 32);
}

/** `Ada <ada@example.com>` or the address alone. */
export function recipientOf(text: string | undefined): string | null {
  const address = /<([^<>]+)>\s*$/.exec(text ?? '')?.[1] ?? text;
  return address?.includes('@') ? address.trim().toLowerCase() : null;
}
