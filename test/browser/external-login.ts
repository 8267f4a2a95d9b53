/**
 * A login at a provider in a real browser, from a page of a front end and back to it: cookies, redirects and the page's
 * own code are the browser's. The provider is a real one (oidc-provider) in this process; no front end exists here, so
 * the page is the test's.
 */
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../support/chromium.ts';
import type { OpenIdServer } from '../support/openid.ts';
import { CLIENT_ID, CLIENT_SECRET, startOpenIdServer } from '../support/openid.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';
import { APP, callbackOf, DEED } from '../external-login/flow.ts';

/** What a front end does: a verifier of its own, the way to the provider, and with the code that comes back the tokens. */
const FRONT_END = `<!doctype html><title>Front end</title><script type="module">
const encode = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const call = async (path, init) => { const answer = await fetch('${DEED}' + path, init); return { status: answer.status, body: await answer.json() }; };
const fragment = new URLSearchParams(location.hash.slice(1));
if (fragment.has('code')) {
  history.replaceState(null, '', location.pathname);
  const body = JSON.stringify({ code: fragment.get('code'), code_verifier: sessionStorage.verifier });
  const exchanged = await call('/api/v1/auth/providers/exchange', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const token = exchanged.status === 200 ? await call('/api/v1/auth/token', { headers: { authorization: 'Bearer ' + exchanged.body.access_token } }) : null;
  window.result = { exchanged, token };
} else if (fragment.has('error')) {
  window.result = { error: fragment.get('error') };
} else {
  const { body } = await call('/api/v1/auth/providers');
  sessionStorage.verifier = encode(crypto.getRandomValues(new Uint8Array(32)));
  const challenge = encode(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sessionStorage.verifier)));
  const link = document.createElement('a');
  link.textContent = 'Log in with ' + body.providers[0].label;
  link.href = body.providers[0].authorize_url + '?' + new URLSearchParams({ return_to: location.href, code_challenge: challenge });
  document.body.append(link);
}
</script>`;

describe('logging in at a provider in a browser', () => {
  let provider: OpenIdServer;
  let service: Service;
  let browser: Browser;
  let page: Page;
  const visited: string[] = [];

  before(async () => {
    provider = await startOpenIdServer({ redirectUri: callbackOf('keycloak') });
    provider.people.set('ada', { email: 'ada@example.com', email_verified: true });
    service = await startService({
      environment: { APP_URL: APP, CORS_ORIGINS: APP, LOGIN_PROVIDERS: 'keycloak', LOGIN_KEYCLOAK_ISSUER: provider.issuer, LOGIN_KEYCLOAK_CLIENT_ID: CLIENT_ID, LOGIN_KEYCLOAK_CLIENT_SECRET: CLIENT_SECRET },
    });
    browser = await openChromium(
      `--host-resolver-rules=MAP deed.test:80 127.0.0.1:${new URL(service.url).port}`,
      // What TLS would give the page (digests), and what only a service on the browser's own machine needs.
      `--unsafely-treat-insecure-origin-as-secure=${APP}`,
      '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
    );
  });
  after(() => Promise.all([browser?.close(), service?.stop(), provider?.stop()]));

  beforeEach(async () => {
    visited.length = 0;
    page = await (await browser.newContext()).newPage();
    await page.route(`${APP}/**`, (route) => route.fulfill({ contentType: 'text/html', body: FRONT_END }));
    page.on('request', (request) => void visited.push(request.url()));
    await page.goto(`${APP}/login`);
    await page.getByRole('link', { name: 'Log in with Keycloak' }).click();
    await page.getByLabel('Subject').waitFor();
  });
  afterEach(() => page.context().close());

  const result = async (): Promise<any> => (await page.waitForFunction('window.result')).jsonValue();

  it('ends on the page of the front end with tokens that work, none of which was ever in an address', async () => {
    expect((await page.context().cookies(DEED)).map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).to.deep.equal([{ name: 'deed_login', httpOnly: true, sameSite: 'Lax' }]);
    await page.getByLabel('Subject').fill('ada');
    await page.getByRole('button').click();
    const { exchanged, token } = await result();
    expect([exchanged.status, token.status]).to.deep.equal([200, 200]);
    expect(token.body.user_id).to.equal(exchanged.body.user_id);
    expect(page.url()).to.equal(`${APP}/login`);
    expect(await page.context().cookies(DEED)).to.deep.equal([]);
    expect(visited.filter((url) => url.includes('/callback'))).to.have.length(1);
    for (const secret of [exchanged.body.access_token, exchanged.body.refresh_token]) expect(visited.join(' ')).to.not.include(secret);
  });

  it('ends on the page of the front end with the reason where the user says no', async () => {
    await page.getByRole('button').click();
    expect(await result()).to.deep.equal({ error: 'login-cancelled' });
  });
});
