/** What a mail says, as the ledger keeps it until it is sent: sealed, for this mail alone. */
import type { Vault } from '../../vault.ts';

export interface MailContent {
  text: string;
  html: string;
}

const contextOf = (mailId: string): string => `mail:${mailId}`;

export function sealContent(vault: Vault, mailId: string, { text, html }: MailContent): string {
  return vault.seal(JSON.stringify({ text, html }), contextOf(mailId));
}

export function openContent(vault: Vault, mailId: string, sealed: string): MailContent {
  return JSON.parse(vault.open(sealed, contextOf(mailId))) as MailContent;
}
