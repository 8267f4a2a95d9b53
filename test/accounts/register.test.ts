import { expect } from 'chai';
import { enrolled } from '../support/authenticator.ts';
import { mailsTo, mailTo, tokenOf } from '../support/mails.ts';
import { loggedIn, login, newEmail, newPerson, rowsOf } from '../support/newcomers.ts';
import type { Answer } from '../support/client.ts';
import type { Service } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

const OTHER_PASSWORD = 'chosen by somebody else';

describe('register', () => {
  let service: Service;
  before(async () => (service = await startService({ work: true })));
  after(() => service.stop());

  const register = (email: string, more: object = {}): Promise<Answer> => service.anonymous.call('register', { body: { email, password: PASSWORD, ...more } });
  const verify = (token: string, password?: string): Promise<Answer> => service.anonymous.call('verifyEmail', { body: { token, ...(password && { password }) } });
  const linkOf = async (email: string): Promise<string> => tokenOf(await mailTo(service, email), 'verify-email');

  it('202, and an account that can log in once the link was followed', async () => {
    const email = newEmail();
    const answer = await register(email, { given_name: 'Ada', family_name: 'Lovelace', locale: 'en-GB' });
    expect([answer.status, answer.text]).to.deep.equal([202, '']);
    expect((await login(service, email)).status, 'before').to.equal(401);
    expect((await verify(await linkOf(email))).status).to.equal(204);
    const { client, tenantId } = await loggedIn(service, email);
    expect(tenantId).to.equal(null);
    expect((await client.call('getMe')).body).to.include({ email, email_verified: true, given_name: 'Ada', family_name: 'Lovelace', locale: 'en-GB' });
  });

  it('202 with a tenant, which begins with the account and not before', async () => {
    const [email, name] = [newEmail(), crypto.randomUUID()];
    await register(email, { tenant_name: name });
    const token = await linkOf(email);
    const tenants = (): Promise<object[]> => rowsOf(service, 'SELECT id FROM tenants WHERE name = $1', [name]);
    expect(await tenants()).to.be.empty;
    expect(await rowsOf(service, 'SELECT id FROM users WHERE email = $1', [email])).to.be.empty;
    await verify(token);
    expect(await tenants()).to.have.length(1);
    const { client } = await loggedIn(service, email);
    expect((await client.call('getToken')).body.permissions).to.include('api-keys:write');
  });

  it('202 for an email that has an account, which is told so once an hour at most', async () => {
    const { email } = await newPerson(service);
    const before = (await mailsTo(service, email)).length;
    const [known, unknown] = [await register(email.toUpperCase()), await register(newEmail())];
    expect([known.status, known.text]).to.deep.equal([unknown.status, unknown.text]);
    const mail = await mailTo(service, email);
    expect(mail.subject).to.equal('You already have an account');
    await register(email);
    expect(await mailsTo(service, email)).to.have.length(before + 1);
    expect(await rowsOf(service, 'SELECT id FROM registrations WHERE email = $1', [email]), 'nothing is kept of it').to.be.empty;
    // Its second link is there for who has forgotten.
    expect((await service.anonymous.call('resetPassword', { body: { token: tokenOf(mail, 'reset-password'), password: OTHER_PASSWORD } })).status).to.equal(204);
  });

  it('202 for a disabled account, which is written to no more', async () => {
    const { email } = await newPerson(service);
    const before = (await mailsTo(service, email)).length;
    await rowsOf(service, 'UPDATE users SET disabled_at = now() WHERE email = $1', [email]);
    for (const operation of ['register', 'forgotPassword', 'resendVerification'] as const) {
      expect((await service.anonymous.call(operation, { body: { email, ...(operation === 'register' && { password: PASSWORD }) } })).status).to.equal(202);
    }
    expect(await mailsTo(service, email)).to.have.length(before);
  });

  it('422 for a password that is too short, whoever has the email', async () => {
    const { email } = await newPerson(service);
    const answers = [await register(email, { password: 'too short' }), await register(newEmail(), { password: 'too short' })];
    for (const { status, body } of answers) expect([status, body.code, body.errors[0].pointer]).to.deep.equal([422, 'password-refused', '#/password']);
  });

  it('mails one address five links an hour at most', async () => {
    const email = newEmail();
    for (let round = 0; round < 7; round++) await register(email);
    expect(await mailsTo(service, email)).to.have.length(5);
  });

  it('keeps nothing of a password and of a link but digests, and logs no email of a job', async () => {
    const email = newEmail();
    await register(email);
    const token = await linkOf(email);
    const [row] = await rowsOf<{ row: string }>(service, 'SELECT r::text AS row FROM registrations r WHERE email = $1', [email]);
    expect(row!.row).not.to.include(PASSWORD);
    expect(row!.row).not.to.include(token.slice(40, 80));
    expect(service.logs.filter(({ job }) => job === 'mailRegistration')).not.to.be.empty;
    // Without a mail server the mail itself is logged, in development alone.
    for (const line of service.logs) if (line.job && !line.mail) expect(JSON.stringify(line)).not.to.include(email);
  });

  describe('when somebody else registers the same email', () => {
    let email: string;
    beforeEach(() => (email = newEmail()));

    async function onlyMine(): Promise<void> {
      expect((await login(service, email, PASSWORD)).status, 'mine').to.equal(200);
      expect((await login(service, email, OTHER_PASSWORD)).status, 'theirs').to.equal(401);
    }

    for (const [title, first, second] of [['before', OTHER_PASSWORD, PASSWORD], ['after', PASSWORD, OTHER_PASSWORD]] as const) {
      for (const which of [0, 1]) {
        it(`422 for the link of the ${which === 0 ? 'first' : 'second'} mail when they were ${title} me, until the password comes with it`, async () => {
          await register(email, { password: first });
          await register(email, { password: second });
          const mails = await mailsTo(service, email);
          expect(mails).to.have.length(2);
          const token = tokenOf(mails[which]!, 'verify-email');
          const { status, body } = await verify(token);
          expect([status, body.code, body.errors[0].pointer]).to.deep.equal([422, 'password-required', '#/password']);
          expect((await login(service, email, OTHER_PASSWORD)).status).to.equal(401);
          expect((await verify(token, PASSWORD)).status).to.equal(204);
          await onlyMine();
          expect((await verify(tokenOf(mails[1 - which]!, 'verify-email'), OTHER_PASSWORD)).body.code, 'the other link').to.equal('invalid-link');
        });
      }
    }

    it('422 for a new link that they asked for, too', async () => {
      await register(email);
      await register(email, { password: OTHER_PASSWORD });
      // Jobs overtake each other: the link is the newest where those before it are sent.
      await mailsTo(service, email);
      await service.anonymous.call('resendVerification', { body: { email } });
      const token = await linkOf(email);
      expect((await verify(token)).body.code).to.equal('password-required');
      expect((await verify(token, PASSWORD)).status).to.equal(204);
      await onlyMine();
    });
  });

  describe('where accounts begin before their email is verified', () => {
    let open: Service;
    before(async () => (open = await startService({ work: true, databaseUrl: service.databaseUrl, environment: { REQUIRE_VERIFIED_EMAIL: 'false' } })));
    after(() => open.stop());

    const registerThere = (email: string, more: object = {}): Promise<Answer> => open.anonymous.call('register', { body: { email, password: PASSWORD, ...more } });
    /** Either service may have taken the job. */
    async function linksOf(email: string): Promise<string[]> {
      return [...(await mailsTo(open, email)), ...(await mailsTo(service, email))].flatMap((mail) => (mail.links.some((link) => link.includes('verify-email')) ? [tokenOf(mail, 'verify-email')] : []));
    }

    it('202, and login at once, with the tenant', async () => {
      const email = newEmail();
      expect((await registerThere(email, { tenant_name: 'At once' })).status).to.equal(202);
      const [token] = await linksOf(email);
      const { client, tenantId } = await loggedIn(open, email);
      expect(tenantId).to.match(/^ten_/);
      expect((await client.call('getMe')).body.email_verified).to.equal(false);
      expect((await login(service, email)).body.code, 'where it is asked for').to.equal('email-not-verified');
      expect((await verify(token!)).status).to.equal(204);
      expect((await client.call('getMe')).body.email_verified).to.equal(true);
    });

    it('the owner of the email takes over an account that somebody else has opened with it', async () => {
      const email = newEmail();
      await registerThere(email, { password: OTHER_PASSWORD });
      const [theirs] = await linksOf(email);
      const intruder = await loggedIn(open, email, OTHER_PASSWORD);
      await enrolled(open, intruder.client, intruder.userId);
      await registerThere(email);
      const mine = (await linksOf(email)).find((token) => token !== theirs)!;
      expect((await verify(theirs!)).body.code, 'the link of their registration').to.equal('password-required');
      expect((await verify(mine)).body.code).to.equal('password-required');
      expect((await open.anonymous.call('verifyEmail', { body: { token: mine, password: PASSWORD } })).status).to.equal(204);
      expect((await intruder.client.call('getMe')).status, 'their session').to.equal(401);
      expect((await open.anonymous.call('refreshTokens', { body: { refresh_token: intruder.refreshToken } })).status).to.equal(401);
      expect((await login(open, email, OTHER_PASSWORD)).status).to.equal(401);
      expect((await login(open, email, PASSWORD)).status, 'their second factor is gone').to.equal(200);
      expect((await verify(theirs!)).body.code).to.equal('invalid-link');
    });
  });
});
