/** What nodemailer is given of a mail, and the transports that are written for it. */
import { createHash } from 'node:crypto';
import type { SendMailOptions, Transport, TransportOptions } from 'nodemailer';
import type { Address, OutgoingMail, SendResult } from '../message.ts';
import type { MailProvider, ProviderName, SendOptions } from '../provider.ts';
import { readersOf } from '../injection.ts';

/** Nothing is read from files or fetched from addresses, whatever a mail says. */
export const CLOSED = { disableFileAccess: true, disableUrlAccess: true };

export function compose(mail: OutgoingMail, { idempotencyKey, signal }: SendOptions): SendMailOptions & { signal: AbortSignal } {
  const address = ({ name = '', address }: Address): { name: string; address: string } => ({ name, address });
  return {
    ...CLOSED,
    signal,
    // The same for each attempt, so that a receiving server can tell a repetition from a second mail.
    messageId: `<${createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 32)}@${mail.from.address.split('@').at(-1)}>`,
    from: address(mail.from),
    to: mail.to.map(address),
    cc: mail.cc?.map(address),
    bcc: mail.bcc?.map(address),
    replyTo: mail.replyTo?.map(address),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: { ...mail.headers },
    attachments: mail.attachments?.map(({ filename, contentType, content, contentId }) => ({ filename, contentType, content, ...(contentId === undefined ? { contentDisposition: 'attachment' as const } : { cid: contentId, contentDisposition: 'inline' as const }) })),
    ...(mail.envelopeSender === undefined ? {} : { envelope: { from: mail.envelopeSender, to: readersOf(mail).map((reader) => reader.address) } }),
  };
}

type Handed = (mail: OutgoingMail, options: SendOptions) => Promise<SendResult>;

/** A provider whose transport is ours: nodemailer takes the mail as it takes every mail, and hands it over. */
export async function throughNodemailer(name: ProviderName, handOver: Handed): Promise<MailProvider> {
  const { createTransport } = await import('nodemailer');
  const transport: Transport<SendResult> = {
    name,
    version: '1',
    send({ data }, done) {
      const { outgoing, options } = data as unknown as { outgoing: OutgoingMail; options: SendOptions };
      handOver(outgoing, options).then((result) => done(null, result), (error: Error) => done(error, undefined as never));
    },
  };
  const transporter = createTransport<SendResult>(transport as Transport<SendResult> & TransportOptions);
  return {
    name,
    send: (mail, options) => transporter.sendMail({ ...compose(mail, options), outgoing: mail, options } as SendMailOptions),
  };
}
