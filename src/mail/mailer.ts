/** Mail. The console transport writes each message to the log, so that development needs no server. */
import type { Logger } from 'pino';

export interface Message {
  to: string;
  subject: string;
  text: string;
}

export interface Mailer {
  send(message: Message): Promise<void>;
}

export function createConsoleMailer(from: string, logger: Logger): Mailer {
  return {
    async send(message) {
      // Only a process that sends mail loads what sends it.
      const { createTransport } = await import('nodemailer');
      const transport = createTransport({ jsonTransport: true, disableFileAccess: true, disableUrlAccess: true });
      const { messageId } = await transport.sendMail({ from, ...message });
      logger.info({ mail: { messageId, from, ...message } }, `mail to ${message.to}: ${message.subject}`);
    },
  };
}
