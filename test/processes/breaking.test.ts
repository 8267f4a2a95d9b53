/** `breaking` and `review` in a real repository: where the base comes from, what they answer with, and what they print. */
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect } from 'chai';
import type { Outcome } from '../support/checkout.ts';
import { run } from '../support/checkout.ts';

const COMMAND = resolve('src/cli/main.ts');

/** A contract in two files; `Word` is what the tests change. */
const ROOT = `openapi: 3.1.1
info: {title: Words, version: 1.0.0}
servers: [{url: /}]
x-roles:
  writer: {description: Writes., permissions: [words:write]}
  reader: {description: Reads., permissions: [words:read]}
x-rate-limit-policies:
  default: {description: Usual., quota: 60, window_seconds: 60, partition: principal}
  anonymous: {description: Strangers., quota: 60, window_seconds: 60, partition: ip}
paths:
  /words:
    get:
      operationId: listWords
      summary: Words
      x-audience: public
      security: [{bearer: [words:read]}]
      responses:
        '200':
          description: Words.
          content:
            application/json: {schema: {$ref: 'schemas.yaml#/Word'}}
components:
  securitySchemes:
    bearer: {type: http, scheme: bearer}
`;
const WORD = 'Word: {type: object, additionalProperties: false, required: [text], properties: {text: {type: string}, language: {type: string, enum: [de, en]}}}\n';
const BROKEN = WORD.replace('[de, en]', '[de]');

