/** What a mail says, as the ledger keeps it until it is sent: sealed, for this mail alone. */
import type { Attachment, OutgoingMail } from '../../mail/message.ts';
import type { Vault } from '../../vault.ts';

export type MailContent = Omit<OutgoingMail, 'from' | 'to' | 'cc' | 'bcc' | 'subject' | 'sendAt'>;

/** As JSON: bytes in base64. */
interface Encoded extends Omit<MailContent, 'attachments'> {
  attachments?: (Omit<Attachment, 'content'> & { content: string })[];
}

const contextOf = (mailId: string): string => `mail:${mailId}`;

export function sealContent(vault: Vault, mailId: string, { attachments, ...content }: MailContent): string {
  const encoded: Encoded = { ...content, ...(attachments && { attachments: attachments.map((attachment) => ({ ...attachment, content: attachment.content.toString('base64') })) }) };
  return vault.seal(JSON.stringify(encoded), contextOf(mailId));
}

export function openContent(vault: Vault, mailId: string, sealed: string): MailContent {
  const { attachments, ...content } = JSON.parse(vault.open(sealed, contextOf(mailId))) as Encoded;
  return { ...content, ...(attachments && { attachments: attachments.map((attachment) => ({ ...attachment, content: Buffer.from(attachment.content, 'base64') })) }) };
}
