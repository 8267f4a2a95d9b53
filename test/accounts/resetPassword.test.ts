import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import { mailsTo, mailTo, tokenOf } from '../support/mails.ts';
import { loggedIn, login, newEmail, newPerson, rowsOf } from '../support/newcomers.ts';
import type { Service } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

const NEW_PASSWORD = 'a newer and longer password';

describe('forgotPassword and resetPassword', () => {
  let service: Service;
  before(async () => (service = await startService({ work: true })));
  after(() => service.stop());

  const forgot = (email: string): Promise<Answer> => service.anonymous.call('forgotPassword', { body: { email } });
  const reset = (token: string, password = NEW_PASSWORD): Promise<Answer> => service.anonymous.call('resetPassword', { body: { token, password } });

  async function linkTo(email: string): Promise<string> {
    await forgot(email);
    return tokenOf(await mailTo(service, email), 'reset-password');
  }

  it('204: the new password counts, all sessions have ended, and a mail tells', async () => {
    const { email, client, refreshToken } = await newPerson(service);
    const other = await loggedIn(service, email);
    expect((await reset(await linkTo(email))).status).to.equal(204);
    expect((await login(service, email, PASSWORD)).status).to.equal(401);
    for (const session of [client, other.client]) expect((await session.call('getMe')).status).to.equal(401);
    expect((await service.anonymous.call('refreshTokens', { body: { refresh_token: refreshToken } })).status).to.equal(401);
    expect((await login(service, email, NEW_PASSWORD)).status).to.equal(200);
    const { subject, text } = await mailTo(service, email);
    expect(subject).to.equal('Your password was changed');
    expect(text).to.include('from 127.0.0.1');
  });

  it('204 verifies the email, too: the mail was read there', async () => {
    const { email } = await newPerson(service);
    await rowsOf(service, 'UPDATE users SET email_verified_at = NULL WHERE email = $1', [email]);
    await reset(await linkTo(email));
    expect((await login(service, email, NEW_PASSWORD)).status).to.equal(200);
  });

  it('400 for the second use, and for a link that another has replaced', async () => {
    const { email } = await newPerson(service);
    const [first, second] = [await linkTo(email), await linkTo(email)];
    expect((await reset(first)).body.code).to.equal('invalid-link');
    expect((await reset(second)).status).to.equal(204);
    expect((await reset(second)).body.code).to.equal('invalid-link');
  });

  it('400 where the account was disabled meanwhile', async () => {
    const { email } = await newPerson(service);
    const token = await linkTo(email);
    await rowsOf(service, 'UPDATE users SET disabled_at = now() WHERE email = $1', [email]);
    expect((await reset(token)).body.code).to.equal('invalid-link');
  });

  it('422 for a password that is too short, and the link stays good', async () => {
    const { email } = await newPerson(service);
    const token = await linkTo(email);
    const { status, body } = await reset(token, 'too short');
    expect([status, body.code]).to.deep.equal([422, 'password-refused']);
    expect((await reset(token)).status).to.equal(204);
  });

  it('ends what somebody with a session has prepared: a link to another email', async () => {
    const { email, client } = await newPerson(service);
    const theirs = newEmail();
    await client.call('changeEmail', { body: { email: theirs, password: PASSWORD } });
    const confirmation = tokenOf(await mailTo(service, theirs), 'confirm-email');
    await reset(await linkTo(email));
    expect((await service.anonymous.call('confirmEmail', { body: { token: confirmation } })).body.code).to.equal('invalid-link');
  });

  it('202 without a mail for an unknown email, and five mails an hour at most', async () => {
    const unknown = newEmail();
    expect((await forgot(unknown)).status).to.equal(202);
    expect(await mailsTo(service, unknown)).to.be.empty;
    const { email } = await newPerson(service);
    const before = (await mailsTo(service, email)).length;
    for (let round = 0; round < 7; round++) await forgot(email);
    expect(await mailsTo(service, email)).to.have.length(before + 5);
  });
});
