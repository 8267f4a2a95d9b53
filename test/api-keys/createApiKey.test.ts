import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { newCredential } from '../../src/domains/access/credential.ts';
import { ids } from '../../src/ids.ts';
import type { Answer, Client } from '../support/client.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('createApiKey', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  before(async () => {
    service = await startService();
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
  });
  after(() => service.stop());

  function create(client: Client, body: Record<string, unknown>): Promise<Answer> {
    return client.call('createApiKey', { body: { name: 'Test', ...body } });
  }

  async function newKey(scopes: string[], body: Record<string, unknown> = {}): Promise<Answer['body']> {
    const answer = await create(tenant.as.admin, { scopes, ...body });
    expect(answer.status).to.equal(201);
    return answer.body;
  }

  function withKey(secret: string): Client {
    return service.clientWith({ 'x-api-key': secret });
  }

  async function shown(id: string): Promise<Answer['body']> {
    const { body } = await tenant.as.admin.call('listApiKeys', { query: { limit: 100 } });
    return body.data.find((key: { id: string }) => key.id === id);
  }

  function expectRefused({ status, headers, body }: Answer): void {
    expect(status).to.equal(401);
    expect(body.code).to.equal('invalid-api-key');
    expect(headers.get('www-authenticate')).to.match(/^Bearer realm="deed", error="invalid_token"/);
  }

  it('201 with the secret, which no list shows and no table holds', async () => {
    const { status, headers, body: key } = await create(tenant.as.admin, { scopes: ['customers:read', 'invoices:read'], name: 'Nightly export' });
    expect([status, headers.get('location')]).to.deep.equal([201, `/api/v1/api-keys/${key.id}`]);
    const { secret, ...rest } = key;
    expect(rest).to.deep.equal({
      id: key.id,
      name: 'Nightly export',
      scopes: ['customers:read', 'invoices:read'],
      last_four: secret.slice(-4),
      created_at: key.created_at,
      created_by: ids.UserId.encode(tenant.userIds.admin),
      expires_at: null,
      last_used_at: null,
      overlap_ends_at: null,
      revoked_at: null,
    });
    expect(secret).to.match(/^deed_[0-9a-f]{80}$/);
    const list = await tenant.as.admin.call('listApiKeys', { query: { limit: 100 } });
    expect(await shown(key.id)).to.deep.equal(rest);
    expect(list.text).to.not.include(secret).and.not.include('secret');
    const { rows } = await asSuperuser((client) => client.query('SELECT to_jsonb(api_keys)::text AS row FROM api_keys'), service.databaseUrl);
    expect(JSON.stringify(rows)).to.not.include(secret.slice(40, 80));
    expect(JSON.stringify(service.logs)).to.not.include(secret);
  });

  it('201 with another key and secret for the same request', async () => {
    const [first, second] = [await newKey(['customers:read']), await newKey(['customers:read'])];
    expect(first.id).to.not.equal(second.id);
    expect(first.secret).to.not.equal(second.secret);
  });

  it('201 with a key that works within its scopes, and 403 beyond them', async () => {
    const client = withKey((await newKey(['customers:read', 'invoices:write'])).secret);
    const customer = await tenant.as.owner.call('createCustomer', { body: { email: 'ada@example.com' } });
    expect((await client.call('listCustomers')).status).to.equal(200);
    const invoice = await client.call('createInvoice', { body: { customer_id: customer.body.id, items: [{ sku: 'sku_1', qty: 2 }] } });
    expect(invoice.status).to.equal(201);
    for (const answer of [
      await client.call('createCustomer', { body: { email: 'grace@example.com' } }),
      await client.call('deleteCustomer', { params: { customer_id: customer.body.id } }),
      await client.call('getInvoice', { params: { invoice_id: invoice.body.id } }),
      await client.call('listApiKeys'),
      await create(client, { scopes: ['customers:read'] }),
    ]) {
      expect(answer.status).to.equal(403);
      expect(answer.body.code).to.equal('forbidden');
    }
  });

  it('201 with a key that sees its own tenant alone', async () => {
    const theirs = await other.as.owner.call('createCustomer', { body: { email: 'theirs@example.com' } });
    const client = withKey((await newKey(['customers:read'])).secret);
    expect((await client.call('getCustomer', { params: { customer_id: theirs.body.id } })).status).to.equal(404);
    expect((await client.call('listCustomers', { query: { 'filter[email]': 'theirs@example.com' } })).body.data).to.deep.equal([]);
  });

  it('201 for a key that makes a key with no more than its own scopes', async () => {
    const client = withKey((await newKey(['api-keys:write', 'customers:read'])).secret);
    const made = await create(client, { scopes: ['customers:read'] });
    expect(made.status).to.equal(201);
    expect((await withKey(made.body.secret).call('listCustomers')).status).to.equal(200);
    const refused = await create(client, { scopes: ['customers:read', 'customers:write'] });
    expect(refused.status).to.equal(403);
    expect(refused.body.code).to.equal('scope-not-granted');
    expect(refused.body.detail).to.include('customers:write').and.not.include('customers:read');
  });

  it('403 forbidden for a caller who may make no keys at all', async () => {
    const { status, body } = await create(tenant.as.agent, { scopes: ['customers:read'] });
    expect(status).to.equal(403);
    expect(body.code).to.equal('forbidden');
  });

  it('403 leaves no key behind', async () => {
    const client = withKey((await newKey(['api-keys:write'])).secret);
    await create(client, { name: 'Never made', scopes: ['invoices:write'] });
    const { body } = await tenant.as.admin.call('listApiKeys', { query: { limit: 100 } });
    expect(body.data.map(({ name }: { name: string }) => name)).to.not.include('Never made');
  });

  describe('with expires_at', () => {
    it('201 with a key that works until then, and 401 after', async () => {
      const expires_at = new Date(Date.now() + 700).toISOString();
      const key = await newKey(['customers:read'], { expires_at });
      expect(Date.parse(key.expires_at)).to.equal(Date.parse(expires_at));
      expect((await withKey(key.secret).call('listCustomers')).status).to.equal(200);
      await new Promise((resolve) => setTimeout(resolve, Date.parse(expires_at) - Date.now() + 20));
      expectRefused(await withKey(key.secret).call('listCustomers'));
    });

    it('201 in UTC when it was given with an offset', async () => {
      expect((await newKey(['customers:read'], { expires_at: '2099-01-01T12:00:00.5+02:00' })).expires_at).to.equal('2099-01-01T10:00:00.5Z');
    });

    it('201 or 400 for a time already past, and then the key does not work', async () => {
      const { status, body } = await create(tenant.as.admin, { scopes: ['customers:read'], expires_at: '2020-01-01T00:00:00Z' });
      expect(status).to.be.oneOf([201, 400]);
      if (status === 201) expectRefused(await withKey(body.secret).call('listCustomers'));
    });

    for (const expires_at of ['0000-01-01T00:00:00Z', '2099-01-01T00:00:00+23:59', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59-12:00', '2098-12-31T23:59:60Z']) {
      it(`201 or 400, never a fault of ours, for ${expires_at}`, async () => {
        expect((await create(tenant.as.admin, { scopes: ['customers:read'], expires_at })).status).to.be.oneOf([201, 400]);
        expect((await tenant.as.admin.call('listApiKeys')).status, 'the list afterwards').to.equal(200);
      });
    }
  });

  for (const [name, body, pointer] of [
    ['no scopes', {}, '#/scopes'],
    ['an empty list of scopes', { scopes: [] }, '#/scopes'],
    ['a scope there is not', { scopes: ['*'] }, '#/scopes/0'],
    ['a scope twice', { scopes: ['customers:read', 'customers:read'] }, '#/scopes'],
    ['an empty name', { scopes: ['customers:read'], name: '' }, '#/name'],
    ['a secret of their own', { scopes: ['customers:read'], secret: 'deed_mine' }, '#/secret'],
    ['null for the expiry', { scopes: ['customers:read'], expires_at: null }, '#/expires_at'],
    ['an expiry that is no time', { scopes: ['customers:read'], expires_at: 'tomorrow' }, '#/expires_at'],
  ] as const) {
    it(`400 for ${name}`, async () => {
      const answer = await create(tenant.as.admin, body);
      expect(answer.status).to.equal(400);
      expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).to.include(pointer);
    });
  }

  describe('the key', () => {
    it('sets last_used_at, exact to the minute', async () => {
      const { id, secret } = await newKey(['customers:read']);
      const before = Date.now();
      await withKey(secret).call('listCustomers');
      const first = (await shown(id)).last_used_at;
      expect(Date.parse(first)).to.be.within(before - 1, Date.now());
      await withKey(secret).call('listCustomers');
      expect((await shown(id)).last_used_at).to.equal(first);
      await asSuperuser((client) => client.query(`UPDATE api_keys SET last_used_at = now() - interval '61 seconds' WHERE id = $1`, [ids.ApiKeyId.decode(id)]), service.databaseUrl);
      // Until then the key is remembered as it was.
      await sleep(1000);
      await withKey(secret).call('listCustomers');
      expect(Date.parse((await shown(id)).last_used_at)).to.be.within(before - 1, Date.now());
    });

    it('works thirty times at once when it was never used', async () => {
      const { secret } = await newKey(['customers:read']);
      const answers = await Promise.all(Array.from({ length: 30 }, () => withKey(secret).call('listCustomers')));
      expect(answers.every(({ status }) => status === 200)).to.equal(true);
    });

    it('400 together with an access token, however good both are', async () => {
      const { secret } = await newKey(['customers:read']);
      const { status, body } = await tenant.as.owner.call('listCustomers', { headers: { 'x-api-key': secret } });
      expect(status).to.equal(400);
      expect(body.code).to.equal('malformed-request');
    });

    it('401 as a Bearer token', async () => {
      const { secret } = await newKey(['customers:read']);
      const { status, body } = await service.clientWith({ authorization: `Bearer ${secret}` }).call('listCustomers');
      expect(status).to.equal(401);
      expect(body.code).to.equal('invalid-token');
    });

    const damage: [string, (secret: string) => string][] = [
      ['truncated', (secret) => secret.slice(0, -1)],
      ['one digit changed', (secret) => secret.slice(0, 60) + (secret[60] === '0' ? '1' : '0') + secret.slice(61)],
      ["a refresh token's prefix", (secret) => secret.replace('deed_', 'deedr_')],
      ['in upper case', (secret) => secret.toUpperCase()],
      ['forged, checksum and all', () => newCredential('deed_', tenant.id).secret],
      ["forged with a tenant's id that does not exist", () => newCredential('deed_', crypto.randomUUID()).secret],
      ['a word', () => 'key'],
      ['nothing', () => ''],
      ['a very long word', () => 'x'.repeat(8000)],
      ['what SQL would take for more', (secret) => `${secret}' OR 'a'='a`],
    ];
    for (const [name, damaged] of damage) {
      it(`401 when it is ${name}`, async () => {
        expectRefused(await withKey(damaged((await newKey(['customers:read'])).secret)).call('listCustomers'));
      });
    }
  });
});
