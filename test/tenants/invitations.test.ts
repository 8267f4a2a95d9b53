/** Invitations: sent, sent again, revoked, and accepted once by whoever has the link. */
import { expect } from 'chai';
import { roles } from '../../generated/vocabulary.ts';
import { ids } from '../../src/ids.ts';
import type { Answer } from '../support/client.ts';
import { logIn, mailedToken, newMember, newPerson } from '../support/people.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

const NEW_PASSWORD = 'quite another phrase for tests';

describe('invitations', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  before(async () => {
    service = await startService({ work: true });
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
  });
  after(() => service.stop());

  const newEmail = (): string => `${crypto.randomUUID()}@example.com`;
  const invite = (email: string, role = 'agent', of = tenant.as.owner): Promise<Answer> => of.call('createInvitation', { body: { email, role } });
  const accept = (token: string, more: object = { password: NEW_PASSWORD }): Promise<Answer> => service.anonymous.call('acceptInvitation', { body: { token, ...more } });
  const at = ({ body }: Answer): { params: { invitation_id: string } } => ({ params: { invitation_id: body.id as string } });
  const codeOf = ({ status, body }: Answer): [number, string] => [status, body.code];
  const membershipsOf = async (email: string): Promise<[string, string][]> => {
    const { client } = await logIn(service, email, { password: NEW_PASSWORD });
    return (await client.call('listTenants')).body.data.map(({ id, role }: { id: string; role: string }) => [id, role]);
  };
  const sql = (text: string, values: unknown[]): Promise<{ rows: any[] }> => asSuperuser((client) => client.query(text, values), service.databaseUrl);

  describe('createInvitation', () => {
    it('201 with the invitation, and a mail whose token no answer, table, job or log of its own has', async () => {
      const email = newEmail();
      const made = await invite(email);
      expect(made.status).to.equal(201);
      expect(made.headers.get('location')).to.equal(`/api/v1/invitations/${made.body.id}`);
      expect(made.body).to.include({ email, role: 'agent', created_by: ids.UserId.encode(tenant.userIds.owner), accepted_at: null, revoked_at: null });
      expect(Date.parse(made.body.expires_at) - Date.now()).to.be.within(6.99 * 86_400_000, 7 * 86_400_000);
      const token = await mailedToken(service, email);
      expect(token).to.match(/^deedi_[0-9a-f]{80}$/);
      const { rows } = await sql(`SELECT to_jsonb(i)::text AS row FROM invitations i UNION ALL SELECT to_jsonb(j)::text FROM pgboss.job j UNION ALL SELECT audit_log::text FROM audit_log`, []);
      expect(JSON.stringify(rows)).to.include(ids.InvitationId.decode(made.body.id)).and.not.include(token.slice(40));
      expect((await tenant.as.owner.call('getInvitation', at(made))).text).to.not.include(token.slice(40));
      expect(JSON.stringify(service.logs.filter(({ mail }) => !mail))).to.not.include(token.slice(40));
    });

    it('409 already-member for the email of a member, in upper case too', async () => {
      for (const email of [tenant.emails.viewer, tenant.emails.viewer.toUpperCase()]) expect(codeOf(await invite(email))).to.deep.equal([409, 'already-member']);
    });

    it('201 again for the same address: the older one is revoked and its link refused', async () => {
      const email = newEmail();
      const first = await invite(email);
      const token = await mailedToken(service, email);
      expect((await invite(email.toUpperCase(), 'viewer')).status).to.equal(201);
      expect((await tenant.as.owner.call('getInvitation', at(first))).body.revoked_at).to.be.a('string');
      expect(codeOf(await accept(token))).to.deep.equal([400, 'invalid-link']);
    });

    it('one is open after many invitations of one address at once', async () => {
      const email = newEmail();
      const answers = await Promise.all(Array.from({ length: 12 }, () => invite(email)));
      expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([201]));
      const { rows } = await sql('SELECT FROM invitations WHERE email = $1 AND revoked_at IS NULL', [email]);
      expect(rows).to.have.length(1);
    });

    it('403 for who may not, and role-not-granted for an admin who invites, resends or revokes an owner', async () => {
      for (const role of ['manager', 'agent', 'viewer'] as const) expect(codeOf(await invite(newEmail(), 'viewer', tenant.as[role]))).to.deep.equal([403, 'forbidden']);
      expect(codeOf(await invite(newEmail(), 'owner', tenant.as.admin))).to.deep.equal([403, 'role-not-granted']);
      expect((await invite(newEmail(), 'admin', tenant.as.admin)).status).to.equal(201);
      const owner = await invite(newEmail(), 'owner');
      for (const operation of ['resendInvitation', 'revokeInvitation'] as const) expect(codeOf(await tenant.as.admin.call(operation, at(owner)))).to.deep.equal([403, 'role-not-granted']);
    });
  });

  describe('acceptInvitation', () => {
    it('200 and a new account with the password, in the role of the invitation, its email verified', async () => {
      const email = newEmail();
      const made = await invite(email, 'manager');
      const { status, body } = await accept(await mailedToken(service, email), { password: NEW_PASSWORD, given_name: 'Grace', family_name: 'Hopper' });
      expect(status).to.equal(200);
      expect(body.tenant_id).to.equal(ids.TenantId.encode(tenant.id));
      const member = await tenant.as.owner.call('getMember', { params: { user_id: body.user_id } });
      expect(member.body).to.include({ email, role: 'manager', given_name: 'Grace', family_name: 'Hopper' });
      expect(await membershipsOf(email)).to.deep.equal([[body.tenant_id, 'manager']]);
      expect((await tenant.as.owner.call('getInvitation', at(made))).body.accepted_at).to.be.a('string');
    });

    it('422 password-required for a new account without one, and the link is still good', async () => {
      const email = newEmail();
      await invite(email);
      const token = await mailedToken(service, email);
      const refused = await accept(token, {});
      expect(codeOf(refused)).to.deep.equal([422, 'password-required']);
      expect(refused.body.errors[0].pointer).to.equal('#/password');
      expect((await accept(token)).status).to.equal(200);
    });

    it('200 without a password for who has an account, which keeps its own', async () => {
      const person = await newPerson(service);
      await invite(person.email.toUpperCase(), 'viewer');
      const { body } = await accept(await mailedToken(service, person.email.toUpperCase()), { password: NEW_PASSWORD });
      expect(body.user_id).to.equal(person.publicId);
      const { body: session } = await logIn(service, person.email, { password: PASSWORD });
      expect(session.tenant_id).to.equal(ids.TenantId.encode(tenant.id));
    });

    it('makes the invited email’s account a member, whoever is logged in where the link is opened', async () => {
      const email = newEmail();
      await invite(email);
      const bystander = await logIn(service, (await newPerson(service)).email);
      const { body } = await bystander.client.call('acceptInvitation', { body: { token: await mailedToken(service, email), password: NEW_PASSWORD } });
      expect(body.user_id).to.not.equal(bystander.body.user_id);
      expect((await bystander.client.call('listTenants')).body.data).to.deep.equal([]);
    });

    it('gives an account that nobody verified another password: who registered it may have been somebody else', async () => {
      const lax = await startService({ databaseUrl: service.databaseUrl, environment: { REQUIRE_VERIFIED_EMAIL: 'false' } });
      try {
        const person = await newPerson(service, { verified: false });
        const squatter = await logIn(lax, person.email);
        await invite(person.email, 'viewer');
        const token = await mailedToken(service, person.email);
        expect(codeOf(await accept(token, {}))).to.deep.equal([422, 'password-required']);
        expect((await accept(token)).body.user_id).to.equal(person.publicId);
        expect((await lax.anonymous.call('login', { body: { email: person.email, password: PASSWORD } })).status).to.equal(401);
        expect((await lax.anonymous.call('refreshTokens', { body: { refresh_token: squatter.body.refresh_token } })).status).to.equal(401);
        expect(await membershipsOf(person.email)).to.deep.equal([[ids.TenantId.encode(tenant.id), 'viewer']]);
      } finally {
        await lax.stop();
      }
    });

    it('200 for one of 40 who accept at once, with one account and one membership', async () => {
      const email = newEmail();
      await invite(email);
      const token = await mailedToken(service, email);
      const answers = await Promise.all(Array.from({ length: 40 }, () => accept(token)));
      expect(answers.filter(({ status }) => status === 200)).to.have.length(1);
      for (const answer of answers.filter(({ status }) => status !== 200)) expect(codeOf(answer)).to.deep.equal([400, 'invalid-link']);
      expect((await sql('SELECT FROM users WHERE email = $1', [email])).rows).to.have.length(1);
      expect(await membershipsOf(email)).to.have.length(1);
    });

    it('200 for both of two tenants that invited the same new address, accepted at once: one account', async () => {
      const email = newEmail();
      await Promise.all([invite(email), invite(email, 'viewer', other.as.owner)]);
      const tokens = [await mailedToken(service, email), await mailedToken(service, email, 2)];
      const answers = await Promise.all(tokens.map((token) => accept(token)));
      expect(answers.map(({ status }) => status)).to.deep.equal([200, 200]);
      expect(answers[0]!.body.user_id).to.equal(answers[1]!.body.user_id);
      expect(await membershipsOf(email)).to.have.length(2);
    });

    it('200 for who has become a member meanwhile, who keeps their role', async () => {
      const person = await newPerson(service);
      await invite(person.email, 'viewer');
      const token = await mailedToken(service, person.email);
      await sql(`INSERT INTO memberships (tenant_id, user_id, role) VALUES ($1, $2, 'manager')`, [tenant.id, person.id]);
      expect((await accept(token, {})).status).to.equal(200);
      expect((await tenant.as.owner.call('getMember', { params: { user_id: person.publicId } })).body.role).to.equal('manager');
    });

    it('one and the same answer for a link that is used, revoked, expired, replaced, of another tenant, or never was', async () => {
      const token = async (spoil: (made: Answer, email: string) => Promise<unknown>): Promise<string> => {
        const email = newEmail();
        const made = await invite(email);
        const found = await mailedToken(service, email);
        await spoil(made, email);
        return found;
      };
      const used = await token(() => Promise.resolve());
      await accept(used);
      const tokens = [
        used,
        await token((made) => tenant.as.owner.call('revokeInvitation', at(made))),
        await token((made) => sql(`UPDATE invitations SET expires_at = now() - interval '1 second' WHERE id = $1`, [ids.InvitationId.decode(made.body.id)])),
        await token((made) => tenant.as.owner.call('resendInvitation', at(made))),
        (await token(() => Promise.resolve())).replace(tenant.id.replaceAll('-', ''), other.id.replaceAll('-', '')),
        `deedi_${'0'.repeat(80)}`,
        'a-word',
      ];
      const answers = await Promise.all(tokens.map((one) => accept(one)));
      for (const answer of answers) {
        expect(codeOf(answer)).to.deep.equal([400, 'invalid-link']);
        expect({ ...answer.body, instance: '' }).to.deep.equal({ ...answers[0]!.body, instance: '' });
      }
    });
  });

  describe('resendInvitation and revokeInvitation', () => {
    it('200 with another link, good for seven days again, also when it had expired', async () => {
      const email = newEmail();
      const made = await invite(email);
      await mailedToken(service, email);
      await sql(`UPDATE invitations SET expires_at = now() - interval '1 day' WHERE id = $1`, [ids.InvitationId.decode(made.body.id)]);
      const resent = await tenant.as.admin.call('resendInvitation', at(made));
      expect([resent.status, Date.parse(resent.body.expires_at) > Date.now()]).to.deep.equal([200, true]);
      expect((await accept(await mailedToken(service, email, 2))).status).to.equal(200);
    });

    it('204, and again; 409 invitation-closed for what was accepted, and for resending what was revoked', async () => {
      const email = newEmail();
      const [revoked, accepted] = [await invite(newEmail()), await invite(email)];
      for (let time = 0; time < 2; time++) expect((await tenant.as.admin.call('revokeInvitation', at(revoked))).status).to.equal(204);
      await accept(await mailedToken(service, email));
      expect(codeOf(await tenant.as.owner.call('revokeInvitation', at(accepted)))).to.deep.equal([409, 'invitation-closed']);
      for (const closed of [revoked, accepted]) expect(codeOf(await tenant.as.owner.call('resendInvitation', at(closed)))).to.deep.equal([409, 'invitation-closed']);
    });

    it('404 for another tenant’s', async () => {
      const made = await invite(newEmail());
      for (const operation of ['getInvitation', 'resendInvitation', 'revokeInvitation'] as const) expect((await other.as.owner.call(operation, at(made))).status).to.equal(404);
    });
  });

  it('a mail names who invites, and where that is a program the tenant itself', async () => {
    const person = await newMember(service, tenant.id, 'admin');
    const { client } = await logIn(service, person.email);
    const { body: key } = await tenant.as.owner.call('createApiKey', { body: { name: 'Invites', scopes: ['members:write', ...roles.viewer] } });
    const texts = await Promise.all([client, service.clientWith({ 'x-api-key': key.secret as string })].map(async (by) => {
      const email = newEmail();
      expect((await by.call('createInvitation', { body: { email, role: 'viewer' } })).status).to.equal(201);
      await mailedToken(service, email);
      return (service.logs.map(({ mail }) => mail as { to: string; text: string } | undefined).find((mail) => mail?.to === email))!.text;
    }));
    // The at sign is written so that no mail program makes a link of it.
    expect(texts[0]).to.include(`“${person.id}`);
    expect(texts[1]).to.include('“Test” invites');
  });
});
