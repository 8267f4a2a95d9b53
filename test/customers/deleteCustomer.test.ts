import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('deleteCustomer', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  before(async () => {
    service = await startService();
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
  });
  after(() => service.stop());

  async function newCustomer(of: Tenant, email = `${crypto.randomUUID()}@example.com`): Promise<Answer['body']> {
    const made = await of.as.owner.call('createCustomer', { body: { email } });
    expect(made.status).to.equal(201);
    return made.body;
  }

  function remove(customer_id: string): Promise<Answer> {
    return tenant.as.agent.call('deleteCustomer', { params: { customer_id } });
  }

  function get(of: Tenant, customer_id: string): Promise<Answer> {
    return of.as.viewer.call('getCustomer', { params: { customer_id } });
  }

  function invoice(customer_id: string): Promise<Answer> {
    return tenant.as.owner.call('createInvoice', { body: { customer_id, items: [{ sku: 'sku_1', qty: 2 }] } });
  }

  it('204, then 404, and the email is free again', async () => {
    const { id, email } = await newCustomer(tenant);
    expect((await remove(id)).status).to.equal(204);
    expect((await get(tenant, id)).status).to.equal(404);
    expect((await remove(id)).status).to.equal(404);
    expect((await tenant.as.agent.call('updateCustomer', { params: { customer_id: id }, body: { name: 'Ghost' } })).status).to.equal(404);
    expect((await newCustomer(tenant, email)).id).to.not.equal(id);
  });

  it('204 once, when two delete at once', async () => {
    const { id } = await newCustomer(tenant);
    const answers = await Promise.all([remove(id), remove(id), remove(id)]);
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([204, 404, 404]);
  });

  it('409 when the customer has invoices, and the row is still there', async () => {
    const customer = await newCustomer(tenant);
    const made = await invoice(customer.id);
    for (const _twice of [1, 2]) {
      const { status, body } = await remove(customer.id);
      expect(status).to.equal(409);
      expect(body.code).to.equal('customer-has-invoices');
    }
    expect((await get(tenant, customer.id)).body).to.deep.equal(customer);
    expect((await tenant.as.viewer.call('getInvoice', { params: { invoice_id: made.body.id } })).body).to.deep.equal(made.body);
  });

  it('409 when the only invoice is void: it stays for the books', async () => {
    const { id } = await newCustomer(tenant);
    const made = await invoice(id);
    expect((await tenant.as.owner.call('voidInvoice', { params: { invoice_id: made.body.id } })).status).to.equal(200);
    expect((await remove(id)).status).to.equal(409);
  });

  it('204 or 409, and never an invoice without its customer, when an invoice comes at the same time', async () => {
    for (let round = 0; round < 8; round++) {
      const { id } = await newCustomer(tenant);
      const [made, removed] = await Promise.all([invoice(id), remove(id)]);
      expect([made.status, removed.status]).to.be.deep.oneOf([[201, 409], [422, 204]]);
      expect((await get(tenant, id)).status).to.equal(made.status === 201 ? 200 : 404);
    }
  });

  it('404 for an unknown id', async () => {
    const { status, body } = await remove('cust_01k8zdr380etarfm01sbr8xgyn');
    expect(status).to.equal(404);
    expect(body.code).to.equal('not-found');
  });

  it("404 for another tenant's customer, which stays", async () => {
    const theirs = await newCustomer(other);
    const { status, body } = await remove(theirs.id);
    expect(status).to.equal(404);
    expect(body.code).to.equal('not-found');
    expect((await get(other, theirs.id)).body).to.deep.equal(theirs);
  });
});
