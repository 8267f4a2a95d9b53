/** One attempt: what is sent, what came of it, and what the log keeps of that. */
import * as serializers from '../../../generated/serializers.js';
import { events as schemas } from '../../../generated/vocabulary.ts';
import type { Row } from '../../database/table.ts';
import type { EventRow } from '../../events/entity.ts';
import { shown } from '../../events/recorder.ts';
import { ids } from '../../ids.ts';
import type { Answered, Outgoing } from '../../outgoing/client.ts';
import { AddressRefused, NameUnknown } from '../../outgoing/guard.ts';
import type { Vault } from '../../vault.ts';
import type { WebhookAttemptEntity, WebhookEndpointEntity } from './entity.ts';
import { signedHeaders } from './signature.ts';

export const TEST_EVENT = 'webhook.test';
export const GONE = 410;

const MOST_ANSWER = 1000;
const MOST_ERROR = 300;

type Outcome = Pick<Row<WebhookAttemptEntity>, 'attempted_at' | 'duration_milliseconds' | 'status_code' | 'answer' | 'error'>;

export interface Sent {
  /** What the log keeps; without an error it was received. */
  outcome: Outcome;
  answered: Answered | null;
}

export const secretContext = (endpointId: string): string => `webhook:${endpointId}`;

/** Never rejects for what the receiver does; only when `signal` aborts. */
export async function send(endpoint: Row<WebhookEndpointEntity>, event: EventRow, { outgoing, vault }: { outgoing: Outgoing; vault: Vault }, signal: AbortSignal): Promise<Sent> {
  const body = serializers[schemas[event.type]]!(shown(event));
  const headers = { 'content-type': 'application/json', 'user-agent': 'deed-webhooks', ...signedHeaders(secretsOf(endpoint, vault), ids.EventId.encode(event.id), body) };
  const attempted_at = new Date().toISOString();
  const startedAt = performance.now();
  const outcome = (status_code: number | null, answer: string | null, error: string | null): Outcome => ({ attempted_at, duration_milliseconds: Math.round(performance.now() - startedAt), status_code, answer, error });
  try {
    const answered = await outgoing.post(endpoint.url, { headers, body }, signal);
    const isReceived = answered.status >= 200 && answered.status < 300;
    return { answered, outcome: outcome(answered.status, answered.text === null ? null : kept(answered.text, MOST_ANSWER), isReceived ? null : `answered ${answered.status}`) };
  } catch (error) {
    if (signal.aborted) throw error;
    return { answered: null, outcome: outcome(null, null, kept(inWords(error), MOST_ERROR)) };
  }
}

/** During the overlap after a rotation two. */
function secretsOf({ id, sealed_secret, previous_sealed_secret, overlap_ends_at }: Row<WebhookEndpointEntity>, vault: Vault): string[] {
  const isOverlapping = previous_sealed_secret !== null && overlap_ends_at !== null && Date.parse(overlap_ends_at) > Date.now();
  return [sealed_secret, ...(isOverlapping ? [previous_sealed_secret] : [])].map((sealed) => vault.open(sealed, secretContext(id)));
}

/** Postgres keeps no NUL, and half a character is no text. */
const kept = (text: string, most: number): string => text.replaceAll('\0', '').slice(0, most).toWellFormed();

function inWords(error: unknown): string {
  if (error instanceof AddressRefused) return `the URL ${error.message}`;
  if (error instanceof NameUnknown) return error.message;
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  return (error as NodeJS.ErrnoException).code ?? error.message;
}
