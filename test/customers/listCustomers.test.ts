import { expect } from 'chai';
import type { Answer, Client } from '../support/client.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

interface Customer {
  id: string;
  email: string;
  status: string;
  created_at: string;
}

type Query = Record<string, string | number | boolean>;

describe('listCustomers', () => {
  let service: Service;
  /** 24 customers `c01@` … `c24@`, four for each of six days; every third is inactive. Nobody writes here. */
  let still: Tenant;
  /** Empty at the start of each test. */
  let scratch: Tenant;
  before(async () => {
    service = await startService();
    [still, scratch] = await Promise.all([service.newTenant(), service.newTenant()]);
    await insert(still, `SELECT 'c' || lpad(i::text, 2, '0') || '@example.com', CASE WHEN i % 3 = 0 THEN 'inactive' ELSE 'active' END,
      timestamptz '2025-11-01T10:00:00Z' + ((i * 7) % 6) * interval '1 day' FROM generate_series(1, 24) AS i`);
  });
  beforeEach(() => asSuperuser((client) => client.query('DELETE FROM customers WHERE tenant_id = $1', [scratch.id]), service.databaseUrl));
  after(() => service.stop());

  /** `rows` selects email, status and created_at. */
  async function insert(tenant: Tenant, rows: string): Promise<void> {
    await asSuperuser(
      (client) => client.query(`INSERT INTO customers (tenant_id, id, email, status, created_at) SELECT $1, gen_random_uuid(), * FROM (${rows}) AS given`, [tenant.id]),
      service.databaseUrl,
    );
  }

  async function remove(tenant: Tenant, email: string): Promise<void> {
    const [{ id }] = (await list(tenant, { 'filter[email]': email })).body.data;
    expect((await tenant.as.owner.call('deleteCustomer', { params: { customer_id: id } })).status).to.equal(204);
  }

  function list(tenant: Tenant, query: Query = {}): Promise<Answer> {
    return tenant.as.viewer.call('listCustomers', { query });
  }

  async function emails(tenant: Tenant, query: Query): Promise<string[]> {
    const { status, body } = await list(tenant, query);
    expect(status).to.equal(200);
    return body.data.map((customer: Customer) => customer.email.replace('@example.com', ''));
  }

  it('200 with an empty page when there is nobody', async () => {
    const { status, headers, body } = await list(scratch);
    expect(status).to.equal(200);
    expect(body).to.deep.equal({ data: [], meta: { next: null, prev: null, total: 0 } });
    expect(headers.get('link')).to.equal(null);
  });

  it('200 newest first, 50 to a page, and each as getCustomer shows it', async () => {
    await insert(scratch, `SELECT 'n' || lpad(i::text, 2, '0') || '@example.com', 'active', timestamptz '2025-01-01Z' + i * interval '1 microsecond' FROM generate_series(1, 60) AS i`);
    const { body } = await list(scratch);
    expect(body.data).to.have.length(50);
    expect(body.data.map((customer: Customer) => customer.email.slice(1, 3))).to.deep.equal(Array.from({ length: 50 }, (_, index) => String(60 - index).padStart(2, '0')));
    const one = await scratch.as.viewer.call('getCustomer', { params: { customer_id: body.data[7].id } });
    expect(one.body).to.deep.equal(body.data[7]);
  });

  describe('filters', () => {
    const day = (number: number) => `2025-11-0${number}T10:00:00Z`;
    const cases: [string, Query, (customer: Customer) => boolean][] = [
      ['status active', { 'filter[status]': 'active' }, ({ status }) => status === 'active'],
      ['status inactive', { 'filter[status]': 'inactive' }, ({ status }) => status === 'inactive'],
      ['email', { 'filter[email]': 'c07@example.com' }, ({ email }) => email === 'c07@example.com'],
      ['email in upper case', { 'filter[email]': 'C07@EXAMPLE.com' }, ({ email }) => email === 'c07@example.com'],
      ['a part of an email', { 'filter[email]': '07@example.com' }, () => false],
      ['created_at from, inclusive', { 'filter[created_at][gte]': day(4) }, (customer) => Date.parse(customer.created_at) >= Date.parse(day(4))],
      ['created_at to, exclusive', { 'filter[created_at][lt]': day(4) }, (customer) => Date.parse(customer.created_at) < Date.parse(day(4))],
      ['created_at of one instant', { 'filter[created_at][gte]': day(2), 'filter[created_at][lt]': '2025-11-02T10:00:00.000001Z' }, (customer) => Date.parse(customer.created_at) === Date.parse(day(2))],
      ['created_at with an offset', { 'filter[created_at][gte]': '2025-11-04T12:00:00+02:00' }, (customer) => Date.parse(customer.created_at) >= Date.parse(day(4))],
      [
        'all of them at once',
        { 'filter[status]': 'inactive', 'filter[created_at][gte]': day(2), 'filter[created_at][lt]': day(5), sort: 'email' },
        (customer) => customer.status === 'inactive' && Date.parse(customer.created_at) >= Date.parse(day(2)) && Date.parse(customer.created_at) < Date.parse(day(5)),
      ],
      ['two that exclude each other', { 'filter[created_at][gte]': day(5), 'filter[created_at][lt]': day(2) }, () => false],
    ];
    for (const [name, query, matches] of cases) {
      it(`200 with those that match: ${name}`, async () => {
        const everybody: Customer[] = (await list(still, { limit: 100 })).body.data;
        const { status, body } = await list(still, { ...query, total: true, limit: 5 });
        const expected = everybody.filter(matches).map(({ id }) => id);
        expect(status).to.equal(200);
        expect(body.meta.total).to.equal(expected.length);
        const { forward } = await walk(still.as.viewer, { ...query, limit: 5 });
        expect(forward.flat().map(({ id }) => id)).to.have.members(expected);
      });
    }

    for (const time of ['0000-01-01T00:00:00Z', '2025-11-01T00:00:00+23:59', '2016-12-31T23:59:60Z', '2025-11-01t00:00:00z', '9999-12-31T23:59:59.999999999-15:59']) {
      it(`200 or 400, never a fault of ours, for created_at ${time}`, async () => {
        expect((await list(still, { 'filter[created_at][gte]': time })).status).to.be.oneOf([200, 400]);
      });
    }
  });

  describe('sort', () => {
    const keys = ['created_at', 'email'] as const;
    const ways = keys.flatMap((key) => [key, `-${key}`]);
    const pairs = keys.flatMap((first) => keys.filter((key) => key !== first).flatMap((second) => [`${first},${second}`, `${first},-${second}`, `-${first},${second}`, `-${first},-${second}`]));
    for (const sort of [...ways, ...pairs]) {
      it(`200 by ${sort}, and its pages forth and back hold each row once`, async () => {
        const [whole] = (await walk(still.as.viewer, { sort, limit: 100 })).forward;
        expect(whole).to.have.length(24);
        expectOrder(whole!, sort);
        const { forward, backward } = await walk(still.as.viewer, { sort, limit: 5 });
        expect(forward.map((rows) => rows.length)).to.deep.equal([5, 5, 5, 5, 4]);
        expect(forward.flat()).to.deep.equal(whole);
        expect(backward).to.deep.equal(forward.slice(0, -1));
      });
    }

    it('200 by email, upper and lower case alike', async () => {
      await insert(scratch, `SELECT email, 'active', now() FROM unnest(ARRAY['b@example.com', 'A@example.com', 'C@example.com', 'd@example.com']) AS email`);
      expect(await emails(scratch, { sort: 'email' })).to.deep.equal(['A', 'b', 'C', 'd']);
      const { forward } = await walk(scratch.as.viewer, { sort: '-email', limit: 1 });
      expect(forward.flat().map(({ email }) => email[0])).to.deep.equal(['d', 'C', 'b', 'A']);
    });

    it('200 by the first of two keys that name one field, for it is the more important', async () => {
      expect(await emails(still, { sort: 'email,-email', limit: 3 })).to.deep.equal(['c01', 'c02', 'c03']);
    });

    it('400 for a key the contract does not name', async () => {
      const { status, body } = await list(still, { sort: 'name' });
      expect(status).to.equal(400);
      expect(body.errors[0]).to.include({ in: 'query', parameter: 'sort', code: 'enum' });
    });
  });

  describe('pages', () => {
    it('200 with Link for the very pages of meta, all else in the query kept', async () => {
      const query = { limit: 4, sort: 'email', 'filter[status]': 'active', 'filter[created_at][gte]': '2025-11-01T10:00:00+00:00' };
      let answer = await list(still, query);
      const seen: string[][] = [];
      for (;;) {
        const links = linksOf(answer);
        expect(Object.keys(links)).to.have.members(['next', 'prev'].filter((relation) => answer.body.meta[relation] !== null));
        for (const [relation, link] of Object.entries(links)) {
          const { pathname, searchParams } = new URL(link, service.url);
          expect(pathname).to.equal('/api/v1/customers');
          expect(Object.fromEntries(searchParams)).to.deep.equal({ ...query, limit: '4', cursor: answer.body.meta[relation] });
        }
        seen.push(answer.body.data.map((customer: Customer) => customer.id));
        if (!links.next) break;
        answer = await still.as.viewer.send('GET', links.next);
        expect(answer.status).to.equal(200);
      }
      expect(seen.map((page) => page.length)).to.deep.equal([4, 4, 4, 4]);
      expect(new Set(seen.flat()).size).to.equal(16);
    });

    it('200 with the total when asked for it, or when one page is all', async () => {
      const total = async (query: Query): Promise<unknown> => (await list(still, query)).body.meta.total;
      expect(await total({ limit: 5 })).to.equal(null);
      expect(await total({ limit: 5, total: false })).to.equal(null);
      expect(await total({ limit: 5, total: true })).to.equal(24);
      expect(await total({ limit: 5, total: true, 'filter[status]': 'inactive' })).to.equal(8);
      expect(await total({ limit: 24 })).to.equal(24);
      const { next } = (await list(still, { limit: 20 })).body.meta;
      expect(await total({ limit: 20, cursor: next })).to.equal(null);
      expect(await total({ limit: 20, cursor: next, total: true })).to.equal(24);
    });

    it('200 with no next page when the limit is exactly the count', async () => {
      const { forward } = await walk(still.as.viewer, { limit: 8 });
      expect(forward.map((rows) => rows.length)).to.deep.equal([8, 8, 8]);
    });

    for (const sort of ['-created_at', 'created_at', 'created_at,-email', '-created_at,email']) {
      it(`200 with each of 250 rows of one created_at once, by ${sort}`, async () => {
        await insert(scratch, `SELECT 'same' || i || '@example.com', 'active', timestamptz '2025-11-01T10:00:00.123456Z' FROM generate_series(1, 250) AS i`);
        const { forward, backward } = await walk(scratch.as.viewer, { sort, limit: 40 });
        expect(forward.map((rows) => rows.length)).to.deep.equal([40, 40, 40, 40, 40, 40, 10]);
        expect(new Set(forward.flat().map(({ id }) => id)).size).to.equal(250);
        expect(backward).to.deep.equal(forward.slice(0, -1));
      });
    }

    it('200 with microseconds told apart', async () => {
      await insert(scratch, `SELECT 'micro' || i || '@example.com', 'active', timestamptz '2025-11-01T10:00:00Z' + i * interval '1 microsecond' FROM generate_series(1, 9) AS i`);
      const { forward } = await walk(scratch.as.viewer, { sort: 'created_at', limit: 2 });
      expect(forward.flat().map(({ email }) => email[5])).to.deep.equal([...'123456789']);
    });

    it('200 with the rows that stayed once each, whatever comes and goes while paging', async () => {
      await insert(scratch, `SELECT 's' || i || '@example.com', 'active', timestamptz '2025-11-01T10:00:00Z' FROM generate_series(10, 39) AS i`);
      const seen: string[] = [];
      const gone: string[] = [];
      let query: Query = { sort: 'email', limit: 6 };
      for (let page = 0; ; page++) {
        const { body } = await list(scratch, query);
        const names: string[] = body.data.map((customer: Customer) => customer.email.replace('@example.com', ''));
        seen.push(...names);
        if (body.meta.next === null) break;
        query = { ...query, cursor: body.meta.next };
        // Behind us one comes, and the row that the cursor points at goes; ahead the same.
        await insert(scratch, `VALUES ('s0${page}@example.com', 'active', now()), ('s38new${page}@example.com', 'active', now())`);
        for (const name of [names.at(-1)!, ...(page < 3 ? [`s${34 - page}`] : [])]) {
          await remove(scratch, `${name}@example.com`);
          gone.push(name);
        }
      }
      expect(seen).to.deep.equal([...new Set(seen)].sort());
      const stayed = Array.from({ length: 30 }, (_, index) => `s${index + 10}`).filter((name) => !gone.includes(name));
      expect(seen).to.include.members([...stayed, 's38new0', 's38new1']);
      expect(seen).to.not.include.members(['s00']);
      expect(seen).to.not.include.members(['s34', 's33', 's32']);
    });

    it('200 with a way on when every row of the page before is gone', async () => {
      await insert(scratch, `SELECT 'g' || i || '@example.com', 'active', now() FROM generate_series(1, 6) AS i`);
      const { forward } = await walk(scratch.as.viewer, { sort: 'email', limit: 2 });
      const second = (await list(scratch, { sort: 'email', limit: 2, cursor: (await list(scratch, { sort: 'email', limit: 2 })).body.meta.next })).body;
      for (const { email } of forward[0]!) await remove(scratch, email);
      const before = (await list(scratch, { sort: 'email', limit: 2, cursor: second.meta.prev })).body;
      expect(before.data).to.deep.equal([]);
      expect(before.meta.prev).to.equal(null);
      expect(before.meta.next, 'next of the page before').to.be.a('string');
      expect(await emails(scratch, { sort: 'email', limit: 2, cursor: before.meta.next })).to.deep.equal(['g3', 'g4']);
    });

    it('200 with a way back when every row of the next page is gone', async () => {
      await insert(scratch, `SELECT 'h' || i || '@example.com', 'active', now() FROM generate_series(1, 4) AS i`);
      const { forward } = await walk(scratch.as.viewer, { sort: 'email', limit: 2 });
      const first = (await list(scratch, { sort: 'email', limit: 2 })).body;
      for (const { email } of forward[1]!) await remove(scratch, email);
      const after = (await list(scratch, { sort: 'email', limit: 2, cursor: first.meta.next })).body;
      expect(after.data).to.deep.equal([]);
      expect(after.meta.next).to.equal(null);
      expect(after.meta.prev, 'prev of the next page').to.be.a('string');
      expect(await emails(scratch, { sort: 'email', limit: 2, cursor: after.meta.prev })).to.deep.equal(['h1', 'h2']);
    });
  });

  it('200 without the rows of another tenant, however they are asked for', async () => {
    await insert(scratch, `SELECT 'mine@example.com', 'active', timestamptz '2025-11-03T10:00:00Z'`);
    const queries: Query[] = [{}, { 'filter[status]': 'active' }, { 'filter[created_at][gte]': '2025-11-01T00:00:00Z' }, { sort: 'email', limit: 1 }, { total: true }];
    for (const query of queries) {
      expect(await emails(scratch, query)).to.deep.equal(['mine']);
      expect((await list(scratch, query)).body.meta).to.deep.equal({ next: null, prev: null, total: 1 });
    }
    expect(await emails(scratch, { 'filter[email]': 'c01@example.com' })).to.deep.equal([]);
  });

  it("400 for another tenant's cursor", async () => {
    const { next } = (await list(still, { limit: 5 })).body.meta;
    const { status, body } = await list(scratch, { limit: 5, cursor: next });
    expect(status).to.equal(400);
    expect(body.code).to.equal('invalid-cursor');
  });
});

