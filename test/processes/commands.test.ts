/** `npx deed`: help for a stranger, exit codes for a script, and the table of operations. */
import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { expect } from 'chai';
import { operations } from '../../generated/operations.ts';
import { cli, run } from '../support/checkout.ts';

const COMMANDS = ['migrate', 'migrate revert', 'migrate status', 'migration NAME', 'audit verify [FILE]', 'audit heads', 'config', 'keys list', 'keys new', 'keys rotate STEP', 'createsuperuser EMAIL', 'users list [WORD]', 'users disable EMAIL', 'users enable EMAIL', 'users logout EMAIL', 'jobs', 'jobs failed', 'jobs redrive [NAME]', 'new-resource NAME [FIELDS] [PLURAL] [PREFIX]', 'routes [WORD]', 'seed [options]', 'shell [options]', 'breaking [BASE] [options]', 'review [BASE] [options]'];

describe('cli', () => {
  for (const args of [[], ['--help'], ['-h'], ['help']]) {
    it(`lists all commands for \`${args.join(' ') || '(nothing)'}\``, async () => {
      const { code, stdout, stderr } = await cli(args);
      expect(code).to.equal(0);
      expect(stderr).to.equal('');
      for (const command of COMMANDS) expect(stdout).to.match(new RegExp(`^  ${command.replaceAll(/[[\]]/g, '\\$&')} +\\S`, 'm'));
    });
  }

  for (const args of [['migrate', 'status', '--help'], ['help', 'migrate', 'status']]) {
    it(`explains one command for \`${args.join(' ')}\``, async () => {
      const { code, stdout } = await cli(args);
      expect(code).to.equal(0);
      expect(stdout).to.match(/^usage: npx deed migrate status\n/).and.include('Example\n  npx deed migrate status').and.not.include('routes');
    });
  }

  it('explains operands and options', async () => {
    expect((await cli(['help', 'routes'])).stdout).to.match(/^Operands\n {2}WORD {2}\S/m);
    expect((await cli(['help', 'seed'])).stdout).to.match(/^Options\n {2}--tenants COUNT +\S/m);
  });

  it('config shows what is in force and where it is from, and no secret', async () => {
    const SECRET_KEY = 'kK4h8wq1ZtVn2bY7sD0fGm5pLr9xCe3u';
    const { code, stdout, stderr } = await cli(['config'], { env: { PORT: '8123', SECRET_KEY, DATABASE_URL: 'postgres://deed:hunter2@db/deed', LOGIN_PROVIDERS: 'github', LOGIN_GITHUB_CLIENT_ID: 'i', LOGIN_GITHUB_CLIENT_SECRET: 'hunter2' } });
    expect([code, stderr]).to.deep.equal([0, '']);
    expect(stdout).to.match(/^ {2}PORT +8123 +the environment$/m).and.match(/^ {2}HOST +127\.0\.0\.1 +default$/m).and.match(/^ {2}SECRET_KEY +•+ \(32 characters\) +the environment$/m);
    expect(stdout).to.include('postgres://deed:••••••@db/deed').and.not.include('hunter2').and.not.include(SECRET_KEY);
    const wrong = await cli(['config'], { env: { ENVIRONMENT: 'production', PORT: 'eighty' } });
    expect(wrong).to.include({ code: 1, stdout: '' });
    expect(wrong.stderr).to.include('PORT: must be a whole number').and.include('SECRET_KEY: must be set in production');
  });

  it('is the program of the package, and starts as one', async () => {
    const { bin } = JSON.parse(await readFile('package.json', 'utf8')) as { bin: Record<string, string> };
    await access(bin.deed!, constants.X_OK);
    const { code, stdout } = await run(resolve(bin.deed!), ['routes', 'getLiveness'], process.cwd(), { PATH: dirname(process.execPath) });
    expect(code).to.equal(0);
    expect(stdout).to.include('/health/live');
  });

  for (const [args, meant] of [[['migrat'], '`migrate`'], [['user', 'list'], '`users list`'], [['users'], '`users list` or `users disable`'], [['audit', 'verfy'], '`audit verify`'], [['sede'], '`seed`']] as const) {
    it(`\`${args.join(' ')}\` may mean ${meant}`, async () => {
      const { code, stderr } = await cli([...args]);
      expect(code).to.equal(2);
      expect(stderr).to.include(`Did you mean ${meant}`);
    });
  }

  for (const [args, said] of [
    [['bogus'], 'no command `bogus`'],
    [['constructor'], 'no command `constructor`.\n'],
    [['jobs', 'away'], 'does not take `away`'],
    [['migrate', 'sideways'], 'does not take `sideways`'],
    [['migration'], 'needs NAME'],
    [['routes', 'a', 'b'], 'does not take `b`'],
    [['migrate', '--force'], '--force'],
  ] as const) {
    it(`exit code 2 for \`${args.join(' ')}\``, async () => {
      const { code, stdout, stderr } = await cli([...args]);
      expect(code).to.equal(2);
      expect(stdout).to.equal('');
      expect(stderr).to.include(said).and.include('usage:');
    });
  }

  it('routes is the committed table', async () => {
    const { stdout } = await cli(['routes']);
    const table = await readFile('generated/operations.txt', 'utf8');
    expect(stdout).to.equal(table.split('\n').slice(1).join('\n'));
  });

  it('routes WORD has the lines with the word, in any case', async () => {
    const { code, stdout } = await cli(['routes', 'API-Keys']);
    const [head, ...rows] = stdout.trimEnd().split('\n');
    expect(code).to.equal(0);
    expect(head).to.match(/^METHOD/);
    expect(rows).to.have.length(Object.values(operations).filter(({ path }) => path.includes('api-keys')).length);
    expect((await cli(['routes', 'nothing-like-it'])).code).to.equal(1);
  });
});
