/** A person's tenants: listed, made, renamed, left. */
import { expect } from 'chai';
import { ids } from '../../src/ids.ts';
import type { Answer, Client } from '../support/client.ts';
import { join, logIn, newMember, newPerson } from '../support/people.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('tenants', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  before(async () => {
    service = await startService();
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
  });
  after(() => service.stop());

  const publicId = ({ id }: Tenant): string => ids.TenantId.encode(id);
  const create = (client: Client, name: string, headers: Record<string, string> = {}): Promise<Answer> => client.call('createTenant', { body: { name }, headers });
  const leave = (client: Client, tenant_id: string): Promise<Answer> => client.call('leaveTenant', { params: { tenant_id } });
  const namesOf = ({ body }: Answer): [string, string][] => body.data.map(({ name, role }: { name: string; role: string }) => [name, role]);

  describe('listTenants', () => {
    it('200 with every tenant of the caller and the role there, and with no other', async () => {
      const person = await newPerson(service);
      await join(service, person, tenant.id, 'agent');
      await join(service, person, other.id, 'viewer');
      const { client } = await logIn(service, person.email);
      const { status, body } = await client.call('listTenants', { query: { total: true } });
      expect(status).to.equal(200);
      expect(body.meta.total).to.equal(2);
      const found = Object.fromEntries(body.data.map(({ id, role }: { id: string; role: string }) => [id, role]));
      expect(found).to.deep.equal({ [publicId(tenant)]: 'agent', [publicId(other)]: 'viewer' });
    });

    it('200 and empty for who belongs to none', async () => {
      const { client, body } = await logIn(service, (await newPerson(service)).email);
      expect(body.tenant_id).to.equal(null);
      expect((await client.call('listTenants')).body.data).to.deep.equal([]);
    });
  });

  describe('createTenant', () => {
    it('201, and the caller is its owner, with the next token for it', async () => {
      const { client, body } = await logIn(service, (await newPerson(service)).email);
      const made = await create(client, 'Analytical Engines');
      expect(made.status).to.equal(201);
      expect(made.headers.get('location')).to.equal(`/api/v1/tenants/${made.body.id}`);
      expect(made.body).to.include({ name: 'Analytical Engines', role: 'owner' });
      expect(namesOf(await client.call('listTenants'))).to.deep.equal([['Analytical Engines', 'owner']]);
      const refreshed = await service.anonymous.call('refreshTokens', { body: { refresh_token: body.refresh_token, tenant_id: made.body.id } });
      const acting = service.clientWith({ authorization: `Bearer ${refreshed.body.access_token}` });
      expect((await acting.call('createCustomer', { body: { email: 'ada@example.com' } })).status).to.equal(201);
      expect((await acting.call('listMembers')).body.data).to.have.length(1);
    });

    it('201 once for one Idempotency-Key, of who has a tenant and of who has none', async () => {
      for (const client of [tenant.as.viewer, (await logIn(service, (await newPerson(service)).email)).client]) {
        const headers = { 'idempotency-key': crypto.randomUUID() };
        const [first, second] = [await create(client, 'Once', headers), await create(client, 'Once', headers)];
        expect([first.status, second.text]).to.deep.equal([201, first.text]);
        expect(namesOf(await client.call('listTenants')).filter(([name]) => name === 'Once')).to.have.length(1);
      }
    });
  });

  describe('getTenant and updateTenant', () => {
    it('200 for every member, and 404 for who is none', async () => {
      for (const client of Object.values(tenant.as)) expect((await client.call('getTenant', { params: { tenant_id: publicId(tenant) } })).status).to.equal(200);
      expect((await other.as.owner.call('getTenant', { params: { tenant_id: publicId(tenant) } })).status).to.equal(404);
    });

    it('200 with the new name for owner and admin, and 403 for the others', async () => {
      for (const [role, client] of Object.entries(tenant.as)) {
        const answer = await client.call('updateTenant', { params: { tenant_id: publicId(tenant) }, headers: { 'if-match': '*' }, body: { name: `By ${role}` } });
        expect(answer.status, role).to.equal(role === 'owner' || role === 'admin' ? 200 : 403);
        if (answer.status === 200) expect(answer.body.name).to.equal(`By ${role}`);
      }
    });

    it('404 for a tenant of the caller that is not the current one, whatever the condition', async () => {
      const { body } = await create(tenant.as.owner, 'Elsewhere');
      const { headers } = await tenant.as.owner.call('getTenant', { params: { tenant_id: body.id } });
      for (const condition of ['*', headers.get('etag')!]) {
        const answer = await tenant.as.owner.call('updateTenant', { params: { tenant_id: body.id }, headers: { 'if-match': condition }, body: { name: 'Taken' } });
        expect([answer.status, answer.body.code]).to.deep.equal([404, 'not-found']);
      }
      expect((await tenant.as.owner.call('getTenant', { params: { tenant_id: body.id } })).body.name).to.equal('Elsewhere');
    });
  });

  describe('leaveTenant', () => {
    it('204, and its tokens are refused, while the session goes on elsewhere', async () => {
      const person = await newMember(service, tenant.id, 'admin');
      await join(service, person, other.id, 'viewer');
      const { client, body } = await logIn(service, person.email, { tenantId: tenant.id });
      expect((await leave(client, publicId(tenant))).status).to.equal(204);
      expect((await client.call('listCustomers')).body.code).to.equal('invalid-token');
      const refreshed = await service.anonymous.call('refreshTokens', { body: { refresh_token: body.refresh_token } });
      expect([refreshed.status, refreshed.body.tenant_id]).to.deep.equal([200, publicId(other)]);
    });

    it('204 for a tenant that is not the current one, and the token for the current one stays good', async () => {
      const person = await newMember(service, tenant.id, 'agent');
      await join(service, person, other.id, 'viewer');
      const { client } = await logIn(service, person.email, { tenantId: tenant.id });
      expect((await leave(client, publicId(other))).status).to.equal(204);
      expect((await leave(client, publicId(other))).status).to.equal(404);
      expect((await client.call('listCustomers')).status).to.equal(200);
    });

    it('409 last-owner for the only owner, and 404 for who does not belong there', async () => {
      const { status, body } = await leave(tenant.as.owner, publicId(tenant));
      expect([status, body.code]).to.deep.equal([409, 'last-owner']);
      expect((await leave(tenant.as.owner, publicId(other))).status).to.equal(404);
      expect((await tenant.as.owner.call('listCustomers')).status).to.equal(200);
    });

    it('204 and back again: what was refused for the old membership does not hold for the new one', async () => {
      const person = await newMember(service, tenant.id, 'agent');
      const { client } = await logIn(service, person.email);
      await leave(client, publicId(tenant));
      await join(service, person, tenant.id, 'viewer');
      const again = await logIn(service, person.email);
      expect((await again.client.call('listCustomers')).status).to.equal(200);
      expect((await client.call('listCustomers')).body.code).to.equal('invalid-token');
    });
  });
});
