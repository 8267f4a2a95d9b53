/** Bounded guesses, counted in Postgres by two views of it, as two processes would have. */
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { rateLimitPolicies } from '../../generated/vocabulary.ts';
import type { Database } from '../../src/database/database.ts';
import { connectDatabase } from '../../src/database/database.ts';
import type { Guess, Lockout } from '../../src/domains/access/lockout.ts';
import { createLockout } from '../../src/domains/access/lockout.ts';
import { createVault } from '../../src/vault.ts';
import { AppError } from '../../src/errors.ts';
import { postgresStore } from '../../src/limits/postgres.ts';
import { eventually } from '../support/eventually.ts';
import { migratedDatabase } from '../support/postgres.ts';

const { quota: QUOTA, windowSeconds: WINDOW } = rateLimitPolicies.guesses;

describe('the lockout', () => {
  const databases: Database[] = [];
  let url: string;
  let one: Lockout;
  let other: Lockout;

  async function open(factor = 1): Promise<Lockout> {
    const onError = (error: unknown): never => {
      throw error;
    };
    const database = await connectDatabase({ url, poolSize: 2, laneConnections: 2, statementTimeoutMilliseconds: 15_000, constraints: {}, onError });
    databases.push(database);
    return createLockout({ store: postgresStore(database, onError), vault: createVault('a secret key for tests, long enough'), factor, onError });
  }

  before(async () => {
    url = await migratedDatabase();
    [one, other] = [await open(), await open()];
  });
  after(() => Promise.all(databases.map((database) => database.close())));

  const somebody = (): Guess & { account: string } => ({ account: `${randomUUID()}@example.com`, device: null });

  /** Of so many guesses at once over both processes, how many may be looked at. */
  async function evaluated(count: number, what: (index: number) => Guess): Promise<number> {
    const outcomes = await Promise.allSettled(Array.from({ length: count }, (_, index) => (index % 2 ? one : other).guess(what(index))));
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') continue;
      expect(outcome.reason).to.be.instanceOf(AppError);
      expect(outcome.reason).to.include({ code: 'too-many-attempts' });
      expect(outcome.reason.retryAfterSeconds).to.be.within(1, WINDOW);
    }
    return outcomes.filter(({ status }) => status === 'fulfilled').length;
  }

  /** How many accounts have so many guesses: which one is whose, nobody can read. */
  async function countsOf(guesses: number): Promise<number> {
    const [row] = await databases[0]!.dataSource.query<{ count: string }[]>(`SELECT count(*) FROM rate_limits WHERE key LIKE 'guesses:account:%' AND hits = $1`, [guesses]);
    return Number(row!.count);
  }

  it('of 1,000 guesses at once over two processes, exactly the quota is looked at', async () => {
    const victim = somebody();
    expect(await evaluated(1000, () => victim)).to.equal(QUOTA);
    expect(await evaluated(20, somebody), 'other accounts').to.equal(20);
  });

  it('the owner gets in from a known device meanwhile, and that device, too, has only so many', async () => {
    const victim = somebody();
    await evaluated(100, () => victim);
    const known = { ...victim, device: randomUUID() };
    expect(await evaluated(50, () => known)).to.equal(QUOTA);
    expect(await evaluated(1, () => ({ ...victim, device: randomUUID() })), 'another known device').to.equal(1);
    expect(await evaluated(1, () => ({ ...somebody(), device: known.device })), 'the device at another account').to.equal(1);
  });

  it('guesses of known devices are not counted for the unknown', async () => {
    const owner = somebody();
    await evaluated(50, () => ({ ...owner, device: randomUUID() }));
    expect(await evaluated(50, () => owner)).to.equal(QUOTA);
  });

  it('an email is one account however it is written', async () => {
    const { account } = somebody();
    expect(await evaluated(40, (index) => ({ account: index % 3 ? account : account.toUpperCase(), device: null }))).to.equal(QUOTA);
  });

  it('who knows the password never runs out', async () => {
    const owner = somebody();
    const before = await countsOf(0);
    for (let login = 0; login < 3 * QUOTA; login++) (await one.guess(owner))();
    await eventually('all are taken back', async () => (await countsOf(0)) === before + 1);
    expect(await evaluated(50, () => owner)).to.equal(QUOTA);
  });

  it('success takes back one guess and not the others', async () => {
    const owner = somebody();
    const succeeded = await one.guess(owner);
    expect(await evaluated(QUOTA - 1, () => owner)).to.equal(QUOTA - 1);
    const before = await countsOf(QUOTA - 1);
    succeeded();
    await eventually('one is taken back', async () => (await countsOf(QUOTA - 1)) === before + 1);
    expect(await evaluated(50, () => owner)).to.equal(1);
  });

  it('a guess that cannot be taken back refuses nobody, and is told of', async () => {
    const told: unknown[] = [];
    const away = new Error('the store is away');
    const lockout = createLockout({ store: { hit: async (counts, cost) => (cost < 0 ? Promise.reject(away) : counts.map(() => ({ hits: 1, milliseconds: 1000 }))) }, vault: createVault('a secret key for tests, long enough'), factor: 1, onError: (error) => void told.push(error) });
    (await lockout.guess(somebody()))();
    await eventually('it is told', () => told.length > 0);
    expect(told).to.deep.equal([away]);
  });

  it('codes of the second factor are counted by user, apart from passwords', async () => {
    const user = randomUUID();
    expect(await evaluated(100, () => ({ codeOf: user }))).to.equal(QUOTA);
    expect(await evaluated(1, () => ({ codeOf: randomUUID() }))).to.equal(1);
    expect(await evaluated(1, () => ({ account: user, device: null }))).to.equal(1);
  });

  it('RATE_LIMIT_FACTOR multiplies the quota', async () => {
    const generous = await open(3);
    const owner = somebody();
    const outcomes = await Promise.allSettled(Array.from({ length: 10 * QUOTA }, () => generous.guess(owner)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(3 * QUOTA);
  });

  it('no email stands where guesses are counted', async () => {
    const owner = somebody();
    await one.guess({ ...owner, device: randomUUID() });
    await one.guess(owner);
    const rows = await databases[0]!.dataSource.query<{ key: string }[]>(`SELECT key FROM rate_limits`);
    expect(rows.length).to.be.at.least(2);
    expect(rows.filter(({ key }) => key.includes('@') || key.includes(owner.account.slice(0, 8)))).to.deep.equal([]);
  });
});
