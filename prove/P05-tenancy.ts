/** A forgotten WHERE leaks nothing: a server whose statements name no tenant is asked for another one's rows. */
import { idPrefixes } from '../generated/vocabulary.ts';
import { connectDatabase } from '../src/database/database.ts';
import { statement } from '../src/database/statement.ts';
import type { Schema, Subject } from '../test/support/contract/document.ts';
import { isList, isSafe, isSecured, parameterNamed, parametersIn, subjects } from '../test/support/contract/document.ts';
import { creatorOf } from '../test/support/contract/resources.ts';
import { asSuperuser, tenantTables } from '../test/support/postgres.ts';
import type { Answer, Client } from './client.ts';
import { connect } from './client.ts';
import { addressOf, exampleRequest, sortsOf } from './contract.ts';
import { catalogueFaults } from './P05-catalogue.ts';
import { overheadOfPolicies } from './P05-overhead.ts';
import type { Tenant } from './people.ts';
import { newSession, newTenant, rowsOf } from './people.ts';
import type { Proof } from './proof.ts';
import { each } from './proof.ts';
import { aThing, kindOf } from './things.ts';

const LISTS = subjects.filter(isList);
const CONNECTIONS = 4;
/** Of everything that a tenant can own, and few to a page, so that lists go on. */
const SETTLED = 12;
const PAGE = 5;
const MOST_OVERHEAD = 0.1;
/** Fewer would mean that the rewriting no longer meets the statements. */
const FEWEST_FORGETFUL = 10;
const PUBLIC_ID = new RegExp(`\\b(?:${Object.values(idPrefixes).join('|')})_[0-7][0-9a-hjkmnp-tv-z]{25}\\b`, 'g');

const SETTINGS = `SELECT current_setting('app.tenant_id', true) AS tenant, current_setting('app.user_id', true) AS person`;
const ALL_CUSTOMERS = statement('SELECT tenant_id FROM customers');
const TOUCH = statement(`UPDATE customers SET name = 'touched' RETURNING tenant_id`);

export const tenancy: Proof = {
  id: 'P5',
  promise: 'A forgotten WHERE leaks nothing',
  figure: 'every tenant table in the catalogue; every statement without its tenant: 0 rows; 2,000 pooled transactions, a third rolled back; overhead ≤ 10 %',
  sizes: { small: 300, usual: 2000, full: 2000 },

  async run(size, tools) {
    const failures: string[] = [];
    const notes: string[] = [];
    const database = await tools.database();
    const catalogue = await catalogueFaults(database);
    failures.push(...catalogue.faults);
    notes.push(`${catalogue.tables} tables of tenants in the catalogue`);

    const [a, b] = [await newTenant(database), await newTenant(database)];
    for (const tenant of [a, b]) {
      await newSession(database, tenant);
      await rowsOf(database, `INSERT INTO identities (user_id, id, provider, subject, email) VALUES ($1::uuid, gen_random_uuid(), 'github', ($1::uuid)::text, 'x@example.com')`, [tenant.ownerId]);
      await rowsOf(database, `WITH mail AS (INSERT INTO mails (tenant_id, id, subject) VALUES ($1, gen_random_uuid(), 'Hello') RETURNING tenant_id, id)
        INSERT INTO mail_recipients (tenant_id, mail_id, id, address) SELECT tenant_id, id, gen_random_uuid(), 'ada@example.com' FROM mail`, [tenant.id]);
      await rowsOf(database, `INSERT INTO tasks (tenant_id, id, type, input) SELECT $1, gen_random_uuid(), 'add', '{}' FROM generate_series(1, ${SETTLED})`, [tenant.id]);
      await rowsOf(database, `INSERT INTO notifications (tenant_id, user_id, id, kind, title, body, subject_type, subject_id, data, created_at) SELECT tenant_id, user_id, gen_random_uuid(), 'member_left', 'x', 'x', 'member', 'x', '{}', now() FROM memberships, generate_series(1, ${SETTLED}) WHERE user_id = $1`, [tenant.ownerId]);
    }
    const server = await tools.start(database, { imports: ['P05-forgetful.ts'] });
    const [asA, asB] = [connect(server.url, a.owner), connect(server.url, b.owner)];
    for (const client of [asA, asB]) await settle(client, server.url);
    const asked = await askForAnothersRows(database, asA, asB, a, failures);
    for (const client of [asA, asB]) client.close();
    await server.kill('SIGTERM');
    const forgetful = server.output().split('\n').filter((line) => line.startsWith('forgot its tenant: '));
    if (forgetful.length < FEWEST_FORGETFUL) failures.push(`only ${forgetful.length} statements forgot their tenant: the proof looks past them`);
    notes.push(`${asked} requests for another tenant's rows to a server whose ${forgetful.length} statements forgot their tenant`);

    await poolTransactions(database, [a, b], size, failures, (done) => tools.progress(done, size, 'transactions'));
    // A ratio of times is worth nothing beside other work, and the tests run beside each other.
    if (size >= tenancy.sizes.usual) {
      const { ratio, note } = await overheadOfPolicies(tools);
      if (ratio - 1 > MOST_OVERHEAD) failures.push(`row-level security costs ${((ratio - 1) * 100).toFixed(1)} % of a get by id`);
      notes.push(note);
    }
    return { n: size, failures, notes };
  },
};

