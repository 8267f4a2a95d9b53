/** SMTP (RFC 5321), over connections that are kept. The server's answers decide: 4xx is for now, 5xx for good. */
import { ascii, keyOf } from '../address.ts';
import { readersOf } from '../injection.ts';
import type { OutgoingMail, RecipientStatus, SendResult } from '../message.ts';
import type { MailProvider } from '../provider.ts';
import { PermanentFailure, TemporaryFailure } from '../provider.ts';
import type { SmtpSettings } from '../settings.ts';
import { CLOSED, compose } from './nodemailer.ts';
import { redacted } from './redaction.ts';

const MOST_CONNECTIONS = 5;
/** Servers end connections that go on for ever. */
const MAILS_PER_CONNECTION = 100;
const IDLE_SECONDS = 30;

/** As nodemailer has them. */
interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  recipient?: string;
  rejectedErrors?: SmtpError[];
}

export async function create({ host, port, user, password, tls }: SmtpSettings, timeoutSeconds: number): Promise<MailProvider> {
  const { createTransport } = await import('nodemailer');
  const timeout = timeoutSeconds * 1000;
  const transporter = createTransport({
    ...CLOSED,
    pool: true,
    maxConnections: MOST_CONNECTIONS,
    maxMessages: MAILS_PER_CONNECTION,
    idleTimeout: IDLE_SECONDS * 1000,
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(user && password ? { auth: { user, pass: password } } : {}),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
  } as Parameters<typeof createTransport>[0]);
  return {
    name: 'smtp',
    async send(mail, options): Promise<SendResult> {
      // A server that trickles its answers is cut as well; the connection timeouts see silence only.
      const signal = AbortSignal.any([options.signal, AbortSignal.timeout(timeout)]);
      try {
        const { messageId, rejectedErrors = [] } = (await transporter.sendMail(compose(mail, { ...options, signal }))) as { messageId: string; rejectedErrors?: SmtpError[] };
        return resultOf(mail, messageId, rejectedErrors, password);
      } catch (error) {
        const failure = error as SmtpError;
        const refusals = failure.rejectedErrors ?? [];
        // Every reader was refused, and for good: that is known of each.
        if (refusals.length > 0 && refusals.every(({ responseCode = 0 }) => responseCode >= 500)) return resultOf(mail, null, refusals, password);
        throw failureOf(failure, password);
      }
    },
    close: () => transporter.close(),
  };
}

function resultOf(mail: OutgoingMail, messageId: string | null, refusals: readonly SmtpError[], password?: string): SendResult {
  const reasons = new Map(refusals.map((refusal) => [keyOf(ascii(refusal.recipient ?? '')), refusal]));
  return {
    provider: 'smtp',
    recipients: Object.fromEntries(readersOf(mail).map(({ address }) => {
      const refusal = reasons.get(keyOf(ascii(address)));
      return [keyOf(address), refusal ? { status: statusOf(refusal), messageId: null, reason: redacted(refusal.response ?? refusal.message, [password]) } : { status: 'queued', messageId }];
    })),
  };
}

/** RFC 3463 (3.2): 5.1.1 to 5.1.3 say that there is no such address. */
function statusOf({ responseCode = 0, response = '' }: SmtpError): RecipientStatus {
  if (responseCode < 500) return 'failed';
  return /^5\d\d[ -]5\.1\.[123]\b/.test(response) ? 'invalid' : 'rejected';
}

function failureOf({ code, responseCode, message }: SmtpError, password?: string): Error {
  const said = `smtp: ${redacted(message, [password])}`;
  if (responseCode !== undefined && responseCode >= 400 && responseCode < 500) return new TemporaryFailure(said);
  const isConfiguration = code === 'EAUTH' || code === 'ENOAUTH' || code === 'ETLS' || /certificate|self.signed/i.test(message);
  if (isConfiguration || (responseCode !== undefined && responseCode >= 500)) return new PermanentFailure(said, { isConfiguration });
  if (code === 'EFILEACCESS' || code === 'EURLACCESS' || code === 'EMESSAGE') return new PermanentFailure(said);
  return new TemporaryFailure(said);
}
