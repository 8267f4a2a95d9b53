/** What the service tells of its work to whoever counts it. Durations are in milliseconds, as everywhere; what is shown is in seconds. */
import type { Exchange } from '../contract/exchange.ts';
import type { AppError } from '../errors.ts';
import type { ProviderName } from '../mail/provider.ts';
import type { RecipientStatus } from '../mail/message.ts';

/** `retried`: it failed, and is tried again. `failed`: for good. `lost`: somebody else has the job by now. */
export type AttemptOutcome = 'succeeded' | 'retried' | 'failed' | 'lost';

/** `refused`: answered, but not with a success. `unreachable`: not answered. */
export type DeliveryOutcome = 'received' | 'refused' | 'unreachable';

/** Of each reader that a mail was handed over for; or of a mail that the provider would not take (`refused`), or could not now (`unavailable`). */
export type MailStatus = RecipientStatus | 'refused' | 'unavailable';

export interface Meter {
  /** An answer has left; of a stream, all of it, or what was sent before it broke off. */
  answered(exchange: Exchange, status: number, milliseconds: number): void;
  /** A request is answered with this problem. */
  refused(exchange: Exchange, code: AppError['code']): void;
  /** A request was one too many under this policy. */
  limited(policy: string): void;
  attempted(job: string, outcome: AttemptOutcome, milliseconds: number): void;
  mailed(provider: ProviderName, status: MailStatus): void;
  delivered(outcome: DeliveryOutcome, milliseconds: number): void;
}

const nothing = (): void => undefined;

/** Counts nothing. */
export const UNCOUNTED: Meter = { answered: nothing, refused: nothing, limited: nothing, attempted: nothing, mailed: nothing, delivered: nothing };
