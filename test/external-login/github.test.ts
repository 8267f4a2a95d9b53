/** Logging in with GitHub, at a server that behaves as GitHub documents. */
import { expect } from 'chai';
import type { GitHubEmail, GitHubServer } from '../support/github.ts';
import { GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET, startGitHub } from '../support/github.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';
import { ids } from '../../src/ids.ts';
import { APP, Flow } from './flow.ts';

const mail = (email: string, primary: boolean, verified: boolean): GitHubEmail => ({ email, primary, verified, visibility: primary ? 'private' : null });

describe('logging in with GitHub', () => {
  let github: GitHubServer;
  let service: Service;
  let tenant: Tenant;
  let flow: Flow;
  before(async () => {
    github = await startGitHub();
    service = await startService({
      environment: { APP_URL: APP, LOGIN_PROVIDERS: 'github', LOGIN_GITHUB_URL: github.url, LOGIN_GITHUB_API_URL: `${github.url}/api`, LOGIN_GITHUB_CLIENT_ID: GITHUB_CLIENT_ID, LOGIN_GITHUB_CLIENT_SECRET: GITHUB_CLIENT_SECRET },
    });
    tenant = await service.newTenant();
  });
  after(() => Promise.all([service?.stop(), github?.stop()]));
  beforeEach(() => {
    flow = new Flow(service, 'github');
    github.trouble = null;
  });

  const outcome = async (change: (callback: URL) => void = () => undefined): Promise<URLSearchParams> => {
    const callback = new URL(await flow.logInAt(await flow.start(), ''));
    change(callback);
    return flow.comeBack(callback.href);
  };

  it('200, by the primary email that GitHub has verified, and with PKCE', async () => {
    github.user = { id: 583231, login: 'octocat', email: tenant.emails.owner, emails: [mail(tenant.emails.viewer, false, true), mail(tenant.emails.agent, true, true)] };
    const address = await flow.start();
    expect(Object.fromEntries(address.searchParams)).to.include({ code_challenge_method: 'S256', scope: 'read:user user:email' });
    const { status, body } = await flow.exchange(await flow.code(''));
    expect([status, ids.UserId.decode(body.user_id)]).to.deep.equal([200, tenant.userIds.agent]);
    github.user = { ...github.user, login: 'renamed', emails: [mail('elsewhere@example.com', true, true)] };
    expect((await flow.exchange(await flow.code(''))).body.user_id).to.equal(body.user_id);
  });

  it('200 linking it to one\'s own account; as proof of a new login it does not do, as GitHub never says when that was', async () => {
    github.user = { id: 77, login: 'second', email: null, emails: [mail('second@example.com', true, false)] };
    const linked = await tenant.as.manager.call('completeIdentityLink', { body: await flow.proofAs(tenant.as.manager, '') });
    expect([linked.status, linked.body.provider, linked.body.email]).to.deep.equal([200, 'github', 'second@example.com']);
    const { address } = await flow.startAs(tenant.as.manager, 'startProviderStepUp');
    expect(String(await flow.comeBack(await flow.logInAt(address, '')))).to.equal('error=login-not-fresh');
  });

  for (const [title, emails] of [['that is not verified', (email: string) => [mail(email, true, false)]], ['that is not the primary one', (email: string) => [mail(email, false, true)]], ['of the profile alone', () => []]] as const) {
    it(`403 email-not-verified for an email ${title}`, async () => {
      github.user = { id: 9, login: 'mallory', email: tenant.emails.owner, emails: emails(tenant.emails.owner) };
      expect((await flow.exchange(await flow.code(''))).codes).to.deep.equal(['email-not-verified']);
    });
  }

  it('error=login-cancelled where the user says no', async () => {
    github.user = null;
    expect(String(await outcome())).to.equal('error=login-cancelled');
  });

  it('error=provider-failed for a code that is not GitHub\'s, which it answers with 200', async () => {
    github.user = { id: 10, login: 'ada', email: null, emails: [] };
    expect(String(await outcome((callback) => callback.searchParams.set('code', 'made-up')))).to.equal('error=provider-failed');
  });

  it('error=unavailable while GitHub is in trouble, and provider-failed when it refuses', async () => {
    github.user = { id: 11, login: 'ada', email: null, emails: [] };
    for (const [status, error] of [[502, 'unavailable'], [403, 'provider-failed']] as const) {
      github.trouble = status;
      flow = new Flow(service, 'github');
      expect(String(await outcome())).to.equal(`error=${error}`);
    }
  });
});
