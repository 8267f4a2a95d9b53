/** Every event of the contract happens, in the transaction of what it tells of, with data as the contract says; and none where nobody listens. */
import { expect } from 'chai';
import { events as declared } from '../../generated/vocabulary.ts';
import * as validators from '../../generated/response-validators.js';
import { emit } from '../../src/events/emit.ts';
import type { EventRow } from '../../src/events/entity.ts';
import { events } from '../../src/events/entity.ts';
import { shown } from '../../src/events/recorder.ts';
import { newCredential } from '../../src/domains/access/credential.ts';
import { INVITATION_PREFIX } from '../../src/domains/tenants/jobs.ts';
import { ids, uuidv7 } from '../../src/ids.ts';
import { jobsSettled } from '../support/jobs.ts';
import { asSuperuser } from '../support/postgres.ts';
import { RECEIVING } from '../support/receiver.ts';
import type { Service, Tenant } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

describe('events', () => {
  let service: Service;
  let tenant: Tenant;
  before(async () => (service = await startService({ work: true, environment: RECEIVING })));
  beforeEach(async () => (tenant = await service.newTenant()));
  after(() => service.stop());

  const listen = async (event_types: string[], to = tenant): Promise<string> =>
    (await to.as.owner.call('createWebhookEndpoint', { body: { url: 'http://nobody.example/hooks', event_types } })).body.id as string;

  async function written(of = tenant): Promise<EventRow[]> {
    return asSuperuser(async (client) => {
      const { rows } = await client.query<string[]>({ text: `SELECT ${events.selection.replace('data', 'data::text').replace('occurred_at', 'occurred_at::text')} FROM events WHERE tenant_id = $1 ORDER BY occurred_at, id`, values: [of.id], rowMode: 'array' });
      return rows.map(events.decode);
    }, service.databaseUrl);
  }

  const typesOf = async (of = tenant): Promise<string[]> => (await written(of)).map(({ type }) => type);

  async function invitation(): Promise<string> {
    const { secret, hash } = newCredential(INVITATION_PREFIX, tenant.id);
    await asSuperuser((client) => client.query(`INSERT INTO invitations (tenant_id, id, email, role, token_hash, expires_at) VALUES ($1, $2, $3, 'viewer', $4, now() + interval '1 hour')`, [tenant.id, uuidv7(), `${uuidv7()}@example.com`, hash]), service.databaseUrl);
    return secret;
  }

  it('are those of the contract, each happens, and each is as it says', async () => {
    const endpoint = await listen(['*']);
    const { owner } = tenant.as;
    const customer_id = (await owner.call('createCustomer', { body: { email: 'ada@example.com' } })).body.id as string;
    await owner.call('updateCustomer', { params: { customer_id }, body: { name: 'Ada' } });
    await owner.call('deleteCustomer', { params: { customer_id } });
    await owner.call('restoreCustomer', { params: { customer_id } });
    const newInvoice = async (): Promise<string> => (await owner.call('createInvoice', { headers: { 'idempotency-key': crypto.randomUUID() }, body: { customer_id, currency: 'EUR', items: [{ sku: 'a', qty: 1, unit_amount: 100 }] } })).body.id as string;
    const [paid, voided] = [await newInvoice(), await newInvoice()];
    await jobsSettled(service.databaseUrl);
    await owner.call('payInvoice', { params: { invoice_id: paid } });
    await owner.call('voidInvoice', { params: { invoice_id: voided } });
    const { user_id } = (await service.anonymous.call('acceptInvitation', { body: { token: await invitation(), password: PASSWORD } })).body;
    await owner.call('updateMember', { params: { user_id }, body: { role: 'agent' } });
    await owner.call('removeMember', { params: { user_id } });
    await owner.call('testWebhookEndpoint', { params: { webhook_endpoint_id: endpoint } });

    const found = await written();
    expect([...new Set(found.map(({ type }) => type))]).to.have.members(Object.keys(declared));
    for (const row of found) {
      const validate = validators[declared[row.type]]!;
      expect(validate(shown(row)), `${row.type}: ${JSON.stringify(validate.errors)}`).to.equal(true);
      expect(row.request_id, row.type).to.be.a('string');
    }
    const dataOf = (type: string): any => found.find((row) => row.type === type)!.data;
    expect(dataOf('customer.updated')).to.include({ id: customer_id, name: 'Ada' });
    expect(dataOf('customer.deleted')).to.include({ id: customer_id, name: 'Ada' });
    expect(dataOf('invoice.finalized')).to.include({ status: 'open', number: 'INV-000001' });
    expect(dataOf('invoice.finalized').items).to.have.length(1);
    expect(dataOf('invoice.paid')).to.include({ id: paid, status: 'paid' });
    expect(dataOf('member.left')).to.include({ id: user_id, role: 'agent' });
  });

  it('tell of who leaves by themselves, and of who deletes their account, in each of their tenants', async () => {
    await listen(['member.left']);
    await tenant.as.viewer.call('leaveTenant', { params: { tenant_id: ids.TenantId.encode(tenant.id) } });
    await tenant.as.agent.call('deleteMe', { body: { password: PASSWORD } });
    const found = await written();
    expect(found.map(({ type, data }) => [type, data.id])).to.deep.equal([['member.left', ids.UserId.encode(tenant.userIds.viewer)], ['member.left', ids.UserId.encode(tenant.userIds.agent)]]);
  });

  it('are not written where nobody listens, or to other things', async () => {
    const other = await service.newTenant();
    await listen(['invoice.created'], other);
    for (const each of [tenant, other]) await each.as.owner.call('createCustomer', { body: { email: 'ada@example.com' } });
    expect(await typesOf()).to.deep.equal([]);
    expect(await typesOf(other)).to.deep.equal([]);
  });

  it('are heard from the creation of an endpoint to its end, and within a second by other processes', async () => {
    const twin = await service.twin();
    try {
      const create = async (url: string): Promise<unknown> => tenant.at(url).owner.call('createCustomer', { body: { email: `${uuidv7()}@example.com` } });
      // Both have just found that nobody listens.
      for (const url of [service.url, twin.url]) await create(url);
      const webhook_endpoint_id = await listen(['customer.created']);
      await create(service.url);
      expect(await typesOf()).to.have.length(1);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await create(twin.url);
      expect(await typesOf()).to.have.length(2);
      await tenant.as.owner.call('updateWebhookEndpoint', { params: { webhook_endpoint_id }, body: { enabled: false } });
      await create(service.url);
      expect(await typesOf()).to.have.length(2);
    } finally {
      await twin.stop();
    }
  });

  it('have not happened where the transaction is rolled back, or the savepoint of a batch item', async () => {
    await listen(['*']);
    const create = (email: string): object => ({ action: 'create', data: { email } });
    await tenant.as.owner.call('batchCustomers', { body: { items: [create('ada@example.com'), create('ADA@example.com'), create('grace@example.com')] } });
    await tenant.as.owner.call('batchCustomers', { body: { atomic: true, items: [create('edsger@example.com'), create('ada@example.com')] } });
    await tenant.as.owner.call('createCustomer', { body: { email: 'ada@example.com' } });
    expect((await written()).map(({ data }) => data.email)).to.deep.equal(['ada@example.com', 'grace@example.com']);
  });

  it('that were noted before a savepoint was taken back have not happened, those before and after have', async () => {
    await listen(['webhook.test']);
    await service.app.database.transaction({ tenantId: tenant.id }, async (tx) => {
      const note = (number: string): void => emit(tx, 'webhook.test', { webhook_endpoint_id: ids.WebhookEndpointId.encode(`00000000-0000-7000-8000-00000000000${number}`) });
      note('1');
      await tx.savepoint(async () => Promise.reject((note('2'), new Error('taken back')))).catch(() => undefined);
      note('3');
    });
    expect((await written()).map(({ data }) => String(data.webhook_endpoint_id).at(-1))).to.deep.equal(['1', '3']);
  });

  it('whose data is not what the contract says fail, and what they tell of with them', async () => {
    await listen(['*']);
    const failed = await service.app.database.transaction({ tenantId: tenant.id }, async (tx) => emit(tx, 'customer.created', { id: 'cust_1' } as never)).then(() => undefined, (error: Error) => error);
    expect(failed?.message).to.include('emit customer.created answered a body that is not a CustomerCreatedEvent');
    expect(await typesOf()).to.deep.equal([]);
  });
});
