/** Webhook endpoints: who may have them, where they may lead, and what is shown of them. */
import { expect } from 'chai';
import { MOST_ENDPOINTS } from '../../src/domains/webhooks/service.ts';
import { ids, uuidv7 } from '../../src/ids.ts';
import type { Answer } from '../support/client.ts';
import { asSuperuser } from '../support/postgres.ts';
import { RECEIVING } from '../support/receiver.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const URL = 'https://hooks.example/deed';

describe('webhook endpoints', () => {
  let service: Service;
  let tenant: Tenant;
  const names: Record<string, string[]> = { 'hooks.example': ['127.0.0.1'], 'inside.example': ['10.1.2.3'], 'both.example': ['127.0.0.1', '192.168.0.1'] };
  before(async () => (service = await startService({ environment: RECEIVING, names })));
  beforeEach(async () => (tenant = await service.newTenant()));
  after(() => service.stop());

  const create = (body: object = {}): Promise<Answer> => tenant.as.owner.call('createWebhookEndpoint', { body: { url: URL, event_types: ['*'], ...body } });
  const update = (webhook_endpoint_id: string, body: object): Promise<Answer> => tenant.as.admin.call('updateWebhookEndpoint', { params: { webhook_endpoint_id }, body });
  const get = async (webhook_endpoint_id: string, of = tenant): Promise<Answer> => of.as.admin.call('getWebhookEndpoint', { params: { webhook_endpoint_id } });

  it('201 with Location and a secret, which no later answer shows', async () => {
    const { status, headers, body } = await create({ description: 'Accounting' });
    expect(status).to.equal(201);
    expect(headers.get('location')).to.equal(`/api/v1/webhook-endpoints/${body.id}`);
    const { secret, ...rest } = body;
    expect(Buffer.from((secret as string).slice('whsec_'.length), 'base64')).to.have.length(32);
    expect((await get(body.id as string)).body).to.deep.equal(rest);
    expect((await tenant.as.owner.call('listWebhookEndpoints')).body.data).to.deep.equal([rest]);
    expect(rest).to.include({ url: URL, description: 'Accounting', enabled: true, disabled_reason: null, consecutive_failures: 0 });
  });

  it('403 for who does not run the tenant', async () => {
    for (const role of ['manager', 'agent', 'viewer'] as const) {
      expect((await tenant.as[role].call('createWebhookEndpoint', { body: { url: URL, event_types: ['*'] } })).status).to.equal(403);
      expect((await tenant.as[role].call('listWebhookDeliveries')).status).to.equal(403);
    }
  });

  it('400 for an event that does not exist, and for none', async () => {
    for (const event_types of [['customer.exploded'], []]) expect((await create({ event_types })).status).to.equal(400);
  });

  for (const [what, url] of Object.entries({
    'a private address': 'https://192.168.1.1/',
    'a name with a private address': 'https://inside.example/',
    'a name with a public and a private address': 'https://both.example/',
    'the metadata service': 'http://169.254.169.254/latest/meta-data/',
    'a user in it': 'https://ada@hooks.example/',
    'the port of another protocol': 'https://hooks.example:25/',
  })) {
    it(`422 at #/url for ${what}, when it is created and when it is changed`, async () => {
      const { id } = (await create()).body;
      for (const { status, body } of [await create({ url }), await update(id as string, { url })]) {
        expect([status, body.code, body.errors[0].pointer]).to.deep.equal([422, 'url-refused', '#/url']);
      }
      expect((await get(id as string)).body.url).to.equal(URL);
    });
  }

  it('422 for a test when the name leads elsewhere by now', async () => {
    names['moved.example'] = ['127.0.0.1'];
    const { id } = (await create({ url: 'https://moved.example/' })).body;
    names['moved.example'] = ['::1'];
    const { status, body } = await tenant.as.owner.call('testWebhookEndpoint', { params: { webhook_endpoint_id: id } });
    expect([status, body.code]).to.deep.equal([422, 'url-refused']);
    expect((await tenant.as.owner.call('listWebhookDeliveries')).body.data).to.deep.equal([]);
  });

  it('201 for a name that nobody knows yet', async () => {
    expect((await create({ url: 'https://tomorrow.example/' })).status).to.equal(201);
  });

  it('409 when there are as many as there may be', async () => {
    await asSuperuser((client) => client.query(`INSERT INTO webhook_endpoints (tenant_id, id, url, event_types, sealed_secret) SELECT $1, gen_random_uuid(), $2, '["*"]', '' FROM generate_series(1, $3)`, [tenant.id, URL, MOST_ENDPOINTS - 1]), service.databaseUrl);
    expect((await create()).status).to.equal(201);
    const { status, body } = await create();
    expect([status, body.code]).to.deep.equal([409, 'too-many-webhook-endpoints']);
  });

  it('200 after a change; what is absent stays', async () => {
    const { id } = (await create({ description: 'Accounting' })).body;
    const { body } = await update(id as string, { event_types: ['invoice.paid'], description: null });
    expect(body).to.deep.include({ url: URL, event_types: ['invoice.paid'], description: null, enabled: true });
    expect((await update(id as string, { enabled: true })).body).to.deep.equal(body);
    const disabled = (await update(id as string, { enabled: false })).body;
    expect(disabled).to.include({ enabled: false, disabled_reason: 'manual' });
    expect(disabled.disabled_at).to.be.a('string');
    expect((await update(id as string, { enabled: true })).body).to.include({ enabled: true, disabled_reason: null, disabled_at: null });
  });

  it('204 after the end, with the log; 404 from then on', async () => {
    const { id } = (await create()).body;
    const params = { webhook_endpoint_id: id as string };
    const { body } = await tenant.as.owner.call('testWebhookEndpoint', { params });
    expect((await tenant.as.owner.call('deleteWebhookEndpoint', { params })).status).to.equal(204);
    expect((await get(id as string)).status).to.equal(404);
    expect((await tenant.as.owner.call('getWebhookDelivery', { params: { webhook_delivery_id: body.id } })).status).to.equal(404);
    expect((await tenant.as.owner.call('replayWebhookDelivery', { params: { webhook_delivery_id: body.id } })).status).to.equal(404);
    for (const operation of ['deleteWebhookEndpoint', 'testWebhookEndpoint'] as const) expect((await tenant.as.owner.call(operation, { params })).status).to.equal(404);
    expect((await update(id as string, { enabled: true })).status).to.equal(404);
  });

  it("404 for another tenant's, whatever is asked", async () => {
    const { id } = (await create()).body;
    const other = await service.newTenant();
    expect((await get(id as string, other)).status).to.equal(404);
    expect((await other.as.owner.call('rotateWebhookSecret', { params: { webhook_endpoint_id: id }, body: {} })).status).to.equal(404);
    expect((await other.as.owner.call('replayWebhookDeliveries', { params: { webhook_endpoint_id: id }, body: { since: '2025-01-01T00:00:00Z' } })).status).to.equal(404);
    expect((await other.as.owner.call('replayWebhookDelivery', { params: { webhook_delivery_id: ids.WebhookDeliveryId.encode(uuidv7()) } })).status).to.equal(404);
  });
});