describe('breaking', function () {
  this.timeout(120_000);
  this.slow(20_000);
  let folder: string;

  const git = async (...args: string[]): Promise<void> => {
    const { code, stderr } = await run('git', ['-c', 'user.name=Test', '-c', 'user.email=test@test.example', '-c', 'commit.gpgsign=false', ...args], folder, { PATH: process.env.PATH!, HOME: folder });
    if (code !== 0) throw new Error(stderr);
  };
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  };
  const deed = (...args: string[]): Promise<Outcome> => run(process.execPath, [COMMAND, ...args], folder, { PATH: process.env.PATH!, HOME: folder, TMPDIR: folder });
  const breaking = (...args: string[]): Promise<Outcome> => deed('breaking', ...args);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deed-breaking-'));
    await git('init', '--quiet', '--initial-branch=main');
    // As it lay in the beginning: elsewhere, and the linter knows where.
    await write('redocly.yaml', 'apis:\n  words: {root: api/words.yaml}\nextends: [minimal]\n');
    await write('api/words.yaml', ROOT);
    await write('api/schemas.yaml', WORD);
    await git('add', '.');
    await git('commit', '--quiet', '-m', 'Begin');
    await git('tag', 'elsewhere');
    await rename(join(folder, 'api'), join(folder, 'openapi'));
    await rename(join(folder, 'openapi/words.yaml'), join(folder, 'openapi/openapi.yaml'));
    await git('add', '.');
    await git('commit', '--quiet', '-m', 'Move');
    await git('checkout', '--quiet', '-b', 'change');
  });
  beforeEach(() => write('openapi/schemas.yaml', WORD));
  afterEach(async () => {
    expect((await readdir(folder)).filter((name) => name.startsWith('deed-')), 'nothing is left').to.deep.equal([]);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('0 where nothing changed since this branch left the default one', async () => {
    const { code, stdout } = await breaking();
    expect(stdout).to.match(/^Compared with main \([0-9a-f]{7}\): nothing that a client can notice has changed\.\n$/);
    expect(code).to.equal(0);
  });

  it('0 where the files merely lay elsewhere', async () => {
    const { code, stdout, stderr } = await breaking('elsewhere');
    expect(stderr + stdout).to.include('nothing that a client can notice');
    expect(code).to.equal(0);
  });

  it('1 and one row where a value is gone, as text, Markdown and JSON', async () => {
    await write('openapi/schemas.yaml', BROKEN);
    const text = await breaking('main');
    expect(text.code).to.equal(1);
    expect(text.stdout).to.match(/^VERDICT +RULE +PLACE +BEFORE +AFTER +OPERATIONS +WHY\nbreaking +response-enum-value-removed +Word\.language +en +- +listWords +Clients that wait/);
    expect(text.stdout).to.include(': 1 breaking.');
    const markdown = await breaking('main', '--format=markdown');
    expect(markdown.code).to.equal(1);
    expect(markdown.stdout).to.include('#### 1 breaking').and.include('| `Word.language` | `en` | - | listWords |');
    const json = await breaking('main', '--format=json');
    expect(json.code).to.equal(1);
    const { summary, changes } = JSON.parse(json.stdout) as { summary: object; changes: object[] };
    expect(summary).to.deep.equal({ breaking: 1, accepted: 0, warning: 0, compatible: 0 });
    expect(changes).to.have.length(1);
    expect(changes[0]).to.include({ verdict: 'breaking', rule: 'response-enum-value-removed', place: 'Word.language', before: 'en' }).and.deep.include({ operations: ['listWords'], audiences: ['public'] });
  });

  it('the base may be a bundled file', async () => {
    await write('kept.json', JSON.stringify({ openapi: '3.1.1', info: { title: 'Words', version: '1' }, paths: { '/words': { get: { operationId: 'listWords', security: [{ bearer: ['words:read'] }], responses: { 200: { description: 'Words.' }, 202: { description: 'Later.' } } } } }, components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } } }));
    const { code, stdout } = await breaking('kept.json');
    expect(stdout).to.include('success-status-removed').and.include('Compared with kept.json');
    expect(code).to.equal(1);
    await rm(join(folder, 'kept.json'));
  });

  it('0 where the break is accepted with it, and 1 where it was accepted before', async () => {
    await write('openapi/schemas.yaml', BROKEN);
    await write('openapi/accepted-breaks.yaml', '- rule: response-enum-value-removed\n  place: Word.language\n  because: Nobody speaks it any more.\n');
    const accepted = await breaking('main');
    expect(accepted.stdout).to.match(/^accepted +response-enum-value-removed .* Accepted: Nobody speaks it any more\.$/m).and.include(': 1 accepted.');
    expect(accepted.code).to.equal(0);
    await git('add', '.');
    await git('commit', '--quiet', '-m', 'Accept');
    await write('openapi/schemas.yaml', BROKEN.replace('[de]', '[fr]'));
    const spent = await breaking('HEAD');
    expect(spent.stdout).to.include('is in the base already').and.include('1 breaking');
    expect(spent.code).to.equal(1);
    await write('openapi/accepted-breaks.yaml', '- rule: nonsense\n  place: Word.language\n  because: Yes.\n');
    const wrong = await breaking('HEAD');
    expect(wrong.stderr).to.include('there is no rule nonsense');
    expect(wrong.code).to.equal(2);
    await git('reset', '--quiet', '--hard', 'main');
  });

  it('review says who may call what has changed, and 1 where it breaks', async () => {
    await write('openapi/schemas.yaml', BROKEN);
    const { code, stdout, stderr } = await deed('review', 'main', '--format=markdown');
    expect(stderr).to.equal('');
    expect(code).to.equal(1);
    expect(stdout).to.include('### Lint').and.include('#### 1 breaking').and.include('### Events').and.include('docs/site/index.html');
    expect(stdout).to.include('| changed | `listWords` | `GET /words` | public | words:read (bearer) | reader | default | - |');
  });

  for (const [args, said] of [
    [['nowhere'], 'BASE=nowhere is neither a file nor a commit'],
    [['--help-me'], '--help-me'],
    [['main', '--format=xml'], 'There is no format xml'],
    [['redocly.yaml'], 'redocly.yaml'],
  ] as const) {
    it(`2 for \`${args.join(' ')}\``, async () => {
      const { code, stdout, stderr } = await breaking(...args);
      expect(stderr).to.include(said);
      expect(stdout).to.equal('');
      expect(code).to.equal(2);
    });
  }

  it('2 where there is no default branch, with what to set', async () => {
    await git('branch', '--quiet', '-m', 'main', 'trunk');
    const { code, stderr } = await breaking();
    expect(stderr).to.include('Set BASE to');
    expect(code).to.equal(2);
    await git('branch', '--quiet', '-m', 'trunk', 'main');
  });
});
