/** A login at a provider, step by step, as the tests of it take them. */
import { createHash, randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { Browser } from '../support/browser.ts';
import type { Answer, Client } from '../support/client.ts';
import type { Service } from '../support/service.ts';

export const DEED = 'http://deed.test';
export const APP = 'http://app.test';
export const RETURN_TO = `${APP}/login?from=menu`;

export const callbackOf = (provider: string): string => `${DEED}/api/v1/auth/providers/${provider}/callback`;

export class Flow {
  readonly service: Service;
  readonly provider: string;
  browser: Browser;

  constructor(service: Service, provider = 'keycloak') {
    this.service = service;
    this.provider = provider;
    this.browser = this.newBrowser();
  }

  newBrowser(): Browser {
    return new Browser({ [DEED]: this.service.url });
  }

  authorizeAddress(query: Record<string, string> = {}): string {
    return `${DEED}/api/v1/auth/providers/${this.provider}/authorize?${new URLSearchParams({ return_to: RETURN_TO, ...query }).toString()}`;
  }

  /** The provider's address that the browser is sent to. */
  async start(query: Record<string, string> = {}): Promise<URL> {
    const response = await this.browser.request(this.authorizeAddress(query));
    expect(response.status, await response.clone().text()).to.equal(302);
    return new URL(response.headers.get('location')!);
  }

  /** Logs in at the provider; the address of the callback, which nobody has gone to yet. */
  async logInAt(providerAddress: URL | string, subject: string): Promise<string> {
    const page = await this.browser.go(String(providerAddress), { goesOn: (next) => !next.startsWith(callbackOf(this.provider)) });
    if (page.address.startsWith(callbackOf(this.provider))) return page.address;
    expect(page.response.status, await page.response.clone().text()).to.equal(200);
    return (await this.browser.go(page.address, { form: { subject }, goesOn: (next) => !next.startsWith(callbackOf(this.provider)) })).address;
  }

  /** What the front end is given in the fragment. */
  async comeBack(callback: string): Promise<URLSearchParams> {
    const { response, address } = await this.browser.go(callback);
    expect(response.status, await response.clone().text()).to.equal(302);
    const url = new URL(address);
    expect(url.href.split('#')[0]).to.equal(RETURN_TO);
    return new URLSearchParams(url.hash.slice(1));
  }

  /** The login code of a login that succeeds. */
  async code(subject: string, query: Record<string, string> = {}): Promise<string> {
    const fragment = await this.comeBack(await this.logInAt(await this.start(query), subject));
    expect([...fragment.keys()]).to.deep.equal(['code']);
    return fragment.get('code')!;
  }

  exchange(code: string, more: Record<string, string> = {}): Promise<Answer> {
    return this.service.anonymous.call('exchangeLoginCode', { body: { code, ...more } });
  }

  /** Begins to link or to step up, as this person: the provider's address, and what their front end keeps. */
  async startAs(person: Client, operationId: 'startIdentityLink' | 'startProviderStepUp' = 'startIdentityLink'): Promise<{ address: URL; verifier: string }> {
    const { verifier, challenge } = newChallenge();
    const { status, body, text } = await person.call(operationId, { body: { provider: this.provider, return_to: RETURN_TO, code_challenge: challenge } });
    expect(status, text).to.equal(200);
    return { address: new URL(body.authorization_url as string), verifier };
  }

  /** The code that the front end of this person is given, and what it sends along. */
  async proofAs(person: Client, subject: string, operationId?: 'startIdentityLink' | 'startProviderStepUp'): Promise<{ code: string; code_verifier: string }> {
    const { address, verifier } = await this.startAs(person, operationId);
    const fragment = await this.comeBack(await this.logInAt(address, subject));
    expect([...fragment.keys()], String(fragment)).to.deep.equal(['code']);
    return { code: fragment.get('code')!, code_verifier: verifier };
  }

  /** From the beginning to the tokens. */
  async logIn(subject: string): Promise<Answer> {
    this.browser = this.newBrowser();
    return this.exchange(await this.code(subject));
  }
}

export function newChallenge(): { verifier: string; challenge: string } {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}
