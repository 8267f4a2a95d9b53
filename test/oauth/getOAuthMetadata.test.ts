/** What the service publishes of itself: the metadata (RFC 8414) and its keys (RFC 7517). */
import { createPublicKey } from 'node:crypto';
import { expect } from 'chai';
import jwt from 'jsonwebtoken';
import { operations } from '../../generated/operations.ts';
import { permissions } from '../../generated/vocabulary.ts';
import { PUBLIC_URL, newProgram, tokenOf } from '../support/oauth.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('what is published', () => {
  let service: Service;
  before(async () => (service = await startService()));
  after(() => service.stop());

  it('getOAuthMetadata: 200 with endpoints that are operations, kept for a quarter of an hour', async () => {
    const { body, headers } = await service.anonymous.call('getOAuthMetadata');
    expect(headers.get('cache-control')).to.equal('public, max-age=900');
    expect(body).to.deep.include({ issuer: PUBLIC_URL, grant_types_supported: ['client_credentials'], response_types_supported: [], scopes_supported: [...permissions] });
    const paths = Object.values(operations).map(({ path }) => `${PUBLIC_URL}${path}`);
    for (const name of ['token_endpoint', 'introspection_endpoint', 'revocation_endpoint', 'jwks_uri']) expect(paths, name).to.include(body[name]);
    expect((await service.anonymous.send('GET', new URL(body.service_documentation as string).pathname)).status).to.be.below(400);
    for (const endpoint of ['token', 'introspection', 'revocation']) {
      expect(body[`${endpoint}_endpoint_auth_methods_supported`]).to.deep.equal(['client_secret_basic', 'client_secret_post', 'private_key_jwt']);
      expect(body[`${endpoint}_endpoint_auth_signing_alg_values_supported`]).to.have.members(['ES256', 'RS256', 'PS256']);
    }
  });

  it('getJsonWebKeys: 200 with public keys alone, by which a token can be verified', async () => {
    const { body, headers } = await service.anonymous.call('getJsonWebKeys');
    expect(headers.get('cache-control')).to.equal('public, max-age=900');
    for (const key of body.keys) expect(Object.keys(key as object)).to.have.members(['kty', 'crv', 'x', 'y', 'kid', 'alg', 'use']);
    const token = await tokenOf(service, await newProgram((await service.newTenant()).as.owner));
    const { kid } = jwt.decode(token, { complete: true })!.header;
    const jwk = (body.keys as { kid: string }[]).find((key) => key.kid === kid)!;
    expect(jwt.verify(token, createPublicKey({ key: { ...jwk }, format: 'jwk' }), { algorithms: ['ES256'], issuer: PUBLIC_URL, audience: 'deed' })).to.be.an('object');
  });

  it('errors at the same addresses are not kept', async () => {
    const { status, headers } = await service.anonymous.call('getJsonWebKeys', { headers: { accept: 'text/html' } });
    expect([status, headers.get('cache-control')]).to.deep.equal([406, 'no-store']);
  });
});
