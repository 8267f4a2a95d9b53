/** What follows createInvoice: the number, the mail, and deliveries that come twice. */
import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import { asSuperuser, lockAwaited } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';
import { finalizeInvoice } from '../../src/domains/invoices/jobs.ts';
import { ids } from '../../src/ids.ts';
import { enqueue } from '../../src/jobs/outbox.ts';

interface Mail {
  to: string;
  subject: string;
  text: string;
}

describe('finalizeInvoice', () => {
  let service: Service;
  let tenant: Tenant;
  before(async () => {
    service = await startService({ work: true });
  });
  beforeEach(async () => {
    tenant = await service.newTenant();
  });
  after(() => service.stop());

  async function newCustomer(of: Tenant, name: string | null = null): Promise<{ id: string; email: string }> {
    return (await of.as.owner.call('createCustomer', { body: { email: `${crypto.randomUUID()}@example.com`, name } })).body;
  }

  async function newInvoice(of: Tenant, customer_id: string): Promise<Answer['body']> {
    const { status, body } = await of.as.owner.call('createInvoice', { body: { customer_id, items: [{ sku: 'sku_1', qty: 2, unit_amount: 1250 }] } });
    expect(status).to.equal(201);
    expect(body).to.include({ status: 'pending', number: null });
    return body;
  }

  async function get(of: Tenant, invoice_id: string): Promise<Answer['body']> {
    return (await of.as.viewer.call('getInvoice', { params: { invoice_id } })).body;
  }

  function opened(of: Tenant, invoice_id: string): Promise<Answer['body']> {
    return until(async () => {
      const invoice = await get(of, invoice_id);
      return invoice.status === 'open' && invoice;
    });
  }

  function mailsTo(email: string, from = service): Mail[] {
    return from.logs.flatMap(({ mail }) => ((mail as Mail | undefined)?.to === email ? [mail as Mail] : []));
  }

  /** As if the job had been delivered, and its completion lost. */
  async function redeliver(invoiceId: string): Promise<void> {
    await service.app.database.transaction({ tenantId: tenant.id }, async (tx) => void enqueue(tx, finalizeInvoice, { invoiceId: ids.InvoiceId.decode(invoiceId) }));
  }

  /** Until no job of the tenant is left to do; none may have failed. How many were about invoices. */
  async function settled(of: Tenant, databaseUrl = service.databaseUrl): Promise<number> {
    return until(() =>
      asSuperuser(async (client) => {
        const { rows } = await client.query<{ name: string; state: string }>(`SELECT name, state::text FROM pgboss.job WHERE data->>'tenantId' = $1`, [of.id]);
        if (rows.some(({ state }) => state === 'failed' || state === 'retry')) throw new Error(`jobs are ${rows.map(({ state }) => state).join()}`);
        return rows.every(({ state }) => state === 'completed') && rows.filter(({ name }) => name === 'finalizeInvoice' || name === 'mailInvoice').length;
      }, databaseUrl),
    );
  }

  it('numbers the first INV-000001 and opens it, and nothing else changes', async () => {
    const made = await newInvoice(tenant, (await newCustomer(tenant)).id);
    const invoice = await opened(tenant, made.id);
    expect(invoice).to.deep.equal({ ...made, status: 'open', number: 'INV-000001', finalized_at: invoice.finalized_at, updated_at: invoice.updated_at, updated_by: 'finalizeInvoice' });
    expect(invoice.finalized_at >= made.created_at.slice(0, 23)).to.equal(true);
    expect(invoice.updated_at > made.updated_at).to.equal(true);
  });

  it('numbers the next INV-000002, and for each tenant from one', async () => {
    const other = await service.newTenant();
    const [mine, theirs] = await Promise.all([newCustomer(tenant), newCustomer(other)]);
    for (const number of ['INV-000001', 'INV-000002', 'INV-000003']) expect((await opened(tenant, (await newInvoice(tenant, mine.id)).id)).number).to.equal(number);
    expect((await opened(other, (await newInvoice(other, theirs.id)).id)).number).to.equal('INV-000001');
  });

  it('numbers ten that come at once without gaps or repeats, within seconds', async () => {
    // On a service of its own: what is left in the queue, if this fails, is nobody else's.
    const own = await startService({ work: true });
    try {
      const theirs = await own.newTenant();
      const { id } = await newCustomer(theirs);
      const made = await Promise.all(Array.from({ length: 10 }, () => newInvoice(theirs, id)));
      const numbers = (await Promise.all(made.map((invoice) => opened(theirs, invoice.id)))).map(({ number }) => number);
      expect(numbers).to.have.members(Array.from({ length: 10 }, (_, index) => `INV-${String(index + 1).padStart(6, '0')}`));
    } finally {
      await own.stop();
    }
  });

  it('mails the customer once, with the number and the total', async () => {
    const customer = await newCustomer(tenant, 'Ada Lovelace');
    await newInvoice(tenant, customer.id);
    expect(await settled(tenant)).to.equal(2);
    const mails = mailsTo(customer.email);
    expect(mails).to.have.length(1);
    expect(mails[0]!.subject).to.equal('Invoice INV-000001');
    expect(mails[0]!.text).to.include('Hello Ada Lovelace,').and.include('INV-000001').and.include('€25.00');
  });

  it('mails a customer without a name too', async () => {
    const customer = await newCustomer(tenant);
    await newInvoice(tenant, customer.id);
    await settled(tenant);
    expect(mailsTo(customer.email)[0]!.text).to.match(/^Hello,\n/);
  });

  it('lets an invoice be paid once it is open', async () => {
    const { id } = await newInvoice(tenant, (await newCustomer(tenant)).id);
    const { number } = await opened(tenant, id);
    const paid = await tenant.as.owner.call('payInvoice', { params: { invoice_id: id } });
    expect(paid.body).to.include({ status: 'paid', number });
  });

  it('leaves one that was voided before: no number, no mail, no gap', async () => {
    const idle = await startService();
    const worker = await (async () => {
      const theirs = await idle.newTenant();
      const [voided, kept] = [await newCustomer(theirs), await newCustomer(theirs)];
      const first = await newInvoice(theirs, voided.id);
      const gone = (await theirs.as.owner.call('voidInvoice', { params: { invoice_id: first.id } })).body;
      const second = await newInvoice(theirs, kept.id);
      const working = await startService({ databaseUrl: idle.databaseUrl, work: true });
      expect((await opened(theirs, second.id)).number).to.equal('INV-000001');
      // Two that number, and one that mails.
      expect(await settled(theirs, idle.databaseUrl)).to.equal(3);
      expect(await get(theirs, first.id)).to.deep.equal(gone);
      expect(gone).to.include({ status: 'void', number: null, finalized_at: null });
      expect(mailsTo(kept.email, working)).to.have.length(1);
      expect(mailsTo(voided.email, working)).to.have.length(0);
      return working;
    })().finally(() => idle.stop());
    await worker.stop();
  });

  it('leaves it void and the numbers without gaps, when voiding and finalizing meet', async () => {
    const { id: customer_id } = await newCustomer(tenant);
    const numbers: string[] = [];
    for (let round = 0; round < 6; round++) {
      const { id } = await newInvoice(tenant, customer_id);
      expect((await tenant.as.owner.call('voidInvoice', { params: { invoice_id: id } })).status).to.equal(200);
      await settled(tenant);
      const { status, number, finalized_at } = await get(tenant, id);
      expect(status).to.equal('void');
      expect(finalized_at === null).to.equal(number === null);
      if (number !== null) numbers.push(number);
    }
    expect(numbers).to.deep.equal(numbers.map((_, index) => `INV-00000${index + 1}`));
  });

  it('leaves alone what is delivered again, and mails no more', async () => {
    const customer = await newCustomer(tenant);
    const { id } = await newInvoice(tenant, customer.id);
    const before = await opened(tenant, id);
    await settled(tenant);
    await redeliver(id);
    expect(await settled(tenant)).to.equal(3);
    expect(await get(tenant, id)).to.deep.equal(before);
    expect(mailsTo(customer.email)).to.have.length(1);
    expect((await opened(tenant, (await newInvoice(tenant, customer.id)).id)).number).to.equal('INV-000002');
  });

  it('numbers and mails once, when two deliveries run at the same time', async () => {
    const customer = await newCustomer(tenant);
    const { id } = await newInvoice(tenant, customer.id);
    await opened(tenant, id);
    await settled(tenant);
    await asSuperuser(async (client) => {
      await client.query(`UPDATE invoices SET status = 'pending', number = NULL WHERE tenant_id = $1`, [tenant.id]);
      await client.query('BEGIN');
      await client.query('SELECT FROM invoices WHERE tenant_id = $1 FOR UPDATE', [tenant.id]);
      await Promise.all([redeliver(id), redeliver(id)]);
      await lockAwaited(service.databaseUrl, 2);
      await client.query('COMMIT');
    }, service.databaseUrl);
    // Three deliveries, the mail of the first and one more.
    expect(await settled(tenant)).to.equal(5);
    expect(mailsTo(customer.email).map(({ subject }) => subject)).to.deep.equal(['Invoice INV-000001', 'Invoice INV-000002']);
    expect((await get(tenant, id)).number).to.equal('INV-000002');
  });
});

async function until<Found>(look: () => Promise<Found | false>): Promise<Found> {
  const deadline = Date.now() + 5000;
  for (;;) {
    const found = await look();
    if (found !== false) return found;
    if (Date.now() > deadline) throw new Error('it did not happen within five seconds');
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
