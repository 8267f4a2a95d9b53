import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { expect } from 'chai';
import { members } from '../../generated/vocabulary.ts';
import type { Answer, CallOptions } from '../support/client.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const NDJSON = { accept: 'application/x-ndjson' };
const MANY = 16_000;

describe('exportCustomers', () => {
  let service: Service;
  let tenant: Tenant;
  /** Has so many customers that their export does not fit into the buffers between us and the server. */
  let large: Tenant;
  before(async () => {
    service = await startService({ environment: { DATABASE_STATEMENT_TIMEOUT: '60000' } });
    [tenant, large] = await Promise.all([service.newTenant(), service.newTenant()]);
    // No export searches, and so many names take long to index.
    await sql('DROP INDEX customers_search_idx');
    await sql(`INSERT INTO customers (tenant_id, id, email, name, created_at) SELECT $1, gen_random_uuid(), 'c' || i || '@example.com', repeat('🎉', 150), timestamptz '2025-11-01' + i * interval '1 s'
      FROM generate_series(1, ${MANY}) AS i`, [large.id]);
    await sql('ANALYZE customers');
  });
  beforeEach(() => sql('DELETE FROM customers WHERE tenant_id = $1', [tenant.id]));
  after(() => service.stop());

  async function sql<Row = Record<string, string>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return asSuperuser(async (client) => (await client.query(text, values)).rows as Row[], service.databaseUrl);
  }

  /** As rows come into the table by whatever way: the API itself refuses some of these names. */
  async function insert(...names: (string | null)[]): Promise<void> {
    for (const [index, name] of names.entries()) {
      const values = [tenant.id, `n${String(index).padStart(3, '0')}@example.com`, name, index];
      await sql(`INSERT INTO customers (tenant_id, id, email, name, created_at) VALUES ($1, gen_random_uuid(), $2, $3, timestamptz '2025-11-01T10:00:00.123456Z' + $4 * interval '1 day')`, values);
    }
  }

  const exported = (options: CallOptions = {}, of = tenant): Promise<Answer> => of.as.viewer.call('exportCustomers', options);
  const column = (answer: Answer, name: string): string[] => (answer.body as string[][]).slice(1).map((record) => record[answer.body[0].indexOf(name)]!);

  /** The backends of exports in this database, and what they do. */
  const backends = (): Promise<{ pid: number; state: string; query: string }[]> =>
    sql(`SELECT pid, state, query FROM pg_stat_activity WHERE application_name = 'deed-exports' AND datname = current_database()`);

  async function until(what: string, holds: () => Promise<boolean>, milliseconds = 2000): Promise<void> {
    for (const end = performance.now() + milliseconds; performance.now() < end; ) {
      if (await holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect.fail(`not within ${milliseconds} ms: ${what}`);
  }
  const noBackends = (): Promise<void> => until('no export is left in the database', async () => (await backends()).length === 0);

  /** All buffers are full: the server waits for us. */
  const stalled = (): Promise<void> => until('the export waits', async () => (await backends()).map(({ state }) => state).join() === 'idle in transaction');

  async function token(of: Tenant): Promise<string> {
    const { body } = await of.as.owner.call('createApiKey', { body: { name: 'Export', scopes: ['customers:read'] } });
    return body.secret as string;
  }

  /** Asks, and reads nothing: the answer's first byte has come, the rest waits for whoever wants it. */
  async function open(of: Tenant, url = service.url): Promise<IncomingMessage> {
    const key = await token(of);
    return new Promise((resolve, reject) => {
      request(`${url}/api/v1/customers/export`, { headers: { 'x-api-key': key, ...NDJSON }, agent: false }, resolve).on('error', reject).end();
    });
  }

  /** The rest of an answer; an error where it breaks off. */
  async function rest(answer: IncomingMessage): Promise<string> {
    let text = '';
    for await (const chunk of answer.setEncoding('utf8')) text += chunk as string;
    return text;
  }

  const logged = (where: Record<string, unknown>): Record<string, unknown> | undefined =>
    service.logs.find((line) => line.operationId === 'exportCustomers' && Object.entries(where).every(([key, value]) => line[key] === value));

  describe('forms', () => {
    it('200 CSV with the members of the schema as columns', async () => {
      await insert('Ada Lovelace', null);
      const answer = await exported();
      expect(answer.headers.get('content-type')).to.equal('text/csv; charset=utf-8; header=present');
      expect(answer.headers.get('content-disposition')).to.equal('attachment; filename="customers.csv"');
      expect(answer.headers.get('vary')).to.equal('Accept');
      expect(answer.body[0]).to.deep.equal(members.Customer);
      const newest = Object.fromEntries(members.Customer.map((name, index) => [name, answer.body[1][index]]));
      expect(newest).to.include({ email: 'n001@example.com', name: '', status: 'active', created_at: '2025-11-02T10:00:00.123456Z', created_by: '' });
      expect(newest.id).to.match(/^cust_[0-9a-z]{26}$/);
    });

    it('200 NDJSON with what the list shows', async () => {
      await insert('Ada Lovelace', null, 'say "hi"\n\u2028\\');
      const answer = await exported({ headers: NDJSON });
      expect(answer.headers.get('content-type')).to.equal('application/x-ndjson');
      expect(answer.headers.get('content-disposition')).to.equal('attachment; filename="customers.ndjson"');
      expect(answer.body).to.deep.equal((await tenant.as.viewer.call('listCustomers')).body.data);
    });

    it('CSV and NDJSON say the same', async () => {
      await insert('Ada', 'Grace, "Amazing"', 'two\r\nlines', 'Ünïcødé 🎉', ' spaces ', '');
      const items = (await exported({ headers: NDJSON })).body as Record<string, string>[];
      const [header, ...records] = (await exported()).body as string[][];
      expect(records).to.deep.equal(items.map((item) => header!.map((name) => item[name] ?? '')));
    });

    it('no rows: a header alone, and nothing', async () => {
      expect((await exported()).text).to.equal(`${members.Customer.join()}\r\n`);
      expect((await exported({ headers: NDJSON })).text).to.equal('');
    });

    for (const [accept, expected] of [
      [undefined, 'text/csv'],
      ['*/*', 'text/csv'],
      ['text/*', 'text/csv'],
      ['application/*', 'application/x-ndjson'],
      ['TEXT/CSV; charset=utf-8', 'text/csv'],
      ['application/x-ndjson, text/csv', 'text/csv'],
      ['application/x-ndjson, text/csv;q=0.9', 'application/x-ndjson'],
      ['text/csv;q=0.1, application/x-ndjson;q=0.2', 'application/x-ndjson'],
      ['text/csv;q=0, */*', 'application/x-ndjson'],
      ['text/csv;q=0.000, */*;q=0.001', 'application/x-ndjson'],
      ['*/*;q=0.9, text/*;q=0.1', 'application/x-ndjson'],
      ['text/html, application/xhtml+xml, */*;q=0.8', 'text/csv'],
      ['application/json', null],
      ['text/csv;q=0', null],
      ['*/*;q=0', null],
      ['text/csv;q=0, application/x-ndjson;q=0, image/*', null],
      ['csv', null],
      ['', null],
    ] as const) {
      it(`${expected ?? '406'} for Accept: ${accept}`, async () => {
        const { status, headers } = await exported({ headers: accept === undefined ? {} : { accept } });
        if (expected === null) expect(status).to.equal(406);
        else expect(headers.get('content-type')).to.match(new RegExp(`^${expected}($|;)`));
      });
    }

    it('the type of the answer is not in the way of a problem', async () => {
      const { status, body } = await exported({ headers: { accept: 'text/csv' }, query: { 'filter[status]': 'gone' } });
      expect([status, body.code]).to.deep.equal([400, 'invalid-request']);
    });
  });

  describe('formulas', () => {
    const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\n=x', '＝1', '＋1', '－1', '＠x', '="a,b"', '=HYPERLINK("http://example.com","x")', '-'];
    const harmless = ["'quoted", 'a=b', ' =1', '1-2', 'ada@example.com', '#x', '｜x', '"=1"'];

    it('a text that would be one begins with an apostrophe', async () => {
      await insert(...dangerous);
      expect(column(await exported({ query: { sort: 'email' } }), 'name')).to.deep.equal(dangerous.map((name) => `'${name}`));
    });

    it('another text stays as it is', async () => {
      await insert(...harmless);
      expect(column(await exported({ query: { sort: 'email' } }), 'name')).to.deep.equal(harmless);
    });

    it('emails are texts too', async () => {
      await sql(`INSERT INTO customers (tenant_id, id, email) VALUES ($1, gen_random_uuid(), '=cmd|calc@example.com')`, [tenant.id]);
      expect(column(await exported(), 'email')).to.deep.equal(["'=cmd|calc@example.com"]);
    });

    it('NDJSON has no need of it', async () => {
      await insert('=1+1');
      expect((await exported({ headers: NDJSON })).body[0].name).to.equal('=1+1');
    });
  });

  describe('rows', () => {
    it('filters and sort are those of the list', async () => {
      await insert('a', 'b', 'c', 'd', 'e');
      await sql(`UPDATE customers SET status = 'inactive' WHERE tenant_id = $1 AND name IN ('b', 'd', 'e')`, [tenant.id]);
      const queries: Record<string, string>[] = [
        {},
        { 'filter[status]': 'inactive', sort: '-email' },
        { 'filter[email]': 'N002@example.com' },
        { 'filter[created_at][gte]': '2025-11-02T00:00:00Z', 'filter[created_at][lt]': '2025-11-05T00:00:00Z', sort: 'created_at' },
        { 'filter[status]': 'active', 'filter[created_at][gte]': '2026-01-01T00:00:00Z' },
      ];
      for (const query of queries) {
        const listed = await tenant.as.viewer.call('listCustomers', { query });
        expect((await exported({ query, headers: NDJSON })).body, JSON.stringify(query)).to.deep.equal(listed.body.data);
      }
      expect(column(await exported({ query: queries[1]! }), 'name')).to.deep.equal(['e', 'd', 'b']);
    });

    it('400 for a page: an export has none', async () => {
      for (const query of ['limit=10', 'cursor=abc', 'total=true']) expect((await exported({ query })).status).to.equal(400);
    });

    it('are those of the tenant, all of them', async () => {
      const answer = await exported({}, large);
      expect(answer.body).to.have.length(MANY + 1);
      expect(new Set(column(answer, 'id')).size).to.equal(MANY);
      expect(logged({ rows: MANY })).to.include({ status: 200, method: 'GET' }).and.not.have.property('aborted');
      expect((await exported()).body).to.have.length(1);
    });

    it('are those of one moment, whatever is written meanwhile', async () => {
      const answer = await open(large);
      const [{ id } = {}] = await sql<{ id: string }>(`UPDATE customers SET name = 'changed' WHERE tenant_id = $1 AND email = 'c1@example.com' RETURNING id`, [large.id]);
      await sql('DELETE FROM customers WHERE tenant_id = $1 AND email = ANY($2)', [large.id, ['c2@example.com', 'c3@example.com']]);
      await sql(`INSERT INTO customers (tenant_id, id, email, created_at) SELECT $1, gen_random_uuid(), 'late' || i || '@example.com', '2025-10-01' FROM generate_series(1, 500) AS i`, [large.id]);
      const items = (await rest(answer)).split('\n').slice(0, -1).map((line) => JSON.parse(line) as { email: string; name: string });
      await sql(`DELETE FROM customers WHERE tenant_id = $1 AND email LIKE 'late%'`, [large.id]);
      expect(id).to.be.a('string');
      expect(items).to.have.length(MANY);
      const last = items.slice(-3);
      expect(last.map(({ email }) => email)).to.deep.equal(['c3@example.com', 'c2@example.com', 'c1@example.com']);
      expect(last[2]!.name).to.match(/^🎉+$/u);
    });
  });

  it('HEAD has the headers alone', async () => {
    const key = await token(tenant);
    const { status, headers, text } = await service.clientWith({ 'x-api-key': key }).send('HEAD', '/api/v1/customers/export', { headers: NDJSON });
    expect([status, text]).to.deep.equal([200, '']);
    expect(headers.get('content-type')).to.equal('application/x-ndjson');
    expect(headers.get('content-disposition')).to.equal('attachment; filename="customers.ndjson"');
    expect(headers.get('content-length')).to.equal(null);
  });

  it('429 after the quota of exports, which is its own', async () => {
    const strict = await startService({ databaseUrl: service.databaseUrl, environment: { RATE_LIMIT_FACTOR: '1' } });
    try {
      const client = strict.clientWith({ 'x-api-key': await token(tenant) });
      for (let count = 0; count < 10; count++) expect((await client.call('exportCustomers')).status).to.equal(200);
      const refused = await client.call('exportCustomers');
      expect([refused.status, refused.headers.get('ratelimit-policy')]).to.deep.equal([429, '"exports";q=10;w=60']);
      expect((await client.call('listCustomers')).status).to.equal(200);
    } finally {
      await strict.stop();
    }
  });

  describe('does not wait for ever:', () => {
    beforeEach(noBackends);

    it('503 for the third at once of a tenant and the fifth of all, until one has ended', async () => {
      const other = await service.newTenant();
      await sql(`INSERT INTO customers (tenant_id, id, email, name, created_at) SELECT $1, gen_random_uuid(), email, name, created_at FROM customers WHERE tenant_id = $2`, [other.id, large.id]);
      const running = [await open(large), await open(large)];
      const refused = await exported({}, large);
      expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).to.deep.equal([503, 'unavailable', '10']);
      expect((await exported()).status).to.equal(200);
      running.push(await open(other), await open(other));
      expect((await exported()).status).to.equal(503);
      running.pop()!.destroy();
      await until('a place is free', async () => (await exported()).status === 200);
      running.forEach((answer) => answer.destroy());
    });

    it('a client that goes away between two batches leaves nothing behind', async () => {
      const answer = await open(large);
      await stalled();
      answer.destroy();
      await noBackends();
      await until('the line in the log', async () => logged({ aborted: true }) !== undefined);
      expect(logged({ aborted: true })!.rows).to.be.within(1, MANY - 1);
    });

    it('a client that goes away stops the statement that runs for it', async () => {
      // Each row waits: the first batch would take minutes.
      await sql(`CREATE FUNCTION slow(uuid) RETURNS boolean LANGUAGE plpgsql STABLE COST 1 AS 'BEGIN PERFORM pg_sleep(0.1); RETURN true; END'`);
      await sql(`CREATE POLICY slowly ON customers AS RESTRICTIVE FOR SELECT USING (slow(id))`);
      try {
        const key = await token(large);
        const asking = request(`${service.url}/api/v1/customers/export`, { headers: { 'x-api-key': key }, agent: false });
        const ended = new Promise((resolve) => asking.on('error', resolve));
        asking.end();
        await until('the statement runs', async () => (await backends()).some(({ state, query }) => state === 'active' && query.startsWith('FETCH')));
        asking.destroy();
        await ended;
        await noBackends();
      } finally {
        await sql(`DROP POLICY slowly ON customers`);
        await sql(`DROP FUNCTION slow`);
      }
    });

    it('a service that closes breaks off what is under way', async () => {
      const leaving = await startService({ databaseUrl: service.databaseUrl });
      const answer = await open(large, leaving.url);
      await leaving.app.database.close();
      expect(await rest(answer).catch((error: Error) => error.message)).to.equal('aborted');
      await leaving.app.jobs.stop().catch(() => undefined);
      await new Promise((resolve) => leaving.app.server.close(resolve));
    });
  });

  describe('failures', () => {
    beforeEach(noBackends);

    it('an error in the middle breaks the transfer, and is logged', async () => {
      const answer = await open(large);
      await sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'deed-exports' AND datname = current_database()`);
      expect(answer.statusCode).to.equal(200);
      const outcome = await rest(answer).then(() => 'whole', (error: NodeJS.ErrnoException) => error.code);
      expect(outcome).to.equal('ECONNRESET');
      const line = logged({ msg: 'a stream broke off' });
      expect(line).to.include({ level: 50 });
      expect(line!.rows).to.be.within(1, MANY - 1);
    });

    it('503 for one in the first batch', async () => {
      const hasty = await startService({ databaseUrl: service.databaseUrl, environment: { DATABASE_STATEMENT_TIMEOUT: '300' } });
      await sql(`CREATE FUNCTION slow(uuid) RETURNS boolean LANGUAGE plpgsql STABLE COST 1 AS 'BEGIN PERFORM pg_sleep(0.1); RETURN true; END'`);
      await sql(`CREATE POLICY slowly ON customers AS RESTRICTIVE FOR SELECT USING (slow(id))`);
      try {
        const { status, body } = await hasty.clientWith({ 'x-api-key': await token(large) }).call('exportCustomers');
        expect([status, body.code]).to.deep.equal([503, 'unavailable']);
        await noBackends();
      } finally {
        await sql(`DROP POLICY slowly ON customers`);
        await sql(`DROP FUNCTION slow`);
        await hasty.stop();
      }
    });
  });

  it('acts as the plain role, in a transaction of one moment that cannot write', async () => {
    await insert('Ada');
    const asExpected = `current_user = 'deed_app' AND current_setting('transaction_read_only') = 'on' AND current_setting('transaction_isolation') = 'repeatable read'`;
    await sql(`CREATE POLICY hidden ON customers AS RESTRICTIVE FOR SELECT USING (NOT (${asExpected}))`);
    try {
      expect((await exported({ headers: NDJSON })).body).to.deep.equal([]);
    } finally {
      await sql(`DROP POLICY hidden ON customers`);
    }
    expect((await exported({ headers: NDJSON })).body).to.have.length(1);
  });
});
