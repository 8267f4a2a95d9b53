/** Paging neither skips nor repeats: lists of rows that cannot be told apart by time, read while rows come and go. */
import pg from 'pg';
import type { IdKind } from '../src/ids.ts';
import { ids } from '../src/ids.ts';
import type { Subject } from '../test/support/contract/document.ts';
import { isList, subjects } from '../test/support/contract/document.ts';
import type { Client } from './client.ts';
import { connect } from './client.ts';
import { defaultSortOf, sortsOf } from './contract.ts';
import { newTenant } from './people.ts';
import type { Proof } from './proof.ts';
import { aThing, codecOf, kindOf, tableOf } from './things.ts';

const LISTS = subjects.filter(isList);
const LARGEST_PAGE = 100;
const SMALLEST_PAGE = 20;
const PAGES = 100;
/** One row in so many may go while the list is read; the others are there throughout. */
const FLEETING = 10;
const COMING = 3;
/** Of a cursor of each list; at the smallest size, fewer. */
const MUTATIONS = 100;
const FEW_MUTATIONS = 20;

interface Rows {
  table: string;
  id: IdKind;
  /** Whose the rows are, and what the list calls their id; a tenant's and `id`, unless it says otherwise. */
  owner?: 'user_id';
  idColumn?: string;
  /** Columns beside owner, id and time, and their values in row n of owner $1; or the whole statement, for $2 rows. */
  columns?: string;
  values?: string;
  fill?: string;
  /** What must be there before, in tenant $1. */
  first?: string;
  /** Rows only come. */
  appendOnly?: boolean;
}

/** In all that follows, n is a text that no other row has. */
const ROWS: Record<string, Rows> = {
  listCustomers: { table: 'customers', id: ids.CustomerId, columns: 'email, name', values: `n || '@example.com', 'Row'` },
  listDeletedCustomers: { table: 'customers', id: ids.CustomerId, columns: 'email, deleted_at', values: `n || '@example.com', '2025-02-01'` },
  listInvoices: {
    table: 'invoices', id: ids.InvoiceId, columns: 'customer_id, currency, total_amount', values: `(SELECT id FROM customers WHERE tenant_id = $1), 'EUR', 100`,
    first: `INSERT INTO customers (tenant_id, id, email) VALUES ($1, gen_random_uuid(), 'payer@example.com')`,
  },
  listAuditEntries: {
    table: 'audit_log', id: ids.AuditEntryId, appendOnly: true,
    columns: 'chain, seq, hash, status, operation_id, event, resource, outcome, request_id',
    values: `0, ('x' || left(md5(n), 15))::bit(60)::bigint, '', 200, 'proof', 'proof', 'proof', 'done', n`,
  },
  listOAuthClients: { table: 'oauth_clients', id: ids.OAuthClientId, columns: 'name, scopes, secret_hash', values: `'Row', '["customers:read"]', 'hash' || n` },
  listInvitations: { table: 'invitations', id: ids.InvitationId, columns: 'email, role, expires_at', values: `n || '@example.com', 'viewer', now() + interval '1 day'` },
  listMembers: {
    table: 'memberships', id: ids.UserId, idColumn: 'user_id',
    fill: `WITH made AS (INSERT INTO users (id, email) SELECT gen_random_uuid(), gen_random_uuid() || '@example.com' FROM generate_series(1, $2::int) RETURNING id)
      INSERT INTO memberships (tenant_id, user_id, role, created_at) SELECT $1, id, 'viewer', '2025-01-01' FROM made`,
  },
  listTenants: {
    table: 'memberships', id: ids.TenantId, owner: 'user_id', idColumn: 'tenant_id',
    fill: `WITH made AS (INSERT INTO tenants (id, name) SELECT gen_random_uuid(), 'Row' FROM generate_series(1, $2::int) RETURNING id)
      INSERT INTO memberships (tenant_id, user_id, role, created_at) SELECT id, $1, 'viewer', '2025-01-01' FROM made`,
  },
  listSessions: { table: 'sessions', id: ids.SessionId, owner: 'user_id', columns: 'methods, expires_at', values: `'["pwd"]', now() + interval '1 day'` },
  listDevices: { table: 'devices', id: ids.DeviceId, owner: 'user_id', columns: 'name, token_hash', values: `'Row', 'hash' || n` },
  listIdentities: { table: 'identities', id: ids.IdentityId, owner: 'user_id', columns: 'provider, subject, email', values: `'github', n, 'row@example.com'` },
  listTasks: { table: 'tasks', id: ids.TaskId, columns: 'type, input', values: `'add', '{}'` },
  listMails: { table: 'mails', id: ids.MailId, columns: 'subject', values: `n` },
  listMailSuppressions: { table: 'mail_suppressions', id: ids.MailSuppressionId, columns: 'address, reason', values: `n || '@example.com', 'manual'` },
  listNotifications: {
    table: 'notifications', id: ids.NotificationId, owner: 'user_id', columns: 'tenant_id, kind, title, body, subject_type, subject_id, data',
    values: `(SELECT tenant_id FROM memberships WHERE user_id = $1 LIMIT 1), 'member_left', 'Row', 'Row', 'member', 'usr_01k6fkdt80e618j2xs82fpx44c', '{}'`,
  },
  listWebhookEndpoints: { table: 'webhook_endpoints', id: ids.WebhookEndpointId, columns: 'url, event_types, sealed_secret', values: `'https://hooks.invalid/', '["*"]', ''` },
  listWebhookDeliveries: {
    table: 'webhook_deliveries', id: ids.WebhookDeliveryId, columns: 'webhook_endpoint_id, event_id, event_type', values: `(SELECT id FROM webhook_endpoints WHERE tenant_id = $1), gen_random_uuid(), 'customer.created'`,
    first: `INSERT INTO webhook_endpoints (tenant_id, id, url, event_types, sealed_secret) VALUES ($1, gen_random_uuid(), 'https://hooks.invalid/', '["*"]', '')`,
  },
  listApiKeys: { table: 'api_keys', id: ids.ApiKeyId, columns: 'name, scopes, secret_hash, last_four', values: `'Row', '["customers:read"]', 'hash' || n, 'abcd'` },
};

