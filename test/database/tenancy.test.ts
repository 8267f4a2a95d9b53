/** Tenants are kept apart by the database itself: also from a statement that forgot its WHERE. */
import { expect } from 'chai';
import type pg from 'pg';
import type { EntitySchema } from 'typeorm';
import { createDataSource, sessionOptions } from '../../src/database/data-source.ts';
import type { Database } from '../../src/database/database.ts';
import { connectDatabase } from '../../src/database/database.ts';
import { keysetList } from '../../src/database/keyset.ts';
import { Lanes } from '../../src/database/lanes.ts';
import type { Owner, Queryable, Statement } from '../../src/database/statement.ts';
import { personal, statement } from '../../src/database/statement.ts';
import type { Table } from '../../src/database/table.ts';
import { table } from '../../src/database/table.ts';
import { apiKeys } from '../../src/domains/api-keys/entity.ts';
import { findApiKeyByHash } from '../../src/domains/api-keys/repository.ts';
import { customers } from '../../src/domains/customers/entity.ts';
import { invoiceItems, invoices } from '../../src/domains/invoices/entity.ts';
import * as invoiceQueries from '../../src/domains/invoices/repository.ts';
import { devices, refreshTokens, sessions } from '../../src/domains/sessions/entity.ts';
import * as sessionQueries from '../../src/domains/sessions/repository.ts';
import { invitations, members, ownTenants } from '../../src/domains/tenants/entity.ts';
import * as tenantQueries from '../../src/domains/tenants/repository.ts';
import { identities } from '../../src/domains/external-login/entity.ts';
import * as identityQueries from '../../src/domains/external-login/repository.ts';
import { KEPT_SECONDS } from '../../src/domains/schedules/clean-up.ts';
import { notifications } from '../../src/domains/notifications/entity.ts';
import * as notificationQueries from '../../src/domains/notifications/repository.ts';
import { entities } from '../../src/domains/entities.ts';
import { uuidv7 } from '../../src/ids.ts';
import type { Schema } from '../support/contract/document.ts';
import { isList, itemSchemaOf, subjects } from '../support/contract/document.ts';
import { isMakeable, Resources } from '../support/contract/resources.ts';
import { asSuperuser, leakingViews, migratedDatabase, personalTables, tenantTables } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const CURRENT = statement(`SELECT current_setting('app.tenant_id', true), current_setting('app.user_id', true), current_user::text`);
const ROLE_OF_READ = statement(`SELECT current_user::text WHERE $1::uuid IS NOT NULL`);
const ROLE_OF_WRITE = statement('never', `SELECT current_user::text`);
const ALL_CUSTOMERS = statement(`SELECT tenant_id, id FROM customers`);

/** Customers that `settle` gives the two tenants together; whoever counts so many has counted another's. */
const BOTH = 2 * 21;

/** Ways to plan a join; whatever the planner likes best must not change who sees what. */
const PLANNERS = [
  '',
  '-c plan_cache_mode=force_generic_plan',
  '-c plan_cache_mode=force_custom_plan',
  '-c enable_nestloop=off -c enable_material=off',
  '-c enable_hashjoin=off -c enable_mergejoin=off',
  '-c enable_seqscan=off -c enable_bitmapscan=off',
  '-c enable_indexscan=off -c enable_indexonlyscan=off -c enable_bitmapscan=off -c enable_memoize=off',
  '-c debug_parallel_query=on -c parallel_setup_cost=0 -c parallel_tuple_cost=0 -c min_parallel_table_scan_size=0',
];

interface People {
  tenantId: string;
  userId: string;
  customerId: string;
  invoiceId: string;
  deviceId: string;
  sessionId: string;
  notificationId: string;
}

interface Made {
  owner: Owner;
  text: string;
  values: unknown[];
}

const idOf = (people: People, owner: Owner): string => (owner === 'user' ? people.userId : people.tenantId);

