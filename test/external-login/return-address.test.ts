/** No open redirect: where a login may send the browser back to. */
import { expect } from 'chai';
import { createOrigins } from '../../src/contract/origins.ts';
import { loginCookie } from '../../src/domains/external-login/cookie.ts';
import { returnAddressReader, withFragment } from '../../src/domains/external-login/return-address.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

const TRUSTED = ['https://app.example', 'https://app.example/', 'https://app.example/a/b?c=d&e=//evil.example', 'https://api.example/x', 'https://other.example:8443/', 'http://localhost:3000/login', 'HTTPS://APP.EXAMPLE/', 'https://app.example:443/x'];
const REFUSED = [
  'https://evil.example/', 'https://app.example.evil.example/', 'https://evil.example/https://app.example', 'https://evilapp.example/', 'https://xapp.example', 'https://example/',
  '//evil.example', '/\\evil.example', '\\\\evil.example', '/login', 'login', '', 'https:evil.example', 'https:/evil.example', 'https:\\\\evil.example',
  'https://app.example@evil.example/', 'https://app.example:443@evil.example/', 'https://user@app.example/', 'https://user:secret@app.example/', 'https://app.example%40evil.example/',
  'https://app.example\\@evil.example/', 'https://evil.example\\.app.example/', 'https://evil.example#@app.example/', 'https://evil.example?@app.example/', 'https://app.example/#x',
  'https://app%2Eexample.evil.example/', 'https://app.example%2F@evil.example/', 'https://app.example%00.evil.example/', 'https://app.example%09.evil.example/', 'https://app.example\t.evil.example/', 'https://app.example\n.evil.example/', ' https://evil.example/',
  'http://app.example/', 'https://app.example:8443/', 'https://other.example/', 'javascript:alert(1)', 'javascript://app.example/%0aalert(1)', 'data:text/html,x', 'ftp://app.example/', 'file:///etc/passwd', 'blob:https://app.example/x',
  'https://аpp.example/', 'https://app.example。evil.example/', 'https://[::1]/', 'https://127.0.0.1/', 'http://localhost.evil.example:3000/', 'http://evil.example:3000/',
];

describe('the address to return to', () => {
  const read = returnAddressReader(['https://api.example', 'https://app.example/front/end'], createOrigins(['https://other.example:8443', 'http://localhost:*', '*'], true));
  const where = { pointer: '#/return_to' };

  for (const address of TRUSTED) {
    it(`may be ${address}`, () => {
      expect(new URL(read(address, where)).href).to.equal(new URL(address).href);
    });
  }

  for (const address of REFUSED) {
    it(`may not be ${JSON.stringify(address)}`, () => {
      expect(() => read(address, where)).to.throw('cannot be sent back').that.deep.includes({ code: 'invalid-request' }).and.has.nested.property('errors[0].pointer', where.pointer);
    });
  }

  it('gets what comes back as its fragment, and keeps its query', () => {
    expect(withFragment('https://app.example/login?a=b', 'code', 'a b&c=d#e')).to.equal('https://app.example/login?a=b#code=a+b%26c%3Dd%23e');
  });

  describe('of a request', () => {
    let service: Service;
    before(async () => {
      service = await startService({ environment: { APP_URL: 'https://app.example', CORS_ORIGINS: 'https://other.example:8443,http://localhost:*,*', LOGIN_PROVIDERS: 'github', LOGIN_GITHUB_CLIENT_ID: 'id', LOGIN_GITHUB_CLIENT_SECRET: 'secret' } });
    });
    after(() => service?.stop());

    it('400 for each that is refused, and 302 for the others', async () => {
      const start = (address: string) => service.anonymous.call('startExternalLogin', { params: { provider: 'github' }, query: { return_to: address } });
      for (const address of REFUSED) expect((await start(address)).codes, address).to.deep.equal(['invalid-request']);
      for (const address of TRUSTED.filter((one) => /^https?:/.test(one) && !one.includes('api.example'))) expect((await start(address)).status, address).to.equal(302);
    });
  });
});

describe('the cookie of a login', () => {
  it('is for this host alone and for TLS where the service has that', () => {
    const cookie = loginCookie('https://api.example');
    expect(cookie.set('value', 600)).to.equal('__Host-deed_login=value; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure');
    expect(cookie.clear()).to.equal('__Host-deed_login=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure');
    expect(cookie.read('deed_login=planted; __Host-deed_login=value')).to.equal('value');
    expect(cookie.read('deed_login=planted')).to.equal(undefined);
  });
});