/** All pages to the end, in order, and those from there back to the start, in order too. */
async function walk(client: Client, query: Query): Promise<{ forward: Customer[][]; backward: Customer[][] }> {
  const get = async (cursor: string | null): Promise<Answer['body']> => {
    const { status, body } = await client.call('listCustomers', { query: { ...query, ...(cursor !== null && { cursor }) } });
    expect(status).to.equal(200);
    return body;
  };
  let page = await get(null);
  expect(page.meta.prev).to.equal(null);
  const forward = [page.data];
  while (page.meta.next !== null) forward.push((page = await get(page.meta.next)).data);
  const backward = [];
  while (page.meta.prev !== null) backward.unshift((page = await get(page.meta.prev)).data);
  return { forward, backward };
}

function linksOf({ headers }: Answer): Record<string, string> {
  return Object.fromEntries([...(headers.get('link') ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, link, relation]): [string, string] => [relation!, link!]));
}

/** Neighbours stand as the sort keys say, up to rows that are equal in all of them. */
function expectOrder(rows: Customer[], sort: string): void {
  const keys = sort.split(',').map((key) => ({ field: key.replace('-', '') as 'email' | 'created_at', sign: key.startsWith('-') ? -1 : 1 }));
  for (const [index, row] of rows.slice(1).entries()) {
    const previous = rows[index]!;
    const differing = keys.find(({ field }) => previous[field] !== row[field]);
    if (differing) expect((previous[differing.field] < row[differing.field] ? 1 : -1) * differing.sign, `${sort}: row ${index + 1}`).to.equal(1);
  }
}
