import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const UNKNOWN = 'inv_01k8zdr380fqx8q5n4qw8dw8zc';

describe('getInvoice', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  before(async () => {
    service = await startService();
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
  });
  after(() => service.stop());

  async function newInvoice(of: Tenant): Promise<Answer['body']> {
    const customer = await of.as.owner.call('createCustomer', { body: { email: `${crypto.randomUUID()}@example.com` } });
    const items = Array.from({ length: 12 }, (_, index) => ({ sku: `sku_${12 - index}`, qty: index + 1, unit_amount: 100, description: index % 2 ? `Line ${index}` : null }));
    return (await of.as.owner.call('createInvoice', { body: { customer_id: customer.body.id, items } })).body;
  }

  it('200 with the invoice as it was created, lines in order', async () => {
    const made = await newInvoice(tenant);
    const { status, body } = await tenant.as.viewer.call('getInvoice', { params: { invoice_id: made.id } });
    expect(status).to.equal(200);
    expect(body).to.deep.equal(made);
    expect(body.items.map(({ sku }: { sku: string }) => sku)).to.deep.equal(Array.from({ length: 12 }, (_, index) => `sku_${12 - index}`));
  });

  it('404 for an unknown id', async () => {
    const { status, body } = await tenant.as.viewer.call('getInvoice', { params: { invoice_id: UNKNOWN } });
    expect(status).to.equal(404);
    expect(body.code).to.equal('not-found');
  });

  it("404 for another tenant's invoice, told apart from an unknown one by nothing", async () => {
    const theirs = await newInvoice(other);
    const answers = await Promise.all([theirs.id, UNKNOWN].map((invoice_id) => tenant.as.owner.call('getInvoice', { params: { invoice_id } })));
    expect(answers.map(({ status }) => status)).to.deep.equal([404, 404]);
    expect({ ...answers[0]!.body, instance: '' }).to.deep.equal({ ...answers[1]!.body, instance: '' });
  });
});
