/** Acting in another of one's tenants by naming it beside the token; and leaving all of them at once. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import type { Principal } from '../../src/contract/principal.ts';
import { actorOf } from '../../src/contract/principal.ts';
import { bearerIn, createMembers, ownMemberships } from '../../src/domains/tenants/service.ts';
import type { AppError } from '../../src/errors.ts';
import { newSigningKey } from '../../src/secrets.ts';
import type { Person } from '../support/people.ts';
import { join, newMember, newPerson } from '../support/people.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';
import { nothing, signedFor, tokensOf } from '../support/tokens.ts';

describe('the tenant a user acts in', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  const tokens = tokensOf(newSigningKey(), 'http://deed.test');
  before(async () => {
    service = await startService();
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
  });
  after(() => service.stop());

  const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'nothing was thrown', (error: AppError) => error.code);
  const setRole = (person: Person, role: string | null): Promise<unknown> =>
    asSuperuser((client) => (role ? client.query('UPDATE memberships SET role = $3 WHERE tenant_id = $1 AND user_id = $2', [other.id, person.id, role]) : client.query('DELETE FROM memberships WHERE tenant_id = $1 AND user_id = $2', [other.id, person.id])), service.databaseUrl);

  async function agentHereViewerThere(): Promise<{ person: Person; acting: (tenantId?: string) => Promise<Principal> }> {
    const person = await newMember(service, tenant.id, 'agent');
    await join(service, person, other.id, 'viewer');
    const bearer = bearerIn(tokens, service.app.database, nothing);
    const token = signedFor(tokens, { userId: person.id, tenantId: tenant.id, role: 'agent' });
    return { person, acting: async (tenantId) => bearer(token, tenantId) };
  }

  it('is the one of the token, unless another is named: then that one, with the role there', async () => {
    const { acting } = await agentHereViewerThere();
    for (const named of [undefined, tenant.id]) {
      const { tenantId, permissions } = await acting(named);
      expect([tenantId, permissions.has('customers:write')]).to.deep.equal([tenant.id, true]);
    }
    const there = await acting(other.id);
    expect([there.tenantId, there.permissions.has('customers:read'), there.permissions.has('customers:write')]).to.deep.equal([other.id, true, false]);
  });

  it('not-a-member for a tenant of others and for one that does not exist', async () => {
    const { acting } = await agentHereViewerThere();
    const stranger = await service.newTenant();
    for (const named of [stranger.id, crypto.randomUUID()]) expect(await codeOf(acting(named))).to.equal('not-a-member');
  });

  it('is remembered for less than a second: a changed role and an end are seen by then', async () => {
    const { person, acting } = await agentHereViewerThere();
    await acting(other.id);
    await setRole(person, 'agent');
    await sleep(1000);
    expect((await acting(other.id)).permissions.has('customers:write')).to.equal(true);
    await setRole(person, null);
    await sleep(1000);
    expect(await codeOf(acting(other.id))).to.equal('not-a-member');
  });

  it('who has just joined need not wait', async () => {
    const { person, acting } = await agentHereViewerThere();
    await setRole(person, null);
    expect(await codeOf(acting(other.id))).to.equal('not-a-member');
    await join(service, person, other.id, 'agent');
    expect((await acting(other.id)).tenantId).to.equal(other.id);
  });

  it('a token that is not good is not good anywhere', async () => {
    const bearer = bearerIn(tokens, service.app.database, nothing);
    expect(await codeOf((async () => bearer('a word', other.id))())).to.equal('invalid-token');
  });

  describe('leaving all of them', () => {
    const leaveAll = async (person: Person): Promise<string[]> => {
      const revoked: string[] = [];
      const members = createMembers({ revoke: async (_tx, holds) => void revoked.push(...holds.map(([key]) => key)) });
      await service.app.database.transaction({ tenantId: tenant.id, userId: person.id, actor: actorOf({ kind: 'user', id: person.id }) }, async (tx) => {
        await members.leaveAllTenants(tx);
        expect(tx.tenantId, 'acts where it did').to.equal(tenant.id);
      });
      return revoked;
    };
    const tenantsOf = async ({ id }: Person): Promise<string[]> => (await ownMemberships(service.app.database.reader(null, id))).map(({ tenantId }) => tenantId);

    it('ends every membership and its tokens', async () => {
      const { person } = await agentHereViewerThere();
      expect(await leaveAll(person)).to.have.members([tenant.id, other.id].map((id) => `membership:${id}:${person.id}`));
      expect(await tenantsOf(person)).to.deep.equal([]);
    });

    it('leaves a tenant without other members behind, and nobody’s', async () => {
      const person = await newPerson(service);
      const alone = await service.app.database.transaction({ userId: person.id }, (tx) => createMembers({ revoke: () => Promise.resolve() }).createTenant(tx, 'Alone'));
      await leaveAll(person);
      const { rowCount } = await asSuperuser((client) => client.query('SELECT FROM tenants WHERE id = $1', [alone.id]), service.databaseUrl);
      expect(rowCount).to.equal(1);
    });

    it('last-owner where others would be left without one, and nothing is left', async () => {
      const { person } = await agentHereViewerThere();
      const own = await service.app.database.transaction({ userId: person.id }, (tx) => createMembers({ revoke: () => Promise.resolve() }).createTenant(tx, 'With others'));
      await newMember(service, own.id, 'admin');
      expect(await codeOf(leaveAll(person))).to.equal('last-owner');
      expect(await tenantsOf(person)).to.have.length(3);
      await newMember(service, own.id, 'owner');
      await leaveAll(person);
      expect(await tenantsOf(person)).to.deep.equal([]);
    });
  });
});
