/** OAuth clients: made with a secret or with keys, and never with more than their maker has. */
import { generateKeyPairSync } from 'node:crypto';
import { expect } from 'chai';
import { permissions } from '../../generated/vocabulary.ts';
import { newProgram, newSigner } from '../support/oauth.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('createOAuthClient', () => {
  let service: Service;
  let tenant: Tenant;
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
  });
  after(() => service.stop());

  const create = (body: object, as = tenant.as.owner) => as.call('createOAuthClient', { body: { name: 'Warehouse', scopes: ['customers:read'], ...body } });

  it('201 with a secret that is shown once, and an address', async () => {
    const { status, headers, body } = await create({});
    expect(status).to.equal(201);
    expect(headers.get('location')).to.equal(`/api/v1/oauth-clients/${body.id}`);
    expect(body).to.include({ name: 'Warehouse', token_endpoint_auth_method: 'client_secret_basic', last_used_at: null, previous_secret_expires_at: null });
    expect(body.client_secret).to.match(/^deedcs_[0-9a-f]{80}$/);
    expect(body.client_id).to.match(new RegExp(`^${body.id}\\.ten_`));
    const { client_secret: _, ...shown } = body;
    const got = await tenant.as.owner.call('getOAuthClient', { params: { oauth_client_id: body.id } });
    expect(got.body).to.deep.equal(shown);
    expect((await tenant.as.owner.call('listOAuthClients')).body.data[0]).to.deep.equal(shown);
  });

  it('the secret is nowhere in the database', async () => {
    const { secret } = await newProgram(tenant.as.owner);
    const rows = await asSuperuser(async (client) => (await client.query<{ row: string }>('SELECT t::text AS row FROM oauth_clients t')).rows, service.databaseUrl);
    expect(rows).not.to.be.empty;
    for (const { row } of rows) expect(row).not.to.include(secret.slice(39, -8));
  });

  it('201 with keys and no secret; a key without a name is called by its thumbprint', async () => {
    const [named, nameless] = [newSigner('PS256', 'mine'), newSigner('ES256')];
    const { status, body } = await create({ jwks: { keys: [named.jwk, nameless.jwk] } });
    expect([status, body.client_secret, body.token_endpoint_auth_method]).to.deep.equal([201, null, 'private_key_jwt']);
    expect(body.keys[0]).to.deep.equal({ kid: 'mine', alg: 'PS256' });
    expect(body.keys[1].kid).to.match(/^[A-Za-z0-9_-]{43}$/);
  });

  it('400 for a private key, which nobody else may see', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { status, text } = await create({ jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256' }] } });
    expect(status).to.equal(400);
    expect(text).not.to.include(String(privateKey.export({ format: 'jwk' }).d));
  });

  it('400 for a symmetric key, a short one, a key of another curve or without its algorithm', async () => {
    const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' });
    const other = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' });
    const { alg: _, ...algless } = newSigner().jwk;
    for (const key of [{ kty: 'oct', k: 'c2VjcmV0', alg: 'HS256' }, { ...small, alg: 'RS256' }, { ...other, alg: 'ES256' }, algless, { ...newSigner().jwk, alg: 'HS256' }, { ...newSigner().jwk, alg: 'none' }]) {
      expect((await create({ jwks: { keys: [key] } })).status, JSON.stringify(key)).to.equal(400);
    }
  });

  it('422 unusable-key for a point that is not on the curve, and for two keys of one name', async () => {
    const { jwk } = newSigner();
    for (const keys of [[{ ...jwk, x: jwk.y, y: jwk.x }], [newSigner('ES256', 'a').jwk, newSigner('ES256', 'a').jwk]]) {
      const { status, body } = await create({ jwks: { keys } });
      expect([status, body.code, body.errors[0].pointer]).to.deep.equal([422, 'unusable-key', `#/keys/${keys.length - 1}`]);
    }
  });

  it('403 scope-not-granted for a scope that its maker does not hold', async () => {
    const { body: key } = await tenant.as.owner.call('createApiKey', { body: { name: 'Maker', scopes: ['oauth-clients:write', 'customers:read'] } });
    const maker = service.clientWith({ 'x-api-key': key.secret as string });
    expect((await create({}, maker)).status).to.equal(201);
    const { status, body } = await create({ scopes: ['customers:read', 'invoices:write'] }, maker);
    expect([status, body.code]).to.deep.equal([403, 'scope-not-granted']);
    expect((await create({ scopes: permissions })).status).to.equal(201);
  });
});
