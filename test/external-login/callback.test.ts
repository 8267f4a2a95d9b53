/** Coming back from a provider, as the contract says it: sent on with an error, and told to try again while the database is away. */
import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service } from '../support/service.ts';
import { LOGIN_PROVIDER, PUBLIC_URL, startService } from '../support/service.ts';

describe('finishExternalLogin', () => {
  let service: Service;
  before(async () => (service = await startService()));
  after(() => service.stop());

  /** A login that this browser has begun: where the provider would send it, if nobody wanted to log in. */
  async function begun(): Promise<() => Promise<Answer>> {
    const params = { provider: LOGIN_PROVIDER };
    const { status, headers } = await service.anonymous.call('startExternalLogin', { params, query: { return_to: `${PUBLIC_URL}/welcome` } });
    expect(status).to.equal(302);
    const state = new URL(headers.get('location')!).searchParams.get('state')!;
    const cookie = headers.get('set-cookie')!.split(';')[0]!;
    return () => service.clientWith({ cookie }).call('finishExternalLogin', { params, query: { state, error: 'access_denied' } });
  }

  it('302 to where the login began, with what went wrong, and takes the cookie back; once', async () => {
    const comeBack = await begun();
    const { status, headers } = await comeBack();
    expect([status, headers.get('location')]).to.deep.equal([302, `${PUBLIC_URL}/welcome#error=login-cancelled`]);
    expect(headers.get('set-cookie')).to.match(/^deed_login=; Path=\/; Max-Age=0; /);
    expect((await comeBack()).status).to.equal(401);
  });

  it('503 while the database is away', async () => {
    const comeBack = await begun();
    await asSuperuser((superuser) => superuser.query(`DROP DATABASE ${new URL(service.databaseUrl).pathname.slice(1)} WITH (FORCE)`));
    const { status, body } = await comeBack();
    expect([status, body.code]).to.deep.equal([503, 'unavailable']);
  });
});
