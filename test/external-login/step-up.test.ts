/** Proving at a provider, within a session, who one is: for people without a password, and against who has found their screen. */
import { expect } from 'chai';
import { newTotpSecret } from '../../src/domains/access/totp.ts';
import { createVault } from '../../src/vault.ts';
import { ids } from '../../src/ids.ts';
import type { Answer, Client } from '../support/client.ts';
import type { OpenIdServer } from '../support/openid.ts';
import { CLIENT_ID, CLIENT_SECRET, startOpenIdServer } from '../support/openid.ts';
import { elevenMinutesLater } from '../support/newcomers.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';
import { APP, callbackOf, Flow, newChallenge, RETURN_TO } from './flow.ts';

const outcome = ({ status, codes }: Answer): [number, readonly string[]] => [status, codes];
const claimsOf = (accessToken: string): any => JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString());

describe('stepping up at a provider', () => {
  let provider: OpenIdServer;
  let service: Service;
  let flow: Flow;
  let subject: string;
  /** Logged in at the provider, eleven minutes ago. */
  let ada: Client;
  let session: any;
  before(async () => {
    provider = await startOpenIdServer({ redirectUri: callbackOf('keycloak') });
    service = await startService({
      environment: { APP_URL: APP, LOGIN_PROVIDERS: 'keycloak', LOGIN_KEYCLOAK_ISSUER: provider.issuer, LOGIN_KEYCLOAK_CLIENT_ID: CLIENT_ID, LOGIN_KEYCLOAK_CLIENT_SECRET: CLIENT_SECRET },
    });
  });
  after(() => Promise.all([service?.stop(), provider?.stop()]));
  beforeEach(async () => {
    flow = new Flow(service);
    subject = newPerson();
    session = (await flow.logIn(subject)).body;
    ada = await elevenMinutesLater(service, session.refresh_token as string);
  });

  const sql = (text: string, values: unknown[] = []) => asSuperuser((client) => client.query(text, values), service.databaseUrl);
  const acting = (accessToken: unknown): Client => service.clientWith({ authorization: `Bearer ${String(accessToken)}` });
  const complete = (person: Client, proof: { code: string; code_verifier: string }): Promise<Answer> => person.call('completeProviderStepUp', { body: proof });
  const prove = (person: Client) => flow.proofAs(person, subject, 'startProviderStepUp');
  const WRONG_CODE = [422, ['invalid-return-code']];

  function newPerson(): string {
    const name = crypto.randomUUID();
    provider.people.set(name, { email: `${name}@example.com`, email_verified: true });
    return name;
  }

  async function stillStale(person = ada): Promise<void> {
    const refreshed = await sql('SELECT authenticated_at FROM sessions WHERE id = $1', [ids.SessionId.decode(session.session_id as string)]);
    expect(Date.now() - refreshed.rows[0].authenticated_at.getTime()).to.be.above(600_000);
    expect(outcome(await person.call('startTwoFactor'))).to.deep.equal([401, ['step-up-required']]);
  }

  it('404 at a provider that is not there', async () => {
    expect((await ada.call('startProviderStepUp', { body: { provider: 'nowhere', return_to: RETURN_TO, code_challenge: newChallenge().challenge } })).status).to.equal(404);
  });

  it('the whole circle: 401 step-up-required, a new login there, and the same request goes through', async () => {
    await stillStale();
    const { status, body, text } = await complete(ada, await prove(ada));
    expect(status, text).to.equal(200);
    const [before, after] = [claimsOf(session.access_token as string), claimsOf(body.access_token as string)];
    expect([after.sid, after.sub, after.amr]).to.deep.equal([before.sid, before.sub, ['external']]);
    expect(Date.now() / 1000 - after.auth_time).to.be.below(10);
    expect((await acting(body.access_token).call('startTwoFactor')).status).to.equal(200);
  });

  it('lets who has no password change their email, and choose a first password', async () => {
    const requests = [['changeEmail', { email: `new.${subject}@example.com` }], ['changePassword', { new_password: 'eleven otters in the kitchen' }]] as const;
    for (const [operationId, body] of requests) expect(outcome(await ada.call(operationId, { body })), operationId).to.deep.equal([401, ['step-up-required']]);
    const proved = acting((await complete(ada, await prove(ada))).body.access_token);
    for (const [operationId, body] of requests) expect((await proved.call(operationId, { body })).status, operationId).to.be.oneOf([202, 204]);
  });

  it('asks the provider for a new login, though the browser is logged in there', async () => {
    const { address } = await flow.startAs(ada, 'startProviderStepUp');
    expect(Object.fromEntries(address.searchParams)).to.include({ prompt: 'login', max_age: '0' });
    const page = await flow.browser.go(address.href, { goesOn: (next) => !next.startsWith(callbackOf('keycloak')) });
    expect(await page.response.text()).to.include('<title>Log in</title>');
  });

  describe('#error=login-not-fresh, and nothing is proved,', () => {
    const found = async (change: (address: URL) => void, meanwhile: () => Promise<unknown> = () => Promise.resolve()): Promise<string> => {
      const { address } = await flow.startAs(ada, 'startProviderStepUp');
      change(address);
      await meanwhile();
      const callback = (await flow.browser.go(address.href, { goesOn: (next) => !next.startsWith(callbackOf('keycloak')) })).address;
      expect(callback, 'nobody was asked').to.match(new RegExp(`^${callbackOf('keycloak')}`));
      return String(await flow.comeBack(callback));
    };
    afterEach(() => stillStale());

    it('where somebody at the screen takes out what asks for a new login', async () => {
      expect(await found(({ searchParams }) => { searchParams.delete('prompt'); searchParams.delete('max_age'); })).to.equal('error=login-not-fresh');
    });

    it('where the provider says that they logged in earlier', async () => {
      const older = () => sql(`UPDATE external_logins SET created_at = created_at + interval '45 seconds'`);
      expect(await found(({ searchParams }) => { searchParams.delete('prompt'); searchParams.set('max_age', '10000'); }, older)).to.equal('error=login-not-fresh');
    });
  });

  it('422 foreign-identity for somebody else\'s login there', async () => {
    const eve = newPerson();
    for (const known of [false, true]) {
      if (known) await new Flow(service).logIn(eve);
      expect(outcome(await complete(ada, await new Flow(service).proofAs(ada, eve, 'startProviderStepUp')))).to.deep.equal([422, ['foreign-identity']]);
    }
    await stillStale();
  });

  describe('422 invalid-return-code, proving nothing,', () => {
    afterEach(() => stillStale());

    it('in another session of the same person, or with another secret', async () => {
      const other = await elevenMinutesLater(service, (await new Flow(service).logIn(subject)).body.refresh_token as string);
      const proof = await prove(other);
      expect(outcome(await complete(ada, proof))).to.deep.equal(WRONG_CODE);
      expect(outcome(await complete(ada, { ...(await prove(ada)), code_verifier: newChallenge().verifier }))).to.deep.equal(WRONG_CODE);
    });

    it('for the code of a login', async () => {
      const { verifier, challenge } = newChallenge();
      expect(outcome(await complete(ada, { code: await flow.code(subject, { code_challenge: challenge }), code_verifier: verifier }))).to.deep.equal(WRONG_CODE);
    });

    it('for the code of a link, which needs no new login; nor does a link take the code of a step-up', async () => {
      const fresh = acting(session.access_token);
      expect(outcome(await complete(ada, await flow.proofAs(fresh, subject)))).to.deep.equal(WRONG_CODE);
      expect(outcome(await fresh.call('completeIdentityLink', { body: await prove(ada) }))).to.deep.equal(WRONG_CODE);
    });
  });

  it('422 proof-required for who has a second factor, before they go and when they come back', async () => {
    const proof = await prove(ada);
    const userId = ids.UserId.decode(session.user_id as string);
    await sql('INSERT INTO two_factor (user_id, secret, confirmed_at) VALUES ($1, $2, now())', [userId, createVault(service.secretKey).seal(newTotpSecret(), `totp:${userId}`)]);
    expect(outcome(await complete(ada, proof))).to.deep.equal([422, ['proof-required']]);
    const begun = await ada.call('startProviderStepUp', { body: { provider: 'keycloak', return_to: RETURN_TO, code_challenge: newChallenge().challenge } });
    expect(outcome(begun)).to.deep.equal([422, ['proof-required']]);
  });

  it('401 for a session that has ended meanwhile', async () => {
    const proof = await prove(ada);
    await sql('UPDATE sessions SET revoked_at = now() WHERE id = $1', [ids.SessionId.decode(session.session_id as string)]);
    expect(outcome(await complete(ada, proof))).to.deep.equal([401, ['invalid-token']]);
  });
});
