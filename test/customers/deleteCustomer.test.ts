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

  it('204 for a customer with invoices, which stay as they are', async () => {
    const { id } = await newCustomer(tenant);
    const made = await invoice(id);
    expect((await remove(id)).status).to.equal(204);
    expect((await tenant.as.viewer.call('getInvoice', { params: { invoice_id: made.body.id } })).body).to.deep.equal(made.body);
    expect((await tenant.as.viewer.call('listInvoices', { query: { 'filter[customer_id]': id } })).body.data).to.have.length(1);
  });

  it('takes the customer out of every list, search by email included', async () => {
    const { id, email } = await newCustomer(tenant);
    const listed = async (): Promise<number> => (await tenant.as.viewer.call('listCustomers', { query: { 'filter[email]': email } })).body.data.length;
    expect(await listed()).to.equal(1);
    await remove(id);
    expect(await listed()).to.equal(0);
    expect((await tenant.as.viewer.call('listCustomers', { query: { limit: 100 } })).text).not.to.include(id);
  });

  it('204 and the invoice stands, or 422 for the invoice, when both come at once', async () => {
    for (let round = 0; round < 8; round++) {
      const { id } = await newCustomer(tenant);
      const [made, removed] = await Promise.all([invoice(id), remove(id)]);
      expect(removed.status).to.equal(204);
      expect(made.status).to.be.oneOf([201, 422]);
      expect((await get(tenant, id)).status).to.equal(404);
    }
  });

  it('412 with the tag of an older state, and the customer is still there', async () => {
    const { id } = await newCustomer(tenant);
    const { headers } = await get(tenant, id);
    await tenant.as.agent.call('updateCustomer', { params: { customer_id: id }, body: { name: 'Changed' } });
    const stale = await tenant.as.agent.call('deleteCustomer', { params: { customer_id: id }, headers: { 'if-match': headers.get('etag')! } });
    expect(stale.status).to.equal(412);
    expect(stale.body.code).to.equal('precondition-failed');
    const fresh = (await get(tenant, id)).headers.get('etag')!;
    expect((await tenant.as.agent.call('deleteCustomer', { params: { customer_id: id }, headers: { 'if-match': fresh } })).status).to.equal(204);
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
