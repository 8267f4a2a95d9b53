/** A client library that others have written finds its way by the metadata alone: discovery, tokens, introspection, revocation. */
import { expect } from 'chai';
import type { ClientAuth, Configuration } from 'openid-client';
import { ClientSecretBasic, ClientSecretPost, PrivateKeyJwt, ResponseBodyError, allowInsecureRequests, clientCredentialsGrant, customFetch, discovery, fetchProtectedResource, tokenIntrospection, tokenRevocation } from 'openid-client';
import type { Signer } from '../support/oauth.ts';
import { PUBLIC_URL, newProgram, newSigner } from '../support/oauth.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('openid-client', () => {
  let service: Service;
  let tenant: Tenant;
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
  });
  after(() => service.stop());

  /** Knows the issuer's name and nothing else; the name leads to the service under test. */
  const discovered = (clientId: string, authentication: ClientAuth): Promise<Configuration> =>
    discovery(new URL(PUBLIC_URL), clientId, undefined, authentication, {
      algorithm: 'oauth2',
      execute: [allowInsecureRequests],
      [customFetch]: (address, options) => fetch(address.replace(PUBLIC_URL, service.url), options),
    });

  /** A key as the Web Crypto API has it. */
  const cryptoKey = ({ privateKey, algorithm }: Signer): ReturnType<typeof crypto.subtle.importKey> => {
    const parameters = { ES256: { name: 'ECDSA', namedCurve: 'P-256' }, RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, PS256: { name: 'RSA-PSS', hash: 'SHA-256' } }[algorithm];
    return crypto.subtle.importKey('pkcs8', privateKey.export({ type: 'pkcs8', format: 'der' }), parameters, false, ['sign']);
  };

  const ways: [string, () => Promise<Configuration>][] = [
    ...([['client_secret_basic', ClientSecretBasic], ['client_secret_post', ClientSecretPost]] as const).map(([name, way]): [string, () => Promise<Configuration>] => [
      name,
      async () => {
        const { clientId, secret } = await newProgram(tenant.as.owner);
        return discovered(clientId, way(secret));
      },
    ]),
    ...(['ES256', 'RS256', 'PS256'] as const).map((algorithm): [string, () => Promise<Configuration>] => [
      `private_key_jwt with ${algorithm}`,
      async () => {
        const signer = newSigner(algorithm, 'mine');
        const { clientId } = await newProgram(tenant.as.owner, ['customers:read', 'invoices:read'], { keys: [signer.jwk] });
        return discovered(clientId, PrivateKeyJwt({ key: await cryptoKey(signer), kid: 'mine' }));
      },
    ]),
  ];

  for (const [name, configure] of ways) {
    it(`discovers, gets, uses, introspects and revokes a token by ${name}`, async () => {
      const client = await configure();
      const { access_token: token, scope, expires_in: seconds } = await clientCredentialsGrant(client, { scope: 'customers:read' });
      expect([scope, seconds]).to.deep.equal(['customers:read', 3600]);
      const use = () => fetchProtectedResource(client, token, new URL(`${PUBLIC_URL}/api/v1/customers`), 'GET');
      expect((await use()).status).to.equal(200);
      expect(await tokenIntrospection(client, token)).to.include({ active: true, scope: 'customers:read', iss: PUBLIC_URL });
      await tokenRevocation(client, token);
      expect(await tokenIntrospection(client, token)).to.deep.equal({ active: false });
      expect(await use().then(({ status }) => status, ({ status }: { status: number }) => status)).to.equal(401);
    });
  }

  it('understands why it is refused', async () => {
    const { clientId, secret } = await newProgram(tenant.as.owner);
    const error = (await clientCredentialsGrant(await discovered(clientId, ClientSecretPost(secret)), { scope: 'customers:write' }).catch((thrown: unknown) => thrown)) as ResponseBodyError;
    expect(error).to.be.instanceOf(ResponseBodyError);
    expect([error.status, error.error]).to.deep.equal([400, 'invalid_scope']);
  });
});
