/** Logging in with a second factor, and proving anew who one is. */
import { expect } from 'chai';
import type { Authenticator } from '../support/authenticator.ts';
import { enrolled } from '../support/authenticator.ts';
import type { Answer, Client } from '../support/client.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';
import { ids } from '../../src/ids.ts';

const outcome = ({ status, body }: Answer): unknown[] => [status, body?.code];
const claimsOf = (accessToken: string): any => JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString());

describe('a second factor', () => {
  let service: Service;
  let twin: Service;
  let tenant: Tenant;
  let authenticator: Authenticator;
  let email: string;
  let userId: string;
  before(async () => {
    service = await startService();
    twin = await service.twin();
  });
  after(() => Promise.all([service.stop(), twin.stop()]));
  beforeEach(async () => {
    tenant = await service.newTenant();
    ({ owner: email } = tenant.emails);
    ({ owner: userId } = tenant.userIds);
    authenticator = await enrolled(service, tenant.as.owner, userId);
  });

  const sql = (text: string, values: unknown[] = []): Promise<any[]> => asSuperuser(async (client) => (await client.query(text, values)).rows, service.databaseUrl);
  const login = (more: object = {}): Promise<Answer> => service.anonymous.call('login', { body: { email, password: PASSWORD, ...more } });
  const complete = (challenge: string, code: string, client = service.anonymous): Promise<Answer> => client.call('completeLogin', { body: { challenge_token: challenge, code } });
  const acting = (accessToken: string, url = service): Client => url.clientWith({ authorization: `Bearer ${accessToken}` });

  async function challenged(more: object = {}): Promise<string> {
    const { status, body } = await login(more);
    expect(status).to.equal(202);
    return body.challenge_token as string;
  }

  async function loggedIn(more: object = {}): Promise<any> {
    const { status, body } = await complete(await challenged(more), await authenticator.fresh());
    expect(status).to.equal(200);
    return body;
  }

  describe('login', () => {
    it('202 with a challenge, and neither session nor device', async () => {
      const { status, body } = await login();
      expect(status).to.equal(202);
      expect(body).to.deep.equal({ challenge_token: body.challenge_token, expires_in: 300, methods: ['totp', 'recovery_code'], user_id: ids.UserId.encode(userId) });
      expect(await sql('SELECT id FROM sessions WHERE user_id = $1 UNION ALL SELECT id FROM devices WHERE user_id = $1', [userId])).to.deep.equal([]);
      expect((await acting(body.challenge_token as string).call('getToken')).status).to.equal(401);
      expect((await service.anonymous.call('refreshTokens', { body: { refresh_token: body.challenge_token } })).status).to.equal(401);
    });

    it('202 on a device that is known, too', async () => {
      const { device_token } = await loggedIn();
      expect(await challenged({ device_token })).to.match(/^deedo_/);
    });

    it('401 for a wrong password and a foreign tenant, as without a second factor', async () => {
      const other = await service.newTenant();
      for (const more of [{ password: 'wrong' }, { tenant_id: ids.TenantId.encode(other.id) }]) expect(outcome(await login(more))).to.deep.equal([401, 'invalid-credentials']);
    });

    it('200 while it is not confirmed, and once it is off', async () => {
      const agent = { email: tenant.emails.agent };
      await tenant.as.agent.call('startTwoFactor');
      expect((await login(agent)).status).to.equal(200);
      await tenant.as.owner.call('disableTwoFactor', { body: { code: authenticator.recoveryCodes[0] } });
      expect((await login()).status).to.equal(200);
    });
  });

  describe('completeLogin', () => {
    it('200 with tokens of a session that says how it was opened', async () => {
      const body = await loggedIn();
      const client = acting(body.access_token as string);
      expect(claimsOf(body.access_token as string).amr).to.have.members(['pwd', 'otp', 'mfa']);
      expect((await client.call('listSessions')).body.data[0].methods).to.have.members(['pwd', 'otp', 'mfa']);
      expect((await client.call('listCustomers')).status).to.equal(200);
      expect((await service.anonymous.call('refreshTokens', { body: { refresh_token: body.refresh_token } })).status).to.equal(200);
    });

    it('200 in the tenant and on the device that the login named', async () => {
      const other = await service.newTenant();
      await sql(`INSERT INTO memberships (tenant_id, user_id, role) VALUES ($1, $2, 'viewer')`, [other.id, userId]);
      const { device_token } = await loggedIn();
      expect(device_token).to.match(/^deedd_/);
      const again = await loggedIn({ device_token, tenant_id: ids.TenantId.encode(other.id) });
      expect(again).to.include({ device_token: null, tenant_id: ids.TenantId.encode(other.id) });
      expect(JSON.stringify(await sql('SELECT data FROM one_time_tokens WHERE user_id = $1', [userId]))).to.not.include(device_token);
    });

    it('200 with each recovery code, once', async () => {
      const [first, second] = authenticator.recoveryCodes as [string, string];
      expect((await complete(await challenged(), first)).status).to.equal(200);
      expect(outcome(await complete(await challenged(), first))).to.deep.equal([422, 'invalid-code']);
      expect((await complete(await challenged(), ` ${second.toUpperCase()} `)).status).to.equal(200);
      expect((await tenant.as.owner.call('getTwoFactor')).body.recovery_codes_left).to.equal(8);
    });

    it('422 for a wrong code, and the challenge stays good; 401 once it is used', async () => {
      const challenge = await challenged();
      for (const code of [authenticator.wrong(), 'abcde-fghjk', authenticator.code()]) expect(outcome(await complete(challenge, code)), code).to.deep.equal([422, 'invalid-code']);
      expect((await complete(challenge, await authenticator.fresh())).status).to.equal(200);
      expect(outcome(await complete(challenge, await authenticator.fresh()))).to.deep.equal([401, 'invalid-challenge']);
    });

    it('200 for one of 40 with the same code, each with a challenge of its own, over two processes', async () => {
      const challenges = await Promise.all(Array.from({ length: 40 }, () => challenged()));
      const code = await authenticator.fresh();
      const answers = await Promise.all(challenges.map((challenge, index) => complete(challenge, code, [service, twin][index % 2]!.anonymous)));
      expect(answers.filter(({ status }) => status === 200)).to.have.length(1);
      for (const answer of answers) if (answer.status !== 200) expect(outcome(answer)).to.deep.equal([422, 'invalid-code']);
      // Those that were refused are as good as before.
      const next = challenges[answers.findIndex(({ status }) => status === 422)]!;
      expect((await complete(next, authenticator.recoveryCodes[0]!)).status).to.equal(200);
    });

    it('200 for one of ten with the same challenge, each with a good code of its own; the other codes stay good', async () => {
      const challenge = await challenged();
      const answers = await Promise.all(authenticator.recoveryCodes.map((code, index) => complete(challenge, code, [service, twin][index % 2]!.anonymous)));
      expect(answers.filter(({ status }) => status === 200)).to.have.length(1);
      for (const answer of answers) if (answer.status !== 200) expect(outcome(answer)).to.deep.equal([401, 'invalid-challenge']);
      expect((await tenant.as.owner.call('getTwoFactor')).body.recovery_codes_left).to.equal(9);
    });

    it('401 for a challenge of before, of another kind, of nobody, and nonsense', async () => {
      const old = await challenged();
      await sql(`UPDATE one_time_tokens SET expires_at = now() WHERE user_id = $1`, [userId]);
      const reset = await challenged();
      await sql(`UPDATE one_time_tokens SET purpose = 'reset-password' WHERE user_id = $1`, [userId]);
      for (const challenge of [old, reset, `deedo_${'0'.repeat(80)}`, 'nonsense', PASSWORD.replaceAll(' ', '')]) {
        expect(outcome(await complete(challenge, await authenticator.fresh())), challenge).to.deep.equal([401, 'invalid-challenge']);
      }
    });

    it('401 for who has left the tenant meanwhile, 403 for an account that was disabled', async () => {
      const challenge = await challenged({ tenant_id: ids.TenantId.encode(tenant.id) });
      await sql('UPDATE users SET disabled_at = now() WHERE id = $1', [userId]);
      expect(outcome(await complete(challenge, await authenticator.fresh()))).to.deep.equal([403, 'account-disabled']);
      await sql('UPDATE users SET disabled_at = NULL WHERE id = $1', [userId]);
      await sql('DELETE FROM memberships WHERE user_id = $1', [userId]);
      expect(outcome(await complete(challenge, await authenticator.fresh()))).to.deep.equal([401, 'invalid-challenge']);
    });

    it('422 for a challenge of before the second factor was turned off: the password alone is asked for again', async () => {
      const challenge = await challenged();
      await tenant.as.owner.call('disableTwoFactor', { body: { code: authenticator.recoveryCodes[0] } });
      expect(outcome(await complete(challenge, authenticator.code(1)))).to.deep.equal([422, 'invalid-code']);
      expect((await login()).status).to.equal(200);
    });

    it('429 after ten wrong codes, over any number of challenges', async () => {
      const strict = await startService({ databaseUrl: service.databaseUrl, environment: { RATE_LIMIT_FACTOR: '1' } });
      try {
        const challenges = await Promise.all(Array.from({ length: 3 }, () => challenged()));
        for (let guess = 0; guess < 10; guess++) expect((await complete(challenges[guess % 3]!, authenticator.wrong(), strict.anonymous)).status).to.equal(422);
        expect(outcome(await complete(challenges[0]!, await authenticator.fresh(), strict.anonymous))).to.deep.equal([429, 'too-many-attempts']);
      } finally {
        await strict.stop();
      }
    });
  });

  describe('stepUp', () => {
    /** Tokens of a session that was proved eleven minutes ago. */
    async function stale(body: any): Promise<Client> {
      await sql(`UPDATE sessions SET authenticated_at = now() - interval '11 minutes' WHERE id = $1`, [ids.SessionId.decode(body.session_id as string)]);
      const refreshed = await service.anonymous.call('refreshTokens', { body: { refresh_token: body.refresh_token } });
      return acting(refreshed.body.access_token as string);
    }
    const agentIn = async (): Promise<any> => (await login({ email: tenant.emails.agent })).body;

    it('the whole circle: 401 step-up-required, a code, and the same request goes through', async () => {
      const session = await loggedIn();
      const client = await stale(session);
      const request = { body: { code: authenticator.recoveryCodes[0] } };
      const refused = await client.call('disableTwoFactor', request);
      expect(outcome(refused)).to.deep.equal([401, 'step-up-required']);
      expect(refused.headers.get('www-authenticate')).to.match(/insufficient_user_authentication.*max_age="600"/);
      const { status, body } = await client.call('stepUp', { body: { code: await authenticator.fresh() } });
      expect([status, Object.keys(body as object)]).to.deep.equal([200, ['access_token', 'token_type', 'expires_in']]);
      const [before, after] = [claimsOf(session.access_token as string), claimsOf(body.access_token as string)];
      expect([after.sid, after.tid, after.role, after.sub]).to.deep.equal([before.sid, before.tid, before.role, before.sub]);
      expect(Date.now() / 1000 - after.auth_time).to.be.below(10);
      expect(after.amr).to.have.members(['pwd', 'otp', 'mfa']);
      const renewed = acting(body.access_token as string);
      expect((await renewed.call('disableTwoFactor', request)).status).to.equal(204);
      // The session knows it as well, and what it is refreshed to.
      expect(Date.now() - Date.parse((await renewed.call('listSessions')).body.data[0].authenticated_at as string)).to.be.below(10_000);
    });

    it('200 by the password for who has no second factor, 422 for a wrong one, or for none', async () => {
      const client = await stale(await agentIn());
      expect(outcome(await client.call('startTwoFactor'))).to.deep.equal([401, 'step-up-required']);
      expect(outcome(await client.call('stepUp', { body: { password: 'wrong' } }))).to.deep.equal([422, 'wrong-password']);
      for (const code of ['123456', authenticator.recoveryCodes[0]]) {
        expect(outcome(await client.call('stepUp', { body: { code } }))).to.deep.equal([422, 'proof-required']);
        expect(outcome(await client.call('stepUp', { body: { password: PASSWORD, code } }))).to.deep.equal([422, 'invalid-code']);
      }
      expect((await client.call('stepUp', { body: {} })).status).to.equal(400);
      expect(outcome(await client.call('startTwoFactor'))).to.deep.equal([401, 'step-up-required']);
      const { status, body } = await client.call('stepUp', { body: { password: PASSWORD } });
      expect(status).to.equal(200);
      expect(claimsOf(body.access_token as string).amr).to.deep.equal(['pwd']);
      expect((await acting(body.access_token as string).call('startTwoFactor')).status).to.equal(200);
    });

    it('422 for the password alone of who has a second factor, and with a wrong one the code is not used up', async () => {
      const client = await stale(await loggedIn());
      const refused = await client.call('stepUp', { body: { password: PASSWORD } });
      expect(outcome(refused)).to.deep.equal([422, 'proof-required']);
      expect(refused.body.errors[0].pointer).to.equal('#/code');
      const code = await authenticator.fresh();
      expect(outcome(await client.call('stepUp', { body: { password: 'wrong', code } }))).to.deep.equal([422, 'wrong-password']);
      expect((await client.call('stepUp', { body: { password: PASSWORD, code } })).status).to.equal(200);
    });

    it('200 for one of 40 with the same code, over two processes, whatever it is used for', async () => {
      const session = await loggedIn();
      const challenges = await Promise.all(Array.from({ length: 10 }, () => challenged()));
      const code = await authenticator.fresh();
      const uses = (index: number, where: Service): Promise<Answer> => {
        const client = acting(session.access_token as string, where);
        if (index < 10) return complete(challenges[index]!, code, where.anonymous);
        return client.call(index < 20 ? 'replaceRecoveryCodes' : index < 30 ? 'stepUp' : 'disableTwoFactor', { body: { code } });
      };
      const answers = await Promise.all(Array.from({ length: 40 }, (_unused, index) => uses(index, [service, twin][index % 2]!)));
      expect(answers.filter(({ status }) => status < 300)).to.have.length(1);
      const off = answers.slice(30).some(({ status }) => status === 204);
      for (const answer of answers.filter(({ status }) => status >= 300)) expect(['invalid-code', ...(off ? ['two-factor-disabled', 'proof-required'] : [])]).to.include(answer.body.code);
    });

    it('401 for a session that has ended, or that never was', async () => {
      const body = await agentIn();
      await sql('UPDATE sessions SET revoked_at = now() WHERE id = $1', [ids.SessionId.decode(body.session_id as string)]);
      for (const client of [acting(body.access_token as string), tenant.as.agent]) expect(outcome(await client.call('stepUp', { body: { password: PASSWORD } }))).to.deep.equal([401, 'invalid-token']);
    });

    it('429 after ten wrong passwords, and a login on the same device is held up with it; another device is not', async () => {
      const strict = await startService({ databaseUrl: service.databaseUrl, environment: { RATE_LIMIT_FACTOR: '1' } });
      try {
        const [mine, other] = [await agentIn(), await agentIn()];
        const client = acting(mine.access_token as string, strict);
        for (let guess = 0; guess < 10; guess++) expect((await client.call('stepUp', { body: { password: `wrong ${guess}` } })).status).to.equal(422);
        expect(outcome(await client.call('stepUp', { body: { password: PASSWORD } }))).to.deep.equal([429, 'too-many-attempts']);
        const on = (device_token: string): Promise<Answer> => strict.anonymous.call('login', { body: { email: tenant.emails.agent, password: PASSWORD, device_token } });
        expect(outcome(await on(mine.device_token as string))).to.deep.equal([429, 'too-many-attempts']);
        expect((await on(other.device_token as string)).status).to.equal(200);
        expect((await acting(other.access_token as string, strict).call('stepUp', { body: { password: PASSWORD } })).status).to.equal(200);
      } finally {
        await strict.stop();
      }
    });
  });

  it('of challenges nothing is left but those of now', async () => {
    for (let attempt = 0; attempt < 3; attempt++) await challenged();
    await sql(`UPDATE one_time_tokens SET expires_at = now() - interval '1 second' WHERE user_id = $1`, [userId]);
    await loggedIn();
    await challenged();
    expect(await sql('SELECT purpose FROM one_time_tokens WHERE user_id = $1', [userId])).to.deep.equal([{ purpose: 'login' }]);
  });
});
