import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('revokeApiKey', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  before(async () => {
    service = await startService();
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
  });
  after(() => service.stop());

  async function newKey(of: Tenant, scopes = ['customers:read']): Promise<{ id: string; secret: string }> {
    const { status, body } = await of.as.admin.call('createApiKey', { body: { name: 'Test', scopes } });
    expect(status).to.equal(201);
    return body;
  }

  function revoke(api_key_id: string): Promise<Answer> {
    return tenant.as.admin.call('revokeApiKey', { params: { api_key_id } });
  }

  function use(secret: string): Promise<Answer> {
    return service.clientWith({ 'x-api-key': secret }).call('listCustomers');
  }

  async function shown(of: Tenant, id: string): Promise<Answer['body']> {
    const { body } = await of.as.admin.call('listApiKeys', { query: { limit: 100 } });
    return body.data.find((key: { id: string }) => key.id === id);
  }

  it('204, and the key works no more from that moment on here, and within a second in another process', async () => {
    const { id, secret } = await newKey(tenant);
    const twin = await service.twin();
    try {
      const there = twin.clientWith({ 'x-api-key': secret });
      expect([(await use(secret)).status, (await there.call('listCustomers')).status]).to.deep.equal([200, 200]);
      expect((await revoke(id)).status).to.equal(204);
      const { status, body } = await use(secret);
      expect([status, body.code]).to.deep.equal([401, 'invalid-api-key']);
      await eventually('the other process refuses it', async () => (await there.call('listCustomers')).body.code === 'invalid-api-key', 1000);
    } finally {
      await twin.stop();
    }
  });

  it('204 again, and the time of the first stays', async () => {
    const { id } = await newKey(tenant);
    const before = Date.now();
    expect((await revoke(id)).status).to.equal(204);
    const first = await shown(tenant, id);
    expect(Date.parse(first.revoked_at)).to.be.within(before - 1, Date.now());
    expect((await revoke(id)).status).to.equal(204);
    expect(await shown(tenant, id)).to.deep.equal(first);
  });

  it('204 for all who revoke at once', async () => {
    const { id } = await newKey(tenant);
    const answers = await Promise.all([1, 2, 3, 4].map(() => revoke(id)));
    expect(answers.map(({ status }) => status)).to.deep.equal([204, 204, 204, 204]);
  });

  it('204 for a key that revokes itself, and then 401', async () => {
    const { id, secret } = await newKey(tenant, ['api-keys:write', 'api-keys:manage', 'customers:read']);
    const self = service.clientWith({ 'x-api-key': secret });
    expect((await self.call('revokeApiKey', { params: { api_key_id: id } })).status).to.equal(204);
    expect((await self.call('revokeApiKey', { params: { api_key_id: id } })).status).to.equal(401);
  });

  it('204 for who made it, and 404 for who made another: managers manage their own', async () => {
    const { body: own } = await tenant.as.manager.call('createApiKey', { body: { name: 'Own', scopes: ['customers:read'] } });
    const { id: foreign, secret } = await newKey(tenant);
    expect((await tenant.as.manager.call('revokeApiKey', { params: { api_key_id: own.id } })).status).to.equal(204);
    expect((await tenant.as.manager.call('revokeApiKey', { params: { api_key_id: foreign } })).body.code).to.equal('not-found');
    expect((await use(secret)).status).to.equal(200);
  });

  it('204 and the other keys still work', async () => {
    const [gone, kept] = [await newKey(tenant), await newKey(tenant)];
    await revoke(gone.id);
    expect((await use(kept.secret)).status).to.equal(200);
  });

  it('404 for an unknown id', async () => {
    const { status, body } = await revoke('key_01k8zdr380ermrfrp59jd6hqse');
    expect(status).to.equal(404);
    expect(body.code).to.equal('not-found');
  });

  it("404 for another tenant's key, which works on", async () => {
    const theirs = await newKey(other);
    const { status, body } = await revoke(theirs.id);
    expect(status).to.equal(404);
    expect(body.code).to.equal('not-found');
    expect((await use(theirs.secret)).status).to.equal(200);
    expect((await shown(other, theirs.id)).revoked_at).to.equal(null);
  });
});
