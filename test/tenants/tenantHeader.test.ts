/** `X-Tenant-Id` over HTTP: acting in another of one's tenants, with the role one has there. */
import { expect } from 'chai';
import { ids } from '../../src/ids.ts';
import { join, logIn, newMember } from '../support/people.ts';
import { startService } from '../support/service.ts';

describe('X-Tenant-Id of a request', () => {
  it('chooses among the caller’s tenants, with the role there; 403 for others, 400 for what is no id', async () => {
    const service = await startService();
    try {
      const [here, there, elsewhere] = [await service.newTenant(), await service.newTenant(), await service.newTenant()];
      const person = await newMember(service, here.id, 'agent');
      await join(service, person, there.id, 'viewer');
      const { headers } = await logIn(service, person.email, { tenantId: here.id });
      const acting = (tenant: string) => service.clientWith({ ...headers, 'x-tenant-id': tenant });
      const [inHere, inThere] = [acting(ids.TenantId.encode(here.id)), acting(ids.TenantId.encode(there.id))];
      const made = await inHere.call('createCustomer', { body: { email: 'ada@example.com' } });
      expect(made.status).to.equal(201);
      expect((await inThere.call('createCustomer', { body: { email: 'ada@example.com' } })).body.code).to.equal('forbidden');
      expect((await inThere.call('listCustomers')).body.data).to.deep.equal([]);
      expect((await inThere.call('getCustomer', { params: { customer_id: made.body.id } })).status).to.equal(404);
      expect((await inThere.call('getToken')).body.tenant_id).to.equal(ids.TenantId.encode(there.id));
      expect((await acting(ids.TenantId.encode(elsewhere.id)).call('listCustomers')).body.code).to.equal('not-a-member');
      const broken = await acting('ten_nonsense').call('listCustomers');
      expect([broken.status, broken.body.errors[0].in, broken.body.errors[0].parameter]).to.deep.equal([400, 'header', 'x-tenant-id']);
    } finally {
      await service.stop();
    }
  });
});
