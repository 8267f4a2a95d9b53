import { expect } from 'chai';
import { ids } from '../../src/ids.ts';
import type { Answer } from '../support/client.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('restoreCustomer and listDeletedCustomers', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  beforeEach(async () => ([tenant, other] = await Promise.all([service.newTenant(), service.newTenant()])));
  before(async () => (service = await startService()));
  after(() => service.stop());

  async function newCustomer(email = `${crypto.randomUUID()}@example.com`): Promise<Answer['body']> {
    return (await tenant.as.owner.call('createCustomer', { body: { email, name: 'Ada' } })).body;
  }

  const remove = (customer_id: string, of = tenant): Promise<Answer> => of.as.agent.call('deleteCustomer', { params: { customer_id } });
  const restore = (customer_id: string, of = tenant): Promise<Answer> => of.as.agent.call('restoreCustomer', { params: { customer_id } });
  const deleted = async (of = tenant, query = {}): Promise<Answer['body']> => (await of.as.viewer.call('listDeletedCustomers', { query })).body;

  it('200 with the customer exactly as it was', async () => {
    const customer = await newCustomer();
    await remove(customer.id);
    const { status, body } = await restore(customer.id);
    expect(status).to.equal(200);
    expect(body).to.deep.equal(customer);
    expect((await tenant.as.viewer.call('getCustomer', { params: { customer_id: customer.id } })).body).to.deep.equal(customer);
    expect((await deleted()).data).to.deep.equal([]);
  });

  it('200 with the customer as it is when it is not deleted', async () => {
    const customer = await newCustomer();
    expect((await restore(customer.id)).body).to.deep.equal(customer);
  });

  it('409 while another customer has the email, and 200 once it is free', async () => {
    const { id, email } = await newCustomer();
    await remove(id);
    const second = await newCustomer(email.toUpperCase());
    const refused = await restore(id);
    expect(refused.status).to.equal(409);
    expect(refused.body.code).to.equal('email-taken');
    expect((await deleted()).data).to.have.length(1);
    await remove(second.id);
    expect((await restore(id)).status).to.equal(200);
  });

  it("404 for an unknown id and for another tenant's", async () => {
    const { id } = await newCustomer();
    await remove(id);
    expect((await restore(ids.CustomerId.encode(crypto.randomUUID()))).status).to.equal(404);
    expect((await restore(id, other)).status).to.equal(404);
    expect((await deleted(other)).data).to.deep.equal([]);
    expect((await deleted()).data).to.have.length(1);
  });

  it('lists what was deleted, last first, with who deleted it and when', async () => {
    const made = [await newCustomer(), await newCustomer(), await newCustomer()];
    for (const { id } of made) await remove(id);
    const { data } = await deleted();
    expect(data.map(({ id }: { id: string }) => id)).to.deep.equal(made.map(({ id }) => id).reverse());
    const { deleted_at, deleted_by, ...customer } = data[2];
    expect(made[0]).to.deep.include(customer);
    expect(deleted_by).to.equal(ids.UserId.encode(tenant.userIds.agent));
    expect(deleted_at > made[0].created_at).to.equal(true);
    expect((await deleted(tenant, { sort: 'deleted_at' })).data.map(({ id }: { id: string }) => id)).to.deep.equal(made.map(({ id }) => id));
    const first = await deleted(tenant, { limit: 2 });
    expect(first.data).to.have.length(2);
    expect((await deleted(tenant, { limit: 2, cursor: first.meta.next })).data.map(({ id }: { id: string }) => id)).to.deep.equal([made[0].id]);
  });

  it('remembers who made a customer and who changed it last', async () => {
    const customer = await newCustomer();
    const owner = ids.UserId.encode(tenant.userIds.owner);
    expect([customer.created_by, customer.updated_by]).to.deep.equal([owner, owner]);
    const { body } = await tenant.as.agent.call('updateCustomer', { params: { customer_id: customer.id }, body: { name: 'Grace' } });
    expect([body.created_by, body.updated_by]).to.deep.equal([owner, ids.UserId.encode(tenant.userIds.agent)]);
    const key = await tenant.as.owner.call('createApiKey', { body: { name: 'Import', scopes: ['customers:write'] } });
    const byKey = await service.clientWith({ 'x-api-key': key.body.secret as string }).call('createCustomer', { body: { email: 'key@example.com' } });
    expect(byKey.body.created_by).to.equal(key.body.id);
  });
});
