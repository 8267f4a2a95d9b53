/** `q`: what it finds, in which order, page by page, and for whom. */
import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

interface Customer {
  id: string;
  name: string | null;
  email: string;
}

type Query = Record<string, string | number | boolean>;

const PEOPLE: [name: string | null, email: string][] = [
  ['Ada Lovelace', 'ada@analytical.example'],
  ['Adam Lovell', 'adam.lovell@mill.example'],
  ['Grace Hopper', 'grace@navy.example'],
  ['Étienne O’Neil-Straße', 'etienne@rue.example'],
  ['Łukasz Żółć', 'lukasz@pl.example'],
  ['Ёжик Туманов', 'fog@ru.example'],
  ['김 철수', 'kim@kr.example'],
  ['山田太郎', 'yamada@jp.example'],
  ['Zoë 😀', 'zoe@smile.example'],
  [null, 'nameless.person@nowhere.example'],
];

describe('listCustomers q', () => {
  let service: Service;
  /** Has PEOPLE; nobody writes here. */
  let still: Tenant;
  /** Empty at the start of each test. */
  let scratch: Tenant;
  before(async () => {
    service = await startService();
    [still, scratch] = await Promise.all([service.newTenant(), service.newTenant()]);
    await insert(still, PEOPLE);
  });
  beforeEach(() => asSuperuser((client) => client.query('DELETE FROM customers WHERE tenant_id = $1', [scratch.id]), service.databaseUrl));
  after(() => service.stop());

  async function insert(tenant: Tenant, people: [name: string | null, email: string, status?: string][]): Promise<void> {
    await asSuperuser(async (client) => {
      await client.query(
        `INSERT INTO customers (tenant_id, id, name, email, status) SELECT $1, uuidv7(), name, email, coalesce(status, 'active') FROM unnest($2::text[], $3::text[], $4::text[]) AS given (name, email, status)`,
        [tenant.id, people.map(([name]) => name), people.map(([, email]) => email), people.map(([, , status]) => status ?? null)],
      );
    }, service.databaseUrl);
  }

  const list = (tenant: Tenant, query: Query): Promise<Answer> => tenant.as.viewer.call('listCustomers', { query });

  async function names(tenant: Tenant, query: Query): Promise<(string | null)[]> {
    const { status, body } = await list(tenant, query);
    expect(status).to.equal(200);
    return body.data.map((customer: Customer) => customer.name);
  }

  describe('200 with who is looked for:', () => {
    const cases: [q: string, ...names: (string | null)[]][] = [
      ['lovelace', 'Ada Lovelace'],
      ['LOVELACE', 'Ada Lovelace'],
      ['ada lov', 'Ada Lovelace', 'Adam Lovell'],
      ['lov ada', 'Ada Lovelace', 'Adam Lovell'],
      ['lovelcae', 'Ada Lovelace'],
      ['lovelac', 'Ada Lovelace'],
      ['lovellace', 'Ada Lovelace'],
      ['lovexace', 'Ada Lovelace'],
      ['ada lovelcae', 'Ada Lovelace'],
      ['garce@', 'Grace Hopper'],
      ['grace@', 'Grace Hopper'],
      ['@navy.example', 'Grace Hopper'],
      ['nowhere', null],
      ['etienne', 'Étienne O’Neil-Straße'],
      ['E\u0301TIENNE', 'Étienne O’Neil-Straße'],
      ["o'neil strasse", 'Étienne O’Neil-Straße'],
      ['ｏ’ｎｅｉｌ', 'Étienne O’Neil-Straße'],
      ['lukasz zolc', 'Łukasz Żółć'],
      ['ЁЖИ тум', 'Ёжик Туманов'],
      ['철', '김 철수'],
      ['山田', '山田太郎'],
      ['😀', 'Zoë 😀'],
      ['hopper lovelace'],
      ['xyzzy'],
    ];
    for (const [q, ...expected] of cases) it(JSON.stringify(q), async () => expect(await names(still, { q })).to.deep.equal(expected));
  });

  describe('200 with nobody for', () => {
    for (const q of ['?!', '   ', '&', "'", '\\', '"', '()', ':*', '!', '~', '%', '_', '<->', '--', '“”', '\u00a0', '…']) {
      it(`no word at all: ${JSON.stringify(q)}`, async () => {
        const { status, body } = await list(still, { q });
        expect(status).to.equal(200);
        expect(body).to.deep.equal({ data: [], meta: { next: null, prev: null, total: 0 } });
      });
    }
  });

  describe('200, never a fault of ours, for', () => {
    const hostile = [`'; DROP TABLE customers; --`, `' OR 1=1 --`, `x') OR true) --`, `a:* & !b | (c`, `\\'; SELECT pg_sleep(9)--`, '$1', '$$ada$$', '%s%L%I', `ada' & 'x`, '~da', 'e', 'a b c d e f g h i j k l m n o p', 'x'.repeat(200), '\ufdfa'.repeat(200), '\u1f82'.repeat(200), '😀'.repeat(100), '\u0301'.repeat(9), '\u202eada', 'ada\u200blov'];
    for (const q of hostile) {
      it(JSON.stringify(q).slice(0, 40), async () => {
        for (const more of [{}, { sort: 'email' }, { total: true, limit: 1 }] as Query[]) expect((await list(still, { q, ...more })).status).to.equal(200);
      });
    }

    it('names as long and as strange as the contract lets them be', async () => {
      for (const name of ['x'.repeat(200), '\ufdfa'.repeat(200), '\u1f82'.repeat(200), '𝕏'.repeat(100), 'a '.repeat(100)]) {
        const made = await scratch.as.owner.call('createCustomer', { body: { email: `${crypto.randomUUID()}@example.com`, name } });
        expect(made.status).to.equal(201);
        expect(await names(scratch, { q: name, sort: 'email' })).to.include(name);
      }
    });
  });

  it('400 for an empty q, one that is too long, and control characters', async () => {
    for (const q of ['', 'x'.repeat(201), 'a\nb', 'a\u007f']) {
      const { status, body } = await list(still, { q });
      expect(status).to.equal(400);
      expect(body.errors[0]).to.include({ in: 'query', parameter: 'q' });
    }
  });

  it('200 with whole words first, then beginnings, then what is similar, each closest first', async () => {
    await insert(scratch, [
      ['Marian Stone', 'a@example.com'],
      ['Maria Stonebridge Wellington', 'b@example.com'],
      ['Maria Stone', 'c@example.com'],
      ['Mariah Stoneham', 'd@example.com'],
      ['Marla Stone', 'e@example.com'],
      ['Peter Stone', 'f@example.com'],
    ]);
    expect(await names(scratch, { q: 'maria stone' })).to.deep.equal(['Maria Stone', 'Marian Stone', 'Maria Stonebridge Wellington', 'Mariah Stoneham', 'Marla Stone']);
    expect(await names(scratch, { q: 'maria stone', sort: '-email' })).to.deep.equal(['Marla Stone', 'Mariah Stoneham', 'Maria Stone', 'Maria Stonebridge Wellington', 'Marian Stone']);
    expect((await list(scratch, { q: 'maria stone', limit: 1, total: true })).body.meta.total).to.equal(5);
  });

  it('200 after a change with the words of now', async () => {
    const { body } = await scratch.as.owner.call('createCustomer', { body: { email: 'first@example.com', name: 'Before' } });
    await scratch.as.owner.call('updateCustomer', { params: { customer_id: body.id }, body: { name: 'After', email: 'second@example.com' } });
    for (const q of ['before', 'first']) expect(await names(scratch, { q })).to.deep.equal([]);
    for (const q of ['after', 'second']) expect(await names(scratch, { q })).to.deep.equal(['After']);
  });

  it('200 with every filter applied to what is found', async () => {
    await insert(scratch, [['Ann One', 'ann1@example.com'], ['Ann Two', 'ann2@example.com', 'inactive'], ['Bob', 'bob@example.com', 'inactive']]);
    const found: [Query, string[]][] = [
      [{ 'filter[status]': 'inactive' }, ['Ann Two']],
      [{ 'filter[email]': 'ANN1@example.com' }, ['Ann One']],
      [{ 'filter[email]': 'bob@example.com' }, []],
      [{ 'filter[created_at][gte]': '2020-01-01T00:00:00Z', 'filter[status]': 'active', sort: '-email' }, ['Ann One']],
      [{ 'filter[created_at][lt]': '2020-01-01T00:00:00Z' }, []],
    ];
    for (const [filters, expected] of found) {
      expect(await names(scratch, { q: 'ann', ...filters }), JSON.stringify(filters)).to.deep.equal(expected);
      expect((await list(scratch, { q: 'ann', ...filters, total: true })).body.meta.total).to.equal(expected.length);
    }
  });

  for (const sort of [undefined, 'email', '-created_at']) {
    it(`200 with each of many that are equally relevant once, forth and back, whatever comes and goes (sort ${sort})`, async () => {
      await insert(scratch, Array.from({ length: 60 }, (_, index): [string, string] => ['Equal Person', `e${String(index).padStart(3, '0')}@example.com`]));
      await insert(scratch, [['Equal', 'one@example.com'], ['Equalis Person', 'two@example.com'], ['Equla Person', 'three@example.com']]);
      const query: Query = { q: 'equal', limit: 7, ...(sort && { sort }) };
      const whole: Customer[] = (await list(scratch, { ...query, limit: 100 })).body.data;
      expect(whole).to.have.length(63);
      const seen: Customer[] = [];
      let page = (await list(scratch, query)).body;
      const pages = [page.data];
      seen.push(...page.data);
      for (let round = 0; page.meta.next !== null; round++) {
        await insert(scratch, [['Equal Person', `e0${round}new@example.com`], ['Unlike', `unlike${round}@example.com`]]);
        page = (await list(scratch, { ...query, cursor: page.meta.next })).body;
        pages.push(page.data);
        seen.push(...page.data);
      }
      expect(new Set(seen.map(({ id }) => id)).size, 'none twice').to.equal(seen.length);
      expect(seen.map(({ id }) => id)).to.include.members(whole.map(({ id }) => id));
      const back: Customer[] = [];
      while (page.meta.prev !== null) back.unshift(...(page = (await list(scratch, { ...query, cursor: page.meta.prev })).body).data);
      expect(new Set(back.map(({ id }) => id)).size, 'none twice on the way back').to.equal(back.length);
      expect(back.map(({ id }) => id)).to.include.members(pages.slice(0, -1).flat().map(({ id }: Customer) => id));
      expect(page.data, 'the way back ends').to.not.be.empty;
    });
  }

  it('400 for the cursor of another q, of none, and of another sort', async () => {
    await insert(scratch, Array.from({ length: 5 }, (_, index): [string, string] => ['Ann', `ann${index}@example.com`]));
    const next = async (query: Query): Promise<string> => (await list(scratch, { limit: 2, ...query })).body.meta.next as string;
    const [ann, all, sorted] = [await next({ q: 'ann' }), await next({}), await next({ q: 'ann', sort: '-created_at' })];
    expect((await list(scratch, { q: 'ann', cursor: ann })).status).to.equal(200);
    for (const query of [{ cursor: ann }, { cursor: ann, q: 'an' }, { cursor: ann, q: 'ann', sort: '-created_at' }, { cursor: all, q: 'ann' }, { cursor: sorted, q: 'ann' }] as Query[]) {
      const { status, body } = await list(scratch, query);
      expect(status, JSON.stringify(query)).to.equal(400);
      expect(body.code).to.equal('invalid-cursor');
    }
  });

  it('200 with at most 1000 found: as written before similar, and the newest', async () => {
    await insert(scratch, [['Oldest Common', 'oldest@example.com'], ...Array.from({ length: 1000 }, (_, index): [string, string] => ['Common', `c${index}@example.com`]), ['Commno', 'similar@example.com']]);
    const meta = async (query: Query): Promise<unknown> => (await list(scratch, { limit: 1, total: true, ...query })).body.meta.total;
    expect(await meta({ q: 'common' })).to.equal(1000);
    expect(await meta({ q: 'common', 'filter[email]': 'oldest@example.com' })).to.equal(0);
    expect(await meta({ q: 'common', 'filter[email]': 'similar@example.com' })).to.equal(0);
    expect(await names(scratch, { q: 'common oldest' })).to.deep.equal(['Oldest Common']);
    expect(await names(scratch, { q: 'commno', limit: 1 })).to.deep.equal(['Commno']);
  });

  it('200 without anybody of another tenant', async () => {
    await insert(scratch, [['Ada Byron', 'ada@analytical.example']]);
    expect(await names(scratch, { q: 'ada' })).to.deep.equal(['Ada Byron']);
    expect(await names(scratch, { q: 'lovelace' })).to.deep.equal([]);
    expect((await list(scratch, { q: 'example', total: true })).body.meta.total).to.equal(1);
  });
});
