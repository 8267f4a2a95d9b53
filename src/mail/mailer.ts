/** How the service writes a mail: into the ledger, in the transaction of whatever is its reason. A job sends it. */
import type { Transaction } from '../database/transaction.ts';
import type { Address } from './message.ts';
import type { MailProvider } from './provider.ts';
import type { Mail } from './template.ts';

export interface Message extends Mail {
  /** Addresses without names: one, or several who then see each other. */
  to: string | readonly string[];
  /** Whose it is: the tenant's, who finds it in their list of mails, or the service's own, as all that is about somebody's account. */
  of: 'tenant' | 'service';
}

export interface Mailer {
  /** Throws where `to` is not addresses and nothing else, or `subject` more than one line. The id of the mail. */
  send(tx: Transaction, message: Message): Promise<string>;
}

/** What carries mails out, and from whom they are. */
export interface Outbound {
  provider: MailProvider;
  from: Address;
  /** Whether mails may say whose they are, so that events do: where one of several providers cannot carry that, it would refuse the mail. */
  takesMetadata: boolean;
}

/** Narrower than RFC 5322: what could quote, comment, group or list addresses is no part of one. */
const ONE_ADDRESS = /^[^\s\p{C}@,;:<>()[\]\\"]+@[^\s\p{C}@,;:<>()[\]\\"]+$/u;
/** RFC 5321 section 4.5.3.1.3, without the angle brackets. */
const MOST_CHARACTERS = 254;
const MOST_RECIPIENTS = 50;

/** The recipients, each once. Line breaks would be further headers, further addresses further readers (OWASP WSTG, testing for IMAP/SMTP injection). */
export function recipientsOf({ to, subject }: Message): string[] {
  const all = typeof to === 'string' ? [to] : to;
  const byKey = new Map(all.map((address) => [address.toLowerCase(), address]));
  if (byKey.size === 0 || byKey.size > MOST_RECIPIENTS) throw new Error(`A mail goes to one address at least, and to ${MOST_RECIPIENTS} at most.`);
  for (const address of all) if (!ONE_ADDRESS.test(address) || address.length > MOST_CHARACTERS) throw new Error('A mail goes to one address, and this is none or several.');
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(subject)) throw new Error('The subject of a mail is one line.');
  return [...byKey.values()];
}
