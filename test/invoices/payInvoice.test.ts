import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import { asSuperuser, lockAwaited } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const STATUSES = ['pending', 'open', 'paid', 'void'] as const;
const ALLOWED: readonly string[] = ['open'];

describe('payInvoice', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  before(async () => {
    service = await startService();
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
  });
  after(() => service.stop());

  async function newInvoice(of: Tenant, status: (typeof STATUSES)[number]): Promise<Answer['body']> {
    const customer = await of.as.owner.call('createCustomer', { body: { email: `${crypto.randomUUID()}@example.com` } });
    const made = await of.as.owner.call('createInvoice', { body: { customer_id: customer.body.id, items: [{ sku: 'b', qty: 2, unit_amount: 5 }, { sku: 'a', qty: 1 }] } });
    if (status !== 'pending') {
      const number = status === 'void' ? null : `INV-${crypto.randomUUID()}`.slice(0, 32);
      await asSuperuser(
        (client) => client.query('UPDATE invoices SET status = $1, number = $2 WHERE created_at = (SELECT max(created_at) FROM invoices WHERE tenant_id = $3)', [status, number, of.id]),
        service.databaseUrl,
      );
    }
    const invoice = await get(of, made.body.id);
    expect(invoice.status).to.equal(status);
    return invoice;
  }

  async function get(of: Tenant, invoice_id: string): Promise<Answer['body']> {
    return (await of.as.viewer.call('getInvoice', { params: { invoice_id } })).body;
  }

  function act(invoice_id: string, headers?: Record<string, string>): Promise<Answer> {
    return tenant.as.manager.call('payInvoice', { params: { invoice_id }, headers });
  }

  for (const from of STATUSES) {
    if (ALLOWED.includes(from)) {
      it(`200 from ${from}: paid, and nothing else changes`, async () => {
        const before = await newInvoice(tenant, from);
        const { status, body } = await act(before.id);
        expect(status).to.equal(200);
        expect(body).to.deep.equal({ ...before, status: 'paid', updated_at: body.updated_at, updated_by: body.updated_by });
        expect(body.updated_at > before.updated_at).to.equal(true);
        expect(await get(tenant, before.id)).to.deep.equal(body);
      });
    } else {
      it(`409 from ${from}, with the reason, and nothing changes`, async () => {
        const before = await newInvoice(tenant, from);
        const { status, body } = await act(before.id);
        expect(status).to.equal(409);
        expect(body.code).to.equal('invoice-state');
        expect(body.detail).to.equal(`The invoice is ${from}; only one that is ${ALLOWED.join(' or ')} can become paid.`);
        expect(await get(tenant, before.id)).to.deep.equal(before);
      });
    }
  }

  it('409 the second time', async () => {
    const { id } = await newInvoice(tenant, 'open');
    expect((await act(id)).status).to.equal(200);
    expect((await act(id)).body.code).to.equal('invoice-state');
  });

  it('200 the second time with the same Idempotency-Key, byte for byte', async () => {
    const { id } = await newInvoice(tenant, 'open');
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const first = await act(id, headers);
    const again = await act(id, headers);
    expect([first.status, again.status]).to.deep.equal([200, 200]);
    expect(again.text).to.equal(first.text);
    expect(again.headers.get('idempotency-replayed')).to.equal('true');
  });

  it("422 for another invoice with the first one's Idempotency-Key", async () => {
    const [first, second] = [await newInvoice(tenant, 'open'), await newInvoice(tenant, 'open')];
    const headers = { 'idempotency-key': crypto.randomUUID() };
    expect((await act(first.id, headers)).status).to.equal(200);
    expect((await act(second.id, headers)).body.code).to.equal('idempotency-key-reused');
    expect(await get(tenant, second.id)).to.deep.equal(second);
  });

  it('200 for one alone, when many pay and void at once', async () => {
    const { id } = await newInvoice(tenant, 'open');
    // All of them wait for the row, having read what they read before: the lock alone puts them in order.
    const answers = await asSuperuser(async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT FROM invoices WHERE tenant_id = $1 FOR UPDATE', [tenant.id]);
      const sent = [1, 2, 3].flatMap(() => [act(id), tenant.as.manager.call('voidInvoice', { params: { invoice_id: id } })]);
      await lockAwaited(service.databaseUrl, 6);
      await client.query('COMMIT');
      return Promise.all(sent);
    }, service.databaseUrl);
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409, 409, 409, 409, 409]);
    const winner = answers.find(({ status }) => status === 200)!;
    expect(await get(tenant, id)).to.deep.equal(winner.body);
    for (const { body } of answers.filter(({ status }) => status === 409)) expect(body.detail).to.include(`The invoice is ${winner.body.status};`);
  });

  it('404 for an unknown id', async () => {
    const { status, body } = await act('inv_01k8zdr380fqx8q5n4qw8dw8zc');
    expect(status).to.equal(404);
    expect(body.code).to.equal('not-found');
  });

  it("404 for another tenant's invoice, which stays as it is", async () => {
    const theirs = await newInvoice(other, 'open');
    const { status, body } = await act(theirs.id);
    expect(status).to.equal(404);
    expect(body.code).to.equal('not-found');
    expect(await get(other, theirs.id)).to.deep.equal(theirs);
  });
});
