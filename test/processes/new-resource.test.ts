/** `new-resource`: in a copy of the checkout it writes resources that pass what `make check` asks of any, or it refuses and writes nothing. */
import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { parseFields } from '../../src/cli/new-resource/field.ts';
import { Refusal } from '../../src/cli/new-resource/refusal.ts';
import type { Checkout, Outcome } from '../support/checkout.ts';
import { cli, copyCheckout, run } from '../support/checkout.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BESIDE = ['test', 'prove', 'eslint.config.js'];
const WRITTEN_TO = ['openapi', 'generated', 'clients', 'deploy', 'migrations', 'src', 'test'];

/** Every kind of field, with whatever can be said of it; then one that refers to that. */
const PERSON = `name:string(80) notes:text? age:integer(0,150)? score:number(0,1)=0.5 active:boolean=true vip:boolean? level:enum(low,mid,high)=low mood:enum(good,bad)?
  contact:email phone:string(40)?!pii site:url? joined_at:datetime left_at:datetime? birth_date:date? due_on:date customer:ref(customers) payer:ref(customers)? invoice:ref(invoices)?`;
/** Fields that are named as the variables of a test are, or as no variable can be. */
const SEAT = 'label:string(20) status:enum(free,taken) body:string(20) class:string(20) sent:date? person:ref(people)';

