import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import { mailsTo, mailTo, tokenOf } from '../support/mails.ts';
import { login, newEmail, rowsOf } from '../support/newcomers.ts';
import type { Service } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

describe('verifyEmail and resendVerification', () => {
  let service: Service;
  before(async () => (service = await startService({ work: true })));
  after(() => service.stop());

  const verify = (token: string, more: object = {}): Promise<Answer> => service.anonymous.call('verifyEmail', { body: { token, ...more } });
  const resend = (email: string): Promise<Answer> => service.anonymous.call('resendVerification', { body: { email } });
  const linkTo = async (email: string): Promise<string> => tokenOf(await mailTo(service, email), 'verify-email');

  async function registered(): Promise<string> {
    const email = newEmail();
    await service.anonymous.call('register', { body: { email, password: PASSWORD } });
    return email;
  }

  /** Somebody whose account was made without a mail, as an operator makes one. */
  async function unverified(): Promise<string> {
    const email = newEmail();
    await service.anonymous.call('register', { body: { email, password: PASSWORD } });
    await verify(await linkTo(email));
    await rowsOf(service, 'UPDATE users SET email_verified_at = NULL WHERE email = $1', [email]);
    return email;
  }

  function refused({ status, body }: Answer): void {
    expect([status, body.code, body.detail]).to.deep.equal([400, 'invalid-link', 'The link is unknown, expired or used. Ask for another.']);
  }

  it('400 for a link that was used, has expired, or never was one', async () => {
    const email = await registered();
    const token = await linkTo(email);
    expect((await verify(token)).status).to.equal(204);
    refused(await verify(token));
    refused(await verify('nonsense'));
    refused(await verify('deedg_nonsense'));
    refused(await verify(`${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`));
    const late = await registered();
    const lateToken = await linkTo(late);
    await rowsOf(service, `UPDATE registrations SET expires_at = now() WHERE email = $1`, [late]);
    refused(await verify(lateToken));
  });

  it('of 40 who follow a link at once one is the one', async () => {
    const email = await registered();
    const token = await linkTo(email);
    const answers = await Promise.all(Array.from({ length: 40 }, () => verify(token)));
    expect(answers.filter(({ status }) => status === 204)).to.have.length(1);
    for (const answer of answers) if (answer.status !== 204) refused(answer);
    expect(await rowsOf(service, 'SELECT id FROM users WHERE email = $1', [email])).to.have.length(1);
  });

  it('204 with another password, which counts', async () => {
    const email = await registered();
    expect((await verify(await linkTo(email), { password: 'another long password' })).status).to.equal(204);
    expect((await login(service, email, PASSWORD)).status).to.equal(401);
    expect((await login(service, email, 'another long password')).status).to.equal(200);
  });

  it('422 for another password that is too short, and the link stays good', async () => {
    const token = await linkTo(await registered());
    expect((await verify(token, { password: 'too short' })).body.code).to.equal('password-refused');
    expect((await verify(token)).status).to.equal(204);
  });

  it('400 where the account was disabled before anybody followed the link', async () => {
    const email = await unverified();
    await resend(email);
    const token = await linkTo(email);
    await rowsOf(service, 'UPDATE users SET disabled_at = now() WHERE email = $1', [email]);
    refused(await verify(token));
  });

  it('202 with a new link, and the one before is void', async () => {
    const email = await registered();
    const first = await linkTo(email);
    expect((await resend(email)).status).to.equal(202);
    const second = await linkTo(email);
    refused(await verify(first));
    expect((await verify(second)).status).to.equal(204);
  });

  it('202 with a link for an account that is not verified', async () => {
    const email = await unverified();
    expect((await login(service, email)).body.code).to.equal('email-not-verified');
    await resend(email);
    expect((await verify(await linkTo(email))).status).to.equal(204);
    expect((await login(service, email)).status).to.equal(200);
  });

  it('202 without a mail where the email is unknown, or verified', async () => {
    const email = await registered();
    await verify(await linkTo(email));
    const before = (await mailsTo(service, email)).length;
    const answers = [await resend(email), await resend(newEmail())];
    for (const { status, text } of answers) expect([status, text]).to.deep.equal([202, '']);
    expect(await mailsTo(service, email)).to.have.length(before);
  });
});
