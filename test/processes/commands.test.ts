/** `node src/cli/main.ts`: help for a stranger, exit codes for a script, and the table of operations. */
import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { operations } from '../../generated/operations.ts';
import { cli } from '../support/checkout.ts';

const COMMANDS = ['migrate', 'migrate revert', 'migrate status', 'migration NAME', 'audit verify [FILE]', 'audit heads', 'keys list', 'keys new', 'keys rotate STEP', 'createsuperuser EMAIL', 'users list [WORD]', 'users disable EMAIL', 'users enable EMAIL', 'users logout EMAIL', 'jobs', 'jobs failed', 'jobs redrive [NAME]', 'new-resource NAME [FIELDS] [PLURAL] [PREFIX]', 'routes [WORD]'];

describe('cli', () => {
  for (const args of [[], ['--help'], ['-h']]) {
    it(`lists all commands for \`${args.join(' ') || '(nothing)'}\``, async () => {
      const { code, stdout, stderr } = await cli(args);
      expect(code).to.equal(0);
      expect(stderr).to.equal('');
      for (const command of COMMANDS) expect(stdout).to.match(new RegExp(`^  ${command.replaceAll(/[[\]]/g, '\\$&')} +\\S`, 'm'));
    });
  }

  it('explains one command', async () => {
    const { code, stdout } = await cli(['migrate', 'status', '--help']);
    expect(code).to.equal(0);
    expect(stdout).to.include('migrate status').and.not.include('routes');
  });

  for (const [args, said] of [
    [['bogus'], 'no command `bogus`'],
    [['constructor'], 'no command `constructor`'],
    [['jobs', 'away'], 'does not take `away`'],
    [['migrate', 'sideways'], 'does not take `sideways`'],
    [['migration'], 'needs a name'],
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
