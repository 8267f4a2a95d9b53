/** The session of a browser on the admin pages: its cookie, its CSRF token, and who gets one. */
import { expect } from 'chai';
import { ids } from '../../src/ids.ts';
import { enrolled } from '../support/authenticator.ts';
import type { Answer } from '../support/client.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

describe('the admin session', () => {
  let service: Service;
  let tenant: Tenant;
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
    await sql('UPDATE users SET superuser = true WHERE id = $1', [tenant.userIds.owner]);
  });
  after(() => service.stop());

  const sql = (text: string, values: unknown[]): Promise<unknown> => asSuperuser((client) => client.query(text, values), service.databaseUrl);
  const open = (email = tenant.emails.owner, password = PASSWORD): Promise<Answer> => service.anonymous.call('createAdminSession', { body: { email, password } });
  const browser = (answer: Answer) => ({ cookie: answer.headers.get('set-cookie')!.split(';')[0]!, csrf: answer.body.csrf_token as string });
  const look = (cookie: string): Promise<Answer> => service.clientWith({ cookie }).call('getAdminSession');
  const leave = (headers: Record<string, string>): Promise<Answer> => service.clientWith(headers).call('deleteAdminSession');

  it('201 with a cookie that scripts cannot read and other sites cannot send, and no token in the answer but the CSRF token', async () => {
    const answer = await open();
    expect(answer.status).to.equal(201);
    expect(answer.headers.get('set-cookie')).to.match(/^__Host-deed_session=deeds_[0-9a-f]{80}; Path=\/; Max-Age=43200; Secure; HttpOnly; SameSite=Strict$/);
    expect(answer.headers.get('cache-control')).to.equal('no-store');
    expect(answer.body.user_id).to.equal(ids.UserId.encode(tenant.userIds.owner));
    expect(answer.text).not.to.include(browser(answer).cookie.split('=')[1]!);
    const { status, body } = await look(browser(answer).cookie);
    expect([status, body]).to.deep.equal([200, answer.body]);
  });

  it('403 not-an-administrator for anybody else, and no session is left', async () => {
    const { status, body, headers } = await open(tenant.emails.admin);
    expect([status, body.code, headers.get('set-cookie')]).to.deep.equal([403, 'not-an-administrator', null]);
    const { rows } = (await asSuperuser((client) => client.query('SELECT FROM sessions WHERE user_id = $1', [tenant.userIds.admin]), service.databaseUrl)) as { rows: unknown[] };
    expect(rows).to.deep.equal([]);
    expect((await open(tenant.emails.owner, 'wrong')).body.code).to.equal('invalid-credentials');
  });

  it('401 second-factor-required, 422 for a wrong code, and 201 for a right one', async () => {
    const person = await service.newTenant();
    const id = person.userIds.owner;
    await sql('UPDATE users SET superuser = true WHERE id = $1', [id]);
    const app = await enrolled(service, person.as.owner, id);
    const withCode = (code?: string): Promise<Answer> => service.anonymous.call('createAdminSession', { body: { email: person.emails.owner, password: PASSWORD, ...(code && { code }) } });
    expect((await withCode()).body.code).to.equal('second-factor-required');
    const wrong = await withCode(app.wrong());
    expect([wrong.status, wrong.body.code]).to.deep.equal([422, 'invalid-code']);
    expect((await withCode(await app.fresh())).status).to.equal(201);
  });

  it('403 csrf-failed without the token, with another session’s, or from a page of another site', async () => {
    const [one, other] = [browser(await open()), browser(await open())];
    for (const headers of [{}, { 'x-csrf-token': other.csrf }, { 'x-csrf-token': one.csrf, origin: 'https://evil.example' }, { 'x-csrf-token': one.csrf, 'sec-fetch-site': 'cross-site' }]) {
      const { status, body } = await leave({ cookie: one.cookie, ...(headers as Record<string, string>) });
      expect([status, body.code], JSON.stringify(headers)).to.deep.equal([403, 'csrf-failed']);
    }
    expect((await look(one.cookie)).status).to.equal(200);
  });

  it('204 for leaving: the cookie is taken back, and is good for nothing at once', async () => {
    const { cookie, csrf } = browser(await open());
    const left = await leave({ cookie, 'x-csrf-token': csrf });
    expect(left.status).to.equal(204);
    expect(left.headers.get('set-cookie')).to.match(/^__Host-deed_session=; Path=\/; Max-Age=0; /);
    expect((await look(cookie)).body.code).to.equal('invalid-token');
  });

  it('401 after half an hour without a request, after its end, for who is no superuser any more, and for nonsense', async () => {
    for (const change of [`UPDATE sessions SET last_used_at = now() - interval '31 minutes' WHERE id = $1`, `UPDATE sessions SET expires_at = now() WHERE id = $1`]) {
      const opened = await open();
      await sql(change, [ids.SessionId.decode(opened.body.session_id as string)]);
      expect((await look(browser(opened).cookie)).status).to.equal(401);
    }
    const { cookie } = browser(await open());
    await sql('UPDATE users SET superuser = false WHERE id = $1', [tenant.userIds.owner]);
    expect((await look(cookie)).status).to.equal(401);
    await sql('UPDATE users SET superuser = true WHERE id = $1', [tenant.userIds.owner]);
    for (const nonsense of ['__Host-deed_session=nonsense', `__Host-deed_session=deeds_${'0'.repeat(80)}`]) expect((await look(nonsense)).status).to.equal(401);
    expect((await service.clientWith({ cookie }).call('getMe')).status, 'what is not for browsers').to.equal(401);
  });
});
