/** What counts as an access token. The service is built here, because these tests sign with its key. */
import { createHmac, createPublicKey } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import jwt from 'jsonwebtoken';
import pino from 'pino';
import type { App } from '../../src/app.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config/read.ts';
import { createTenant } from '../../src/domains/tenants/signup.ts';
import { signedFor, tokensOf } from '../support/tokens.ts';
import { createKeyring } from '../../src/domains/access/keys.ts';
import { ids, uuidv7 } from '../../src/ids.ts';
import { newSigningKey } from '../../src/secrets.ts';
import type { Answer } from '../support/client.ts';
import { createClient } from '../support/client.ts';
import { migratedDatabase } from '../support/postgres.ts';

const ISSUER = 'http://deed.test';
const PASSWORD = 'a password for tests';
const privateKey = newSigningKey();
const header = { alg: 'ES256', typ: 'at+jwt', kid: createKeyring(privateKey).signer.keyId };
const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();

describe('access tokens', () => {
  let app: App;
  let url: string;
  let claims: { sub: string; tid: string; [claim: string]: unknown };
  before(async () => {
    const config = readConfig({ ENVIRONMENT: 'test', RATE_LIMIT_FACTOR: '1000' });
    app = await createApp({ config, logger: pino({ level: 'silent' }), databaseUrl: await migratedDatabase(), secrets: { jwtPrivateKey: privateKey, secretKey: 'a secret key for tests, long enough' }, publicUrl: ISSUER });
    await new Promise<void>((resolve) => void app.server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    const { tenantId, userIds } = await createTenant(app.database, 'Test', [{ email: 'owner@example.com', password: PASSWORD, role: 'owner' }]);
    claims = { sub: ids.UserId.encode(userIds[0]!), client_id: 'deed', sid: ids.SessionId.encode(uuidv7()), tid: ids.TenantId.encode(tenantId), role: 'owner', ver: Date.now(), auth_time: Math.floor(Date.now() / 1000), amr: ['pwd'], jti: uuidv7() };
  });
  after(async () => {
    app.server.closeAllConnections();
    await new Promise((resolve) => app.server.close(resolve));
    await app.close();
  });

  function sign(options: { claims?: object; options?: jwt.SignOptions; key?: string; header?: object } = {}): string {
    return jwt.sign({ ...claims, ...options.claims }, options.key ?? privateKey, {
      algorithm: 'ES256',
      issuer: ISSUER,
      audience: 'deed',
      expiresIn: 3600,
      ...options.options,
      header: { ...header, ...options.header },
    });
  }

  function without(...names: string[]): string {
    const kept = Object.fromEntries(Object.entries({ ...claims, iss: ISSUER, aud: 'deed', exp: Math.floor(Date.now() / 1000) + 3600 }).filter(([name]) => !names.includes(name)));
    return jwt.sign(kept, privateKey, { algorithm: 'ES256', header });
  }

  function handmade(header: object, signature: (signed: string) => string): string {
    const body = { ...claims, iss: ISSUER, aud: 'deed', iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 3600 };
    const signed = [header, body].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${signed}.${signature(signed)}`;
  }

  function list(authorization?: string): Promise<Answer> {
    return createClient(url, authorization === undefined ? {} : { authorization }).call('listCustomers');
  }

  it('200 with the token this file signs, so that what follows is refused for its one fault', async () => {
    for (const authorization of [`Bearer ${sign()}`, `bearer ${sign()}`, `Bearer ${without()}`]) expect((await list(authorization)).status).to.equal(200);
  });

  it('401 unauthenticated without any, and no error in the challenge', async () => {
    const { status, headers, body } = await list();
    expect(status).to.equal(401);
    expect(body.code).to.equal('unauthenticated');
    expect(headers.get('www-authenticate')).to.equal('Bearer realm="deed"');
  });

  it('401 expired-token when it is past its time', async () => {
    for (const seconds of [-1, -3600]) {
      const { status, headers, body } = await list(`Bearer ${sign({ options: { expiresIn: seconds } })}`);
      expect(status).to.equal(401);
      expect(body.code).to.equal('expired-token');
      expect(headers.get('www-authenticate')).to.match(/^Bearer realm="deed", error="invalid_token", error_description="[^"]+"$/);
    }
  });

  it('401 expired-token from its last second on, although it was good a moment ago', async () => {
    const token = sign({ options: { expiresIn: 1 } });
    expect((await list(`Bearer ${token}`)).status).to.equal(200);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await list(`Bearer ${token}`)).body.code).to.equal('expired-token');
  });

  const secret = (hash: string, key: string) => (signed: string) => createHmac(hash, key).update(signed).digest('base64url');
  const cases: [string, () => string | Promise<string>][] = [
    ["another key's signature", () => sign({ key: newSigningKey() })],
    ['alg none and no signature', () => handmade({ alg: 'none', typ: 'at+jwt' }, () => '')],
    ['alg None, spelled to be overlooked', () => handmade({ alg: 'nOnE', typ: 'at+jwt' }, () => '')],
    ['alg none with a signature of ours', () => handmade({ alg: 'none', typ: 'at+jwt' }, () => sign().split('.')[2]!)],
    ['HS256 with the public key for a secret', () => handmade({ alg: 'HS256', typ: 'at+jwt' }, secret('sha256', publicKey))],
    ['HS512 with the public key for a secret', () => handmade({ alg: 'HS512', typ: 'at+jwt' }, secret('sha512', publicKey))],
    ['ES256 said and HMAC done', () => handmade({ alg: 'ES256', typ: 'at+jwt' }, secret('sha256', publicKey))],
    ['no signature', () => sign().split('.').slice(0, 2).join('.') + '.'],
    ["another token's signature", () => `${sign().split('.').slice(0, 2).join('.')}.${sign({ claims: { role: 'viewer' } }).split('.')[2]}`],
    ['a role raised after signing', () => {
      const [header, , signature] = sign({ claims: { role: 'viewer' } }).split('.');
      return `${header}.${sign().split('.')[1]}.${signature}`;
    }],
    ['a wrong issuer', () => sign({ options: { issuer: 'http://elsewhere.test' } })],
    ['no issuer', () => without('iss')],
    ['a wrong audience', () => sign({ options: { audience: 'other' } })],
    ['no audience', () => without('aud')],
    ['typ JWT', () => sign({ header: { typ: 'JWT' } })],
    ['no typ', () => sign({ header: { typ: undefined } })],
    ['no expiry', () => without('exp')],
    ['no subject', () => without('sub')],
    ['no tenant', () => without('tid')],
    ['no role', () => without('role')],
    ['a role there is not', () => sign({ claims: { role: 'superuser' } })],
    ["a role of JavaScript's own", () => sign({ claims: { role: 'constructor' } })],
    ['not good before tomorrow', () => sign({ options: { notBefore: 86_400 } })],
    ['a refresh token', async () => (await createClient(url, {}).call('login', { body: { email: 'owner@example.com', password: PASSWORD } })).body.refresh_token],
    ['an API key', async () => (await createClient(url, { authorization: `Bearer ${sign()}` }).call('createApiKey', { body: { name: 'Key', scopes: ['customers:read'] } })).body.secret],
    ['a huge token, well signed', () => sign({ claims: { padding: 'x'.repeat(6000) } })],
    ['a huge word', () => 'x'.repeat(10_000)],
    ['a word', () => 'garbage'],
    ['three words', () => 'a.b.c'],
    ['three empty words', () => '..'],
    ['good base64 of no JSON', () => 'AAAA.AAAA.AAAA'],
    ['two tokens', () => `${sign()} ${sign()}`],
    ['a token and a comma', () => `${sign()},`],
  ];
  for (const [name, token] of cases) {
    it(`401 invalid-token: ${name}`, async () => {
      const { status, headers, body } = await list(`Bearer ${await token()}`);
      expect(status).to.equal(401);
      expect(body.code).to.equal('invalid-token');
      expect(headers.get('www-authenticate')).to.match(/^Bearer realm="deed", error="invalid_token", error_description="[^"]+"$/);
    });
  }

  for (const [name, authorization] of [
    ['no token', () => 'Bearer'],
    ['Basic', () => `Basic ${Buffer.from(`owner@example.com:${PASSWORD}`).toString('base64')}`],
    ['no scheme', () => sign()],
    ['another scheme', () => `Token ${sign()}`],
  ] as const) {
    it(`401 for an Authorization header with ${name}`, async () => {
      const { status, headers } = await list(authorization());
      expect(status).to.equal(401);
      expect(headers.get('www-authenticate')).to.match(/^Bearer realm="deed"/);
    });
  }

  it('401 again and again: what was refused is not remembered as good, and what is good stays so', async () => {
    const [good, forged] = [sign(), sign({ key: newSigningKey() })];
    for (let time = 0; time < 3; time++) {
      expect((await list(`Bearer ${forged}`)).status).to.equal(401);
      expect((await list(`Bearer ${good}`)).status).to.equal(200);
    }
  });

  it('401 for a token of another issuer', async () => {
    const elsewhere = tokensOf(privateKey, 'http://staging.test');
    const token = signedFor(elsewhere, { userId: ids.UserId.decode(claims.sub), tenantId: ids.TenantId.decode(claims.tid), role: 'owner' });
    expect((await list(`Bearer ${token}`)).body.code).to.equal('invalid-token');
  });
});
