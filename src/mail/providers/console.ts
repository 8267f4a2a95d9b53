/**
 * Writes each mail to the log, so that development needs no server. What a mail says is for its reader alone: where
 * logs are kept, only that there was one is written, as a warning that nobody gets it.
 */
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { MailProvider } from '../provider.ts';

/** `reveal`: log the text, with the links that let in whoever follows them. */
export function consoleProvider(logger: Logger, reveal: boolean): MailProvider {
  return {
    name: 'console',
    async send({ from, to, subject, text = '' }) {
      const messageId = `<${randomUUID()}@console>`;
      for (const { address } of to) {
        if (reveal) logger.info({ mail: { messageId, from: from.address, to: address, subject, text, links: linksOf(text) } }, `mail to ${address}: ${subject}`);
        else logger.warn({ mail: { messageId, subject } }, 'a mail reached nobody: there is no mail server in the configuration');
      }
      return { recipients: Object.fromEntries(to.map(({ address }) => [address.toLowerCase(), { status: 'sent', messageId }])) };
    },
  };
}

/** The addresses that stand on lines of their own, as the template writes them. */
function linksOf(text: string): string[] {
  return text.match(/^https?:\/\/\S+$/gm) ?? [];
}