export const paging: Proof = {
  id: 'P20',
  promise: 'Paging neither skips nor repeats',
  figure: '10,000 rows with equal timestamps on every list, inserts and deletes while paging both ways: rows present throughout seen once; forged cursors 400',
  sizes: { small: 60, usual: 10_000, full: 10_000 },

  async run(size, tools) {
    const failures: string[] = [];
    const databaseUrl = await tools.database();
    const server = await tools.start(databaseUrl);
    const stranger = connect(server.url, (await newTenant(databaseUrl)).owner);
    const database = new pg.Client({ connectionString: databaseUrl });
    await database.connect();
    const orders = LISTS.map(ordersOf);
    let [walks, pages, forged] = [0, 0, 0];

    for (const [index, list] of LISTS.entries()) {
      const tenant = await newTenant(databaseUrl);
      const client = connect(server.url, tenant.owner);
      const rows = ROWS[list.id] ?? (await copies(database, client, list));
      if (rows.first) await database.query(rows.first, [tenant.id]);
      for (const order of orders[index]!) {
        const source = await rowSource(database, rows, rows.owner ? tenant.ownerId : tenant.id, size);
        pages += await walk(client, `${list.row.path}?limit=${Math.min(LARGEST_PAGE, Math.max(SMALLEST_PAGE, Math.ceil(size / PAGES)))}${order}`, source, (fault) => failures.push(`${list.id}${order}: ${fault}`));
        tools.progress(++walks, orders.flat().length, 'orders of a list');
      }
      forged += await forge(client, stranger, list, size < paging.sizes.usual ? FEW_MUTATIONS : MUTATIONS, failures);
      client.close();
    }
    stranger.close();
    await database.end();
    return { n: size, failures, notes: [`${walks} orders of ${LISTS.length} lists both ways, ${pages} pages; ${forged} forged cursors`] };
  },
};

/** Where nobody says in ROWS how rows come into being: one is made as the contract shows it, and copied. */
async function copies(database: pg.Client, client: Client, list: Subject): Promise<Rows> {
  const kind = kindOf(list);
  if (!kind) throw new Error(`${list.id} is a list whose rows have no id: say in ROWS where they come from`);
  await aThing(client, kind);
  const table = tableOf(list);
  const { rows } = await database.query<{ name: string }>(`SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND column_name NOT IN ('id', 'created_at')`, [table]);
  const columns = rows.map(({ name }) => name).join(', ');
  return {
    table,
    id: codecOf(kind),
    fill: `INSERT INTO ${table} (id, created_at, ${columns}) SELECT gen_random_uuid(), '2025-01-01', ${columns} FROM (SELECT * FROM ${table} WHERE tenant_id = $1 LIMIT 1) AS one, generate_series(1, $2::int)`,
  };
}

/** No sort, each key up and down, and two keys that run against each other. */
function ordersOf(list: Subject): string[] {
  const sorts = sortsOf(list);
  const mixed = sorts.find((key) => !key.startsWith('-') && key !== sorts[0]?.replace('-', ''));
  return ['', ...sorts.map((key) => `&sort=${key}`), ...(mixed ? [`&sort=-${sorts[0]!.replace('-', '')},${mixed}`] : [])];
}

interface RowSource {
  /** Public ids of the rows that stay. */
  staying: Set<string>;
  /** Takes rows away, the last of this page first if it may go, and brings others. */
  churn: (page: string[]) => Promise<void>;
}

