import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

/** Everything the operation could have written, whoever's it is. */
interface Written {
  invoices: number;
  items: number;
  jobs: number;
}

/** Without a worker: jobs stay where they are put. What they do is in finalizeInvoice.test.ts. */
describe('createInvoice', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  let customer_id: string;
  before(async () => {
    service = await startService();
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
    customer_id = await newCustomer(tenant);
  });
  after(() => service.stop());

  async function newCustomer(of: Tenant): Promise<string> {
    return (await of.as.owner.call('createCustomer', { body: { email: `${crypto.randomUUID()}@example.com` } })).body.id;
  }

  function create(body: unknown, headers?: Record<string, string>): Promise<Answer> {
    return tenant.as.manager.call('createInvoice', { body, headers });
  }

  function written(): Promise<Written> {
    return asSuperuser(async (client) => {
      const { rows } = await client.query<Written>(
        'SELECT (SELECT count(*)::int FROM invoices) AS invoices, (SELECT count(*)::int FROM invoice_items) AS items, (SELECT count(*)::int FROM pgboss.job) AS jobs',
      );
      return rows[0]!;
    }, service.databaseUrl);
  }

  async function expectNothingWritten(work: () => Promise<Answer>): Promise<Answer> {
    const before = await written();
    const answer = await work();
    expect(await written()).to.deep.equal(before);
    return answer;
  }

  it('201 pending, in EUR and free of charge, for the shortest request there is', async () => {
    const { status, headers, body } = await create(`{"customer_id":"${customer_id}","items":[{"sku":"sku_1","qty":2}]}`);
    expect(status).to.equal(201);
    expect(body).to.deep.equal({
      id: body.id,
      customer_id,
      number: null,
      status: 'pending',
      currency: 'EUR',
      items: [{ sku: 'sku_1', description: null, qty: 2, unit_amount: 0, amount: 0 }],
      total_amount: 0,
      created_at: body.created_at,
      created_by: body.created_by,
      updated_at: body.created_at,
      updated_by: body.created_by,
      finalized_at: null,
    });
    expect(headers.get('location')).to.equal(`/api/v1/invoices/${body.id}`);
    expect(Math.abs(Date.now() - Date.parse(body.created_at))).to.be.below(60_000);
    const found = await tenant.as.viewer.call('getInvoice', { params: { invoice_id: body.id } });
    expect(found.body).to.deep.equal(body);
  });

  it('201 with the invoice, its lines and one job that knows their ids, all together', async () => {
    const before = await written();
    const { body } = await create({ customer_id, items: [{ sku: 'a', qty: 1 }, { sku: 'b', qty: 1 }] });
    expect(await written()).to.deep.equal({ invoices: before.invoices + 1, items: before.items + 2, jobs: before.jobs + 1 });
    const { rows } = await asSuperuser(
      (client) => client.query('SELECT name, state::text, data FROM pgboss.job WHERE data->\'payload\'->>\'invoiceId\' = (SELECT id::text FROM invoices ORDER BY id DESC LIMIT 1)'),
      service.databaseUrl,
    );
    expect(rows).to.have.length(1);
    expect(rows[0]).to.include({ name: 'finalizeInvoice', state: 'created' });
    expect(rows[0].data).to.have.all.keys('payload', 'tenantId', 'userId', 'requestId', 'traceparent');
    expect(rows[0].data.payload).to.have.all.keys('invoiceId');
    expect(rows[0].data.tenantId).to.equal(tenant.id);
    expect(body.status).to.equal('pending');
  });

  it('201 with amounts and total computed, and lines in the order they came', async () => {
    const { body } = await create({
      customer_id,
      currency: 'CHF',
      items: [
        { sku: 'z', qty: 3, unit_amount: 1250, description: 'Fountain pen, blue' },
        { sku: 'a', qty: 1, unit_amount: 99, description: null },
        { sku: 'z', qty: 2, unit_amount: 0 },
        { sku: 'm', qty: 1_000_000, unit_amount: 1 },
      ],
    });
    expect(body).to.include({ currency: 'CHF', total_amount: 3750 + 99 + 1_000_000 });
    expect(body.items).to.deep.equal([
      { sku: 'z', description: 'Fountain pen, blue', qty: 3, unit_amount: 1250, amount: 3750 },
      { sku: 'a', description: null, qty: 1, unit_amount: 99, amount: 99 },
      { sku: 'z', description: null, qty: 2, unit_amount: 0, amount: 0 },
      { sku: 'm', description: null, qty: 1_000_000, unit_amount: 1, amount: 1_000_000 },
    ]);
  });

  it('201 with 100 lines, still in order when read again', async () => {
    const items = Array.from({ length: 100 }, (_, index) => ({ sku: `sku_${(index * 37) % 100}`, qty: index + 1, unit_amount: index }));
    const { status, body } = await create({ customer_id, items });
    expect(status).to.equal(201);
    expect(body.items.map(({ sku, qty, unit_amount }: (typeof items)[0]) => ({ sku, qty, unit_amount }))).to.deep.equal(items);
    expect(body.total_amount).to.equal(items.reduce((sum, { qty, unit_amount }) => sum + qty * unit_amount, 0));
    expect((await tenant.as.viewer.call('getInvoice', { params: { invoice_id: body.id } })).body).to.deep.equal(body);
  });

  const whole = { sku: 'gold', qty: 1_000_000, unit_amount: 1_000_000_000 };
  /** Nine lines of 10^15, and what is missing to 2^53 - 1. */
  const most = [...Array.from({ length: 9 }, () => whole), { sku: 'gold', qty: 7_199, unit_amount: 1_000_000_000 }, { sku: 'dust', qty: 1, unit_amount: 254_740_991 }];

  it('201 with amounts at the maximum, to the last unit', async () => {
    const { status, body } = await create({ customer_id, items: most });
    expect(status).to.equal(201);
    expect(body.total_amount).to.equal(Number.MAX_SAFE_INTEGER);
    expect(body.items[0].amount).to.equal(1_000_000_000_000_000);
    const found = await tenant.as.viewer.call('getInvoice', { params: { invoice_id: body.id } });
    expect(found.body).to.deep.equal(body);
    expect(found.text).to.include('"total_amount":9007199254740991');
  });

  for (const [name, items] of [
    ['one unit more', [...most, { sku: 'straw', qty: 1, unit_amount: 1 }]],
    ['100 lines at the maximum', Array.from({ length: 100 }, () => whole)],
  ] as const) {
    it(`422 when the total is too large: ${name}`, async () => {
      const { status, body } = await expectNothingWritten(() => create({ customer_id, items }));
      expect(status).to.equal(422);
      expect(body.code).to.equal('invoice-total-too-large');
    });
  }

  for (const [name, body, pointer] of [
    ['no lines', { items: [] }, '#/items'],
    ['101 lines', { items: Array.from({ length: 101 }, () => ({ sku: 'a', qty: 1 })) }, '#/items'],
    ['a quantity of zero', { items: [{ sku: 'a', qty: 0 }] }, '#/items/0/qty'],
    ['a quantity that is not whole', { items: [{ sku: 'a', qty: 1.5 }] }, '#/items/0/qty'],
    ['a quantity in quotes', { items: [{ sku: 'a', qty: '2' }] }, '#/items/0/qty'],
    ['too high a quantity', { items: [{ sku: 'a', qty: 1 }, { sku: 'a', qty: 1_000_001 }] }, '#/items/1/qty'],
    ['too high a price', { items: [{ sku: 'a', qty: 1, unit_amount: 1_000_000_001 }] }, '#/items/0/unit_amount'],
    ['a negative price', { items: [{ sku: 'a', qty: 1, unit_amount: -1 }] }, '#/items/0/unit_amount'],
    ['an amount of the client\'s own', { items: [{ sku: 'a', qty: 1, amount: 5 }] }, '#/items/0/amount'],
    ['a total of the client\'s own', { items: [{ sku: 'a', qty: 1 }], total_amount: 5 }, '#/total_amount'],
    ['a currency that is none', { items: [{ sku: 'a', qty: 1 }], currency: 'eur' }, '#/currency'],
    ["another kind's id for the customer", { items: [{ sku: 'a', qty: 1 }], customer_id: 'inv_01k8zdr380etarfm01sbr8xgyn' }, '#/customer_id'],
  ] as const) {
    it(`400 for ${name}, and nothing is written`, async () => {
      const answer = await expectNothingWritten(() => create({ customer_id, ...body }));
      expect(answer.status).to.equal(400);
      expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).to.include(pointer);
    });
  }

  it('422 for an unknown customer, and nothing is written', async () => {
    const { status, body } = await expectNothingWritten(() => create({ customer_id: 'cust_01k8zdr380etarfm01sbr8xgyn', items: [{ sku: 'sku_1', qty: 2 }] }));
    expect(status).to.equal(422);
    expect(body.code).to.equal('unknown-customer');
    expect(body.errors).to.have.length(1);
    expect(body.errors[0]).to.include({ pointer: '#/customer_id' });
  });

  it("422 for another tenant's customer, and nothing is written", async () => {
    const theirs = await newCustomer(other);
    const { status, body } = await expectNothingWritten(() => create({ customer_id: theirs, items: [{ sku: 'sku_1', qty: 2 }] }));
    expect(status).to.equal(422);
    expect(body.code).to.equal('unknown-customer');
  });

  describe('with an Idempotency-Key', () => {
    const key = () => ({ 'idempotency-key': crypto.randomUUID() });

    it('201 again, byte for byte, and one invoice and one job', async () => {
      const headers = key();
      const request = { customer_id, items: [{ sku: 'sku_1', qty: 2 }] };
      const before = await written();
      const first = await create(request, headers);
      const again = await Promise.all([create(request, headers), create(request, headers)]);
      for (const answer of again) {
        expect(answer.status).to.equal(201);
        expect(answer.text).to.equal(first.text);
        expect(answer.headers.get('location')).to.equal(first.headers.get('location'));
        expect(answer.headers.get('idempotency-replayed')).to.equal('true');
      }
      expect(first.headers.get('idempotency-replayed')).to.equal(null);
      expect(await written()).to.deep.equal({ invoices: before.invoices + 1, items: before.items + 1, jobs: before.jobs + 1 });
    });

    it('201 as it was, even when the invoice has changed since', async () => {
      const headers = key();
      const request = { customer_id, items: [{ sku: 'sku_1', qty: 2 }] };
      const first = await create(request, headers);
      await tenant.as.owner.call('voidInvoice', { params: { invoice_id: first.body.id } });
      expect((await create(request, headers)).text).to.equal(first.text);
    });

    it('201 or 409, and one invoice and one job, when ten are sent at once', async () => {
      const headers = key();
      const before = await written();
      const answers = await Promise.all(Array.from({ length: 10 }, () => create({ customer_id, items: [{ sku: 'sku_1', qty: 2 }] }, headers)));
      const made = answers.filter(({ status }) => status === 201);
      expect(new Set(made.map(({ text }) => text)).size).to.equal(1);
      for (const { body } of answers.filter(({ status }) => status !== 201)) expect(body.code).to.equal('idempotency-in-flight');
      expect(await written()).to.deep.equal({ invoices: before.invoices + 1, items: before.items + 1, jobs: before.jobs + 1 });
    });

    it('422 for an unknown customer is no effect: the key works once the customer exists', async () => {
      const headers = key();
      const theirs = await newCustomer(other);
      expect((await create({ customer_id: theirs, items: [{ sku: 'sku_1', qty: 2 }] }, headers)).body.code).to.equal('unknown-customer');
      const { status, headers: answered } = await create({ customer_id, items: [{ sku: 'sku_1', qty: 2 }] }, headers);
      expect(status).to.equal(201);
      expect(answered.get('idempotency-replayed')).to.equal(null);
    });
  });
});
