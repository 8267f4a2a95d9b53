/** `make dev` as its user sees it: in a copy of the checkout, with its own embedded Postgres, edited by an editor. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import type { Checkout } from './checkout.ts';
import { copyCheckout } from './checkout.ts';

const CUSTOMERS = 'openapi/paths/customers.yaml';
const NEW_FILTER = `      - name: filter[created_at][lte]
        in: query
        description: Only what was created before this moment, or at it.
        schema:
          $ref: '../schemas/shared.yaml#/Timestamp'
        example: '2025-12-01T00:00:00Z'
`;

describe('make dev', function () {
  this.timeout(60_000);
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
    const postgres = processes(checkout.path('.')).filter((line) => line.includes('/bin/postgres'));

    await edit(CUSTOMERS, (text) => text.replace('    responses:\n', `${NEW_FILTER}    responses:\n`));
    await until(async () => (await filtered()).data?.length === 4);
    await until(() => said.includes('restarted in'));
    expect(processes(checkout.path('.')).filter((line) => line.includes('/bin/postgres'))).to.deep.equal(postgres).and.not.be.empty;
  });

  it('follows a file that an editor saves by renaming another over it, twice', async () => {
    for (const summary of ['All customers', 'Every customer']) {
      const text = await readFile(checkout.path(CUSTOMERS), 'utf8');
      await writeFile(checkout.path(`${CUSTOMERS}.tmp`), text.replace(/summary: .*/, `summary: ${summary}`));
      await rename(checkout.path(`${CUSTOMERS}.tmp`), checkout.path(CUSTOMERS));
      await until(async () => (await contract()).includes(`"${summary}"`));
    }
  });

  it('shows file and line of a broken contract, and the old server goes on', async () => {
    const before = await contract();
    const good = await readFile(checkout.path(CUSTOMERS), 'utf8');
    const line = good.split('\n').findIndex((text) => text.includes('operationId: listCustomers')) + 1;
    const news = listen();
    await edit(CUSTOMERS, (text) => text.replace('operationId: listCustomers', 'operationId: [listCustomers'));
    await until(() => news().includes('the last good server keeps running'));
    const [, where] = /openapi\/paths\/customers\.yaml:(\d+):\d+ error/.exec(news()) ?? [];
    expect(Number(where)).to.be.within(line, line + 1);
    expect(await contract()).to.equal(before);
    await edit(CUSTOMERS, () => good);
    await until(() => news().includes('restarted in'));
  });

  it('shows what lint finds in a contract that compiles', async () => {
    const news = listen();
    await edit(CUSTOMERS, (text) => text.replace(/ {4}description: The customers of the tenant.*\n/, ''));
    await until(() => /customers\.yaml:\d+:\d+ (error|warn) operation-description/.test(news()));
    expect(news()).to.include('restarted in');
  });

  it('shows a mistake in the code, and the old server goes on until it is mended', async () => {
    const news = listen();
    await edit('src/ids.ts', (text) => `${text}export export\n`);
    await until(() => news().includes('the last good server keeps running'));
    expect(news()).to.include('src/ids.ts:').and.include('SyntaxError');
    await contract();
    await edit('src/ids.ts', (text) => text.replace('export export\n', ''));
    await until(() => news().includes('restarted in'));
  });

  it('outlives a server that does not start', async () => {
    const news = listen();
    await edit('src/process.ts', (text) => text.replace('const config = readConfig();', 'const config = readConfig(); if (config) throw new Error("a mistake of today");'));
    await until(() => news().includes('waiting for a change'));
    expect(news()).to.include('a mistake of today');
    await edit('src/process.ts', (text) => text.replace(' if (config) throw new Error("a mistake of today");', ''));
    await until(() => news().includes('restarted in'));
    await contract();
  });

  it('Ctrl-C leaves no process', async () => {
    const ended = once(watcher, 'exit');
    process.kill(-watcher.pid!, 'SIGINT');
    expect(await ended).to.deep.equal([0, null]);
    await until(() => processes(checkout.path('.')).length === 0, 5_000).catch(() => expect(processes(checkout.path('.'))).to.deep.equal([]));
  });

  /** What is said from now on. */
  function listen(): () => string {
    const from = said.length;
    return () => said.slice(from);
  }

  async function contract(): Promise<string> {
    return (await fetch(`${url}/api/schema`)).text();
  }

  async function edit(name: string, change: (text: string) => string): Promise<void> {
    const text = await readFile(checkout.path(name), 'utf8');
    const changed = change(text);
    expect(changed, `the edit of ${name}`).to.not.equal(text);
    await writeFile(checkout.path(name), changed);
  }

  async function until(condition: () => boolean | Promise<boolean>, milliseconds = 20_000): Promise<void> {
    const end = Date.now() + milliseconds;
    for (;;) {
      // Between two servers nobody answers.
      if (await Promise.resolve().then(condition).catch(() => false)) return;
      if (Date.now() > end) throw new Error(`${condition.toString()} is not so after ${milliseconds} ms. make dev said:\n${said}`);
      await sleep(20);
    }
  }
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** `pid command` of everything that runs in a directory or names it. */
function processes(directory: string): string[] {
  const folder = directory.replace(/\/$/, '');
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      const named = command.includes(folder) || readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
      // A process that has ended, and whose parent has not noticed, has no command.
      return command !== '' && named ? [`${pid} ${command}`] : [];
    } catch {
      return [];
    }
  });
}
