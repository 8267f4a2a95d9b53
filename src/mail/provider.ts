/** What carries mail out of the service. Which one does is configuration, and no code knows. */
import type { Logger } from 'pino';
import type { OutgoingMail, SendResult } from './message.ts';

export const PROVIDERS = ['console', 'smtp', 'mailgun', 'postmark', 'sendgrid', 'resend', 'ses'] as const;
export type ProviderName = (typeof PROVIDERS)[number];

export interface SendOptions {
  /** The same for each attempt at one mail: where the provider knows such keys, it sends one. */
  idempotencyKey: string;
  signal: AbortSignal;
  /** Of whoever sends it: its lines say what they belong to. */
  logger?: Logger;
}

export interface MailProvider {
  name: ProviderName;
  /**
   * Throws `UnsupportedOption` before anything is sent, `TemporaryFailure` where trying again may help, and
   * `PermanentFailure` where it cannot. What was accepted for some readers and refused for others is a result, not an error.
   */
  send(mail: OutgoingMail, options: SendOptions): Promise<SendResult>;
  close?(): void;
}

/** The provider cannot honour something that the mail asks for; it is named, and nothing was sent. */
export class UnsupportedOption extends Error {
  override readonly name = 'UnsupportedOption';
}

/** It may be another time, or with another provider: too many requests, a server that is down, no answer in time. */
export class TemporaryFailure extends Error {
  override readonly name = 'TemporaryFailure';
  /** What the provider asked for (`Retry-After`). */
  readonly retryAfterSeconds: number | undefined;

  constructor(message: string, options: ErrorOptions & { retryAfterSeconds?: number } = {}) {
    super(message, options);
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** The provider will not take this mail, however often it is asked. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
  /** It is not the mail, but the account: wrong credentials, a sender that is not confirmed. Another provider may take it. */
  readonly isConfiguration: boolean;

  constructor(message: string, options: ErrorOptions & { isConfiguration?: boolean } = {}) {
    super(message, options);
    this.isConfiguration = options.isConfiguration ?? false;
  }
}

/** What happens to a mail after it was handed over, in the words of Anymail's tracking events. */
export const TRACKED = ['queued', 'sent', 'rejected', 'failed', 'bounced', 'deferred', 'delivered', 'autoresponded', 'opened', 'clicked', 'complained', 'unsubscribed', 'subscribed', 'inbound', 'inbound_failed', 'unknown'] as const;
export type TrackedEvent = (typeof TRACKED)[number];

export interface TrackingEvent {
  event: TrackedEvent;
  /** The provider's own id of the event: it is applied once. */
  eventId: string;
  messageId: string | null;
  /** Lower-cased. */
  recipient: string | null;
  at: Date;
  /** Why it was rejected or bounced, normalized: only a hard bounce suppresses. */
  rejectReason?: 'invalid' | 'bounced' | 'timed_out' | 'blocked' | 'spam' | 'unsubscribed' | 'other';
  isHardBounce?: boolean;
  /** What the receiving server said. */
  response?: string;
  clickedUrl?: string;
  userAgent?: string;
  tags: readonly string[];
  metadata: Readonly<Record<string, string>>;
}

/** A request that a provider makes to tell of events: header names in lower case, and the body as it came. */
export interface TrackingRequest {
  headers: Readonly<Record<string, string | undefined>>;
  rawBody: Buffer;
}

export interface TrackingReceiver {
  name: ProviderName;
  /** Throws `ForgedRequest` unless the signature (or the credentials) hold, and `UnreadableRequest` where the body is none of the provider's. */
  receive(request: TrackingRequest): Promise<readonly TrackingEvent[]>;
}

export class ForgedRequest extends Error {
  override readonly name = 'ForgedRequest';
}

export class UnreadableRequest extends Error {
  override readonly name = 'UnreadableRequest';
}
