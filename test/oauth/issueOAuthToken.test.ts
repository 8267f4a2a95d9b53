/** The token endpoint (RFC 6749 section 4.4): who the client is, in exactly one way, and what it gets. */
import { expect } from 'chai';
import jwt from 'jsonwebtoken';
import type { Answer } from '../support/client.ts';
import type { Program, Signer } from '../support/oauth.ts';
import { ASSERTION_TYPE, PUBLIC_URL, askToken, assertionBy, assertionForm, basic, bearer, newProgram, newSigner, tokenOf } from '../support/oauth.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const FORM = 'application/x-www-form-urlencoded';

describe('issueOAuthToken', () => {
  let service: Service;
  let tenant: Tenant;
  let program: Program;
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
    program = await newProgram(tenant.as.owner);
  });
  after(() => service.stop());

  function isError({ status, body, headers }: Answer, expected: number, error: string, why = ''): void {
    expect([status, body.error], `${why} ${body.error_description}`).to.deep.equal([expected, error]);
    expect(headers.get('cache-control')).to.equal('no-store');
    if (expected === 401) expect(headers.get('www-authenticate')).to.equal('Basic realm="deed"');
  }
  const post = ({ clientId, secret } = program): object => ({ client_id: clientId, client_secret: secret });

  it('200 by client_secret_basic: a token for all scopes, that nobody may keep', async () => {
    const { status, headers, body } = await askToken(service, program.basic);
    expect(status).to.equal(200);
    expect(body).to.deep.include({ token_type: 'Bearer', expires_in: 3600, scope: 'customers:read invoices:read' });
    expect(Object.keys(body as object)).to.have.members(['access_token', 'token_type', 'expires_in', 'scope']);
    expect([headers.get('cache-control'), headers.get('pragma')]).to.deep.equal(['no-store', 'no-cache']);
  });

  it('200 by client_secret_post, and with client_id beside Basic', async () => {
    expect((await askToken(service, {}, post())).status).to.equal(200);
    expect((await askToken(service, program.basic, { client_id: program.clientId })).status).to.equal(200);
  });

  it('the token is as RFC 9068 has it', async () => {
    const { header, payload } = jwt.decode(await tokenOf(service, program), { complete: true })! as jwt.Jwt & { payload: jwt.JwtPayload };
    expect(header).to.include({ typ: 'at+jwt', alg: 'ES256' });
    expect(payload).to.include({ iss: PUBLIC_URL, aud: 'deed', sub: program.clientId, client_id: program.clientId, scope: 'customers:read invoices:read' });
    expect(payload.exp! - payload.iat!).to.equal(3600);
    expect(payload.jti).to.be.a('string');
  });

  it('the token may what its scopes say, in its tenant, and nothing else', async () => {
    const client = bearer(service, await tokenOf(service, program, 'customers:read'));
    await tenant.as.owner.call('createCustomer', { body: { email: 'seen@example.com' } });
    const { status, body } = await client.call('listCustomers');
    expect([status, body.data.length]).to.deep.equal([200, 1]);
    expect((await client.call('listInvoices')).body.code).to.equal('forbidden');
    expect((await client.call('createCustomer', { body: { email: 'a@example.com' } })).body.code).to.equal('forbidden');
  });

  it('what a client does names the client', async () => {
    const writer = await newProgram(tenant.as.owner, ['customers:write']);
    const { body } = await bearer(service, await tokenOf(service, writer)).call('createCustomer', { body: { email: 'made@example.com' } });
    const entries = (await tenant.as.owner.call('listAuditEntries')).body.data as { resource_id: string; actor: string; event: string }[];
    expect(entries.find((entry) => entry.resource_id === body.id)?.actor).to.equal(writer.id);
    expect(entries.find((entry) => entry.event === 'oauth-token.issued')?.actor).to.equal(writer.id);
  });

  it('scope is a subset, in any order and once each; 400 invalid_scope for anything more, or nothing', async () => {
    expect((await askToken(service, program.basic, { scope: 'invoices:read customers:read invoices:read' })).body.scope).to.equal('customers:read invoices:read');
    for (const scope of ['customers:write', 'customers:read nonsense', 'CUSTOMERS:READ', ' ', 'constructor']) isError(await askToken(service, program.basic, { scope }), 400, 'invalid_scope', scope);
  });

  it('400 unsupported_grant_type for any other grant', async () => {
    for (const grant_type of ['authorization_code', 'password', 'refresh_token', 'urn:ietf:params:oauth:grant-type:jwt-bearer', 'CLIENT_CREDENTIALS', 'toString']) isError(await askToken(service, program.basic, { grant_type }), 400, 'unsupported_grant_type', grant_type);
  });

  it('400 invalid_request without a grant, with a parameter twice, and in JSON', async () => {
    const ask = (body: string, headers = {}) => service.clientWith({ ...program.basic, ...headers }).call('issueOAuthToken', { body });
    isError(await ask('scope=customers:read'), 400, 'invalid_request');
    isError(await ask('grant_type=client_credentials&grant_type=client_credentials'), 400, 'invalid_request');
    isError(await service.clientWith(program.basic).call('issueOAuthToken', { body: '{"grant_type":"client_credentials"}', headers: { 'content-type': 'application/json' } }), 415, 'invalid_request');
  });

  it('parameters that are not known are ignored', async () => {
    expect((await askToken(service, program.basic, { resource: 'https://api.example.com', __proto__x: 'y', username: 'somebody' })).status).to.equal(200);
  });

  it('credentials in the query are none', async () => {
    const query = new URLSearchParams(Object.entries<string>({ grant_type: 'client_credentials', ...post() })).toString();
    const { status } = await service.anonymous.send('POST', `/oauth/token?${query}`, { body: 'grant_type=client_credentials', headers: { 'content-type': FORM } });
    expect(status).to.be.oneOf([400, 401]);
  });

  it('401 invalid_client with a challenge: no client, an unknown one, a wrong secret, another client\'s', async () => {
    const stranger = await newProgram((await service.newTenant()).as.owner);
    const cases: [string, Record<string, string>, object][] = [
      ['nobody', {}, {}],
      ['an id alone', {}, { client_id: program.clientId }],
      ['a wrong secret', basic(program.clientId, `${program.secret.slice(0, -1)}${program.secret.endsWith('0') ? '1' : '0'}`), {}],
      ['no secret', basic(program.clientId, ''), {}],
      ["another client's secret", basic(program.clientId, stranger.secret), {}],
      ['an unknown client', basic(program.clientId.replace('oac_0', 'oac_7'), program.secret), {}],
      ['the id of another tenant', basic(`${program.id}.${stranger.clientId.split('.')[1]!}`, program.secret), {}],
      ['a client_id of no form', basic('nonsense', 'nonsense'), {}],
      ['an id without its tenant', basic(program.id, program.secret), {}],
      ['NUL', basic(`${program.clientId}\0`, program.secret), {}],
      ['a wrong secret in the form', {}, { client_id: program.clientId, client_secret: 'wrong' }],
      ['an access token', { authorization: `Bearer ${await tokenOf(service, program)}` }, {}],
    ];
    for (const [why, headers, form] of cases) isError(await askToken(service, headers, form), 401, 'invalid_client', why);
  });

  it('400 invalid_request for two ways to say who the client is, or half of one', async () => {
    const signer = newSigner();
    const signing = await newProgram(tenant.as.owner, ['customers:read'], { keys: [signer.jwk] });
    const assertion = () => assertionForm(assertionBy(signer, signing.clientId));
    const other = await newProgram(tenant.as.owner);
    for (const [why, headers, form] of [
      ['Basic and post', program.basic, post()],
      ['Basic and an assertion', program.basic, assertion()],
      ['post and an assertion', {}, { ...post(), ...assertion() }],
      ['an assertion without its type', {}, { client_assertion: assertionBy(signer, signing.clientId) }],
      ['a type without an assertion', {}, { client_assertion_type: ASSERTION_TYPE }],
      ['another type', {}, { ...assertion(), client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:saml2-bearer' }],
      ['a secret without an id', {}, { client_secret: program.secret }],
      ['another id than in Basic', program.basic, { client_id: other.clientId }],
    ] as [string, Record<string, string>, object][]) isError(await askToken(service, headers, form), 400, 'invalid_request', why);
  });

  it('429 for guesses of secrets, whichever way they come, while other addresses get in', async () => {
    const limited = await startService({ databaseUrl: service.databaseUrl, environment: { RATE_LIMIT_FACTOR: '1', TRUST_PROXY: '1' } });
    try {
      for (const [address, headers, form] of [['192.0.2.1', basic(program.clientId, 'guess'), {}], ['192.0.2.2', {}, { client_id: program.clientId, client_secret: 'guess' }]] as [string, Record<string, string>, object][]) {
        const from = { 'x-forwarded-for': address };
        for (let guess = 1; guess <= 20; guess++) isError(await askToken(limited, { ...headers, ...from }, form), 401, 'invalid_client');
        expect((await askToken(limited, { ...headers, ...from }, form)).status).to.equal(429);
        expect((await askToken(limited, { ...program.basic, ...from })).status).to.equal(429);
      }
      expect((await askToken(limited, { ...program.basic, 'x-forwarded-for': '192.0.2.3' })).status).to.equal(200);
    } finally {
      await limited.stop();
    }
  });

  describe('by private_key_jwt', () => {
    const signers = { ES256: newSigner('ES256', 'elliptic'), RS256: newSigner('RS256', 'rsa'), PS256: newSigner('PS256') };
    let signing: Program;
    before(async () => (signing = await newProgram(tenant.as.owner, ['customers:read'], { keys: Object.values(signers).map(({ jwk }) => jwk) })));

    const ask = (assertion: string, more: object = {}): Promise<Answer> => askToken(service, {}, { ...assertionForm(assertion), ...more });
    const good = (options: Parameters<typeof assertionBy>[2] = {}, signer: Signer = signers.ES256): string => assertionBy(signer, signing.clientId, options);

    for (const algorithm of ['ES256', 'RS256', 'PS256'] as const) {
      it(`200 with ${algorithm}, with and without the name of the key`, async () => {
        expect((await ask(good({}, signers[algorithm]))).status).to.equal(200);
        const { kid } = signers[algorithm].jwk;
        if (kid) expect((await ask(good({ header: { kid } }, signers[algorithm]))).status).to.equal(200);
      });
    }

    it('200 for the issuer and for the token endpoint, alone or both, and with client_id beside it', async () => {
      for (const aud of [PUBLIC_URL, `${PUBLIC_URL}/oauth/token`, [PUBLIC_URL, `${PUBLIC_URL}/oauth/token`]]) expect((await ask(good({ claims: { aud } }))).status, String(aud)).to.equal(200);
      expect((await ask(good(), { client_id: signing.clientId })).status).to.equal(200);
    });

    it('an assertion is good once, also of many at once and on another process', async () => {
      const other = await service.twin();
      try {
        const assertion = good();
        const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => askToken(index % 2 ? service : other, {}, assertionForm(assertion))));
        expect(answers.filter(({ status }) => status === 200)).to.have.length(1);
        for (const answer of answers.filter(({ status }) => status !== 200)) isError(answer, 401, 'invalid_client');
        isError(await ask(assertion), 401, 'invalid_client');
      } finally {
        await other.stop();
      }
    });

    it('an assertion is spent by a request that fails afterwards', async () => {
      const assertion = good();
      isError(await ask(assertion, { scope: 'invoices:write' }), 400, 'invalid_scope');
      isError(await ask(assertion), 401, 'invalid_client');
    });

    const now = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;
    const refused: [string, () => string][] = [
      ['signed by another key', () => good({}, newSigner())],
      ['that names a key and is signed by another', () => good({ header: { kid: 'rsa' } })],
      ['that names a key there is not', () => good({ header: { kid: 'nobody' } })],
      ['of RS256 by the key that is for PS256', () => good({}, { ...signers.PS256, algorithm: 'RS256' })],
      ['of another client', () => assertionBy(signers.ES256, program.clientId)],
      ['whose subject is another', () => good({ claims: { sub: program.clientId } })],
      ['without a subject', () => good({ without: 'sub' })],
      ['for somebody else', () => good({ claims: { aud: 'https://elsewhere.example' } })],
      ['for us and somebody else', () => good({ claims: { aud: [PUBLIC_URL, 'https://elsewhere.example'] } })],
      ['for nobody', () => good({ without: 'aud' })],
      ['past its time', () => good({ claims: { exp: now(-30) } })],
      ['without an end', () => good({ without: 'exp' })],
      ['good for longer than ten minutes', () => good({ claims: { exp: now(900) } })],
      ['not good yet', () => good({ claims: { nbf: now(120) } })],
      ['without an id', () => good({ without: 'jti' })],
      ['with an empty id', () => good({ claims: { jti: '' } })],
      ['with a critical extension', () => good({ header: { crit: ['exp'] } })],
      ['typed as an access token', () => good({ header: { typ: 'at+jwt' } })],
      ['of alg none', () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${good().split('.')[1]!}.`],
      ['of HS256 with the public key for a secret', () => jwt.sign({ iss: signing.clientId, sub: signing.clientId, aud: PUBLIC_URL, exp: now(60), jti: '1' }, JSON.stringify(signers.ES256.jwk), { algorithm: 'HS256' })],
      ['with a key of its own in the header', () => ((signer: Signer) => good({ header: { jwk: signer.jwk } }, signer))(newSigner())],
      ['with an address of keys in the header', () => good({ header: { jku: 'https://evil.example/jwks.json' } }, newSigner())],
      ['that is no JSON behind a header that says so', () => `${Buffer.from('{"alg":"ES256","typ":"JWT"}').toString('base64url')}.eHg.eHg`],
      ['with half a signature', () => good().slice(0, -43)],
      ['with an empty signature', () => `${good().split('.').slice(0, 2).join('.')}.`],
      ['that is none', () => 'nonsense'],
    ];
    for (const [what, make] of refused) {
      it(`401 invalid_client for an assertion ${what}`, async () => isError(await ask(make()), 401, 'invalid_client'));
    }

    it('401 invalid_client for an assertion of a client that has a secret', async () => {
      isError(await ask(assertionBy(newSigner(), program.clientId)), 401, 'invalid_client');
    });

    it('401 for an assertion as an access token', async () => {
      expect((await bearer(service, good()).call('listCustomers')).body.code).to.equal('invalid-token');
    });
  });
});
