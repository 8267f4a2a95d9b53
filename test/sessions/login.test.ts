import { createPublicKey, verify } from 'node:crypto';
import { expect } from 'chai';
import { ids } from '../../src/ids.ts';
import type { Role } from '../../generated/vocabulary.ts';
import type { Answer } from '../support/client.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';
import { tokensOf } from '../support/tokens.ts';

describe('login', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  before(async () => {
    service = await startService();
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
  });
  after(() => service.stop());

  function login(body: unknown): Promise<Answer> {
    return service.anonymous.call('login', { body });
  }

  async function emailOf(of: Tenant, role: Role): Promise<string> {
    const { rows } = await sql<{ email: string }>('SELECT email FROM users WHERE id = $1', [of.userIds[role]]);
    return rows[0]!.email;
  }

  function sql<Row extends object>(text: string, values: unknown[]): Promise<{ rows: Row[] }> {
    return asSuperuser((client) => client.query<Row>(text, values), service.databaseUrl);
  }

  function acting(accessToken: string): ReturnType<Service['clientWith']> {
    return service.clientWith({ authorization: `Bearer ${accessToken}` });
  }

  it('holds no connection to Postgres while it waits for its turn to be hashed', async () => {
    const held = (): Promise<number> => asSuperuser(async (client) => Number((await client.query<{ count: string }>(`SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`)).rows[0]!.count), service.databaseUrl);
    let isDone = false;
    const logins = Promise.all(Array.from({ length: 40 }, () => service.anonymous.call('login', { body: { email: tenant.emails.owner, password: PASSWORD } }))).finally(() => (isDone = true));
    let most = 0;
    while (!isDone) most = Math.max(most, await held());
    expect((await logins).map(({ status }) => status)).to.include(200);
    // As many as are hashed at once, and those that commit.
    expect(most).to.be.below(6);
  });

  it('200 with tokens that work, for the user and the tenant they are of', async () => {
    const { status, body } = await login({ email: await emailOf(tenant, 'manager'), password: PASSWORD });
    expect(status).to.equal(200);
    expect(body).to.deep.equal({
      access_token: body.access_token,
      token_type: 'Bearer',
      expires_in: 3600,
      refresh_token: body.refresh_token,
      device_token: body.device_token,
      session_id: body.session_id,
      tenant_id: ids.TenantId.encode(tenant.id),
      user_id: ids.UserId.encode(tenant.userIds.manager),
    });
    const made = await acting(body.access_token).call('createCustomer', { body: { email: 'ada@example.com' } });
    expect(made.status).to.equal(201);
    expect((await tenant.as.viewer.call('getCustomer', { params: { customer_id: made.body.id } })).status).to.equal(200);
    expect((await service.anonymous.call('refreshTokens', { body: { refresh_token: body.refresh_token } })).status).to.equal(200);
  });

  it('200 with an access token of RFC 9068, signed with ES256', async () => {
    const before = Math.floor(Date.now() / 1000);
    const { body } = await login({ email: await emailOf(tenant, 'agent'), password: PASSWORD });
    const [header, claims] = body.access_token.split('.').slice(0, 2).map((part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()));
    expect(header).to.include({ typ: 'at+jwt', alg: 'ES256' });
    expect(claims).to.include({
      iss: 'http://deed.test',
      aud: 'deed',
      sub: ids.UserId.encode(tenant.userIds.agent),
      tid: ids.TenantId.encode(tenant.id),
      role: 'agent',
    });
    expect(claims.sub).to.match(/^usr_/);
    expect(claims.tid).to.match(/^ten_/);
    expect(claims.iat).to.be.within(before, before + 10);
    expect(claims.exp - claims.iat).to.equal(3600);
  });

  it('200 with an access token that no other key would have made', async () => {
    const { body } = await login({ email: await emailOf(tenant, 'agent'), password: PASSWORD });
    const { newSigningKey } = await import('../../src/secrets.ts');
    const foreign = newSigningKey();
    const [head, claims, signature] = body.access_token.split('.');
    expect(verify('sha256', Buffer.from(`${head}.${claims}`), { key: createPublicKey(foreign), dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))).to.equal(false);
    expect(() => tokensOf(foreign, 'http://deed.test').verify(body.access_token)).to.throw();
  });

  it('200 for each role with that role’s permissions', async () => {
    for (const [role, status] of [['viewer', 403], ['agent', 201]] as const) {
      const { body } = await login({ email: await emailOf(tenant, role), password: PASSWORD });
      expect((await acting(body.access_token).call('createCustomer', { body: { email: `${role}@example.com` } })).status).to.equal(status);
    }
  });

  it('200 with the email in upper case', async () => {
    const { status, body } = await login({ email: (await emailOf(tenant, 'owner')).toUpperCase(), password: PASSWORD });
    expect(status).to.equal(200);
    expect(body.user_id).to.equal(ids.UserId.encode(tenant.userIds.owner));
  });

  it('200 with other tokens each time', async () => {
    const email = await emailOf(tenant, 'owner');
    const [first, second] = [await login({ email, password: PASSWORD }), await login({ email, password: PASSWORD })];
    expect(first.body.refresh_token).to.not.equal(second.body.refresh_token);
    expect((await service.anonymous.call('refreshTokens', { body: { refresh_token: first.body.refresh_token } })).status).to.equal(200);
    expect((await service.anonymous.call('refreshTokens', { body: { refresh_token: second.body.refresh_token } })).status).to.equal(200);
  });

  it('stores no refresh token, only its digest', async () => {
    const { body } = await login({ email: await emailOf(tenant, 'owner'), password: PASSWORD });
    const { rows } = await sql<{ found: boolean }>('SELECT bool_or(refresh_tokens::text LIKE $1) AS found FROM refresh_tokens', [`%${body.refresh_token.slice(-40)}%`]);
    expect(rows[0]!.found).to.equal(false);
  });

  it('logs neither password nor token', async () => {
    const { body } = await login({ email: await emailOf(tenant, 'owner'), password: PASSWORD });
    await login({ email: await emailOf(tenant, 'owner'), password: 'a wrong password to look for' });
    const logged = JSON.stringify(service.logs);
    for (const secret of [PASSWORD, 'a wrong password to look for', body.access_token, body.refresh_token]) expect(logged).to.not.include(secret);
  });

  describe('as a member of two tenants', () => {
    let email: string;
    before(async () => {
      email = await emailOf(tenant, 'admin');
      await sql(`INSERT INTO memberships (tenant_id, user_id, role) VALUES ($1, $2, 'viewer')`, [other.id, tenant.userIds.admin]);
    });

    it('200 for the one joined first, when none is chosen', async () => {
      expect((await login({ email, password: PASSWORD })).body.tenant_id).to.equal(ids.TenantId.encode(tenant.id));
    });

    it('200 for the chosen one, with the role held there', async () => {
      for (const [of, role] of [[other, 'viewer'], [tenant, 'admin']] as const) {
        const { status, body } = await login({ email, password: PASSWORD, tenant_id: ids.TenantId.encode(of.id) });
        expect(status).to.equal(200);
        expect(body.tenant_id).to.equal(ids.TenantId.encode(of.id));
        const { status: made } = await acting(body.access_token).call('createCustomer', { body: { email: 'chosen@example.com' } });
        expect(made).to.equal(role === 'viewer' ? 403 : 201);
        const refreshed = await service.anonymous.call('refreshTokens', { body: { refresh_token: body.refresh_token } });
        expect(refreshed.body.tenant_id).to.equal(ids.TenantId.encode(of.id));
      }
    });
  });

  describe('refusals', () => {
    let refusals: Record<string, Answer>;
    before(async () => {
      const email = await emailOf(tenant, 'owner');
      const bare = crypto.randomUUID();
      await sql(`INSERT INTO users (id, email, password_hash, email_verified_at) SELECT $1, $2, password_hash, now() FROM users WHERE id = $3`, [bare, `${bare}@example.com`, tenant.userIds.owner]);
      const requests = {
        'a wrong password': { email, password: 'wrong' },
        "the password's case": { email, password: PASSWORD.toUpperCase() },
        'a space after the password': { email, password: `${PASSWORD} ` },
        'an unknown email': { email: 'nobody@example.com', password: PASSWORD },
        'a foreign tenant': { email, password: PASSWORD, tenant_id: ids.TenantId.encode(other.id) },
        'a tenant that does not exist': { email, password: PASSWORD, tenant_id: 'ten_01k6fkdt80f55871xw8j490myj' },
        'a tenant of a user who belongs to none': { email: `${bare}@example.com`, password: PASSWORD, tenant_id: ids.TenantId.encode(other.id) },
        'what SQL would read as any email': { email: "'or'1'='1@example.com", password: PASSWORD },
      };
      refusals = Object.fromEntries(await Promise.all(Object.entries(requests).map(async ([name, body]): Promise<[string, Answer]> => [name, await login(body)])));
    });

    it('401 for each of them', () => {
      for (const [name, { status, body }] of Object.entries(refusals)) expect([status, body.code], name).to.deep.equal([401, 'invalid-credentials']);
    });

    it('one and the same answer, apart from instance', () => {
      const bodies = Object.values(refusals).map(({ body }) => ({ ...body, instance: '' }));
      for (const body of bodies) expect(body).to.deep.equal(bodies[0]);
      const names = Object.values(refusals).map(({ headers }) => [...headers.keys()].sort().join());
      expect(new Set(names).size).to.equal(1);
      expect(new Set(Object.values(refusals).map(({ headers }) => headers.get('www-authenticate'))).size).to.equal(1);
    });

    it('an unknown email takes as long as a wrong password', async () => {
      const email = await emailOf(tenant, 'owner');
      const shortest = async (body: object): Promise<number> => {
        const times: number[] = [];
        for (let time = 0; time < 4; time++) {
          const startedAt = performance.now();
          await login(body);
          times.push(performance.now() - startedAt);
        }
        return Math.min(...times);
      };
      const [unknown, wrong] = [await shortest({ email: 'nobody@example.com', password: 'wrong' }), await shortest({ email, password: 'wrong' })];
      expect(unknown).to.be.above(wrong / 3);
    });
  });

  for (const [name, body, pointer] of [
    ['no password', { email: 'a@example.com' }, '#/password'],
    ['an empty password', { email: 'a@example.com', password: '' }, '#/password'],
    ['a password longer than any', { email: 'a@example.com', password: 'x'.repeat(257) }, '#/password'],
    ['an email that is none', { email: 'owner', password: PASSWORD }, '#/email'],
    ["another kind's id for the tenant", { email: 'a@example.com', password: PASSWORD, tenant_id: 'usr_01k6fkdt80f55871xw8j490myj' }, '#/tenant_id'],
  ] as const) {
    it(`400 for ${name}`, async () => {
      const answer = await login(body);
      expect(answer.status).to.equal(400);
      expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).to.include(pointer);
      expect(answer.text).to.not.include(PASSWORD);
    });
  }
});
