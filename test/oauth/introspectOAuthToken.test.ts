/** Introspection (RFC 7662): what a client learns of a token, and of which tokens it learns nothing. */
import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import type { Program } from '../support/oauth.ts';
import { assertionBy, assertionForm, newProgram, newSession, newSigner, tokenOf } from '../support/oauth.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('introspectOAuthToken', () => {
  let service: Service;
  let tenant: Tenant;
  let program: Program;
  let session: { access_token: string; refresh_token: string; user_id: string };
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
    program = await newProgram(tenant.as.owner);
    session = await newSession(service, tenant);
  });
  after(() => service.stop());

  const look = (token: string, as: Record<string, string> = program.basic, form: object = {}): Promise<Answer> => service.clientWith(as).call('introspectOAuthToken', { body: { token, ...form } });
  const isInactive = ({ status, body }: Answer, why = ''): void => {
    expect([status, body], why).to.deep.equal([200, { active: false }]);
  };

  it('200 with all there is to know of a client\'s token, for any client of its tenant', async () => {
    const token = await tokenOf(service, program, 'customers:read');
    for (const asker of [program, await newProgram(tenant.as.owner, ['invoices:read'])]) {
      const { body, headers } = await look(token, asker.basic);
      expect(body).to.include({ active: true, scope: 'customers:read', client_id: program.clientId, sub: program.clientId, token_type: 'Bearer', aud: 'deed', iss: 'http://deed.test' });
      expect(body.exp - body.iat).to.equal(3600);
      expect(headers.get('cache-control')).to.equal('no-store');
    }
  });

  it('token_type_hint makes no difference, right or wrong', async () => {
    const token = await tokenOf(service, program);
    for (const token_type_hint of ['access_token', 'refresh_token', 'nonsense']) expect((await look(token, program.basic, { token_type_hint })).body.active).to.equal(true);
  });

  it('a user\'s token is active for a client with tokens:introspect, and for no other', async () => {
    const trusted = await newProgram(tenant.as.owner, ['tokens:introspect']);
    const { body } = await look(session.access_token, trusted.basic);
    expect(body).to.include({ active: true, sub: session.user_id, client_id: 'deed' });
    expect(body.scope.split(' ')).to.include('customers:write');
    isInactive(await look(session.access_token));
  });

  it('active: false and nothing else for what is not a good access token of the tenant', async () => {
    const elsewhere = await service.newTenant();
    const stranger = await newProgram(elsewhere.as.owner, ['tokens:introspect']);
    const mighty = await newProgram(tenant.as.owner, ['tokens:introspect']);
    const good = await tokenOf(service, program);
    for (const [why, token, as] of [
      ['garbage', 'garbage', program],
      ['a changed token', `${good.slice(0, -6)}AAAAAA`, program],
      ['a refresh token', session.refresh_token, mighty],
      ['a secret', program.secret, program],
      ["another tenant's client", good, stranger],
      ["another tenant's user", session.access_token, stranger],
    ] as [string, string, Program][]) isInactive(await look(token, as.basic), why);
  });

  it('active: false after its client is gone, and after its user has logged out', async () => {
    const [gone, trusted] = [await newProgram(tenant.as.owner), await newProgram(tenant.as.owner, ['tokens:introspect'])];
    const token = await tokenOf(service, gone);
    const user = await newSession(service, tenant);
    for (const one of [token, user.access_token]) expect((await look(one, trusted.basic)).body.active).to.equal(true);
    await tenant.as.owner.call('deleteOAuthClient', { params: { oauth_client_id: gone.id } });
    await service.clientWith({ authorization: `Bearer ${user.access_token}` }).call('logout');
    for (const one of [token, user.access_token]) isInactive(await look(one, trusted.basic));
  });

  it('401 invalid_client for who is no client, and 200 by each way to say who one is', async () => {
    for (const as of [{}, { authorization: `Bearer ${session.access_token}` }, { 'x-api-key': 'x' }] as Record<string, string>[]) {
      const { status, body } = await look('token', as);
      expect([status, body.error]).to.deep.equal([401, 'invalid_client']);
    }
    const signer = newSigner();
    const signing = await newProgram(tenant.as.owner, ['customers:read'], { keys: [signer.jwk] });
    const token = await tokenOf(service, program);
    expect((await look(token, {}, { client_id: program.clientId, client_secret: program.secret })).body.active).to.equal(true);
    expect((await look(token, {}, assertionForm(assertionBy(signer, signing.clientId)))).body.active).to.equal(true);
  });

  it('400 invalid_request without a token', async () => {
    const { status, body } = await service.clientWith(program.basic).call('introspectOAuthToken', { body: { client_id: program.clientId } });
    expect([status, body.error]).to.deep.equal([400, 'invalid_request']);
  });
});
