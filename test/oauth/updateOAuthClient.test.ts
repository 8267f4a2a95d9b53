/** Changes of OAuth clients: what becomes of their tokens, and that nobody lends them more than they have. */
import { expect } from 'chai';
import type { Client } from '../support/client.ts';
import { askToken, assertionBy, assertionForm, basic, bearer, newProgram, newSigner, tokenOf } from '../support/oauth.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('changes of an OAuth client', () => {
  let service: Service;
  let other: Service;
  let tenant: Tenant;
  /** May write clients, and nothing more than read customers. */
  let humble: Client;
  before(async () => {
    service = await startService();
    other = await service.twin();
    tenant = await service.newTenant();
    const { body } = await tenant.as.owner.call('createApiKey', { body: { name: 'Humble', scopes: ['oauth-clients:write', 'oauth-clients:read', 'customers:read'] } });
    humble = service.clientWith({ 'x-api-key': body.secret as string });
  });
  after(async () => {
    await other.stop();
    await service.stop();
  });

  const pathOf = ({ id }: { id: string }) => ({ params: { oauth_client_id: id } });

  /** Asks both processes until both refuse, and answers how long that took. */
  async function refusedAfter(token: string): Promise<number> {
    const from = performance.now();
    for (const one of [service, other]) {
      while ((await bearer(one, token).call('listCustomers')).status === 200) if (performance.now() - from > 5000) throw new Error('The token is good after five seconds.');
      const { status, body } = await bearer(one, token).call('listCustomers');
      expect([status, body.code]).to.deep.equal([401, 'invalid-token']);
    }
    return performance.now() - from;
  }

  async function goodOnBoth(token: string): Promise<void> {
    for (const one of [service, other]) expect((await bearer(one, token).call('listCustomers')).status).to.equal(200);
  }

  describe('updateOAuthClient', () => {
    it('200 for another name, and tokens stay good', async () => {
      const program = await newProgram(tenant.as.owner);
      const token = await tokenOf(service, program);
      const { status, body } = await tenant.as.owner.call('updateOAuthClient', { ...pathOf(program), body: { name: 'Store' } });
      expect([status, body.name, body.scopes]).to.deep.equal([200, 'Store', ['customers:read', 'invoices:read']]);
      await goodOnBoth(token);
    });

    it('200 for other scopes, and tokens of before are refused everywhere within a second', async () => {
      const program = await newProgram(tenant.as.owner);
      const token = await tokenOf(service, program);
      await goodOnBoth(token);
      expect((await tenant.as.owner.call('updateOAuthClient', { ...pathOf(program), body: { scopes: ['customers:read'] } })).status).to.equal(200);
      expect(await refusedAfter(token)).to.be.below(1100);
      const fresh = await askToken(service, program.basic);
      expect(fresh.body.scope).to.equal('customers:read');
      await goodOnBoth(fresh.body.access_token as string);
    });

    it('403 for who holds less than the client does afterwards', async () => {
      const program = await newProgram(tenant.as.owner);
      for (const body of [{ name: 'Mine' }, { scopes: ['invoices:read'] }]) {
        const answer = await humble.call('updateOAuthClient', { ...pathOf(program), body });
        expect([answer.status, answer.body.code]).to.deep.equal([403, 'scope-not-granted']);
      }
      expect((await humble.call('updateOAuthClient', { ...pathOf(program), body: { scopes: ['customers:read'] } })).status).to.equal(200);
    });
  });

  describe('deleteOAuthClient', () => {
    it('204, and its tokens are refused everywhere within a second, and so is its secret', async () => {
      const program = await newProgram(tenant.as.owner);
      const token = await tokenOf(service, program);
      await goodOnBoth(token);
      expect((await tenant.as.owner.call('deleteOAuthClient', pathOf(program))).status).to.equal(204);
      expect(await refusedAfter(token)).to.be.below(1100);
      const { status, body } = await askToken(service, program.basic);
      expect([status, body.error]).to.deep.equal([401, 'invalid_client']);
      for (const again of ['deleteOAuthClient', 'getOAuthClient'] as const) expect((await tenant.as.owner.call(again, pathOf(program))).status).to.equal(404);
    });
  });

  describe('rotateOAuthClientSecret', () => {
    const rotate = (program: { id: string }, body: object = {}, as = tenant.as.owner) => as.call('rotateOAuthClientSecret', { ...pathOf(program), body });

    it('200 with a new secret; the one before is good until its time is over, the one before that is not', async () => {
      const program = await newProgram(tenant.as.owner);
      const second = (await rotate(program)).body;
      expect(Date.parse(second.previous_secret_expires_at as string)).to.be.closeTo(Date.now() + 86_400_000, 60_000);
      for (const secret of [program.secret, second.client_secret as string]) expect((await askToken(service, basic(program.clientId, secret))).status).to.equal(200);
      const third = (await rotate(program, { overlap_seconds: 1 })).body;
      const statuses = async () => Promise.all([program.secret, second.client_secret as string, third.client_secret as string].map(async (secret) => (await askToken(service, basic(program.clientId, secret))).status));
      expect(await statuses()).to.deep.equal([401, 200, 200]);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(await statuses()).to.deep.equal([401, 401, 200]);
    });

    it('200 without an overlap ends the one before at once, and tokens stay good', async () => {
      const program = await newProgram(tenant.as.owner);
      const token = await tokenOf(service, program);
      const { body } = await rotate(program, { overlap_seconds: 0 });
      expect(body.previous_secret_expires_at).to.equal(null);
      expect((await askToken(service, program.basic)).status).to.equal(401);
      await goodOnBoth(token);
    });

    it('403 for who holds less than the client: its secret would be worth more than they are', async () => {
      const { status, body } = await rotate(await newProgram(tenant.as.owner), {}, humble);
      expect([status, body.code]).to.deep.equal([403, 'scope-not-granted']);
    });
  });

  describe('replaceOAuthClientKeys', () => {
    const replace = (program: { id: string }, keys: object[], as = tenant.as.owner) => as.call('replaceOAuthClientKeys', { ...pathOf(program), body: { keys } });

    it('422 unusable-key for two keys of one name, and the client is as it was', async () => {
      const program = await newProgram(tenant.as.owner);
      const { status, body } = await replace(program, [newSigner('ES256', 'a').jwk, newSigner('ES256', 'a').jwk]);
      expect([status, body.code]).to.deep.equal([422, 'unusable-key']);
      await tokenOf(service, program);
    });

    it('200, and neither the keys nor the tokens of before are good', async () => {
      const [before, after] = [newSigner(), newSigner()];
      const program = await newProgram(tenant.as.owner, ['customers:read'], { keys: [before.jwk] });
      const form = (signer: typeof before): object => assertionForm(assertionBy(signer, program.clientId));
      const token = (await askToken(service, {}, form(before))).body.access_token as string;
      await goodOnBoth(token);
      expect((await replace(program, [after.jwk])).status).to.equal(200);
      expect(await refusedAfter(token)).to.be.below(1100);
      expect((await askToken(service, {}, form(before))).body.error).to.equal('invalid_client');
      expect((await askToken(service, {}, form(after))).status).to.equal(200);
    });

    it('a secret takes the place of keys, and keys that of a secret', async () => {
      const signer = newSigner();
      const program = await newProgram(tenant.as.owner, ['customers:read']);
      expect((await replace(program, [signer.jwk])).body.token_endpoint_auth_method).to.equal('private_key_jwt');
      expect((await askToken(service, program.basic)).status).to.equal(401);
      const { body } = await tenant.as.owner.call('rotateOAuthClientSecret', { ...pathOf(program), body: {} });
      expect([body.token_endpoint_auth_method, body.keys, body.previous_secret_expires_at]).to.deep.equal(['client_secret_basic', [], null]);
      expect((await askToken(service, {}, assertionForm(assertionBy(signer, program.clientId)))).status).to.equal(401);
      expect((await askToken(service, basic(program.clientId, body.client_secret as string))).status).to.equal(200);
    });

    it('403 for who holds less than the client', async () => {
      const { status, body } = await replace(await newProgram(tenant.as.owner), [newSigner().jwk], humble);
      expect([status, body.code]).to.deep.equal([403, 'scope-not-granted']);
    });
  });
});
