/** Members of a tenant: listed, given other roles, removed; and how soon that holds everywhere. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { roles } from '../../generated/vocabulary.ts';
import { statement } from '../../src/database/statement.ts';
import { ids } from '../../src/ids.ts';
import type { Answer, Client } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import { join, logIn, newMember } from '../support/people.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const OWNERS = statement(`SELECT count(*) FROM memberships WHERE tenant_id = $1::uuid AND role = 'owner'`);

describe('members', () => {
  let service: Service;
  let twin: Service;
  let tenant: Tenant;
  let other: Tenant;
  before(async () => {
    service = await startService();
    twin = await service.twin();
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
  });
  after(() => Promise.all([service.stop(), twin.stop()]));

  const change = (client: Client, { publicId }: Pick<Person, 'publicId'>, role: string): Promise<Answer> => client.call('updateMember', { params: { user_id: publicId }, body: { role } });
  const remove = (client: Client, { publicId }: Pick<Person, 'publicId'>): Promise<Answer> => client.call('removeMember', { params: { user_id: publicId } });
  const roleOf = async ({ publicId }: Person): Promise<string> => (await tenant.as.owner.call('getMember', { params: { user_id: publicId } })).body.role;
  const codeOf = ({ status, body }: Answer): [number, string] => [status, body.code];

  it('are listed for those who may see them, by role and by when they joined', async () => {
    const own = await service.newTenant();
    for (const role of ['owner', 'admin', 'manager'] as const) expect((await own.as[role].call('listMembers')).status).to.equal(200);
    for (const role of ['agent', 'viewer'] as const) expect((await own.as[role].call('listMembers')).status).to.equal(403);
    const last = await newMember(service, own.id, 'agent');
    const { body } = await own.as.manager.call('listMembers');
    expect(body.data).to.have.length(Object.keys(roles).length + 1);
    expect(body.data[0]).to.deep.equal({ id: last.publicId, email: last.email, given_name: null, family_name: null, role: 'agent', joined_at: body.data[0].joined_at });
    const agents = await own.as.manager.call('listMembers', { query: { 'filter[role]': 'agent', sort: 'joined_at' } });
    expect(agents.body.data.map(({ id }: { id: string }) => id)).to.deep.equal([ids.UserId.encode(own.userIds.agent), last.publicId]);
  });

  it('404 for a member of another tenant, whatever is asked', async () => {
    const theirs = { publicId: ids.UserId.encode(other.userIds.agent) };
    for (const answer of [await change(tenant.as.owner, theirs, 'viewer'), await remove(tenant.as.owner, theirs), await tenant.as.owner.call('getMember', { params: { user_id: theirs.publicId } })]) expect(codeOf(answer)).to.deep.equal([404, 'not-found']);
  });

  describe('a change of role', () => {
    it('200, and tokens with the old role are refused here at once and elsewhere within a second', async () => {
      const person = await newMember(service, tenant.id, 'admin');
      const { client, headers, body } = await logIn(service, person.email);
      const there = twin.clientWith(headers);
      expect((await there.call('listMembers')).status).to.equal(200);
      expect((await change(tenant.as.owner, person, 'viewer')).body.role).to.equal('viewer');
      expect((await client.call('listMembers')).body.code).to.equal('invalid-token');
      await sleep(1000);
      expect((await there.call('listMembers')).body.code).to.equal('invalid-token');
      const refreshed = await service.anonymous.call('refreshTokens', { body: { refresh_token: body.refresh_token } });
      const now = service.clientWith({ authorization: `Bearer ${refreshed.body.access_token}` });
      expect([(await now.call('listMembers')).status, (await now.call('listCustomers')).status]).to.deep.equal([403, 200]);
    });

    it('200 to the same role changes nothing, and tokens stay good', async () => {
      const person = await newMember(service, tenant.id, 'agent');
      const { client } = await logIn(service, person.email);
      expect((await change(tenant.as.owner, person, 'agent')).status).to.equal(200);
      expect((await client.call('listCustomers')).status).to.equal(200);
    });

    it('403 role-not-granted where an admin makes, demotes or removes an owner, or raises themselves', async () => {
      const owner = await newMember(service, tenant.id, 'owner');
      const [person, self] = [await newMember(service, tenant.id, 'agent'), { publicId: ids.UserId.encode(tenant.userIds.admin) }];
      for (const answer of [await change(tenant.as.admin, person, 'owner'), await change(tenant.as.admin, owner, 'admin'), await remove(tenant.as.admin, owner), await change(tenant.as.admin, self, 'owner')]) {
        expect(codeOf(answer)).to.deep.equal([403, 'role-not-granted']);
      }
      expect([await roleOf(person), await roleOf(owner)]).to.deep.equal(['agent', 'owner']);
      expect((await change(tenant.as.admin, person, 'admin')).status).to.equal(200);
      expect((await remove(tenant.as.owner, owner)).status).to.equal(204);
    });

    it('403 role-not-granted for a key that may change members, into a role that may more than the key', async () => {
      const { body } = await tenant.as.owner.call('createApiKey', { body: { name: 'Members', scopes: ['members:read', 'members:write', ...roles.viewer] } });
      const key = service.clientWith({ 'x-api-key': body.secret as string });
      const person = await newMember(service, tenant.id, 'viewer');
      for (const role of ['owner', 'admin', 'agent']) expect(codeOf(await change(key, person, role)), role).to.deep.equal([403, 'role-not-granted']);
      expect(await roleOf(person)).to.equal('viewer');
      expect((await remove(key, person)).status).to.equal(204);
    });

    it('is decided by the role as it is, not by the one in a token', async () => {
      const [person, victim] = [await newMember(service, tenant.id, 'admin'), await newMember(service, tenant.id, 'admin')];
      const { headers } = await logIn(service, person.email);
      const there = twin.clientWith(headers);
      await there.call('listMembers');
      // Elsewhere the token is good for a moment yet.
      const [, late] = await Promise.all([change(tenant.as.owner, person, 'viewer'), sleep(100).then(() => remove(there, victim))]);
      expect(late.status).to.be.oneOf([401, 403]);
      expect(await roleOf(victim)).to.equal('admin');
    });
  });

  describe('a removal', () => {
    it('204, and tokens are refused here at once and elsewhere within a second', async () => {
      const person = await newMember(service, tenant.id, 'admin');
      const { client, headers } = await logIn(service, person.email);
      const there = twin.clientWith(headers);
      expect((await there.call('listMembers')).status).to.equal(200);
      expect((await remove(tenant.as.admin, person)).status).to.equal(204);
      expect((await client.call('listMembers')).body.code).to.equal('invalid-token');
      await sleep(1000);
      expect((await there.call('listMembers')).body.code).to.equal('invalid-token');
      expect((await logIn(service, person.email)).body.tenant_id).to.equal(null);
      expect((await remove(tenant.as.admin, person)).status).to.equal(404);
    });

    it('leaves the API keys that the member made: they are the tenant’s', async () => {
      const person = await newMember(service, tenant.id, 'admin');
      const { client } = await logIn(service, person.email);
      const { body } = await client.call('createApiKey', { body: { name: 'Stays', scopes: ['customers:read'] } });
      expect(body.created_by).to.equal(person.publicId);
      await remove(tenant.as.owner, person);
      expect((await service.clientWith({ 'x-api-key': body.secret as string }).call('listCustomers')).status).to.equal(200);
    });
  });

  describe('the last owner', () => {
    it('409 last-owner for removing and demoting, and 200 once there is another', async () => {
      const own = await service.newTenant();
      const self = { publicId: ids.UserId.encode(own.userIds.owner) };
      expect(codeOf(await remove(own.as.owner, self))).to.deep.equal([409, 'last-owner']);
      expect(codeOf(await change(own.as.owner, self, 'admin'))).to.deep.equal([409, 'last-owner']);
      await newMember(service, own.id, 'owner');
      expect((await change(own.as.owner, self, 'admin')).status).to.equal(200);
    });

    it('stays where two owners of each of 50 tenants remove, demote or leave at the same moment', async () => {
      const [left, right] = [await newMember(service, tenant.id, 'agent'), await newMember(service, tenant.id, 'agent')];
      const { client } = await logIn(service, left.email);
      const tenants = await Promise.all(Array.from({ length: 50 }, async (_unused, index) => ids.TenantId.decode((await client.call('createTenant', { body: { name: `Pair ${index}` } })).body.id)));
      const pairs: { tenantId: string; clients: Client[] }[] = [];
      // Not all at once: so many logins would be too many.
      for (const tenantId of tenants) {
        await join(service, right, tenantId, 'owner');
        pairs.push({ tenantId, clients: await Promise.all([left, right].map(async ({ email }) => (await logIn(service, email, { tenantId })).client)) });
      }
      const acts: ((by: Client, self: Person, peer: Person, tenantId: string) => Promise<Answer>)[] = [
        (by, _self, peer) => remove(by, peer),
        (by, _self, peer) => change(by, peer, 'viewer'),
        (by, self) => change(by, self, 'viewer'),
        (by, _self, _peer, tenantId) => by.call('leaveTenant', { params: { tenant_id: ids.TenantId.encode(tenantId) } }),
      ];
      await Promise.all(pairs.map(async ({ tenantId, clients: [one, two] }, index) => {
        const act = acts[index % acts.length]!;
        const answers = await Promise.all([act(one!, left, right, tenantId), act(two!, right, left, tenantId)]);
        expect(answers.filter(({ status }) => status < 300), answers.map(({ text }) => text).join()).to.have.length(1);
        // Who came second is no owner any more, or the last one.
        for (const { status } of answers.filter((answer) => answer.status >= 300)) expect(status).to.be.oneOf([401, 403, 404, 409]);
        expect(await service.app.database.reader(tenantId).rows(OWNERS, [tenantId])).to.deep.equal([['1']]);
      }));
    });
  });
});
