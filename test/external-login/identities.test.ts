/** A person's own identities: listed, and unlinked while another way to log in is left. */
import { expect } from 'chai';
import { ids, uuidv7 } from '../../src/ids.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('identities', () => {
  let service: Service;
  let tenant: Tenant;
  before(async () => {
    service = await startService();
  });
  after(() => service?.stop());
  beforeEach(async () => {
    tenant = await service.newTenant();
  });

  const sql = (text: string, values: unknown[] = []) => asSuperuser((client) => client.query(text, values), service.databaseUrl);

  async function linked(userId: string, provider = 'github'): Promise<string> {
    const id = uuidv7();
    await sql('INSERT INTO identities (user_id, id, provider, subject, email) VALUES ($1, $2, $3, $4, $5)', [userId, id, provider, id, 'ada@example.com']);
    return ids.IdentityId.encode(id);
  }

  const unlink = (id: string) => tenant.as.viewer.call('deleteIdentity', { params: { identity_id: id } });

  it('200 listing one\'s own, newest first, and nobody else\'s', async () => {
    const [first, second] = [await linked(tenant.userIds.viewer), await linked(tenant.userIds.viewer, 'keycloak')];
    await linked(tenant.userIds.agent);
    const { status, body } = await tenant.as.viewer.call('listIdentities', { query: { total: true } });
    expect([status, body.meta.total, body.data.map(({ id }: { id: string }) => id)]).to.deep.equal([200, 2, [second, first]]);
    expect(body.data[0]).to.include({ provider: 'keycloak', email: 'ada@example.com' }).and.to.not.have.property('subject');
  });

  it('204 unlinking one, and 404 the second time', async () => {
    const id = await linked(tenant.userIds.viewer);
    expect((await unlink(id)).status).to.equal(204);
    expect((await unlink(id)).status).to.equal(404);
  });

  it('404 for somebody else\'s', async () => {
    const id = await linked(tenant.userIds.agent);
    expect((await unlink(id)).status).to.equal(404);
    expect((await sql('SELECT FROM identities WHERE user_id = $1', [tenant.userIds.agent])).rowCount).to.equal(1);
  });

  it('409 for the last one of an account without a password, also of two that go at once', async () => {
    await sql('UPDATE users SET password_hash = NULL WHERE id = $1', [tenant.userIds.viewer]);
    for (let round = 0; round < 5; round++) {
      await sql('DELETE FROM identities WHERE user_id = $1', [tenant.userIds.viewer]);
      const both = [await linked(tenant.userIds.viewer), await linked(tenant.userIds.viewer)];
      const answers = await Promise.all(both.map(unlink));
      expect(answers.map(({ status }) => status).sort()).to.deep.equal([204, 409]);
      expect(answers.find(({ status }) => status === 409)!.codes).to.deep.equal(['last-sign-in-method']);
    }
  });
});
