/**
 * `shell`: the service within reach of a prompt. What it reads and changes it does as the service does: within a tenant,
 * under row-level security, in a transaction. It keeps nothing unless told to, and what it keeps is in the audit log.
 */
import type { AddressInfo } from 'node:net';
import { mkdir } from 'node:fs/promises';
import { request } from 'node:http';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import repl from 'node:repl';
import { inspect } from 'node:util';
import { runInThisContext } from 'node:vm';
import pino from 'pino';
import { operations } from '../../generated/operations.ts';
import type { App } from '../app.ts';
import { createApp } from '../app.ts';
import type { Config } from '../config/read.ts';
import { loadConfig } from '../config/sources.ts';
import type { Operation } from '../contract/operation.ts';
import type { Table } from '../database/table.ts';
import { table } from '../database/table.ts';
import type { Transaction } from '../database/transaction.ts';
import { entities } from '../domains/entities.ts';
import { ids, uuidv7 } from '../ids.ts';
import { loadSecrets } from '../secrets.ts';
import { onDatabase } from './connect.ts';

const HELP = `
  await tenant('ten_…', (tx) => tables.customers.find(tx, ids.CustomerId.decode('cust_…')))
                          work in a tenant, under row-level security; all of it is rolled back
  await commit('ten_…', (tx) => …)
                          the same, and kept, with an entry \`shell.committed\` in the audit log
  await signIn(email, password), withKey('deed_…'), signOut()
                          whom \`call\` calls as
  await call('listCustomers', { query: { limit: 3 } })
                          an operation of the contract; also params, headers, body
  tables, ids, operations what there is; tx.sql('SELECT …', [values]) for the rest
`;

interface CallOptions {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  headers?: Record<string, string>;
  body?: unknown;
}

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: unknown;
}

type Work = (tx: Transaction) => unknown;

/** The exit code: that of a script which is piped in is 1 when it throws. */
export async function shell({ evenInProduction }: { evenInProduction: boolean }): Promise<number> {
  const config = await loadConfig();
  if (config.production && !evenInProduction) {
    console.error('This is production. Say --even-in-production if you mean it.');
    return 1;
  }
  return onDatabase(async (databaseUrl) => {
    const publicUrl = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
    const app = await createApp({ config, logger: pino({ level: 'warn', base: undefined }, pino.destination(2)), databaseUrl, secrets: await loadSecrets(config), publicUrl });
    try {
      // What is enqueued here is run by the service's own workers.
      await app.jobs.start({ work: false });
      await new Promise<void>((done) => void app.server.listen(0, '127.0.0.1', done));
      Object.assign(globalThis, withinReach(app, config, publicUrl));
      return process.stdin.isTTY ? await converse(config) : await runScript(await text(process.stdin));
    } finally {
      app.server.closeAllConnections();
      app.server.close();
      await app.close();
    }
  }, config);
}

function withinReach({ database, server }: App, config: Config, publicUrl: string): object {
  let credentials: Record<string, string> = {};

  /** Rolled back, whatever comes of it. */
  async function tenant(id: string, work: Work): Promise<unknown> {
    const tx = database.begin({ tenantId: tenantIdOf(id), actor: ACTOR });
    try {
      return await work(tx);
    } finally {
      await tx.rollback();
    }
  }

  async function commit(id: string, work: Work): Promise<unknown> {
    const tenantId = tenantIdOf(id);
    return database.transaction({ tenantId, actor: ACTOR }, async (tx) => {
      tx.entries.push(() => ({ id: uuidv7(), operationId: 'shell', event: 'shell.committed', resource: 'tenant', resourceId: ids.TenantId.encode(tenantId), outcome: 'done', status: 200, code: null, requestId: uuidv7(), parameters: null }));
      return work(tx);
    });
  }

  async function call(operationId: keyof typeof operations, { params = {}, query = {}, headers = {}, body }: CallOptions = {}): Promise<Answer> {
    const operation: Operation | undefined = operations[operationId];
    if (!operation) throw new Error(`There is no operation ${operationId}; \`operations\` has all.`);
    const search = new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])).toString();
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const host = (operation.audience === 'admin' && config.adminHost) || new URL(publicUrl).host;
    const type = body === undefined ? {} : { 'content-type': operation.body?.mediaTypes[0] ?? 'application/json' };
    return new Promise((done, reject) => {
      const sent = request({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, method: operation.method, path: search ? `${path}?${search}` : path, headers: { host, ...type, ...credentials, ...headers } }, (res) => {
        text(res).then((said) => done({ status: res.statusCode!, headers: res.headers, body: /json/.test(res.headers['content-type'] ?? '') ? (JSON.parse(said) as unknown) : said || undefined }), reject);
      });
      sent.once('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  return {
    tenant,
    commit,
    call,
    async signIn(email: string, password: string) {
      const { status, body } = await call('login', { body: { email, password } });
      if (status !== 200) throw new Error(`${email} is not let in: ${inspect(body)}`);
      credentials = { authorization: `Bearer ${(body as { access_token: string }).access_token}` };
    },
    withKey: (key: string) => void (credentials = { 'x-api-key': key }),
    signOut: () => void (credentials = {}),
    tables: tables(),
    ids,
    operations,
  };
}

/** Who did it, in rows and in the audit log: nobody with an account, but whoever is logged in to this machine. */
const ACTOR = `shell_${userInfo().username.replaceAll(/\W/g, '_')}`.slice(0, 64);

/** Public or as the database has it. */
const tenantIdOf = (id: string): string => (id.includes('_') ? ids.TenantId.decode(id) : id);

/** Made when somebody asks for one. */
function tables(): Record<string, Table<object>> {
  const all = {};
  for (const entity of entities) Object.defineProperty(all, entity.options.name, { enumerable: true, get: () => table(entity as never) });
  return all;
}

async function converse(config: Config): Promise<number> {
  console.log(`The service at your prompt, in ${config.ENVIRONMENT}. Ctrl-D leaves.\n${HELP}`);
  const folder = resolve(config.DATA_DIRECTORY);
  // What is typed in production may be secret.
  if (!config.production) await mkdir(folder, { recursive: true });
  const session = repl.start({ prompt: 'deed> ', useGlobal: true });
  if (!config.production) session.setupHistory(resolve(folder, 'shell-history'), (error) => error && console.error(`Nothing typed here is kept: ${error.message}`));
  return new Promise((done) => session.once('exit', () => done(0)));
}

/** An expression is shown; statements show what they print. */
async function runScript(script: string): Promise<number> {
  try {
    const value: unknown = await compiled(script)();
    if (value !== undefined) console.log(inspect(value, { depth: 6, colors: false }));
    return 0;
  } catch (error) {
    console.error(error);
    return 1;
  }
}

function compiled(script: string): () => Promise<unknown> {
  try {
    return runInThisContext(`async () => (${script.replace(/[;\s]+$/, '')}\n)`) as () => Promise<unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return runInThisContext(`async () => {${script}\n}`, { filename: 'stdin' }) as () => Promise<unknown>;
  }
}
