/** A cursor is good for the list that gave it out, and for nothing else. */
import { expect } from 'chai';
import { createCursorSigner } from '../../src/contract/cursor.ts';
import type { Answer } from '../support/client.ts';
import type { Service, Tenant } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

describe('cursors', () => {
  let service: Service;
  let tenant: Tenant;
  let cursor: string;

  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
    for (let index = 0; index < 5; index++) await tenant.as.owner.call('createCustomer', { body: { email: `c${index}@example.com` } });
    cursor = (await list({ limit: 2 })).body.meta.next as string;
  });
  after(() => service.stop());

  const list = (query: Record<string, string | number>, who: Tenant = tenant): Promise<Answer> => who.as.owner.call('listCustomers', { query });

  function refused({ status, body }: Answer): void {
    expect(status).to.equal(400);
    expect(body.code).to.equal('invalid-cursor');
    expect(body.errors).to.have.length(1);
    expect(body.errors[0]).to.include({ in: 'query', parameter: 'cursor' });
  }

  it('leads from page to page and back, with any limit', async () => {
    const seen: string[] = [];
    let next: string | null = null;
    for (const limit of [2, 1, 3]) {
      const { body }: Answer = await list({ limit, ...(next !== null && { cursor: next }) });
      seen.push(...body.data.map((customer: { email: string }) => customer.email));
      next = body.meta.next;
    }
    expect(seen).to.deep.equal([4, 3, 2, 1, 0].map((index) => `c${index}@example.com`));
    expect(next).to.equal(null);
  });

  it('Link says the same as meta', async () => {
    const { headers, body } = await list({ limit: 2, cursor });
    const links = Object.fromEntries([...headers.get('link')!.matchAll(/<([^>]+)>; rel="(\w+)"/g)].map((match) => [match[2]!, match[1]!]));
    for (const relation of ['next', 'prev']) {
      const url = new URL(links[relation]!, service.url);
      expect(url.pathname).to.equal('/api/v1/customers');
      expect(url.searchParams.getAll('cursor')).to.deep.equal([body.meta[relation]]);
      expect(url.searchParams.get('limit')).to.equal('2');
      expect((await tenant.as.owner.send('GET', links[relation]!)).status).to.equal(200);
    }
  });

  it('is good for the same filters and sort, also when they were defaults', async () => {
    expect((await list({ cursor, sort: '-created_at' })).status).to.equal(200);
    const filtered = (await list({ limit: 1, 'filter[status]': 'active', sort: 'email' })).body.meta.next as string;
    expect((await list({ limit: 1, sort: 'email', 'filter[status]': 'active', cursor: filtered })).status).to.equal(200);
  });

  it('400 when it is not ours: the offset of another time, made up, or random', async () => {
    for (const made of ['eyJvZmZzZXQiOjEwMH0=', 'eyJvZmZzZXQiOjEwMH0', 'MTAw', 'a', '-', '~', '.', '=', 'next', 'null', '0'.repeat(1024)]) refused(await list({ cursor: made }));
    const position = JSON.stringify(['n', '2025-11-01 10:00:00+00', crypto.randomUUID()]);
    refused(await list({ cursor: Buffer.from(position).toString('base64url') }));
    refused(await list({ cursor: Buffer.concat([Buffer.alloc(16), Buffer.from(position)]).toString('base64url') }));
    refused(await list({ cursor: createCursorSigner('another secret').sign(position, `listCustomers\n${tenant.id}\n[["sort",["-created_at"]]]`) }));
  });

  it('400 when any bit of it was changed', async () => {
    const bytes = Buffer.from(cursor, 'base64url');
    for (let index = 0; index < bytes.length; index++) {
      const forged = Buffer.from(bytes);
      forged[index]! ^= 1;
      refused(await list({ cursor: forged.toString('base64url') }));
    }
  });

  it('400 when it was truncated, or something was added', async () => {
    const bytes = Buffer.from(cursor, 'base64url');
    for (let length = 1; length < bytes.length; length++) refused(await list({ cursor: bytes.subarray(0, length).toString('base64url') }));
    refused(await list({ cursor: Buffer.concat([bytes, Buffer.from(' ')]).toString('base64url') }));
  });

  it('400 when its signature is another cursor\'s', async () => {
    const other = Buffer.from((await list({ limit: 3 })).body.meta.next as string, 'base64url');
    const own = Buffer.from(cursor, 'base64url');
    refused(await list({ cursor: Buffer.concat([own.subarray(0, 16), other.subarray(16)]).toString('base64url') }));
  });

  it('400 in another tenant', async () => {
    refused(await list({ cursor }, await service.newTenant()));
  });

  it('400 with other filters', async () => {
    refused(await list({ cursor, 'filter[status]': 'active' }));
    refused(await list({ cursor, 'filter[created_at][gte]': '2000-01-01T00:00:00Z' }));
    const filtered = (await list({ limit: 1, 'filter[status]': 'active' })).body.meta.next as string;
    refused(await list({ cursor: filtered }));
    refused(await list({ cursor: filtered, 'filter[status]': 'inactive' }));
  });

  it('400 with another sort', async () => {
    for (const sort of ['created_at', 'email', '-created_at,email']) refused(await list({ cursor, sort }));
  });

  it('400 for another operation', async () => {
    refused(await tenant.as.owner.call('listInvoices', { query: { cursor } }));
    refused(await tenant.as.owner.call('listApiKeys', { query: { cursor } }));
  });

  it('is good at another process with the same secret', async () => {
    const twin = await service.twin();
    try {
      const { body } = await list({ limit: 2, cursor });
      expect(body.data).to.have.length(2);
      const login = await service.app.database.dataSource.query<{ email: string }[]>(`SELECT email FROM users WHERE id = $1`, [tenant.userIds.owner]);
      const { body: tokens } = await twin.anonymous.call('login', { body: { email: login[0]!.email, password: PASSWORD } });
      const there = await twin.clientWith({ authorization: `Bearer ${tokens.access_token as string}` }).call('listCustomers', { query: { limit: 2, cursor } });
      expect(there.body.data).to.deep.equal(body.data);
    } finally {
      await twin.stop();
    }
  });

  it('says nothing about the tenant or the secret', () => {
    const inside = Buffer.from(cursor, 'base64url').toString('latin1');
    expect(inside).not.to.include(tenant.id);
  });

  it('two signers with one secret agree; another secret or binding does not', () => {
    const [one, same, other] = ['a', 'a', 'b'].map(createCursorSigner);
    const signed = one!.sign('["n","x"]', 'here');
    expect(same!.open(signed, 'here')).to.equal('["n","x"]');
    expect(() => other!.open(signed, 'here')).to.throw().with.property('code', 'invalid-cursor');
    expect(() => one!.open(signed, 'there')).to.throw().with.property('code', 'invalid-cursor');
  });
});
