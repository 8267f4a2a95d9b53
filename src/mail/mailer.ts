/** How the service writes a mail: into the ledger, in the transaction of whatever is its reason. A job sends it. */
import type { Transaction } from '../database/transaction.ts';
import { keyOf } from './address.ts';
import { refuseInjection } from './injection.ts';
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

const MOST_RECIPIENTS = 50;

/** The recipients, each once. Refused here and not by the provider, so that whoever writes the mail learns of it. */
export function recipientsOf({ to, subject }: Message, from: Address): string[] {
  const all = typeof to === 'string' ? [to] : to;
  refuseInjection({ from, to: all.map((address) => ({ address })), subject });
  const byKey = new Map(all.map((address) => [keyOf(address), address]));
  if (byKey.size > MOST_RECIPIENTS) throw new Error(`A mail goes to ${MOST_RECIPIENTS} addresses at most.`);
  return [...byKey.values()];
}
