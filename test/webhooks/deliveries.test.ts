/** What is sent to endpoints, to real receivers: signed by Standard Webhooks, tried again, told in the log, and sent once more when asked. */
import { expect } from 'chai';
import { Webhook } from 'standardwebhooks';
import { DELAYS_SECONDS, nextAttempt } from '../../src/domains/webhooks/schedule.ts';
import { ids, uuidv7 } from '../../src/ids.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Received, Receiver } from '../support/receiver.ts';
import { RECEIVING, startReceiver } from '../support/receiver.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const PATIENCE_MILLISECONDS = 15_000;

async function eventually<Value>(what: string, look: () => Value | undefined | false | Promise<Value | undefined | false>): Promise<Value> {
  for (const deadline = performance.now() + PATIENCE_MILLISECONDS; performance.now() < deadline; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`${what}: not within ${PATIENCE_MILLISECONDS} ms`);
}

describe('webhook deliveries', () => {
  let service: Service;
  let tenant: Tenant;
  let receiver: Receiver;
  const names: Record<string, string[]> = {};
  before(async () => (service = await startService({ work: true, environment: RECEIVING, names })));
  beforeEach(async () => ([tenant, receiver] = await Promise.all([service.newTenant(), startReceiver()])));
  afterEach(() => receiver.stop());
  after(() => service.stop());

  interface Endpoint {
    id: string;
    secret: string;
  }

  async function newEndpoint({ url = receiver.url, event_types = ['customer.created'] } = {}): Promise<Endpoint> {
    const { status, body } = await tenant.as.admin.call('createWebhookEndpoint', { body: { url, event_types } });
    expect(status).to.equal(201);
    return body as Endpoint;
  }

  const happen = async (): Promise<string> => (await tenant.as.agent.call('createCustomer', { body: { email: `${uuidv7()}@example.com` } })).body.id as string;
  const read = async (webhook_endpoint_id: string): Promise<any> => (await tenant.as.owner.call('getWebhookEndpoint', { params: { webhook_endpoint_id } })).body;
  const deliveriesOf = async (query: Record<string, string> = {}): Promise<any[]> => (await tenant.as.owner.call('listWebhookDeliveries', { query })).body.data as any[];
  const delivery = async (webhook_delivery_id: string): Promise<any> => (await tenant.as.owner.call('getWebhookDelivery', { params: { webhook_delivery_id } })).body;
  const only = async (status: string): Promise<any> => eventually(`a delivery that is ${status}`, async () => (await deliveriesOf({ 'filter[status]': status }))[0] && delivery((await deliveriesOf())[0].id as string));
  const arrived = (count: number): Promise<Received[]> => eventually(`${count} requests`, () => receiver.received.length >= count && receiver.received);
  /** Of all attempts so far, the newest has been noted. */
  const noted = (id: string, attempts: number): Promise<any> => eventually(`attempt ${attempts}`, async () => { const found = await delivery(id); return found.attempts >= attempts && found; });

  /** What is to be tried later is tried now: a clock that has gone on. */
  const hurry = (): Promise<unknown> => asSuperuser((client) => client.query(`UPDATE pgboss.job SET start_after = now() WHERE name = 'deliverWebhook' AND state < 'active'`), service.databaseUrl);

  const verified = (secret: string, { headers, body }: Received): any => new Webhook(secret).verify(body, headers as Record<string, string>);

  it('are verified by the public library, and by no other secret', async () => {
    const { secret } = await newEndpoint();
    const customer = await happen();
    const [request] = await arrived(1);
    const event = verified(secret, request!);
    expect(Object.keys(event as object)).to.deep.equal(['id', 'type', 'timestamp', 'data']);
    expect(event).to.include({ id: request!.headers['webhook-id'], type: 'customer.created' });
    expect(event.data.id).to.equal(customer);
    expect(request!.headers).to.include({ 'content-type': 'application/json', 'user-agent': 'deed-webhooks', connection: 'close' });
    expect(() => verified((`whsec_${Buffer.alloc(32).toString('base64')}`), request!)).to.throw();
    expect(() => verified(secret, { ...request!, body: request!.body.replace('customer.created', 'customer.deleted') })).to.throw();
    const done = await only('succeeded');
    expect(done).to.include({ attempts: 1, last_status_code: 204, next_attempt_at: null, event_type: 'customer.created', event_id: event.id });
    expect(done.log).to.have.length(1);
    expect(done.log[0]).to.include({ number: 1, status_code: 204, error: null });
  });

  it('go to those who chose the event, to each once', async () => {
    await newEndpoint({ url: `${receiver.url}/all`, event_types: ['*'] });
    await newEndpoint({ url: `${receiver.url}/invoices`, event_types: ['invoice.paid'] });
    await newEndpoint({ url: `${receiver.url}/customers`, event_types: ['customer.deleted', 'customer.created'] });
    await happen();
    await eventually('two deliveries', async () => (await deliveriesOf({ 'filter[status]': 'succeeded' })).length === 2);
    expect(receiver.received.map(({ path }) => path).sort()).to.deep.equal(['/all', '/customers']);
    const [one, other] = receiver.received;
    expect(one!.headers['webhook-id']).to.equal(other!.headers['webhook-id']);
  });

  it('carry two signatures during a rotation, then one, and a secret is shown once', async () => {
    const { id, secret } = await newEndpoint();
    const rotate = async (overlap_seconds: number): Promise<string> => (await tenant.as.admin.call('rotateWebhookSecret', { params: { webhook_endpoint_id: id }, body: { overlap_seconds } })).body.secret as string;
    const next = await rotate(3600);
    await happen();
    const [both] = await arrived(1);
    expect(String(both!.headers['webhook-signature']).split(' ')).to.have.length(2);
    for (const good of [secret, next]) verified(good, both!);
    const last = await rotate(0);
    await happen();
    const [, one] = await arrived(2);
    verified(last, one!);
    for (const ended of [secret, next]) expect(() => verified(ended, one!)).to.throw();
    expect(Object.keys((await read(id)) as object)).not.to.include('secret');
    const stored = await asSuperuser(async (client) => (await client.query<{ row: string }>('SELECT e::text AS row FROM webhook_endpoints e')).rows.map(({ row }) => row).join(), service.databaseUrl);
    for (const known of [secret, next, last]) expect(stored).not.to.include(known.slice(6, 20));
  });

  it('end their overlap when its time is over', async () => {
    const { id, secret } = await newEndpoint();
    const { body } = await tenant.as.admin.call('rotateWebhookSecret', { params: { webhook_endpoint_id: id }, body: { overlap_seconds: 3600 } });
    await asSuperuser((client) => client.query(`UPDATE webhook_endpoints SET overlap_ends_at = now() - interval '1 second'`), service.databaseUrl);
    await happen();
    const [request] = await arrived(1);
    verified(body.secret as string, request!);
    expect(() => verified(secret, request!)).to.throw();
  });

  it('are tried again by the schedule, then fail, and an endpoint that nothing has reached meanwhile is disabled', async () => {
    const { id } = await newEndpoint();
    receiver.answer = (res) => res.writeHead(500, { 'content-type': 'text/html' }).end('<b>broken\0</b>');
    await happen();
    await arrived(1);
    let found = await only('pending');
    for (let made = 1; made <= DELAYS_SECONDS.length; made++) {
      found = await noted(found.id as string, made);
      const seconds = (Date.parse(found.next_attempt_at as string) - Date.parse(found.log[0].attempted_at as string)) / 1000;
      const delay = DELAYS_SECONDS[made - 1]!;
      expect(seconds, `after attempt ${made}`).to.be.within(delay * 0.89, delay * 1.11 + 5);
      expect(await read(id)).to.include({ enabled: true, consecutive_failures: made });
      await hurry();
    }
    found = await noted(found.id as string, 10);
    expect(found).to.include({ status: 'failed', attempts: 10, last_status_code: 500, next_attempt_at: null });
    expect(found.log[0]).to.deep.include({ number: 10, status_code: 500, answer: '<b>broken</b>', error: 'answered 500' });
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).to.have.length(1);
    expect(await read(id)).to.include({ enabled: false, disabled_reason: 'failing', consecutive_failures: 10 });
    await happen();
    expect(receiver.received).to.have.length(10);
  }).timeout(60_000);

  it('that fail for good leave an endpoint enabled that something has reached meanwhile', async () => {
    const { id } = await newEndpoint();
    receiver.answer = (res) => res.writeHead(500).end();
    await happen();
    const [failing] = await eventually('a delivery', async () => (await deliveriesOf()).length > 0 && deliveriesOf());
    await noted(failing.id as string, 1);
    receiver.answer = (res) => res.writeHead(200).end();
    await happen();
    await only('succeeded');
    expect(await read(id)).to.include({ consecutive_failures: 0, failing_since: null });
    receiver.answer = (res) => res.writeHead(500).end();
    await asSuperuser((client) => client.query('UPDATE webhook_deliveries SET round = 9 WHERE id = $1', [ids.WebhookDeliveryId.decode(failing.id as string)]), service.databaseUrl);
    await hurry();
    await noted(failing.id as string, 2);
    expect(await delivery(failing.id as string)).to.include({ status: 'failed' });
    expect(await read(id)).to.include({ enabled: true, consecutive_failures: 1 });
  });

  it('disable the endpoint at once when it answers 410', async () => {
    const { id } = await newEndpoint();
    receiver.answer = (res) => res.writeHead(410).end();
    await happen();
    await only('failed');
    expect(await read(id)).to.include({ enabled: false, disabled_reason: 'gone' });
  });

  it('do not follow a redirect', async () => {
    const elsewhere = await startReceiver();
    try {
      await newEndpoint();
      receiver.answer = (res) => res.writeHead(302, { location: elsewhere.url }).end();
      await happen();
      const found = await noted((await only('pending')).id as string, 1);
      expect(found).to.include({ last_status_code: 302, status: 'pending' });
      expect(elsewhere.received).to.deep.equal([]);
    } finally {
      await elsewhere.stop();
    }
  });

  it('wait as long as a receiver asks for, within reason', async () => {
    const secondsUntil = async (status: number, retryAfter: string): Promise<number> => {
      receiver.answer = (res) => res.writeHead(status, { 'retry-after': retryAfter }).end();
      const before = receiver.received.length;
      await happen();
      await arrived(before + 1);
      const [newest] = await deliveriesOf();
      return (Date.parse((await noted(newest.id as string, 1)).next_attempt_at as string) - Date.now()) / 1000;
    };
    await newEndpoint();
    expect(await secondsUntil(503, '600')).to.be.within(590, 601);
    expect(await secondsUntil(429, new Date(Date.now() + 300_000).toUTCString())).to.be.within(285, 301);
    expect(await secondsUntil(429, '99999999')).to.be.within(6 * 3600 - 10, 6 * 3600 + 1);
    for (const [status, text] of [[500, '600'], [503, 'soon'], [503, '-1'], [503, '']] as const) expect(await secondsUntil(status, text), `${status} ${text}`).to.be.below(6);
  });

  it('add up to three days, each a little earlier or later', () => {
    const hours = DELAYS_SECONDS.reduce((sum, delay) => sum + delay, 0) / 3600;
    expect(hours).to.be.within(75, 76);
    expect(nextAttempt(DELAYS_SECONDS.length + 1, null)).to.equal(undefined);
    const some = Array.from({ length: 200 }, () => nextAttempt(2, null, 0)!.getTime() / 1000);
    expect(Math.min(...some)).to.be.within(270, 290);
    expect(Math.max(...some)).to.be.within(310, 330);
  });

  it('tell what went wrong where there was no answer', async () => {
    const gone = await startReceiver();
    await gone.stop();
    names['nobody.example'] = [];
    names['private.example'] = ['127.0.0.1'];
    const urls = { [gone.url]: /ECONNREFUSED/, 'http://nobody.example/': /no address/, [`http://private.example:${receiver.port}/`]: /must lead to public addresses alone/ };
    for (const url of Object.keys(urls)) await newEndpoint({ url });
    // Public when it was saved, and not any more.
    names['private.example'] = ['127.0.0.1', '10.0.0.1'];
    await happen();
    const found = await eventually('three attempts', async () => (await deliveriesOf()).filter(({ attempts }) => attempts > 0).length === 3 && deliveriesOf());
    const errors = await Promise.all(found.map(async ({ id }) => (await delivery(id as string)).log[0].error as string));
    for (const expected of Object.values(urls)) expect(errors.some((error) => expected.test(error)), `${String(expected)} in ${errors.join(', ')}`).to.equal(true);
    expect(receiver.received).to.deep.equal([]);
  });

  it('keep little of an answer, and only text', async () => {
    await newEndpoint();
    receiver.answer = (res) => res.writeHead(200, { 'content-type': 'text/plain' }).end(`${'é'.repeat(100_000)}`);
    await happen();
    expect((await only('succeeded')).log[0].answer).to.equal('é'.repeat(1000));
    receiver.answer = (res) => res.writeHead(200, { 'content-type': 'image/png' }).end('no text');
    await happen();
    await eventually('the second', async () => (await deliveriesOf({ 'filter[status]': 'succeeded' })).length === 2);
    expect((await delivery((await deliveriesOf())[0].id as string)).log[0].answer).to.equal(null);
  });

  it('to a slow endpoint keep nobody else waiting', async () => {
    const slow = await startReceiver();
    try {
      await newEndpoint({ url: slow.url });
      slow.answer = () => undefined;
      await Promise.all(Array.from({ length: 60 }, happen));
      await eventually('the slow one to be busy', () => slow.received.length >= 8);
      await newEndpoint();
      const startedAt = performance.now();
      await happen();
      await arrived(1);
      expect(performance.now() - startedAt).to.be.below(5000);
      expect(slow.received.length).to.be.at.most(8);
      slow.answer = (res) => res.writeHead(204).end();
    } finally {
      await slow.stop();
      await tenant.as.owner.call('listWebhookEndpoints');
    }
  }).timeout(30_000);

  it('are tested by an event of their own, once, also while the endpoint is disabled', async () => {
    const { id, secret } = await newEndpoint({ event_types: ['invoice.paid'] });
    await tenant.as.admin.call('updateWebhookEndpoint', { params: { webhook_endpoint_id: id }, body: { enabled: false } });
    receiver.answer = (res) => res.writeHead(500).end();
    const { status, body } = await tenant.as.admin.call('testWebhookEndpoint', { params: { webhook_endpoint_id: id } });
    expect(status).to.equal(202);
    const done = await noted(body.id as string, 1);
    expect(done).to.include({ status: 'failed', event_type: 'webhook.test' });
    expect(verified(secret, receiver.received[0]!)).to.deep.include({ type: 'webhook.test', data: { webhook_endpoint_id: id } });
    expect(await read(id)).to.include({ enabled: false, disabled_reason: 'manual' });
  });

  it('are sent again, one or all that failed since, with the same id', async () => {
    const { id } = await newEndpoint();
    receiver.answer = (res) => res.writeHead(410).end();
    await happen();
    const lost = await only('failed');
    const replayAll = (since: string): Promise<{ status: number; body: any }> => tenant.as.admin.call('replayWebhookDeliveries', { params: { webhook_endpoint_id: id }, body: { since } });
    const replay = (webhook_delivery_id: string): Promise<{ status: number; body: any }> => tenant.as.admin.call('replayWebhookDelivery', { params: { webhook_delivery_id } });
    for (const refused of [await replay(lost.id as string), await replayAll(lost.created_at as string)]) expect([refused.status, refused.body.code]).to.deep.equal([409, 'webhook-endpoint-disabled']);
    await tenant.as.admin.call('updateWebhookEndpoint', { params: { webhook_endpoint_id: id }, body: { enabled: true } });
    expect(await read(id)).to.include({ enabled: true, disabled_reason: null, disabled_at: null, consecutive_failures: 0 });

    receiver.answer = (res) => res.writeHead(204).end();
    expect((await replayAll(new Date().toISOString())).body).to.deep.equal({ replayed: 0 });
    expect(await replayAll(lost.created_at as string)).to.deep.include({ status: 202, body: { replayed: 1 } });
    expect(await noted(lost.id as string, 2)).to.include({ status: 'succeeded', last_status_code: 204 });
    expect((await replayAll(lost.created_at as string)).body).to.deep.equal({ replayed: 0 });

    expect(await replay(lost.id as string)).to.deep.nested.include({ status: 202, 'body.status': 'pending' });
    const again = await noted(lost.id as string, 3);
    expect(again.log.map(({ number }: { number: number }) => number)).to.deep.equal([3, 2, 1]);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).to.have.length(1);
  });

  it('that are under way stay as they are when sent again, and an attempt that comes late does nothing', async () => {
    const { id } = await newEndpoint();
    receiver.answer = (res) => res.writeHead(500).end();
    await happen();
    const found = await noted((await only('pending')).id as string, 1);
    const { body } = await tenant.as.admin.call('replayWebhookDelivery', { params: { webhook_delivery_id: found.id } });
    expect(body).to.include({ status: 'pending', next_attempt_at: found.next_attempt_at });
    // The same attempt as a job once more, as after a crash.
    await asSuperuser((client) => client.query(`UPDATE pgboss.job SET state = 'created', completed_on = NULL, start_after = now() WHERE name = 'deliverWebhook' AND state = 'completed'`), service.databaseUrl);
    await eventually('the jobs', async () => asSuperuser(async (client) => (await client.query(`SELECT FROM pgboss.job WHERE name = 'deliverWebhook' AND state IN ('created', 'active') AND start_after <= now()`)).rows.length === 0, service.databaseUrl));
    expect(await delivery(found.id as string)).to.include({ attempts: 1 });
    expect(receiver.received).to.have.length(1);
    await tenant.as.admin.call('updateWebhookEndpoint', { params: { webhook_endpoint_id: id }, body: { enabled: false } });
    await hurry();
    await only('failed');
    expect(receiver.received).to.have.length(1);
  });
});
