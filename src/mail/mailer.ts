/**
 * Mail. The console transport writes each message to the log, so that development needs no server. What a mail
 * says is for its reader alone: where logs are kept, only that there was one is written, as a warning that nobody gets it.
 */
import type { Logger } from 'pino';
import type { Mail } from './template.ts';

export interface Message extends Mail {
  /** One address, without a name. */
  to: string;
}

export interface Mailer {
  /** Throws where `to` is not exactly one address, or `to` or `subject` more than one line. */
  send(message: Message): Promise<void>;
}

/** Narrower than RFC 5322: what could quote, comment, group or list addresses is no part of one. */
const ONE_ADDRESS = /^[^\s\p{C}@,;:<>()[\]\\"]+@[^\s\p{C}@,;:<>()[\]\\"]+$/u;

/** `reveal`: log the text, with the links that let in whoever follows them. */
export function createConsoleMailer(from: string, logger: Logger, reveal: boolean): Mailer {
  return {
    async send(message) {
      refuseInjection(message);
      const { to, subject, text, html } = message;
      // Only a process that sends mail loads what sends it.
      const { createTransport } = await import('nodemailer');
      const transport = createTransport({ jsonTransport: true, disableFileAccess: true, disableUrlAccess: true });
      // RFC 3834: whoever is on holiday does not answer a machine.
      const { messageId } = await transport.sendMail({ from, to: { name: '', address: to }, subject, text, html, headers: { 'Auto-Submitted': 'auto-generated' } });
      if (reveal) logger.info({ mail: { messageId, from, to, subject, text, links: linksOf(text) } }, `mail to ${to}: ${subject}`);
      else logger.warn({ mail: { messageId, subject } }, 'a mail reached nobody: there is no mail server in the configuration');
    },
  };
}

/** Line breaks would be further headers, further addresses further readers (OWASP WSTG, testing for IMAP/SMTP injection). */
function refuseInjection({ to, subject }: Message): void {
  if (!ONE_ADDRESS.test(to)) throw new Error('A mail goes to one address, and this is none or several.');
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(subject)) throw new Error('The subject of a mail is one line.');
}

/** The addresses that stand on lines of their own, as the template writes them. */
function linksOf(text: string): string[] {
  return text.match(/^https?:\/\/\S+$/gm) ?? [];
}