/** Brings a table to `size` rows that all have one time, and so no order but that of their random ids. */
async function rowSource(database: pg.Client, { table: name, id, owner = 'tenant_id', idColumn = 'id', columns, values, fill: statement, appendOnly = false }: Omit<Rows, 'owner'> & { owner?: string }, ownerId: string, size: number): Promise<RowSource> {
  const insert = statement ?? `INSERT INTO ${name} (${owner}, id, created_at, ${columns}) SELECT $1, gen_random_uuid(), '2025-01-01', ${values}
      FROM (SELECT gen_random_uuid()::text AS n FROM generate_series(1, $2::int)) AS numbers`;
  const fill = async (count: number): Promise<void> => {
    await database.query(insert, [ownerId, count]);
  };
  const { rows: [before] } = await database.query<{ count: string }>(`SELECT count(*) FROM ${name} WHERE ${owner} = $1`, [ownerId]);
  await fill(Math.max(0, size - Number(before!.count)));
  await database.query(`ANALYZE ${name}`);
  const { rows } = await database.query<{ id: string }>(`SELECT ${idColumn} AS id FROM ${name} WHERE ${owner} = $1`, [ownerId]);
  const fleeting = new Set(rows.filter((_row, index) => !appendOnly && index % FLEETING === 1).map((row) => id.encode(row.id)));
  return {
    staying: new Set(rows.map((row) => id.encode(row.id)).filter((known) => !fleeting.has(known))),
    async churn(page) {
      // The row that the cursor stands on is the one to miss.
      const goes = [page.at(-1), page[0], fleeting.values().next().value].filter((known): known is string => known !== undefined && fleeting.has(known));
      goes.forEach((known) => fleeting.delete(known));
      if (goes.length > 0) await database.query(`DELETE FROM ${name} WHERE ${owner} = $1 AND ${idColumn} = ANY($2)`, [ownerId, goes.map((known) => id.decode(known))]);
      await fill(COMING);
    },
  };
}

/** From the first page to the last and back; the number of pages. */
async function walk(client: Client, start: string, { staying, churn }: RowSource, fault: (fault: string) => void): Promise<number> {
  const mostPages = staying.size;
  let pages = 0;
  let page: { ids: string[]; next: string | null; prev: string | null } = { ids: [], next: null, prev: null };
  const turn = async (cursor: string | null): Promise<void> => {
    // Rows go and come while the page is read.
    const [answer] = await Promise.all([client.send('GET', cursor === null ? start : `${start}&cursor=${cursor}`), churn(page.ids)]);
    if (answer.status !== 200) throw new Error(`${start} answers ${answer.status} ${answer.text}`);
    page = { ids: (answer.body.data as { id: string }[]).map((row) => row.id), next: answer.body.meta.next as string | null, prev: answer.body.meta.prev as string | null };
    if (++pages > mostPages) throw new Error(`${start} has no end after ${pages} pages`);
  };
  for (const way of ['next', 'prev'] as const) {
    if (way === 'next') await turn(null);
    const seen = [...page.ids];
    while (page[way] !== null) {
      await turn(page[way]);
      seen.push(...page.ids);
    }
    const distinct = new Set(seen);
    if (distinct.size < seen.length) fault(`${seen.length - distinct.size} rows seen twice going ${way}`);
    const missed = [...staying].filter((id) => !distinct.has(id)).length;
    if (missed > 0) fault(`${missed} of ${staying.size} rows that stayed were not seen going ${way}`);
  }
  return pages;
}

/** Cursors that are not this list's own; the number tried. */
async function forge(client: Client, stranger: Client, list: Subject, mutations: number, failures: string[]): Promise<number> {
  const { body } = await client.send('GET', `${list.row.path}?limit=1`);
  const cursor = body.meta.next as string;
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const mutated = Array.from({ length: mutations }, (_unused, index) => {
    // Fewer of them are spread over all of it.
    const at = (index * Math.ceil(MUTATIONS / mutations)) % cursor.length;
    return cursor.slice(0, at) + alphabet[(alphabet.indexOf(cursor[at]!) + 1 + (index >> 1)) % 64]! + cursor.slice(at + 1);
  }).filter((text) => text !== cursor);
  const bare = Buffer.from(JSON.stringify(['n', '2025-01-01', '00000000-0000-0000-0000-000000000000'])).toString('base64url');
  const elsewhere = LISTS.find(({ id }) => id !== list.id)!;
  const tries: [Client, string][] = [
    ...[...mutated, cursor.slice(1), cursor.slice(0, -1), `${cursor}A`, `${cursor}=`, bare, 'null', '0', 'A'.repeat(64)].map((text): [Client, string] => [client, `${list.row.path}?cursor=${text}`]),
    [stranger, `${list.row.path}?cursor=${cursor}`],
    [client, `${elsewhere.row.path}?cursor=${cursor}`],
    ...sortsOf(list).filter((sort) => sort !== defaultSortOf(list)).map((sort): [Client, string] => [client, `${list.row.path}?cursor=${cursor}&sort=${sort}`]),
    ...list.row.list!.filters.filter(({ field }) => field === 'created_at').map(({ parameter }): [Client, string] => [client, `${list.row.path}?cursor=${cursor}&${parameter}=2000-01-01T00:00:00Z`]),
  ];
  for (const [who, path] of tries) {
    const { status, text } = await who.send('GET', path);
    if (status !== 400) failures.push(`a forged cursor is answered ${status}: ${path} ${text.slice(0, 100)}`);
  }
  return tries.length;
}
