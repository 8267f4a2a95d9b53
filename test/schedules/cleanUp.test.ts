/** The clean-up: of each table what is past its time goes, and nothing else; by batches, and by nobody but its functions. */
import { expect } from 'chai';
import type pg from 'pg';
import pino from 'pino';
import { statement } from '../../src/database/statement.ts';
import { KEPT_SECONDS, removePast } from '../../src/domains/schedules/clean-up.ts';
import { uuidv7 } from '../../src/ids.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

/** How a row comes to be whose time was over so many seconds ago; negative: in the future. `$1` is the id, `$2` its end. */
const ROWS: Record<keyof typeof KEPT_SECONDS, (sql: pg.Client, tenant: Tenant, id: string, end: Date) => Promise<unknown>> = {
  one_time_tokens: (sql, { userIds }, id, end) => sql.query(`INSERT INTO one_time_tokens (user_id, id, purpose, token_hash, expires_at) VALUES ($3, $1::uuid, 'login', $1::text, $2)`, [id, end, userIds.owner]),
  refresh_tokens: async (sql, { userIds }, id, end) => {
    const session = uuidv7();
    await sql.query(`INSERT INTO sessions (user_id, id, methods, expires_at) VALUES ($1, $2, '[]', now() + interval '1 year')`, [userIds.owner, session]);
    await sql.query(`INSERT INTO refresh_tokens (user_id, id, session_id, token_hash, expires_at) VALUES ($3, $1::uuid, $4, $1::text, $2)`, [id, end, userIds.owner, session]);
  },
  sessions: (sql, { userIds }, id, end) => sql.query(`INSERT INTO sessions (user_id, id, methods, expires_at) VALUES ($3, $1, '[]', $2)`, [id, end, userIds.owner]),
  idempotency_keys: (sql, tenant, id, end) => sql.query(`INSERT INTO idempotency_keys (tenant_id, principal_id, operation_id, key, payload_hash, status, headers, expires_at) VALUES ($3, $1::uuid, 'x', $1::text, 'x', 200, '{}', $2)`, [id, end, tenant.id]),
  registrations: (sql, _tenant, id, end) => sql.query(`INSERT INTO registrations (id, email, password_hash, locale, opens_at_once, expires_at) VALUES ($1, 'a@example.com', 'x', 'en', false, $2)`, [id, end]),
  pre_registrations: (sql, _tenant, id, end) => sql.query(`INSERT INTO pre_registrations (id, email, token_expires_at) VALUES ($1::uuid, $1::text || '@example.com', $2)`, [id, end]),
  external_logins: (sql, _tenant, id, end) => sql.query(`INSERT INTO external_logins (id, provider, state_hash, browser_hash, secrets, return_to, expires_at) VALUES ($1::uuid, 'x', $1::text, 'x', 'x', 'x', $2)`, [id, end]),
  revocations: (sql, _tenant, id, end) => sql.query(`INSERT INTO revocations (key, min_version, expires_at) VALUES ($1, 1, $2)`, [id, end]),
  mail_counts: (sql, _tenant, id, end) => sql.query(`INSERT INTO mail_counts (key, sent, ends_at) VALUES ($1, 1, $2)`, [id, end]),
  oauth_assertions: async (sql, tenant, id, end) => {
    const client = uuidv7();
    await sql.query(`INSERT INTO oauth_clients (tenant_id, id, name, scopes, secret_hash) VALUES ($1, $2, 'x', '[]', 'x')`, [tenant.id, client]);
    await sql.query(`INSERT INTO oauth_assertions (tenant_id, client_id, jti_hash, expires_at) VALUES ($3, $4, $1, $2)`, [id, end, tenant.id, client]);
  },
  tasks: (sql, tenant, id, end) => sql.query(`INSERT INTO tasks (tenant_id, id, type, input, status, finished_at) VALUES ($3, $1, 'add', '{}', CASE WHEN $2::timestamptz < now() THEN 'REVOKED' ELSE 'PENDING' END, CASE WHEN $2::timestamptz < now() THEN $2::timestamptz END)`, [id, end, tenant.id]),
  customers: (sql, tenant, id, end) => sql.query(`INSERT INTO customers (tenant_id, id, email, deleted_at) VALUES ($3, $1::uuid, $1::text || '@example.com', CASE WHEN $2::timestamptz < now() THEN $2::timestamptz END)`, [id, end, tenant.id]),
  notifications: (sql, tenant, id, end) =>
    sql.query(
      `INSERT INTO notifications (tenant_id, user_id, id, kind, title, body, subject_type, subject_id, data, created_at, read_at) VALUES ($3, $4, $1, 'member_left', 'x', 'x', 'member', 'x', '{}', least($2::timestamptz, now()), CASE WHEN $2::timestamptz < now() THEN $2::timestamptz END)`,
      [id, end, tenant.id, tenant.userIds.owner],
    ),
  mails: (sql, tenant, id, end) => sql.query(`INSERT INTO mails (tenant_id, id, subject, status, created_at) VALUES ($3, $1, 's', CASE WHEN $2::timestamptz < now() THEN 'sent' ELSE 'pending' END, least($2::timestamptz, now()))`, [id, end, tenant.id]),
  events: (sql, tenant, id, end) => sql.query(`INSERT INTO events (tenant_id, id, type, data, occurred_at) VALUES ($3, $1, 'customer.created', '{}', $2)`, [id, end, tenant.id]),
  webhook_deliveries: async (sql, tenant, id, end) => {
    const endpoint = uuidv7();
    await sql.query(`INSERT INTO webhook_endpoints (tenant_id, id, url, event_types, sealed_secret) VALUES ($1, $2, 'https://a.example/', '["*"]', 'x')`, [tenant.id, endpoint]);
    await sql.query(
      `INSERT INTO webhook_deliveries (tenant_id, id, webhook_endpoint_id, event_id, event_type, status, created_at) VALUES ($3, $1::uuid, $4, $1::uuid, 'customer.created', CASE WHEN $2::timestamptz < now() THEN 'succeeded' ELSE 'pending' END, least($2::timestamptz, now()))`,
      [id, end, tenant.id, endpoint],
    );
  },
};
const KEY: Partial<Record<string, string>> = { idempotency_keys: 'key', revocations: 'key', mail_counts: 'key', oauth_assertions: 'jti_hash' };
const DAY = 86_400;

