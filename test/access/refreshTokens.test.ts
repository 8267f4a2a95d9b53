import { expect } from 'chai';
import { newCredential } from '../../src/domains/access/credential.ts';
import { ids } from '../../src/ids.ts';
import type { Answer } from '../support/client.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

describe('refreshTokens', () => {
  let service: Service;
  let tenant: Tenant;
  let email: string;
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
    const { rows } = await sql<{ email: string }>('SELECT email FROM users WHERE id = $1', [tenant.userIds.agent]);
    email = rows[0]!.email;
  });
  after(() => service.stop());

  function sql<Row extends object>(text: string, values: unknown[]): Promise<{ rows: Row[] }> {
    return asSuperuser((client) => client.query<Row>(text, values), service.databaseUrl);
  }

  async function login(): Promise<string> {
    const { status, body } = await service.anonymous.call('login', { body: { email, password: PASSWORD } });
    expect(status).to.equal(200);
    return body.refresh_token;
  }

  function refresh(refresh_token: string): Promise<Answer> {
    return service.anonymous.call('refreshTokens', { body: { refresh_token } });
  }

  function expectRefused({ status, headers, body }: Answer): void {
    expect(status).to.equal(401);
    expect(body.code).to.equal('invalid-refresh-token');
    expect(headers.get('www-authenticate')).to.match(/^Bearer realm="deed"/);
  }

  it('200 with a new pair for the same user and tenant', async () => {
    const first = await login();
    const { status, body } = await refresh(first);
    expect(status).to.equal(200);
    expect(body).to.include({ token_type: 'Bearer', expires_in: 3600, tenant_id: ids.TenantId.encode(tenant.id), user_id: ids.UserId.encode(tenant.userIds.agent) });
    expect(body.refresh_token).to.not.equal(first);
    const list = await service.clientWith({ authorization: `Bearer ${body.access_token}` }).call('listCustomers');
    expect(list.status).to.equal(200);
  });

  it('200 ten times in a row, each with the newest', async () => {
    const tokens = [await login()];
    for (let time = 0; time < 10; time++) {
      const { status, body } = await refresh(tokens.at(-1)!);
      expect(status).to.equal(200);
      tokens.push(body.refresh_token);
    }
    expect(new Set(tokens).size).to.equal(11);
  });

  it('401 for a token that was used, and then for the newest of its family too', async () => {
    const first = await login();
    const second = (await refresh(first)).body.refresh_token;
    const third = (await refresh(second)).body.refresh_token;
    expectRefused(await refresh(first));
    expectRefused(await refresh(third));
    expectRefused(await refresh(second));
  });

  it('200 for another session of the user, whose family is another', async () => {
    const [mine, stolen] = [await login(), await login()];
    await refresh(stolen);
    expectRefused(await refresh(stolen));
    expect((await refresh(mine)).status).to.equal(200);
  });

  it('200 exactly once, when one token is used twenty times at the same time', async () => {
    const token = await login();
    const startedAt = performance.now();
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(token)));
    const won = answers.filter(({ status }) => status === 200);
    expect(won).to.have.length(1);
    for (const answer of answers) if (answer !== won[0]) expectRefused(answer);
    // Two of them had the token, and nobody can say who: the session ends.
    expectRefused(await refresh(won[0]!.body.refresh_token));
    expect(performance.now() - startedAt, 'milliseconds').to.be.below(5000);
  });

  it('200 for others meanwhile, when a used token is tried many times at once', async () => {
    const token = await login();
    await refresh(token);
    const startedAt = performance.now();
    const [created, ...refused] = await Promise.all([
      tenant.as.owner.call('createCustomer', { body: { email: 'meanwhile@example.com' } }),
      ...Array.from({ length: 30 }, () => refresh(token)),
    ]);
    expect(created.status).to.equal(201);
    for (const answer of refused) expectRefused(answer);
    expect(performance.now() - startedAt, 'milliseconds').to.be.below(5000);
  });

  describe('what was never a refresh token of ours', () => {
    const damage: [string, (token: string) => string][] = [
      ['truncated', (token) => token.slice(0, -1)],
      ['longer by one', (token) => `${token}0`],
      ['one digit changed', (token) => token.slice(0, 50) + (token[50] === '0' ? '1' : '0') + token.slice(51)],
      ['in upper case', (token) => token.toUpperCase()],
      ["an API key's prefix", (token) => token.replace('deedr_', 'deed_')],
      ['no prefix', (token) => token.replace('deedr_', '')],
      ['forged, checksum and all', () => newCredential('deedr_', tenant.id).secret],
      ["forged with another tenant's id inside", () => newCredential('deedr_', crypto.randomUUID()).secret],
      ['an arbitrary word', () => 'token'],
      ['a very long word', () => 'x'.repeat(1024)],
    ];
    for (const [name, damaged] of damage) {
      it(`401: ${name}, and the true one still works`, async () => {
        const token = await login();
        expect(damaged(token)).to.not.equal(token);
        expectRefused(await refresh(damaged(token)));
        expect((await refresh(token)).status).to.equal(200);
      });
    }

    it('401: an access token, and an API key', async () => {
      const { body } = await service.anonymous.call('login', { body: { email, password: PASSWORD } });
      expectRefused(await refresh(body.access_token));
      const key = await tenant.as.owner.call('createApiKey', { body: { name: 'Key', scopes: ['customers:read'] } });
      expectRefused(await refresh(key.body.secret));
    });

    it('400: longer than any token, or none at all', async () => {
      for (const body of [{ refresh_token: 'x'.repeat(1025) }, { refresh_token: '' }, {}]) expect((await service.anonymous.call('refreshTokens', { body })).status).to.equal(400);
    });
  });

  it('401 when the token is past its time, and 200 up to then', async () => {
    const [early, late] = [await login(), await login()];
    const { rows } = await sql<{ days: number }>(`SELECT extract(epoch FROM max(expires_at - created_at))::int / 86400 AS days FROM refresh_tokens`, []);
    expect(rows[0]!.days).to.be.within(6, 7);
    expect((await refresh(early)).status).to.equal(200);
    await sql(`UPDATE refresh_tokens SET expires_at = now() - interval '1 second' WHERE used_at IS NULL AND user_id = $1`, [tenant.userIds.agent]);
    expectRefused(await refresh(late));
  });

  it("200 with the user's role of now, and 401 once they have left the tenant", async () => {
    const { rows } = await sql<{ email: string }>('SELECT email FROM users WHERE id = $1', [tenant.userIds.viewer]);
    const { body } = await service.anonymous.call('login', { body: { email: rows[0]!.email, password: PASSWORD } });
    await sql(`UPDATE memberships SET role = 'manager' WHERE user_id = $1`, [tenant.userIds.viewer]);
    const promoted = await refresh(body.refresh_token);
    const client = service.clientWith({ authorization: `Bearer ${promoted.body.access_token}` });
    expect((await client.call('createCustomer', { body: { email: 'promoted@example.com' } })).status).to.equal(201);
    await sql(`DELETE FROM memberships WHERE user_id = $1`, [tenant.userIds.viewer]);
    expectRefused(await refresh(promoted.body.refresh_token));
  });
});