/** Something of everything that a tenant can own; the last key is used, too. */
async function settle(client: Client, url: string): Promise<void> {
  let secret = '';
  for (let count = 0; count < SETTLED; count++) {
    const customer = await client.send('POST', '/api/v1/customers', { body: { email: `c${count}@example.com` } });
    await client.send('POST', '/api/v1/invoices', { headers: { 'idempotency-key': `settle-key-${count}` }, body: { customer_id: customer.body.id as string, items: [{ sku: 'pen', qty: 1, unit_amount: 1 }] } });
    secret = (await client.send('POST', '/api/v1/api-keys', { body: { name: 'Key', scopes: ['customers:read'] } })).body.secret as string;
    await client.send('POST', '/api/v1/invitations', { body: { email: `i${count}@example.com`, role: 'viewer' } });
    await client.send('POST', '/api/v1/mail-suppressions', { body: { address: `s${count}@example.com` } });
    await client.send('POST', '/api/v1/oauth-clients', { body: { name: 'Program', scopes: ['customers:read'] } });
    const endpoint = await client.send('POST', '/api/v1/webhook-endpoints', { body: { url: 'https://hooks.invalid/', event_types: ['webhook.test'] } });
    await client.send('POST', `/api/v1/webhook-endpoints/${endpoint.body.id as string}/test`, {});
  }
  const ofTenants = LISTS.filter(({ row }) => row.audience !== 'admin' && row.security.some(({ permissions }) => permissions.length > 0));
  for (const kind of ofTenants.map(kindOf)) if (kind && creatorOf(kind)) await aThing(client, kind);
  const program = connect(url, { 'x-api-key': secret });
  const { status, text } = await program.send('GET', '/api/v1/customers');
  program.close();
  if (status !== 200) throw new Error(`a key of the tenant's own is answered ${status} ${text}`);
}

/** Each operation as tenant b with what belongs to tenant a; the number of requests. */
async function askForAnothersRows(database: string, asA: Client, asB: Client, a: Tenant, failures: string[]): Promise<number> {
  let asked = 0;
  const idsOf = async (client: Client): Promise<Set<string>> => {
    const found = new Set<string>();
    for (const list of LISTS) {
      for (const query of ['total=true', ...sortsOf(list).map((key) => `sort=${key}`)]) {
        let [rows, counted] = [0, 0];
        for (let cursor: string | null = ''; cursor !== null; asked++) {
          const { status, text, body } = await client.send('GET', `${list.row.path}?limit=${PAGE}&${query}${cursor && `&cursor=${cursor}`}`);
          if (status !== 200) throw new Error(`${list.id} answers its own tenant ${status} ${text}`);
          for (const id of text.match(PUBLIC_ID) ?? []) found.add(id);
          rows += body.data.length as number;
          counted = body.meta.total as number;
          cursor = body.meta.next as string | null;
        }
        if (query === 'total=true' && counted !== rows) failures.push(`${list.id} shows ${rows} rows and counts ${counted}`);
      }
    }
    return found;
  };
  const [ofA, ofB] = [await idsOf(asA), await idsOf(asB)];
  for (const id of ofA) if (ofB.has(id)) failures.push(`both tenants see ${id}`);

  for (const subject of subjects.filter((one) => isSafe(one) && parametersIn(one, 'path').length === 0)) {
    const { text } = await asB.send('GET', addressOf(subject));
    asked++;
    for (const id of text.match(PUBLIC_ID) ?? []) if (ofA.has(id)) failures.push(`${subject.id} shows ${id} to another tenant`);
  }
  const before = await everythingOf(database, a);
  const refused = ({ id: operationId }: Subject, { status, text }: Answer): void => {
    asked++;
    if (status < 400 || status >= 500) failures.push(`${operationId} with another tenant's id: ${status} ${text.slice(0, 200)}`);
  };
  // What administrators do is about the whole service, and no tenant's.
  for (const subject of subjects.filter((one) => isSecured(one) && one.row.audience !== 'admin')) {
    const { body, ...request } = exampleRequest(subject, 'another-tenants-id');
    const method = subject.row.method;
    // Whatever version there is: only that it is somebody else's may keep it from being changed.
    if (parameterNamed(subject, 'header', 'If-Match')) request.headers['if-match'] = '*';
    for (const { name, schema } of parametersIn(subject, 'path').filter((parameter) => parameter.schema.kind)) {
      const foreign = idsOfKind(ofA, schema.kind!);
      if (foreign.length === 0) failures.push(`${subject.id}: tenant a has no ${schema.kind} to ask for`);
      for (const id of foreign.slice(0, 5)) refused(subject, await asB.send(method, addressOf(subject, { [name]: id }), { ...request, body }));
    }
    // In a body a customer of somebody else is no customer.
    for (const [name, { kind }] of Object.entries((subject.body?.schema.properties ?? {}) as Record<string, Schema>)) {
      const [foreign] = kind ? idsOfKind(ofA, kind) : [];
      if (foreign) refused(subject, await asB.send(method, addressOf(subject), { ...request, body: { ...body, [name]: foreign } }));
    }
  }
  if ((await everythingOf(database, a)) !== before) failures.push('what tenant a owns was changed by tenant b');
  return asked;
}

