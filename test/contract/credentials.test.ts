/** Ways to say who calls: OAuth clients by Basic, browsers by cookie and CSRF token, and nobody where that is an option. */
import { expect } from 'chai';
import { authenticate } from '../../src/contract/authenticate.ts';
import { createOrigins } from '../../src/contract/origins.ts';
import type { Authenticator, Principal } from '../../src/contract/principal.ts';
import { actorOf } from '../../src/contract/principal.ts';
import { AppError } from '../../src/errors.ts';
import type { Served } from '../support/pipeline.ts';
import { principal, servePipeline } from '../support/pipeline.ts';
import type { Variant } from '../support/variant.ts';
import { compileVariant } from '../support/variant.ts';

const COOKIE = '__Host-deed_session';
const APP = 'https://app.example';
const responses = (success: string, ...problems: [number, string][]): string => `responses: {${success}, ${problems.map(([status, name]) => `'${status}': {$ref: '../common/responses.yaml#/${name}'}`).join(', ')}}`;
const REFUSALS: [number, string][] = [[400, 'BadRequest'], [401, 'Unauthenticated'], [403, 'Forbidden'], [500, 'InternalError']];
const operation = (method: string, operationId: string, security: string): string => `${method}:
  operationId: ${operationId}
  tags: [Auth]
  x-audience: public
${method === 'get' ? '' : '  x-audit: {event: thing.done, resource: thing}\n'}  x-problem-types: [invalid-client, csrf-failed]
  security: ${security}
  ${responses(`'200': {description: Who., content: {application/json: {schema: {$ref: '../schemas/own.yaml#/Who'}}}}`, ...REFUSALS)}
`;
const SCHEMAS = 'Who: {type: object, additionalProperties: false, required: [way], properties: {way: {type: string}}}\n';

