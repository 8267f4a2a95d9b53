/** Mail. The console transport writes each message to the log, so that development needs no server. */
import nodemailer from 'nodemailer';
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
  const transport = nodemailer.createTransport({ jsonTransport: true, disableFileAccess: true, disableUrlAccess: true });
  return {
    async send(message) {
      const { messageId } = await transport.sendMail({ from, ...message });
      logger.info({ mail: { messageId, from, ...message } }, `mail to ${message.to}: ${message.subject}`);
    },
  };
}
