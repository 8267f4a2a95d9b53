/** Keyset lists: the SQL they make, and that no row is seen twice or never. */
import { expect } from 'chai';
import type { Database } from '../../src/database/database.ts';
import { connectDatabase } from '../../src/database/database.ts';
import type { ListRequest } from '../../src/database/keyset.ts';
import { keysetList } from '../../src/database/keyset.ts';
import type { Queryable, Statement } from '../../src/database/statement.ts';
import { statement } from '../../src/database/statement.ts';
import { customers } from '../../src/domains/customers/entity.ts';
import { invoices } from '../../src/domains/invoices/entity.ts';
import { uuidv7 } from '../../src/ids.ts';
import { asSuperuser, migratedDatabase } from '../support/postgres.ts';

const TENANT = uuidv7();
const FIELDS = { status: { column: 'status' }, created: { column: 'created_at' }, total: { column: 'total_amount' }, name: { column: 'number' }, customer: { column: 'customer_id', toColumn: (id: string) => `column of ${id}` } };

const request = (more: Partial<ListRequest> = {}): ListRequest => ({ filters: [], sort: [{ field: 'created', descending: true }], limit: 10, total: false, ...more });

/** Remembers what it was asked and answers with these rows. */
function recorder(answer: (string | null)[][] = []): Queryable & { asked: { text: string; values: readonly unknown[] }[] } {
  const asked: { text: string; values: readonly unknown[] }[] = [];
  return { tenantId: TENANT, userId: null, actor: null, asked, rows: ({ text }: Statement, values) => (asked.push({ text, values }), Promise.resolve(answer.map((row) => [...row]))) };
}

async function sqlOf(more: Partial<ListRequest>): Promise<{ text: string; values: readonly unknown[] }[]> {
  const db = recorder(more.total ? [Array<string>(20).fill('0')] : []);
  await keysetList(invoices, FIELDS).page(db, request(more));
  return db.asked.map(({ text, values }) => ({ text: text.replace(invoices.selection, '*'), values }));
}

