/** How the service writes a mail: into the ledger, in the transaction of whatever is its reason. A job sends it. */
import type { components } from '../../generated/types.ts';
import type { Transaction } from '../database/transaction.ts';
import { keyOf } from './address.ts';
import { refuseInjection } from './injection.ts';
import type { Address, OutgoingMail } from './message.ts';
import type { MailProvider } from './provider.ts';

/** All that a mail may be (`message.ts`), and whose it is. Addresses are without names. */
export interface Message extends Omit<OutgoingMail, 'from' | 'to' | 'cc' | 'bcc'> {
  /** One, or several who then see each other. */
  to: string | readonly string[];
  cc?: readonly string[];
  /** Seen by nobody. Where nobody of `to` and `cc` is left who is written to, they are not either. */
  bcc?: readonly string[];
  /** Whose it is: the tenant's, who finds it in their list of mails, or the service's own, as all that is about somebody's account. */
  of: 'tenant' | 'service';
}

export interface Mailer {
  /**
   * The id of the mail. It is sent once the transaction has committed, and not before `sendAt`, by whatever provider there is
   * then. Throws where an address is none or several, where what may be a header has more than one line, and where the
   * attachments have more than 7 MiB; what the provider cannot do fails later, and is in the ledger.
   */
  send(tx: Transaction, message: Message): Promise<string>;
}

/** What carries mails out, and from whom they are. */
export interface Outbound {
  provider: MailProvider;
  from: Address;
  /** Whether mails may say whose they are, so that events do: where one of several providers cannot carry that, it would refuse the mail. */
  takesMetadata: boolean;
}

export interface Recipient {
  address: string;
  kind: components['schemas']['MailRecipientKind'];
}

const MOST_RECIPIENTS = 50;
/** In all: with what encoding adds, as much as every provider takes. */
const MOST_ATTACHED_BYTES = 7 * 1024 * 1024;

/** Who reads it, each once. Refused here and not by the provider, so that whoever writes the mail learns of it. */
export function recipientsOf(message: Message, from: Address): Recipient[] {
  const { to, cc = [], bcc = [], attachments = [] } = message;
  const given = { to: typeof to === 'string' ? [to] : to, cc, bcc };
  const addresses = (all: readonly string[]): Address[] => all.map((address) => ({ address }));
  refuseInjection({ ...message, from, to: addresses(given.to), cc: addresses(cc), bcc: addresses(bcc) });
  if (given.to.length === 0) throw new Error('A mail is to somebody, whoever else gets a copy.');
  // Whoever is named twice is the more openly a recipient.
  const recipients = (['bcc', 'cc', 'to'] as const).flatMap((kind) => given[kind].map((address): Recipient => ({ address, kind })));
  const byKey = new Map(recipients.map((recipient) => [keyOf(recipient.address), recipient]));
  if (byKey.size > MOST_RECIPIENTS) throw new Error(`A mail goes to ${MOST_RECIPIENTS} addresses at most.`);
  if (attachments.reduce((bytes, { content }) => bytes + content.length, 0) > MOST_ATTACHED_BYTES) throw new Error(`A mail has ${MOST_ATTACHED_BYTES / 1024 / 1024} MiB of attachments at most.`);
  return [...byKey.values()];
}
