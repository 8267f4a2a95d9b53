/** A real SMTP server on this machine, which keeps what it takes and refuses what it is told to. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Email } from 'postal-mime';
import PostalMime from 'postal-mime';
import type { SMTPServerOptions } from 'smtp-server';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  readers: string[];
  isEncrypted: boolean;
  raw: string;
  mail: Email;
}

export interface SmtpServer {
  port: number;
  received: ReceivedMail[];
  /** Connections that were opened. */
  connections: number;
  /** What is answered to RCPT TO and to the mail itself; undefined accepts. */
  refuseReader: (address: string) => string | undefined;
  refuseMail: () => string | undefined;
  /** The server reads, and says nothing any more. */
  isSilent: boolean;
  stop(): Promise<void>;
}

export async function startSmtp(options: SMTPServerOptions = {}): Promise<SmtpServer> {
  const state: SmtpServer = { port: 0, received: [], connections: 0, refuseReader: () => undefined, refuseMail: () => undefined, isSilent: false, stop: () => new Promise((done) => server.close(() => done())) };
  const server = new SMTPServer({
    disabledCommands: options.key ? [] : ['STARTTLS'],
    authOptional: true,
    closeTimeout: 100,
    onConnect: (_session, done) => {
      state.connections += 1;
      done();
    },
    onRcptTo: ({ address }, _session, done) => done(errorOf(state.refuseReader(address))),
    onData(stream, { envelope, secure }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (state.isSilent) return;
        const refusal = state.refuseMail();
        if (refusal) return done(errorOf(refusal));
        const raw = Buffer.concat(chunks);
        const readers = envelope.rcptTo.map(({ address }) => address);
        void PostalMime.parse(raw).then((mail) => {
          state.received.push({ from: envelope.mailFrom ? envelope.mailFrom.address : '', readers, isEncrypted: secure, raw: raw.toString('latin1'), mail });
          done();
        }, done);
      });
    },
    ...options,
  });
  // Clients that do not trust the certificate, or go away, are what some tests are about.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  state.port = (server.server.address() as AddressInfo).port;
  return state;
}

/** `550 5.1.1 No such user`: the code apart, as smtp-server wants it. */
function errorOf(answer: string | undefined): Error | null {
  if (answer === undefined) return null;
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });
}
