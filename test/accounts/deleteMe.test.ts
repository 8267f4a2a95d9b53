import { expect } from 'chai';
import { ids, uuidv7 } from '../../src/ids.ts';
import { mailsTo, mailTo } from '../support/mails.ts';
import { login, newPerson, rowsOf } from '../support/newcomers.ts';
import type { Person } from '../support/newcomers.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('deleteMe and exportMe', () => {
  let service: Service;
  before(async () => (service = await startService({ work: true })));
  after(() => service.stop());

  const PROFILE = { given_name: 'Canary-Given', family_name: 'Canary-Family', phone: '+15550199001', birth_date: '1971-03-04' };

  async function newMember(): Promise<Person> {
    const person = await newPerson(service, { tenant_name: 'Of one' });
    await person.client.call('updateMe', { body: PROFILE });
    return person;
  }

  async function joins(person: Person, tenantId: string, role: string): Promise<void> {
    await rowsOf(service, 'INSERT INTO memberships (tenant_id, user_id, role) VALUES ($1, $2, $3)', [ids.TenantId.decode(tenantId), ids.UserId.decode(person.userId), role]);
  }

  it('204: sessions, memberships and all that says who it was are gone, and the email is free', async () => {
    const { email, userId, client, refreshToken } = await newMember();
    expect((await client.call('deleteMe')).status).to.equal(204);
    expect((await client.call('getMe')).status).to.equal(401);
    expect((await service.anonymous.call('refreshTokens', { body: { refresh_token: refreshToken } })).status).to.equal(401);
    expect((await login(service, email)).status).to.equal(401);
    const uuid = ids.UserId.decode(userId);
    const [user] = await rowsOf<{ row: string; deleted_at: Date }>(service, 'SELECT u::text AS row, deleted_at FROM users u WHERE id = $1', [uuid]);
    expect(user!.deleted_at).to.be.instanceOf(Date);
    for (const value of [email, ...Object.values(PROFILE)]) expect(user!.row).not.to.include(value);
    for (const table of ['memberships', 'devices', 'one_time_tokens']) expect(await rowsOf(service, `SELECT FROM ${table} WHERE user_id = $1`, [uuid]), table).to.be.empty;
    const [session] = await rowsOf<object>(service, 'SELECT address, user_agent, revoked_at IS NOT NULL AS revoked FROM sessions WHERE user_id = $1', [uuid]);
    expect(session).to.deep.equal({ address: null, user_agent: null, revoked: true });
    expect((await mailTo(service, email)).subject).to.equal('Your account was deleted');
    const again = await service.anonymous.call('register', { body: { email, password: 'a password for tests' } });
    expect(again.status).to.equal(202);
    expect((await mailTo(service, email)).subject, 'the email is free').to.equal('Confirm your email address');
  });

  it('409 for the only owner of a tenant with other members, and nothing has changed', async () => {
    const [owner, admin] = [await newMember(), await newPerson(service)];
    await joins(admin, owner.tenantId!, 'admin');
    const { status, body } = await owner.client.call('deleteMe');
    expect([status, body.code]).to.deep.equal([409, 'last-owner']);
    expect((await owner.client.call('getMe')).status).to.equal(200);
    await rowsOf(service, `UPDATE memberships SET role = 'owner' WHERE user_id = $1`, [ids.UserId.decode(admin.userId)]);
    expect((await owner.client.call('deleteMe')).status).to.equal(204);
  });

  it('of two owners who leave at once one stays', async () => {
    const [one, other, viewer] = [await newMember(), await newPerson(service), await newPerson(service)];
    await joins(other, one.tenantId!, 'owner');
    await joins(viewer, one.tenantId!, 'viewer');
    const answers = await asSuperuser(async (client) => {
      // Somebody holds the memberships, until both have come as far as they can without them.
      await client.query('BEGIN');
      await client.query('SELECT FROM memberships WHERE tenant_id = $1 FOR UPDATE', [ids.TenantId.decode(one.tenantId!)]);
      const leaving = Promise.all([one, other].map((person) => person.client.call('deleteMe')));
      for (let waiting = 0; waiting < 2; ) waiting = Number((await client.query<{ count: string }>('SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted')).rows[0]!.count);
      await client.query('COMMIT');
      return leaving;
    }, service.databaseUrl);
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([204, 409]);
  });

  it('a link that was mailed before opens nothing after', async () => {
    const { email, client } = await newMember();
    await service.anonymous.call('forgotPassword', { body: { email } });
    const { links } = await mailTo(service, email);
    await client.call('deleteMe');
    const token = new URLSearchParams(new URL(links[0]!).hash.slice(1)).get('token')!;
    expect((await service.anonymous.call('resetPassword', { body: { token, password: 'a newer and longer password' } })).body.code).to.equal('invalid-link');
    const before = (await mailsTo(service, email)).length;
    await service.anonymous.call('forgotPassword', { body: { email } });
    expect(await mailsTo(service, email)).to.have.length(before);
  });

  it('exports everything, as a file', async () => {
    const mine = await newMember();
    const { email, userId, tenantId, client } = mine;
    const other = await newMember();
    const link = (person: Person, subject: string) => rowsOf(service, `INSERT INTO identities (user_id, id, provider, subject, email) VALUES ($1, $2, 'github', $3, 'canary@elsewhere.example')`, [ids.UserId.decode(person.userId), uuidv7(), subject]);
    for (const [person, subject] of [[mine, '1'], [mine, '2'], [other, '3']] as const) await link(person, subject);
    const { status, headers, body, text } = await client.call('exportMe');
    expect(status).to.equal(200);
    expect(headers.get('content-disposition')).to.equal('attachment; filename="me.json"');
    expect(body.profile).to.include({ id: userId, email, ...PROFILE });
    expect(body.memberships).to.deep.equal([{ tenant_id: tenantId, role: 'owner' }]);
    expect(body.sessions).to.have.length(1);
    expect(body.devices.map(({ id }: { id: string }) => id)).to.deep.equal([body.sessions[0].device_id]);
    expect(body.identities).to.have.length(2).and.to.deep.equal((await client.call('listIdentities')).body.data);
    expect(body.audit_entries.map(({ operation_id }: { operation_id: string }) => operation_id)).to.include.members(['updateMe', 'login']);
    for (const entry of body.audit_entries) expect(entry.actor).to.equal(userId);
    expect(text).not.to.include(other.userId);
    expect(text).not.to.match(/hash|token_/);
  });
});
