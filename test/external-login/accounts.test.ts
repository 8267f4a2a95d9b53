/** Whose account a login at a provider leads to: what is linked, what begins anew, and what never is. */
import { expect } from 'chai';
import { hashPassword } from '../../src/domains/access/passwords.ts';
import { newTotpSecret } from '../../src/domains/access/totp.ts';
import { createVault } from '../../src/vault.ts';
import { ids } from '../../src/ids.ts';
import { codeOf } from '../support/authenticator.ts';
import type { OpenIdServer } from '../support/openid.ts';
import { CLIENT_ID, CLIENT_SECRET, startOpenIdServer } from '../support/openid.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';
import { APP, callbackOf, Flow } from './flow.ts';

describe('the account of an identity', () => {
  let provider: OpenIdServer;
  let other: OpenIdServer;
  let service: Service;
  let tenant: Tenant;
  let flow: Flow;
  before(async () => {
    [provider, other] = await Promise.all([startOpenIdServer({ redirectUri: callbackOf('keycloak') }), startOpenIdServer({ redirectUri: callbackOf('other') })]);
    service = await startService({
      work: true,
      environment: {
        APP_URL: APP, LOGIN_PROVIDERS: 'keycloak,other', REQUIRE_VERIFIED_EMAIL: 'false',
        LOGIN_KEYCLOAK_ISSUER: provider.issuer, LOGIN_KEYCLOAK_CLIENT_ID: CLIENT_ID, LOGIN_KEYCLOAK_CLIENT_SECRET: CLIENT_SECRET,
        LOGIN_OTHER_ISSUER: other.issuer, LOGIN_OTHER_CLIENT_ID: CLIENT_ID, LOGIN_OTHER_CLIENT_SECRET: CLIENT_SECRET,
      },
    });
    tenant = await service.newTenant();
  });
  after(() => Promise.all([service?.stop(), provider?.stop(), other?.stop()]));
  beforeEach(() => {
    flow = new Flow(service);
    for (const { people } of [provider, other]) people.clear();
  });

  const sql = (text: string, values: unknown[] = []) => asSuperuser((client) => client.query(text, values), service.databaseUrl);
  const newEmail = (): string => `${crypto.randomUUID()}@example.com`;
  const userOf = (body: { user_id: string }): string => ids.UserId.decode(body.user_id);
  const accountWith = async (email: string) => (await sql('SELECT id, password_hash, email_verified_at FROM users WHERE email = $1 AND deleted_at IS NULL', [email])).rows[0] as { id: string; password_hash: string | null; email_verified_at: Date | null } | undefined;
  const identitiesOf = async (userId: string) => (await sql('SELECT provider, subject, email FROM identities WHERE user_id = $1 ORDER BY created_at', [userId])).rows as object[];
  const passwordLogin = (email: string, password = PASSWORD) => service.anonymous.call('login', { body: { email, password } });

  async function unverified(email: string): Promise<string> {
    const id = crypto.randomUUID();
    await sql('INSERT INTO users (id, email, password_hash) VALUES ($1, $2, $3)', [id, email, await hashPassword(PASSWORD)]);
    return id;
  }

  /** Turns the second factor on; the secret of the app. */
  async function withFactor(userId: string): Promise<string> {
    const secret = newTotpSecret();
    await sql('INSERT INTO two_factor (user_id, secret, confirmed_at) VALUES ($1, $2, now())', [userId, createVault(service.secretKey).seal(secret, `totp:${userId}`)]);
    return secret;
  }

  /** Waits for the mail, since a job sends it. */
  async function mailTo(email: string): Promise<any> {
    for (let attempt = 0; attempt < 300; attempt++) {
      const sent = service.logs.find((line) => (line.mail as { to?: string } | undefined)?.to === email);
      if (sent) return sent.mail;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`No mail to ${email}.`);
  }

  it('is a new one without a password where nobody has the email, and the same one ever after', async () => {
    const email = newEmail();
    provider.people.set('new', { email, email_verified: true });
    const first = await flow.logIn('new');
    expect(first.status).to.equal(200);
    const account = (await accountWith(email))!;
    expect([account.id, account.password_hash, account.email_verified_at === null]).to.deep.equal([userOf(first.body), null, false]);
    expect((await passwordLogin(email, 'any password at all')).codes).to.deep.equal(['invalid-credentials']);
    expect((await flow.logIn('new')).body.user_id).to.equal(first.body.user_id);
    expect(await identitiesOf(account.id)).to.deep.equal([{ provider: 'keycloak', subject: 'new', email }]);
  });

  it('is one, of many who come with the same new email at once', async () => {
    const email = newEmail();
    for (const name of ['a', 'b', 'c']) provider.people.set(`same-${name}`, { email, email_verified: true });
    const codes: string[] = [];
    for (const name of ['a', 'a', 'b', 'c']) {
      flow = new Flow(service);
      codes.push(await flow.code(`same-${name}`));
    }
    const answers = await Promise.all(codes.map((code) => flow.exchange(code)));
    expect(answers.map(({ status, text }) => (status === 200 ? 200 : text))).to.deep.equal([200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.user_id as string)).size).to.equal(1);
    expect(await identitiesOf(userOf(answers[0]!.body))).to.have.length(3);
  });

  it('is the one with the same verified email, whose owner is told and keeps their password', async () => {
    const email = tenant.emails.agent;
    provider.people.set('agent', { email: email.toUpperCase(), email_verified: true });
    const { status, body } = await flow.logIn('agent');
    expect([status, userOf(body), body.tenant_id]).to.deep.equal([200, tenant.userIds.agent, ids.TenantId.encode(tenant.id)]);
    const mail = await mailTo(email);
    expect([mail.subject, mail.text]).to.satisfy(([subject, text]: string[]) => subject === 'A new way to log in to your account' && text!.includes('Keycloak'));
    expect((await passwordLogin(email)).status).to.equal(200);
  });

  it('stays who it was when the email changes at the provider', async () => {
    const email = newEmail();
    provider.people.set('moving', { email, email_verified: true });
    const { body } = await flow.logIn('moving');
    provider.people.set('moving', { email: tenant.emails.owner, email_verified: true });
    expect((await flow.logIn('moving')).body.user_id).to.equal(body.user_id);
    provider.people.set('moving', { email: newEmail(), email_verified: false });
    expect((await flow.logIn('moving')).body.user_id).to.equal(body.user_id);
    expect((await sql('SELECT email FROM users WHERE id = $1', [userOf(body)])).rows[0].email).to.equal(email);
    expect(await identitiesOf(tenant.userIds.owner)).to.deep.equal([]);
  });

  it('is not that of the same subject at another provider', async () => {
    for (const server of [provider, other]) server.people.set('12345', { email: newEmail(), email_verified: true });
    const [here, there] = [await flow.logIn('12345'), await new Flow(service, 'other').logIn('12345')];
    expect([here.status, there.status]).to.deep.equal([200, 200]);
    expect(here.body.user_id).to.not.equal(there.body.user_id);
  });

  describe('403 email-not-verified, linking and making nothing,', () => {
    const cases: [string, () => { email?: string; email_verified?: boolean }][] = [
      ['where the provider says that the email of an account is not verified', () => ({ email: tenant.emails.viewer, email_verified: false })],
      ['where it does not say whether', () => ({ email: tenant.emails.viewer })],
      ['where nobody has the email, either', () => ({ email: newEmail(), email_verified: false })],
      ['without an email', () => ({})],
    ];
    for (const [title, person] of cases) {
      it(title, async () => {
        const claims = person();
        const { rows: before } = await sql('SELECT count(*) FROM users');
        provider.people.set('doubtful', claims);
        const { status, codes } = await flow.logIn('doubtful');
        expect([status, codes]).to.deep.equal([403, ['email-not-verified']]);
        expect((await sql('SELECT count(*) FROM users')).rows).to.deep.equal(before);
        expect((await sql(`SELECT FROM identities WHERE subject = 'doubtful'`)).rowCount).to.equal(0);
      });
    }
  });

  it('that somebody registered with the email of others is taken over by its owner, and nothing of theirs opens it (pre-hijacking)', async () => {
    const email = newEmail();
    const id = await unverified(email);
    // The attacker knows the password, is logged in, has linked a login of theirs, and has a link under way.
    const attacker = (await passwordLogin(email)).body;
    expect(attacker.access_token).to.be.a('string');
    await sql(`INSERT INTO identities (user_id, id, provider, subject, email) VALUES ($1, gen_random_uuid(), 'other', 'attacker', 'eve@evil.example')`, [id]);
    await sql(`INSERT INTO one_time_tokens (user_id, id, purpose, token_hash, expires_at) VALUES ($1, gen_random_uuid(), 'change-email', 'hash', now() + interval '1 day')`, [id]);

    await withFactor(id);

    provider.people.set('victim', { email, email_verified: true });
    const victim = await flow.logIn('victim');
    expect([victim.status, userOf(victim.body)]).to.deep.equal([200, id]);
    const account = (await accountWith(email))!;
    expect([account.password_hash, account.email_verified_at === null]).to.deep.equal([null, false]);
    expect((await passwordLogin(email)).codes).to.deep.equal(['invalid-credentials']);
    expect((await service.anonymous.call('refreshTokens', { body: { refresh_token: attacker.refresh_token } })).codes).to.deep.equal(['invalid-refresh-token']);
    await waitFor(async () => (await service.clientWith({ authorization: `Bearer ${attacker.access_token}` }).call('getToken')).status === 401);
    expect(await identitiesOf(id)).to.deep.equal([{ provider: 'keycloak', subject: 'victim', email }]);
    expect((await sql('SELECT FROM one_time_tokens WHERE user_id = $1', [id])).rowCount).to.equal(0);
    other.people.set('attacker', { email: 'eve@evil.example', email_verified: true });
    expect((await new Flow(service, 'other').logIn('attacker')).body.user_id).to.not.equal(victim.body.user_id);
    expect((await service.clientWith({ authorization: `Bearer ${victim.body.access_token}` }).call('getToken')).status).to.equal(200);
  });

  it('202 where it has a second factor, and the code of the app opens the session', async () => {
    const email = newEmail();
    provider.people.set('careful', { email, email_verified: true });
    const { body: before } = await flow.logIn('careful');
    const secret = await withFactor(userOf(before));
    const { status, body } = await flow.logIn('careful');
    expect([status, body.user_id, body.access_token]).to.deep.equal([202, before.user_id, undefined]);
    const opened = await service.anonymous.call('completeLogin', { body: { challenge_token: body.challenge_token, code: codeOf(secret) } });
    expect([opened.status, opened.body.user_id]).to.deep.equal([200, before.user_id]);
  });

  it('is a new one after its owner has deleted it', async () => {
    provider.people.set('leaver', { email: newEmail(), email_verified: true });
    const { body: before } = await flow.logIn('leaver');
    expect((await service.clientWith({ authorization: `Bearer ${before.access_token}` }).call('deleteMe')).status).to.equal(204);
    expect(await identitiesOf(userOf(before))).to.deep.equal([]);
    const { status, body } = await flow.logIn('leaver');
    expect([status, body.user_id === before.user_id]).to.deep.equal([200, false]);
  });

  for (const column of ['disabled_at', 'deleted_at']) {
    it(`403 account-disabled where it has ${column}, known or not`, async () => {
      const email = newEmail();
      provider.people.set(column, { email, email_verified: true });
      const { body } = await flow.logIn(column);
      await sql(`UPDATE users SET ${column} = now() WHERE id = $1`, [userOf(body)]);
      const { status, codes } = await flow.logIn(column);
      expect([status, codes]).to.deep.equal([403, ['account-disabled']]);
      if (column === 'deleted_at') return;
      provider.people.set(`${column} 2`, { email, email_verified: true });
      expect((await flow.logIn(`${column} 2`)).codes).to.deep.equal(['account-disabled']);
      expect(await identitiesOf(userOf(body))).to.have.length(1);
    });
  }

  it('401 invalid-credentials for a tenant that is not theirs, and the code is still good', async () => {
    provider.people.set('manager', { email: tenant.emails.manager, email_verified: true });
    const code = await flow.code('manager');
    const foreign = await service.newTenant();
    expect((await flow.exchange(code, { tenant_id: ids.TenantId.encode(foreign.id) })).codes).to.deep.equal(['invalid-credentials']);
    expect(await identitiesOf(tenant.userIds.manager), 'all of it is taken back').to.deep.equal([]);
    const { status, body } = await flow.exchange(code, { tenant_id: ids.TenantId.encode(tenant.id) });
    expect([status, body.tenant_id]).to.deep.equal([200, ids.TenantId.encode(tenant.id)]);
  });

  it('leaves an entry in the audit log of the user, without code and verifier', async () => {
    provider.people.set('viewer', { email: tenant.emails.viewer, email_verified: true });
    const code = await flow.code('viewer');
    await flow.exchange(code);
    const { rows } = await sql(`SELECT event, actor, outcome, parameters::text FROM audit_log WHERE operation_id = 'exchangeLoginCode' AND tenant_id = $1 ORDER BY id DESC LIMIT 1`, [tenant.id]);
    expect(rows[0]).to.include({ event: 'user.authenticated', actor: ids.UserId.encode(tenant.userIds.viewer), outcome: 'done' });
    expect(rows[0].parameters).to.not.include(code);
  });
});

async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It did not happen.');
}
