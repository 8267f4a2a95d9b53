/**
 * Two providers that count what they take: an SMTP server, which sends whatever it is given as often as it is given it,
 * and Resend's interface, which knows idempotency keys. What each does with a mail is up to whoever asks.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** `silent`: nothing is taken, and nothing answered. `vanish`: it is taken, and who sent it is gone before the answer. */
export type Verdict = 'take' | 'busy' | 'broken' | 'silent' | 'refuse' | 'vanish';

export interface Mailboxes {
  /** By address: how many copies its owner has. */
  copies: Map<string, number>;
  /** What leads a service to it. */
  environment: Record<string, string>;
  /** Whether it sends a mail once, however often it is asked with one key. */
  isIdempotent: boolean;
  /** Raw, as they came. */
  received: string[];
  stop(): Promise<void>;
}

export type Judge = (address: string) => Verdict;

export async function smtpMailboxes(judge: Judge): Promise<Mailboxes> {
  const copies = new Map<string, number>();
  const received: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    closeTimeout: 100,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const readers = envelope.rcptTo.map(({ address }) => address);
        const verdict = judge(readers[0]!);
        const refusal = { busy: 451, broken: 421, refuse: 550 }[verdict as string];
        if (refusal) return done(Object.assign(new Error(verdict), { responseCode: refusal }));
        if (verdict === 'silent') return;
        received.push(Buffer.concat(chunks).toString('latin1'));
        for (const reader of readers) copies.set(reader, (copies.get(reader) ?? 0) + 1);
        if (verdict === 'take') done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return { copies, received, isIdempotent: false, environment: { EMAIL_PROVIDER: 'smtp', SMTP_URL: `smtp://127.0.0.1:${port}`, SMTP_TLS: 'none' }, stop: () => new Promise((closed) => server.close(() => closed())) };
}

export async function resendMailboxes(judge: Judge): Promise<Mailboxes> {
  const copies = new Map<string, number>();
  const received: string[] = [];
  const taken = new Map<string, string>();
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const { to } = JSON.parse(body) as { to: string[] };
      const verdict = judge(to[0]!);
      const answer = (status: number, value: object, headers = {}): void => void res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
      if (verdict === 'busy') return answer(429, { message: 'Too many requests' }, { 'retry-after': '1' });
      if (verdict === 'broken') return answer(500, { message: 'Internal error' });
      if (verdict === 'refuse') return answer(422, { message: 'No such mailbox' });
      if (verdict === 'silent') return;
      const key = String(req.headers['idempotency-key']);
      if (!taken.has(key)) {
        taken.set(key, crypto.randomUUID());
        received.push(body);
        for (const address of to) copies.set(address, (copies.get(address) ?? 0) + 1);
      }
      if (verdict === 'take') answer(200, { id: taken.get(key) });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    copies, received, isIdempotent: true,
    environment: { EMAIL_PROVIDER: 'resend', RESEND_URL: url, RESEND_API_KEY: 'a key of the account' },
    stop: () => new Promise((closed) => { server.closeAllConnections(); server.close(() => closed()); }),
  };
}
