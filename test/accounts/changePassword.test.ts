import { expect } from 'chai';
import type { Answer, Client } from '../support/client.ts';
import { mailTo } from '../support/mails.ts';
import { loggedIn, login, newPerson, rowsOf } from '../support/newcomers.ts';
import type { Service } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

const NEW_PASSWORD = 'a newer and longer password';

describe('changePassword', () => {
  let service: Service;
  before(async () => (service = await startService({ work: true })));
  after(() => service.stop());

  const change = (client: Client, current: string | undefined = PASSWORD, next = NEW_PASSWORD): Promise<Answer> =>
    client.call('changePassword', { body: { ...(current !== '' && { current_password: current }), new_password: next } });

  it('204: other sessions end, this one goes on, and a mail tells', async () => {
    const { email, client, refreshToken } = await newPerson(service);
    const other = await loggedIn(service, email);
    expect((await change(client)).status).to.equal(204);
    expect((await client.call('getMe')).status).to.equal(200);
    expect((await service.anonymous.call('refreshTokens', { body: { refresh_token: refreshToken } })).status).to.equal(200);
    expect((await other.client.call('getMe')).status).to.equal(401);
    expect((await login(service, email, PASSWORD)).status).to.equal(401);
    expect((await login(service, email, NEW_PASSWORD)).status).to.equal(200);
    expect((await mailTo(service, email)).subject).to.equal('Your password was changed');
  });

  it('422 with a wrong password, or without one', async () => {
    const { email, client } = await newPerson(service);
    for (const current of ['not the password', '']) {
      const { status, body } = await change(client, current);
      expect([status, body.code, body.errors[0].pointer]).to.deep.equal([422, 'wrong-password', '#/current_password']);
    }
    expect((await login(service, email, PASSWORD)).status).to.equal(200);
  });

  it('422 for a new one that is too short', async () => {
    const { client } = await newPerson(service);
    const { status, body } = await change(client, PASSWORD, 'too short');
    expect([status, body.code, body.errors[0].pointer]).to.deep.equal([422, 'password-refused', '#/new_password']);
  });

  it('204 for the first one of who has none, and 422 when they name one', async () => {
    const { email, client, userId } = await newPerson(service);
    expect(userId).to.match(/^usr_/);
    await rowsOf(service, 'UPDATE users SET password_hash = NULL WHERE email = $1', [email]);
    expect((await change(client, PASSWORD)).body.code).to.equal('wrong-password');
    expect((await change(client, '')).status).to.equal(204);
    expect((await login(service, email, NEW_PASSWORD)).status).to.equal(200);
  });

  it('of two who change it at once one does', async () => {
    const { email, client } = await newPerson(service);
    const answers = await Promise.all(['first of the two passwords', 'second of the two passwords'].map((next) => change(client, PASSWORD, next)));
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([204, 422]);
    expect((await Promise.all(['first of the two passwords', 'second of the two passwords'].map((password) => login(service, email, password)))).map(({ status }) => status).sort()).to.deep.equal([200, 401]);
  });

  it('429 after ten guesses, whatever the address', async () => {
    const strict = await startService({ databaseUrl: service.databaseUrl, environment: { RATE_LIMIT_FACTOR: '1', TRUST_PROXY: '1' } });
    try {
      const { email } = await newPerson(service);
      const { client } = await loggedIn(strict, email);
      const statuses: number[] = [];
      for (let guess = 0; guess < 12; guess++) {
        const { status } = await client.call('changePassword', { body: { current_password: 'a guess', new_password: NEW_PASSWORD }, headers: { 'x-forwarded-for': `192.0.2.${guess}` } });
        statuses.push(status);
      }
      expect(statuses).to.deep.equal([...Array.from({ length: 10 }, () => 422), 429, 429]);
    } finally {
      await strict.stop();
    }
  });
});
