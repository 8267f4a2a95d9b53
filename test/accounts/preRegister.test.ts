import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import { mailsTo, mailTo, tokenOf } from '../support/mails.ts';
import { newEmail, rowsOf } from '../support/newcomers.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('preRegister and confirmPreRegistration', () => {
  let service: Service;
  before(async () => (service = await startService({ work: true })));
  after(() => service.stop());

  const preRegister = (email: string): Promise<Answer> => service.anonymous.call('preRegister', { body: { email } });
  const confirm = (token: string): Promise<Answer> => service.anonymous.call('confirmPreRegistration', { body: { token } });
  const linkTo = async (email: string): Promise<string> => tokenOf(await mailTo(service, email), 'confirm-pre-registration');
  const confirmed = async (email: string): Promise<unknown[]> => rowsOf(service, 'SELECT FROM pre_registrations WHERE email = $1 AND confirmed_at IS NOT NULL', [email]);

  it('202, and the email counts once the link was followed', async () => {
    const email = newEmail();
    const { status, text } = await preRegister(email);
    expect([status, text]).to.deep.equal([202, '']);
    const token = await linkTo(email);
    expect(await confirmed(email)).to.be.empty;
    expect((await confirm(token)).status).to.equal(204);
    expect(await confirmed(email)).to.have.length(1);
    expect((await confirm(token)).body.code).to.equal('invalid-link');
  });

  it('202 again and again: one row, the newest link, three mails an hour, and none once it is confirmed', async () => {
    const email = newEmail();
    await preRegister(email);
    const first = await linkTo(email);
    // One mail after the other, or the newest mail would not have the newest link.
    for (let round = 0; round < 4; round++) {
      expect((await preRegister(email.toUpperCase())).status).to.equal(202);
      await mailsTo(service, email);
    }
    expect(await rowsOf(service, 'SELECT FROM pre_registrations WHERE email = $1', [email])).to.have.length(1);
    const all = [...(await mailsTo(service, email)), ...(await mailsTo(service, email.toUpperCase()))];
    expect(all).to.have.length(3);
    expect((await confirm(first)).status).to.equal(400);
    expect((await confirm(tokenOf(all.at(-1)!, 'confirm-pre-registration'))).status).to.equal(204);
    await rowsOf(service, 'DELETE FROM mail_counts');
    await preRegister(email);
    expect([...(await mailsTo(service, email)), ...(await mailsTo(service, email.toUpperCase()))]).to.have.length(3);
  });

  it('400 for a link that has expired or never was one', async () => {
    const email = newEmail();
    await preRegister(email);
    const token = await linkTo(email);
    await rowsOf(service, 'UPDATE pre_registrations SET token_expires_at = now() WHERE email = $1', [email]);
    for (const bad of [token, 'nonsense', 'deedp_']) expect((await confirm(bad)).body.code).to.equal('invalid-link');
  });
});
