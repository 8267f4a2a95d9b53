/** The ledger of mails on a real Postgres with real jobs; who carries the mails out is the test's. */
import pino from 'pino';
import type { Database } from '../../src/database/database.ts';
import { connectDatabase } from '../../src/database/database.ts';
import { constraints } from '../../src/domains/index.ts';
import { sendMail } from '../../src/domains/mail/jobs.ts';
import { createMailer } from '../../src/domains/mail/ledger.ts';
import { uuidv7 } from '../../src/ids.ts';
import type { Jobs } from '../../src/jobs/runtime.ts';
import { createJobs } from '../../src/jobs/runtime.ts';
import type { Mailer, Message } from '../../src/mail/mailer.ts';
import { readersOf } from '../../src/mail/injection.ts';
import type { OutgoingMail, SendResult } from '../../src/mail/message.ts';
import type { SendOptions } from '../../src/mail/provider.ts';
import { UNCOUNTED } from '../../src/telemetry/meter.ts';
import { createVault } from '../../src/vault.ts';
import { jobsSettled } from './jobs.ts';
import { asSuperuser, migratedDatabase } from './postgres.ts';

export const NIL = '00000000-0000-0000-0000-000000000000';
const FROM = { address: 'no-reply@deed.test' };

export interface Sent {
  mail: OutgoingMail;
  key: string;
}

export interface Ledger {
  url: string;
  database: Database;
  mailer: Mailer;
  tenantId: string;
  otherTenantId: string;
  /** What the provider was given, oldest first. */
  sent: Sent[];
  /** What the provider does next; then it takes everything again. */
  next: ((mail: OutgoingMail, options: SendOptions) => Promise<SendResult>)[];
  logs: Record<string, any>[];
  /** Writes one and answers its id. */
  write(message?: Partial<Message>): Promise<string>;
  settled(): Promise<void>;
  /** From here on mails are sent, where they were not before. */
  work(): Promise<void>;
  rows<Row = Record<string, any>>(sql: string, values?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

export const accepted = (mail: OutgoingMail): SendResult => ({ provider: 'console', recipients: Object.fromEntries(readersOf(mail).map(({ address }) => [address.toLowerCase(), { status: 'sent', messageId: `id-of-${address.toLowerCase()}` }])) });

export async function startLedger({ work = true } = {}): Promise<Ledger> {
  const url = await migratedDatabase();
  const database = await connectDatabase({ url, poolSize: 8, laneConnections: 1, statementTimeoutMilliseconds: 10_000, constraints, onError: () => undefined });
  const vault = createVault('a secret key for tests that is long enough');
  const sent: Sent[] = [];
  const next: Ledger['next'] = [];
  const logs: Record<string, any>[] = [];
  const provider = {
    name: 'console' as const,
    async send(mail: OutgoingMail, options: SendOptions): Promise<SendResult> {
      sent.push({ mail, key: options.idempotencyKey });
      return (next.shift() ?? (async () => accepted(mail)))(mail, options);
    },
  };
  const mailer = createMailer(vault, FROM);
  // Mails go to no address that a guard would look at.
  const services = { outgoing: undefined as never, mailer, outbound: { provider, from: FROM, takesMetadata: true }, vault, meter: UNCOUNTED, appUrl: 'http://deed.test' };
  const logger = pino({ base: undefined }, { write: (line) => void logs.push(JSON.parse(line) as Record<string, any>) });
  const jobs = ['writer', 'worker'].map(() => createJobs({ database, url, jobs: [sendMail], services, logger }));
  const [writer, worker] = jobs as [Jobs, Jobs];
  await writer.start({ work: work && (() => true) });
  const [tenantId, otherTenantId] = [uuidv7(), uuidv7()];
  const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => asSuperuser(async (client) => (await client.query(sql, values)).rows as Row[], url);
  for (const id of [tenantId, otherTenantId]) await rows(`INSERT INTO tenants (id, name) VALUES ($1, 'T')`, [id]);
  return {
    url, database, mailer, tenantId, otherTenantId, sent, next, logs, rows,
    write: ({ text = 'https://app.example/#token=hush', ...message } = {}) =>
      database.transaction({ tenantId, actor: 'mailInvoice' }, (tx) => mailer.send(tx, { to: 'ada@example.com', of: 'tenant', subject: 'Subject', text, html: `<p>${text}</p>`, ...message })),
    settled: () => jobsSettled(url),
    work: () => worker.start({ work: () => true }),
    async stop() {
      await Promise.all(jobs.map((one) => one.stop()));
      await database.close();
    },
  };
}
