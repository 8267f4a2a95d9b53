import { expect } from 'chai';
import { members } from '../../generated/vocabulary.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const NDJSON = { accept: 'application/x-ndjson' };

describe('exportInvoices', () => {
  let service: Service;
  let tenant: Tenant;
  let customerIds: string[];
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
    customerIds = [];
    for (const email of ['ada@example.com', 'grace@example.com']) {
      const { body: customer } = await tenant.as.owner.call('createCustomer', { body: { email } });
      customerIds.push(customer.id as string);
      for (const unit_amount of [300, 100, 200]) {
        const { status } = await tenant.as.owner.call('createInvoice', { body: { customer_id: customer.id, items: [{ sku: 'x', qty: 1, unit_amount }] } });
        expect(status).to.equal(201);
      }
    }
  });
  after(() => service.stop());

  const cells = (records: string[][], name: string): string[] => records.slice(1).map((record) => record[records[0]!.indexOf(name)]!);

  it('200 CSV with the members of the schema as columns, amounts as they are', async () => {
    const { headers, body } = await tenant.as.viewer.call('exportInvoices', { query: { sort: 'total_amount' } });
    expect(headers.get('content-type')).to.equal('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-disposition')).to.equal('attachment; filename="invoices.csv"');
    expect(body[0]).to.deep.equal(members.InvoiceSummary);
    expect(cells(body as string[][], 'total_amount')).to.deep.equal(['100', '100', '200', '200', '300', '300']);
    expect(cells(body as string[][], 'finalized_at')).to.deep.equal(['', '', '', '', '', '']);
    expect(new Set(cells(body as string[][], 'customer_id'))).to.deep.equal(new Set(customerIds));
  });

  it('a negative number is a number, and no formula', async () => {
    const other = await service.newTenant();
    const { body: customer } = await other.as.owner.call('createCustomer', { body: { email: 'ada@example.com' } });
    await other.as.owner.call('createInvoice', { body: { customer_id: customer.id, items: [{ sku: 'x', qty: 1 }] } });
    await asSuperuser((client) => client.query('UPDATE invoices SET total_amount = -5 WHERE tenant_id = $1', [other.id]), service.databaseUrl);
    // The contract has no such amount, and a service that checks its answers says so.
    const lenient = await startService({ databaseUrl: service.databaseUrl, environment: { ENVIRONMENT: 'staging' } });
    try {
      const key = await other.as.owner.call('createApiKey', { body: { name: 'Export', scopes: ['invoices:read'] } });
      const { status, body } = await lenient.clientWith({ 'x-api-key': key.body.secret as string }).call('exportInvoices');
      expect(status).to.equal(200);
      expect(cells(body as string[][], 'total_amount')).to.deep.equal(['-5']);
      expect((await other.as.owner.call('exportInvoices')).status).to.equal(500);
    } finally {
      await lenient.stop();
    }
  });

  it('filters and sort are those of the list, and so is what an item shows', async () => {
    const queries: Record<string, string>[] = [
      {},
      { sort: '-total_amount' },
      { 'filter[customer_id]': customerIds[0]!, sort: 'total_amount,-created_at' },
      { 'filter[status]': 'pending', 'filter[created_at][gte]': '2020-01-01T00:00:00Z' },
      { 'filter[status]': 'paid' },
    ];
    for (const query of queries) {
      const listed = await tenant.as.viewer.call('listInvoices', { query });
      expect((await tenant.as.viewer.call('exportInvoices', { query, headers: NDJSON })).body, JSON.stringify(query)).to.deep.equal(listed.body.data);
    }
  });

  it('nothing of another tenant', async () => {
    const other = await service.newTenant();
    expect((await other.as.owner.call('exportInvoices', { query: { 'filter[customer_id]': customerIds[0]! }, headers: NDJSON })).body).to.deep.equal([]);
  });
});