describe('tenancy', () => {
  let url: string;
  let service: Service;
  let database: Database;
  let a: People;
  let b: People;

  before(async () => {
    url = await migratedDatabase();
    service = await startService({ databaseUrl: url });
    database = await connectDatabase({ url, poolSize: 2, laneConnections: 2, statementTimeoutMilliseconds: 10_000, constraints: {}, onError: () => undefined });
    [a, b] = [await settle(), await settle()];
  });
  after(async () => {
    await database.close();
    await service.stop();
  });

  /** A tenant with rows in every table of tenants. */
  async function settle(): Promise<People> {
    const tenant = await service.newTenant();
    const people = { tenantId: tenant.id, userId: tenant.userIds.owner, customerId: uuidv7(), invoiceId: uuidv7(), deviceId: uuidv7(), sessionId: uuidv7(), notificationId: uuidv7() };
    const { tenantId, userId, customerId, invoiceId, deviceId, sessionId, notificationId } = people;
    await asSuperuser(async (client) => {
      const run = (text: string, ...values: unknown[]): Promise<pg.QueryResult> => client.query(text, values);
      await run(`UPDATE users SET email = $2 WHERE id = $1`, userId, `${userId}@example.com`);
      await run(`DELETE FROM memberships WHERE tenant_id = $1 AND user_id <> $2`, tenantId, userId);
      await run(`INSERT INTO customers (tenant_id, id, email) VALUES ($1, $2, 'one@example.com')`, tenantId, customerId);
      for (let index = 0; index < 20; index++) await run(`INSERT INTO customers (tenant_id, id, email) VALUES ($1, $2, $3)`, tenantId, uuidv7(), `c${index}@example.com`);
      await run(`INSERT INTO invoices (tenant_id, id, customer_id, currency, total_amount) VALUES ($1, $2, $3, 'EUR', 1)`, tenantId, invoiceId, customerId);
      await run(`INSERT INTO invoice_items (tenant_id, invoice_id, position, sku, qty, unit_amount, amount) VALUES ($1, $2, 1, 'a', 1, 1, 1)`, tenantId, invoiceId);
      await run(`INSERT INTO invoice_counters (tenant_id, last_number) VALUES ($1, 7)`, tenantId);
      await run(`INSERT INTO api_keys (tenant_id, id, name, scopes, secret_hash, last_four) VALUES ($1, $2, 'k', '[]', 'hash', 'abcd')`, tenantId, uuidv7());
      await run(`INSERT INTO invitations (tenant_id, id, email, role, token_hash, expires_at) VALUES ($1, $2, 'open@example.com', 'viewer', 'hash', now() + interval '1 day')`, tenantId, uuidv7());
      await run(`INSERT INTO devices (user_id, id, name, token_hash) VALUES ($1, $2, 'd', 'hash')`, userId, deviceId);
      await run(`INSERT INTO sessions (user_id, id, device_id, methods, expires_at) VALUES ($1, $2, $3, '["pwd"]', now() + interval '1 day')`, userId, sessionId, deviceId);
      await run(`INSERT INTO refresh_tokens (user_id, id, session_id, token_hash, expires_at) VALUES ($1, $2, $3, 'hash', now() + interval '1 day')`, userId, uuidv7(), sessionId);
      await run(`INSERT INTO notifications (tenant_id, user_id, id, kind, title, body, subject_type, subject_id, data, created_at) VALUES ($1, $2, $3, 'k', 't', 'b', 'member', 'x', '{}', now())`, tenantId, userId, notificationId);
      const clientId = uuidv7();
      await run(`INSERT INTO oauth_clients (tenant_id, id, name, scopes, secret_hash) VALUES ($1, $2, 'c', '[]', 'hash')`, tenantId, clientId);
      await run(`INSERT INTO oauth_assertions (tenant_id, client_id, jti_hash, expires_at) VALUES ($1, $2, 'hash', now() + interval '1 hour')`, tenantId, clientId);
      await run(`INSERT INTO one_time_tokens (user_id, id, purpose, token_hash, expires_at) VALUES ($1, $2, 'test', 'hash', now() + interval '1 day')`, userId, uuidv7());
      await run(`INSERT INTO identities (user_id, id, provider, subject, email) VALUES ($1, $2, 'github', $3, 'a@example.com')`, userId, uuidv7(), userId);
      const mailId = uuidv7();
      await run(`INSERT INTO mails (tenant_id, id, subject) VALUES ($1, $2, 's')`, tenantId, mailId);
      await run(`INSERT INTO mail_recipients (tenant_id, mail_id, id, address, message_id) VALUES ($1, $2, $3, 'a@example.com', $2::uuid::text)`, tenantId, mailId, uuidv7());
      await run(`INSERT INTO mail_events (tenant_id, mail_id, id, provider, event_id, event, happened_at) VALUES ($1, $2, $3, 'postmark', 'e', 'delivered', now())`, tenantId, mailId, uuidv7());
      await run(`INSERT INTO mail_suppressions (tenant_id, id, address, reason) VALUES ($1, $2, 'a@example.com', 'manual')`, tenantId, uuidv7());
      const [eventId, endpointId, deliveryId] = [uuidv7(), uuidv7(), uuidv7()];
      await run(`INSERT INTO events (tenant_id, id, type, data, occurred_at) VALUES ($1, $2, 'customer.created', '{}', now())`, tenantId, eventId);
      await run(`INSERT INTO webhook_endpoints (tenant_id, id, url, event_types, sealed_secret) VALUES ($1, $2, 'https://a.example/', '["*"]', 'sealed')`, tenantId, endpointId);
      await run(`INSERT INTO webhook_deliveries (tenant_id, id, webhook_endpoint_id, event_id, event_type) VALUES ($1, $2, $3, $4, 'customer.created')`, tenantId, deliveryId, endpointId, eventId);
      await run(`INSERT INTO webhook_attempts (tenant_id, webhook_delivery_id, number, attempted_at, duration_milliseconds) VALUES ($1, $2, 1, now(), 1)`, tenantId, deliveryId);
      await run(`INSERT INTO audit_heads (tenant_id, chain, seq, hash) VALUES ($1, 0, 1, 'hash')`, tenantId);
      await run(`INSERT INTO audit_log (tenant_id, chain, seq, hash, id, created_at, status, operation_id, event, resource, outcome, request_id) VALUES ($1, 0, 1, 'hash', $2, now(), 200, 'x', 'x', 'x', 'done', 'x')`, tenantId, uuidv7());
      await run(`INSERT INTO tasks (tenant_id, id, type, input) VALUES ($1, $2, 'add', '{}')`, tenantId, uuidv7());
      await run(`INSERT INTO idempotency_keys (tenant_id, principal_id, operation_id, key, payload_hash, status, headers, expires_at) VALUES ($1, $2, 'x', 'key', 'x', 200, '{}', now() + interval '1 day')`, tenantId, userId);
    }, url);
    await makeOthers(tenant);
    return people;
  }

  /** Things whose table nobody has filled above are made as the contract says. */
  async function makeOthers(tenant: Tenant): Promise<void> {
    const resources = new Resources(service, tenant);
    for (const list of subjects.filter(isList)) {
      const name = list.row.path.split('/').at(-1)!.replaceAll('-', '_');
      const kind = (itemSchemaOf(list)?.properties?.id as Schema | undefined)?.kind;
      if (!kind || !isMakeable(kind) || !(await tenantTables(url)).some((one) => one.name === name && one.owner === 'tenant_id')) continue;
      const rows = await asSuperuser(async (client) => (await client.query(`SELECT FROM ${name} WHERE tenant_id = $1 LIMIT 1`, [tenant.id])).rowCount, url);
      if (rows === 0) await resources.make(kind);
    }
  }

  const catalogue = <Row extends object>(text: string): Promise<Row[]> => asSuperuser(async (client) => (await client.query(text)).rows as Row[], url);

  /** Everything that tenant and its user have, as it lies in the tables. */
  async function everythingOf({ tenantId, userId }: People): Promise<string> {
    const tables = [...(await tenantTables(url)), ...(await personalTables(url))];
    return asSuperuser(async (client) => {
      const found: unknown[] = [];
      for (const { name, owner } of tables) found.push([name, (await client.query(`SELECT * FROM ${name} WHERE ${owner} = $1 ORDER BY ctid`, [owner === 'user_id' ? userId : tenantId])).rows]);
      return JSON.stringify(found);
    }, url);
  }

  describe('in the catalogue', () => {
    it('every table of tenants and of people has row-level security enabled and forced', async () => {
      const tables = [...(await tenantTables(url)), ...(await personalTables(url))];
      expect(tables.map(({ name }) => name)).to.include.members(['tenants', 'customers', 'invoices', 'idempotency_keys', 'sessions', 'refresh_tokens']);
      const secured = await catalogue<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity AND relforcerowsecurity`);
      expect(secured.map(({ name }) => name)).to.have.members(tables.map(({ name }) => name));
    });

    it('every one has a policy for every command with USING and WITH CHECK on its owner', async () => {
      for (const { name, owner } of [...(await tenantTables(url)), ...(await personalTables(url))]) {
        const policies = await catalogue<{ using: string | null; check: string | null }>(
          `SELECT qual AS using, with_check AS check FROM pg_policies WHERE schemaname = 'public' AND tablename = '${name}' AND cmd = 'ALL' AND permissive = 'PERMISSIVE' AND roles = '{public}'`,
        );
        expect(policies, name).to.have.length(1);
        for (const condition of [policies[0]!.using, policies[0]!.check]) expect(condition, name).to.match(new RegExp(`\\(${owner} = \\( SELECT .*current_setting\\('app\\.${owner === 'user_id' ? 'user' : 'tenant'}_id'::text, true\\)`));
      }
    });

    it('before a login knows whose an identity is, it sees the one that it names', async () => {
      const login = database.begin({});
      try {
        expect(await identityQueries.ownerOfIdentity(login, 'github', a.userId)).to.equal(a.userId);
        expect(await login.rows(statement('SELECT user_id FROM identities'), [])).to.deep.equal([[a.userId]]);
        expect(await login.rows(statement('UPDATE identities SET email = email RETURNING user_id'), []), 'and changes none').to.deep.equal([]);
        expect(await identityQueries.ownerOfIdentity(login, 'github', 'nobody')).to.equal(undefined);
        expect(await login.rows(statement('SELECT user_id FROM identities'), [])).to.deep.equal([]);
      } finally {
        await login.rollback();
      }
    });

    it('any other policy is for SELECT alone, and of the person, of search, of mail, of the auditor, or of the one identity that is named', async () => {
      const others = await catalogue<{ name: string; cmd: string; using: string; roles: string }>(`SELECT policyname AS name, cmd, qual AS using, roles::text FROM pg_policies WHERE schemaname = 'public' AND cmd <> 'ALL' AND roles::text <> '{deed_housekeeping}' ORDER BY 1`);
      expect(others.map(({ name, cmd, roles }) => [name, cmd, roles])).to.deep.equal([
        ['audit_heads_auditor', 'SELECT', '{deed_auditor}'],
        ['audit_log_auditor', 'SELECT', '{deed_auditor}'],
        ['customers_search', 'SELECT', '{deed_search}'],
        ['identities_named', 'SELECT', '{public}'],
        ['mail_recipients_named', 'SELECT', '{deed_mail}'],
        ['memberships_own', 'SELECT', '{public}'],
        ['tenants_member', 'SELECT', '{public}'],
      ]);
      for (const { name, using } of others.filter(({ roles }) => roles === '{public}')) expect(using, name).to.include(name === 'identities_named' ? 'app.identity' : 'app.user_id');
    });

    it('housekeeping changes what is past its time, and sees of the rest whose it is', async () => {
      const policies = await catalogue<{ name: string; cmd: string; using: string; check: string | null }>(`SELECT policyname AS name, cmd, qual AS using, with_check AS check FROM pg_policies WHERE schemaname = 'public' AND roles::text = '{deed_housekeeping}' ORDER BY 1`);
      expect(policies.filter(({ cmd }) => cmd === 'SELECT').map(({ name }) => name)).to.deep.equal(['invoices_housekeeping', 'tasks_unfinished', 'tenants_housekeeping']);
      for (const { name, using } of policies.filter(({ cmd }) => cmd !== 'SELECT')) expect(using, name).to.match(/ < now\(\)\)$/);
      const columns = await catalogue<{ column: string }>(`SELECT table_name || '.' || column_name AS column FROM information_schema.column_privileges WHERE grantee = 'deed_housekeeping' AND table_name IN ('invoices', 'tenants', 'users', 'memberships') ORDER BY 1`);
      expect(columns.map(({ column }) => column)).to.deep.equal(['invoices.customer_id', 'invoices.tenant_id', 'tenants.id']);
      const writes = await catalogue(`SELECT FROM information_schema.table_privileges WHERE grantee = 'deed_housekeeping' AND privilege_type NOT IN ('SELECT', 'DELETE')`);
      expect(writes).to.deep.equal([]);
      const [role] = await catalogue<Record<string, boolean>>(`SELECT rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb, rolreplication, has_schema_privilege('deed_housekeeping', 'public', 'CREATE') AS creates FROM pg_roles WHERE rolname = 'deed_housekeeping'`);
      expect(Object.values(role!)).to.deep.equal(Array(7).fill(false));
    });

    it('there is nothing that these tests look past: both tenants have rows in every table of tenants', async () => {
      for (const { name, owner } of await tenantTables(url)) {
        const found = await catalogue<{ whose: string }>(`SELECT DISTINCT ${owner} AS whose FROM ${name}`);
        expect(found.map(({ whose }) => whose), name).to.include.members([a.tenantId, b.tenantId]);
      }
    });

    it('every primary, unique and foreign key of a tenant\'s table is led by tenant_id', async () => {
      const keys = await catalogue<{ name: string; table: string; type: string; column: string; target: string }>(
        `SELECT conname AS name, conrelid::regclass::text AS table, contype AS type, a.attname AS column, confrelid::regclass::text AS target
         FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1] WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')`,
      );
      const tables = (await tenantTables(url)).filter(({ owner }) => owner === 'tenant_id').map(({ name }) => name);
      for (const { name, table, type, column, target } of keys) {
        if (!tables.includes(table) || (type === 'f' && target === 'users')) continue;
        expect(column, name).to.equal('tenant_id');
      }
      expect(keys.filter(({ type, table }) => type === 'p' && tables.includes(table))).to.have.length(tables.length);
    });

    it('every unique index of a tenant\'s table is led by tenant_id', async () => {
      const indexes = await catalogue<{ name: string; column: string }>(
        `SELECT i.indexrelid::regclass::text AS name, a.attname AS column FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
         WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'tenant_id')`,
      );
      for (const { name, column } of indexes) expect(column, name).to.equal('tenant_id');
    });

    it('deed_app is no superuser, cannot bypass policies, log in, create or own anything', async () => {
      const [role] = await catalogue<Record<string, boolean>>(`SELECT rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles WHERE rolname = 'deed_app'`);
      expect(Object.values(role!)).to.deep.equal(Array(6).fill(false));
      const [owned] = await catalogue<{ count: string }>(`SELECT count(*) FROM pg_shdepend WHERE refobjid = 'deed_app'::regrole AND deptype = 'o' AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())`);
      expect(owned!.count).to.equal('0');
      const memberships = await catalogue(`SELECT FROM pg_auth_members WHERE member = 'deed_app'::regrole`);
      expect(memberships).to.deep.equal([]);
      const [create] = await catalogue<{ create: boolean }>(`SELECT has_schema_privilege('deed_app', 'public', 'CREATE') AS create`);
      expect(create!.create).to.equal(false);
    });

    it('deed_app cannot truncate, reference or hang triggers on any table', async () => {
      const grants = await catalogue<{ name: string }>(
        `SELECT c.relname AS name FROM pg_class c WHERE relnamespace IN ('public'::regnamespace, 'pgboss'::regnamespace) AND relkind IN ('r', 'p') AND has_table_privilege('deed_app', c.oid, 'TRUNCATE, REFERENCES, TRIGGER')`,
      );
      expect(grants).to.deep.equal([]);
    });

    it('no view of ours runs with its owner\'s rights, and no function but those that search, clean up, and know whose a message is', async () => {
      expect(await leakingViews(url)).to.deep.equal([]);
      // And one that does is found.
      await catalogue(`CREATE VIEW leaking AS SELECT * FROM customers`);
      expect(await leakingViews(url)).to.deep.equal(['leaking']);
      await catalogue(`DROP VIEW leaking`);
      const definers = await catalogue<{ name: string; owner: string; path: string }>(`SELECT proname AS name, proowner::regrole::text AS owner, proconfig[1] AS path FROM pg_proc WHERE pronamespace IN ('public'::regnamespace, 'pgboss'::regnamespace) AND prosecdef`);
      for (const { name, path } of definers) expect(path, name).to.equal('search_path=pg_catalog, public, pg_temp');
      expect(definers.filter(({ owner }) => owner !== 'deed_housekeeping').map(({ name, owner }) => [name, owner])).to.have.deep.members([['search_customers', 'deed_search'], ['mail_of_message', 'deed_mail']]);
      const cleaning = definers.filter(({ owner }) => owner === 'deed_housekeeping').map(({ name }) => name);
      expect(cleaning).to.have.members([...Object.keys(KEPT_SECONDS).map((table) => `clean_${table}`), 'tenants_after', 'unfinished_tasks']);
    });
  });

  describe('the service', () => {
    it('acts as deed_app on every connection: pool, transaction and reader', async () => {
      const roles = await Promise.all([
        ...Array.from({ length: 6 }, async () => (await database.dataSource.query<{ role: string }[]>('SELECT current_user::text AS role'))[0]!.role),
        ...Array.from({ length: 6 }, async () => (await database.reader(a.tenantId).rows(ROLE_OF_READ, [a.tenantId]))[0]![0]),
        ...Array.from({ length: 6 }, async () => (await database.begin({ tenantId: a.tenantId }).last.rows(ROLE_OF_WRITE, []))[0]![0]),
        ...Array.from({ length: 6 }, () => database.transaction({ tenantId: a.tenantId }, async (tx) => (await tx.rows(CURRENT, []))[0]!.at(-1))),
        ...Array.from({ length: 6 }, async () => (await database.reader(null).rows(CURRENT, []))[0]!.at(-1)),
      ]);
      expect(new Set(roles)).to.deep.equal(new Set(['deed_app']));
    });

    it('cannot become its owner by RESET ROLE', async () => {
      await database.transaction({}, async (tx) => {
        await tx.sql('RESET ROLE');
        expect((await tx.rows(CURRENT, []))[0]!.at(-1)).to.equal('deed_app');
      });
    });

    it('does not start as a role that has too much power', async () => {
      const options = { poolSize: 1, laneConnections: 1, statementTimeoutMilliseconds: 1000, constraints: {}, onError: () => undefined };
      const source = createDataSource(url);
      await source.initialize();
      const [row] = await source.query<{ role: string }[]>('SELECT current_user::text AS role');
      await source.destroy();
      expect(row!.role, 'the login of migrations').not.to.equal('deed_app');
      const elsewhere = new URL(url);
      elsewhere.searchParams.set('options', `-c role=${row!.role}`);
      await expectRejection(connectDatabase({ ...options, url: elsewhere.href }), 'superuser');
    });
  });

  async function expectRejection(promise: Promise<unknown>, message: string): Promise<void> {
    const outcome = await promise.then((value) => ((value as Database).close?.(), 'resolved'), (error: Error) => error.message);
    expect(outcome).to.include(message);
  }

  /** Every statement that the tables, lists and repositories make, with the values they were given. */
  async function everyStatement(owner: People): Promise<Made[]> {
    const made = new Map<string, Made>();
    const recorder: Queryable = {
      tenantId: owner.tenantId,
      userId: owner.userId,
      actor: null,
      rows: ({ owner: kind, text }: Statement, values) => {
        if (text.includes('$1::uuid')) made.set(text, { owner: kind, text, values: [...values] });
        return Promise.resolve([]);
      },
    };
    const tried = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined);
    const of = async (table: Table<any>, id: string, change: object, sorts: string[]): Promise<void> => {
      for (const work of [table.find(recorder, id), table.lock(recorder, id), table.update(recorder, id, change), table.remove(recorder, id)]) await tried(work);
      const search = table.name === 'customers' ? 'search_customers' : undefined;
      const { page: list } = keysetList(table, Object.fromEntries(table.columns.map(({ name }) => [name, { column: name }])), search);
      const firstPosition: Record<string, string> = { created_at: '3000-01-01', total_amount: '999999999999', email: 'zzz' };
      if (search) {
        for (const sort of [[], [{ field: 'email', descending: false }]]) await tried(list(recorder, { filters: [], sort, limit: 100, total: true, search: 'example.com' }));
      }
      for (const field of sorts) {
        for (const descending of [true, false]) {
          for (const filters of descending ? [[]] : [[], [{ field: 'created_at', operator: 'gte' as const, value: '2000-01-01' }]]) {
            const request = { filters, sort: [{ field, descending }], limit: 100, total: true };
            await tried(list(recorder, request));
            await tried(list(recorder, { ...request, position: JSON.stringify(['n', descending ? firstPosition[field] : field === 'email' ? '' : field === 'created_at' ? '1900-01-01' : '-1', '00000000-0000-0000-0000-000000000000']) }));
            await tried(list(recorder, { ...request, sort: [{ field, descending }, { field: 'created_at', descending: !descending }] }));
          }
        }
      }
    };
    /** Tables that nobody names here, as long as their rows have what resources have. */
    const ofOthers = async (schema: EntitySchema<object>): Promise<void> => {
      const { name, columns } = schema.options;
      if ([...made.keys()].some((text) => text.includes(` ${name} `)) || !['id', 'tenant_id', 'updated_at', 'deleted_at'].every((column) => column in columns)) return;
      const found = await asSuperuser(async (client) => (await client.query<{ id: string }>(`SELECT id FROM ${name} WHERE tenant_id = $1`, [owner.tenantId])).rows[0], url);
      await of(table(schema), found?.id ?? uuidv7(), {}, 'created_at' in columns ? ['created_at'] : []);
    };
    await of(customers, owner.customerId, { name: 'taken over' }, ['created_at', 'email']);
    await of(invoices, owner.invoiceId, { status: 'void' }, ['created_at', 'total_amount']);
    await of(apiKeys, uuidv7(), { name: 'taken over' }, ['created_at']);
    await of(refreshTokens, uuidv7(), { used_at: '2025-01-01' }, ['created_at']);
    await tried(invoiceQueries.findItems(recorder, owner.invoiceId));
    await tried(findApiKeyByHash(recorder, 'hash'));
    await of(sessions, owner.sessionId, { address: 'taken over' }, ['created_at']);
    await of(devices, owner.deviceId, { name: 'taken over' }, ['created_at']);
    await of(invitations, uuidv7(), { role: 'owner' }, ['created_at']);
    for (const schema of entities) await ofOthers(schema);
    for (const view of [members, ownTenants]) await tried(view.find(recorder, uuidv7()));
    for (const sort of [[], [{ field: 'joined_at', descending: true }]]) await tried(keysetList(members, { joined_at: { column: 'joined_at' } }).page(recorder, { filters: [], sort, limit: 100, total: true }));
    await tried(keysetList(ownTenants, {}).page(recorder, { filters: [], sort: [], limit: 100, total: true }));
    await tried(tenantQueries.ownMemberships(recorder));
    await tried(tenantQueries.findOwnTenant(recorder, owner.tenantId));
    await tried(tenantQueries.roleOf(recorder, owner.userId));
    await tried(tenantQueries.setRole(recorder, owner.userId, 'viewer'));
    await tried(tenantQueries.deleteMembership(recorder, owner.userId));
    await tried(tenantQueries.countOthers(recorder, owner.userId, 'owner'));
    await tried(tenantQueries.memberByEmail(recorder, `${owner.userId}@example.com`));
    await tried(tenantQueries.revokeOpenInvitations(recorder, 'open@example.com'));
    await tried(tenantQueries.useInvitation(recorder, 'hash'));
    const client = { address: 'taken over', userAgent: null };
    await tried(sessionQueries.continueSession(recorder, owner.sessionId, client, null));
    await tried(sessionQueries.reauthenticate(recorder, owner.sessionId, ['otp']));
    await tried(sessionQueries.actingTenant(recorder, owner.sessionId));
    await tried(sessionQueries.seeDevice(recorder, 'hash', client));
    await tried(sessionQueries.knownDevice(recorder, 'hash'));
    await tried(sessionQueries.endSession(recorder, owner.sessionId));
    await tried(sessionQueries.endSessionsOfDevice(recorder, owner.deviceId));
    await tried(sessionQueries.endSessions(recorder, null));
    await of(identities, uuidv7(), { email: 'taken over' }, ['created_at']);
    await of(notifications, owner.notificationId, { read_at: '2025-01-01' }, ['created_at']);
    await tried(notificationQueries.countUnread(recorder, null));
    await tried(notificationQueries.markRead(recorder, owner.notificationId));
    await tried(notificationQueries.markUnread(recorder, owner.notificationId));
    await tried(notificationQueries.markReadUntil(recorder, '2100-01-01', null));
    await tried(notificationQueries.newestNotifications(recorder));
    await tried(identityQueries.noteUse(recorder, 'github', owner.userId));
    await tried(identityQueries.hasOtherIdentity(recorder, uuidv7()));
    await tried(identityQueries.removeIdentities(recorder));
    return [...made.values()];
  }

  /** The statement as somebody writes it who forgot whose rows they want. */
  function forgetful({ owner, text, values }: Made, as: People): { query: Statement; values: unknown[] } {
    const stripped = text.replaceAll(`${owner}_id = $1::uuid`, '$1::uuid IS NOT NULL');
    expect(stripped, 'a statement that names its owner').not.to.equal(text);
    // And first of all it tells whose each row is.
    return { query: (owner === 'user' ? personal : statement)(stripped.replace(/^SELECT (?!count)|\bRETURNING /, `$&${owner}_id, `)), values: [idOf(as, owner), ...values.slice(1)] };
  }

  /** How many rows there are, each of which must be tenant b's. */
  function ownRows({ owner, text }: Made, rows: (string | null)[][]): number {
    for (const [whose] of rows) expect(whose, text).to.equal(idOf(b, owner));
    if (text.includes('AND id = $2')) expect(rows, `${text}: the id is of tenant a`).to.deep.equal([]);
    return rows.length;
  }

  describe('a forgotten WHERE', () => {
    it('is what these tests look at: there are statements, and without policies they would leak', async () => {
      const statements = await everyStatement(a);
      expect(statements.length).to.be.above(40);
      const { query } = forgetful({ owner: 'tenant', text: `SELECT ${customers.selection} FROM customers WHERE tenant_id = $1::uuid`, values: [] }, b);
      const leaked = await asSuperuser(async (client) => (await client.query(query.text, [b.tenantId])).rows as { tenant_id: string }[], url);
      expect(new Set(leaked.map((row) => row.tenant_id))).to.deep.equal(new Set([a.tenantId, b.tenantId]));
    });

    for (const planner of PLANNERS) {
      it(`shows the reader nothing of another tenant (${planner || 'the planner as it is'})`, async () => {
        const reader = new Lanes({ connectionString: url, options: `${sessionOptions(10_000)} ${planner}` }, 1, () => undefined);
        let rowsOfOwn = 0;
        try {
          for (const made of await everyStatement(a)) {
            if (!made.text.startsWith('SELECT')) continue;
            const { query, values } = forgetful(made, b);
            // Left alone, Postgres may change to a generic plan with the sixth execution.
            for (let times = 0; times < (planner === '' ? 6 : 1); times++) {
              const rows = await reader.read(query.readName, query.read, values);
              if (query.text.startsWith('SELECT count')) expect(Number(rows[0]![0]), query.text).to.be.below(BOTH);
              else rowsOfOwn += ownRows({ ...made, text: query.text }, rows);
            }
          }
        } finally {
          await reader.close();
        }
        expect(rowsOfOwn, 'rows of its own it does show').to.be.above(30);
      });

      it(`shows a transaction nothing of another tenant, and changes nothing there (${planner || 'the planner as it is'})`, async () => {
        const before = await everythingOf(a);
        const settings = [...planner.matchAll(/-c (\w+)=(\w+)/g)].map(([, name, value]) => `set_config('${name}', '${value}', true)`).join(', ');
        let rowsOfOwn = 0;
        for (const made of await everyStatement(a)) {
          const { query, values } = forgetful(made, b);
          const transaction = database.begin({ tenantId: b.tenantId, userId: b.userId });
          try {
            const [, rows] = await Promise.all([settings && transaction.sql(`SELECT ${settings}`), transaction.rows(query, values)]);
            if (query.text.startsWith('SELECT count')) expect(Number(rows[0]![0]), query.text).to.be.below(BOTH);
            else rowsOfOwn += ownRows({ ...made, text: query.text }, rows);
          } finally {
            await transaction.rollback();
          }
        }
        expect(rowsOfOwn, 'rows of its own it does show').to.be.above(30);
        expect(await everythingOf(a)).to.equal(before);
      });
    }

    it('shows, changes and deletes nothing of another tenant, in any table there is', async () => {
      const before = await everythingOf(a);
      for (const { name, owner } of [...(await tenantTables(url)), ...(await personalTables(url))]) {
        const isAudit = name.startsWith('audit_');
        for (const [text, granted] of [[`SELECT ${owner} FROM ${name}`, true], [`UPDATE ${name} SET ${owner} = ${owner} RETURNING ${owner}`, !isAudit], [`DELETE FROM ${name} RETURNING ${owner}`, !isAudit && name !== 'tenants']] as const) {
          const transaction = database.begin({ tenantId: b.tenantId, userId: b.userId });
          try {
            const rows = await transaction.rows(statement(text), []).catch((error: Error & { code?: string }) => {
              // Rows that others refer to stay, tenants are not deleted at all, and what was done stays done.
              if (error.code === '23503' || error.code === '23001' || (!granted && error.code === '42501')) return [];
              throw error;
            });
            for (const [whose] of rows) expect(whose, text).to.equal(owner === 'user_id' ? b.userId : b.tenantId);
          } finally {
            await transaction.rollback();
          }
        }
      }
      expect(await everythingOf(a)).to.equal(before);
    });

    it('writes nothing into another tenant: no insert, no row moved there', async () => {
      const code = async (tenantId: string, text: string, values: unknown[]): Promise<string | undefined> => {
        const transaction = database.begin({ tenantId });
        try {
          await transaction.rows(statement(text), values);
          return 'it was done';
        } catch (error) {
          return (error as { code?: string }).code;
        } finally {
          await transaction.rollback();
        }
      };
      expect(await code(b.tenantId, `INSERT INTO customers (tenant_id, id, email) VALUES ($1, $2, 'x@example.com')`, [a.tenantId, uuidv7()])).to.equal('42501');
      expect(await code(b.tenantId, `INSERT INTO customers (tenant_id, id, email) VALUES ($1, $2, 'one@example.com') ON CONFLICT (tenant_id, email_key) WHERE deleted_at IS NULL DO UPDATE SET name = 'taken over'`, [a.tenantId, uuidv7()])).to.equal('42501');
      for (const { name, owner } of await tenantTables(url)) expect(await code(b.tenantId, `UPDATE ${name} SET ${owner} = $1`, [a.tenantId]), name).to.equal('42501');
      expect(await code(b.tenantId, `INSERT INTO tenants (id, name) VALUES ($1, 'x')`, [uuidv7()])).to.equal('42501');
    });
  });

  describe('an insert that is a transaction by itself', () => {
    const email = (): string => `${uuidv7()}@example.com`;

    for (const planner of PLANNERS) {
      it(`writes into its own tenant, and leaves no tenant behind (${planner || 'the planner as it is'})`, async () => {
        const lanes = new Lanes({ connectionString: url, options: `${sessionOptions(10_000)} ${planner}` }, 1, () => undefined);
        try {
          let insert: Statement | undefined;
          await customers.insert({ tenantId: a.tenantId, userId: null, actor: null, rows: (made) => ((insert = made), Promise.resolve([])) }, { id: '', email: '' }).catch(() => undefined);
          const { name, text } = statement('never', insert!.alone!.text.replace(' RETURNING ', ' RETURNING tenant_id, ')).alone!;
          for (let times = 0; times < 6; times++) {
            const both = await Promise.all([a, b].map((who) => lanes.run(name, text, [who.tenantId, uuidv7(), email(), null, null])));
            expect(both.map((rows) => rows.map(([tenantId]) => tenantId))).to.deep.equal([[a.tenantId], [b.tenantId]]);
            expect((await lanes.read(CURRENT.name, CURRENT.text, []))[0]![0] || null).to.equal(null);
            expect(await lanes.read(ALL_CUSTOMERS.name, ALL_CUSTOMERS.text, [])).to.deep.equal([]);
          }
        } finally {
          await lanes.close();
          await asSuperuser((client) => client.query(`DELETE FROM customers WHERE email LIKE '%-%@example.com'`), url);
        }
      });
    }

    it('is refused without a tenant', async () => {
      await expectRejection(customers.insert(database.begin({}).last, { id: uuidv7(), email: email() }), 'has no tenant');
    });
  });

  it('without a tenant there are no rows, nor with one that does not exist, in any table', async () => {
    for (const { name, owner } of await tenantTables(url)) {
      const all = statement(`SELECT ${owner} FROM ${name}`);
      expect(await database.reader(null).rows(all, []), name).to.deep.equal([]);
      const nobody = uuidv7();
      expect(await database.reader(nobody).rows(statement(`SELECT ${owner} FROM ${name} WHERE $1::uuid IS NOT NULL`), [nobody]), name).to.deep.equal([]);
      for (const scope of [{}, { tenantId: null }, { tenantId: nobody }]) {
        expect(await database.transaction(scope, (tx) => tx.rows(all, [])), name).to.deep.equal([]);
      }
    }
  });

  it('a person sees their own memberships, and with them no other row', async () => {
    const rows = await database.transaction({ userId: a.userId }, (tx) => tx.rows(statement('SELECT tenant_id, user_id FROM memberships'), []));
    expect(rows).to.deep.equal([[a.tenantId, a.userId]]);
    expect(await database.transaction({ userId: a.userId }, (tx) => tx.rows(ALL_CUSTOMERS, []))).to.deep.equal([]);
  });

  it('1,000 uses by two tenants at once on two connections, a third rolled back: never a foreign row', async () => {
    const people = [a, b];
    const failure = new Error('rolled back');
    const own = statement(`SELECT tenant_id FROM customers WHERE $1::uuid IS NOT NULL LIMIT 5`);
    const seen = (rows: (string | null)[][], who: People): void => {
      expect(rows).to.have.length(5);
      for (const [tenantId] of rows) expect(tenantId).to.equal(who.tenantId);
    };
    await Promise.all(
      Array.from({ length: 1000 }, async (_unused, index) => {
        const who = people[(index * 7 + (index >> 3)) % 2]!;
        if (index % 2 === 0) return seen(await database.reader(who.tenantId).rows(own, [who.tenantId]), who);
        const roll = index % 3 === 0;
        await database
          .transaction({ tenantId: who.tenantId }, async (tx) => {
            seen(await tx.rows(own, [who.tenantId]), who);
            await tx.rows(statement(`UPDATE customers SET name = $1 WHERE email = 'one@example.com'`), [who.tenantId]);
            if (index % 9 === 0) await tx.rows(statement('SELECT 1/0'), []);
            if (roll) throw failure;
            seen(await tx.rows(own, [who.tenantId]), who);
          })
          .catch((error: unknown) => {
            if (error !== failure && (error as { code?: string }).code !== '22012') throw error;
          });
      }),
    );
    const names = await catalogue<{ tenant_id: string; name: string }>(`SELECT tenant_id, name FROM customers WHERE email = 'one@example.com'`);
    for (const { tenant_id, name } of names) expect(name).to.equal(tenant_id);
  });

  it('reads of two tenants in one breath on one connection each see their own', async () => {
    const reader = new Lanes({ connectionString: url, options: sessionOptions(10_000) }, 1, () => undefined);
    try {
      const own = statement(`SELECT tenant_id FROM customers WHERE $1::uuid IS NOT NULL`);
      const broken = statement(`SELECT 1/0 FROM customers WHERE $1::uuid IS NOT NULL`);
      await Promise.all(
        Array.from({ length: 200 }, async (_unused, index) => {
          const who = index % 2 ? a : b;
          if (index % 5 === 0) return reader.read(broken.readName, broken.read, [who.tenantId]).then(() => expect.fail('it divided'), () => undefined);
          const rows = await reader.read(own.readName, own.read, [who.tenantId]);
          expect(new Set(rows.flat())).to.deep.equal(new Set([who.tenantId]));
          expect(rows).to.have.length.within(21, BOTH - 1);
          expect(await reader.read(ALL_CUSTOMERS.name, ALL_CUSTOMERS.text, [])).to.deep.equal([]);
        }),
      );
    } finally {
      await reader.close();
    }
  });

  it('outside of a statement or a transaction no tenant is set', async () => {
    await Promise.all([a, b].map((who) => database.transaction({ tenantId: who.tenantId, userId: who.userId }, (tx) => tx.rows(ALL_CUSTOMERS, []))));
    await Promise.all(Array.from({ length: 8 }, (_unused, index) => customers.find(database.reader((index % 2 ? a : b).tenantId), a.customerId)));
    const settings = await Promise.all([
      ...Array.from({ length: 8 }, async () => (await database.reader(null).rows(CURRENT, []))[0]!),
      ...Array.from({ length: 8 }, () => database.dataSource.query(`SELECT current_setting('app.tenant_id', true) AS tenant, current_setting('app.user_id', true) AS person`).then((rows: object[]) => Object.values(rows[0]!) as string[])),
    ]);
    for (const [tenantId, userId] of settings) {
      expect(tenantId || null).to.equal(null);
      expect(userId || null).to.equal(null);
    }
  });

  it('a table of tenants used without a tenant fails before any SQL runs', async () => {
    await expectRejection((async () => customers.find(database.reader(null), a.customerId))(), 'has no tenant');
    await expectRejection((async () => invoiceItems.insert(database.reader(null), {}))(), 'has no tenant');
  });
});
