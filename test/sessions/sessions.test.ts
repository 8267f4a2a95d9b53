/** A person's sessions and devices: listed, named, ended; and how soon an ended one is over, everywhere. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { roles } from '../../generated/vocabulary.ts';
import { ids } from '../../src/ids.ts';
import type { Answer, Client } from '../support/client.ts';
import { createClient } from '../support/client.ts';
import { cuttableLine } from '../support/line.ts';
import { mailsTo } from '../support/mails.ts';
import { asSuperuser, migratedDatabase } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

interface LoggedIn {
  client: Client;
  body: any;
  headers: Record<string, string>;
}

describe('sessions and devices', () => {
  let service: Service;
  let twin: Service;
  let tenant: Tenant;
  before(async () => {
    service = await startService();
    twin = await service.twin();
    tenant = await service.newTenant();
  });
  after(() => Promise.all([service.stop(), twin.stop()]));

  async function logIn(more: object = {}, userAgent = FIREFOX, who = tenant): Promise<LoggedIn> {
    const { status, body } = await createClient(service.url, { 'user-agent': userAgent }).call('login', { body: { email: who.emails.agent, password: PASSWORD, ...more } });
    expect(status).to.equal(200);
    const headers = { authorization: `Bearer ${body.access_token}` };
    return { client: service.clientWith(headers), body, headers };
  }

  const refresh = (token: string): Promise<Answer> => service.anonymous.call('refreshTokens', { body: { refresh_token: token } });
  const sql = (text: string, values: unknown[]): Promise<unknown> => asSuperuser((client) => client.query(text, values), service.databaseUrl);

  /** Refused at once where the session was ended, and elsewhere before a second has passed. */
  async function expectOver({ body, headers }: LoggedIn): Promise<void> {
    expect((await service.clientWith(headers).call('getToken')).status, 'here').to.equal(401);
    await sleep(1000);
    const { status, body: problem } = await twin.clientWith(headers).call('getToken');
    expect([status, problem.code], 'elsewhere').to.deep.equal([401, 'invalid-token']);
    expect((await refresh(body.refresh_token)).status).to.equal(401);
  }

  async function warm({ headers }: LoggedIn): Promise<void> {
    for (const one of [service, twin]) expect((await one.clientWith(headers).call('getToken')).status).to.equal(200);
  }

  describe('logout', () => {
    it('204, and the session is over on every process', async () => {
      const [mine, other] = [await logIn(), await logIn()];
      await warm(mine);
      expect((await mine.client.call('logout')).status).to.equal(204);
      await expectOver(mine);
      await warm(other);
    });

    it('everywhere: 204, and every session is over', async () => {
      const [mine, other] = [await logIn(), await logIn()];
      await warm(mine);
      await warm(other);
      expect((await mine.client.call('logoutEverywhere')).status).to.equal(204);
      await expectOver(mine);
      await expectOver(other);
      const colleague = tenant.as.viewer;
      expect((await colleague.call('getToken')).status).to.equal(200);
    });
  });

  describe('getToken', () => {
    it('200 with what the token stands for', async () => {
      const { client, body } = await logIn();
      const { body: token } = await client.call('getToken');
      expect(token).to.include({ user_id: body.user_id, tenant_id: body.tenant_id, session_id: body.session_id });
      expect(token.permissions).to.deep.equal(roles.agent);
      expect(Date.parse(token.expires_at as string) - Date.now()).to.be.within(3_500_000, 3_600_000);
      expect(Math.abs(Date.parse(token.authenticated_at as string) - Date.now())).to.be.below(10_000);
    });
  });

  describe('the list of sessions', () => {
    it('200 with those of the caller alone that go on, newest first', async () => {
      const fresh = await service.newTenant();
      const [first, second, third] = [await logIn({}, FIREFOX, fresh), await logIn({}, 'curl/8.5.0', fresh), await logIn({}, FIREFOX, fresh)];
      await second.client.call('logout');
      const { body } = await third.client.call('listSessions', { query: { total: true } });
      expect(body.data.map(({ id }: { id: string }) => id)).to.deep.equal([third.body.session_id, first.body.session_id]);
      expect(body.data[0]).to.include({ user_agent: FIREFOX });
      expect(body.data[0].methods).to.deep.equal(['pwd']);
      expect(body.data[0].address).to.match(/127\.0\.0\.1$/);
      expect(body.meta.total).to.equal(2);
      expect((await fresh.as.owner.call('listSessions')).body.data).to.deep.equal([]);
    });

    it('204 for ending one of them, 404 for doing it again, or for one of somebody else', async () => {
      const [mine, other] = [await logIn(), await logIn()];
      const params = { session_id: other.body.session_id as string };
      expect((await tenant.as.owner.call('revokeSession', { params })).status).to.equal(404);
      await warm(other);
      expect((await mine.client.call('revokeSession', { params })).status).to.equal(204);
      await expectOver(other);
      expect((await mine.client.call('revokeSession', { params })).status).to.equal(404);
    });
  });

  describe('devices', () => {
    it('200 with a token for a new device, and none for one that is known', async () => {
      const first = await logIn();
      expect(first.body.device_token).to.match(/^deedd_[0-9a-f]{80}$/);
      const again = await logIn({ device_token: first.body.device_token });
      expect(again.body.device_token).to.equal(null);
      const { body } = await again.client.call('listSessions', { query: { limit: 2 } });
      expect(new Set(body.data.map(({ device_id }: { device_id: string }) => device_id)).size).to.equal(1);
    });

    it('200 with a token of its own for who brings one of somebody else, or nonsense', async () => {
      const foreign = await service.newTenant();
      const theirs = (await logIn({}, FIREFOX, foreign)).body.device_token as string;
      for (const token of [theirs, 'nonsense', `deedd_${'0'.repeat(80)}`]) expect((await logIn({ device_token: token })).body.device_token).to.match(/^deedd_/);
    });

    it('a mail tells of a new one, but not of the first, nor of one that is known', async () => {
      const working = await startService({ work: true });
      try {
        const fresh = await working.newTenant();
        const enter = (more: object = {}): Promise<Answer> => createClient(working.url, { 'user-agent': FIREFOX }).call('login', { body: { email: fresh.emails.agent, password: PASSWORD, ...more } });
        const first = await enter();
        expect(await mailsTo(working, fresh.emails.agent)).to.deep.equal([]);
        await enter({ device_token: first.body.device_token });
        expect(await mailsTo(working, fresh.emails.agent)).to.deep.equal([]);
        await enter();
        const mails = await mailsTo(working, fresh.emails.agent);
        expect(mails.map(({ subject }) => subject)).to.deep.equal(['New login to your account']);
        expect(mails[0]!.text).to.include('Firefox on Linux').and.include('127.0.0.1');
      } finally {
        await working.stop();
      }
    });

    it('200 under the name its program suggests, and under the one its owner gives', async () => {
      const { client } = await logIn({}, 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1');
      const [device] = (await client.call('listDevices', { query: { limit: 1 } })).body.data;
      expect(device.name).to.equal('Safari on iOS');
      const renamed = await client.call('updateDevice', { params: { device_id: device.id }, body: { name: 'My phone' } });
      expect([renamed.status, renamed.body]).to.deep.equal([200, { ...device, name: 'My phone' }]);
      expect((await tenant.as.owner.call('updateDevice', { params: { device_id: device.id }, body: { name: 'Mine now' } })).status).to.equal(404);
    });

    it('204 for forgetting one, which ends its sessions and makes it new again', async () => {
      const [mine, lost] = [await logIn(), await logIn()];
      const more = await logIn({ device_token: lost.body.device_token });
      const { body } = await mine.client.call('listSessions', { query: { limit: 1 } });
      const params = { device_id: body.data[0].device_id as string };
      await warm(more);
      expect((await tenant.as.owner.call('deleteDevice', { params })).status).to.equal(404);
      expect((await mine.client.call('deleteDevice', { params })).status).to.equal(204);
      await expectOver(more);
      expect((await refresh(lost.body.refresh_token as string)).status).to.equal(401);
      await warm(mine);
      expect((await mine.client.call('deleteDevice', { params })).status).to.equal(404);
      expect((await logIn({ device_token: lost.body.device_token })).body.device_token).to.match(/^deedd_/);
    });
  });

  describe('an account', () => {
    it('403 account-disabled once it is, and its refresh tokens end', async () => {
      const fresh = await service.newTenant();
      const { body } = await logIn({}, FIREFOX, fresh);
      await sql('UPDATE users SET disabled_at = now() WHERE id = $1', [fresh.userIds.agent]);
      const refused = await service.anonymous.call('login', { body: { email: fresh.emails.agent, password: PASSWORD } });
      expect([refused.status, refused.body.code]).to.deep.equal([403, 'account-disabled']);
      expect((await service.anonymous.call('login', { body: { email: fresh.emails.agent, password: 'wrong' } })).body.code).to.equal('invalid-credentials');
      expect((await refresh(body.refresh_token as string)).status).to.equal(401);
    });

    it('403 email-not-verified until it is, unless nobody asks for that', async () => {
      const fresh = await service.newTenant();
      await sql('UPDATE users SET email_verified_at = NULL WHERE id = $1', [fresh.userIds.agent]);
      const credentials = { body: { email: fresh.emails.agent, password: PASSWORD } };
      expect((await service.anonymous.call('login', credentials)).body.code).to.equal('email-not-verified');
      const lenient = await startService({ databaseUrl: service.databaseUrl, environment: { REQUIRE_VERIFIED_EMAIL: 'false' } });
      expect((await lenient.anonymous.call('login', credentials)).status).to.equal(200);
      await lenient.stop();
    });
  });

  describe('what is revoked', () => {
    it('503 when nobody can say, instead of trusting what was good a while ago', async () => {
      const line = await cuttableLine(await migratedDatabase());
      const apart = await startService({ databaseUrl: line.url });
      try {
        const people = await apart.newTenant();
        expect((await people.as.owner.call('getToken')).status).to.equal(200);
        line.close();
        await sleep(1100);
        const { status, body, headers } = await people.as.owner.call('getToken');
        expect([status, body.code]).to.deep.equal([503, 'unavailable']);
        expect(headers.get('retry-after')).to.equal('1');
      } finally {
        await apart.stop();
      }
    });

    it('is read also when it was written by a transaction that began long before others ended', async () => {
      const { headers, body } = await logIn();
      const key = `session:${ids.SessionId.decode(body.session_id as string)}`;
      await asSuperuser(async (client) => {
        await client.query('BEGIN');
        await client.query(`INSERT INTO revocations (key, min_version, expires_at) VALUES ($1, 1, now() + interval '1 hour')`, [key]);
        // Later transactions commit and are read first.
        for (let index = 0; index < 3; index++) {
          await sql(`INSERT INTO revocations (key, min_version, expires_at) VALUES ($1, 1, now() + interval '1 hour')`, [`session:${crypto.randomUUID()}`]);
          await sleep(600);
          expect((await twin.clientWith(headers).call('getToken')).status).to.equal(200);
        }
        await client.query('COMMIT');
      }, service.databaseUrl);
      await sleep(1000);
      expect((await twin.clientWith(headers).call('getToken')).status).to.equal(401);
    });
  });
});