describe('new-resource', function () {
  this.timeout(300_000);
  let checkout: Checkout;
  before(async () => {
    checkout = await copyCheckout();
    for (const name of BESIDE) await cp(join(ROOT, name), checkout.path(name), { recursive: true });
  });
  after(() => checkout.remove());

  const make = (...operands: string[]): Promise<Outcome> => cli(['new-resource', '--', ...operands], { cwd: checkout.path('.') });

  /** What every file is that could be written. */
  async function everything(): Promise<string> {
    const digest = createHash('sha256');
    for (const directory of WRITTEN_TO) {
      const entries = await readdir(checkout.path(directory), { recursive: true, withFileTypes: true });
      for (const entry of entries.sort((left, right) => join(left.parentPath, left.name).localeCompare(join(right.parentPath, right.name)))) {
        const path = join(entry.parentPath, entry.name);
        digest.update(`${path}\n`);
        if (entry.isFile()) digest.update(await readFile(path));
      }
    }
    return digest.digest('hex');
  }

  async function edit(name: string, change: (text: string) => string): Promise<() => Promise<void>> {
    const before = await readFile(checkout.path(name), 'utf8');
    expect(change(before), name).not.to.equal(before);
    await writeFile(checkout.path(name), change(before));
    return () => writeFile(checkout.path(name), before);
  }

  async function refused(operands: string[], said: string): Promise<void> {
    const before = await everything();
    const { code, stdout, stderr } = await make(...operands);
    expect([code, stdout], stderr).to.deep.equal([2, '']);
    expect(stderr).to.include(said).and.not.match(/\n\s+at /);
    expect(await everything()).to.equal(before);
  }

  describe('refuses, says what to write instead, and writes nothing', () => {
    const cases: [string, string[], string][] = [
      ['a plural', ['gadgets'], 'NAME=gadget'],
      ['another case', ['LineItem'], 'NAME=line_item'],
      ['a resource that is there', ['customer'], 'the tag Customers already'],
      ['a table that is there', ['recovery_code'], 'table'],
      ['a word of the code', ['page'], 'NAME=customer_page'],
      ['a prefix that is taken', ['gadget', '', '', 'cust'], 'PREFIX='],
      ['a reference to nothing', ['gadget', 'part:ref(parts)'], 'customers, invoices'],
      ['a reference to what is deleted for good', ['gadget', 'hook:ref(webhook-endpoints)'], 'by hand'],
    ];
    for (const [title, operands, said] of cases) it(title, () => refused(operands, said));

    it('a file that does not look as expected', async () => {
      const restore = await edit('src/domains/index.ts', (text) => text.replace('export const constraints: Constraints = {', 'export const constraints = {'));
      await refused(['gadget', 'customer:ref(customers)'], 'src/domains/index.ts does not look as expected');
      await restore();
    });

    it('or takes all of it back, where the compiler fails when it has already written', async () => {
      const restore = await edit('src/contract/compile/main.ts', (text) => `${text}\nconsole.error('The disk is full.');\nprocess.exitCode = 1;\n`);
      const before = await everything();
      const { code, stderr } = await make('gadget', 'title:string customer:ref(customers)?');
      expect([code, stderr]).to.deep.equal([1, 'The disk is full.\nNothing is left of the new resource.\n']);
      expect(await everything()).to.equal(before);
      await restore();
    });

    const fields: [string, string, string][] = [
      ['no kind', 'title', 'title:string(200)'],
      ['an unknown kind', 'title:varchar', 'string, text, integer'],
      ['another case', 'dueOn:date', '`due_on`'],
      ['what every resource has', 'created_at:datetime', 'another word'],
      ["what would make rows a person's", 'user_id:string', 'assignee'],
      ['a key word of SQL', 'order:integer', 'another word'],
      ['an id that is no reference', 'customer_id:ref(customers)', '`customer:ref(…)`'],
      ['the same name twice', 'title:string title:text', 'two fields'],
      ['a default outside the bounds', 'size:integer(1,5)=9', 'a number from 1 to 5'],
      ['null and a default at once', 'done:boolean?=true', 'not both'],
      ['an enum of one', 'status:enum(open)', 'at least two'],
      ['bounds the wrong way round', 'size:integer(5,1)', 'integer(0,100)'],
      ['a mark that there is not', 'title:string!secret', '!pii'],
    ];
    for (const [title, text, said] of fields) it(`a field: ${title}`, () => expect(() => parseFields(text)).to.throw(Refusal, said));
  });

  it('explains its fields', async () => {
    const { code, stdout } = await cli(['new-resource', '--help'], { cwd: checkout.path('.') });
    expect(code).to.equal(0);
    for (const word of ['string(200)', 'enum(open,done)', 'ref(customers)', '!pii', 'PLURAL']) expect(stdout).to.include(word);
  });

  describe('writes', () => {
    let told: string;
    before(async () => {
      const person = await make('person', PERSON, 'people');
      expect(person.code, person.stderr).to.equal(0);
      const seat = await make('seat', SEAT);
      expect(seat.code, seat.stderr).to.equal(0);
      told = person.stdout + seat.stdout;
    });

    const tool = async (path: string, ...args: string[]): Promise<void> => {
      const { code, stdout, stderr } = await run(process.execPath, [join(ROOT, 'node_modules', path), ...args], checkout.path('.'), { PATH: process.env.PATH!, HOME: process.env.HOME ?? '', REDOCLY_TELEMETRY: 'off' });
      expect(code, stdout + stderr).to.equal(0);
    };

    it('what it says it has written, and what to do next', async () => {
      for (const file of ['openapi/paths/people.yaml', 'openapi/schemas/seats.yaml', 'src/domains/people/handlers.ts', 'src/domains/people/service.ts', 'test/seats/listSeats.test.ts', 'test/people/newPerson.ts']) {
        expect(told).to.include(`  ${file}\n`);
        expect(await readFile(checkout.path(file), 'utf8')).not.to.match(/TODO|undefined:|\[object/);
      }
      expect(told).to.include('make generate').and.include('/api/v1/people').and.include('pers_');
    });

    it('a contract that keeps the rules, and is generated', async () => {
      await tool('@redocly/cli/bin/cli.js', 'lint', 'openapi/openapi.yaml');
      const { code, stderr } = await run(process.execPath, [checkout.path('src/contract/compile/main.ts'), '--check'], ROOT);
      expect(code, stderr).to.equal(0);
    });

    it('beside what was there, which stays to the letter', async () => {
      for (const name of ['openapi/openapi.yaml', 'openapi/schemas/shared.yaml', 'openapi/schemas/customers.yaml', 'openapi/common/problems.yaml', 'src/domains/entities.ts', 'deploy/citus/distribute.sql', 'test/database/constraints.test.ts']) {
        const lines = (await readFile(checkout.path(name), 'utf8')).split('\n');
        for (const line of (await readFile(join(ROOT, name), 'utf8')).split('\n')) {
          const at = lines.findIndex((other) => other === line || (line.startsWith('export const entities') && other.startsWith(line.slice(0, 60))));
          expect(at, `${name}: ${line}`).to.be.at.least(0);
          lines.splice(0, at + 1);
        }
      }
    });

    it('code that types and style admit', async () => {
      // Not the other tests and the proofs, which take as long again.
      await edit('tsconfig.json', (text) => JSON.stringify({ ...JSON.parse(text), include: ['src', 'generated', 'migrations', 'test/people', 'test/seats'] }));
      await tool('typescript/bin/tsc');
      await tool('eslint/bin/eslint.js', 'src/domains/people', 'src/domains/seats', 'src/domains/index.ts', 'migrations', 'test/people', 'test/seats');
    });

    it('tests that pass, and operations that the suites of the contract find whole', async () => {
      const report = checkout.path('report.json');
      const suites = ['people', 'seats'].map((name) => checkout.path(`test/${name}`)).concat(['contract/valid-requests', 'contract/broken-requests', 'contract/other-tenants', 'database/constraints', 'database/citus'].map((name) => checkout.path(`test/${name}.test.ts`)));
      await rm(report, { force: true });
      const mocha = join(ROOT, 'node_modules/mocha/bin/mocha.js');
      const titles = '(People|Person|Seats?)( |$)|constraints|Citus';
      const { stdout, stderr } = await run(process.execPath, [mocha, '--no-config', '--exit', '--extension', 'ts', '--timeout', '60000', '--require', checkout.path('test/support/postgres.ts'), '--grep', titles, '--reporter', 'json', '--reporter-option', `output=${report}`, ...suites], ROOT, { PATH: process.env.PATH!, HOME: process.env.HOME ?? '' });
      const { passes, failures } = JSON.parse(await readFile(report, 'utf8').catch(() => expect.fail(stdout + stderr))) as Record<'passes' | 'failures', { fullTitle: string; err: { message?: string } }[]>;
      expect(failures.map(({ fullTitle, err }) => `${fullTitle}: ${err.message}`)).to.deep.equal([]);
      const passed = passes.map(({ fullTitle }) => fullTitle);
      for (const title of ['createPerson 201 with Location, and the person is there', 'listPeople 200 by -name, page by page to the end and back', 'updateSeat 412', "another tenant's ids answer nothing and change nothing updatePerson", 'a valid request is answered with a declared success or a declared rule createSeat']) {
        expect(passed.some((one) => one.startsWith(title)), title).to.equal(true);
      }
    });
  });
});
