/** What a second factor changes for the account: how short a password may be, and what is left when it is deleted. */
import { expect } from 'chai';
import { issue } from '../../src/domains/access/one-time-tokens.ts';
import { ids } from '../../src/ids.ts';
import { enrolled } from '../support/authenticator.ts';
import { login, newPerson, rowsOf } from '../support/newcomers.ts';
import type { Service } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

/** Eight characters, and another eight. */
const SHORT = 'x9#kq2vT';
const SHORTER_THAN_ALONE = 'm4!zw7rP';

describe('an account with a second factor', () => {
  let service: Service;
  before(async () => (service = await startService({ work: true })));
  after(() => service.stop());

  it('takes a password of eight characters, by changing it and by a link; once it is off, the next one has to be longer', async () => {
    const { email, client, userId } = await newPerson(service);
    const change = async (current: string, next: string): Promise<unknown[]> => {
      const { status, body } = await client.call('changePassword', { body: { current_password: current, new_password: next } });
      return [status, body?.errors?.[0].code];
    };
    expect(await change(PASSWORD, SHORT)).to.deep.equal([422, 'min-length']);
    const uuid = ids.UserId.decode(userId);
    const authenticator = await enrolled(service, client, uuid);
    expect(await change(PASSWORD, SHORT.slice(1)), 'seven').to.deep.equal([400, 'min-length']);
    expect(await change(PASSWORD, SHORT)).to.deep.equal([204, undefined]);
    expect((await login(service, email, SHORT)).status).to.equal(202);

    expect((await client.call('disableTwoFactor', { body: { code: authenticator.recoveryCodes[0] } })).status).to.equal(204);
    expect((await login(service, email, SHORT)).status, 'the short one stays good').to.equal(200);
    expect(await change(SHORT, SHORTER_THAN_ALONE)).to.deep.equal([422, 'min-length']);

    await enrolled(service, client, uuid);
    const token = await service.app.database.transaction({}, (tx) => issue(tx, uuid, 'reset-password', 60));
    expect((await service.anonymous.call('resetPassword', { body: { token, password: SHORTER_THAN_ALONE } })).status).to.equal(204);
    expect((await login(service, email, SHORTER_THAN_ALONE)).status, 'a new password leaves the second factor on').to.equal(202);
  });

  it('a new password voids the challenges of the old one', async () => {
    const { email, client, userId } = await newPerson(service);
    const { recoveryCodes } = await enrolled(service, client, ids.UserId.decode(userId));
    const { body } = await login(service, email);
    expect((await client.call('changePassword', { body: { current_password: PASSWORD, new_password: 'another password altogether' } })).status).to.equal(204);
    const { status, codes } = await service.anonymous.call('completeLogin', { body: { challenge_token: body.challenge_token, code: recoveryCodes[0] } });
    expect([status, ...codes]).to.deep.equal([401, 'invalid-challenge']);
  });

  it('leaves nothing of it when it is deleted', async () => {
    const { client, userId } = await newPerson(service);
    await enrolled(service, client, ids.UserId.decode(userId));
    expect((await client.call('deleteMe')).status).to.equal(204);
    for (const table of ['two_factor', 'recovery_codes']) expect(await rowsOf(service, `SELECT FROM ${table} WHERE user_id = $1`, [ids.UserId.decode(userId)]), table).to.be.empty;
  });
});
