/** `migrate`, `migrate status`, `migrate revert`, `migration NAME`: on an empty database, and in a copy of the checkout. */
import { readFile, readdir } from 'node:fs/promises';
import { expect } from 'chai';
import { emptyDatabase } from '../support/postgres.ts';
import type { Checkout } from '../support/checkout.ts';
import { cli, copyCheckout, run } from '../support/checkout.ts';

const INITIAL = 'Initial1763700000000';

describe('cli migrate', () => {
  it('runs, reports and reverts', async () => {
    const env = { DATABASE_URL: await emptyDatabase() };
    const migrations = [...(await readFile('migrations/index.ts', 'utf8')).matchAll(/^import \{ (\w+) \}/gm)].map(([, name]) => name!);
    const newest = migrations.at(-1)!;

    expect((await cli(['migrate', 'status'], { env })).stdout).to.equal(migrations.map((name) => `pending  ${name}\n`).join(''));
    expect((await cli(['migrate', 'revert'], { env })).stdout).to.equal('nothing to revert\n');
    expect(await cli(['migrate'], { env })).to.deep.equal({ code: 0, stdout: migrations.map((name) => `ran ${name}\n`).join(''), stderr: '' });
    expect((await cli(['migrate'], { env })).stdout).to.equal('up to date\n');
    expect((await cli(['migrate', 'status'], { env })).stdout).to.equal(migrations.map((name) => `ran      ${name}\n`).join(''));
    expect((await cli(['migrate', 'revert'], { env })).stdout).to.equal(`reverted ${newest}\n`);
    expect((await cli(['migrate', 'status'], { env })).stdout).to.include(`pending  ${newest}`);
    expect((await cli(['migrate'], { env })).stdout, 'after a revert').to.equal(`ran ${newest}\n`);
  }).timeout(60_000);

  it('says in one line that no database answers', async () => {
    const { code, stderr } = await cli(['migrate', 'status'], { env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' } });
    expect(code).to.equal(1);
    expect(stderr).to.match(/DATABASE_URL: the Postgres at 127\.0\.0\.1:1 cannot be used: .*ECONNREFUSED/).and.not.match(/\n\s+at /);
  });

  it('says what is wrong with the configuration', async () => {
    const { code, stderr } = await cli(['migrate'], { env: { DATABASE_URL: 'mysql://here' } });
    expect(code).to.equal(1);
    expect(stderr).to.include('DATABASE_URL').and.not.match(/\n\s+at /);
  });
});

describe('cli migration', () => {
  let checkout: Checkout;
  before(async () => {
    checkout = await copyCheckout();
  });
  after(() => checkout.remove());
  const here = (args: string[], env = {}) => cli(args, { cwd: checkout.path('.'), env });

  for (const name of ['AddNotes', 'add_notes', 'add--notes', '-notes', '../notes', '1st', 'notes.ts', '', 'a'.repeat(61)]) {
    it(`refuses the name '${name.slice(0, 20)}'`, async () => {
      const before = await readdir(checkout.path('migrations'));
      const { code, stderr } = await here(['migration', '--', name]);
      expect(code).to.equal(2);
      expect(stderr).to.include('not a name');
      expect(await readdir(checkout.path('migrations'))).to.deep.equal(before);
    });
  }

  it('refuses a name that is taken', async () => {
    const { code, stderr } = await here(['migration', 'initial']);
    expect(code).to.equal(2);
    expect(stderr).to.include('migrations/1763700000000-initial.ts');
  });

  it('writes migrations that typecheck, run in order and revert', async () => {
    const env = { DATABASE_URL: await emptyDatabase() };
    for (const name of ['add-customer-notes', 'drop-v1-tables']) expect((await here(['migration', name])).code).to.equal(0);
    const files = (await readdir(checkout.path('migrations'))).filter((file) => /^\d{13}-/.test(file)).sort();
    const [notes, drop] = files.slice(-2);
    expect(notes).to.match(/^\d{13}-add-customer-notes\.ts$/);
    expect(drop).to.match(/^\d{13}-drop-v1-tables\.ts$/);
    const classes = [`AddCustomerNotes${notes!.slice(0, 13)}`, `DropV1Tables${drop!.slice(0, 13)}`];

    const types = await run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '--skipLibCheck', '--strict', '--noUncheckedIndexedAccess', '--erasableSyntaxOnly', '--verbatimModuleSyntax', '--allowImportingTsExtensions', '--module', 'nodenext', '--target', 'es2024', '--types', 'node', 'migrations/index.ts'], checkout.path('.'));
    expect(types).to.deep.equal({ code: 0, stdout: '', stderr: '' });
    const ran = (await here(['migrate'], env)).stdout;
    expect(ran).to.include(INITIAL).and.match(new RegExp(`ran ${classes[0]}\nran ${classes[1]}\n$`));
    expect((await here(['migrate', 'revert'], env)).stdout).to.equal(`reverted ${classes[1]}\n`);
  }).timeout(60_000);
});
