/** Mail: none is lost, none is sent more often than workers died, none to who is on the list, and none with a line too many. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProviderName } from '../src/mail/provider.ts';
import { PermanentFailure, UnsupportedOption } from '../src/mail/provider.ts';
import type { ProviderSettings } from '../src/mail/settings.ts';
import { OPTIONS, SUPPORT } from '../src/mail/support.ts';
import { ASKING, HTTP_PROVIDERS, PLAIN, providerFor, send } from '../test/support/outgoing-mails.ts';
import { connect } from './client.ts';
import type { Mailboxes, Judge, Verdict } from './mailboxes.ts';
import { resendMailboxes, smtpMailboxes } from './mailboxes.ts';
import { newTenant, rowsOf } from './people.ts';
import type { Proof, Tools } from './proof.ts';
import { each } from './proof.ts';

const AT_ONCE = 8;
const PATIENCE_SECONDS = 50;
const SECONDS_PER_KILL = 25;
const MAILS_PER_KILL = 50;
const ATTACKS_PER_MAIL = 20;

/** What the provider does with the first attempt at a mail; with the next it takes it. */
const FIRST: Verdict[] = ['take', 'busy', 'vanish', 'broken', 'silent', 'refuse'];

interface Ledgered {
  address: string;
  status: string;
  recipient: string;
  attempts: number;
  content: string | null;
}

const LEDGER = `SELECT r.address, m.status, r.status AS recipient, m.attempts, m.content FROM mails m JOIN mail_recipients r USING (tenant_id) WHERE r.mail_id = m.id ORDER BY m.id`;

/** A service that sends through these mailboxes, and dies now and then while it does. */
async function sendAll(size: number, tools: Tools, open: (judge: Judge) => Promise<Mailboxes>, failures: string[], notes: string[]): Promise<number> {
  const most = Math.ceil(size / MAILS_PER_KILL);
  const tried = new Set<string>();
  let kills = 0;
  let restarting: Promise<void> | undefined;
  const judge: Judge = (address) => {
    const first = FIRST.find((verdict) => address.startsWith(verdict)) ?? 'take';
    if (tried.has(address) && first !== 'refuse') return 'take';
    tried.add(address);
    if (first !== 'vanish' || kills >= most || restarting) return first === 'vanish' ? 'take' : first;
    kills++;
    restarting = restart();
    return 'vanish';
  };
  const mailboxes = await open(judge);
  const database = await tools.database();
  const tenant = await newTenant(database);
  // Where it is tested, providers may be asked without TLS.
  const environment = { ...mailboxes.environment, ENVIRONMENT: 'test', EMAIL_TIMEOUT: '3', RUN_MIGRATIONS: 'false' };
  const start = (port?: number) => tools.start(database, { role: 'all', environment, ...(port && { port }) });
  let server = await start();
  const client = connect(server.url);
  const what = mailboxes.environment.EMAIL_PROVIDER!;

  async function restart(): Promise<void> {
    await server.kill('SIGKILL');
    server = await start(server.port);
    restarting = undefined;
  }

  async function invite(address: string, round: number): Promise<void> {
    for (const deadline = Date.now() + PATIENCE_SECONDS * 1000; Date.now() < deadline; await sleep(100)) {
      const answer = await client.send('POST', '/api/v1/invitations', { headers: { ...tenant.owner, 'idempotency-key': `proof-${address}-${round}` }, body: { email: address, role: 'viewer' } }).catch(() => undefined);
      if (answer?.status === 201) return;
    }
    throw new Error(`${address} could not be invited.`);
  }

  async function settled(count: number): Promise<Ledgered[]> {
    const deadline = Date.now() + (PATIENCE_SECONDS + SECONDS_PER_KILL * most) * 1000;
    for (;;) {
      const rows = await rowsOf<Ledgered>(database, LEDGER);
      const ended = rows.filter(({ status }) => !['pending', 'sending'].includes(status));
      tools.progress(ended.length, count, `mails through ${what}`);
      if (ended.length === count && !restarting) return rows;
      if (Date.now() > deadline) throw new Error(`${what}: ${count - ended.length} of ${count} mails are neither sent nor given up: ${JSON.stringify(rows.find(({ status }) => ['pending', 'sending'].includes(status)))}`);
      await sleep(100);
    }
  }

  const addresses = Array.from({ length: size }, (_unused, index) => `${FIRST[index % FIRST.length]}-${index}@example.com`);
  await each(size, AT_ONCE, (index) => invite(addresses[index]!, 1));
  let twice = 0;
  for (const { address, status, attempts, content } of await settled(size)) {
    const copies = mailboxes.copies.get(address) ?? 0;
    const expected = address.startsWith('refuse') ? 'failed' : 'sent';
    const [least, most] = expected === 'failed' ? [0, 0] : [1, mailboxes.isIdempotent ? 1 : 1 + kills];
    if (copies > 1) twice++;
    if (status !== expected) failures.push(`${what}: the mail to ${address} is ${status}`);
    if (copies < least || copies > most) failures.push(`${what}: ${address} has ${copies} copies, after ${kills} kills`);
    if (attempts < copies) failures.push(`${what}: the ledger knows of ${attempts} attempts for ${copies} copies to ${address}`);
    if (content !== null) failures.push(`${what}: what the mail to ${address} says is still kept`);
  }
  if (kills === 0) failures.push(`${what}: nobody was killed, so nothing was proven about it`);

  // Whoever is on the list is written to no more.
  const suppressed = addresses.filter((address) => address.startsWith('take'));
  const before = new Map(suppressed.map((address) => [address, mailboxes.copies.get(address)]));
  await each(suppressed.length, AT_ONCE, async (index) => {
    const { status } = await client.send('POST', '/api/v1/mail-suppressions', { headers: tenant.owner, body: { address: suppressed[index]!.toUpperCase() } });
    if (status !== 201) failures.push(`${what}: ${suppressed[index]} could not be suppressed: ${status}`);
  });
  await each(suppressed.length, AT_ONCE, (index) => invite(suppressed[index]!, 2));
  const last = (await settled(size + suppressed.length)).slice(size);
  for (const { address, status } of last) if (status !== 'suppressed') failures.push(`${what}: the mail to ${address}, who is on the list, is ${status}`);
  for (const address of suppressed) if (mailboxes.copies.get(address) !== before.get(address)) failures.push(`${what}: ${address} has ${mailboxes.copies.get(address)} copies after being suppressed`);
  client.close();
  await mailboxes.stop();
  notes.push(`${what}: ${kills} kills, ${twice} mails sent twice; ${suppressed.length} not sent to who is on the list`);
  return size + suppressed.length;
}

