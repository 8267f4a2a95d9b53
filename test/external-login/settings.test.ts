/** Providers come from the environment; what is wrong there keeps the service from starting, and is named. */
import { expect } from 'chai';
import { ConfigError, readConfig } from '../../src/config/read.ts';

const GOOGLE = { LOGIN_PROVIDERS: 'google', LOGIN_GOOGLE_ISSUER: 'https://accounts.google.com', LOGIN_GOOGLE_CLIENT_ID: 'id', LOGIN_GOOGLE_CLIENT_SECRET: 'secret' };
const STAGING = { ENVIRONMENT: 'staging' };

describe('the settings of login providers', () => {
  it('none by default', () => {
    expect(readConfig({}).loginProviders).to.deep.equal([]);
  });

  it('an OpenID provider and GitHub, in their order', () => {
    const { loginProviders } = readConfig({ ...STAGING, ...GOOGLE, LOGIN_PROVIDERS: ' github, google', LOGIN_GITHUB_CLIENT_ID: 'i', LOGIN_GITHUB_CLIENT_SECRET: 's' });
    expect(loginProviders).to.deep.equal([
      { kind: 'github', name: 'github', label: 'GitHub', clientId: 'i', clientSecret: 's', scopes: 'read:user user:email', url: 'https://github.com', apiUrl: 'https://api.github.com' },
      { kind: 'openid', name: 'google', label: 'Google', clientId: 'id', clientSecret: 'secret', scopes: 'openid email', issuer: 'https://accounts.google.com' },
    ]);
  });

  it('a GitHub Enterprise Server, by its addresses', () => {
    const { loginProviders } = readConfig({ LOGIN_PROVIDERS: 'github', LOGIN_GITHUB_CLIENT_ID: 'i', LOGIN_GITHUB_CLIENT_SECRET: 's', LOGIN_GITHUB_URL: 'https://git.example/', LOGIN_GITHUB_API_URL: 'https://git.example/api/v3' });
    expect(loginProviders[0]).to.include({ url: 'https://git.example', apiUrl: 'https://git.example/api/v3' });
  });

  it('an issuer keeps its slash, and http is for one\'s own machine', () => {
    expect(readConfig({ ...GOOGLE, LOGIN_GOOGLE_ISSUER: 'http://localhost:8080/' }).loginProviders[0]).to.include({ issuer: 'http://localhost:8080/' });
  });

  const wrong: [string, Record<string, string>, RegExp][] = [
    ['without an issuer', { LOGIN_GOOGLE_ISSUER: '' }, /LOGIN_GOOGLE_ISSUER: must be set/],
    ['without a client', { LOGIN_GOOGLE_CLIENT_ID: '' }, /LOGIN_GOOGLE_CLIENT_ID: must be set/],
    ['without a secret', { LOGIN_GOOGLE_CLIENT_SECRET: '' }, /LOGIN_GOOGLE_CLIENT_SECRET: must be set/],
    ['with an issuer by http', { LOGIN_GOOGLE_ISSUER: 'http://accounts.google.com' }, /LOGIN_GOOGLE_ISSUER: must be an https URL/],
    ['with an issuer that is none', { LOGIN_GOOGLE_ISSUER: 'accounts.google.com' }, /LOGIN_GOOGLE_ISSUER: must be/],
    ['with a secret in the issuer', { LOGIN_GOOGLE_ISSUER: 'https://a:b@accounts.google.com' }, /LOGIN_GOOGLE_ISSUER: must be/],
    ['with scopes without openid', { LOGIN_GOOGLE_SCOPES: 'email profile' }, /LOGIN_GOOGLE_SCOPES: must have openid/],
    ['with a variable that is misspelt', { LOGIN_GOOGLE_CLIENTID: 'x' }, /LOGIN_GOOGLE_CLIENTID: is not known/],
    ['with a name that is none', { LOGIN_PROVIDERS: 'google,Goo gle' }, /LOGIN_PROVIDERS: "Goo gle" is no name/],
    ['with a name twice', { LOGIN_PROVIDERS: 'google,google' }, /LOGIN_PROVIDERS: names a provider twice/],
    ['for a hyphen', { LOGIN_PROVIDERS: 'our-staff' }, /LOGIN_OUR_STAFF_ISSUER: must be set/],
  ];
  for (const [title, change, message] of wrong) {
    it(`refuses to start ${title}, without telling a secret`, () => {
      expect(() => readConfig({ ...STAGING, ...GOOGLE, ...change })).to.throw(ConfigError, message).with.property('message').that.does.not.include('a:b@');
    });
  }
});
