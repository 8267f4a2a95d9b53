/** Entity tags on the wire: how the headers may be written, and what happens when several write at once. */
import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('entity tags', () => {
  let service: Service;
  let tenant: Tenant;
  let id: string;
  let tag: string;
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
  });
  beforeEach(async () => {
    const { body, headers } = await tenant.as.owner.call('createCustomer', { body: { email: `${crypto.randomUUID()}@example.com` } });
    id = body.id;
    tag = headers.get('etag')!;
  });
  after(() => service.stop());

  const get = (headers: Record<string, string> = {}): Promise<Answer> => tenant.as.owner.call('getCustomer', { params: { customer_id: id }, headers });
  const update = (name: string, ifMatch: string): Promise<Answer> =>
    tenant.as.owner.call('updateCustomer', { params: { customer_id: id }, body: { name }, headers: { 'if-match': ifMatch } });

  it('the tag of 201 and of 200 after a change is that of the GET that follows', async () => {
    expect((await get()).headers.get('etag')).to.equal(tag);
    const changed = await update('Ada', tag);
    expect(changed.headers.get('etag')).not.to.equal(tag);
    expect((await get()).headers.get('etag')).to.equal(changed.headers.get('etag'));
  });

  const kept: [string, (own: string) => string][] = [
    ['the tag', (own) => own],
    ['a weak form of it', (own) => `W/${own}`],
    ['a list that has it', (own) => `"a", W/"b" ,${own}`],
    ['*', () => '*'],
  ];
  for (const [title, header] of kept) {
    it(`304 for If-None-Match: ${title}`, async () => {
      const answer = await get({ 'if-none-match': header(tag) });
      expect(answer.status).to.equal(304);
      expect(answer.text).to.equal('');
      expect(answer.headers.get('etag')).to.equal(tag);
      expect(answer.headers.get('content-type')).to.equal(null);
      expect(answer.headers.get('x-ratelimit-limit')).not.to.equal(null);
    });
  }

  it('200 for other tags, a part of the tag, and one without quotes', async () => {
    for (const header of ['"other"', tag.slice(0, -2) + '"', tag.slice(1, -1), '""']) expect((await get({ 'if-none-match': header })).status, header).to.equal(200);
  });

  it('304 for HEAD too, and no 304 for what is not there', async () => {
    const head = await tenant.as.owner.send('HEAD', `/api/v1/customers/${id}`, { headers: { 'if-none-match': tag } });
    expect([head.status, head.headers.get('etag')]).to.deep.equal([304, tag]);
    await tenant.as.owner.call('deleteCustomer', { params: { customer_id: id } });
    expect((await get({ 'if-none-match': '*' })).status).to.equal(404);
  });

  it('412 for a weak tag in If-Match, which compares strongly, and 200 for a list that has the tag', async () => {
    expect((await update('Ada', `W/${tag}`)).status).to.equal(412);
    expect((await update('Ada', tag.slice(1, -1))).status).to.equal(412);
    expect((await update('Ada', `"a", ${tag}`)).status).to.equal(200);
  });

  it('428 without If-Match, and 400 for one that is no header of this kind', async () => {
    const path = `/api/v1/customers/${id}`;
    const headers = { 'content-type': 'application/merge-patch+json' };
    const missing = await tenant.as.owner.send('PATCH', path, { body: { name: 'Ada' }, headers });
    expect([missing.status, missing.body.code]).to.deep.equal([428, 'precondition-required']);
    expect((await tenant.as.owner.send('PATCH', path, { body: { name: 'Ada' }, headers: { ...headers, 'if-match': 'x'.repeat(2000) } })).status).to.equal(400);
    expect((await get()).headers.get('etag')).to.equal(tag);
  });

  it('of twenty writers with one tag exactly one wins, over two processes', async () => {
    const twin = await service.twin();
    try {
      const key = await tenant.as.owner.call('createApiKey', { body: { name: 'Race', scopes: ['customers:write'] } });
      const clients = [service, twin].map((one) => one.clientWith({ 'x-api-key': key.body.secret as string }));
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => clients[index % 2]!.call('updateCustomer', { params: { customer_id: id }, body: { name: `Writer ${index}` }, headers: { 'if-match': tag } })),
      );
      const winners = answers.filter(({ status }) => status === 200);
      expect(winners).to.have.length(1);
      expect(answers.filter(({ status }) => status === 412)).to.have.length(19);
      expect((await get()).body).to.deep.equal(winners[0]!.body);
    } finally {
      await twin.stop();
    }
  });

  it('the tag of an invoice changes with its status', async () => {
    const { body } = await tenant.as.owner.call('createInvoice', { body: { customer_id: id, items: [{ sku: 'a', qty: 1 }] } });
    const before = await tenant.as.owner.call('getInvoice', { params: { invoice_id: body.id } });
    await tenant.as.owner.call('voidInvoice', { params: { invoice_id: body.id } });
    const after = await tenant.as.owner.call('getInvoice', { params: { invoice_id: body.id }, headers: { 'if-none-match': before.headers.get('etag')! } });
    expect(after.status).to.equal(200);
    expect(after.headers.get('etag')).not.to.equal(before.headers.get('etag'));
  });
});
