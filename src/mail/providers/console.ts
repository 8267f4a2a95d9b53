/**
 * Mails into the log, so that development needs no server. What a mail says is for its reader alone: where logs are
 * kept, only that there was one is written, as a warning that nobody gets it.
 */
import type { Logger } from 'pino';
import { keyOf } from '../address.ts';
import { readersOf } from '../injection.ts';
import type { MailProvider } from '../provider.ts';
import { throughNodemailer } from './nodemailer.ts';

/** `reveal`: log the text, with the links that let in whoever follows them. */
export function create(logger: Logger, reveal: boolean): Promise<MailProvider> {
  return throughNodemailer('console', async (mail, { idempotencyKey, logger: own = logger }) => {
    const { from, to, cc, bcc, subject, text, attachments, html: _html, ...asked } = mail;
    const listed = (addresses: typeof to): string => addresses.map(({ address }) => address).join(', ');
    const messageId = `console:${idempotencyKey}`;
    if (reveal) {
      const readers = { to: listed(to), ...(cc ? { cc: listed(cc) } : {}), ...(bcc ? { bcc: listed(bcc) } : {}) };
      const files = attachments ? { attachments: attachments.map(({ filename }) => filename) } : {};
      own.info({ mail: { messageId, from: from.address, ...readers, subject, text, links: linksOf(text), ...files, ...asked } }, `mail to ${readers.to}: ${subject}`);
    } else own.warn({ mail: { messageId, subject } }, 'a mail reached nobody: there is no mail server in the configuration');
    return { provider: 'console', recipients: Object.fromEntries(readersOf(mail).map(({ address }) => [keyOf(address), { status: 'sent', messageId }])) };
  });
}

/** The addresses that stand on lines of their own, as the template writes them. */
function linksOf(text = ''): string[] {
  return text.match(/^https?:\/\/\S+$/gm) ?? [];
}
