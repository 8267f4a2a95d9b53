/** Revocation (RFC 7009): a client ends its own tokens, everywhere within a second, and those of nobody else. */
import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import type { Program } from '../support/oauth.ts';
import { assertionBy, assertionForm, bearer, newProgram, newSession, newSigner, tokenOf } from '../support/oauth.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('revokeOAuthToken', () => {
  let service: Service;
  let other: Service;
  let tenant: Tenant;
  let program: Program;
  before(async () => {
    service = await startService();
    other = await service.twin();
    tenant = await service.newTenant();
    program = await newProgram(tenant.as.owner);
  });
  after(async () => {
    await other.stop();
    await service.stop();
  });

  const revoke = (token: string, as: Record<string, string> = program.basic, form: object = {}): Promise<Answer> => service.clientWith(as).call('revokeOAuthToken', { body: { token, ...form } });
  const statusesOf = async (token: string): Promise<number[]> => Promise.all([service, other].map(async (one) => (await bearer(one, token).call('listCustomers')).status));

  /** Whoever asks a second after now, or later, is refused; how long the answer takes is the machine's. */
  async function isOverInASecond(token: string): Promise<void> {
    const from = performance.now();
    for (let askedAt = from; (await statusesOf(token)).includes(200); askedAt = performance.now()) expect(askedAt - from).to.be.below(1100);
  }

  it('200, and the token is refused by every process within a second, while its sisters stay good', async () => {
    const [token, sister] = [await tokenOf(service, program), await tokenOf(service, program)];
    expect(await statusesOf(token)).to.deep.equal([200, 200]);
    expect(await revoke(token)).to.include({ status: 200, text: '' });
    await isOverInASecond(token);
    expect(await statusesOf(token)).to.deep.equal([401, 401]);
    expect(await statusesOf(sister)).to.deep.equal([200, 200]);
  });

  it('token_type_hint makes no difference, right or wrong', async () => {
    for (const token_type_hint of ['access_token', 'refresh_token', 'nonsense']) {
      const token = await tokenOf(service, program);
      expect((await revoke(token, program.basic, { token_type_hint })).status).to.equal(200);
      expect((await bearer(service, token).call('listCustomers')).status).to.equal(401);
    }
  });

  it('200 for a token that is unknown, or revoked before', async () => {
    const token = await tokenOf(service, program);
    for (const one of ['nonsense', `deedr_${'0'.repeat(80)}`, program.secret, token, token]) expect((await revoke(one)).status, one).to.equal(200);
  });

  it('400 unauthorized_client for a token of somebody else, which stays good', async () => {
    const session = await newSession(service, tenant);
    const stranger = await newProgram((await service.newTenant()).as.owner);
    for (const token of [await tokenOf(service, await newProgram(tenant.as.owner)), await tokenOf(service, stranger), session.access_token]) {
      const { status, body } = await revoke(token);
      expect([status, body.error]).to.deep.equal([400, 'unauthorized_client']);
      expect(await statusesOf(token)).to.deep.equal([200, 200]);
    }
  });

  it('a refresh token of a user of the tenant: its session is over everywhere within a second', async () => {
    const session = await newSession(service, tenant);
    expect(await statusesOf(session.access_token)).to.deep.equal([200, 200]);
    expect((await revoke(session.refresh_token)).status).to.equal(200);
    await isOverInASecond(session.access_token);
    expect((await service.anonymous.call('refreshTokens', { body: { refresh_token: session.refresh_token } })).status).to.equal(401);
  });

  it('200 for a refresh token of another tenant, whose session goes on', async () => {
    const elsewhere = await service.newTenant();
    const session = await newSession(service, elsewhere);
    expect((await revoke(session.refresh_token)).status).to.equal(200);
    expect(await statusesOf(session.access_token)).to.deep.equal([200, 200]);
    expect((await service.anonymous.call('refreshTokens', { body: { refresh_token: session.refresh_token } })).status).to.equal(200);
  });

  it('401 invalid_client for who is no client, and nothing is revoked', async () => {
    const token = await tokenOf(service, program);
    for (const as of [{}, { authorization: `Bearer ${token}` }] as Record<string, string>[]) {
      const { status, body } = await revoke(token, as);
      expect([status, body.error]).to.deep.equal([401, 'invalid_client']);
    }
    expect(await statusesOf(token)).to.deep.equal([200, 200]);
  });

  it('200 by the form and by an assertion, too', async () => {
    const signer = newSigner();
    const signing = await newProgram(tenant.as.owner, ['customers:read'], { keys: [signer.jwk] });
    const assertion = (): object => assertionForm(assertionBy(signer, signing.clientId));
    const issued = await service.anonymous.call('issueOAuthToken', { body: { grant_type: 'client_credentials', ...assertion() } });
    for (const [token, form] of [[issued.body.access_token as string, assertion()], [await tokenOf(service, program), { client_id: program.clientId, client_secret: program.secret }]] as const) {
      expect((await revoke(token, {}, form)).status).to.equal(200);
      expect((await bearer(service, token).call('listCustomers')).status).to.equal(401);
    }
  });

  it('the audit log says which client revoked, and no token', async () => {
    const token = await tokenOf(service, program);
    await revoke(token);
    const [entry] = (await tenant.as.owner.call('listAuditEntries')).body.data as { event: string; actor: string; parameters: { body: object } }[];
    expect([entry!.event, entry!.actor]).to.deep.equal(['oauth-token.revoked', program.id]);
    expect(entry!.parameters.body).to.deep.equal({ token: '[redacted]' });
  });
});
