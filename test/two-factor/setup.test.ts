/** Setting a second factor up, turning it on and off, and new recovery codes. */
import { expect } from 'chai';
import { URI } from 'otpauth';
import { codeOf, enrolled } from '../support/authenticator.ts';
import type { Answer, Client } from '../support/client.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const outcome = ({ status, body }: Answer): unknown[] => [status, body?.code];

describe('the second factor', () => {
  let service: Service;
  let twin: Service;
  let tenant: Tenant;
  let owner: Client;
  let userId: string;
  before(async () => {
    service = await startService();
    twin = await service.twin();
  });
  after(() => Promise.all([service.stop(), twin.stop()]));
  beforeEach(async () => {
    tenant = await service.newTenant();
    owner = tenant.as.owner;
    userId = tenant.userIds.owner;
  });

  const sql = (text: string, values: unknown[] = []): Promise<any[]> => asSuperuser(async (client) => (await client.query(text, values)).rows, service.databaseUrl);
  /** The same request so often at once, from both processes. */
  const atOnce = (count: number, ask: (client: Client, index: number) => Promise<Answer>): Promise<Answer[]> => {
    const clients = [owner, tenant.at(twin.url).owner];
    return Promise.all(Array.from({ length: count }, (_unused, index) => ask(clients[index % 2]!, index)));
  };

  describe('getTwoFactor', () => {
    it('200 off, until it is confirmed; then since when, and how many codes are left', async () => {
      const off = { enabled: false, confirmed_at: null, recovery_codes_left: 0 };
      expect((await owner.call('getTwoFactor')).body).to.deep.equal(off);
      const { secret } = (await owner.call('startTwoFactor')).body;
      expect((await owner.call('getTwoFactor')).body).to.deep.equal(off);
      await owner.call('confirmTwoFactor', { body: { code: codeOf(secret) } });
      const { body } = await owner.call('getTwoFactor');
      expect(body).to.deep.equal({ enabled: true, confirmed_at: body.confirmed_at, recovery_codes_left: 10 });
      expect(Math.abs(Date.parse(body.confirmed_at as string) - Date.now())).to.be.below(10_000);
      expect((await tenant.as.admin.call('getTwoFactor')).body).to.deep.equal(off);
    });
  });

  describe('startTwoFactor', () => {
    it('200 with one secret in three forms, for the account of the caller', async () => {
      const { status, body } = await owner.call('startTwoFactor');
      expect(status).to.equal(200);
      const totp = URI.parse(body.otpauth_uri as string);
      expect(totp).to.include({ issuer: 'Deed', label: tenant.emails.owner, digits: 6, period: 30, algorithm: 'SHA1' });
      expect(totp.secret.base32).to.equal(body.secret);
      expect(body.qr_svg).to.match(/^<svg /);
    });

    it('200 with another secret for who starts again, and the one before is void', async () => {
      const first = (await owner.call('startTwoFactor')).body.secret as string;
      const second = (await owner.call('startTwoFactor')).body.secret as string;
      expect(second).to.not.equal(first);
      expect(outcome(await owner.call('confirmTwoFactor', { body: { code: codeOf(first) } }))).to.deep.equal([422, 'invalid-code']);
      expect((await owner.call('confirmTwoFactor', { body: { code: codeOf(second) } })).status).to.equal(200);
    });

    it('409 once it is on, and the secret stays', async () => {
      const authenticator = await enrolled(service, owner, userId);
      expect(outcome(await owner.call('startTwoFactor'))).to.deep.equal([409, 'two-factor-enabled']);
      expect((await owner.call('disableTwoFactor', { body: { code: await authenticator.fresh() } })).status).to.equal(204);
    });
  });

  describe('confirmTwoFactor', () => {
    it('200 with ten recovery codes for one of 40 who send the code at once', async () => {
      const { secret } = (await owner.call('startTwoFactor')).body;
      const code = codeOf(secret);
      const answers = await atOnce(40, (client) => client.call('confirmTwoFactor', { body: { code } }));
      const [only, ...more] = answers.filter(({ status }) => status === 200);
      expect(more).to.have.length(0);
      expect(new Set(only!.body.recovery_codes).size).to.equal(10);
      for (const answer of answers) if (answer !== only) expect(outcome(answer)).to.deep.equal([409, 'two-factor-enabled']);
      expect(await sql('SELECT count(*)::int AS codes FROM recovery_codes WHERE user_id = $1', [userId])).to.deep.equal([{ codes: 10 }]);
    });

    it('422 for a wrong code, 409 where nothing was started, 400 for what is no code', async () => {
      expect(outcome(await owner.call('confirmTwoFactor', { body: { code: '123456' } }))).to.deep.equal([409, 'two-factor-disabled']);
      const { secret } = (await owner.call('startTwoFactor')).body;
      const later = codeOf(secret, 20);
      expect(outcome(await owner.call('confirmTwoFactor', { body: { code: later } }))).to.deep.equal([422, 'invalid-code']);
      for (const body of [{}, { code: '12345' }, { code: 123456 }, { code: '12\u00003456' }]) expect((await owner.call('confirmTwoFactor', { body })).status).to.equal(400);
      expect((await owner.call('getTwoFactor')).body.enabled).to.equal(false);
    });

    it('a code that confirmed it is good for nothing else', async () => {
      const authenticator = await enrolled(service, owner, userId);
      expect(outcome(await owner.call('disableTwoFactor', { body: { code: authenticator.code() } }))).to.deep.equal([422, 'invalid-code']);
      // Nor is one from before it.
      expect(outcome(await owner.call('disableTwoFactor', { body: { code: authenticator.code(-1) } }))).to.deep.equal([422, 'invalid-code']);
    });
  });

  describe('disableTwoFactor', () => {
    it('204 for one of 40 with the same code, and nothing is left', async () => {
      const authenticator = await enrolled(service, owner, userId);
      const code = await authenticator.fresh();
      const answers = await atOnce(40, (client) => client.call('disableTwoFactor', { body: { code } }));
      expect(answers.filter(({ status }) => status === 204)).to.have.length(1);
      for (const answer of answers) if (answer.status !== 204) expect(outcome(answer)).to.deep.equal([409, 'two-factor-disabled']);
      expect((await owner.call('getTwoFactor')).body).to.deep.equal({ enabled: false, confirmed_at: null, recovery_codes_left: 0 });
      expect(await sql('SELECT 1 FROM two_factor WHERE user_id = $1 UNION ALL SELECT 1 FROM recovery_codes WHERE user_id = $1', [userId])).to.deep.equal([]);
    });

    it('204 with a recovery code; 422 with one of somebody else, 409 where there is no second factor', async () => {
      const theirs = await enrolled(service, tenant.as.admin, tenant.userIds.admin);
      const own = await enrolled(service, owner, userId);
      for (const code of [theirs.recoveryCodes[0]!, await theirs.fresh(), own.wrong(), 'abcde-fghjk']) expect(outcome(await owner.call('disableTwoFactor', { body: { code } })), code).to.deep.equal([422, 'invalid-code']);
      expect((await owner.call('disableTwoFactor', { body: { code: own.recoveryCodes[0]!.toUpperCase().replace('-', ' ') } })).status).to.equal(204);
      expect(outcome(await owner.call('disableTwoFactor', { body: { code: own.recoveryCodes[1] } }))).to.deep.equal([409, 'two-factor-disabled']);
      expect((await tenant.as.admin.call('getTwoFactor')).body.recovery_codes_left).to.equal(10);
    });
  });

  describe('replaceRecoveryCodes', () => {
    it('200 with ten new ones, and the old are void', async () => {
      const authenticator = await enrolled(service, owner, userId);
      const { status, body } = await owner.call('replaceRecoveryCodes', { body: { code: await authenticator.fresh() } });
      expect(status).to.equal(200);
      expect(body.recovery_codes).to.have.length(10).and.to.not.have.any.members(authenticator.recoveryCodes);
      expect(outcome(await owner.call('disableTwoFactor', { body: { code: authenticator.recoveryCodes[0] } }))).to.deep.equal([422, 'invalid-code']);
      expect((await owner.call('disableTwoFactor', { body: { code: body.recovery_codes[9] } })).status).to.equal(204);
    });

    it('leaves ten, whoever asks at once by which code', async () => {
      const authenticator = await enrolled(service, owner, userId);
      const codes = [await authenticator.fresh(), authenticator.code(1), ...authenticator.recoveryCodes];
      const answers = await atOnce(codes.length, (client, index) => client.call('replaceRecoveryCodes', { body: { code: codes[index] } }));
      for (const answer of answers) expect([200, 422]).to.include(answer.status, answer.text);
      expect(await sql('SELECT count(*)::int AS codes FROM recovery_codes WHERE user_id = $1', [userId])).to.deep.equal([{ codes: 10 }]);
    });

    it('409 where there is no second factor', async () => expect(outcome(await owner.call('replaceRecoveryCodes', { body: { code: '123456' } }))).to.deep.equal([409, 'two-factor-disabled']));
  });

  it('a secret that was sealed under an earlier key goes on, and is sealed anew by the next code', async () => {
    const authenticator = await enrolled(service, owner, userId);
    const sealed = async (): Promise<string> => (await sql('SELECT secret FROM two_factor WHERE user_id = $1', [userId]))[0].secret as string;
    const before = await sealed();
    const rotated = await startService({ databaseUrl: service.databaseUrl, secretKey: 'another secret key for tests, long enough', environment: { SECRET_KEY_PREVIOUS: service.secretKey } });
    try {
      const client = tenant.at(rotated.url).owner;
      expect((await client.call('replaceRecoveryCodes', { body: { code: await authenticator.fresh() } })).status).to.equal(200);
      expect(await sealed()).to.not.equal(before);
      expect((await client.call('disableTwoFactor', { body: { code: await authenticator.fresh() } })).status).to.equal(204);
    } finally {
      await rotated.stop();
    }
  });

  it('429 after ten wrong codes, whatever they were for; nobody else is held up, and the right code is not looked at', async () => {
    const strict = await startService({ databaseUrl: service.databaseUrl, environment: { RATE_LIMIT_FACTOR: '1' } });
    try {
      const [mine, theirs] = [await enrolled(service, owner, userId), await enrolled(service, tenant.as.admin, tenant.userIds.admin)];
      const { owner: client, admin } = tenant.at(strict.url);
      const right = await mine.fresh();
      for (let guess = 0; guess < 10; guess++) expect((await client.call(guess % 2 ? 'disableTwoFactor' : 'replaceRecoveryCodes', { body: { code: mine.wrong() } })).status).to.equal(422);
      for (const code of [mine.wrong(), right, mine.recoveryCodes[0]]) {
        const answer = await client.call('disableTwoFactor', { body: { code } });
        expect(outcome(answer)).to.deep.equal([429, 'too-many-attempts']);
        expect(Number(answer.headers.get('retry-after'))).to.be.within(1, 900);
      }
      expect((await admin.call('disableTwoFactor', { body: { code: await theirs.fresh() } })).status).to.equal(204);
      expect((await owner.call('getTwoFactor')).body).to.include({ enabled: true, recovery_codes_left: 10 });
    } finally {
      await strict.stop();
    }
  });

  it('people hear of it: on, a recovery code used, off', async () => {
    const working = await startService({ databaseUrl: service.databaseUrl, work: true });
    try {
      const { owner: client } = tenant.at(working.url);
      const mails = (): string[] => working.logs.map(({ msg }) => String(msg)).filter((msg) => msg.startsWith(`mail to ${tenant.emails.owner}`)).map((msg) => msg.split(': ')[1]!);
      const authenticator = await enrolled(working, client, userId);
      const expected = ['Two-factor authentication is on', 'A recovery code was used', 'Two-factor authentication is off'];
      await client.call('replaceRecoveryCodes', { body: { code: authenticator.recoveryCodes[3] } });
      // What is refused is told to nobody.
      await client.call('disableTwoFactor', { body: { code: authenticator.recoveryCodes[3] } });
      await client.call('disableTwoFactor', { body: { code: await authenticator.fresh() } });
      for (const deadline = Date.now() + 10_000; mails().length < expected.length && Date.now() < deadline;) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(mails()).to.have.members(expected);
      const used = working.logs.find(({ msg }) => String(msg).includes('recovery code was used'))! as { mail?: { text: string } };
      expect(used.mail!.text).to.include('There are 9 codes left.');
    } finally {
      await working.stop();
    }
  });

  it('is in no log, no row, no audit entry and no later answer', async () => {
    const started = await owner.call('startTwoFactor');
    const { secret, otpauth_uri: uri } = started.body as Record<string, string>;
    const confirmed = await owner.call('confirmTwoFactor', { body: { code: codeOf(secret!) } });
    const codes = confirmed.body.recovery_codes as string[];
    const later = [await owner.call('getTwoFactor'), await owner.call('startTwoFactor'), await owner.call('disableTwoFactor', { body: { code: codes[0]!.replace(/.$/, 'u') } })];
    const rows: string[] = [];
    for (const { name } of await sql(`SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE'`)) {
      rows.push(...(await sql(`SELECT kept::text AS kept FROM ${name} kept`)).map(({ kept }) => kept as string));
    }
    expect(rows.some((row) => row.includes('two-factor.enabled')), 'the audit log is among them').to.equal(true);
    const places = { logs: JSON.stringify(service.logs), rows: rows.join('\n'), later: later.map(({ text }) => text).join() };
    for (const [where, text] of Object.entries(places)) for (const hidden of [secret!, uri!, ...codes, ...codes.map((code) => code.replace('-', ''))]) expect(text.includes(hidden), `${hidden} in ${where}`).to.equal(false);
  });
});