const BREAKS = ['\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085', '\0', '\r\n\r\n', '\u000b', '\n '];
const INJECTED = 'X-Injected: 1\r\nBcc: eve@evil.example';

/** Each part of a mail that becomes a header, with a break and another header in it. */
async function attack(count: number, failures: string[]): Promise<number> {
  const mailboxes = await smtpMailboxes(() => 'take');
  const provider = providerFor({ name: 'smtp', host: '127.0.0.1', port: Number(new URL(mailboxes.environment.SMTP_URL!).port), tls: 'none' });
  let refused = 0;
  await each(count, AT_ONCE, async (index) => {
    const random = crypto.randomUUID().slice(0, index % 30);
    const text = `${random}${BREAKS[index % BREAKS.length]}${INJECTED}`;
    const parts = [{ subject: text }, { from: { name: text, address: 'a@deed.test' } }, { from: { address: `a@deed.test${text}` } }, { to: [{ name: text, address: 'ada@example.com' }] }, { to: [{ address: `ada@example.com${text}` }] }, { replyTo: [{ name: text, address: 'b@deed.test' }] }, { headers: { 'X-Note': text } }, { headers: { [`X-Note${text}`]: 'a' } }, { cc: [{ address: `${text}@example.com` }] }, { envelopeSender: `a@deed.test${text}` }, { attachments: [{ filename: text, contentType: 'text/plain', content: Buffer.from('a') }] }];
    const part = parts[index % parts.length]!;
    try {
      await send(provider, { ...PLAIN, ...part });
    } catch (error) {
      if (error instanceof PermanentFailure) refused++;
      else failures.push(`a mail with a break in ${Object.keys(part)[0]} failed by ${(error as Error).name}: ${(error as Error).message}`);
    }
  });
  for (const raw of mailboxes.received) if (/^(?:x-injected|bcc):/im.test(raw)) failures.push(`a header was injected: ${JSON.stringify(raw.slice(0, 300))}`);
  if (mailboxes.copies.has('eve@evil.example')) failures.push('a reader was injected');
  provider.close?.();
  await mailboxes.stop();
  return refused;
}

/** What a provider cannot do is refused by name, before anything leaves: nobody listens where it would go to. */
async function askForTooMuch(failures: string[]): Promise<number> {
  const nowhere = 'http://127.0.0.1:1';
  const settings: Partial<Record<ProviderName, ProviderSettings>> = { smtp: { name: 'smtp', host: '127.0.0.1', port: 1, tls: 'none' }, ...Object.fromEntries(Object.entries(HTTP_PROVIDERS).map(([name, one]) => [name, one.settings(nowhere)])) };
  let asked = 0;
  for (const [name, one] of Object.entries(settings)) {
    const provider = providerFor(one);
    for (const option of OPTIONS.filter((candidate) => SUPPORT[candidate][name as ProviderName] === 'no')) {
      asked++;
      const outcome = await send(provider, ASKING[option]).then(() => 'sent', (error: unknown) => error);
      if (!(outcome instanceof UnsupportedOption) || !outcome.message.includes(option)) failures.push(`${name}, asked for ${option}: ${String(outcome)}`);
    }
    provider.close?.();
  }
  return asked;
}

export const mail: Proof = {
  id: 'P24',
  promise: 'Mail is sent, and not more often than workers die',
  figure: '≤ 1 copy + kills, 1 with idempotency keys; suppressed sends 0; CR/LF injected 0; unsupported options throw',
  sizes: { small: 12, usual: 60, full: 300 },
  async run(size, tools) {
    const failures: string[] = [];
    const notes: string[] = [];
    const sent = await Promise.all([smtpMailboxes, resendMailboxes].map((open) => sendAll(size, tools, open, failures, notes)));
    const attacks = size * ATTACKS_PER_MAIL;
    const refused = await attack(attacks, failures);
    const unsupported = await askForTooMuch(failures);
    notes.push(`${attacks} mails with line breaks, ${refused} refused; ${unsupported} options that providers do not know, each refused`);
    return { n: Math.min(...sent), failures, notes };
  },
};
