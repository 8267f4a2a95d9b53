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
    const next = (await refresh(stolen)).body.refresh_token;
    await refresh(next);
    expectRefused(await refresh(stolen));
    expect((await refresh(mine)).status).to.equal(200);
  });

  it('200 with one and the same successor, when one token is used twenty times at the same time', async () => {
    const token = await login();
    const startedAt = performance.now();
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(token)));
    expect(answers.map(({ status }) => status)).to.deep.equal(Array(20).fill(200));
    const successors = new Set(answers.map(({ body }) => body.refresh_token as string));
    expect(successors.size).to.equal(1);
    const { rows } = await sql<{ count: string }>('SELECT count(*) FROM refresh_tokens t JOIN sessions s USING (user_id) WHERE s.id = t.session_id AND t.session_id = $1', [ids.SessionId.decode(answers[0]!.body.session_id as string)]);
    expect(rows[0]!.count).to.equal('2');
    expect((await refresh([...successors][0]!)).status).to.equal(200);
    expect(performance.now() - startedAt, 'milliseconds').to.be.below(5000);
  });

  it('200 for others meanwhile, when a used token is tried many times at once', async () => {
    const token = await login();
    await refresh((await refresh(token)).body.refresh_token);
    const startedAt = performance.now();
    const [created, ...refused] = await Promise.all([
      tenant.as.owner.call('createCustomer', { body: { email: 'meanwhile@example.com' } }),
      ...Array.from({ length: 30 }, () => refresh(token)),
    ]);
    expect(created.status).to.equal(201);
    for (const answer of refused) expectRefused(answer);
    expect(performance.now() - startedAt, 'milliseconds').to.be.below(5000);
  });

  it('200 with the same successor, when the answer was lost and is asked for again within ten seconds, and 401 later', async () => {
    const token = await login();
    const { body } = await refresh(token);
    const again = await refresh(token);
    expect(again.status).to.equal(200);
    expect(again.body.refresh_token).to.equal(body.refresh_token);
    expect(again.body.session_id).to.equal(body.session_id);
    await sql(`UPDATE refresh_tokens SET used_at = now() - interval '11 seconds' WHERE session_id = $1 AND used_at IS NOT NULL`, [ids.SessionId.decode(body.session_id)]);
    expectRefused(await refresh(token));
    expectRefused(await refresh(body.refresh_token));
  });

  it('401 once the session has reached its end, however young its token is', async () => {
    const { body } = await refresh(await login());
    const { rows } = await sql<{ ahead: boolean }>(`SELECT bool_and(t.expires_at <= s.expires_at) AS ahead FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id`, []);
    expect(rows[0]!.ahead).to.equal(true);
    await sql(`UPDATE sessions SET expires_at = now() WHERE id = $1`, [ids.SessionId.decode(body.session_id)]);
    expectRefused(await refresh(body.refresh_token));
  });

  it('403 not-a-member for a tenant that is not theirs, and the token is as good as before', async () => {
    const token = await login();
    const other = await service.newTenant();
    const refused = await service.anonymous.call('refreshTokens', { body: { refresh_token: token, tenant_id: ids.TenantId.encode(other.id) } });
    expect([refused.status, refused.body.code]).to.deep.equal([403, 'not-a-member']);
    expect((await refresh(token)).status).to.equal(200);
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

  it("200 with the user's role of now, and without a tenant or a permission once they have left it", async () => {
    const { rows } = await sql<{ email: string }>('SELECT email FROM users WHERE id = $1', [tenant.userIds.viewer]);
    const { body } = await service.anonymous.call('login', { body: { email: rows[0]!.email, password: PASSWORD } });
    await sql(`UPDATE memberships SET role = 'manager' WHERE user_id = $1`, [tenant.userIds.viewer]);
    const promoted = await refresh(body.refresh_token);
    const client = service.clientWith({ authorization: `Bearer ${promoted.body.access_token}` });
    expect((await client.call('createCustomer', { body: { email: 'promoted@example.com' } })).status).to.equal(201);
    await sql(`DELETE FROM memberships WHERE user_id = $1`, [tenant.userIds.viewer]);
    const left = await refresh(promoted.body.refresh_token);
    expect([left.status, left.body.tenant_id]).to.deep.equal([200, null]);
    const nowhere = service.clientWith({ authorization: `Bearer ${left.body.access_token}` });
    expect((await nowhere.call('listCustomers')).status).to.equal(403);
    expect((await nowhere.call('getToken')).body).to.deep.include({ tenant_id: null, permissions: [] });
  });
});
