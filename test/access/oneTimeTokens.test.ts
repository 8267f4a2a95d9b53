/** Tokens that work once, whoever tries them, and however many at once. */
import { expect } from 'chai';
import { invalidLink, issue, redeem, voidTokens } from '../../src/domains/access/one-time-tokens.ts';
import type { Purpose, Redeemed } from '../../src/domains/access/one-time-tokens.ts';
import { AppError } from '../../src/errors.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('one-time tokens', () => {
  let service: Service;
  let tenant: Tenant;
  let userId: string;
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
    userId = tenant.userIds.owner;
  });
  after(() => service.stop());

  const issued = (purpose: Purpose = 'reset-password', data?: Record<string, unknown>, ttlSeconds = 60, owner = userId): Promise<string> =>
    service.app.database.transaction({}, (tx) => issue(tx, owner, purpose, ttlSeconds, data));
  const redeemed = (secret: string, purpose: Purpose = 'reset-password'): Promise<Redeemed> => service.app.database.transaction({}, (tx) => redeem(tx, purpose, secret));

  async function refused(secret: string, purpose?: Purpose): Promise<void> {
    const error = await redeemed(secret, purpose).then(() => undefined, (thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(AppError);
    expect(error).to.include({ code: 'invalid-link', message: invalidLink().message });
  }

  it('tells whose it is and what it was issued with, and acts as them', async () => {
    const secret = await issued('change-email', { email: 'ada@example.com' });
    expect(secret).to.match(/^deedo_[0-9a-f]{80}$/);
    await service.app.database.transaction({}, async (tx) => {
      expect(await redeem(tx, 'change-email', secret)).to.deep.equal({ userId, data: { email: 'ada@example.com' } });
      expect(tx.userId).to.equal(userId);
      expect(tx.actor).to.match(/^usr_/);
    });
  });

  it('stores no secret', async () => {
    const secret = await issued();
    const { rows } = await asSuperuser((client) => client.query<{ row: string }>('SELECT t::text AS row FROM one_time_tokens t'), service.databaseUrl);
    expect(rows).not.to.be.empty;
    for (const { row } of rows) expect(row).not.to.include(secret.slice(40, 70));
  });

  it('works once', async () => {
    const secret = await issued();
    await redeemed(secret);
    await refused(secret);
  });

  it('of 40 who redeem it at once lets one through', async () => {
    const secret = await issued();
    const results = await Promise.allSettled(Array.from({ length: 40 }, () => redeemed(secret)));
    expect(results.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).to.include({ code: 'invalid-link' });
  });

  it('works again where what it was redeemed for is rolled back', async () => {
    const secret = await issued();
    await service.app.database.transaction({}, async (tx) => {
      await redeem(tx, 'reset-password', secret);
      throw new Error('and then something fails');
    }).catch(() => undefined);
    await redeemed(secret);
  });

  it('is good for its own purpose', async () => {
    const secret = await issued('verify-email');
    await refused(secret, 'reset-password');
    await redeemed(secret, 'verify-email');
  });

  it('ends with its time', async () => refused(await issued('reset-password', {}, 0)));

  it('is void once another of its purpose is issued, and only then', async () => {
    const [first, other] = [await issued(), await issued('verify-email')];
    const second = await issued();
    await refused(first);
    await redeemed(second);
    await redeemed(other, 'verify-email');
  });

  it('is void once all of its user are, and theirs alone', async () => {
    const [own, foreign] = [await issued(), await issued('reset-password', {}, 60, tenant.userIds.admin)];
    await service.app.database.transaction({ userId }, (tx) => voidTokens(tx));
    await refused(own);
    await redeemed(foreign);
  });

  it('refuses what is none, and what names somebody else', async () => {
    const secret = await issued();
    await refused('nonsense');
    await refused(secret.slice(0, -1) + (secret.endsWith('0') ? '1' : '0'));
    await refused(secret.replace('deedo_', 'deedr_'));
    await redeemed(secret);
  });
});
