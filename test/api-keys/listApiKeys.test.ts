import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('listApiKeys', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  before(async () => {
    service = await startService();
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
    for (const [of, count] of [[tenant, 23], [other, 5]] as const) {
      await asSuperuser(
        (client) =>
          client.query(
            `INSERT INTO api_keys (tenant_id, id, name, scopes, secret_hash, last_four, created_at, revoked_at)
             SELECT $1, uuidv7(i * interval '-1 day'), 'Key ' || i, '["customers:read"]', 'hash ' || i, 'abcd', now() - i * interval '1 day', CASE WHEN i % 5 = 0 THEN now() END
             FROM generate_series(1, $2::int) AS i`,
            [of.id, count],
          ),
        service.databaseUrl,
      );
    }
  });
  after(() => service.stop());

  function list(query: Record<string, string | number | boolean> = {}): Promise<Answer> {
    return tenant.as.manager.call('listApiKeys', { query });
  }

  it('200 newest first, revoked ones included, and no secret or digest', async () => {
    const { status, text, body } = await list();
    expect(status).to.equal(200);
    expect(body.meta).to.deep.equal({ next: null, prev: null, total: 23 });
    const times = body.data.map(({ created_at }: { created_at: string }) => created_at);
    expect(times).to.deep.equal([...times].sort().reverse());
    expect(body.data.filter(({ revoked_at }: { revoked_at: string | null }) => revoked_at !== null)).to.have.length(4);
    expect(body.data[0]).to.have.all.keys('id', 'name', 'scopes', 'last_four', 'created_at', 'created_by', 'expires_at', 'last_used_at', 'overlap_ends_at', 'revoked_at');
    expect(text).to.not.include('secret').and.not.include('hash');
  });

  it('200 with each key once, on pages forth and back', async () => {
    const names = ({ body }: Answer): string[] => body.data.map(({ id }: { id: string }) => id);
    let page = await list({ limit: 5 });
    const forward = [names(page)];
    while (page.body.meta.next !== null) forward.push(names((page = await list({ limit: 5, cursor: page.body.meta.next }))));
    const backward: string[][] = [];
    while (page.body.meta.prev !== null) backward.unshift(names((page = await list({ limit: 5, cursor: page.body.meta.prev }))));
    expect(forward.map((ids) => ids.length)).to.deep.equal([5, 5, 5, 5, 3]);
    expect(new Set(forward.flat()).size).to.equal(23);
    expect(backward).to.deep.equal(forward.slice(0, -1));
  });

  it('200 with the total only when asked for it, or when one page is all', async () => {
    expect((await list({ limit: 5 })).body.meta.total).to.equal(null);
    expect((await list({ limit: 5, total: true })).body.meta.total).to.equal(23);
    expect((await list({ limit: 23 })).body.meta.total).to.equal(23);
  });

  it('200 without the keys of another tenant', async () => {
    const theirs = (await other.as.manager.call('listApiKeys')).body.data.map(({ id }: { id: string }) => id);
    expect(theirs).to.have.length(5);
    expect((await list()).body.data.map(({ id }: { id: string }) => id)).to.not.include.any.members(theirs);
  });

  it('400 for a filter, since the list takes none', async () => {
    const { status, body } = await list({ 'filter[name]': 'Key 1' });
    expect(status).to.equal(400);
    expect(body.errors[0]).to.include({ in: 'query', parameter: 'filter[name]', code: 'unknown-parameter' });
  });
});