describe('keyset lists', () => {
  describe('their SQL', () => {
    it('the first page: tenant, order with the id last, one row more than asked for', async () => {
      expect(await sqlOf({})).to.deep.equal([{ text: 'SELECT * FROM invoices WHERE tenant_id = $1::uuid ORDER BY created_at DESC, id DESC LIMIT 11', values: [TENANT] }]);
    });

    it('the id follows the last key\'s direction', async () => {
      const [ascending] = await sqlOf({ sort: [{ field: 'total', descending: false }] });
      expect(ascending!.text).to.match(/ORDER BY total_amount ASC, id ASC LIMIT 11$/);
    });

    it('filters are values, never text', async () => {
      const [page] = await sqlOf({ filters: [{ field: 'status', operator: 'eq', value: `'; DROP TABLE x` }, { field: 'created', operator: 'gte', value: 'a' }, { field: 'created', operator: 'lt', value: 'b' }, { field: 'customer', operator: 'eq', value: 'inv_1' }] });
      expect(page!.text).to.include('WHERE tenant_id = $1::uuid AND status = $2 AND created_at >= $3 AND created_at < $4 AND customer_id = $5 ORDER BY');
      expect(page!.values).to.deep.equal([TENANT, `'; DROP TABLE x`, 'a', 'b', 'column of inv_1']);
    });

    it('every operator', async () => {
      const [page] = await sqlOf({ filters: (['eq', 'gt', 'gte', 'lt', 'lte'] as const).map((operator) => ({ field: 'total', operator, value: 1 })) });
      expect(page!.text).to.include('total_amount = $2 AND total_amount > $3 AND total_amount >= $4 AND total_amount < $5 AND total_amount <= $6');
    });

    it('the next page: a row comparison that an index can start from', async () => {
      const [page] = await sqlOf({ position: '["n","2025","id-1"]', filters: [{ field: 'status', operator: 'eq', value: 'open' }] });
      expect(page!.text).to.include('AND status = $2 AND (created_at, id) < ($3, $4) ORDER BY created_at DESC, id DESC');
      expect(page!.values).to.deep.equal([TENANT, 'open', '2025', 'id-1']);
    });

    it('the page before: everything turned round', async () => {
      const [page] = await sqlOf({ position: '["p","2025","id-1"]' });
      expect(page!.text).to.include('AND (created_at, id) > ($2, $3) ORDER BY created_at ASC, id ASC');
    });

    it('capitals take in the row at the position', async () => {
      expect((await sqlOf({ position: '["N","2025","id-1"]' }))[0]!.text).to.include('AND (created_at, id) <= ($2, $3) ORDER BY created_at DESC, id DESC');
      expect((await sqlOf({ position: '["P","2025","id-1"]' }))[0]!.text).to.include('AND (created_at, id) >= ($2, $3) ORDER BY created_at ASC, id ASC');
      const sort = [{ field: 'total', descending: false }, { field: 'created', descending: true }];
      expect((await sqlOf({ sort, position: '["N","5","2025","id-1"]' }))[0]!.text).to.include('AND ((total_amount > $2) OR (total_amount = $2 AND created_at < $3) OR (total_amount = $2 AND created_at = $3 AND id <= $4))');
    });

    it('of two keys that name one column the first decides', async () => {
      const [page] = await sqlOf({ sort: [{ field: 'created', descending: false }, { field: 'created', descending: true }] });
      expect(page!.text).to.include('ORDER BY created_at ASC, id ASC');
    });

    it('keys of both directions are spelled out', async () => {
      const sort = [{ field: 'total', descending: false }, { field: 'created', descending: true }];
      const [page] = await sqlOf({ sort, position: '["n","5","2025","id-1"]' });
      expect(page!.text).to.include('AND ((total_amount > $2) OR (total_amount = $2 AND created_at < $3) OR (total_amount = $2 AND created_at = $3 AND id < $4)) ORDER BY total_amount ASC, created_at DESC, id DESC');
    });

    it('total counts with the filters and without the position', async () => {
      const asked = await sqlOf({ total: true, position: '["n","2025","id-1"]', filters: [{ field: 'status', operator: 'eq', value: 'open' }] });
      expect(asked[1]).to.deep.equal({ text: 'SELECT count(*) FROM invoices WHERE tenant_id = $1::uuid AND status = $2', values: [TENANT, 'open'] });
    });

    it('a shape is written once, whatever the values', async () => {
      const { page: list } = keysetList(invoices, FIELDS);
      const db = recorder();
      const seen = new Set<Statement>();
      for (const value of ['a', 'b']) await list({ ...db, rows: (made) => (seen.add(made), Promise.resolve([])) }, request({ filters: [{ field: 'status', operator: 'eq', value }] }));
      expect(seen.size).to.equal(1);
    });

    it('a search: joined by id, its words the value after the filters, the most relevant first', async () => {
      const db = recorder([Array<string>(20).fill('0')]);
      const { page: list } = keysetList(invoices, FIELDS, 'find_them');
      const filters = [{ field: 'status', operator: 'eq' as const, value: 'open' }];
      await list(db, request({ search: `' words`, sort: [], filters, total: true, position: '["n","7","id-1"]' }));
      await list(db, request({ search: 'words', position: '["p","2025","id-1"]' }));
      const from = 'FROM invoices JOIN find_them';
      expect(db.asked.map(({ text, values }) => ({ text: text.replace(invoices.selection, '*'), values }))).to.deep.equal([
        { text: `SELECT *, relevance ${from}($3) USING (id) WHERE tenant_id = $1::uuid AND status = $2 AND (relevance, id) < ($4, $5) ORDER BY relevance DESC, id DESC LIMIT 11`, values: [TENANT, 'open', `' words`, '7', 'id-1'] },
        { text: `SELECT count(*) ${from}($3) USING (id) WHERE tenant_id = $1::uuid AND status = $2`, values: [TENANT, 'open', `' words`] },
        { text: `SELECT * ${from}($2) USING (id) WHERE tenant_id = $1::uuid AND (created_at, id) > ($3, $4) ORDER BY created_at ASC, id ASC LIMIT 11`, values: [TENANT, 'words', '2025', 'id-1'] },
      ]);
    });

    it('a search of a list that has none is refused', async () => {
      const failure = await keysetList(invoices, FIELDS).page(recorder(), request({ search: 'words' })).then(() => 'made', (error: Error) => error.message);
      expect(failure).to.equal('invoices: no search');
    });

    it('a hundred shapes are named and kept; what comes after is named by nobody and forgotten', async () => {
      const { page: list } = keysetList(invoices, FIELDS);
      const ask = async (limit: number): Promise<Statement> => {
        let made: Statement | undefined;
        await list({ ...recorder(), rows: (statement) => ((made = statement), Promise.resolve([])) }, request({ limit }));
        return made!;
      };
      const first = await ask(1);
      const names = new Set([first.readName]);
      for (let limit = 2; limit <= 100; limit++) names.add((await ask(limit)).readName);
      expect([...names].filter(Boolean)).to.have.length(100);
      const late = await ask(101);
      expect(late).to.deep.include({ name: undefined, readName: undefined });
      expect(late.text).to.equal(first.text.replace('LIMIT 2', 'LIMIT 102'));
      expect(await ask(101), 'kept').not.to.equal(late);
      expect(await ask(1), 'an early one still is').to.equal(first);
    });

    it('a field nobody mapped, and a column that may be null, are refused', async () => {
      const { page: list } = keysetList(invoices, FIELDS);
      const failure = (more: Partial<ListRequest>): Promise<string> => list(recorder(), request(more)).then(() => 'made', (error: Error) => error.message);
      expect(await failure({ filters: [{ field: 'secret', operator: 'eq', value: 1 }] })).to.include('no column for the field secret');
      expect(await failure({ sort: [{ field: 'name', descending: false }] })).to.include('invoices.number may be null');
    });
  });

  describe('on real rows, many of them alike', () => {
    let database: Database;
    let db: Queryable;
    before(async () => {
      const url = await migratedDatabase();
      await asSuperuser(async (client) => {
        await client.query(`INSERT INTO tenants (id, name) VALUES ($1, 'T')`, [TENANT]);
        await client.query(
          `INSERT INTO customers (tenant_id, id, email, status, created_at)
           SELECT $1, gen_random_uuid(), 'c' || n || '@example.com', (ARRAY['active', 'inactive'])[1 + n % 2], timestamptz '2025-01-01 00:00:00.000001+00' + (n % 4) * interval '1 microsecond' FROM generate_series(1, 40) n`,
          [TENANT],
        );
      }, url);
      database = await connectDatabase({ url, poolSize: 1, laneConnections: 1, statementTimeoutMilliseconds: 10_000, constraints: {}, onError: () => undefined });
      db = database.reader(TENANT);
    });
    after(() => database.close());

    const { page: pages } = keysetList(customers, { created_at: { column: 'created_at' }, email: { column: 'email' }, status: { column: 'status' } });
    const list = async (where: Queryable, asked: ListRequest) => {
      const page = await pages(where, asked);
      return { ...page, rows: page.rows.map(customers.decode) };
    };
    type Sort = ListRequest['sort'];

    /** Page by page to the end; then from the last page back to the first. */
    async function walk(sort: Sort, limit: number, filters: ListRequest['filters'] = []): Promise<{ there: string[]; back: string[] }> {
      const there: string[] = [];
      let page = await list(db, { sort, limit, filters, total: false });
      expect(page.prev).to.equal(null);
      there.push(...page.rows.map((row) => row.id));
      while (page.next !== null) {
        page = await list(db, { sort, limit, filters, total: false, position: page.next });
        there.push(...page.rows.map((row) => row.id));
      }
      const back = page.rows.map((row) => row.id);
      while (page.prev !== null) {
        page = await list(db, { sort, limit, filters, total: false, position: page.prev });
        back.unshift(...page.rows.map((row) => row.id));
      }
      return { there, back };
    }

    const key = (field: string, descending: boolean): Sort[number] => ({ field, descending });
    for (const sort of [
      [key('created_at', true)],
      [key('created_at', false)],
      [key('email', false)],
      [key('status', true), key('created_at', false)],
      [key('status', false), key('created_at', false)],
      [key('created_at', true), key('status', false), key('email', true)],
    ]) {
      it(`sees every row once, there and back, by ${sort.map(({ field, descending }) => (descending ? '-' : '') + field).join()}`, async () => {
        const whole = await list(db, { sort, limit: 100, filters: [], total: true });
        expect(whole.total).to.equal(40);
        expect(whole).to.include({ next: null, prev: null });
        const expected = whole.rows.map((row) => row.id);
        expect(new Set(expected).size).to.equal(40);
        for (const limit of [1, 3, 7, 39, 40]) {
          const { there, back } = await walk(sort, limit);
          expect(there, `there, by ${limit}`).to.deep.equal(expected);
          expect(back, `back, by ${limit}`).to.deep.equal(expected);
        }
      });
    }

    it('in any number of shapes, no connection keeps more than a hundred prepared', async () => {
      const { page: many } = keysetList(customers, { status: { column: 'status' } });
      const prepared = statement(`SELECT count(*) FROM pg_prepared_statements WHERE $1::uuid IS NOT NULL`);
      const before = Number((await db.rows(prepared, [TENANT]))[0]![0]);
      for (let limit = 1; limit <= 150; limit++) {
        const { rows } = await many(db, { sort: [key('status', true)], limit, filters: [], total: false });
        expect(rows).to.have.length(Math.min(limit, 40));
      }
      expect(Number((await db.rows(prepared, [TENANT]))[0]![0]) - before).to.equal(100);
    });

    it('with a filter too', async () => {
      const filters = [{ field: 'status', operator: 'eq' as const, value: 'active' }];
      const { there } = await walk([key('created_at', true)], 3, filters);
      expect(new Set(there).size).to.equal(20);
    });

    it('a total is free where one page holds all, and null where nobody asked', async () => {
      const sort = [key('email', false)];
      expect((await list(db, { sort, limit: 40, filters: [], total: false })).total).to.equal(40);
      const first = await list(db, { sort, limit: 10, filters: [], total: false });
      expect(first.total).to.equal(null);
      expect((await list(db, { sort, limit: 10, filters: [], total: true, position: first.next! })).total).to.equal(40);
    });

    it('rows that come and go meanwhile neither repeat nor hide others', async () => {
      const sort = [key('email', false)];
      const first = await list(db, { sort, limit: 10, filters: [], total: false });
      const seen = first.rows.map((row) => row.id);
      await database.transaction({ tenantId: TENANT }, async (tx) => {
        await customers.remove(tx, seen[3] ?? '');
        await customers.remove(tx, seen[9] ?? '');
        await customers.insert(tx, { id: uuidv7(), email: 'a-before-all@example.com', name: null, status: 'active' });
      });
      const second = await list(db, { sort, limit: 100, filters: [], total: false, position: first.next! });
      expect(second.rows).to.have.length(30);
      for (const row of second.rows) expect(seen).not.to.include(row.id);
    });

    it('a page whose rows all went leads back to where one came from', async () => {
      for (const descending of [true, false]) {
        const sort = [key('email', descending)];
        const all = await list(db, { sort, limit: 100, filters: [], total: false });
        const size = all.rows.length - 3;
        const first = await list(db, { sort, limit: size, filters: [], total: false });
        await database.transaction({ tenantId: TENANT }, (tx) => Promise.all(all.rows.slice(size).map((row) => customers.remove(tx, row.id))));
        const emptied = await list(db, { sort, limit: size, filters: [], total: false, position: first.next! });
        expect(emptied).to.deep.include({ rows: [], next: null });
        const back = await list(db, { sort, limit: size, filters: [], total: false, position: emptied.prev! });
        expect(back.rows.map((row) => row.id)).to.deep.equal(first.rows.map((row) => row.id));
      }
    });
  });
});
