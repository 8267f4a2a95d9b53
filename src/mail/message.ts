/** One mail, whatever sends it: the widest common form of what providers take. What one of them cannot do, it refuses. */
import type { ProviderName } from './provider.ts';

/** RFC 5322 mailbox. `name` is what people see. */
export interface Address {
  name?: string;
  address: string;
}

export interface Attachment {
  filename: string;
  /** RFC 6838. */
  contentType: string;
  content: Buffer;
  /** RFC 2392: the HTML shows it as `cid:` and this. Without one it is a plain attachment. */
  contentId?: string;
}

export interface OutgoingMail {
  from: Address;
  to: readonly Address[];
  cc?: readonly Address[];
  bcc?: readonly Address[];
  replyTo?: readonly Address[];
  subject: string;
  text?: string;
  html?: string;
  attachments?: readonly Attachment[];
  /** Beside those that the fields above make. */
  headers?: Readonly<Record<string, string>>;
  /** For the provider's own statistics. */
  tags?: readonly string[];
  /** Comes back with every event that the provider tells of. */
  metadata?: Readonly<Record<string, string>>;
  /** A template that the provider keeps, with what is the same for all readers and what each has of their own, by address. */
  template?: { id: string; data?: Readonly<Record<string, unknown>>; dataFor?: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  /** Not before. */
  sendAt?: Date;
  trackOpens?: boolean;
  trackClicks?: boolean;
  /** RFC 5321 reverse-path: where bounces go. */
  envelopeSender?: string;
  /** What only one provider knows, as it stands in its documentation; merged into the request to it. */
  extra?: Readonly<Record<string, unknown>>;
}

/** What is known of a mail for one of its readers once it was handed over. `unknown`: the provider does not say. */
export type RecipientStatus = 'sent' | 'queued' | 'invalid' | 'rejected' | 'failed' | 'unknown';

export interface SendResult {
  /** Which one took it: where it failed for one for now, another may have. */
  provider: ProviderName;
  /** By address, lower-cased: every one of `to`, `cc` and `bcc`. `messageId` is the provider's, and stands in the events that it tells of. */
  recipients: Readonly<Record<string, { status: RecipientStatus; messageId: string | null; reason?: string }>>;
}
