import { expect } from 'chai';
import type { Answer, Client } from '../support/client.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

interface Summary {
  id: string;
  customer_id: string;
  status: string;
  total_amount: number;
  created_at: string;
}

type Query = Record<string, string | number | boolean>;

describe('listInvoices', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  /** Each has twelve of the tenant's 24 invoices. */
  let customerIds: string[];
  before(async () => {
    service = await startService();
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
    customerIds = await Promise.all([newCustomer(tenant, 'a@example.com'), newCustomer(tenant, 'b@example.com')]);
    await newCustomer(other, 'a@example.com');
    // Six created_at, four totals, every status: many are equal in one key, some in both.
    for (const { id } of [tenant, other]) {
      await sql(
        `INSERT INTO invoices (tenant_id, id, customer_id, number, status, currency, total_amount, created_at)
         SELECT $1, gen_random_uuid(), (SELECT id FROM customers WHERE tenant_id = $1 ORDER BY email OFFSET i % 2 * (SELECT count(*) - 1 FROM customers WHERE tenant_id = $1) LIMIT 1),
           'INV-' || i, (ARRAY['pending', 'open', 'paid', 'void'])[1 + i / 6], 'EUR', (ARRAY[0, 100, 1000000000, 99])[1 + (i * 5) % 4],
           timestamptz '2025-11-01T10:00:00Z' + (i * 7) % 6 * interval '1 day'
         FROM generate_series(0, 23) AS i`,
        [id],
      );
      await sql(`INSERT INTO invoice_items (tenant_id, invoice_id, position, sku, qty, unit_amount, amount) SELECT tenant_id, id, 1, 'sku_1', 1, total_amount, total_amount FROM invoices WHERE tenant_id = $1`, [id]);
    }
  });
  after(() => service.stop());

  async function newCustomer(of: Tenant, email: string): Promise<string> {
    return (await of.as.owner.call('createCustomer', { body: { email } })).body.id;
  }

  function sql(text: string, values: unknown[]): Promise<unknown> {
    return asSuperuser((client) => client.query(text, values), service.databaseUrl);
  }

  function list(query: Query = {}): Promise<Answer> {
    return tenant.as.viewer.call('listInvoices', { query });
  }

  it('200 newest first, and each as getInvoice shows it but for its lines', async () => {
    const { status, body } = await list();
    expect(status).to.equal(200);
    expect(body.data).to.have.length(24);
    expect(body.meta).to.deep.equal({ next: null, prev: null, total: 24 });
    expectOrder(body.data, '-created_at');
    const { items: _items, ...rest } = (await tenant.as.viewer.call('getInvoice', { params: { invoice_id: body.data[5].id } })).body;
    expect(body.data[5]).to.deep.equal(rest);
  });

  describe('filters', () => {
    const day = (number: number) => `2025-11-0${number}T10:00:00Z`;
    const from = (number: number) => (invoice: Summary) => Date.parse(invoice.created_at) >= Date.parse(day(number));
    const cases: [string, () => Query, (invoice: Summary) => boolean, number][] = [
      ...['pending', 'open', 'paid', 'void'].map((status): (typeof cases)[0] => [`status ${status}`, () => ({ 'filter[status]': status }), (invoice) => invoice.status === status, 6]),
      ['customer', () => ({ 'filter[customer_id]': customerIds[0]! }), (invoice) => invoice.customer_id === customerIds[0], 12],
      ['created_at from, inclusive', () => ({ 'filter[created_at][gte]': day(4) }), from(4), 12],
      ['created_at to, exclusive', () => ({ 'filter[created_at][lt]': day(4) }), (invoice) => !from(4)(invoice), 12],
      [
        'all of them at once',
        () => ({ 'filter[status]': 'open', 'filter[customer_id]': customerIds[1]!, 'filter[created_at][gte]': day(1), 'filter[created_at][lt]': day(6) }),
        (invoice) => invoice.status === 'open' && invoice.customer_id === customerIds[1] && !from(6)(invoice),
        2,
      ],
    ];
    for (const [name, query, matches, count] of cases) {
      it(`200 with those that match: ${name}`, async () => {
        const expected = ((await list({ limit: 100 })).body.data as Summary[]).filter(matches).map(({ id }) => id);
        expect(expected).to.have.length(count);
        expect((await list({ ...query(), limit: 1, total: true })).body.meta.total).to.equal(count);
        const { forward } = await walk(tenant.as.viewer, { ...query(), limit: 5 });
        expect(forward.flat().map(({ id }) => id)).to.have.members(expected);
      });
    }

    it("200 with nothing for an unknown customer, and for another tenant's", async () => {
      const theirs = (await other.as.viewer.call('listInvoices')).body.data[0].customer_id;
      for (const customer of ['cust_01k8zdr380etarfm01sbr8xgyn', theirs]) expect((await list({ 'filter[customer_id]': customer })).body.data).to.deep.equal([]);
    });

    it('400 for a status there is not', async () => {
      const { status, body } = await list({ 'filter[status]': 'draft' });
      expect(status).to.equal(400);
      expect(body.errors[0]).to.include({ in: 'query', parameter: 'filter[status]', code: 'enum' });
    });
  });

  describe('sort', () => {
    const keys = ['created_at', 'total_amount'] as const;
    const ways = keys.flatMap((key) => [key, `-${key}`]);
    const pairs = keys.flatMap((first) => keys.filter((key) => key !== first).flatMap((second) => [`${first},${second}`, `${first},-${second}`, `-${first},${second}`, `-${first},-${second}`]));
    for (const sort of [...ways, ...pairs]) {
      it(`200 by ${sort}, and its pages forth and back hold each row once`, async () => {
        const [whole] = (await walk(tenant.as.viewer, { sort, limit: 100 })).forward;
        expect(whole).to.have.length(24);
        expectOrder(whole!, sort);
        const { forward, backward } = await walk(tenant.as.viewer, { sort, limit: 5 });
        expect(forward.map((rows) => rows.length)).to.deep.equal([5, 5, 5, 5, 4]);
        expect(forward.flat()).to.deep.equal(whole);
        expect(backward).to.deep.equal(forward.slice(0, -1));
      });
    }
  });

  it('200 through Link from the first page to the last and back', async () => {
    const follow = async (link: string, relation: string): Promise<string[][]> => {
      const { headers, body } = await tenant.as.viewer.send('GET', link);
      const found = new RegExp(`<([^>]+)>; rel="${relation}"`).exec(headers.get('link') ?? '');
      const cursor = found && new URL(found[1]!, service.url).searchParams.get('cursor');
      expect(cursor).to.equal(body.meta[relation]);
      last = link;
      return [body.data.map(({ id }: Summary) => id), ...(found ? await follow(found[1]!, relation) : [])];
    };
    let last = '';
    const forward = await follow('/api/v1/invoices?sort=-total_amount,created_at&limit=7', 'next');
    expect(forward.map((ids) => ids.length)).to.deep.equal([7, 7, 7, 3]);
    expect(new Set(forward.flat()).size).to.equal(24);
    expect(await follow(last, 'prev')).to.deep.equal(forward.reverse());
  });

  it('200 without the invoices of another tenant', async () => {
    const theirs: Summary[] = (await other.as.viewer.call('listInvoices')).body.data;
    const { forward } = await walk(tenant.as.viewer, { limit: 10 });
    expect(theirs).to.have.length(24);
    expect(forward.flat()).to.have.length(24);
    expect(forward.flat().map(({ id }) => id)).to.not.include.any.members(theirs.map(({ id }) => id));
  });
});

/** All pages to the end, in order, and those from there back to the start, in order too. */
async function walk(client: Client, query: Query): Promise<{ forward: Summary[][]; backward: Summary[][] }> {
  const get = async (cursor: string | null): Promise<Answer['body']> => {
    const { status, body } = await client.call('listInvoices', { query: { ...query, ...(cursor !== null && { cursor }) } });
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

/** Neighbours stand as the sort keys say, up to rows that are equal in all of them. */
function expectOrder(rows: Summary[], sort: string): void {
  const keys = sort.split(',').map((key) => ({ field: key.replace('-', '') as 'total_amount' | 'created_at', sign: key.startsWith('-') ? -1 : 1 }));
  for (const [index, row] of rows.slice(1).entries()) {
    const previous = rows[index]!;
    const differing = keys.find(({ field }) => previous[field] !== row[field]);
    if (differing) expect((previous[differing.field] < row[differing.field] ? 1 : -1) * differing.sign, `${sort}: row ${index + 1}`).to.equal(1);
  }
}
