import { expect } from 'chai';
import { ids } from '../../src/ids.ts';
import type { Answer } from '../support/client.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('batchCustomers', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  beforeEach(async () => ([tenant, other] = await Promise.all([service.newTenant(), service.newTenant()])));
  before(async () => (service = await startService()));
  after(() => service.stop());

  const email = (): string => `${crypto.randomUUID()}@example.com`;
  const create = (address = email()): object => ({ action: 'create', data: { email: address } });
  const batch = (items: object[], atomic?: boolean, headers = {}): Promise<Answer> => tenant.as.agent.call('batchCustomers', { body: { items, ...(atomic !== undefined && { atomic }) }, headers });
  const get = (customer_id: string): Promise<Answer> => tenant.as.viewer.call('getCustomer', { params: { customer_id } });
  const count = async (): Promise<number> => (await tenant.as.viewer.call('listCustomers', { query: { total: true } })).body.meta.total as number;
  async function newCustomer(): Promise<{ id: string; email: string; tag: string }> {
    const { body, headers } = await tenant.as.owner.call('createCustomer', { body: { email: email() } });
    return { id: body.id, email: body.email, tag: headers.get('etag')! };
  }

  it('200 with what each item would have been answered alone, in their order', async () => {
    const [changed, gone] = [await newCustomer(), await newCustomer()];
    const address = email();
    const { status, body } = await batch([
      { action: 'create', data: { email: address, name: 'Ada' } },
      { action: 'update', id: changed.id, if_match: changed.tag, data: { name: 'Grace' } },
      { action: 'delete', id: gone.id },
    ]);
    expect(status).to.equal(200);
    expect(body.data.map((item: any) => item.status)).to.deep.equal([201, 200, 204]);
    expect(body.data[0].data).to.deep.equal((await get(body.data[0].data.id)).body);
    expect(body.data[0].data).to.include({ email: address, name: 'Ada', status: 'active' });
    expect(body.data[1].data).to.deep.equal((await get(changed.id)).body);
    expect(body.data[2]).to.deep.equal({ status: 204 });
    expect((await get(gone.id)).status).to.equal(404);
  });

  it('an item sees what those before it did', async () => {
    const customer = await newCustomer();
    const { body } = await batch([{ action: 'delete', id: customer.id }, create(customer.email), { action: 'delete', id: customer.id }]);
    expect(body.data.map((item: any) => item.status)).to.deep.equal([204, 201, 404]);
  });

  it('not atomic: what is refused is a problem, and the others are done', async () => {
    const customer = await newCustomer();
    const stranger = await other.as.owner.call('createCustomer', { body: { email: email() } });
    const { status, body } = await batch([
      create(),
      create(customer.email),
      { action: 'update', id: customer.id, if_match: '"stale"', data: { name: 'X' } },
      { action: 'update', id: ids.CustomerId.encode(crypto.randomUUID()), if_match: '*', data: { name: 'X' } },
      { action: 'delete', id: stranger.body.id },
      create(),
    ]);
    expect(status).to.equal(200);
    expect(body.data.map((item: any) => [item.status, item.problem?.code])).to.deep.equal([
      [201, undefined], [409, 'email-taken'], [412, 'precondition-failed'], [404, 'not-found'], [404, 'not-found'], [201, undefined],
    ]);
    expect(body.data[1].problem).to.include({ status: 409, title: 'Email taken' });
    expect(body.data[1].problem.errors).to.deep.equal([{ pointer: '#/email', code: 'email-taken', detail: 'Another customer has this email.' }]);
    expect(body.data[1].problem.type).to.match(/\/problems\/email-taken$/);
    expect(await count()).to.equal(3);
    expect((await other.as.owner.call('getCustomer', { params: { customer_id: stranger.body.id } })).status).to.equal(200);
  });

  it('atomic: one that is refused refuses them all, and says which', async () => {
    const customer = await newCustomer();
    const { status, body } = await batch([create(), create(customer.email), create()], true);
    expect(status).to.equal(409);
    expect(body.code).to.equal('email-taken');
    expect(body.errors).to.deep.equal([{ pointer: '#/items/1/data/email', code: 'email-taken', detail: 'Another customer has this email.' }]);
    const missing = await batch([create(), { action: 'delete', id: ids.CustomerId.encode(crypto.randomUUID()) }], true);
    expect(missing.status).to.equal(404);
    expect(missing.body.errors[0].pointer).to.equal('#/items/1');
    expect((await batch([create(), { action: 'delete', id: customer.id, if_match: '"stale"' }], true)).status).to.equal(412);
    expect(await count()).to.equal(1);
  });

  it('atomic: 200 when all can be done', async () => {
    expect((await batch([create(), create()], true)).body.data.map((item: any) => item.status)).to.deep.equal([201, 201]);
    expect(await count()).to.equal(2);
  });

  it('400 where the contract refuses an item, with its place, and nothing is done', async () => {
    const wrong: [object, string, string][] = [
      [{ action: 'create', data: { email: 'no email' } }, '#/items/1/data/email', 'format'],
      [{ action: 'create' }, '#/items/1/data', 'required'],
      [{ action: 'explode' }, '#/items/1/action', 'enum'],
      [{ data: { email: email() } }, '#/items/1/action', 'required'],
      [{ action: 'delete', id: 'inv_01k8zdr380fqx8q5n4qw8dw8zc' }, '#/items/1/id', 'pattern'],
      [{ action: 'update', id: (await newCustomer()).id, data: { name: 'X' } }, '#/items/1/if_match', 'required'],
      [{ action: 'delete', id: (await newCustomer()).id, data: {} }, '#/items/1/data', 'unknown-field'],
    ];
    const before = await count();
    for (const [item, pointer, code] of wrong) {
      const { status, body } = await batch([create(), item]);
      expect(status).to.equal(400);
      expect(body.errors.map((fault: any) => [fault.pointer, fault.code])).to.deep.equal([[pointer, code]]);
    }
    expect((await batch([])).status).to.equal(400);
    expect((await batch(Array.from({ length: 101 }, () => create()))).status).to.equal(400);
    expect(await count()).to.equal(before);
  });

  it('a hundred items at once, and a replay of them does nothing', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const items = Array.from({ length: 100 }, () => create());
    const first = await batch(items, false, headers);
    expect(first.body.data.every((item: any) => item.status === 201)).to.equal(true);
    const again = await batch(items, false, headers);
    expect(again.text).to.equal(first.text);
    expect(again.headers.get('idempotency-replayed')).to.equal('true');
    expect(await count()).to.equal(100);
  });

  it('403 for who may not write', async () => {
    expect((await tenant.as.viewer.call('batchCustomers', { body: { items: [create()] } })).status).to.equal(403);
  });

  it('409 or 200 and never a half, of two atomic batches with one email at once', async () => {
    const address = email();
    const answers = await Promise.all([1, 2, 3].map(() => batch([create(), create(address)], true)));
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409, 409]);
    expect(await count()).to.equal(2);
  });
});
