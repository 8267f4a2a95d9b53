import { expect } from 'chai';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const UNKNOWN = 'cust_01k8zdr380etarfm01sbr8xgyn';

describe('getCustomer', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  before(async () => {
    service = await startService();
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
  });
  after(() => service.stop());

  it('200 with the customer as it was created', async () => {
    const made = await tenant.as.owner.call('createCustomer', { body: { email: 'Ada@Example.com', name: 'Ada “Enchantress” Łovelace 🖋', status: 'inactive' } });
    const { status, body } = await tenant.as.viewer.call('getCustomer', { params: { customer_id: made.body.id } });
    expect(status).to.equal(200);
    expect(body).to.deep.equal(made.body);
    expect(body).to.include({ email: 'Ada@Example.com', name: 'Ada “Enchantress” Łovelace 🖋', status: 'inactive' });
    expect(body.updated_at).to.equal(body.created_at);
  });

  it('404 for an unknown id', async () => {
    const { status, body } = await tenant.as.viewer.call('getCustomer', { params: { customer_id: UNKNOWN } });
    expect(status).to.equal(404);
    expect(body.code).to.equal('not-found');
  });

  it("404 for another tenant's customer, told apart from an unknown one by nothing", async () => {
    const { body: theirs } = await other.as.owner.call('createCustomer', { body: { email: 'theirs@example.com' } });
    const answers = await Promise.all([theirs.id, UNKNOWN].map((customer_id) => tenant.as.owner.call('getCustomer', { params: { customer_id } })));
    expect(answers.map(({ status }) => status)).to.deep.equal([404, 404]);
    expect({ ...answers[0]!.body, instance: '' }).to.deep.equal({ ...answers[1]!.body, instance: '' });
  });

  it("400 for another kind's id", async () => {
    const { status, body } = await tenant.as.viewer.call('getCustomer', { params: { customer_id: 'inv_01k8zdr380etarfm01sbr8xgyn' } });
    expect(status).to.equal(400);
    expect(body.errors[0]).to.include({ in: 'path', parameter: 'customer_id' });
  });
});