const idsOfKind = (known: Set<string>, kind: string): string[] => [...known].filter((id) => id.startsWith(`${idPrefixes[kind as keyof typeof idPrefixes]}_`));

/** Every row of a tenant, as it lies in the tables. */
async function everythingOf(databaseUrl: string, { id }: Tenant): Promise<string> {
  const tables = await tenantTables(databaseUrl);
  return asSuperuser(async (client) => {
    const found: unknown[] = [];
    for (const { name, owner } of tables) found.push([name, (await client.query(`SELECT t::text FROM ${name} t WHERE ${owner} = $1 ORDER BY 1`, [id])).rows]);
    return JSON.stringify(found);
  }, databaseUrl);
}

/** Many transactions on few connections: each sees its own tenant's rows alone, and leaves no tenant behind. */
async function poolTransactions(databaseUrl: string, tenants: Tenant[], count: number, failures: string[], onDone: (done: number) => void): Promise<void> {
  const database = await connectDatabase({ url: databaseUrl, poolSize: CONNECTIONS, laneConnections: 1, statementTimeoutMilliseconds: 10_000, constraints: {}, onError: () => undefined });
  const rolledBack = new Error('rolled back');
  let done = 0;
  try {
    const [{ rows: each12 }] = await rowsOf<{ rows: number }>(databaseUrl, `SELECT count(*)::int AS rows FROM customers WHERE tenant_id = $1`, [tenants[0]!.id]) as [{ rows: number }];
    await each(count, CONNECTIONS * 4, async (index) => {
      const tenant = tenants[(index * 7 + (index >> 3)) % tenants.length]!;
      await database
        .transaction({ tenantId: tenant.id, userId: tenant.ownerId }, async (tx) => {
          const rows = [...(await tx.rows(ALL_CUSTOMERS, [])), ...(index % 2 === 0 ? await tx.rows(TOUCH, []) : [])];
          const foreign = rows.filter(([whose]) => whose !== tenant.id);
          if (foreign.length > 0) failures.push(`transaction ${index} saw ${foreign.length} rows of another tenant`);
          if (rows.length % each12 !== 0 || rows.length === 0) failures.push(`transaction ${index} saw ${rows.length} rows of its own, not ${each12}`);
          if (index % 3 === 0) throw rolledBack;
        })
        .catch((error: unknown) => {
          // Two that touch the same rows can deadlock: Postgres rolls one of them back, which is what a third of them do anyway.
          const deadlocked = (error as { cause?: { code?: string } }).cause?.code === '40P01';
          if (error !== rolledBack && !deadlocked) throw error;
        });
      const [left] = await database.dataSource.query<{ tenant: string | null; person: string | null }[]>(SETTINGS);
      if (left!.tenant || left!.person) failures.push(`after transaction ${index} a connection of the pool still acts as ${left!.tenant ?? left!.person}`);
      onDone(++done);
    });
  } finally {
    await database.close();
  }
}
