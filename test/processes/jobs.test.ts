/** `jobs`, `jobs failed`, `jobs redrive`: what an operator sees of the queues, and how dead letters come back. */
import { expect } from 'chai';
import { uuidv7 } from '../../src/ids.ts';
import { cli } from '../support/checkout.ts';
import { asSuperuser, migratedDatabase } from '../support/postgres.ts';

describe('cli jobs', () => {
  let url: string;
  const run = (...args: string[]) => cli(args, { env: { DATABASE_URL: url, PATH: process.env.PATH! } });
  const cells = (stdout: string): string[][] => stdout.trimEnd().split('\n').map((line) => line.split(/ {2,}/));
  const job = (name: string, state: string, more: Record<string, unknown> = {}): Promise<unknown> =>
    asSuperuser(async (client) => {
      const row: Record<string, unknown> = { id: uuidv7(), name, state, data: { payload: {} }, ...more };
      const names = Object.keys(row);
      await client.query(`INSERT INTO pgboss.job (${names.join(', ')}) VALUES (${names.map((_name, index) => `$${index + 1}`).join(', ')})`, Object.values(row));
    }, url);
  const deadLetter = (source: string): Promise<unknown> => job('deadLetters', 'created', { source_name: source });

  before(async () => {
    url = await migratedDatabase();
    await job('cleanUp', 'created', { start_after: new Date(Date.now() - 3 * 3600_000 - 60_000) });
    await job('cleanUp', 'created', { start_after: new Date(Date.now() + 3600_000) });
    await job('cleanUp', 'active');
    await job('runTask', 'failed', { completed_on: new Date('2026-01-02T03:04:05Z'), retry_count: 3, output: { name: 'Error', message: 'no\u001b[31m way\nout' } });
    await job('runTask', 'failed', { completed_on: new Date('2026-01-02T03:04:06Z'), output: { name: 'GiveUp', message: 'x'.repeat(500) } });
    for (let count = 0; count < 502; count++) await deadLetter('runTask');
    await deadLetter('cleanUp');
  });

  it('shows each queue', async () => {
    const { code, stdout } = await run('jobs');
    expect(code).to.equal(0);
    const [head, ...rows] = cells(stdout);
    expect(head).to.deep.equal(['job', 'waiting', 'running', 'failed', 'dead letters', 'oldest waits']);
    expect(rows).to.deep.include(['cleanUp', '2', '1', '0', '1', '3 h']);
    expect(rows).to.deep.include(['runTask', '0', '0', '2', '502', '-']);
    expect(rows.map(([name]) => name)).to.include('mailInvoice').and.not.include('deadLetters');
  });

  it('shows what failed last, and nothing of it that a terminal would obey', async () => {
    const { stdout } = await run('jobs', 'failed');
    const [, newest, older, ...rest] = cells(stdout);
    expect(rest).to.be.empty;
    expect(newest!.slice(0, 2)).to.deep.equal(['2026-01-02 03:04:06', 'runTask']);
    expect(newest![4]).to.equal(`${'x'.repeat(99)}…`);
    expect(older!.slice(3)).to.deep.equal(['4', 'no [31m way out']);
  });

  it('sends dead letters back, of one job or of all, and says how many', async () => {
    const waiting = async (name: string): Promise<string> => cells((await run('jobs')).stdout).find(([found]) => found === name)![1]!;
    const { code, stderr } = await run('jobs', 'redrive', 'nobody');
    expect(code).to.equal(2);
    expect(stderr).to.include('no job nobody').and.include('runTask');
    const one = await run('jobs', 'redrive', 'runTask');
    expect(one.stdout).to.equal('502 dead letters sent back\n');
    expect(one.stderr, 'only what takes seconds tells how far it is').to.match(/^(dead letters \d+ of 502, \d+\/s …\n)*$/);
    expect([await waiting('runTask'), await waiting('cleanUp')]).to.deep.equal(['502', '2']);
    expect((await run('jobs', 'redrive')).stdout).to.equal('1 dead letter sent back\n');
    expect((await run('jobs', 'redrive')).stdout).to.equal('0 dead letters sent back\n');
    expect(await waiting('cleanUp')).to.equal('3');
  });
});
