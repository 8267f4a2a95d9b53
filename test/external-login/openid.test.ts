/** Logging in at a real OpenID provider, and every way in which somebody could cheat on the way. */
import { expect } from 'chai';
import { asSuperuser } from '../support/postgres.ts';
import type { OpenIdServer } from '../support/openid.ts';
import { CLIENT_ID, CLIENT_SECRET, startOpenIdServer } from '../support/openid.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';
import { APP, callbackOf, DEED, Flow, newChallenge } from './flow.ts';

describe('logging in at an OpenID provider', () => {
  let provider: OpenIdServer;
  let other: OpenIdServer;
  let service: Service;
  let flow: Flow;
  before(async () => {
    [provider, other] = await Promise.all([startOpenIdServer({ redirectUri: callbackOf('keycloak') }), startOpenIdServer({ redirectUri: callbackOf('second-one'), authMethod: 'client_secret_post' })]);
    service = await startService({
      environment: {
        APP_URL: APP, LOGIN_PROVIDERS: 'keycloak,second-one,away',
        LOGIN_KEYCLOAK_ISSUER: provider.issuer, LOGIN_KEYCLOAK_CLIENT_ID: CLIENT_ID, LOGIN_KEYCLOAK_CLIENT_SECRET: CLIENT_SECRET, LOGIN_KEYCLOAK_LABEL: 'Our staff',
        LOGIN_SECOND_ONE_ISSUER: other.issuer, LOGIN_SECOND_ONE_CLIENT_ID: CLIENT_ID, LOGIN_SECOND_ONE_CLIENT_SECRET: CLIENT_SECRET,
        LOGIN_AWAY_ISSUER: 'http://127.0.0.1:1', LOGIN_AWAY_CLIENT_ID: CLIENT_ID, LOGIN_AWAY_CLIENT_SECRET: CLIENT_SECRET,
      },
    });
    for (const server of [provider, other]) server.people.set('ada', { email: 'ada@example.com', email_verified: true });
  });
  after(() => Promise.all([service?.stop(), provider?.stop(), other?.stop()]));
  beforeEach(() => {
    flow = new Flow(service);
    provider.tamper = null;
    provider.asked.length = 0;
  });

  const sql = (text: string, values: unknown[] = []) => asSuperuser((client) => client.query(text, values), service.databaseUrl);
  const errorOf = async (callback: string): Promise<string> => String(await flow.comeBack(callback));
  /** Nobody is sent anywhere. */
  async function refused(callback: string, browser = flow.browser): Promise<void> {
    const response = await browser.request(callback);
    expect([response.status, ((await response.json()) as { code: string }).code]).to.deep.equal([401, 'unknown-login']);
  }

  it('200 listing the providers as they are configured', async () => {
    const { status, body } = await service.anonymous.call('listLoginProviders');
    const authorize = (name: string): string => `${DEED}/api/v1/auth/providers/${name}/authorize`;
    expect([status, body]).to.deep.equal([200, {
      providers: [['keycloak', 'Our staff'], ['second-one', 'Second-one'], ['away', 'Away']].map(([name, label]) => ({ name, label, authorize_url: authorize(name!) })),
    }]);
  });

  it('302 there and back, and the code is traded for tokens that work', async () => {
    const { status, body } = await flow.logIn('ada');
    expect(status).to.equal(200);
    const token = await service.clientWith({ authorization: `Bearer ${body.access_token}` }).call('getToken');
    expect([token.status, token.body.user_id, token.body.tenant_id]).to.deep.equal([200, body.user_id, null]);
    const claims = JSON.parse(Buffer.from(body.access_token.split('.')[1], 'base64url').toString()) as { amr: string[] };
    expect(claims.amr).to.deep.equal(['external']);
    expect((await service.anonymous.call('refreshTokens', { body: { refresh_token: body.refresh_token } })).status).to.equal(200);
  });

  it('asks with PKCE, state and nonce, new ones each time', async () => {
    const [first, second] = [await flow.start(), await flow.start()];
    for (const { searchParams } of [first, second]) {
      expect(Object.fromEntries(searchParams)).to.include({ response_type: 'code', client_id: CLIENT_ID, scope: 'openid email', redirect_uri: callbackOf('keycloak'), code_challenge_method: 'S256' });
      for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name), name).to.match(/^[A-Za-z0-9_-]{43}$/);
    }
    for (const name of ['state', 'nonce', 'code_challenge']) expect(first.searchParams.get(name)).to.not.equal(second.searchParams.get(name));
  });

  it('the provider refuses a request without PKCE, so it was really there', async () => {
    const address = await flow.start();
    address.searchParams.delete('code_challenge');
    address.searchParams.delete('code_challenge_method');
    expect(await errorOf(await flow.logInAt(address, 'ada'))).to.equal('error=provider-failed');
  });

  it('error=provider-failed where somebody put in a challenge of their own (code injection)', async () => {
    const address = await flow.start();
    address.searchParams.set('code_challenge', newChallenge().challenge);
    expect(await errorOf(await flow.logInAt(address, 'ada'))).to.equal('error=provider-failed');
  });

  it('sets a cookie for this host that scripts cannot read, and takes it back', async () => {
    const begun = await flow.browser.request(flow.authorizeAddress());
    expect(begun.headers.get('set-cookie')).to.match(/^deed_login=[A-Za-z0-9_-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax$/);
    expect(begun.headers.get('cache-control')).to.equal('no-store');
    const ended = await flow.browser.request(await flow.logInAt(begun.headers.get('location')!, 'ada'));
    expect(ended.headers.get('set-cookie')).to.equal('deed_login=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax');
  });

  it('keeps neither state, cookie, nonce, verifier nor code as they are', async () => {
    const address = await flow.start();
    const cookie = flow.browser.cookies.get('deed.test')!.get('deed_login')!;
    const begun = JSON.stringify((await sql('SELECT * FROM external_logins')).rows);
    for (const secret of [cookie, address.searchParams.get('state')!, address.searchParams.get('nonce')!]) expect(begun).to.not.include(secret);
    const code = (await flow.comeBack(await flow.logInAt(address, 'ada'))).get('code')!;
    expect(JSON.stringify((await sql('SELECT * FROM external_logins')).rows)).to.not.include(code);
  });

  describe('401 unknown-login, and nobody is sent anywhere,', () => {
    it('for a state that is not ours', async () => {
      const callback = new URL(await flow.logInAt(await flow.start(), 'ada'));
      callback.searchParams.set('state', 'A'.repeat(43));
      await refused(callback.href);
    });

    it('without the cookie', async () => refused(await flow.logInAt(await flow.start(), 'ada'), flow.newBrowser()));

    it('with the cookie of another login (login CSRF)', async () => {
      const attackers = await flow.logInAt(await flow.start(), 'ada');
      const victim = new Flow(service);
      await victim.start();
      await refused(attackers, victim.browser);
      expect([...(await flow.comeBack(attackers)).keys()], 'whose login it is can still finish it').to.deep.equal(['code']);
    });

    it('when it has been finished', async () => {
      const callback = await flow.logInAt(await flow.start(), 'ada');
      const cookie = flow.browser.cookies.get('deed.test')!.get('deed_login')!;
      await flow.comeBack(callback);
      flow.browser.cookies.get('deed.test')!.set('deed_login', cookie);
      await refused(callback);
    });

    it('for all but one of many who finish it at once', async () => {
      const callback = await flow.logInAt(await flow.start(), 'ada');
      const statuses = await Promise.all(Array.from({ length: 6 }, async () => {
        const browser = flow.newBrowser();
        browser.cookies.set('deed.test', new Map(flow.browser.cookies.get('deed.test')));
        return (await browser.request(callback)).status;
      }));
      expect(statuses.sort()).to.deep.equal([302, 401, 401, 401, 401, 401]);
    });

    it('after ten minutes', async () => {
      const callback = await flow.logInAt(await flow.start(), 'ada');
      await sql(`UPDATE external_logins SET expires_at = expires_at - interval '10 minutes'`);
      await refused(callback);
    });

    it('at the callback of another provider (mix-up)', async () => {
      const callback = await flow.logInAt(await flow.start(), 'ada');
      await refused(callback.replace('/keycloak/', '/second-one/'));
    });
  });

  describe('#error= to the front end', () => {
    it('login-cancelled where the user says no', async () => {
      expect(await errorOf(await flow.logInAt(await flow.start(), ''))).to.equal('error=login-cancelled');
    });

    it('provider-failed for the issuer of another provider (RFC 9207)', async () => {
      const callback = new URL(await flow.logInAt(await flow.start(), 'ada'));
      expect(callback.searchParams.get('iss')).to.equal(provider.issuer);
      callback.searchParams.set('iss', other.issuer);
      expect(await errorOf(callback.href)).to.equal('error=provider-failed');
    });

    it('provider-failed without the issuer that this provider always names', async () => {
      const callback = new URL(await flow.logInAt(await flow.start(), 'ada'));
      callback.searchParams.delete('iss');
      expect(await errorOf(callback.href)).to.equal('error=provider-failed');
    });

    it('provider-failed for another nonce', async () => {
      const address = await flow.start();
      address.searchParams.set('nonce', 'B'.repeat(43));
      expect(await errorOf(await flow.logInAt(address, 'ada'))).to.equal('error=provider-failed');
    });

    it('provider-failed for a code that is made up', async () => {
      const callback = new URL(await flow.logInAt(await flow.start(), 'ada'));
      callback.searchParams.set('code', 'made up');
      expect(await errorOf(callback.href)).to.equal('error=provider-failed');
    });

    const tampered: [string, (token: string) => string][] = [
      ['whose signature is not the provider\'s', (token) => token.replace(/\.([^.]+)$/, (_whole, signature: string) => `.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`)],
      ['without a signature (alg none)', (token) => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`],
      ['of another issuer', (token) => withClaims(token, { iss: 'https://evil.example' })],
      ['for another client', (token) => withClaims(token, { aud: 'another' })],
      ['that has expired', (token) => withClaims(token, { exp: 1 })],
    ];
    for (const [which, change] of tampered) {
      it(`provider-failed for an ID token ${which}`, async () => {
        provider.tamper = (answer) => void (answer.id_token = change(answer.id_token));
        expect(await errorOf(await flow.logInAt(await flow.start(), 'ada'))).to.equal('error=provider-failed');
      });
    }

    it('unavailable where the provider went away meanwhile', async () => {
      const brief = await startOpenIdServer({ redirectUri: callbackOf('keycloak') });
      brief.people.set('ada', { email: 'ada@example.com', email_verified: true });
      const late = await startService({ environment: { APP_URL: APP, LOGIN_PROVIDERS: 'keycloak', LOGIN_KEYCLOAK_ISSUER: brief.issuer, LOGIN_KEYCLOAK_CLIENT_ID: CLIENT_ID, LOGIN_KEYCLOAK_CLIENT_SECRET: CLIENT_SECRET } });
      try {
        flow = new Flow(late);
        const callback = await flow.logInAt(await flow.start(), 'ada');
        await brief.stop();
        expect(await errorOf(callback)).to.equal('error=unavailable');
      } finally {
        await late.stop();
      }
    });
  });

  describe('authorize', () => {
    const start = (provider: string, query: Record<string, string>) => service.anonymous.call('startExternalLogin', { params: { provider }, query });

    it('503 naming a provider that is away, which keeps nobody else from logging in', async () => {
      const { status, body } = await start('away', { return_to: APP });
      expect([status, body.code, body.detail]).to.deep.equal([503, 'unavailable', 'Away cannot be reached now. Try again shortly, or log in another way.']);
    });

    it('asks a provider that was away again', async () => {
      const gone = await startOpenIdServer({ redirectUri: callbackOf('keycloak') });
      const { port } = new URL(gone.issuer);
      await gone.stop();
      const late = await startService({ environment: { APP_URL: APP, LOGIN_PROVIDERS: 'keycloak', LOGIN_KEYCLOAK_ISSUER: gone.issuer, LOGIN_KEYCLOAK_CLIENT_ID: CLIENT_ID, LOGIN_KEYCLOAK_CLIENT_SECRET: CLIENT_SECRET } });
      const again = async (): Promise<number> => (await late.anonymous.call('startExternalLogin', { params: { provider: 'keycloak' }, query: { return_to: APP } })).status;
      try {
        expect(await again()).to.equal(503);
        const back = await startOpenIdServer({ redirectUri: callbackOf('keycloak'), port: Number(port) });
        expect(await again()).to.equal(302);
        await back.stop();
        expect(await again(), 'what was discovered is remembered').to.equal(302);
      } finally {
        await late.stop();
      }
    });

    it('404 for a provider that is not configured', async () => {
      expect((await start('google', { return_to: APP })).status).to.equal(404);
      expect((await service.anonymous.call('finishExternalLogin', { params: { provider: 'google' }, query: { state: 'a' } })).status).to.equal(404);
    });
  });

  describe('the code', () => {
    it('is good once', async () => {
      const code = await flow.code('ada');
      expect((await flow.exchange(code)).status).to.equal(200);
      const { status, codes } = await flow.exchange(code);
      expect([status, codes]).to.deep.equal([401, ['invalid-login-code']]);
    });

    it('is good once for many who come at once', async () => {
      const code = await flow.code('ada');
      const statuses = await Promise.all(Array.from({ length: 6 }, async () => (await flow.exchange(code)).status));
      expect(statuses.sort()).to.deep.equal([200, 401, 401, 401, 401, 401]);
    });

    it('is good for 60 seconds', async () => {
      const code = await flow.code('ada');
      const { rows } = await sql(`SELECT expires_at - now() BETWEEN interval '55 seconds' AND interval '60 seconds' AS good FROM external_logins WHERE code_hash IS NOT NULL ORDER BY created_at DESC LIMIT 1`);
      expect(rows[0].good).to.equal(true);
      await sql(`UPDATE external_logins SET expires_at = now() WHERE code_hash IS NOT NULL`);
      expect((await flow.exchange(code)).codes).to.deep.equal(['invalid-login-code']);
    });

    it('is none that is made up', async () => {
      for (const code of ['x', `deedl_${'0'.repeat(80)}`]) expect((await flow.exchange(code)).codes).to.deep.equal(['invalid-login-code']);
    });

    it('with a challenge is good for who has its verifier', async () => {
      const { verifier, challenge } = newChallenge();
      expect((await flow.exchange(await flow.code('ada', { code_challenge: challenge }), { code_verifier: verifier })).status).to.equal(200);
    });

    for (const [whose, more] of [['another verifier', { code_verifier: newChallenge().verifier }], ['no verifier', {}]] as const) {
      it(`with a challenge is spent by who has ${whose}`, async () => {
        const { verifier, challenge } = newChallenge();
        const code = await flow.code('ada', { code_challenge: challenge });
        expect((await flow.exchange(code, more)).codes).to.deep.equal(['invalid-login-code']);
        expect((await flow.exchange(code, { code_verifier: verifier })).codes).to.deep.equal(['invalid-login-code']);
      });
    }

    it('without a challenge is not good with a verifier (downgrade)', async () => {
      expect((await flow.exchange(await flow.code('ada'), { code_verifier: newChallenge().verifier })).codes).to.deep.equal(['invalid-login-code']);
    });
  });

  it('rows of logins that are past their time go with the next one', async () => {
    await flow.start();
    await sql(`UPDATE external_logins SET expires_at = now() - interval '1 second'`);
    await flow.start();
    expect((await sql('SELECT FROM external_logins')).rowCount).to.equal(1);
  });
});

/** The same header and signature over other claims: only whoever checks the signature last of all would let it pass. */
function withClaims(token: string, claims: object): string {
  const [header, payload, signature] = token.split('.');
  const changed = { ...(JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object), ...claims };
  return [header, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
}
