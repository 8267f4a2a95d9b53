import { expect } from 'chai';
import { ids } from '../../src/ids.ts';
import { newCustomer } from '../support/audit.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('listAuditEntries', () => {
  let service: Service;
  let tenant: Tenant;
  let stranger: Tenant;
  let customerId: string;
  const actorOf = (role: 'owner' | 'agent' | 'viewer'): string => ids.UserId.encode(tenant.userIds[role]);

  /** Six acts: two customers by the owner, one of them changed by the agent, a third refused, twice nobody's right. */
  before(async () => {
    service = await startService();
    [tenant, stranger] = await Promise.all([service.newTenant(), service.newTenant()]);
    const first = newCustomer();
    customerId = (await tenant.as.owner.call('createCustomer', { body: first })).body.id;
    await tenant.as.owner.call('createCustomer', { body: newCustomer() });
    await tenant.as.agent.call('updateCustomer', { params: { customer_id: customerId }, body: { status: 'inactive' } });
    await tenant.as.owner.call('createCustomer', { body: first });
    for (let times = 0; times < 2; times++) await tenant.as.viewer.call('deleteCustomer', { params: { customer_id: customerId } });
    await stranger.as.owner.call('createCustomer', { body: newCustomer() });
  });
  after(() => service.stop());

  const list = async (query: Record<string, string | number | boolean> = {}): Promise<any> => {
    const { status, body, text } = await tenant.as.admin.call('listAuditEntries', { query });
    expect(status, text).to.equal(200);
    return body;
  };
  const told = async (query: Record<string, string> = {}): Promise<[string, string][]> => (await list(query)).data.map((entry: any) => [entry.operation_id, entry.outcome]);

  it('200 with the tenant\'s own, newest first', async () => {
    expect(await told()).to.deep.equal([
      ['deleteCustomer', 'refused'],
      ['deleteCustomer', 'refused'],
      ['createCustomer', 'refused'],
      ['updateCustomer', 'done'],
      ['createCustomer', 'done'],
      ['createCustomer', 'done'],
    ]);
    expect((await list({ total: true })).meta).to.deep.equal({ next: null, prev: null, total: 6 });
    const { body } = await stranger.as.owner.call('listAuditEntries');
    expect(body.data).to.have.length(1);
  });

  it('200 with all there is to say of one', async () => {
    const [entry] = (await list({ 'filter[operation_id]': 'updateCustomer' })).data;
    expect(entry.id).to.match(/^aud_/);
    expect(Math.abs(Date.parse(entry.created_at) - Date.now())).to.be.below(60_000);
    expect(entry.request_id).to.be.a('string');
    expect(entry).to.deep.include({
      actor: actorOf('agent'), operation_id: 'updateCustomer', event: 'customer.updated', resource: 'customer', resource_id: customerId,
      outcome: 'done', status: 200, code: null, parameters: { path: { customer_id: customerId }, body: { status: 'inactive' } },
    });
  });

  it('200 with those that match', async () => {
    expect(await told({ 'filter[operation_id]': 'deleteCustomer' })).to.have.length(2);
    expect(await told({ 'filter[actor]': actorOf('owner') })).to.deep.equal([['createCustomer', 'refused'], ['createCustomer', 'done'], ['createCustomer', 'done']]);
    expect(await told({ 'filter[resource_id]': customerId })).to.deep.equal([['deleteCustomer', 'refused'], ['deleteCustomer', 'refused'], ['updateCustomer', 'done'], ['createCustomer', 'done']]);
    expect(await told({ 'filter[outcome]': 'done' })).to.have.length(3);
    expect(await told({ 'filter[outcome]': 'refused', 'filter[actor]': actorOf('viewer') })).to.have.length(2);
    const { created_at } = (await list({ 'filter[operation_id]': 'updateCustomer' })).data[0];
    expect(await told({ 'filter[created_at][gte]': created_at })).to.have.length(4);
    expect(await told({ 'filter[created_at][lt]': created_at })).to.have.length(2);
    expect(await told({ 'filter[actor]': ids.UserId.encode(stranger.userIds.owner) })).to.deep.equal([]);
  });

  it('200 page by page, each entry once, and the other way round', async () => {
    const seen: string[] = [];
    let query: Record<string, string | number> = { limit: 4 };
    for (let pages = 0; pages < 2; pages++) {
      const { data, meta } = await list(query);
      seen.push(...data.map(({ id }: any) => id));
      query = { limit: 4, cursor: meta.next };
    }
    expect(query.cursor).to.equal(null);
    expect(new Set(seen).size).to.equal(6);
    expect((await list({ sort: 'created_at' })).data.map(({ id }: any) => id)).to.deep.equal([...seen].reverse());
  });

  it('400 for an outcome, an actor or an order that cannot be', async () => {
    const queries: Record<string, string>[] = [{ 'filter[outcome]': 'maybe' }, { 'filter[actor]': 'a b' }, { sort: 'actor' }, { 'filter[status]': '403' }];
    for (const query of queries) {
      expect((await tenant.as.admin.call('listAuditEntries', { query })).status, JSON.stringify(query)).to.equal(400);
    }
  });

  it('403 for whoever has not audit:read', async () => {
    for (const role of ['manager', 'agent', 'viewer'] as const) expect((await tenant.as[role].call('listAuditEntries')).status).to.equal(403);
    for (const role of ['owner', 'admin'] as const) expect((await tenant.as[role].call('listAuditEntries')).status).to.equal(200);
  });

  it('an entry cannot be changed or deleted by its address', async () => {
    const [{ id }] = (await list({ limit: 1 })).data;
    for (const method of ['DELETE', 'PATCH', 'PUT', 'POST']) {
      expect((await tenant.as.owner.send(method, `/api/v1/audit-entries/${id}`)).status).to.equal(404);
      expect((await tenant.as.owner.send(method, '/api/v1/audit-entries')).status).to.equal(405);
    }
  });
});
