/** Linking a further login while logged in, and every way in which somebody could link what is not theirs to whom they want. */
import { expect } from 'chai';
import { ids } from '../../src/ids.ts';
import { entriesOf } from '../support/audit.ts';
import type { Answer, Client } from '../support/client.ts';
import type { OpenIdServer } from '../support/openid.ts';
import { CLIENT_ID, CLIENT_SECRET, startOpenIdServer } from '../support/openid.ts';
import { eventually } from '../support/eventually.ts';
import { elevenMinutesLater } from '../support/newcomers.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';
import { APP, callbackOf, Flow, newChallenge, RETURN_TO } from './flow.ts';

describe('linking an identity', () => {
  let provider: OpenIdServer;
  let other: OpenIdServer;
  let service: Service;
  let tenant: Tenant;
  let flow: Flow;
  let ada: Client;
  let eve: Client;
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
  });
  after(() => Promise.all([service?.stop(), provider?.stop(), other?.stop()]));
  beforeEach(async () => {
    tenant = await service.newTenant();
    [ada, eve] = [tenant.as.agent, tenant.as.viewer];
    flow = new Flow(service);
    for (const { people } of [provider, other]) people.clear();
    await sql('DELETE FROM identities');
    await sql('DELETE FROM external_logins');
  });

  const sql = (text: string, values: unknown[] = []) => asSuperuser((client) => client.query(text, values), service.databaseUrl);
  const complete = (person: Client, proof: { code: string; code_verifier: string }): Promise<Answer> => person.call('completeIdentityLink', { body: proof });
  const outcome = ({ status, codes }: Answer): [number, readonly string[]] => [status, codes];
  const WRONG_CODE = [422, ['invalid-return-code']];
  const linked = async () => (await sql('SELECT user_id, subject FROM identities ORDER BY created_at')).rows as object[];
  const adaLinked = (subject: string) => ({ user_id: tenant.userIds.agent, subject });

  it('200 from the beginning to a login with it; the email there may be any, and the owner is told', async () => {
    provider.people.set('ada', { email: 'another@example.com', email_verified: false });
    const answer = await complete(ada, await flow.proofAs(ada, 'ada'));
    expect(answer.status, answer.text).to.equal(200);
    expect(answer.body).to.include({ provider: 'keycloak', email: 'another@example.com' });
    expect((await ada.call('listIdentities')).body.data).to.deep.equal([answer.body]);
    expect(await entriesOf(service, answer)).to.have.nested.property('[0].resource_id', answer.body.id);
    await mailsTo(tenant.emails.agent, 1);
    expect((await flow.logIn('ada')).body.user_id).to.equal(ids.UserId.encode(tenant.userIds.agent));
  });

  it('200 without an email there', async () => {
    const { status, body } = await complete(ada, await flow.proofAs(ada, 'nameless'));
    expect([status, body.email]).to.deep.equal([200, null]);
  });

  it('200 once more for what is linked already, which stays as it is and tells nobody anew', async () => {
    const first = await complete(ada, await flow.proofAs(ada, 'twice'));
    const second = await complete(ada, await flow.proofAs(ada, 'twice'));
    expect([second.status, second.body]).to.deep.equal([200, first.body]);
    expect(await linked()).to.deep.equal([adaLinked('twice')]);
    await mailsTo(tenant.emails.agent, 1);
    expect((await sql(`SELECT FROM pgboss.job WHERE name = 'mailIdentityLinked' AND data::text LIKE $1`, [`%${tenant.userIds.agent}%`])).rowCount).to.equal(1);
  });

  it('409 for what is linked to somebody else, where it stays', async () => {
    await complete(ada, await flow.proofAs(ada, 'taken'));
    expect(outcome(await complete(eve, await new Flow(service).proofAs(eve, 'taken')))).to.deep.equal([409, ['identity-taken']]);
    expect(await linked()).to.deep.equal([adaLinked('taken')]);
  });

  it('200 for one and 409 for the other of two who link the same at once', async () => {
    for (let round = 0; round < 5; round++) {
      const [hers, his] = [await new Flow(service).proofAs(ada, `race-${round}`), await new Flow(service).proofAs(eve, `race-${round}`)];
      const answers = await Promise.all([complete(ada, hers), complete(eve, his)]);
      expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
    }
  });

  describe('422 invalid-return-code, linking nothing,', () => {
    afterEach(async () => expect(await linked()).to.deep.equal([]));

    it('for the code of a login (an attacker gives the victim one of theirs)', async () => {
      const { verifier, challenge } = newChallenge();
      const code = await flow.code('eve', { code_challenge: challenge });
      expect(outcome(await complete(ada, { code, code_verifier: verifier }))).to.deep.equal(WRONG_CODE);
    });

    it('for a code of what somebody else has begun, with the secret of that', async () => {
      expect(outcome(await complete(ada, await flow.proofAs(eve, 'eve')))).to.deep.equal(WRONG_CODE);
    });

    it('where an attacker has sent the victim to the provider: neither of them can do anything with the code', async () => {
      const { address, verifier } = await flow.startAs(eve);
      const victim = new Flow(service);
      const code = (await victim.comeBack(await victim.logInAt(address, 'ada'))).get('code')!;
      for (const code_verifier of [verifier, newChallenge().verifier]) expect(outcome(await complete(ada, { code, code_verifier }))).to.deep.equal(WRONG_CODE);
      expect(outcome(await service.anonymous.call('exchangeLoginCode', { body: { code, code_verifier: verifier } }))).to.deep.equal([401, ['invalid-login-code']]);
    });

    it('in another session of the same person', async () => {
      const elsewhere = (await service.anonymous.call('login', { body: { email: tenant.emails.agent, password: PASSWORD } })).body.access_token as string;
      expect(outcome(await complete(service.clientWith({ authorization: `Bearer ${elsewhere}` }), await flow.proofAs(ada, 'ada')))).to.deep.equal(WRONG_CODE);
    });

    it('with another secret, and then with the right one, too: there is one guess', async () => {
      const proof = await flow.proofAs(ada, 'ada');
      expect(outcome(await complete(ada, { ...proof, code_verifier: newChallenge().verifier }))).to.deep.equal(WRONG_CODE);
      expect(outcome(await complete(ada, proof))).to.deep.equal(WRONG_CODE);
    });

    it('after a minute', async () => {
      const proof = await flow.proofAs(ada, 'ada');
      await sql(`UPDATE external_logins SET expires_at = now() - interval '1 second'`);
      expect(outcome(await complete(ada, proof))).to.deep.equal(WRONG_CODE);
    });

    it('for what is no code', async () => {
      expect(outcome(await complete(ada, { code: 'nonsense', code_verifier: newChallenge().verifier }))).to.deep.equal(WRONG_CODE);
    });
  });

  it('422 for a code that was used, also for all but one of many at once', async () => {
    const proof = await flow.proofAs(ada, 'ada');
    const answers = await Promise.all(Array.from({ length: 8 }, () => complete(ada, proof)));
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, ...Array.from({ length: 7 }, () => 422)]);
    expect(await linked()).to.deep.equal([adaLinked('ada')]);
  });

  it('401 for its code where logins are opened, and the code is still good', async () => {
    const proof = await flow.proofAs(ada, 'ada');
    for (const body of [proof, { code: proof.code }]) expect(outcome(await service.anonymous.call('exchangeLoginCode', { body }))).to.deep.equal([401, ['invalid-login-code']]);
    expect((await complete(ada, proof)).status).to.equal(200);
  });

  it('401 coming back from another provider (mix-up), or a second time', async () => {
    const callback = await flow.logInAt((await flow.startAs(ada)).address, 'ada');
    const elsewhere = callback.replace(callbackOf('keycloak'), callbackOf('other'));
    expect((await flow.browser.request(elsewhere)).status).to.equal(401);
    await flow.comeBack(callback);
    expect((await flow.browser.request(callback)).status).to.equal(401);
  });

  it('#error=login-cancelled for who says no at the provider', async () => {
    expect(String(await flow.comeBack(await flow.logInAt((await flow.startAs(ada)).address, '')))).to.equal('error=login-cancelled');
  });

  it('leaves alone the cookie of a login that the same browser has begun', async () => {
    const login = await flow.start();
    await flow.proofAs(ada, 'ada');
    expect([...(await flow.comeBack(await flow.logInAt(login, 'ada'))).keys()]).to.deep.equal(['code']);
  });

  describe('is not begun', () => {
    const start = (person: Client, change: object = {}): Promise<Answer> => person.call('startIdentityLink', { body: { provider: 'keycloak', return_to: RETURN_TO, code_challenge: newChallenge().challenge, ...change } });
    afterEach(async () => expect((await sql('SELECT FROM external_logins')).rowCount).to.equal(0));

    it('by who has not verified their own email: 403 (pre-hijacking)', async () => {
      await sql('UPDATE users SET email_verified_at = NULL WHERE id = $1', [tenant.userIds.agent]);
      expect(outcome(await start(ada))).to.deep.equal([403, ['email-not-verified']]);
    });

    it('by who proved eleven minutes ago who they are: 401', async () => {
      const { body } = await service.anonymous.call('login', { body: { email: tenant.emails.agent, password: PASSWORD } });
      expect(outcome(await start(await elevenMinutesLater(service, body.refresh_token as string)))).to.deep.equal([401, ['step-up-required']]);
    });

    it('to come back to a stranger\'s page: 400', async () => {
      const { status, body } = await start(ada, { return_to: 'https://evil.example/' });
      expect([status, body.errors[0].pointer]).to.deep.equal([400, '#/return_to']);
    });

    it('at a provider that is not there: 404', async () => expect((await start(ada, { provider: 'nowhere' })).status).to.equal(404));
  });

  async function mailsTo(email: string, count: number): Promise<void> {
    const sent = () => service.logs.map((line) => line.mail as { to: string; subject: string } | undefined).filter((mail) => mail?.to === email && mail.subject === 'A new way to log in to your account');
    await eventually(`the mail to ${email}`, () => sent().length >= count);
    expect(sent()).to.have.length(count);
  }
});
