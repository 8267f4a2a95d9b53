/**
 * The TypeScript client as its users get it: packed, looked at by the tools that know what goes wrong with packages,
 * installed into a new project, type-checked by each way to resolve modules, run against the service, and weighed.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { nodePackages } from './packages.ts';
import type { Peer } from './peer.ts';
import { run } from './peer.ts';
import { withService } from './service.ts';

const PACKAGE = resolve('clients/typescript');
const MISSING = 'cust_01k8zdr380etarfm01sbr8xgyn';

const PROGRAM = `import { createClient, isProblem, verifyWebhook } from 'deed-client';
import type { Customer, ListCustomersParameters, WebhookEvent } from 'deed-client';

const { DEED_URL, DEED_EMAIL, DEED_PASSWORD } = process.env as Record<string, string>;
const login = await createClient({ baseUrl: DEED_URL! }).login({ body: { email: DEED_EMAIL!, password: DEED_PASSWORD! } });
if (login.status !== 200) throw new Error('no second factor');
const deed = createClient({ baseUrl: DEED_URL!, token: login.data.access_token });
const parameters: ListCustomersParameters = { 'filter[email]': 'sdk@clients.example' };
const { data: created }: { data: Customer } = await deed.createCustomer({ body: { email: 'sdk@clients.example' } });
const listed: Customer[] = [];
for await (const customer of deed.listCustomers(parameters)) listed.push(customer);
console.log(listed.length, listed[0]?.id === created.id);
console.log(await deed.getCustomer({ customer_id: '${MISSING}' }).catch((error: unknown) => isProblem(error, 'not-found')));
const verify: (...message: Parameters<typeof verifyWebhook>) => Promise<WebhookEvent> = verifyWebhook;
console.log(typeof verify);
// @ts-expect-error An operation that there is not.
console.log(typeof deed.createUnicorn);
// @ts-expect-error A parameter that there is not.
await deed.listCustomers({ 'filter[stauts]': 'active' }).catch((error: unknown) => console.log(error instanceof TypeError));
`;
const SAID = '1 true\ntrue\nfunction\nundefined\ntrue\n';

export const sdk: Peer = {
  name: 'sdk',
  async run({ own, tools }) {
    const bin = await nodePackages(join(tools, 'typescript'), join(import.meta.dirname, 'clients'));
    const project = join(own, 'project');
    await mkdir(project);
    const failed: string[] = [];
    let steps = 0;
    const step = async (name: string, program: string, args: string[], good = (_output: string): boolean => true, environment: Record<string, string> = {}): Promise<string> => {
      const { code, output } = await run(program, args, join(own, `${name}.log`), environment);
      const passed = code === 0 && good(output);
      steps++;
      console.log(`  ${name}: ${passed ? 'ok' : 'FAILED'}`);
      if (!passed) failed.push(`${name}: ${output.slice(-1500)}`);
      return output;
    };

    // From its own folder, as who publishes it: there npm builds it first.
    await step('pack', 'sh', ['-c', `cd '${PACKAGE}' && npm pack --pack-destination '${own}' --loglevel=error`]);
    const tarball = join(own, (await readdir(own)).find((name) => name.endsWith('.tgz')) ?? 'deed-client.tgz');
    const files = await step('files', 'tar', ['-tzf', tarball], (output) => output.trim().split('\n').every((file) => /^package\/(LICENSE|README\.md|package\.json|dist\/[\w/-]+\.(js|d\.ts))$/.test(file)) && /LICENSE/.test(output) && /README/.test(output));
    await step('publint', join(bin, 'publint'), ['run', tarball, '--strict']);
    await step('attw', join(bin, 'attw'), [tarball, '--profile', 'esm-only'], (output) => output.includes('🟢 (ESM)'));

    await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'user', private: true, type: 'module' }));
    await writeFile(join(project, 'program.ts'), PROGRAM);
    await step('install', 'npm', ['install', '--prefix', project, '--no-audit', '--no-fund', '--loglevel=error', '--offline', tarball]);
    const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--target', 'es2022', '--typeRoots', join(bin, '..', '@types'), '--types', 'node'];
    const program = join(project, 'program.ts');
    await step('nodenext', join(bin, 'tsc'), [...strict, '--lib', 'es2022', '--module', 'nodenext', '--outDir', project, program]);
    await step('bundler', join(bin, 'tsc'), [...strict, '--lib', 'es2022,dom,dom.iterable,dom.asynciterable', '--module', 'esnext', '--moduleResolution', 'bundler', '--noEmit', program]);
    await withService(join(own, 'service'), async ({ url, owner }) => {
      await step('run', 'node', [join(project, 'program.js')], (output) => output === SAID, { DEED_URL: url, DEED_EMAIL: owner.email, DEED_PASSWORD: owner.password });
    });

    const sizes: string[] = [];
    for (const name of ['createClient', 'verifyWebhook']) {
      await writeFile(join(project, `${name}.mjs`), `export { ${name} } from 'deed-client';\n`);
      const bundle = join(project, `${name}.min.js`);
      await step(`weigh-${name}`, join(bin, 'esbuild'), [join(project, `${name}.mjs`), '--bundle', '--minify', '--format=esm', `--outfile=${bundle}`]);
      const content = await readFile(bundle).catch(() => Buffer.alloc(0));
      sizes.push(`${name} ${(content.length / 1024).toFixed(1)} KiB, ${(gzipSync(content).length / 1024).toFixed(1)} KiB gzip`);
    }
    return { version: (JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }).version, cases: steps, failures: failed.length, remarks: [`${files.trim().split('\n').length} files`, ...sizes, ...failed] };
  },
};
