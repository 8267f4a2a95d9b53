import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { permissions, roles } from '../../generated/vocabulary.ts';
import { ids } from '../../src/ids.ts';
import type { Answer, Client } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('rotateApiKey', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  before(async () => {
    service = await startService();
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
  });
  after(() => service.stop());

  const newKey = async (body: object = {}, by = tenant.as.admin): Promise<any> => (await by.call('createApiKey', { body: { name: 'Test', scopes: ['customers:read'], ...body } })).body;
  const rotate = (api_key_id: string, body: object = {}, by: Client = tenant.as.admin): Promise<Answer> => by.call('rotateApiKey', { params: { api_key_id }, body });
  const use = async (secret: string): Promise<number> => (await service.clientWith({ 'x-api-key': secret }).call('listCustomers')).status;
  const codeOf = ({ status, body }: Answer): [number, string] => [status, body.code];
  /** By hand, which processes see when what they remember has lived. */
  const endOverlap = (id: string): Promise<unknown> => asSuperuser((client) => client.query(`UPDATE api_keys SET overlap_ends_at = now() WHERE id = $1`, [ids.ApiKeyId.decode(id)]), service.databaseUrl);

  it('200 with a new secret, and both work until the overlap ends', async () => {
    const key = await newKey();
    const { status, body } = await rotate(key.id);
    expect(status).to.equal(200);
    expect(body).to.include({ id: key.id, name: 'Test', last_four: body.secret.slice(-4), created_by: ids.UserId.encode(tenant.userIds.admin) });
    expect(Date.parse(body.overlap_ends_at) - Date.now()).to.be.within(86_300_000, 86_400_000);
    expect([await use(key.secret), await use(body.secret)]).to.deep.equal([200, 200]);
    await endOverlap(key.id);
    await sleep(1000);
    expect([await use(key.secret), await use(body.secret)]).to.deep.equal([401, 200]);
    const { secret, ...rest } = body;
    const shown = await tenant.as.manager.call('getApiKey', { params: { api_key_id: key.id } });
    expect(shown.body).to.deep.equal({ ...rest, last_used_at: shown.body.last_used_at, overlap_ends_at: shown.body.overlap_ends_at });
    expect(shown.text).to.not.include(secret);
  });

  it('the overlap ends to the moment, however lately the old secret was used', async () => {
    const key = await newKey();
    const { body } = await rotate(key.id, { overlap_seconds: 1 });
    const endsAt = Date.parse(body.overlap_ends_at);
    await sleep(endsAt - Date.now() - 300);
    expect(await use(key.secret)).to.equal(200);
    await sleep(endsAt - Date.now() + 20);
    expect([await use(key.secret), await use(body.secret)]).to.deep.equal([401, 200]);
  });

  it('200 without an overlap: the old secret ends at once here, and within a second in another process', async () => {
    const twin = await service.twin();
    try {
      const key = await newKey();
      const there = twin.clientWith({ 'x-api-key': key.secret });
      expect((await there.call('listCustomers')).status).to.equal(200);
      const { body } = await rotate(key.id, { overlap_seconds: 0 });
      expect(body.overlap_ends_at).to.equal(null);
      expect([await use(key.secret), await use(body.secret)]).to.deep.equal([401, 200]);
      await eventually('the other process refuses it', async () => (await there.call('listCustomers')).status === 401, 1000);
    } finally {
      await twin.stop();
    }
  });

  it('200 twice: of three secrets the first ends, and revoking ends the other two', async () => {
    const key = await newKey();
    const second = (await rotate(key.id)).body.secret;
    const third = (await rotate(key.id)).body.secret;
    expect([await use(key.secret), await use(second), await use(third)]).to.deep.equal([401, 200, 200]);
    expect((await tenant.as.admin.call('revokeApiKey', { params: { api_key_id: key.id } })).status).to.equal(204);
    expect([await use(second), await use(third)]).to.deep.equal([401, 401]);
  });

  it('200 for all who rotate at once, and the last two secrets work', async () => {
    const key = await newKey();
    const answers = await Promise.all(Array.from({ length: 6 }, () => rotate(key.id)));
    const working = await Promise.all(answers.map(({ body }) => use(body.secret)));
    expect(working.filter((status) => status === 200)).to.have.length(2);
    expect(await use(key.secret)).to.equal(401);
  });

  it('403 scope-not-granted for who may do less than the key: its secret would lend them the rest', async () => {
    const mighty = await newKey({ scopes: permissions }, tenant.as.owner);
    const weak = service.clientWith({ 'x-api-key': (await newKey({ scopes: ['api-keys:write', 'api-keys:manage', 'customers:read'] })).secret });
    expect(codeOf(await rotate(mighty.id, {}, weak))).to.deep.equal([403, 'scope-not-granted']);
    expect(await use(mighty.secret)).to.equal(200);
    expect((await rotate((await newKey()).id, {}, weak)).status).to.equal(200);
    expect(roles.manager).to.not.include('api-keys:manage');
    expect(codeOf(await rotate(mighty.id, {}, tenant.as.manager)), 'somebody else made it').to.deep.equal([404, 'not-found']);
  });

  it('409 api-key-ended for a key that was revoked or has expired', async () => {
    const [revoked, expired] = [await newKey(), await newKey({ expires_at: '2020-01-01T00:00:00Z' })];
    await tenant.as.admin.call('revokeApiKey', { params: { api_key_id: revoked.id } });
    for (const { id } of [revoked, expired]) expect(codeOf(await rotate(id))).to.deep.equal([409, 'api-key-ended']);
  });

  it("404 for another tenant's key, which works on", async () => {
    const theirs = await newKey({}, other.as.owner);
    expect(codeOf(await rotate(theirs.id, { overlap_seconds: 0 }))).to.deep.equal([404, 'not-found']);
    expect(await use(theirs.secret)).to.equal(200);
  });

  for (const overlap_seconds of [-1, 604_801, 0.5, '60', null]) {
    it(`400 for an overlap of ${JSON.stringify(overlap_seconds)}`, async () => {
      expect((await rotate((await newKey()).id, { overlap_seconds })).status).to.equal(400);
    });
  }
});
