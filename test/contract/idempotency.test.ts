/** One key, one effect: replayed, refused while it runs, and free again when nothing came of it. */
import { expect } from 'chai';
import pg from 'pg';
import type { Answer, Client } from '../support/client.ts';
import type { Service, Tenant } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

const key = (): { 'idempotency-key': string } => ({ 'idempotency-key': crypto.randomUUID() });
const email = (): string => `${crypto.randomUUID()}@example.com`;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('Idempotency-Key', () => {
  let service: Service;
  let tenant: Tenant;
  let superuser: pg.Client;

  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
    superuser = new pg.Client({ connectionString: service.databaseUrl });
    await superuser.connect();
  });
  after(async () => {
    await superuser.end();
    await service.stop();
  });

  const create = (headers: Record<string, string>, body: object = { email: email() }, client: Client = tenant.as.owner): Promise<Answer> =>
    client.call('createCustomer', { body, headers });

  async function count(text: string, values: unknown[] = []): Promise<number> {
    const { rows } = await superuser.query<{ count: string }>(text, values);
    return Number(rows[0]!.count);
  }
  const customers = (address: string): Promise<number> => count(`SELECT count(*) FROM customers WHERE email = $1`, [address]);
  const stored = (headers: { 'idempotency-key': string }): Promise<number> => count(`SELECT count(*) FROM idempotency_keys WHERE key = $1`, [headers['idempotency-key']]);

  async function waitFor(what: string, condition: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      if (await condition()) return;
      await pause(10);
    }
    throw new Error(`${what} did not happen`);
  }

  /** Runs `during` while no customer can be inserted, and requests that try to are waiting. */
  async function whileHeld<Result>(during: () => Promise<Result>): Promise<Result> {
    const holder = new pg.Client({ connectionString: service.databaseUrl });
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('LOCK TABLE customers IN SHARE MODE');
      return await during();
    } finally {
      await holder.query('COMMIT');
      await holder.end();
    }
  }
  const somebodyWaits = (): Promise<boolean> => count(`SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'customers'::regclass`).then((waiting) => waiting > 0);

  it('replays the first reply byte for byte, and says so', async () => {
    const headers = key();
    const body = { email: email(), name: 'Zoë 😀' };
    const first = await create(headers, body);
    expect(first.status).to.equal(201);
    expect(first.headers.get('idempotency-replayed')).to.equal(null);
    for (let times = 0; times < 3; times++) {
      const again = await create(headers, body);
      expect(again.status).to.equal(201);
      expect(again.text).to.equal(first.text);
      expect(again.headers.get('location')).to.equal(first.headers.get('location'));
      expect(again.headers.get('content-type')).to.equal('application/json');
      expect(again.headers.get('idempotency-replayed')).to.equal('true');
      expect(again.headers.get('x-request-id')).not.to.equal(first.headers.get('x-request-id'));
    }
    expect(await customers(body.email)).to.equal(1);
  });

  it('replays what was answered then, though the resource has changed or is gone', async () => {
    const headers = key();
    const body = { email: email(), name: 'Then' };
    const first = await create(headers, body);
    await tenant.as.owner.call('updateCustomer', { params: { customer_id: first.body.id }, body: { name: 'Now' } });
    expect((await create(headers, body)).text).to.equal(first.text);
    await tenant.as.owner.call('deleteCustomer', { params: { customer_id: first.body.id } });
    expect((await create(headers, body)).text).to.equal(first.text);
    expect((await tenant.as.owner.call('getCustomer', { params: { customer_id: first.body.id } })).status).to.equal(404);
  });

  it('replays whatever the spelling of the JSON: white space and escapes do not count', async () => {
    const headers = key();
    const address = email();
    const first = await tenant.as.owner.call('createCustomer', { body: `{"email":"${address}","name":"é"}`, headers });
    const again = await tenant.as.owner.call('createCustomer', { body: `{ "email" : "${address}",\n "name":"\\u00e9" }`, headers });
    expect(again.text).to.equal(first.text);
  });

  it('422 for another payload, and the first reply is still there', async () => {
    const headers = key();
    const body = { email: email() };
    const first = await create(headers, body);
    for (const other of [{ email: email() }, { ...body, name: 'Ada' }, { ...body, status: 'inactive' }]) {
      const answer = await create(headers, other);
      expect(answer.status).to.equal(422);
      expect(answer.body.code).to.equal('idempotency-key-reused');
      expect(await customers(other.email)).to.equal(other.email === body.email ? 1 : 0);
    }
    expect((await create(headers, body)).text).to.equal(first.text);
  });

  it('422 for the same key on another resource of the same operation', async () => {
    const customer = await create({});
    const invoice = (): Promise<Answer> => tenant.as.owner.call('createInvoice', { body: { customer_id: customer.body.id, items: [{ sku: 'a', qty: 1 }] } });
    const [one, two] = [await invoice(), await invoice()];
    const headers = key();
    expect((await tenant.as.owner.call('voidInvoice', { params: { invoice_id: one.body.id }, headers })).status).to.equal(200);
    expect((await tenant.as.owner.call('voidInvoice', { params: { invoice_id: two.body.id }, headers })).status).to.equal(422);
    const replay = await tenant.as.owner.call('voidInvoice', { params: { invoice_id: one.body.id }, headers });
    expect(replay.status).to.equal(200);
    expect(replay.headers.get('idempotency-replayed')).to.equal('true');
  });

  it('409 with Retry-After while the first is running, then a replay', async () => {
    const headers = key();
    const body = { email: email() };
    const first = await whileHeld(async () => {
      const running = create(headers, body);
      await waitFor('the first request at the lock', somebodyWaits);
      const second = await create(headers, body);
      expect(second.status).to.equal(409);
      expect(second.body.code).to.equal('idempotency-in-flight');
      expect(second.headers.get('retry-after')).to.equal('1');
      return { running };
    });
    const done = await first.running;
    expect(done.status).to.equal(201);
    expect((await create(headers, body)).text).to.equal(done.text);
  });

  it('a key in flight holds up no other key', async () => {
    await whileHeld(async () => {
      void create(key()).catch(() => undefined);
      await waitFor('the first request at the lock', somebodyWaits);
      const gone = await tenant.as.owner.call('voidInvoice', { params: { invoice_id: 'inv_01k8zdr380fqx8q5n4qw8dw8zc' }, headers: key() });
      expect(gone.status).to.equal(404);
    });
  });

  it('is free again when the connection of the first died half-way', async () => {
    const headers = key();
    const body = { email: email() };
    await whileHeld(async () => {
      const running = create(headers, body);
      await waitFor('the first request at the lock', somebodyWaits);
      await superuser.query(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE NOT granted AND relation = 'customers'::regclass`);
      expect((await running).status).to.equal(503);
    });
    expect(await stored(headers)).to.equal(0);
    const second = await create(headers, body);
    expect(second.status).to.equal(201);
    expect(second.headers.get('idempotency-replayed')).to.equal(null);
    expect(await customers(body.email)).to.equal(1);
  });

  it('is scoped by tenant', async () => {
    const other = await service.newTenant();
    const headers = key();
    const body = { email: email() };
    const [mine, theirs] = [await create(headers, body), await create(headers, body, other.as.owner)];
    expect(theirs.status).to.equal(201);
    expect(theirs.headers.get('idempotency-replayed')).to.equal(null);
    expect(theirs.body.id).not.to.equal(mine.body.id);
  });

  it('is scoped by principal: nobody reads a colleague\'s reply', async () => {
    const headers = key();
    const body = { email: email() };
    await create(headers, body);
    const colleague = await create(headers, body, tenant.as.admin);
    expect(colleague.status).to.equal(409);
    expect(colleague.body.code).to.equal('email-taken');
  });

  it('is scoped by operation', async () => {
    const headers = key();
    const customer = await create(headers);
    const invoice = await tenant.as.owner.call('createInvoice', { body: { customer_id: customer.body.id, items: [{ sku: 'a', qty: 1 }] }, headers });
    expect(invoice.status).to.equal(201);
    expect(invoice.headers.get('idempotency-replayed')).to.equal(null);
  });

  it('is not replayed to who may not do it any more', async () => {
    const headers = key();
    const body = { email: email() };
    await create(headers, body);
    expect((await create(headers, body, tenant.as.viewer)).status).to.equal(403);
    expect((await create(headers, body, service.anonymous)).status).to.equal(401);
  });

  it('of thirty requests at once over two services one has an effect; the rest are replays or 409', async () => {
    const twin = await service.twin();
    try {
      const login = await service.anonymous.call('login', { body: { email: await ownerEmail(), password: PASSWORD } });
      const authorization = `Bearer ${login.body.access_token as string}`;
      const clients = [service, twin].map((one) => one.clientWith({ authorization }));
      for (let round = 0; round < 5; round++) {
        const headers = key();
        const body = { email: email() };
        const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => create(headers, body, clients[index % 2])));
        const effects = answers.filter(({ status, headers: sent }) => status === 201 && sent.get('idempotency-replayed') === null);
        expect(effects).to.have.length(1);
        for (const answer of answers) {
          if (answer.status === 409) expect(answer.body.code).to.equal('idempotency-in-flight');
          else expect(answer.text).to.equal(effects[0]!.text);
        }
        expect(await customers(body.email)).to.equal(1);
        expect((await create(headers, body, clients[1])).text).to.equal(effects[0]!.text);
      }
    } finally {
      await twin.stop();
    }
  });

  async function ownerEmail(): Promise<string> {
    const { rows } = await superuser.query<{ email: string }>(`SELECT email FROM users WHERE id = $1`, [tenant.userIds.owner]);
    return rows[0]!.email;
  }

  it('a refused request stores nothing, and can be retried with the same key', async () => {
    const headers = key();
    const taken = email();
    const first = await create({}, { email: taken });
    expect((await create(headers, { email: 'no email' })).status).to.equal(400);
    expect((await create(headers, { email: taken })).body.code).to.equal('email-taken');
    expect(await stored(headers)).to.equal(0);
    await tenant.as.owner.call('deleteCustomer', { params: { customer_id: first.body.id } });
    const retried = await create(headers, { email: taken });
    expect(retried.status).to.equal(201);
    expect(await stored(headers)).to.equal(1);
  });

  it('an expired key is free again', async () => {
    const headers = key();
    const body = { email: email() };
    const first = await create(headers, body);
    await superuser.query(`UPDATE idempotency_keys SET expires_at = now() - interval '1 second' WHERE key = $1`, [headers['idempotency-key']]);
    const again = await create(headers, body);
    expect(again.body.code).to.equal('email-taken');
    const other = await create(headers, { email: email() });
    expect(other.status).to.equal(201);
    expect(other.headers.get('idempotency-replayed')).to.equal(null);
    expect(other.body.id).not.to.equal(first.body.id);
    expect((await create(headers, { email: other.body.email as string })).text).to.equal(other.text);
    expect(await stored(headers)).to.equal(1);
  });

  it('is kept for as long as the contract says', async () => {
    const headers = key();
    await create(headers);
    const seconds = await count(`SELECT extract(epoch FROM expires_at - created_at)::int AS count FROM idempotency_keys WHERE key = $1`, [headers['idempotency-key']]);
    expect(seconds).to.equal(86_400);
  });

  it('without a key every request is its own', async () => {
    const body = { email: email() };
    expect((await create({}, body)).status).to.equal(201);
    expect((await create({}, body)).body.code).to.equal('email-taken');
  });
});