describe('cleanUp', () => {
  let service: Service;
  let tenants: Tenant[];
  before(async () => {
    service = await startService();
    tenants = [await service.newTenant(), await service.newTenant()];
  });
  after(() => service.stop());

  const sql = <Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> => asSuperuser(work, service.databaseUrl);
  const clean = (mostAtOnce = 1000): Promise<void> => removePast({ apart: (work) => service.app.database.transaction({}, work), signal: new AbortController().signal, logger: pino({ level: 'silent' }) }, mostAtOnce);
  const isThere = async (table: string, id: string): Promise<boolean> => (await sql((client) => client.query(`SELECT FROM ${table} WHERE ${KEY[table] ?? 'id'}::text = $1`, [id]))).rowCount === 1;
  const make = async (table: keyof typeof ROWS, tenant: Tenant, secondsAgo: number): Promise<string> => {
    const id = uuidv7();
    await sql((client) => ROWS[table](client, tenant, id, new Date(Date.now() - secondsAgo * 1000)));
    return id;
  };

  for (const table of Object.keys(ROWS) as (keyof typeof ROWS)[]) {
    it(`${table}: what is past goes ${KEPT_SECONDS[table] / 3600} hours later, of every tenant, and what is not stays`, async () => {
      const kept = KEPT_SECONDS[table];
      const past = [await make(table, tenants[0]!, kept + 60), await make(table, tenants[1]!, kept + 60)];
      const staying = [await make(table, tenants[0]!, -3600), ...(kept > 0 ? [await make(table, tenants[0]!, kept - 60)] : [])];
      await clean();
      for (const id of past) expect(await isThere(table, id)).to.equal(false);
      for (const id of staying) expect(await isThere(table, id)).to.equal(true);
    });
  }

  it('sessions that were revoked long ago go with their refresh tokens', async () => {
    const { userIds } = tenants[0]!;
    const [id, token] = [uuidv7(), uuidv7()];
    await sql((client) => client.query(`INSERT INTO sessions (user_id, id, methods, expires_at, revoked_at) VALUES ($1, $2, '[]', now() + interval '1 year', now() - interval '31 days')`, [userIds.owner, id]));
    await sql((client) => client.query(`INSERT INTO refresh_tokens (user_id, id, session_id, token_hash, expires_at) VALUES ($1, $2, $3, 'x', now() + interval '1 day')`, [userIds.owner, token, id]));
    await clean();
    expect([await isThere('sessions', id), await isThere('refresh_tokens', token)]).to.deep.equal([false, false]);
  });

  it('pre-registrations that were confirmed stay, and deleted customers who have invoices', async () => {
    const confirmed = await make('pre_registrations', tenants[0]!, 365 * DAY);
    const customer = await make('customers', tenants[0]!, 365 * DAY);
    await sql(async (client) => {
      await client.query('UPDATE pre_registrations SET confirmed_at = now() WHERE id = $1', [confirmed]);
      await client.query(`INSERT INTO invoices (tenant_id, id, customer_id, currency, total_amount) VALUES ($1, $2, $3, 'EUR', 1)`, [tenants[0]!.id, uuidv7(), customer]);
    });
    await clean();
    expect([await isThere('pre_registrations', confirmed), await isThere('customers', customer)]).to.deep.equal([true, true]);
  });

  it('by batches, until nothing is left', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 7; count++) ids.push(await make('tasks', tenants[count % 2]!, 40 * DAY));
    await clean(3);
    for (const id of ids) expect(await isThere('tasks', id)).to.equal(false);
  });

  it('the service can remove no row of others in any other way, and its functions none that is not past', async () => {
    const id = await make('tasks', tenants[0]!, -3600);
    await service.app.database.transaction({}, (tx) => tx.sql('DELETE FROM tasks'));
    await service.app.database.transaction({}, (tx) => tx.sql('SELECT clean_tasks(-1e9, 1000)'));
    expect(await isThere('tasks', id)).to.equal(true);
    const [[member]] = (await service.app.database.reader(null).rows(statement(`SELECT pg_has_role('deed_app', 'deed_housekeeping', 'MEMBER')`), [])) as [[string]];
    expect(member).to.equal('f');
  });
});
