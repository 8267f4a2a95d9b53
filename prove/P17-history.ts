/** History cannot be rewritten: acts over two processes, one of them killed, and then attempts on what was written about them. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Fault } from '../src/database/audit-verify.ts';
import { verifyAuditLog } from '../src/database/audit-verify.ts';
import { sessionOptions } from '../src/database/data-source.ts';
import { ids } from '../src/ids.ts';
import { asSuperuser } from '../test/support/postgres.ts';
import type { Answer } from './client.ts';
import { connect } from './client.ts';
import type { Tenant } from './people.ts';
import { newTenant, rowsOf, tokenOf } from './people.ts';
import type { Proof } from './proof.ts';
import { each } from './proof.ts';

const AT_ONCE = 40;
const REWRITES = [`UPDATE audit_log SET outcome = 'done'`, 'DELETE FROM audit_log', 'TRUNCATE audit_log', 'DELETE FROM audit_heads', 'TRUNCATE audit_heads'];

/** Who tries it, and the SQLSTATE that refuses them: the service has no such right, the owner meets the trigger. */
const REWRITERS = [
  ['the service', sessionOptions(0), '42501'],
  ['the owner', '', '55000'],
  ['an owner posing as a replica', '-c session_replication_role=replica', '55000'],
] as const;

/** What a superuser does to one chain ($1, $2) after switching the triggers off, and how verification names it. */
const TAMPERINGS: [string, Fault][] = [
  [`UPDATE audit_log SET actor = 'usr_somebody_else' WHERE tenant_id = $1 AND chain = $2 AND seq = 2`, 'changed'],
  [`DELETE FROM audit_log WHERE tenant_id = $1 AND chain = $2 AND seq = 2`, 'missing'],
  [`INSERT INTO audit_log SELECT (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'seq', h.seq + 1))).* FROM audit_heads h JOIN audit_log l USING (tenant_id, chain, seq) WHERE tenant_id = $1 AND chain = $2`, 'extra'],
];

interface Done {
  requestId: string;
  answer: Answer | null;
}

export const history: Proof = {
  id: 'P17',
  promise: 'History cannot be rewritten',
  figure: 'UPDATE, DELETE, TRUNCATE refused to service and owner; a superuser found out; after 10,000 acts over 2 processes, one killed: entries = committed acts, broken links 0',
  sizes: { small: 200, usual: 3000, full: 10_000 },

  async run(size, tools) {
    const failures: string[] = [];
    const database = await tools.database();
    const servers = await Promise.all([tools.start(database), tools.start(database)]);
    const clients = servers.map(({ url }) => connect(url, {}, AT_ONCE));
    const tenants = [await newTenant(database), await newTenant(database)];
    const customers = await Promise.all(tenants.map(async ({ owner }) => (await clients[0]!.send('POST', '/api/v1/customers', { headers: owner, body: { email: 'first@example.com' } })).body.id as string));

    const acts: Done[] = [];
    let restart: Promise<unknown> | undefined;
    let done = 0;
    await each(size, AT_ONCE, async (index) => {
      if (index === size >> 1) restart = servers[0].kill('SIGKILL').then(() => tools.start(database, { port: servers[0].port }));
      const requestId = `act-${index}`;
      const { path, headers, body } = actOf(index, tenants[index % 2]!, customers[index % 2]!);
      const answer = await attempt(() => clients[(index >> 1) % 2]!.send('POST', path, { headers: { ...headers, 'x-request-id': requestId }, body }));
      acts.push({ requestId, answer });
      tools.progress(++done, size, 'acts');
    });
    await restart;
    clients.forEach((client) => client.close());
    const lost = acts.filter(({ answer }) => answer === null).length;
    if (lost === 0) failures.push('the kill met no act on its way: nothing was proven about it');

    failures.push(...(await compareEntries(database, acts)));
    const verdict = await verifyAuditLog(database);
    for (const { what, chain, seq } of verdict.broken) failures.push(`chain ${chain}, entry ${seq}: ${what}`);
    const rewritten = await tryToRewrite(database);
    // What was rewritten just now is not there to be tampered with.
    failures.push(...(rewritten.length > 0 ? rewritten : await tamper(database)));
    return { n: size, failures, notes: [`${verdict.entries} entries in ${verdict.chains} chains, ${lost} acts whose answer the kill took; ${REWRITES.length} rewrites tried as service and as owner, ${TAMPERINGS.length} as superuser`] };
  },
};

/** Null when the connection broke: nobody knows what became of the act. One that was never sent is sent when somebody listens. */
async function attempt(send: () => Promise<Answer>): Promise<Answer | null> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if ((error as { code?: string }).code !== 'ECONNREFUSED') return null;
      await sleep(50);
    }
  }
}