describe('credentials', () => {
  let variant: Variant;
  let served: Served;
  const who = new Map<Principal, string>();
  const known = (way: string, permissions: Principal['permissions'] = principal.permissions): Principal => {
    const one: Principal = { ...principal, permissions };
    who.set(one, way);
    return one;
  };
  const authenticator: Authenticator = {
    bearer: (token) => known(`bearer ${token}`),
    apiKey: (key) => known(`apiKey ${key}`),
    client: async (id, secret) => {
      if (secret === 'wrong') throw new AppError('invalid-client', 'The client is unknown, or its secret is wrong.');
      return known(`client ${id} ${secret}`);
    },
    cookie: (value) => {
      if (value === 'over') throw new AppError('invalid-token', 'The session is over.');
      return known(`cookie ${value}`, new Set(['customers:read']));
    },
    csrfToken: (value) => `token of ${value}`,
  };
  before(async () => {
    variant = await compileVariant({
      paths: {
        '/client': operation('post', 'callClient', '[{client: []}]'),
        '/any': operation('post', 'callAny', '[{bearer: []}, {apiKey: []}, {client: []}, {cookie: []}]'),
        '/maybe': operation('get', 'callMaybe', '[{bearer: []}, {cookie: []}, {}]'),
        '/session': operation('get', 'readSession', '[{cookie: [customers:read]}]') + operation('post', 'changeSession', '[{cookie: []}]') + operation('delete', 'endSession', '[{cookie: [customers:write]}]'),
      },
      schemas: SCHEMAS,
    });
    served = await servePipeline({ variant, authenticator, corsOrigins: [APP], handlers: ({ principal: caller }: { principal: Principal | null }) => ({ status: 200, body: { way: caller ? who.get(caller) : 'nobody' } }) });
  });
  after(() => served.stop());

  async function ask(method: string, path: string, headers: Record<string, string> = {}): Promise<{ status: number; way?: string; code?: string; challenge: string | null }> {
    const response = await fetch(served.url + path, { method, headers });
    const body = (await response.json()) as { way?: string; code?: string };
    return { status: response.status, way: body.way, code: body.code, challenge: response.headers.get('www-authenticate') };
  }
  const basic = (text: string): Record<string, string> => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });
  const cookie = (value: string): Record<string, string> => ({ cookie: `other=1; ${COOKIE}=${value}; more=${COOKIE}` });
  const csrf = (value: string): Record<string, string> => ({ ...cookie(value), 'x-csrf-token': `token of ${value}` });

  describe('of a client', () => {
    it('are an id and a secret, each form-encoded', async () => {
      expect(await ask('POST', '/client', basic('an+id:a%3Asecret%2B'))).to.include({ status: 200, way: 'client an id a:secret+' });
      expect(await ask('POST', '/client', basic('id:with:colons'))).to.include({ way: 'client id with:colons' });
      expect(await ask('POST', '/client', basic('id:'))).to.include({ way: 'client id ' });
    });

    it('401 and a challenge for Basic without them, with broken and with wrong ones', async () => {
      expect(await ask('POST', '/client')).to.include({ status: 401, code: 'unauthenticated', challenge: 'Basic realm="deed"' });
      for (const broken of [basic('nocolon'), basic(':secret'), basic('%zz:secret'), basic('id:%ff'), { authorization: 'Basic' }, { authorization: 'Basic !!!' }, { authorization: `Basic ${Buffer.from([0xff, 0x3a]).toString('base64')}` }, { authorization: 'Bearer x' }, basic('id:wrong')]) {
        expect(await ask('POST', '/client', broken), JSON.stringify(broken)).to.include({ status: 401, code: 'invalid-client', challenge: 'Basic realm="deed"' });
      }
    });

    it('stand beside others, and the scheme of the header decides', async () => {
      expect(await ask('POST', '/any', basic('id:secret'))).to.include({ way: 'client id secret' });
      expect(await ask('POST', '/any', { authorization: 'Bearer x' })).to.include({ way: 'bearer x' });
      expect(await ask('POST', '/any', { 'x-api-key': 'k' })).to.include({ way: 'apiKey k' });
      expect((await ask('POST', '/any')).challenge).to.equal('Bearer realm="deed"');
      expect((await ask('POST', '/any', basic('id:wrong'))).challenge).to.equal('Basic realm="deed"');
    });
  });

  describe('of a browser', () => {
    it('are a cookie, and on GET nothing else', async () => {
      expect(await ask('GET', '/session', cookie('s1'))).to.include({ way: 'cookie s1' });
      expect(await ask('GET', '/session', { ...cookie('s1'), 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).to.include({ status: 200 });
      for (const none of ['', 'other=1', `x${COOKIE}=1`, COOKIE, `${COOKIE.toUpperCase()}=1`]) expect(await ask('GET', '/session', { cookie: none }), none).to.include({ status: 401, code: 'unauthenticated' });
      expect(await ask('GET', '/session', cookie('over'))).to.include({ status: 401, code: 'invalid-token' });
    });

    it('403 csrf-failed on what is not safe, without the token of this very session', async () => {
      expect(await ask('POST', '/session', csrf('s1'))).to.include({ status: 200 });
      for (const token of [[], [''], ['token of s2'], ['token of s'], ['token of s1.'], ['TOKEN OF S1']].map((texts): Record<string, string> => Object.fromEntries(texts.map((text) => ['x-csrf-token', text])))) {
        expect(await ask('POST', '/session', { ...cookie('s1'), ...token }), JSON.stringify(token)).to.include({ status: 403, code: 'csrf-failed' });
      }
    });

    it('403 csrf-failed for pages of another site or origin, whatever token they have', async () => {
      for (const origin of ['https://evil.example', 'null', served.url.replace('http:', 'https:'), 'http://127.0.0.1', `${APP}.evil.example`]) expect(await ask('POST', '/session', { ...csrf('s1'), origin }), origin).to.include({ status: 403, code: 'csrf-failed' });
      expect(await ask('POST', '/session', { ...csrf('s1'), 'sec-fetch-site': 'cross-site' })).to.include({ status: 403, code: 'csrf-failed' });
      for (const origin of [served.url, APP]) expect(await ask('POST', '/session', { ...csrf('s1'), origin, 'sec-fetch-site': 'same-site' }), origin).to.include({ status: 200 });
    });

    it('403 forbidden where the permission is missing, as for everybody', async () => {
      expect(await ask('DELETE', '/session', csrf('s1'))).to.include({ status: 403, code: 'forbidden' });
    });

    it('are passed over where Authorization is sent, and need no token then', async () => {
      expect(await ask('POST', '/any', { ...cookie('s1'), authorization: 'Bearer x' })).to.include({ way: 'bearer x' });
      expect(await ask('POST', '/any', cookie('s1'))).to.include({ status: 403, code: 'csrf-failed' });
    });
  });

  it('may be left out where `{}` says so; bad ones are still refused', async () => {
    expect(await ask('GET', '/maybe')).to.include({ status: 200, way: 'nobody' });
    expect(await ask('GET', '/maybe', { authorization: 'Bearer x' })).to.include({ way: 'bearer x' });
    expect(await ask('GET', '/maybe', { authorization: 'Basic eDp5' })).to.include({ status: 401 });
    expect(await ask('GET', '/maybe', { 'x-api-key': 'k' })).to.include({ status: 401 });
    expect(await ask('GET', '/maybe', cookie('over'))).to.include({ status: 401 });
  });

  it('need their method at boot', () => {
    const { callClient, changeSession, readSession } = variant.contract.operations;
    const origins = createOrigins([], false);
    expect(() => authenticate(callClient!, { authenticator: { bearer: () => principal }, origins, validators: {} })).to.throw('callClient needs authenticator.client');
    expect(() => authenticate(changeSession!, { authenticator: { cookie: () => principal }, origins, validators: {} })).to.throw('changeSession needs authenticator.csrfToken');
    expect(authenticate(readSession!, { authenticator: { cookie: () => principal }, origins, validators: {} })).to.be.a('function');
  });

  it('are compiled: schemes, the name of the cookie, the usual limit, and the surface', async () => {
    const { callMaybe, changeSession, callAny } = variant.contract.operations;
    expect(callMaybe).to.include({ optional: true }).and.to.have.nested.property('rateLimit.policies').deep.equal(['anonymous']);
    expect(changeSession!.security).to.deep.equal([{ scheme: 'cookie', permissions: [], cookie: COOKIE }]);
    expect(callAny!.rateLimit.policies).to.deep.equal(['default']);
    expect(variant.files.get('vocabulary.ts')).to.include(`cookieName = "${COOKIE}"`);
    expect(variant.files.get('operations.txt')).to.match(/callMaybe .*any \(bearer\|cookie\); public/);
  });

  it('are told by the public id of who acts; a kind without an id schema cannot act', () => {
    expect(actorOf({ kind: 'user', id: principal.id })).to.match(/^usr_/);
    expect(actorOf({ kind: 'apiKey', id: principal.id })).to.match(/^key_/);
  });
});
