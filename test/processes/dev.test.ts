/** `make dev` as its user sees it: in a copy of the checkout, with its own embedded Postgres, edited by an editor. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { eventually } from '../support/eventually.ts';
import type { Checkout } from '../support/checkout.ts';
import { cli, copyCheckout } from '../support/checkout.ts';
import { freePort } from '../support/free-port.ts';

const CUSTOMERS = 'openapi/paths/customers.yaml';
const HEALTH = 'src/domains/health/handlers.ts';
const NEW_FILTER = `      - name: filter[created_at][lte]
        in: query
        description: Only what was created before this moment, or at it.
        schema:
          $ref: '../schemas/shared.yaml#/Timestamp'
        example: '2025-12-01T00:00:00Z'
`;

const ERRORS = { 400: 'BadRequest', 429: 'RateLimited', 500: 'InternalError', 503: 'Unavailable' };
const WAVES = `wave:
  get:
    operationId: wave
    tags: [Health]
    summary: Wave
    description: Waves.
    x-audience: public
    security: []
    responses:
      '204':
        description: Waved.
${Object.entries(ERRORS).map(([status, name]) => `      '${status}': {$ref: '../common/responses.yaml#/${name}'}\n`).join('')}`;

describe('make dev', function () {
  // It looks for processes in /proc.
  if (process.platform !== 'linux') return;
  this.timeout(120_000);
  let checkout: Checkout;
  let watcher: ChildProcess;
  let said = '';
  let url: string;

  before(async () => {
    checkout = await copyCheckout();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    // A terminal's Ctrl-C reaches every process of the group.
    watcher = spawn(process.execPath, [checkout.path('src/cli/dev.ts')], { cwd: checkout.path('.'), env: { PORT: String(port), LOG_LEVEL: 'error' }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [watcher.stdout!, watcher.stderr!]) stream.on('data', (chunk) => (said += chunk));
    await until(() => said.includes('Ctrl-C stops it') && said.includes('Watching'));
  });

  after(async () => {
    if (watcher.exitCode === null) process.kill(-watcher.pid!, 'SIGKILL');
    await checkout.remove();
  });

  it('serves a filter soon after it stands in the YAML, on the same Postgres', async () => {
    const key = await readFile(checkout.path('.deed/demo.key'), 'utf8');
    const filtered = async () => (await fetch(`${url}/api/v1/customers?filter[created_at][lte]=2100-01-01T00:00:00Z`, { headers: { 'x-api-key': key } })).json() as Promise<any>;
    expect(await filtered()).to.include({ code: 'invalid-request' });
    const postgres = processes(checkout.path('.')).filter(({ command }) => command.includes('/bin/postgres'));

    const news = listen();
    await edit(CUSTOMERS, (text) => text.replace('    responses:\n', `${NEW_FILTER}    responses:\n`));
    await until(async () => (await filtered()).data?.length === 4);
    await until(() => /restarted in \d+ ms/.test(news()));
    const now = processes(checkout.path('.')).filter(({ command }) => command.includes('/bin/postgres'));
    expect(now).to.deep.equal(postgres).and.not.be.empty;
  });

  it('takes no notice of what an editor keeps beside a file, and goes on', async () => {
    const news = listen();
    // As vim does while a file is open: now and then, and so when nothing else is under way, too.
    for (let time = 0; time < 40; time++) {
      await writeFile(checkout.path('openapi/paths/.customers.yaml.swp'), `${time}`);
      await sleep(200);
    }
    expect(news()).to.equal('');
    await edit(HEALTH, (text) => `${text}\n`);
    await until(() => news().includes('restarted in'));
  });

  it('shows file and line of a broken contract, and the old server goes on', async () => {
    const before = await contract();
    const good = await readFile(checkout.path(CUSTOMERS), 'utf8');
    const line = good.split('\n').findIndex((text) => text.includes('operationId: listCustomers')) + 1;
    let news = listen();
    await edit(CUSTOMERS, (text) => text.replace('operationId: listCustomers', 'operationId: [listCustomers'));
    await until(() => news().includes('the last good server keeps running'));
    const [, where] = /openapi\/paths\/customers\.yaml:(\d+):\d+ error/.exec(news()) ?? [];
    expect(Number(where)).to.be.within(line, line + 1);
    expect(await contract()).to.equal(before);

    // Mended, and with a fault that the compiler does not mind.
    news = listen();
    await edit(CUSTOMERS, () => good.replace(/ {4}description: The customers of the tenant.*\n/, ''));
    await until(() => news().includes('the last good server keeps running'));
    expect(news()).to.match(/openapi\/paths\/customers\.yaml:\d+:\d+ error operation-description/);
    expect(await contract()).to.equal(before);
    expect(await generated()).to.equal(before);

    news = listen();
    await edit(CUSTOMERS, () => good);
    await until(() => news().includes('restarted in'));
  });

  it('refuses a handler without its operation, and goes on', async () => {
    const good = await readFile(checkout.path(HEALTH), 'utf8');
    let news = listen();
    await edit(HEALTH, (text) => text.replace(/return \{\n/, 'return {\n    teleport: async () => ({ status: 204 }),\n'));
    await until(() => news().includes('the last good server keeps running'));
    expect(news()).to.include('The handler teleport has no operation');
    await contract();
    news = listen();
    await edit(HEALTH, () => good);
    await until(() => news().includes('restarted in'));
  });

  it('answers a new operation from its examples, until its handler is there', async () => {
    await writeFile(checkout.path('openapi/paths/waves.yaml'), WAVES);
    await edit('openapi/openapi.yaml', (text) => text.replace(/^paths:\n/m, 'paths:\n  /api/v1/wave:\n    $ref: paths/waves.yaml#/wave\n'));
    const wave = (headers = {}) => fetch(`${url}/api/v1/wave`, { headers });
    // The file alone may make it restart, too, and that is not what is waited for; a server that goes may take a connection along.
    const served = (is: (answer: Response) => boolean) => eventually('it is served', () => sleep(500).then(() => wave()).then(is, () => false), 40_000);
    await served(({ status }) => status !== 404);
    expect([(await wave()).status, (await wave()).headers.get('x-mock')]).to.deep.equal([204, 'true']);
    expect((await wave({ prefer: 'code=503' })).status).to.equal(503);
    await edit(HEALTH, (text) => text.replace(/return \{\n/, 'return {\n    wave: async () => ({ status: 204 }),\n'));
    await served(({ headers }) => headers.get('x-mock') === null);
    expect((await wave()).status).to.equal(204);
  });

  it('runs a migration that is new, and goes on where it fails', async () => {
    const write = (sql: string) => writeFile(checkout.path('migrations/9900000000000-waves.ts'), `export class Waves9900000000000 {\n  up(runner: any) { return runner.query(${JSON.stringify(sql)}); }\n  down(runner: any) { return runner.query('DROP TABLE waves'); }\n}\n`);
    let news = listen();
    await write('CREATE TABLE waves (nonsense');
    await edit('migrations/index.ts', (text) => `import { Waves9900000000000 } from './9900000000000-waves.ts';\n${text.replace(/\];\s*$/, ', Waves9900000000000];\n')}`);
    await until(() => news().includes('the last good server keeps running'));
    await contract();
    news = listen();
    await write('CREATE TABLE waves (id uuid PRIMARY KEY)');
    await until(() => news().includes('restarted in'));
    const status = await cli(['migrate', 'status'], { cwd: checkout.path('.') });
    expect(status.stdout).to.match(/^ran +Waves9900000000000$/m);
  });

  it('takes quick saves together or after each other, and ends with the last', async () => {
    const good = await readFile(checkout.path(CUSTOMERS), 'utf8');
    for (let save = 0; save < 8; save++) {
      await edit(CUSTOMERS, () => good.replace(/summary: List customers.*/, `summary: List customers, save ${save}`));
      await sleep(save * 30);
    }
    await until(async () => (await contract()).includes('List customers, save 7'));
    const news = listen();
    await rename(checkout.path('openapi/paths/waves.yaml'), checkout.path('openapi/paths/greetings.yaml'));
    await until(() => news().includes('the last good server keeps running'));
    await edit('openapi/openapi.yaml', (text) => text.replace('paths/waves.yaml#/wave', 'paths/greetings.yaml#/wave'));
    await until(() => news().includes('restarted in'));
  });

  it('tells an open page when there is another contract, and not when there is none', async () => {
    const page = await (await fetch(`${url}/api/docs`)).text();
    const [, script = '', shown = ''] = /<script type="module" src="(\/dev\/reload\.js\?contract=([\w-]+))">/.exec(page) ?? [];
    expect(await (await fetch(url + script)).text()).to.include('location.reload()');
    expect(await (await fetch(`${url}/api/redoc`)).text()).to.include(script);
    const told = async (): Promise<string> => {
      const stream = (await fetch(`${url}/dev/reload`)).body!.pipeThrough(new TextDecoderStream());
      let text = '';
      for await (const part of stream) if ((text += part).includes('\n\n')) break;
      return /^data: (\S+)$/m.exec(text)![1]!;
    };
    expect(await told()).to.equal(shown);

    const listening = await fetch(`${url}/dev/reload`);
    let news = listen();
    await edit('src/process.ts', (text) => `${text}\n`);
    await until(() => news().includes('restarted in'));
    // The old server has told everybody who listens that it ends.
    expect(await listening.text()).to.include(shown);
    expect(await told()).to.equal(shown);

    news = listen();
    await edit(CUSTOMERS, (text) => text.replace(/summary: List customers.*/, 'summary: List all customers'));
    await until(() => news().includes('restarted in'));
    expect(await told()).to.not.equal(shown);
  });

  it('shows mistakes in the code, and goes on', async () => {
    const good = await readFile(checkout.path('src/process.ts'), 'utf8');
    let news = listen();
    await edit('src/process.ts', () => `${good}export export\n`);
    await until(() => news().includes('the last good server keeps running'));
    expect(news()).to.include('src/process.ts:').and.include('SyntaxError');
    await contract();

    news = listen();
    await edit('src/process.ts', () => good.replace('const { config, vault } = await load();', "throw new Error('a mistake of today');"));
    await until(() => news().includes('the last good server keeps running'));
    expect(news()).to.include('a mistake of today');
    await contract();

    news = listen();
    await edit('src/process.ts', () => good);
    await until(() => news().includes('restarted in'));
    await contract();
  });

  it('Ctrl-C leaves no process', async () => {
    const before = processes(checkout.path('.'));
    expect(before.map(({ command }) => command).join('\n')).to.include('src/main.ts').and.include('compiler-process.ts').and.include('/bin/postgres');
    const ended = once(watcher, 'exit');
    process.kill(-watcher.pid!, 'SIGINT');
    expect(await ended).to.deep.equal([0, null]);
    const left = () => [...processes(checkout.path('.')), ...before.filter(({ pid, command }) => commandOf(pid) === command)];
    await until(() => left().length === 0, 20_000).catch(() => expect(left()).to.deep.equal([]));
  });

  /** What is said from now on. */
  function listen(): () => string {
    const from = said.length;
    return () => said.slice(from);
  }

  const generated = (): Promise<string> => readFile(checkout.path('generated/public.json'), 'utf8');

  async function contract(): Promise<string> {
    return (await fetch(`${url}/api/schema`)).text();
  }

  /** As many editors save: a new file, renamed over the old one. */
  async function edit(name: string, change: (text: string) => string): Promise<void> {
    const text = await readFile(checkout.path(name), 'utf8');
    const changed = change(text);
    expect(changed, `the edit of ${name}`).to.not.equal(text);
    await writeFile(checkout.path(`${name}.tmp`), changed);
    await rename(checkout.path(`${name}.tmp`), checkout.path(name));
  }

  async function until(condition: () => boolean | Promise<boolean>, milliseconds = 60_000): Promise<void> {
    const end = Date.now() + milliseconds;
    for (;;) {
      // Between two servers nobody answers.
      if (await Promise.resolve().then(condition).catch(() => false)) return;
      if (Date.now() > end) throw new Error(`${condition.toString()} is not so after ${milliseconds} ms. make dev said:\n${said}`);
      await sleep(20);
    }
  }
});

interface Process {
  pid: string;
  command: string;
}

/** Everything that runs in a directory or names it, and what that has started. */
function processes(directory: string): Process[] {
  const folder = directory.replace(/\/$/, '');
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]!;
      return [{ pid, parent, command: commandOf(pid), named: commandOf(pid).includes(folder) || readlinkSync(`/proc/${pid}/cwd`).startsWith(folder) }];
    } catch {
      return [];
    }
  });
  const found = new Set(all.filter(({ named }) => named).map(({ pid }) => pid));
  // Children come after their parents, unless numbers have wrapped round: then the next round finds them.
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  // The server's own workers come and go; the one that started them stands for them, and for those that have no name of their own yet.
  const commands = new Map(all.map(({ pid, command }) => [pid, command]));
  return all.filter(({ pid, parent, command }) => found.has(pid) && command !== '' && !command.startsWith('postgres:') && commands.get(parent) !== command).map(({ pid, command }) => ({ pid, command }));
}

/** Empty for a process that has ended. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