/** Of ten acts seven are done, one repeats another, and the others are refused for who asks or for what they ask. */
function actOf(index: number, tenant: Tenant, customerId: string): { path: string; headers: Record<string, string>; body: object } {
  const customer = { path: '/api/v1/customers', headers: tenant.owner, body: { email: `act${index}@example.com` } };
  const invoice = (id: string) => ({ path: '/api/v1/invoices', headers: { ...tenant.owner, 'idempotency-key': `act-${index}-key` }, body: { customer_id: id, items: [{ sku: 'pen', qty: 1, unit_amount: 1 }] } });
  switch (index % 10) {
    case 0: return { ...customer, headers: tokenOf(tenant, 'viewer') };
    case 1: return invoice(ids.CustomerId.encode(crypto.randomUUID()));
    case 2:
    case 3: return invoice(customerId);
    // The same key and the same payload as twenty acts ago.
    case 4: return { ...customer, headers: { ...tenant.owner, 'idempotency-key': `shared-key-${index % 20}` }, body: { email: `shared${index % 20}@example.com` } };
    default: return customer;
  }
}

/** Each act that was answered has one entry that says the same, a replay none; and each row has the entry of the act that made it. */
async function compareEntries(database: string, acts: Done[]): Promise<string[]> {
  const faults: string[] = [];
  const entries = Map.groupBy(await rowsOf<{ request_id: string; status: number; outcome: string }>(database, `SELECT request_id, status, outcome FROM audit_log`), (entry) => entry.request_id);
  for (const { requestId, answer } of acts) {
    const own = entries.get(requestId) ?? [];
    if (answer === null ? own.length > 1 : own.length !== expectedEntries(answer)) faults.push(`${requestId}, answered ${answer?.status ?? 'nothing'}, has ${own.length} entries`);
    else if (answer && own.some(({ status, outcome }) => status !== answer.status || (outcome === 'done') !== status < 300)) faults.push(`${requestId}, answered ${answer.status}, is kept as ${own[0]!.outcome} ${own[0]!.status}`);
  }
  for (const [table, prefix, operationId] of [['customers', 'cust', 'createCustomer'], ['invoices', 'inv', 'createInvoice']] as const) {
    const kind = prefix === 'cust' ? ids.CustomerId : ids.InvoiceId;
    const made = (await rowsOf<{ id: string }>(database, `SELECT id FROM ${table}`)).map(({ id }) => kind.encode(id));
    const told = (await rowsOf<{ id: string }>(database, `SELECT resource_id AS id FROM audit_log WHERE operation_id = $1 AND outcome = 'done'`, [operationId])).map(({ id }) => id);
    const known = new Set(told);
    if (told.length !== made.length || made.some((id) => !known.has(id))) faults.push(`${made.length} ${table} were made, and ${told.length} entries say so`);
  }
  return faults;
}

/** None of a reply that is repeated, or of a refusal that says nothing of the act: too many, or not now. */
function expectedEntries({ status, headers }: Answer): number {
  return headers['idempotency-replayed'] === 'true' || status === 429 || status === 503 ? 0 : 1;
}

async function tryToRewrite(database: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [who, options, refused] of REWRITERS) {
    const client = new pg.Client({ connectionString: database, options });
    await client.connect();
    for (const text of REWRITES) {
      const outcome = await client.query(text).then(() => 'was done', (error: { code?: string }) => error.code);
      if (outcome !== refused) faults.push(`${text} as ${who}: ${outcome}`);
    }
    await client.end();
  }
  return faults;
}

/** Whoever can switch triggers off can write; verification must tell what they did. */
async function tamper(database: string): Promise<string[]> {
  const faults: string[] = [];
  const chains = await rowsOf<{ tenant_id: string; chain: number }>(database, 'SELECT tenant_id, chain FROM audit_heads WHERE seq > 3 ORDER BY seq DESC LIMIT $1', [TAMPERINGS.length]);
  for (const [index, [text, fault]] of TAMPERINGS.entries()) {
    const { tenant_id: tenantId, chain } = chains[index]!;
    await asSuperuser(async (client) => {
      await client.query('ALTER TABLE audit_log DISABLE TRIGGER ALL');
      const { rowCount } = await client.query(text, [tenantId, chain]);
      await client.query('ALTER TABLE audit_log ENABLE TRIGGER ALL');
      if (rowCount !== 1) throw new Error(`${text} changed ${rowCount} rows`);
    }, database);
    const { broken } = await verifyAuditLog(database);
    if (!broken.some((link) => link.tenantId === tenantId && link.chain === chain && link.what === fault)) faults.push(`verification does not see: ${text}`);
  }
  return faults;
}
