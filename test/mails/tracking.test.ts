/** What providers tell: once each, in any order, at the mail it is about and at no other. */
import { expect } from 'chai';
import pino from 'pino';
import { createMailTracking } from '../../src/domains/mail/tracking.ts';
import type { AppError } from '../../src/errors.ts';
import { uuidv7 } from '../../src/ids.ts';
import type { TrackedEvent, TrackingEvent } from '../../src/mail/provider.ts';
import { ForgedRequest, UnreadableRequest } from '../../src/mail/provider.ts';
import type { Ledger } from '../support/ledger.ts';
import { NIL, startLedger } from '../support/ledger.ts';

describe('tracking', () => {
  let ledger: Ledger;
  const logs: Record<string, any>[] = [];
  const logger = pino({ base: undefined }, { write: (line) => void logs.push(JSON.parse(line) as Record<string, any>) });
  const request = { headers: {}, rawBody: Buffer.from('{}') };
  before(async () => (ledger = await startLedger()));
  after(() => ledger.stop());

  const at = (minute: number): Date => new Date(Date.now() + minute * 60_000);
  const event = (name: TrackedEvent, more: Partial<TrackingEvent> = {}): TrackingEvent => ({ event: name, eventId: uuidv7(), messageId: null, recipient: 'ada@example.com', at: at(1), tags: [], metadata: {}, ...more });
  const about = (mail: string, tenant = ledger.tenantId): { metadata: Record<string, string> } => ({ metadata: { mail, tenant } });
  const tell = (...events: TrackingEvent[]): Promise<void> => ledger.database.transaction({}, (tx) => createMailTracking(new Map([['postmark', { name: 'postmark', receive: async () => events }]]), logger).receive(tx, 'postmark', request));
  const statusOf = async (id: string) => (await ledger.rows('SELECT status FROM mail_recipients WHERE mail_id = $1 ORDER BY address', [id])).map(({ status }) => status as string);
  const eventsOf = (id: string) => ledger.rows('SELECT * FROM mail_events WHERE mail_id = $1 ORDER BY happened_at', [id]);
  const listed = async (tenantId = ledger.tenantId) => (await ledger.rows('SELECT address, reason FROM mail_suppressions WHERE tenant_id = $1 ORDER BY address', [tenantId])).map(({ address, reason }) => `${address}: ${reason}`);

  async function sent(message?: Parameters<Ledger['write']>[0]): Promise<string> {
    const id = await ledger.write(message);
    await ledger.settled();
    return id;
  }

  it('notes each event once, however often and at however many places it is told', async () => {
    const id = await sent();
    const delivered = event('delivered', { ...about(id), response: '250 OK' });
    await Promise.all(Array.from({ length: 10 }, () => tell(delivered, delivered)));
    await tell(delivered);
    expect(await statusOf(id)).to.deep.equal(['delivered']);
    const events = await eventsOf(id);
    expect(events).to.have.length(1);
    expect(events[0]).to.include({ tenant_id: ledger.tenantId, provider: 'postmark', event: 'delivered', recipient: 'ada@example.com', response: '250 OK' });
  });

  it('ends in one status, in every order', async () => {
    const story = [event('queued', { at: at(0) }), event('deferred', { at: at(1) }), event('delivered', { at: at(2) }), event('opened', { at: at(3) }), event('clicked', { at: at(4), clickedUrl: 'https://app.example/page?secret=1#token=hush' })];
    for (let round = 0; round < 12; round++) {
      const id = await sent();
      const shuffled = story.map((one) => ({ one, key: Math.random() })).sort((left, right) => left.key - right.key).map(({ one }) => ({ ...one, ...about(id), eventId: uuidv7() }));
      if (round % 2) for (const one of shuffled) await tell(one);
      else await Promise.all(shuffled.map((one) => tell(one)));
      expect(await statusOf(id), shuffled.map((one) => one.event).join()).to.deep.equal(['clicked']);
      expect((await eventsOf(id)).at(-1)).to.include({ clicked_url: 'https://app.example/page' });
    }
  });

  it('finds the mail by the provider’s id where the event does not say whose it is, and tells of each recipient apart', async () => {
    const [ada, grace] = [`a${uuidv7()}@example.com`, `g${uuidv7()}@example.com`];
    const id = await sent({ to: [ada, grace] });
    await tell(event('delivered', { messageId: `id-of-${ada}`, recipient: ada }));
    expect(await statusOf(id)).to.deep.equal(['delivered', 'sent']);
    await tell(event('deferred', { messageId: `id-of-${grace}`, recipient: null }));
    expect(await statusOf(id)).to.deep.equal(['delivered', 'deferred']);
    // Somebody to whom it was forwarded is no recipient.
    await tell(event('complained', { messageId: `id-of-${ada}`, recipient: 'eve@example.com' }));
    expect(await statusOf(id)).to.deep.equal(['delivered', 'deferred']);
    expect(await listed()).to.deep.equal([]);
  });

  it('what is told before the provider has answered is not undone by the answer', async () => {
    const name = `early${uuidv7()}@example.com`;
    ledger.next.push(async ({ metadata }) => {
      await tell(event('bounced', { recipient: name, metadata: metadata!, isHardBounce: true, response: '550' }));
      return { provider: 'console', recipients: { [name]: { status: 'sent', messageId: 'late' } } };
    });
    const id = await sent({ to: name });
    expect(await ledger.rows('SELECT status, reason, message_id FROM mail_recipients WHERE mail_id = $1', [id])).to.deep.equal([{ status: 'bounced', reason: '550', message_id: 'late' }]);
  });

  it('puts on the tenant’s list who bounces for good, complains or unsubscribes, and nobody else', async () => {
    const told: [TrackedEvent, Partial<TrackingEvent>][] = [['bounced', { isHardBounce: true }], ['bounced', { isHardBounce: false }], ['complained', {}], ['unsubscribed', {}], ['rejected', { rejectReason: 'bounced' }], ['deferred', {}], ['subscribed', {}], ['rejected', { rejectReason: 'invalid', isHardBounce: true }]];
    for (const [index, [name, more]] of told.entries()) {
      const recipient = `${index}@example.com`;
      await tell(event(name, { ...about(await sent({ to: recipient })), recipient, ...more }));
    }
    expect((await listed()).filter((one) => /^\d@/.test(one))).to.deep.equal(['0@example.com: bounced', '2@example.com: complained', '3@example.com: unsubscribed', '7@example.com: bounced']);
    expect(await listed(ledger.otherTenantId)).to.deep.equal([]);
    expect(await listed(NIL)).to.deep.equal([]);
    const before = ledger.sent.length;
    await sent({ to: '0@EXAMPLE.com' });
    expect(ledger.sent).to.have.length(before);
  });

  it('of a mail about an account, on the service’s list', async () => {
    const id = await sent({ to: 'account@example.com', of: 'service' });
    await tell(event('bounced', { ...about(id, NIL), recipient: 'account@example.com', isHardBounce: true }));
    expect(await listed(NIL)).to.deep.equal(['account@example.com: bounced']);
    expect(await statusOf(id)).to.deep.equal(['bounced']);
  });

  it('passes over what is about no mail of ours, says so, and does the rest', async () => {
    const id = await sent();
    logs.length = 0;
    await tell(event('delivered', { messageId: 'of somebody else' }), event('delivered', about(uuidv7())), event('delivered', about(id, ledger.otherTenantId)), event('delivered', { metadata: { mail: 'x', tenant: `'; DROP` } }), event('opened', about(id)));
    expect(await statusOf(id)).to.deep.equal(['opened']);
    expect(logs.at(-1)).to.include({ msg: 'a provider told of mails that are not ours', unknown: 4, events: 5 });
    expect(await ledger.rows('SELECT FROM mail_events WHERE tenant_id = $1', [ledger.otherTenantId])).to.deep.equal([]);
  });

  it('refuses who is not listened to, what is forged, and what cannot be read', async () => {
    const receive = (name: string, thrown: Error) =>
      ledger.database.transaction({}, (tx) => createMailTracking(new Map([['postmark', { name: 'postmark', receive: () => Promise.reject(thrown) }]]), logger).receive(tx, name, request)).then(() => expect.fail('it was taken'), (error: AppError) => error.code);
    expect(await receive('mailgun', new Error())).to.equal('not-found');
    expect(await receive('postmark', new ForgedRequest())).to.equal('invalid-signature');
    expect(await receive('postmark', new UnreadableRequest())).to.equal('malformed-request');
  });
});
