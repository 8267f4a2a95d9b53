import { expect } from 'chai';
import { ids } from '../../src/ids.ts';
import { enrolled } from '../support/authenticator.ts';
import type { Answer, Client } from '../support/client.ts';
import { mailsTo, mailTo, tokenOf } from '../support/mails.ts';
import { elevenMinutesLater, login, newEmail, newPerson, rowsOf } from '../support/newcomers.ts';
import type { Service } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

describe('changeEmail and confirmEmail', () => {
  let service: Service;
  before(async () => (service = await startService({ work: true })));
  after(() => service.stop());

  const change = (client: Client, email: string, password = PASSWORD): Promise<Answer> => client.call('changeEmail', { body: { email, password } });
  const confirm = (token: string): Promise<Answer> => service.anonymous.call('confirmEmail', { body: { token } });
  const linkTo = async (email: string): Promise<string> => tokenOf(await mailTo(service, email), 'confirm-email');

  it('202, and nothing changes before the link was followed; then the old address is told', async () => {
    const [{ email, client }, next] = [await newPerson(service), newEmail()];
    expect((await change(client, next)).status).to.equal(202);
    const token = await linkTo(next);
    expect((await client.call('getMe')).body.email).to.equal(email);
    expect((await confirm(token)).status).to.equal(204);
    expect((await client.call('getMe')).body).to.include({ email: next, email_verified: true });
    expect([(await login(service, email)).status, (await login(service, next)).status]).to.deep.equal([401, 200]);
    const mail = await mailTo(service, email);
    expect(mail.subject).to.equal('Your email address was changed');
    expect(mail.text).not.to.include(next);
    expect((await confirm(token)).body.code).to.equal('invalid-link');
  });

  it('202 for an email that has an account, which is not offered to anybody', async () => {
    const [{ email, client }, other] = [await newPerson(service), await newPerson(service)];
    const [known, unknown] = [await change(client, other.email), await change(client, newEmail())];
    expect([known.status, known.text]).to.deep.equal([unknown.status, unknown.text]);
    const { subject, links } = await mailTo(service, other.email);
    expect(subject).to.equal('You already have an account');
    expect(links.join()).not.to.include('confirm-email');
    expect((await client.call('getMe')).body.email).to.equal(email);
  });

  it('409 where somebody took the email before the link was followed', async () => {
    const [{ client }, next] = [await newPerson(service), newEmail()];
    await change(client, next);
    const token = await linkTo(next);
    await service.anonymous.call('register', { body: { email: next, password: PASSWORD } });
    await service.anonymous.call('verifyEmail', { body: { token: tokenOf(await mailTo(service, next), 'verify-email') } });
    const { status, body } = await confirm(token);
    expect([status, body.code]).to.deep.equal([409, 'email-taken']);
  });

  it('204 voids what was mailed to the old address', async () => {
    const [{ email, client }, next] = [await newPerson(service), newEmail()];
    await service.anonymous.call('forgotPassword', { body: { email } });
    const reset = tokenOf(await mailTo(service, email), 'reset-password');
    await change(client, next);
    await confirm(await linkTo(next));
    expect((await service.anonymous.call('resetPassword', { body: { token: reset, password: 'a newer and longer password' } })).body.code).to.equal('invalid-link');
  });

  it('422 with a wrong password, or without one, and no mail', async () => {
    const [{ client }, next] = [await newPerson(service), newEmail()];
    for (const body of [{ email: next, password: 'not the password' }, { email: next }]) {
      const answer = await client.call('changeEmail', { body });
      expect([answer.status, answer.body.code, answer.body.errors[0].pointer]).to.deep.equal([422, 'wrong-password', '#/password']);
    }
    expect(await mailsTo(service, next)).to.be.empty;
  });

  it('202 without a password for who has none, and 422 when they name one', async () => {
    const [{ email, client }, next] = [await newPerson(service), newEmail()];
    await rowsOf(service, 'UPDATE users SET password_hash = NULL WHERE email = $1', [email]);
    expect((await change(client, next)).body.code).to.equal('wrong-password');
    expect((await client.call('changeEmail', { body: { email: next } })).status).to.equal(202);
    expect((await confirm(await linkTo(next))).status).to.equal(204);
    expect((await client.call('getMe')).body.email).to.equal(next);
  });

  it('401 step-up-required with the password alone, eleven minutes after who has a second factor logged in', async () => {
    const { client, userId, refreshToken } = await newPerson(service);
    const authenticator = await enrolled(service, client, ids.UserId.decode(userId));
    const late = await elevenMinutesLater(service, refreshToken);
    for (const refused of [await change(late, newEmail()), await late.call('changePassword', { body: { current_password: PASSWORD, new_password: 'a newer and longer password' } })]) {
      expect([refused.status, refused.body.code]).to.deep.equal([401, 'step-up-required']);
    }
    expect((await late.call('stepUp', { body: { password: PASSWORD } })).body.code).to.equal('proof-required');
    const { body } = await late.call('stepUp', { body: { password: PASSWORD, code: await authenticator.fresh() } });
    expect((await change(service.clientWith({ authorization: `Bearer ${body.access_token}` }), newEmail())).status).to.equal(202);
  });
});
