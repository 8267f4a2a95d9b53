/** The client's README: every program in it compiles, by both ways to resolve modules, and runs against the service. */
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';
import type { Service, Tenant } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

const SOURCE = resolve('clients/typescript/src/index.ts');

describe("the client's README", function () {
  this.timeout(60_000);
  let service: Service;
  let tenant: Tenant;
  let folder: string;
  let files: string[];

  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
    folder = await mkdtemp(join(tmpdir(), 'deed-readme-'));
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    const blocks = [...(await readFile('clients/typescript/README.md', 'utf8')).matchAll(/```ts\n([^]*?)```/g)].map(([, code]) => code!.replaceAll("'deed-client'", `'${SOURCE}'`));
    expect(blocks).to.have.length(6);
    files = blocks.map((_block, index) => join(folder, `${index}.ts`));
    for (const [index, file] of files.entries()) await writeFile(file, blocks[index]!);
  });
  after(async () => {
    await service.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('compiles', () => {
    const program = ts.createProgram(files, { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts'], module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, allowImportingTsExtensions: true, skipLibCheck: true, types: ['node'], typeRoots: [resolve('node_modules/@types')] });
    expect(ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)).to.deep.equal([]);
  });

  it('runs', async () => {
    const { body } = await tenant.as.owner.call('createApiKey', { body: { name: 'README', scopes: ['customers:read', 'customers:write'] } });
    const env = { DEED_URL: service.url, DEED_API_KEY: body.secret as string, DEED_EMAIL: tenant.emails.owner, DEED_PASSWORD: PASSWORD };
    // Somebody for lists to show, and for an email to be taken.
    for (const email of ['grace@example.com', 'kay@example.com']) await tenant.as.owner.call('createCustomer', { body: { email } });
    const said: string[] = [];
    for (const file of files) said.push(await run(file, env));
    const [first, token, lists, errors, retries, webhooks] = said;
    expect([first, retries, webhooks]).to.deep.equal(['', '', '']);
    expect(token).to.equal(`${tenant.emails.owner}\n`);
    expect(lists).to.include('grace@example.com\nkay@example.com\n3 of 3\nundefined\n').and.include('id,email,name');
    expect(errors).to.equal('There is such a customer.\n');
    const { body: found } = await tenant.as.owner.call('listCustomers', { query: { sort: 'email' } });
    expect(found.data.map(({ email, status }: { email: string; status: string }) => [email, status])).to.deep.equal([['ada@example.com', 'inactive'], ['edsger@example.com', 'active'], ['grace@example.com', 'active'], ['kay@example.com', 'active']]);
  });

  it('receives webhooks', async () => {
    const key = Buffer.from('a key of twenty-four bytes');
    process.env.DEED_WEBHOOK_SECRET = `whsec_${key.toString('base64')}`;
    const { receive } = (await import(files[5]!)) as { receive: (request: Request) => Promise<Response> };
    const body = JSON.stringify({ id: 'evt_1', type: 'webhook.test', data: {} });
    const send = async (signed: string): Promise<number> => {
      const timestamp = Math.floor(Date.now() / 1000);
      const signature = createHmac('sha256', key).update(`evt_1.${timestamp}.${signed}`).digest('base64');
      return (await receive(new Request('https://hooks.example.com', { method: 'POST', body, headers: { 'webhook-id': 'evt_1', 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${signature}` } }))).status;
    };
    expect([await send(body), await send(`${body} `)]).to.deep.equal([204, 400]);
    delete process.env.DEED_WEBHOOK_SECRET;
  });
});

function run(file: string, env: Record<string, string>): Promise<string> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let errors = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (errors += text));
    child.once('close', (code) => (code === 0 ? done(said) : reject(new Error(`${file}: ${errors}`))));
  });
}
