import { expect } from 'chai';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('createCustomer', () => {
  let service: Service;
  let tenant: Tenant;
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
  });
  after(() => service.stop());

  it('201 with Location, and the customer is there', async () => {
    const { status, headers, body } = await tenant.as.owner.call('createCustomer', { body: { email: 'ada@example.com', name: 'Ada' } });
    expect(status).to.equal(201);
    expect(body).to.include({ email: 'ada@example.com', name: 'Ada', status: 'active' });
    expect(headers.get('location')).to.equal(`/api/v1/customers/${body.id}`);
    const found = await tenant.as.viewer.call('getCustomer', { params: { customer_id: body.id } });
    expect(found.body).to.deep.equal(body);
  });

  it('409 when the email is taken, in upper or lower case', async () => {
    await tenant.as.owner.call('createCustomer', { body: { email: 'grace@example.com' } });
    const { status, body } = await tenant.as.owner.call('createCustomer', { body: { email: 'GRACE@example.com' } });
    expect(status).to.equal(409);
    expect(body).to.include({ code: 'email-taken' });
    expect(body.errors[0]).to.include({ pointer: '#/email' });
  });

  it('201 when another tenant has the email', async () => {
    const other = await service.newTenant();
    await tenant.as.owner.call('createCustomer', { body: { email: 'shared@example.com' } });
    expect((await other.as.owner.call('createCustomer', { body: { email: 'shared@example.com' } })).status).to.equal(201);
  });

  it('400 names every fault, and writes nothing', async () => {
    const { status, body } = await tenant.as.owner.call('createCustomer', { body: { email: 'no email', nmae: 'x', status: 'gone' } });
    expect(status).to.equal(400);
    expect(body.errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code])).to.have.deep.members([
      ['#/email', 'format'],
      ['#/nmae', 'unknown-field'],
      ['#/status', 'enum'],
    ]);
    const list = await tenant.as.owner.call('listCustomers', { query: { 'filter[email]': 'no@email.example', total: true } });
    expect(list.body.meta.total).to.equal(0);
  });
});
