/** What is changed in one process and seen in another that remembers how it was. */
import { expect } from 'chai';
import { ids } from '../../src/ids.ts';
import { eventually } from './eventually.ts';
import { join, logIn, newMember } from './people.ts';
import type { Service } from './service.ts';

/** `there` is in the know within so many milliseconds of the answer to the change, whatever it has asked before. */
export type Check = (here: Service, there: Service, milliseconds: number) => Promise<void>;

export const CHANGES: Record<string, Check> = {
  async 'a revoked API key'(here, there, milliseconds) {
    const admin = (await here.newTenant()).as.admin;
    const { body: key } = await admin.call('createApiKey', { body: { name: 'Test', scopes: ['customers:read'] } });
    await seen(there, { 'x-api-key': key.secret }, 401, () => admin.call('revokeApiKey', { params: { api_key_id: key.id } }), milliseconds);
    expect((await here.clientWith({ 'x-api-key': key.secret }).call('listCustomers')).status, 'where it was done').to.equal(401);
  },
  async 'the former secret of an API key'(here, there, milliseconds) {
    const admin = (await here.newTenant()).as.admin;
    const { body: key } = await admin.call('createApiKey', { body: { name: 'Test', scopes: ['customers:read'] } });
    const rotate = (overlap_seconds: number) => admin.call('rotateApiKey', { params: { api_key_id: key.id }, body: { overlap_seconds } });
    await rotate(3600);
    await seen(there, { 'x-api-key': key.secret }, 401, () => rotate(3600), milliseconds);
  },
  async 'a session that has ended'(here, there, milliseconds) {
    const tenant = await here.newTenant();
    const { client, headers } = await logIn(here, tenant.emails.agent, { tenantId: tenant.id });
    await seen(there, headers, 401, () => client.call('logout'), milliseconds);
  },
  async 'another role in a tenant that is named beside the token'(here, there, milliseconds) {
    const [home, other] = [await here.newTenant(), await here.newTenant()];
    const person = await newMember(here, home.id, 'agent');
    await join(here, person, other.id, 'viewer');
    const { headers } = await logIn(here, person.email, { tenantId: home.id });
    const acting = there.clientWith({ ...headers, 'X-Tenant-Id': ids.TenantId.encode(other.id) });
    expect((await acting.call('createCustomer', { body: { name: 'Ada', email: 'ada@example.com' } })).status).to.equal(403);
    const changed = await other.as.owner.call('updateMember', { params: { user_id: person.publicId }, body: { role: 'agent' } });
    expect(changed.status).to.equal(200);
    await eventually('the other process knows the role', async () => (await acting.call('createCustomer', { body: { name: 'Ada', email: 'ada@example.com' } })).status === 201, milliseconds);
  },
};

async function seen(there: Service, headers: Record<string, string>, status: number, change: () => Promise<{ status: number }>, milliseconds: number): Promise<void> {
  const client = there.clientWith(headers);
  expect((await client.call('listCustomers')).status).to.equal(200);
  expect((await change()).status).to.be.below(300);
  await eventually(`the other process answers ${status}`, async () => (await client.call('listCustomers')).status === status, milliseconds);
}
